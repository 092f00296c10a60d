import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/wait.ts';
import { browserName, openStage, says, shot, type Stage } from './stage.ts';

const MEGABYTES = 220;
const folder = mkdtempSync(join(tmpdir(), 'second-source-disk-'));
const disk = join(folder, 'disk');
const filler = join(disk, 'filler');
/** A disk of its own for the profile, so small that it can be filled. */
const isMounted = mount();
const skip = isMounted ? false : 'needs root to mount a small disk';

function mount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  spawnSync('mkdir', ['-p', disk]);
  const options = `size=${MEGABYTES}m`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
}

after(() => {
  if (isMounted) spawnSync('umount', ['-l', disk]);
  rmSync(folder, { recursive: true, force: true });
});

const free = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};
/** Fills the disk. The browser writes on meanwhile and may take the last of it. */
function fill() {
  try {
    writeFileSync(filler, Buffer.alloc(free()));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

const MANY = 2_000;
const pack = join(folder, 'towns.jsonl');
writeFileSync(
  pack,
  Array.from({ length: MANY }, (_, at) =>
    JSON.stringify({
      id: `n${at}`,
      title: `Report ${at} from town ${at % 40}`,
      text: `In town ${at % 40}, at least ${at + 2} people met on Monday, the mayor said. `.repeat(
        9,
      ),
    }),
  ).join('\n'),
);

async function choose(page: Page) {
  const input = await page.$('fieldset input[type=file]');
  assert.ok(input);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(pack);
}

test(
  'on a really full disk a failed write leaves what was, and is told in words; with room it goes on',
  { skip },
  async () => {
    const stage = await openStage({ profile: join(disk, 'profile') });
    const { desk, session } = stage;
    await until(async () => (await desk.ask('counts', {})).seeds === 20, 'the seeds', 30_000);
    const page = await session.extensionPage('/library.html');
    await page.setViewport({ width: 1100, height: 1200 });
    await says(page, '20 articles');

    await choose(page);
    await until(
      async () => ((await desk.ask('jobs', {}))[0]?.done ?? 0) > 0,
      'its beginning',
      30_000,
    );
    fill();
    await says(page, 'The disk is full. Free some space, then go on.');
    await page.screenshot({ path: shot('full-disk') as `${string}.png` });
    // Chromium cannot even open its databases now, Firefox reads on.
    if (browserName === 'firefox') await isWhatItWas(stage);

    rmSync(filler);
    const done = await until(
      async () => {
        await page.evaluate(() => {
          const all = [...document.querySelectorAll<HTMLElement>('.job-acts button')];
          all.find(({ textContent }) => textContent === 'Go on')?.click();
        });
        const [job] = await desk.ask('jobs', {});
        return job?.state === 'done' && job;
      },
      'its end',
      90_000,
    );
    assert.deepEqual(done.counts, { added: MANY, renewed: 0, same: 0, left: 0 });
    assert.equal((await desk.ask('counts', {})).articles, MANY + 20);
    await isWhatItWas(stage);
    await stage.close();
  },
);

/** The bundled articles are there, once, and found. */
async function isWhatItWas({ desk }: Stage) {
  assert.equal((await desk.ask('counts', {})).seeds, 20);
  const { hits } = await desk.ask('search', { query: 'Kellogg', limit: 3 });
  assert.ok(hits.length > 0);
}
