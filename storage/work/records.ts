import { isRecord, listOf, oneOf, textOf, wholeNumber } from '../../core/border/values.ts';
import type { Piece } from '../../core/packs/pieces.ts';
import type { Problem, Why } from '../../core/packs/problem.ts';
import { type ImportCounts, type Job, MOST_PROBLEMS, NO_COUNTS } from '../../core/work/job.ts';

/** Where a job is in its copy: the piece, and how many lines of it are done. */
export interface Place {
  readonly piece: number;
  readonly lines: number;
}

/**
 * What is being done with some lines, written down before it is done: who takes the work up again
 * does the same, and counts it once.
 */
export interface Plan {
  readonly lines: number;
  /** Numbers of the lines whose articles are to be stored, each under its id. */
  readonly store: readonly { readonly line: number; readonly id: string }[];
  readonly counts: ImportCounts;
  readonly problems: readonly Problem[];
}

export interface StoredJob extends Job {
  readonly pieces: number;
  readonly at: Place;
  readonly plan?: Plan;
}

const MUCH = Number.MAX_SAFE_INTEGER;
const MODES = ['pack', 'restore'] as const;
const STATES = ['copying', 'running', 'paused', 'done', 'cancelled', 'failed'] as const;
const TROUBLES = ['storage', 'storage-full', 'cut-off', 'broken'] as const;

const amount = (raw: unknown) => wholeNumber(raw, 0, MUCH);

export function parseJob(raw: unknown): StoredJob | undefined {
  if (!isRecord(raw)) return undefined;
  const [id, pack, since] = [
    textOf(raw['id'], 80),
    textOf(raw['pack'], 300),
    textOf(raw['since'], 40),
  ];
  const [mode, state] = [oneOf(raw['mode'], MODES), oneOf(raw['state'], STATES)];
  const [at, plan] = [parsePlace(raw['at']), parsePlan(raw['plan'])];
  const because = oneOf(raw['because'], TROUBLES);
  if (!id || !pack || !since || !mode || !state || !at) return undefined;
  return {
    id,
    pack,
    since,
    mode,
    state,
    at,
    ...(because ? { because } : {}),
    ...(plan ? { plan } : {}),
    size: amount(raw['size']) ?? 0,
    done: amount(raw['done']) ?? 0,
    spent: amount(raw['spent']) ?? 0,
    pieces: amount(raw['pieces']) ?? 0,
    counts: parseCounts(raw['counts']),
    problems: listOf(raw['problems'], MOST_PROBLEMS, parseProblem),
    problemCount: amount(raw['problemCount']) ?? 0,
  };
}

export function parsePiece(raw: unknown): Piece | undefined {
  const line = isRecord(raw) ? wholeNumber(raw['line'], 1, MUCH) : undefined;
  return isRecord(raw) && line && typeof raw['text'] === 'string'
    ? { line, text: raw['text'] }
    : undefined;
}

function parsePlace(raw: unknown): Place | undefined {
  if (!isRecord(raw)) return undefined;
  const [piece, lines] = [amount(raw['piece']), amount(raw['lines'])];
  return piece === undefined || lines === undefined ? undefined : { piece, lines };
}

function parsePlan(raw: unknown): Plan | undefined {
  if (!isRecord(raw)) return undefined;
  const lines = amount(raw['lines']);
  if (lines === undefined) return undefined;
  return {
    lines,
    store: listOf(raw['store'], MUCH, parseStoring),
    counts: parseCounts(raw['counts']),
    problems: listOf(raw['problems'], MUCH, parseProblem),
  };
}

function parseStoring(raw: unknown): Plan['store'][number] | undefined {
  if (!isRecord(raw)) return undefined;
  const [line, id] = [amount(raw['line']), textOf(raw['id'], 300)];
  return line === undefined || !id ? undefined : { line, id };
}

function parseCounts(raw: unknown): ImportCounts {
  if (!isRecord(raw)) return NO_COUNTS;
  const [added, renewed, same, left] = ['added', 'renewed', 'same', 'left'].map((name) =>
    amount(raw[name]),
  );
  return { added: added ?? 0, renewed: renewed ?? 0, same: same ?? 0, left: left ?? 0 };
}

const WHYS: Readonly<Record<Why, true>> = {
  'too-long': true,
  'too-deep': true,
  'too-many': true,
  'not-json': true,
  'not-object': true,
  'unknown-kind': true,
  'newer-format': true,
  'only-restore': true,
  missing: true,
  'not-a-date': true,
  'not-web': true,
  encoding: true,
  cut: true,
  taken: true,
  unreadable: true,
};
const isWhy = (raw: unknown): raw is Why => typeof raw === 'string' && Object.hasOwn(WHYS, raw);

function parseProblem(raw: unknown): Problem | undefined {
  if (!isRecord(raw)) return undefined;
  const [line, what, why] = [amount(raw['line']), textOf(raw['what'], 80), raw['why']];
  const saw = textOf(raw['saw'], 80);
  return line !== undefined && what && isWhy(why)
    ? { line, what, why, ...(saw ? { saw } : {}) }
    : undefined;
}
