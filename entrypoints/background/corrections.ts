import { parseCorrection } from '../../core/border/correction.ts';
import { listOf } from '../../core/border/values.ts';
import { correctionId, toldBy, type Correction, type Told } from '../../core/corrections.ts';
import { failed } from '../../messages/envelope.ts';
import type { TabRecords } from './session.ts';
import type { World } from './world.ts';

export interface Corrections {
  readonly all: () => Promise<readonly Correction[]>;
  /** Takes a claim of a tab's report apart from the page's own; resolves to the correction's id. */
  readonly add: (ask: {
    readonly tabId: number;
    readonly quantity: string;
    readonly article: string;
  }) => Promise<string>;
  readonly remove: (id: string) => Promise<void>;
  /** Takes in those of an export; what is known stays. */
  readonly bringBack: (found: readonly Correction[]) => Promise<void>;
  /** Whether the reader said that two figures are not the same thing. */
  readonly taker: () => Promise<(here: Told, there: Told) => boolean>;
}

const KEY = 'corrections';
/** The oldest give way: nobody reads so many comparisons. */
const MOST = 5_000;

/** What the reader said of comparisons; kept on this computer, asked for each report. */
export function createCorrections({ local, now }: World, tabs: TabRecords): Corrections {
  let turn: Promise<unknown> = Promise.resolve();
  const all = async () => listOf((await local.get(KEY))[KEY], MOST, parseCorrection);
  const change = (next: (before: readonly Correction[]) => readonly Correction[]) => {
    const changed = turn.then(async () => local.set({ [KEY]: next(await all()).slice(-MOST) }));
    turn = changed.catch(() => undefined);
    return changed;
  };
  return {
    all,
    add: async ({ tabId, quantity: id, article }) => {
      const state = (await tabs.of(tabId))?.state;
      const quantity =
        state?.kind === 'read' ? state.report.quantities.find((each) => each.id === id) : undefined;
      const here = quantity?.claims.find((claim) => claim.here);
      const there = quantity?.claims.find((claim) => !claim.here && claim.article.id === article);
      if (!quantity || !here || !there) throw failed('nothing-read');
      const told = { here: toldBy(here), there: toldBy(there) };
      const name = correctionId(told.here, told.there);
      const added = { id: name, at: new Date(now()).toISOString(), what: quantity.what, ...told };
      await change((before) => [...before.filter((known) => known.id !== name), added]);
      return name;
    },
    remove: (id) => change((before) => before.filter((known) => known.id !== id)),
    bringBack: (found) =>
      change((before) => {
        const known = new Set(before.map(({ id }) => id));
        return [...before, ...found.filter(({ id }) => !known.has(id))].toSorted((a, b) =>
          a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
        );
      }),
    taker: async () => {
      const known = new Set((await all()).map(({ id }) => id));
      return (here, there) => known.size > 0 && known.has(correctionId(here, there));
    },
  };
}
