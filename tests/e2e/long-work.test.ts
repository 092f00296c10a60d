import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Job } from '../../core/work/job.ts';
import { type Desk, openDesk } from '../../scripts/browsers/desk.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { builtFor, ROOT } from '../../scripts/build.ts';
import { wipe } from '../../scripts/faults/inside.ts';
import { differences, outcomeOf } from '../../scripts/faults/outcome.ts';
import { browserName, openStage, says, type Stage } from './stage.ts';

const SEEDS = 20;
const MANY = 1_500;
const profile = mkdtempSync(join(tmpdir(), 'second-source-'));
const folder = join(profile, 'unpacked');
cpSync(builtFor(browserName), folder, { recursive: true });

const article = (at: number) => ({
  id: `n${at}`,
  title: `Report ${at} from town ${at % 40}`,
  outlet: `Gazette of town ${at % 40}`,
  published: `2025-0${1 + (at % 9)}-1${at % 10}`,
  language: 'en',
  text: `In town ${at % 40}, at least ${at + 2} people met on Monday, the mayor said.\n\nSome ${at * 3 + 9} tonnes of grain were sold at market q${at}z.`,
});
const pack = join(profile, 'towns.jsonl');
writeFileSync(
  pack,
  Array.from({ length: MANY }, (_, at) => JSON.stringify(article(at))).join('\n'),
);

/** As it stays over a restart: the packed file in Firefox, the unpacked folder in Chromium. */
function installed(): string {
  if (browserName === 'chromium') return folder;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const xpi = join(profile, 'second-source.xpi');
  copyFileSync(join(ROOT, '.output', `second-source-${version}-firefox.zip`), xpi);
  return xpi;
}

async function choose({ session }: Stage, path: string, label = 'Somebody’s pack') {
  const page = await session.extensionPage('/library.html');
  await says(page, label);
  await page.evaluate((wanted) => {
    const labels = [...document.querySelectorAll('fieldset label')];
    const found = labels.find(({ textContent }) => textContent?.startsWith(wanted));
    found?.querySelector('input')?.click();
  }, label);
  const input = await page.$('fieldset input[type=file]');
  assert.ok(input);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** The latest import, when it is so. */
const jobWhen = (desk: Desk, isSo: (job: Job) => boolean, what: string) =>
  until(
    async () => {
      const [job] = await desk.ask('jobs', {});
      return job !== undefined && isSo(job) && job;
    },
    what,
    60_000,
  );
const isUnderWay = ({ state, done }: Job) => state !== 'copying' && done > 0;
const isOver = ({ state }: Job) => state !== 'copying' && state !== 'running';

const first = await openStage({ profile, extension: installed() });

test('an import goes on after a restart of the browser and an update of the extension, and nothing is twice', async (t) => {
  await choose(first, pack);
  await jobWhen(first.desk, isUnderWay, 'its beginning');
  await first.close();
  const second = await openStage({
    profile,
    extension: browserName === 'firefox' ? undefined : installed(),
  });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const raised = { ...manifest, version: '9.9.9' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(raised));
  await second.session.update(folder);
  const desk = await openDesk(second.session);
  const version = await desk.page.evaluate(() => {
    const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return String(runtime.getManifest().version);
  });
  assert.equal(version, '9.9.9');
  const job = await jobWhen(desk, isOver, 'its end');
  assert.deepEqual([job.state, job.problemCount], ['done', 0]);
  assert.deepEqual(job.counts, { added: MANY, renewed: 0, same: 0, left: 0 });
  await until(async () => (await desk.ask('counts', {})).seeds === SEEDS, 'the seeds');
  assert.equal((await desk.ask('counts', {})).articles, MANY + SEEDS);
  await t.test('export, wipe, import: the corpus is the same, by hash', () => roundTrip(second));
});

async function roundTrip(stage: Stage) {
  const { session } = stage;
  const desk = await openDesk(session);
  const [deleted = ''] = await desk.ask('list', { query: { sort: 'oldest', origin: 'seed' } });
  await desk.ask('forget', { id: deleted });
  // Few enough to be read all: of more, the order in which they came decides which are looked at.
  const questions = [
    'q7z',
    'q1499z',
    '"people met on Monday" figure:1200',
    'Kellogg',
    'outlet:observer',
  ];
  const before = await outcomeOf(desk, questions);
  let text = '';
  for (let after: string | undefined, isFirst = true; isFirst || after !== undefined;) {
    const piece = await desk.ask('exportPiece', after === undefined ? {} : { after });
    text += piece.text;
    [after, isFirst] = [piece.next, false];
  }
  const file = join(profile, 'second-source.jsonl');
  writeFileSync(file, text);
  await session.stopBackground();
  await until(() => desk.page.evaluate(wipe), 'an empty store');
  await desk.ask('jobs', {});
  await session.stopBackground();
  const emptied = await until(async () => {
    const counts = await desk.ask('counts', {});
    return counts.seeds === SEEDS && counts;
  }, 'the seeds');
  assert.equal(emptied.articles, SEEDS);
  await choose(stage, file, 'My own export');
  const job = await jobWhen(desk, isOver, 'its end');
  assert.deepEqual([job.state, job.counts.added, job.problemCount], ['done', MANY, 0]);
  const found = await outcomeOf(desk, questions);
  const without = (lines: readonly string[]) =>
    lines.filter((line) => !line.startsWith('second-source-work/'));
  assert.deepEqual(without(differences(before, found)), []);
  assert.equal(found.corpus, before.corpus);
}
