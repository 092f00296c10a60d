import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that the extension's databases take in a profile. */
export function bytesOnDisk(profile: string): number {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((file) => OURS.test(file))
    .map((file) => sizeOf(join(profile, file)))
    .reduce((sum, size) => sum + size, 0);
}

/** Chromium's and Firefox's folder of an extension's IndexedDB. */
const OURS = /IndexedDB[\\/]chrome-extension_|moz-extension\+\+\+[^\\/]*[\\/]idb[\\/]/;

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : 0;
}
