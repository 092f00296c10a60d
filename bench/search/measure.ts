import { median } from '../table.ts';
import type { MadeCorpus } from './corpus.ts';
import { bytesOnDisk } from './disk.ts';
import type { Driver, EngineName, Told } from './driver.ts';
import type { Command } from './engine.ts';
import type { Ask } from './hook.ts';
import { type Like, likeQueries, plain, rarest, type Typed, typedQueries } from './queries.ts';

export interface Setting {
  readonly profile: string;
  readonly rounds: number;
  readonly reports: boolean;
  readonly say: (what: string) => void;
}

/** Of one engine; milliseconds and bytes. Medians where not said otherwise. */
export interface EngineFigures {
  readonly perSecond: number;
  readonly bytes: number;
  readonly adds?: readonly number[];
  readonly coldTyped: number;
  readonly coldLike: number;
  readonly warmTyped: number;
  readonly warmLike: number;
  /** Share of the other reports of the story among the first ten. */
  readonly recall: number;
}

export interface Figures {
  readonly size: number;
  readonly ours: EngineFigures;
  readonly sqlite: EngineFigures;
  readonly minisearch: EngineFigures;
  /** Cold: until the worker runs, until the index is open and known, the rest. */
  readonly phases: Readonly<Record<'typed' | 'like', readonly [number, number, number]>>;
  readonly floor: { readonly start: number; readonly open: number };
  readonly heap?: { readonly idle: number; readonly after: number };
  readonly corpus?: {
    readonly coldSearch: number;
    readonly warmSearch: number;
    readonly coldReport: number;
    readonly warmReport: number;
    readonly coverage: number;
    readonly perSecond: number;
  };
}

const ADDS = 200;
const WARM = 30;
const PART = 8192;
const CORPUS_PART = 2048;
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
  const bytes = bytesOnDisk(setting.profile);
  say('building FTS5');
  const sqlite = await driver.cold('sqlite', { kind: 'build', size });
  const sqliteAdds = await driver.warm({ kind: 'adds', size, many: ADDS });
  await driver.end();
  say('building MiniSearch');
  const minisearch = await driver.cold('minisearch', { kind: 'build', size });
  await driver.end();
  say('asking, cold');
  const cold = await coldRounds(driver, size, typed, likes, words, setting);
  say('asking, warm');
  const warm = await warmRounds(
    driver,
    size,
    typed.slice(rounds),
    likes.slice(rounds),
    words.slice(rounds),
  );
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
      perSecond: minisearch.perSecond ?? 0,
      bytes: minisearch.bytes ?? 0,
      ...cold.minisearch,
      ...warm.minisearch,
    },
    phases: cold.phases,
    floor: cold.floor,
    ...(heap ? { heap } : {}),
    ...(setting.reports
      ? { corpus: await wholeReports(driver, corpus, typed, likes, setting) }
      : {}),
  };
}

async function buildOurs(driver: Driver, size: number) {
  let took = 0;
  for (let from = 0; from < size; from += PART) {
    const part = await driver.ask({ kind: 'build', size, from, to: Math.min(size, from + PART) });
    took += part.took?.[0] ?? 0;
  }
  took += (await driver.ask({ kind: 'settle', size })).took?.[0] ?? 0;
  return { perSecond: size / (took / 1000) };
}

async function coldRounds(
  driver: Driver,
  size: number,
  typed: readonly Typed[],
  likes: readonly Like[],
  words: readonly (readonly string[])[],
  { rounds }: Setting,
) {
  const ours = { typed: [] as Told[], like: [] as Told[], ping: [] as Told[], open: [] as Told[] };
  const others = {
    sqlite: { typed: [] as Told[], like: [] as Told[] },
    minisearch: { typed: [] as Told[], like: [] as Told[] },
  };
  const restarted = async (ask: Ask) => {
    await driver.stop();
    return driver.ask(ask);
  };
  const begun = async (engine: EngineName, command: Command) => {
    const answer = await driver.cold(engine, command);
    await driver.end();
    return answer;
  };
  for (let round = 0; round < rounds; round++) {
    const [query, like, chosen] = [typed[round], likes[round], words[round]];
    if (!query || !like || !chosen) break;
    ours.typed.push(await restarted({ kind: 'typed', size, query }));
    others.sqlite.typed.push(await begun('sqlite', { kind: 'typed', query }));
    ours.like.push(await restarted({ kind: 'like', size, like }));
    others.sqlite.like.push(await begun('sqlite', { kind: 'like', words: chosen }));
    // Seconds each at full size, and far from the others.
    if (round < 3) {
      others.minisearch.typed.push(await begun('minisearch', { kind: 'typed', query }));
      others.minisearch.like.push(await begun('minisearch', { kind: 'like', words: chosen }));
    }
    ours.ping.push(await restarted({ kind: 'ping' }));
    ours.open.push(await restarted({ kind: 'open', size }));
  }
  const total = (all: readonly Told[]) => median(all.map((each) => each.total));
  const times = ({ typed: one, like }: { typed: readonly Told[]; like: readonly Told[] }) => ({
    coldTyped: total(one),
    coldLike: total(like),
  });
  const start = total(ours.ping);
  const open = total(ours.open);
  const phasesOf = (all: readonly Told[]): [number, number, number] => [
    start,
    open - start,
    total(all) - open,
  ];
  return {
    ours: times(ours),
    sqlite: times(others.sqlite),
    minisearch: times(others.minisearch),
    phases: { typed: phasesOf(ours.typed), like: phasesOf(ours.like) },
    floor: { start, open },
  };
}

