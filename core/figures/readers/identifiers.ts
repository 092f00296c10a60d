import { MONTH } from '../calendar.table.ts';
import { excludedDraft } from '../draft.ts';
import {
  CAPITALISED,
  CAPITALS,
  LOOSE,
  NAMES,
  PLURALS,
  SPELLED,
  STREETS,
  SUFFIXES,
} from '../identifiers.table.ts';
import { isPlural } from '../nouns.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { isVerb } from '../verbs.ts';
import type { Reader } from './reader.ts';

/** What names something: flights, roads, models, articles of law, pages. */
export const identifier: Reader = (scene, at) =>
  keyword(scene, at) ??
  lettered(scene, at) ??
  glued(scene, at) ??
  address(scene, at) ??
  calibre(scene, at);

const named = (from: number, to: number) => excludedDraft('identifier', 'identifier', from, to);

const YEAR = /^(?:19|20)\d\d$/;

/** "Flight 370", "Articles 5 and 6", "No. 10", "room 12". */
const keyword: Reader = (scene, at) => {
  const word = scene.tokens[at];
  if (!word) return undefined;
  const name = PLURALS.has(word.low) ? word.low.slice(0, -1) : word.low;
  if (!NAMES.has(name) || (CAPITALS.has(name) && word.text !== word.text.toUpperCase()))
    return undefined;
  if (CAPITALISED.has(name) && !word.capital) return undefined;
  if (LOOSE.has(name) && YEAR.test(scene.tokens[at + 1]?.text ?? '')) return undefined;
  const dot = scene.tokens[at + 1]?.text === '.' && word.low.length <= 4 ? 1 : 0;
  const number = at + 1 + dot;
  if (!isNameable(scene, at, number, name) || countsBehind(scene, number, name, word.capital))
    return undefined;
  if (/^nos?$/.test(name) && !word.capital && !dot) return undefined;
  return named(at, endOfList(scene, number + 1));
};

function isNameable(scene: Scene, at: number, number: number, name: string): boolean {
  const [word, token, amount] = [scene.tokens[at], scene.tokens[number], scene.amounts[number]];
  if (amount?.scaled || amount?.form === 'vague') return false;
  if (token?.kind === 'number') return true;
  return amount !== undefined && (word?.capital === true || SPELLED.has(name));
}

/** Whether the number counts what follows it, and so names nothing. */
function countsBehind(scene: Scene, number: number, name: string, capital: boolean): boolean {
  const to = scene.amounts[number]?.to ?? number + 1;
  const next = scene.tokens[to];
  if (/^[%]$/.test(next?.text ?? '') || next?.low === 'percent') return true;
  const noun = next?.kind === 'word' && (isPlural(next.low) || next.tight) && !isVerb(next.low);
  return noun && (!capital || LOOSE.has(name));
}

/** "Articles 5 and 6", "pages 10-12", "sections 3, 4 and 5". */
function endOfList(scene: Scene, to: number): number {
  const joint = scene.tokens[to];
  const next = scene.tokens[to + 1];
  const tight = isHyphen(joint) && joint?.tight && next?.kind === 'number';
  const and =
    /^(?:and|or|&)$/.test(joint?.low ?? '') &&
    next?.kind === 'number' &&
    next.text.length <= 3 &&
    !scene.amounts[to + 1]?.scaled;
  const behind = scene.tokens[to + 2];
  const counts = behind?.kind === 'word' && isPlural(behind.low);
  return tight || (and && !counts) ? to + 2 : to;
}

/** "T-90", "AK - 47", "F-16s", "Covid-19"; "mid-2010" is a date. */
const lettered: Reader = (scene, at) => {
  const [word, joint, number] = [scene.tokens[at], scene.tokens[at + 1], scene.tokens[at + 2]];
  if (!word || number?.kind !== 'number' || !/^[-‐‑]$/.test(joint?.text ?? '')) return undefined;
  const tight = joint?.tight && number.tight;
  if (!tight && !/^[A-Z]{1,4}$/.test(word.text)) return undefined;
  if (!word.capital && tight && /^(?:mid|pre|post|early|late)$/.test(word.low))
    return excludedDraft('date', 'date', at, at + 3);
  if (
    !word.capital ||
    word.low === 'magnitude' ||
    MONTH.test(word.low) ||
    number.text.includes(',')
  )
    return undefined;
  const plural = low(scene, at + 3) === 's' && scene.tokens[at + 3]?.tight ? 1 : 0;
  return named(at, at + 3 + plural);
};

