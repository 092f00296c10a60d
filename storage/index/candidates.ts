import type { CorpusFrequencies, Fingerprint } from '../../core/stories/story.ts';
import { parseEntry } from '../records.ts';
import type { Database } from '../schema.ts';
import { keysOf } from './entry.ts';
import type { Frequencies } from './frequencies.ts';
import { probes, type Probe } from './probes.ts';

export interface Candidate {
  readonly id: string;
  readonly fingerprint: Fingerprint;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly frequencies: CorpusFrequencies;
}

/** The articles that share most of the query's rarest words and names, best first. */
export async function findCandidates(
  db: Database,
  query: Fingerprint,
  limit: number,
  frequencies: Frequencies,
  onBroken: (id: unknown) => void,
): Promise<Candidates> {
  const asked = await frequencies.of(db, keysOf(query));
  const ids = (await mostShared(db, probes(query, asked))).slice(0, limit);
  const entries = db.transaction('entries').store;
  const stored = await Promise.all(ids.map((id) => entries.get(id)));
  const candidates = stored.flatMap((raw, at) => {
    const entry = parseEntry(raw);
    if (!entry) onBroken(ids[at]);
    return entry ?? [];
  });
  const keys = [query, ...candidates.map(({ fingerprint }) => fingerprint)].flatMap(keysOf);
  return { candidates, frequencies: await frequencies.of(db, keys) };
}

async function mostShared(db: Database, asked: readonly Probe[]): Promise<string[]> {
  const index = db.transaction('entries').store.index('by-term');
  const holders = await Promise.all(asked.map(({ key }) => index.getAllKeys(key)));
  const scores = new Map<string, number>();
  asked.forEach(({ weight }, at) => {
    for (const id of holders[at] ?? []) scores.set(id, (scores.get(id) ?? 0) + weight);
  });
  return [...scores].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}
