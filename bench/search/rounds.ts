import { median } from '../table.ts';
import type { Driver, EngineName, Told } from './driver.ts';
import type { Command } from './engine.ts';
import type { Setting } from './figures.ts';
import type { Ask } from './hook.ts';
import type { Like, Typed } from './queries.ts';

export async function coldRounds(
  driver: Driver,
  size: number,
  typed: readonly Typed[],
  likes: readonly Like[],
  words: readonly (readonly string[])[],
  { rounds, minisearch }: Setting,
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
    if (minisearch && round < 3) {
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

export async function warmRounds(
  driver: Driver,
  withMiniSearch: boolean,
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
  return {
    ours,
    sqlite: await other('sqlite'),
    minisearch: withMiniSearch ? await other('minisearch') : NOT_ASKED,
  };
}

const NOT_ASKED = { warmTyped: NaN, warmLike: NaN, recall: NaN };

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
