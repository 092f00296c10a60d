import { afterHedges } from '../clauses.ts';
import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { STATUSES } from '../statuses.table.ts';
import { isAuxiliary, isVerb } from '../verbs.ts';
import { NO_STATUS, endOfPhrase, fits } from './status-at.ts';

/** So many figures ahead may tell of one. */
export const LONGEST_LIST = 4;
const LONGEST_CLAUSE = 24;

/** "six rifles, 12 magazines and 300 rounds were seized": the last of a list tells of all. */
export function asLast(draft: Draft, others: readonly Draft[], scene: Scene): Draft {
  let end = endOfPhrase(draft, scene);
  for (const other of others) {
    if (NO_STATUS.has(draft.kind) || other.kind !== draft.kind) return draft;
    while (end < other.from && LISTS.test(low(scene, end))) end += 1;
    if (end !== other.from) return draft;
    if (other.status) return fits(other.status, draft) ? { ...draft, status: other.status } : draft;
    end = endOfPhrase(other, scene);
  }
  return draft;
}

/** "100 people were held in Lyon and another 60 in Nice": the verb was said. */
export function asBefore(draft: Draft, before: Draft | undefined, scene: Scene): Draft {
  if (!before?.status || before.kind !== 'count' || draft.kind !== 'count') return draft;
  const at = afterHedges(scene, draft.from);
  const joint = /^(?:another|further|additional)$/.test(low(scene, at)) ? at - 1 : at;
  if (!/^(?:and|,)$/.test(low(scene, joint)) || before.counts?.head !== draft.counts?.head)
    return draft;
  for (let next = draft.to; next < draft.to + LONGEST_CLAUSE; next++) {
    const word = low(scene, next);
    if (/^[,.;)]$/.test(word) || word === 'and') break;
    if (isVerb(word) || isAuxiliary(word) || STATUSES.has(word)) return draft;
  }
  return { ...draft, status: before.status };
}

const LISTS = /^(?:,|and|or|about|around|some|at|least|nearly|almost|more|than|over|a)$/;
