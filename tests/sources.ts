import { globSync } from 'node:fs';
import { sep } from 'node:path';

/** The files of ours under a folder, as paths from the root of the project. */
export const sources = (folder: string, ends: readonly string[] = ['ts', 'tsx', 'mjs']): string[] =>
  ends
    .flatMap((end) => globSync(`${folder}/**/*.${end}`))
    .map((path) => path.split(sep).join('/'))
    .toSorted();
