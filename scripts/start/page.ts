import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { serve } from '../browsers/serve.ts';
import { ROOT } from '../build.ts';

/** The address to open, and how to leave it. */
export interface Opened {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const SAMPLE = 'conflict.html';

/** An address of the web as it is; a file, or the sample, is served on this machine. */
export async function openPage(asked: string | undefined): Promise<Opened> {
  if (asked && /^https?:\/\//i.test(asked)) return { url: asked, close: async () => undefined };
  const file = asked === undefined ? join(ROOT, 'samples', SAMPLE) : resolve(asked);
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  const { origin, close } = await serve(dirname(file));
  return { url: `${origin}/${encodeURIComponent(basename(file))}`, close };
}
