import { setTimeout as sleep } from 'node:timers/promises';
import type { MadeCorpus } from './corpus.ts';
import { bytesOnDisk } from './disk.ts';
import type { Driver } from './driver.ts';
import type { Answer } from './engine.ts';
import type { Figures, Setting } from './figures.ts';
import { type Like, likeQueries, plain, rarest, type Typed, typedQueries } from './queries.ts';
import { coldRounds, warmRounds } from './rounds.ts';

const ADDS = 200;
const WARM = 30;
/** Longer silence than half a minute, and the browser ends the worker. */
const PART = 2048;
/** So many words choose a story, for all engines. */
const WORDS = 16;

export async function measured(
  driver: Driver,
  corpus: MadeCorpus,
  setting: Setting,
): Promise<Figures> {
  const { size } = corpus;
  const { say, rounds } = setting;
  say('choosing queries');
  const typed = typedQueries(corpus, rounds + WARM, 5);
  const likes = likeQueries(corpus, rounds + WARM, 6);
  const words = chosenWords(corpus, likes);
  say('building ours');
  const built = await buildOurs(driver, size);
  const ourAdds = await driver.ask({ kind: 'adds', size, many: ADDS });
  say('building FTS5');
  const sqlite = await driver.cold('sqlite', { kind: 'build', size });
  const sqliteAdds = await driver.warm({ kind: 'adds', size, many: ADDS });
  await driver.end();
  const other = setting.minisearch ? await buildMiniSearch(driver, size, say) : undefined;
  const minisearch = other && 'perSecond' in other ? other : undefined;
  say('asking, cold');
  const cold = await coldRounds(driver, size, typed, likes, words, {
    ...setting,
    minisearch: minisearch !== undefined,
  });
  say('asking, warm');
  const warm = await warmRounds(
    driver,
    minisearch !== undefined,
    size,
    typed.slice(rounds),
    likes.slice(rounds),
    words.slice(rounds),
  );
  // By now the browser has thrown away what was merged.
  const bytes = bytesOnDisk(setting.profile);
  const heap = await heapOf(driver, size, typed, likes);
  return {
    size,
    ours: { ...built, bytes, adds: ourAdds.took ?? [], ...cold.ours, ...warm.ours },
    sqlite: {
      perSecond: sqlite.perSecond ?? 0,
      bytes: sqliteAdds.bytes ?? 0,
      adds: sqliteAdds.took ?? [],
      ...cold.sqlite,
      ...warm.sqlite,
    },
    minisearch: {
      perSecond: minisearch?.perSecond ?? NaN,
      bytes: minisearch?.bytes ?? NaN,
      ...cold.minisearch,
      ...warm.minisearch,
    },
    ...(other && 'notBuilt' in other ? { notBuilt: other.notBuilt } : {}),
    phases: cold.phases,
    floor: cold.floor,
    ...(heap ? { heap } : {}),
  };
}

/** Longer than this, or out of memory, and the others are measured without it. */
const PATIENCE = 15 * 60_000;

async function buildMiniSearch(
  driver: Driver,
  size: number,
  say: Setting['say'],
): Promise<Pick<Figures, 'notBuilt'> | { readonly perSecond: number; readonly bytes: number }> {
  say('building MiniSearch');
  // Who is out of memory never answers.
  const silence = sleep(2 * PATIENCE, undefined, { ref: false }).then(() => undefined);
  const built = driver.cold('minisearch', { kind: 'build', size, within: PATIENCE });
  const answer = await Promise.race([
    built.catch((error: unknown) => ({ error: String(error) })),
    silence,
  ]);
  if (answer) await driver.end();
  else await driver.renew();
  const notBuilt = whyNot(answer);
  if (notBuilt === undefined) return { perSecond: NaN, bytes: NaN, ...answer };
  say(`without MiniSearch: ${notBuilt}`);
  return { notBuilt };
}

function whyNot(answer: Pick<Answer, 'gaveUpAt' | 'error'> | undefined): string | undefined {
  if (!answer) return 'it never answered';
  if (answer.gaveUpAt === undefined) return answer.error;
  return `after ${PATIENCE / 60_000} minutes it held ${answer.gaveUpAt} articles`;
}

async function buildOurs(driver: Driver, size: number) {
  let took = 0;
  for (let from = 0; from < size; from += PART) {
    const part = await driver.ask({ kind: 'build', size, from, to: Math.min(size, from + PART) });
    if (!part.took) throw new Error('the worker ended while it was building');
    took += part.took[0] ?? 0;
  }
  took += (await driver.ask({ kind: 'settle', size })).took?.[0] ?? 0;
  return { perSecond: size / (took / 1000) };
}

async function heapOf(
  driver: Driver,
  size: number,
  [query]: readonly Typed[],
  [like]: readonly Like[],
) {
  await driver.stop();
  await driver.ask({ kind: 'ping' });
  const idle = await driver.heap();
  if (idle === undefined || !query || !like) return undefined;
  await driver.ask({ kind: 'typed', size, query });
  await driver.ask({ kind: 'like', size, like });
  const after = await driver.heap();
  return after === undefined ? undefined : { idle, after };
}

/** So many articles tell which words are rare. */
const SAMPLE = 10_000;

/** The rarest words of each page, by a sample of the corpus: what our sketch chooses, given to the others. */
function chosenWords(corpus: MadeCorpus, likes: readonly Like[]): string[][] {
  const texts = likes.map(({ title, text }) => `${title}\n${text}`);
  const holders = new Map(texts.flatMap(plain).map((word) => [word, 0]));
  const step = Math.max(1, Math.floor(corpus.size / SAMPLE));
  const siblings = likes.flatMap((like) => like.siblings);
  const sample = Array.from({ length: Math.floor(corpus.size / step) }, (_, at) => at * step);
  for (const at of new Set([...sample, ...siblings])) {
    for (const word of new Set(plain(corpus.article(at).text))) {
      const before = holders.get(word);
      if (before !== undefined) holders.set(word, before + 1);
    }
  }
  return texts.map((text) => rarest(text, holders, WORDS));
}
