import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { madeCorpus } from '../search/corpus.ts';

/** Writes a pack of made-up news, and says where. */
export function writePack(size: number, folder: string): string {
  const path = join(folder, 'made.jsonl');
  const corpus = madeCorpus(size);
  const file = openSync(path, 'w');
  for (let at = 0; at < size; at += 1) {
    const { story: _story, ...article } = corpus.article(at);
    writeSync(file, `${JSON.stringify({ ...article, language: 'en' })}\n`);
  }
  closeSync(file);
  return path;
}
