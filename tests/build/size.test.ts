import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { builtFor } from '../../scripts/build.ts';

/** Bytes. Each script goes into a reader’s page; the background is read at every cold start; the package is kept. */
const CEILING = { script: 120_000, background: 190_000, package: 1_500_000 };

const filesIn = (pattern: string) =>
  globSync(pattern, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A script and what it imports before it runs. */
function startOf(folder: string, script: string, seen = new Set<string>()): string[] {
  const file = join(folder, script);
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = [
    ...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|^import|;import)\s*"(\.[^"]+\.js)"/g),
  ];
  for (const [, path = ''] of imports) startOf(folder, join(dirname(script), path), seen);
  return [...seen];
}

for (const name of ['chromium', 'firefox'] as const) {
  const folder = builtFor(name);

  for (const script of filesIn(join(folder, 'content-scripts', '*.js')))
    test(`${name}: ${basename(script)} is at most ${CEILING.script / 1000} KB`, () => {
      const { size } = statSync(script);
      assert.ok(size <= CEILING.script, `${size} bytes`);
    });

  test(`${name}: what every start of the background reads is at most ${CEILING.background / 1000} KB`, () => {
    const size = startOf(folder, 'background.js').reduce(
      (sum, file) => sum + statSync(file).size,
      0,
    );
    assert.ok(size > 0 && size <= CEILING.background, `${size} bytes`);
  });

  test(`${name}: all of it is at most ${CEILING.package / 1e6} MB`, () => {
    const size = filesIn(join(folder, '**', '*')).reduce(
      (sum, file) => sum + statSync(file).size,
      0,
    );
    assert.ok(size > 0 && size <= CEILING.package, `${size} bytes`);
  });
}
