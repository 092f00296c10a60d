import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../bench/search/random.ts';
import { findBrowser } from '../browsers/find.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { BrowserName } from '../browsers/session.ts';
import { builtFor } from '../build.ts';
import { serveFeeds } from './feed-server.ts';
import { material } from './material.ts';
import { differences, outcomeOf } from './outcome.ts';
import { type Doing, openScene, type Scene } from './scene.ts';

export interface Moment {
  readonly doing: readonly Doing[];
  /** The run that it belongs to ended as the undisturbed one. */
  readonly isEqual: boolean;
}

export interface Ask {
  readonly moments: number;
  readonly seed: number;
  readonly articles: number;
  readonly say: (line: string) => void;
}

/** Milliseconds from the background's first answer to its end, at most. */
const LONGEST_LIFE = 1_500;
/** Kills of one run, at most: then it may end. */
const MOST = 40;

/** Runs until there were so many moments. Where a browser does not answer, that is told as such. */
export function faultsIn(name: BrowserName, ask: Ask): Promise<readonly Moment[]> {
  return inBrowser(name, ask).catch((cause: unknown) => {
    throw new Error(`${name}: the kit itself gave up; no outcome was compared`, { cause });
  });
}

async function inBrowser(name: BrowserName, ask: Ask): Promise<readonly Moment[]> {
  const executable = findBrowser(name);
  if (!executable) throw new Error(`${name} is not installed`);
  const folder = mkdtempSync(join(tmpdir(), 'second-source-faults-'));
  const made = material(ask.articles, folder);
  const feeds = await serveFeeds(made.feeds);
  const session = await launchBrowser(name, {
    executable,
    profile: join(folder, 'profile'),
    extension: builtFor(name),
    headless: true,
  });
  try {
    const scene = await openScene(session, made, feeds);
    return await allRuns(name, scene, ask, made.questions);
  } finally {
    await session.close();
    await feeds.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function allRuns(
  name: BrowserName,
  scene: Scene,
  { moments, seed, say }: Ask,
  questions: readonly string[],
): Promise<readonly Moment[]> {
  const random = seeded(seed);
  const began = Date.now();
  await scene.play(() => undefined);
  const wanted = await outcomeOf(scene.desk, questions);
  say(`${name}, undisturbed: ${wanted.said} (${since(began)})`);
  const found: Moment[] = [];
  for (let run = 1; found.length < moments; run += 1) {
    const begun = Date.now();
    const left = Math.min(MOST, moments - found.length);
    const kills = await scene.play((before) =>
      before < left ? Math.floor(random() * LONGEST_LIFE) : undefined,
    );
    const outcome = await outcomeOf(scene.desk, questions);
    const isEqual = outcome.hash === wanted.hash;
    found.push(...kills.map((doing) => ({ doing, isEqual })));
    say(
      `${name}, run ${run}: ${counted(kills)}; ${isEqual ? 'equal' : 'NOT EQUAL'} (${since(begun)})`,
    );
    if (!isEqual) for (const line of differences(wanted, outcome)) say(`  ${line}`);
  }
  return found;
}

const since = (ms: number) => `${((Date.now() - ms) / 1000).toFixed(1)} s`;

const ALL: readonly Doing[] = ['copying', 'importing', 'polling', 'merging'];

function counted(kills: readonly (readonly Doing[])[]): string {
  const many = (doing: Doing) => kills.filter((each) => each.includes(doing)).length;
  const idle = kills.filter(({ length }) => length === 0).length;
  const parts = ALL.map((doing) => `${many(doing)} while ${doing}`);
  return `${kills.length} kills: ${parts.join(', ')}, ${idle} at rest`;
}
