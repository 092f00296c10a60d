import type { ImportMode } from '../../core/work/job.ts';
import { ask } from '../../messages/send.ts';
import { readPieces } from './read-file.ts';

/** Copies a chosen file to where the background works on it; told how far, 0..1. */
export async function bring(
  file: File,
  mode: ImportMode,
  onCopied: (share: number) => void,
): Promise<void> {
  const id = crypto.randomUUID();
  await ask('beginImport', { id, file: file.name, mode });
  try {
    let copied = 0;
    const copy = await readPieces(file, async (piece, number) => {
      await ask('stage', { id, number, piece });
      copied += piece.text.length;
      onCopied(Math.min(1, copied / Math.max(1, file.size)));
    });
    await ask('staged', { id, ...copy });
  } catch (error) {
    // What is not whole is not kept; where even that fails the list of imports offers to remove it.
    await ask('actOnJob', { id, act: 'dismiss' }).catch(() => undefined);
    throw error;
  }
}
