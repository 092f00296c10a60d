import { excludedDraft } from '../draft.ts';
import { BEINGS } from '../statuses.table.ts';
import { low, wordsFrom, type Scene } from '../scene.ts';
import type { Amount } from '../amounts.ts';
import { nounOf } from '../counted.ts';
import { isPlural, isStop } from '../nouns.ts';
import { phraseFrom } from '../phrases.ts';
import { isHyphen } from '../tokens.ts';
import { isVerb } from '../verbs.ts';
import type { Reader } from './reader.ts';

const OLDEST = 125;

/** "76-year-old", "aged 12", "Sara Sadeqi, 22, a homemaker", "He was 75.", "in her 30s". */
export const age: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount || amount.max > OLDEST || amount.form === 'vague') return undefined;
  const to =
    yearsOld(scene, amount) ??
    besideName(scene, amount) ??
    (isTold(scene, amount) ? amount.to : undefined);
  return to === undefined
    ? undefined
    : { ...excludedDraft('age', 'age', at, to, amount.min), max: amount.max };
};

function yearsOld(scene: Scene, amount: Amount): number | undefined {
  const end = endOfAge(scene, amount);
  if (end !== undefined) return isOfThing(scene, end) ? undefined : end;
  // "68 and 48-year-old", "24 to 30 years old"
  const other = /^(?:and|or)$/.test(low(scene, amount.to))
    ? scene.amounts[amount.to + 1]
    : undefined;
  return other && other.max <= OLDEST && endOfAge(scene, other) ? amount.to : undefined;
}

const AGED_UNIT = /^(?:years?|months?|weeks?|days?|yr)$/;

function endOfAge(scene: Scene, amount: Amount): number | undefined {
  const [unit, old, then] = wordsFrom(scene, amount.to);
  if (unit?.low === 'something' && isHyphen(scene.tokens[amount.to])) return unit.to;
  if (!unit || !old || !AGED_UNIT.test(unit.low)) return undefined;
  if (/^olds?$/.test(old.low)) return old.to;
  return old.low === 'of' && then?.low === 'age' ? then.to : undefined;
}

const THINGS = new Set(
  `lawsuit suit stadium theatre theater vaccine technology app website scandal trial campaign strike case murder crime law ban war conflict dispute feud building house company firm business bridge agreement treaty deal contract
  tradition record system ship aircraft plane jet boat ferry car vehicle mystery claim marriage partnership institution organization
  organisation rule policy program programme monarchy republic democracy tree church school university newspaper magazine magazine
  club union history ceasefire truce blockade siege occupation insurgency rebellion dam plant reactor pipeline tunnel railway`.split(
    /\s+/,
  ),
);

/** "a 41-year-old double murder case" lasts; people have ages. */
function isOfThing(scene: Scene, end: number): boolean {
  const phrase = phraseFrom(scene, end, true);
  return phrase !== undefined && THINGS.has(nounOf(low(scene, phrase.head)));
}

/** Between commas, behind a name or a noun of kin. */
function besideName(scene: Scene, amount: Amount): number | undefined {
  const comma = scene.tokens[amount.from - 1];
  const name = scene.tokens[amount.from - 2];
  const then = scene.tokens[amount.to];
  if (amount.form !== 'digits' || amount.scaled || amount.range || !name) return undefined;
  if (comma?.text === '(' && then?.text === ')' && name.capital) return amount.to;
  if (comma?.text !== ',' || name.kind !== 'word') return undefined;
  const isNamed = name.capital || !(isPlural(name.low) || isStop(name.low) || isVerb(name.low));
  const closes = !then || /^[,.;)—-]$/.test(then.text) || CLOSES_AGE.test(then.low);
  const loose = name.capital || then?.text === ',';
  return isNamed && closes && loose && amount.max > 0 ? amount.to : undefined;
}

const CLOSES_AGE = /^(?:and|of|from|who|was|were|is|told|said)$/;

