import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../../core/border/values.ts';
import type { BrowserName } from '../browsers/session.ts';
import { ROOT } from '../build.ts';
import { run } from './command.ts';
import { failed, together, type Failure, type Outcome } from './outcome.ts';
import { pooled } from './pool.ts';

const REPORTER = fileURLToPath(new URL('reporter.ts', import.meta.url));
const PATIENCE = 120_000;

/** As many browsers as there are cores would starve each other; one leaves cores idle. */
const LANES = availableParallelism() > 1 ? 2 : 1;

/** Runs test files under Node itself, each in a process of its own. */
export const runNodeTests = (pattern: string): Promise<Outcome> =>
  ofFiles(pattern, async (files) => pooled(files, LANES, (file) => runFile(file)));

/** What takes a minute begins first, so that no lane is left alone with it at the end. */
const LONGEST = ['accessible-states', 'states', 'trust', 'reading', 'hostile', 'navigation'];

/**
 * The same for tests that drive a browser, in each of the browsers named. A file that fails among others is run
 * once more by itself: that second run counts, and what failed before it is told.
 */
export const runBrowserTests = (
  pattern: string,
  browsers: readonly BrowserName[],
): Promise<Outcome> =>
  ofFiles(pattern, async (files) => {
    const longestFirst = files.toSorted((a, b) => rankOf(a) - rankOf(b));
    const work = longestFirst.flatMap((file) => browsers.map((browser) => ({ file, browser })));
    const runs = await pooled(work, LANES, async ({ file, browser }) => ({
      file,
      browser,
      outcome: await inBrowser(file, browser),
    }));
    return pooled(runs, 1, async ({ file, browser, outcome }) =>
      outcome.failures.length === 0 ? outcome : again(outcome, await inBrowser(file, browser)),
    );
  });

function rankOf(file: string): number {
  const rank = LONGEST.indexOf(basename(file, '.test.ts'));
  return rank < 0 ? LONGEST.length : rank;
}

const inBrowser = async (file: string, browser: BrowserName): Promise<Outcome> => {
  const { passed, failures, notes } = await runFile(file, { BROWSER: browser });
  return {
    passed,
    failures: failures.map(({ name, why }) => ({ name: `${browser} · ${name}`, why })),
    notes: (notes ?? []).map((note) => `${browser} · ${note}`),
  };
};

async function ofFiles(
  pattern: string,
  work: (files: readonly string[]) => Promise<readonly Outcome[]>,
): Promise<Outcome> {
  const files = globSync(pattern, { cwd: ROOT }).toSorted();
  return files.length === 0 ? failed(pattern, 'no test file matches') : together(await work(files));
}

const again = (before: Outcome, after: Outcome): Outcome => ({
  ...after,
  notes: before.failures.map(({ name, why }) => `failed at first: ${name} · ${why.split('\n')[0]}`),
});

async function runFile(file: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const args = [
    '--test',
    `--test-timeout=${PATIENCE}`,
    `--test-reporter=${REPORTER}`,
    '--test-reporter-destination=stdout',
    file,
  ];
  const { status, output } = await run(process.execPath, args, env);
  const lines = output.split('\n').flatMap(readLine);
  const tests = lines.filter(({ skipped }) => skipped === undefined);
  const failures = tests.filter(({ why }) => why !== undefined).map(asFailure(file));
  const notes = lines.flatMap(({ name, skipped }) =>
    skipped === undefined ? [] : [`skipped: ${name} · ${skipped}`],
  );
  const outcome = { passed: tests.length - failures.length, failures, notes };
  return status !== 0 && failures.length === 0
    ? together([outcome, failed(file, output)])
    : outcome;
}

interface Line {
  readonly name: string;
  readonly why?: string;
  readonly skipped?: string;
}

function readLine(line: string): Line[] {
  if (!line.startsWith('{"name":')) return [];
  const raw: unknown = JSON.parse(line);
  if (!isRecord(raw)) return [];
  const { name, why, skipped } = raw;
  return [
    {
      name: String(name),
      ...(typeof why === 'string' ? { why } : {}),
      ...(typeof skipped === 'string' ? { skipped } : {}),
    },
  ];
}

const asFailure =
  (file: string) =>
  ({ name, why = '' }: Line): Failure => ({ name: `${file}: ${name}`, why });
