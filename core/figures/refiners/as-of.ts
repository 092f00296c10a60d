import { MONTH, WEEKDAY } from '../calendar.table.ts';
import { datedBy } from '../dated.ts';
import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { isReporting } from '../verbs.ts';
import type { Refiner } from './refiner.ts';

interface Cue {
  readonly from: number;
  readonly to: number;
  /** "since": from then until the report. */
  readonly since: boolean;
}

const MOST_TOKENS = 160;
const YEAR = /^(?:19|20)\d\d$/;

/** The day, month or year that a figure speaks of, the nearest of its sentence; not the day on which it was said. */
export const asOf: Refiner = (drafts, scene) => {
  if (!drafts.some((draft) => !draft.excluded) || scene.tokens.length > MOST_TOKENS) return drafts;
  const cues = cuesOf(scene).filter((cue) => !isOfSaying(scene, cue));
  if (cues.length === 0) return drafts;
  const days = new Map<Cue, string | undefined>();
  return drafts.map((draft) => {
    const cue = draft.excluded ? undefined : nearest(scene, cues, draft);
    if (!cue) return draft;
    if (!days.has(cue)) days.set(cue, dayOf(scene, cue));
    const day = days.get(cue);
    return day ? { ...draft, asOf: day } : draft;
  });
};

function nearest(scene: Scene, cues: readonly Cue[], draft: Draft): Cue | undefined {
  if (draft.kind === 'duration') return undefined;
  const away = (cue: Cue) => (cue.from >= draft.to ? cue.from - draft.to : draft.from - cue.to);
  return cues
    .filter((cue) => cue.to <= draft.from || cue.from >= draft.to)
    .filter((cue) => governs(scene, cue, draft))
    .toSorted((a, b) => away(a) - away(b))[0];
}

/** Of the same clause, or at the sentence's beginning; the day of another event ("the attacks of May 3") dates nothing else. */
function governs(scene: Scene, cue: Cue, draft: Draft): boolean {
  if (low(scene, cue.from - 1) === 'of') return false;
  if (cue.from <= 1) return true;
  const [from, to] = cue.to <= draft.from ? [cue.to, draft.from] : [draft.to, cue.from];
  const after = cue.to <= draft.from;
  for (let at = from; at < to; at++)
    if (CLAUSE.test(low(scene, at)) || (after && low(scene, at) === 'and')) return false;
  return true;
}

const CLAUSE = /^(?:[,;:()—–"“”]|after|before|when|which|who|where|because|while|but|if|than)$/;

function cuesOf(scene: Scene): Cue[] {
  const found: Cue[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const cue = cueAt(scene, at);
    if (!cue) continue;
    const since = low(scene, cue.from - 1) === 'since';
    found.push({ ...cue, since });
    at = cue.to - 1;
  }
  return found;
}

function cueAt(scene: Scene, at: number): { from: number; to: number } | undefined {
  const token = scene.tokens[at];
  if (!token) return undefined;
  if (token.capital && (MONTH.test(token.low) || WEEKDAY.test(token.low))) return around(scene, at);
  if (/^(?:yesterday|today|tonight)$/.test(token.low)) return { from: at, to: at + 1 };
  if (
    token.low === 'last' &&
    /^(?:night|week|month|year|spring|summer|autumn|fall|winter)$/.test(low(scene, at + 1))
  )
    return { from: at, to: at + 2 };
  if (
    YEAR.test(token.text) &&
    /^(?:in|since|during|by|of|until|for)$/.test(low(scene, at - 1)) &&
    !scene.amounts[at]?.scaled
  )
    return { from: at, to: at + 1 };
  return undefined;
}

/** A month or weekday with what belongs to it: "Saturday, May 5, 2024", "3rd of June 2023", "last Friday". */
function around(scene: Scene, at: number): { from: number; to: number } {
  if (WEEKDAY.test(low(scene, at))) {
    const comma = scene.tokens[at + 1]?.text === ',' ? 1 : 0;
    const month = [at + 1 + comma, at + 2 + comma].find(
      (next) => MONTH.test(low(scene, next)) && scene.tokens[next]?.capital,
    );
    if (month !== undefined) return { from: at, to: around(scene, month).to };
    return { from: low(scene, at - 1) === 'last' ? at - 1 : at, to: at + 1 };
  }
  const before = dayBefore(scene, at);
  const dayBehind = before === at && DAY.test(low(scene, at + 1)) ? at + 2 : at + 1;
  return { from: low(scene, at - 1) === 'last' ? at - 1 : before, to: withYear(scene, dayBehind) };
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;

/** Where "3rd of" before a month begins. */
function dayBefore(scene: Scene, month: number): number {
  let at = low(scene, month - 1) === 'of' ? month - 2 : month - 1;
  if (/^(?:st|nd|rd|th)$/.test(low(scene, at))) at -= 1;
  return DAY.test(low(scene, at)) ? at : month;
}

function withYear(scene: Scene, at: number): number {
  const skip = /^[,.]$/.test(low(scene, at)) ? at + 1 : at;
  return YEAR.test(low(scene, skip)) ? skip + 1 : at;
}

/** "Seoul said on Tuesday" dates the saying. */
function isOfSaying(scene: Scene, { from }: Cue): boolean {
  const before = /^(?:on|late|early|in)$/.test(low(scene, from - 1)) ? from - 2 : from - 1;
  return (
    isReporting(low(scene, before)) ||
    (isReporting(low(scene, before - 1)) &&
      /^(?:reporters|afp|reuters|journalists|late|early|them|us|bbc|cnn)$/.test(low(scene, before)))
  );
}

function dayOf(scene: Scene, { from, to, since }: Cue): string | undefined {
  const [start, end] = [scene.tokens[from]?.start, scene.tokens[to - 1]?.end];
  if (start === undefined || end === undefined) return undefined;
  const { text, published } = scene.article;
  const day = datedBy(text.slice(start, end), published);
  return day && since && published ? `${day}/${published.slice(0, 10)}` : day;
}