async function warmRounds(
  driver: Driver,
  size: number,
  typed: readonly Typed[],
  likes: readonly Like[],
  words: readonly (readonly string[])[],
) {
  const ours = await warmOf(
    (query) => driver.ask({ kind: 'typed', size, query }),
    (like) => driver.ask({ kind: 'like', size, like }),
    typed,
    likes,
  );
  const other = async (engine: EngineName) => {
    const [first] = typed;
    if (first) await driver.cold(engine, { kind: 'typed', query: first });
    const found = await warmOf(
      (query) => driver.warm({ kind: 'typed', query }),
      (_like, at) => driver.warm({ kind: 'like', words: words[at] ?? [] }),
      typed,
      likes,
    );
    await driver.end();
    return found;
  };
  return { ours, sqlite: await other('sqlite'), minisearch: await other('minisearch') };
}

async function warmOf(
  ask: (query: Typed) => Promise<Told>,
  askLike: (like: Like, at: number) => Promise<Told>,
  typed: readonly Typed[],
  likes: readonly Like[],
) {
  const times: Record<'typed' | 'like', number[]> = { typed: [], like: [] };
  const recalls: number[] = [];
  for (const query of typed) times.typed.push((await ask(query)).total);
  for (const [at, like] of likes.entries()) {
    const { total, found } = await askLike(like, at);
    times.like.push(total);
    const first = (Array.isArray(found) ? found : [])
      .filter((each) => each !== like.at)
      .slice(0, 10);
    const held = first.filter((each) => like.siblings.includes(each)).length;
    recalls.push(held / Math.max(1, Math.min(10, like.siblings.length)));
  }
  return {
    warmTyped: median(times.typed),
    warmLike: median(times.like),
    recall: recalls.reduce((sum, each) => sum + each, 0) / recalls.length,
  };
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

async function wholeReports(
  driver: Driver,
  corpus: MadeCorpus,
  typed: readonly Typed[],
  likes: readonly Like[],
  { rounds, say }: Setting,
): Promise<NonNullable<Figures['corpus']>> {
  const { size } = corpus;
  say('filling a corpus with bodies');
  let took = 0;
  for (let from = 0; from < size; from += CORPUS_PART) {
    const part = await driver.ask({
      kind: 'fill',
      size,
      from,
      to: Math.min(size, from + CORPUS_PART),
    });
    took += part.took?.[0] ?? 0;
  }
  await driver.ask({ kind: 'settle-corpus', size });
  say('whole reports');
  const large = likes.filter(({ siblings }) => siblings.length > 6);
  const searches: Told[] = [];
  const reports: Told[] = [];
  const warm = { searches: [] as number[], reports: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const [query, like] = [typed[round], large[round % large.length] ?? likes[round]];
    const [next, other] = [typed[round + rounds], likes[round + rounds]];
    if (!query || !like || !next || !other) break;
    await driver.stop();
    searches.push(await driver.ask({ kind: 'search', size, query }));
    warm.searches.push((await driver.ask({ kind: 'search', size, query: next })).total);
    await driver.stop();
    reports.push(await driver.ask({ kind: 'report', size, like }));
    warm.reports.push((await driver.ask({ kind: 'report', size, like: other })).total);
  }
  return {
    coldSearch: median(searches.map(({ total }) => total)),
    warmSearch: median(warm.searches),
    coldReport: median(reports.map(({ total }) => total)),
    warmReport: median(warm.reports),
    coverage: median(reports.map(({ found }) => Number(found))),
    perSecond: size / (took / 1000),
  };
}

/** The rarest words of each page, by the whole corpus: what our sketch chooses, given to the others. */
function chosenWords(corpus: MadeCorpus, likes: readonly Like[]): string[][] {
  const texts = likes.map(({ title, text }) => `${title}\n${text}`);
  const holders = new Map(texts.flatMap(plain).map((word) => [word, 0]));
  for (let at = 0; at < corpus.size; at++) {
    for (const word of new Set(plain(corpus.article(at).text))) {
      const before = holders.get(word);
      if (before !== undefined) holders.set(word, before + 1);
    }
  }
  return texts.map((text) => rarest(text, holders, WORDS));
}
