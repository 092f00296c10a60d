import assert from 'node:assert/strict';
import { globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { builtFor } from '../../scripts/build.ts';

/** Bytes. Each script goes into a reader’s page; the package onto a reader’s disk. */
const CEILING = { script: 120_000, package: 1_500_000 };

const filesIn = (pattern: string) =>
  globSync(pattern, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

for (const name of ['chromium', 'firefox'] as const) {
  const folder = builtFor(name);

  for (const script of filesIn(join(folder, 'content-scripts', '*.js')))
    test(`${name}: ${basename(script)} is at most ${CEILING.script / 1000} KB`, () => {
      const { size } = statSync(script);
      assert.ok(size <= CEILING.script, `${size} bytes`);
    });

  test(`${name}: all of it is at most ${CEILING.package / 1e6} MB`, () => {
    const size = filesIn(join(folder, '**', '*')).reduce(
      (sum, file) => sum + statSync(file).size,
      0,
    );
    assert.ok(size > 0 && size <= CEILING.package, `${size} bytes`);
  });
}
