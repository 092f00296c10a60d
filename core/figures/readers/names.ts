import { CODES } from '../currencies.table.ts';
import { MONTH, WEEKDAY } from '../calendar.table.ts';
import { SIDES } from '../countries.table.ts';
import { draftOf, excludedDraft } from '../draft.ts';
import { isPlural, isStop } from '../nouns.ts';
import { ORDINALS } from '../numerals.table.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { isVerb } from '../verbs.ts';
import type { Reader } from './reader.ts';

const LONGEST_PHONE = 10;

/** "0300 123 1212", "+44 20 7946 0018", "555-0142 19". */
export const phone: Reader = (scene, at) => {
  const first = scene.tokens[at];
  if (first?.kind !== 'number' || /[.,]/.test(first.text)) return undefined;
  let [to, digits, parts] = [at + 1, first.text.length, 1];
  const plus = scene.tokens[at - 1]?.text === '+';
  while (to < at + LONGEST_PHONE) {
    const skip = /^[-‐‑()]$/.test(scene.tokens[to]?.text ?? '') ? 1 : 0;
    const next = scene.tokens[to + skip];
    if (next?.kind !== 'number' || !(plus ? /^\d+$/ : /^\d{3,}$/).test(next.text)) break;
    [digits, parts, to] = [digits + next.text.length, parts + 1, to + skip + 1];
  }
  const leads = (first.text.startsWith('0') && first.text.length > 2) || plus;
  // "1 234 567 people" is a number in groups.
  const next = scene.tokens[to];
  if (!leads && next?.kind === 'word' && (isPlural(next.low) || next.low === 'people'))
    return undefined;
  const isPhone = (leads && digits >= 3) || (parts > 1 && digits >= 7);
  return isPhone ? excludedDraft('phone', 'phone', at, to) : undefined;
};

const COUNTS = /^(?:people|percent|more|per|were|have|in|or|to|times)$/;
const NO_NAME = /^(?:page|about|over|under|some|only|just|nearly|almost|killing|killed|another)$/;

/** "BlackBerry Curve 8900": a number behind a name that counts nothing. */
export const model: Reader = (scene, at) => {
  const [name, number] = [scene.tokens[at], scene.tokens[at + 1]];
  if (at === 0 || !name?.capital || name.kind !== 'word' || number?.kind !== 'number')
    return undefined;
  if (isVersion(scene, at))
    return excludedDraft('model', 'identifier', at, endOfVersion(scene, at));
  if (number.text.includes(',') || scene.amounts[at + 1]?.scaled || scene.amounts[at])
    return undefined;
  if (
    MONTH.test(name.low) ||
    WEEKDAY.test(name.low) ||
    isStop(name.low) ||
    isVerb(name.low) ||
    NO_NAME.test(name.low) ||
    name.low.endsWith("'s") ||
    CODES[name.text] !== undefined
  )
    return undefined;
  if (/^(?:19|20)\d\d$/.test(number.text)) return undefined;
  const brand = scene.tokens[at - 1]?.capital === true && number.text.length >= 3 && at > 1;
  const product = isProduct(scene, at) && number.text.length <= 2;
  return countsBehind(scene, at + 1, brand || product)
    ? undefined
    : excludedDraft('model', 'identifier', at, at + 2);
};

/** "USB 3.0 ports", "GT 650M graphics", "SEA-ME-WE 4 cable": behind capitals a version, not a count. */
function isVersion(scene: Scene, at: number): boolean {
  const [name, number] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!name || !number || !/^[A-Z]{2,6}$/.test(name.text) || SIDES.has(name.low)) return false;
  const behind = scene.tokens[at + 2];
  if (/^\d\.\d$/.test(number.text))
    return !/^(?:%|percent|million|billion|points?)$/.test(behind?.low ?? '');
  if (/^\d{3,4}$/.test(number.text) && behind?.tight && /^[Mm]$/.test(behind.text)) return true;
  const chained = isHyphen(scene.tokens[at - 1]) && scene.tokens[at - 2]?.capital === true;
  return chained && /^\d{1,2}$/.test(number.text) && !isPlural(behind?.low ?? '');
}

const endOfVersion = (scene: Scene, at: number) => {
  const behind = scene.tokens[at + 2];
  return behind?.tight && /^[Mm]$/.test(behind.text) ? at + 3 : at + 2;
};

/** "BlackBerry 10 devices", "the new Pixel 8 phones". */
const isProduct = (scene: Scene, at: number) =>
  /\p{Ll}\p{Lu}/u.test(scene.tokens[at]?.text ?? '') ||
  (/^(?:new|latest|a|an)$/.test(low(scene, at - 1)) && !SIDES.has(low(scene, at)));

/** Behind two names of their own ("BlackBerry Curve 8900 features") a word in -s is taken for a verb. */
function countsBehind(scene: Scene, at: number, brand: boolean): boolean {
  const next = scene.tokens[at + 1];
  if (/^[%:]$/.test(next?.text ?? '') || isHyphen(next) || scene.amounts[at]?.range) return true;
  if (next?.kind !== 'word') return false;
  return next.tight || ((COUNTS.test(next.low) || isPlural(next.low)) && !brand);
}

/** Numbers that are names by themselves. */
export const known: Reader = (scene, at) => {
  const text = scene.tokens[at]?.text;
  if (text === '911' && !isPlural(low(scene, at + 1)))
    return excludedDraft('known', 'identifier', at, at + 1);
  if (text === '24' && scene.tokens[at + 1]?.text === '/' && scene.tokens[at + 2]?.text === '7')
    return excludedDraft('known', 'idiom', at, at + 3);
  if (
    /^\d{3}$/.test(text ?? '') &&
    /^(?:dial|dialled|dialed|call|calling|phone|ring)$/.test(low(scene, at - 1)) &&
    !isPlural(low(scene, at + 1))
  )
    return excludedDraft('known', 'identifier', at, at + 1);
  return text === '#' && scene.amounts[at + 1]
    ? excludedDraft('known', 'identifier', at, at + 2)
    : undefined;
};

/** "21st", "twenty-first", "third". */
export const ordinal: Reader = (scene, at) => {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (token?.kind === 'number' && next?.tight && /^(?:st|nd|rd|th)$/.test(next.low))
    return excludedDraft('ordinal', 'ordinal', at, at + 2);
  const amount = scene.amounts[at];
  const tens = amount?.form === 'words' && amount.max >= 20 && amount.max % 10 === 0;
  if (
    amount &&
    tens &&
    isHyphen(scene.tokens[amount.to]) &&
    ORDINALS.has(low(scene, amount.to + 1))
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
