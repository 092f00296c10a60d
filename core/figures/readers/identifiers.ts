import { MONTH, WEEKDAY } from '../calendar.table.ts';
import { draftOf, excludedDraft } from '../draft.ts';
import { ORDINALS } from '../numerals.table.ts';
import { isPlural, isStop } from '../nouns.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { isVerb } from '../verbs.ts';
import type { Reader } from './reader.ts';

const NAMES_NUMBER =
  /^(?:flight|route|highway|interstate|motorway|road|exit|junction|runway|terminal|gate|platform|track|line|building|room|floor|apartment|apt|suite|unit|block|house|article|section|chapter|paragraph|clause|rule|title|amendment|resolution|proposition|prop|page|pages|pp|p|no|nos|number|numbers|nr|#|volume|vol|issue|episode|season|series|part|act|scene|figure|table|item|lot|grade|level|tier|category|type|class|phase|stage|step|round|week|day|game|group|pool|lane|hole|ward|district|precinct|zone|sector|area|station|channel|radio|bbc|fm|model|mark|mk|version|windows|boeing|airbus|formula|apollo|soyuz|falcon|psalm|count|exhibit|juror|isbn|windows|iphone|galaxy|playstation|xbox|top|catch|world|super|bowl|zip|code|badge|bus|train|tram|heat|slide|studio|pier|berth|camp|unit|brigade|squadron|company|engine|ladder|crew|car|suspect|victim|patient)$/;
/** These also count things when the number is followed by what it counts: "a crew 12 people strong". */
const LOOSE =
  /^(?:page|pages|day|week|round|game|car|crew|victim|suspect|patient|line|track|company|area|group|class|series|season|count|top|world|house|train|bus|road|unit|engine|issue|part|code|act|number|numbers|figure|platform|item|stage|level|station|camp|block|no|model|heat|track|floor|school|title|record)$/;
const LETTER_DIGITS = /^[A-Z][A-Za-z]{0,5}$/;

/** What names something: flights, roads, models, articles of law, pages. */
export const identifier: Reader = (scene, at) =>
  keyword(scene, at) ??
  lettered(scene, at) ??
  glued(scene, at) ??
  phone(scene, at) ??
  model(scene, at) ??
  known(scene, at);

const numberAt = (scene: Scene, at: number) =>
  scene.tokens[at]?.kind === 'number' || scene.amounts[at];

const keyword: Reader = (scene, at) => {
  const word = scene.tokens[at];
  if (!word || !NAMES_NUMBER.test(word.low)) return undefined;
  const dot = scene.tokens[at + 1]?.text === '.' && word.low.length <= 4 ? 1 : 0;
  const number = at + 1 + dot;
  const amount = scene.amounts[number];
  if (
    !numberAt(scene, number) ||
    (scene.tokens[number]?.kind === 'word' &&
      !word.capital &&
      !/^(?:grade|chapter|number|no|article|page|phase|category)$/.test(word.low))
  )
    return undefined;
  if (amount?.scaled || amount?.form === 'vague') return undefined;
  const next = scene.tokens[amount?.to ?? number + 1];
  const counts = next?.kind === 'word' && (isPlural(next.low) || next.tight) && !isVerb(next.low);
  if ((LOOSE.test(word.low) && !word.capital && counts) || (counts && !word.capital))
    return undefined;
  if (
    /^(?:no|top|number|numbers|figure|part|act|issue)$/.test(word.low) &&
    !dot &&
    !word.capital &&
    !/^(?:number|no|top|part|issue)$/.test(word.low)
  )
    return undefined;
  if (word.low === 'no' && !word.capital) return undefined;
  return excludedDraft('identifier', 'identifier', at, endOfList(scene, number + 1));
};

/** "Articles 5 and 6", "pages 10-12", "Flight 370". */
function endOfList(scene: Scene, at: number): number {
  const joined =
    isHyphen(scene.tokens[at]) &&
    scene.tokens[at]?.tight &&
    scene.tokens[at + 1]?.kind === 'number';
  return joined ? at + 2 : at;
}

/** "T-90", "AK - 47", "F-16s", "Covid-19". */
const lettered: Reader = (scene, at) => {
  const [word, joint, number] = [scene.tokens[at], scene.tokens[at + 1], scene.tokens[at + 2]];
  if (!word || number?.kind !== 'number' || !isHyphen(joint) || !/^[-‐‑]$/.test(joint?.text ?? ''))
    return undefined;
  const tight = joint?.tight && number.tight;
  if (!tight && !/^[A-Z]{1,4}$/.test(word.text)) return undefined;
  if (!word.capital && tight && /^(?:mid|pre|post|early|late)$/.test(word.low))
    return excludedDraft('date', 'date', at, at + 3);
  if (!word.capital || MONTH.test(word.low) || /[,]/.test(number.text)) return undefined;
  return excludedDraft('identifier', 'identifier', at, at + 3);
};

const SUFFIXES =
  /^(?:st|nd|rd|th|s|bn|mn|m|k|b|mm|tn|mln|bln|km|kms|kg|g|cm|ft|in|lb|lbs|mph|kph|am|pm|gb|mb|tb|kb|mhz|ghz|khz|hz|mw|kw|gw|w|c|f|p|pc|pct|x|yr|yrs|hr|hrs|min|mins|sec|oz|l|ml|mg|kwh|ha|sqm|mp|v|cr|e|rd)$/;

/** "9600M", "3G", "737s", "MH17": letters and digits in one word. */
const glued: Reader = (scene, at) => {
  const [first, second] = [scene.tokens[at], scene.tokens[at + 1]];
  if (
    first?.kind === 'number' &&
    second?.kind === 'word' &&
    second.tight &&
    !scene.amounts[at]?.scaled
  ) {
    if (second.low === 's' && /^7\d7$/.test(first.text))
      return excludedDraft('identifier', 'identifier', at, at + 2);
    if (second.text === 'M' && /^\d{4}$/.test(first.text))
      return excludedDraft('identifier', 'identifier', at, at + 2);
    return SUFFIXES.test(second.low)
      ? undefined
      : excludedDraft('identifier', 'identifier', at, at + 2);
  }
  if (
    first?.kind === 'word' &&
    second?.kind === 'number' &&
    second.tight &&
    !/^(?:us|rs|usd|eur|gbp|inr)$/.test(first.low)
  )
    return excludedDraft('identifier', 'identifier', at, at + 2);
  return undefined;
};

const LONGEST_PHONE = 10;

const phone: Reader = (scene, at) => {
  const first = scene.tokens[at];
  if (first?.kind !== 'number' || /[.,]/.test(first.text)) return undefined;
  const before = scene.tokens[at - 1];
  let [to, digits] = [at + 1, first.text.length];
  while (to < at + LONGEST_PHONE) {
    const skip = /^[-‐()]$/.test(scene.tokens[to]?.text ?? '') ? 1 : 0;
    const next = scene.tokens[to + skip];
    if (next?.kind !== 'number' || !/^\d{3,}$/.test(next.text)) break;
    digits += next.text.length;
    to += skip + 1;
  }
  const leads = (first.text.startsWith('0') && first.text.length > 2) || before?.text === '+';
  return (leads && digits >= 3) || (to > at + 1 && digits >= 7)
    ? excludedDraft('phone', 'phone', at, to)
    : undefined;
};

/** "BlackBerry Curve 8900": a number behind a name that counts nothing. */
const model: Reader = (scene, at) => {
  const [name, number] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!name?.capital || name.kind !== 'word' || number?.kind !== 'number' || /,/.test(number.text))
    return undefined;
  if (
    MONTH.test(name.low) ||
    WEEKDAY.test(name.low) ||
    isStop(name.low) ||
    isVerb(name.low) ||
    scene.amounts[at + 1]?.scaled ||
    scene.amounts[at]
  )
    return undefined;
  const next = scene.tokens[at + 2];
  const before = scene.tokens[at - 1];
  const names = LETTER_DIGITS.test(name.text) || before?.capital || at > 0;
  const counts =
    (next?.kind === 'word' &&
      (isPlural(next.low) ||
        /^(?:people|percent|more|per|were|have|in)$/.test(next.low) ||
        next.tight)) ||
    /^[%:]$/.test(next?.text ?? '') ||
    isHyphen(next) ||
    !!scene.amounts[at + 1]?.range;
  return names && !counts && at > 0 ? excludedDraft('model', 'identifier', at, at + 2) : undefined;
};