/** Of a screen, "1080p"; elsewhere "p" is pence. */
const LINES = /^(?:240|360|480|720|1080|1440|2160|4320)$/;

const CURRENCY_LETTERS = /^(?:us|rs|usd|eur|gbp|inr|e|euro|euros|rm|r|chf)$/;

/** "9600M", "3G", "737s", "MH17": letters and digits in one word. */
const glued: Reader = (scene, at) => {
  const [first, second] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!first || !second?.tight) return undefined;
  const third = scene.tokens[at + 2];
  if (
    /^[2468]$/.test(first.text) &&
    /^[x×]$/.test(second.low) &&
    /^[2468]$/.test(third?.text ?? '')
  )
    return named(at, at + 3);
  if (first.kind === 'number' && second.kind === 'word') {
    const isModel =
      (second.low === 's' && /^7\d7$/.test(first.text)) ||
      (second.text === 'M' && /^\d{4}$/.test(first.text)) ||
      (second.text === 'p' && LINES.test(first.text)) ||
      /^[GPK]$/.test(second.text);
    const isUnit = SUFFIXES.has(second.low) && !isModel;
    return !isModel && (isUnit || scene.amounts[at]?.scaled)
      ? undefined
      : named(at, endOfGlued(scene, at + 2));
  }
  const letters =
    first.kind === 'word' && second.kind === 'number' && !CURRENCY_LETTERS.test(first.low);
  return letters ? named(at, at + 2) : undefined;
};

/** "802.11b/g". */
const endOfGlued = (scene: Scene, to: number) =>
  scene.tokens[to]?.text === '/' && scene.tokens[to + 1]?.tight ? to + 2 : to;

/** "biography_31.html". */
const isInLink = (scene: Scene, at: number) =>
  low(scene, at - 1) === '_' ||
  (low(scene, at + 1) === '.' &&
    /^(?:html?|php|pdf|jpe?g|png|com|aspx?)$/.test(low(scene, at + 2)));

/** "24 Independent Street". */
const address: Reader = (scene, at) => {
  if (scene.tokens[at]?.kind !== 'number') return undefined;
  if (
    /^(?:Freeway|Expressway|Turnpike|Interstate|Motorway)$/.test(scene.tokens[at + 1]?.text ?? '')
  )
    return named(at, at + 2);
  if (isInLink(scene, at)) return named(at, at + 1);
  if (low(scene, at + 1) === 'block' && low(scene, at + 2) === 'of') return named(at, at + 2);
  for (let to = at + 1; to < at + 6 && isOfAddress(scene, to); to++) {
    if (to > at + 1 && STREETS.has(low(scene, to))) return named(at, to + 1);
  }
  return undefined;
};

/** "40 East 5th Ave". */
const isOfAddress = (scene: Scene, at: number) =>
  scene.tokens[at]?.capital === true ||
  (/^\d{1,3}$/.test(low(scene, at)) && /^(?:st|nd|rd|th)$/.test(low(scene, at + 1))) ||
  (/^(?:st|nd|rd|th)$/.test(low(scene, at)) && scene.tokens[at]?.tight === true);

/** A rating of "19.2/40"; "1/3" is no score. */
export const rated: Reader = (scene, at) => {
  const [first, slash, second] = [scene.tokens[at], scene.tokens[at + 1], scene.tokens[at + 2]];
  const tight = slash?.text === '/' && slash.tight && second?.tight && second.kind === 'number';
  return first?.kind === 'number' && tight && Number(second?.text) > 10
    ? excludedDraft('rating', 'score', at, at + 3)
    : undefined;
};

/** "12-gauge", ".45 calibre". */
const calibre: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount) return undefined;
  const word = isHyphen(scene.tokens[amount.to]) ? amount.to + 1 : amount.to;
  const isGun = /^(?:gauge|caliber|calibre|cal)$/.test(low(scene, word));
  return isGun || scene.tokens[word]?.text === 'Magnum' ? named(at, word + 1) : undefined;
};