const PERSON = /^(?:he|she|i|who|him|her)$/;
const CLOSES = /^[.,;!?"”)]$/;

function isTold(scene: Scene, amount: Amount): boolean {
  const [before, earlier] = [low(scene, amount.from - 1), low(scene, amount.from - 2)];
  if (/^(?:aged|age)$/.test(before)) return true;
  if (/^(?:ages?|aged)$/.test(before) || isSecondAge(scene, amount)) return true;
  if (/^(?:ages|age|aged)$/.test(earlier) && /^(?:of|between|from|under|over|to)$/.test(before))
    return true;
  if (/^(?:then|now)$/.test(before) && low(scene, amount.to) === ',' && amount.max > 15)
    return true;
  if (isOfTheDead(scene, amount) || isOfSomebody(scene, amount)) return true;
  const then = scene.tokens[amount.to];
  const closes =
    !then ||
    CLOSES.test(then.text) ||
    /^(?:when|at|and|on|in|next|this|was|were|who|is|has|had)$/.test(then.low);
  if (!closes || amount.scaled) return isLimit(scene, amount, earlier, before);
  if (/^(?:turned|turns|turning)$/.test(before)) return true;
  if (/^(?:was|is|'s)$/.test(before)) {
    const name = scene.tokens[amount.from - 2]?.capital === true && amount.from > 1;
    return PERSON.test(earlier) || KIN.test(earlier) || (name && amount.max > 12);
  }
  if (before === 'at' && amount.from === 1)
    return /^(?:he|she|i|[A-Z]\w+)$/.test(scene.tokens[amount.to + 1]?.text ?? '');
  return isLimit(scene, amount, earlier, before);
}

/** "ages 6 and 16", "aged 4, 7 and 9". */
function isSecondAge(scene: Scene, amount: Amount): boolean {
  let at = amount.from - 1;
  while (at > amount.from - LONGEST_LIST && /^(?:,|and|or|\d+)$/.test(low(scene, at))) at -= 1;
  return at < amount.from - 2 && /^(?:ages?|aged)$/.test(low(scene, at));
}

const LONGEST_LIST = 12;

/** "dead at 95", "who died yesterday in prison at 77". */
function isOfTheDead(scene: Scene, amount: Amount): boolean {
  if (low(scene, amount.from - 1) !== 'at' || amount.max < 14) return false;
  const then = scene.tokens[amount.to];
  const closes = !then || CLOSES.test(then.text) || then.capital;
  const said = scene.tokens.slice(Math.max(0, amount.from - 8), amount.from);
  return closes && said.some((token) => /^(?:die[sd]?|dead|death)$/.test(token.low));
}

/** "a man of 74 drowned", not "a woman of 12 books". */
function isOfSomebody(scene: Scene, amount: Amount): boolean {
  if (low(scene, amount.from - 1) !== 'of' || !CHILD.test(low(scene, amount.from - 2)))
    return false;
  const next = low(scene, amount.to);
  return !amount.scaled && (!isPlural(next) || isVerb(next));
}

const KIN =
  /^(?:mother|father|son|daughter|wife|husband|brother|sister|grandmother|grandfather|mum|dad|mom|boy|girl|victim)$/;
const CHILD = /^(?:boy|girl|man|woman|youth|teenager|lad|child)$/;
const GROUPS =
  /^(?:children|those|people|anyone|boys|girls|kids|pupils|adults|women|men|everyone|players|youths|teenagers|minors|voters|patients)$/;

/** "children under 12", "the under-21 side". */
function isLimit(scene: Scene, amount: Amount, earlier: string, before: string): boolean {
  const limit = /^(?:under|over|above|below)$/.test(before);
  const closes =
    !/^(?:word|number)$/.test(scene.tokens[amount.to]?.kind ?? '') || isStop(low(scene, amount.to));
  if (
    /^(?:older|over|younger|under|above)$/.test(low(scene, amount.to + 1)) &&
    low(scene, amount.to) === 'or' &&
    (GROUPS.test(before) || before === 'aged')
  )
    return true;
  if (limit && closes && /^(?:were|was|are|is)$/.test(earlier) && isOfPeople(scene, amount))
    return true;
  if (limit && (GROUPS.test(earlier) || (closes && BEINGS.has(nounOf(earlier))))) return true;
  if (amount.range && /^(?:adults|women|men|people)$/.test(before)) return true;
  return isHyphen(scene.tokens[amount.from - 1]) && /^(?:under|over)$/.test(earlier);
}

/** "Most patients were under 18." */
const isOfPeople = (scene: Scene, { from }: Amount) =>
  scene.tokens.slice(Math.max(0, from - 6), from).some((token) => BEINGS.has(nounOf(token.low)));
