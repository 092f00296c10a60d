import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../../scripts/build.ts';
import { runBrowserTests, runNodeTests } from '../../scripts/test/node-tests.ts';

mkdirSync(join(ROOT, 'out'), { recursive: true });
const folder = mkdtempSync(join(ROOT, 'out', 'node-tests-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = `import { test } from 'node:test';\nimport { existsSync, writeFileSync } from 'node:fs';\n`;
writeFileSync(
  join(folder, 'right.test.mjs'),
  `${HEAD}test('right', () => {});\ntest('mounts', { skip: 'needs root to mount' }, () => {});`,
);
writeFileSync(
  join(folder, 'wrong.test.mjs'),
  `${HEAD}test('wrong', () => { throw new Error('always'); });`,
);
writeFileSync(
  join(folder, 'shaky.test.mjs'),
  `${HEAD}const mark = ${JSON.stringify(join(folder, 'tried'))};
test('shaky', () => {
  if (existsSync(mark)) return;
  writeFileSync(mark, '');
  throw new Error('the first time');
});`,
);
const pattern = `${relative(ROOT, folder).replaceAll('\\', '/')}/*.test.mjs`;

it('counts each test, tries a browser’s file once more, and tells so', async () => {
  const { passed, failures, notes } = await runBrowserTests(pattern, ['firefox']);
  expect(passed).toBe(2);
  expect(failures).toMatchObject([{ name: expect.stringMatching(/wrong\.test\.mjs: wrong$/) }]);
  expect(failures[0]?.why).toContain('always');
  expect(notes?.toSorted()).toEqual([
    expect.stringMatching(
      /^failed at first: firefox · .*shaky\.test\.mjs: shaky · Error: the first time$/,
    ),
    expect.stringMatching(/^failed at first: firefox · .*wrong\.test\.mjs: wrong · Error: always$/),
    'firefox · skipped: mounts · needs root to mount',
  ]);
});

it('fails where no file is found', async () => {
  expect(await runNodeTests('out/nowhere/*.test.ts')).toMatchObject({
    passed: 0,
    failures: [{ name: 'out/nowhere/*.test.ts' }],
  });
});
