import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtFor } from '../../scripts/build.ts';

/** What only the bench says; `bench/search/hook.ts` does. */
const SAID = ['bench-corpus-', 'settle-corpus'];

for (const name of ['chromium', 'firefox'] as const) {
  test(`${name}: no page can ask what only the bench may ask`, () => {
    const scripts = readdirSync(builtFor(name), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.js'),
    );
    assert.ok(scripts.includes('background.js'));
    for (const file of scripts) {
      const script = readFileSync(join(builtFor(name), file), 'utf8');
      for (const said of SAID) assert.ok(!script.includes(said), `${file} says ${said}`);
    }
  });
}

test('the bench still says it, so that this test can fail', () => {
  const hook = readFileSync(new URL('../../bench/search/hook.ts', import.meta.url), 'utf8');
  for (const said of SAID) assert.ok(hook.includes(said));
});