/** Numbers that are names by themselves. */
const known: Reader = (scene, at) => {
  const text = scene.tokens[at]?.text;
  if (text === '911' && !isPlural(low(scene, at + 1)))
    return excludedDraft('identifier', 'identifier', at, at + 1);
  if (text === '24' && scene.tokens[at + 1]?.text === '/' && scene.tokens[at + 2]?.text === '7')
    return excludedDraft('idiom', 'idiom', at, at + 3);
  return text === '#' && scene.amounts[at + 1]
    ? excludedDraft('identifier', 'identifier', at, at + 2)
    : undefined;
};

export const ordinal: Reader = (scene, at) => {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (token?.kind === 'number' && next?.tight && /^(?:st|nd|rd|th)$/.test(next.low))
    return excludedDraft('ordinal', 'ordinal', at, at + 2);
  const amount = scene.amounts[at];
  if (
    amount?.form === 'words' &&
    isHyphen(scene.tokens[amount.to]) &&
    ORDINALS.has(low(scene, amount.to + 1)) &&
    amount.max >= 20 &&
    amount.max % 10 === 0
  )
    return excludedDraft('ordinal', 'ordinal', at, amount.to + 2);
  return ORDINALS.has(token?.low ?? '')
    ? excludedDraft('ordinal', 'ordinal', at, at + 1)
    : undefined;
};

/** Whatever number no other reader claims counts something. */
export const count: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  return amount && draftOf(amount, { reader: 'count', kind: 'count' });
};
