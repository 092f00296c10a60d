import { excludedDraft } from '../draft.ts';
import { low, wordsFrom, type Scene } from '../scene.ts';
import type { Amount } from '../amounts.ts';
import { nounOf } from '../counted.ts';
import { phraseFrom } from '../phrases.ts';
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
  const [unit, old, then] = wordsFrom(scene, amount.to, 3);
  if (!unit || !old || !AGED_UNIT.test(unit.low)) return undefined;
  if (/^olds?$/.test(old.low)) return old.to;
  return old.low === 'of' && then?.low === 'age' ? then.to : undefined;
}

const THINGS = new Set(
  `case murder crime law ban war conflict dispute feud building house company firm business bridge agreement treaty deal contract
  tradition record system ship aircraft plane jet boat ferry car vehicle mystery claim marriage partnership institution organization
  organisation rule policy program programme monarchy republic democracy tree church school university newspaper magazine magazine
  club union history ceasefire truce blockade siege occupation insurgency rebellion dam plant reactor pipeline tunnel railway`.split(
    /\s+/,
  ),
);

/** "a 41-year-old double murder case" lasts; people have ages. */
function isOfThing(scene: Scene, end: number): boolean {
  const phrase = phraseFrom(scene, end, true);
  return phrase !== undefined && THINGS.has(nounOf(scene.tokens[phrase.head]?.text ?? ''));
}

/** Between commas, behind a name or a noun of kin. */
function besideName(scene: Scene, amount: Amount): number | undefined {
  const comma = scene.tokens[amount.from - 1];
  const name = scene.tokens[amount.from - 2];
  const then = scene.tokens[amount.to];
  if (amount.form !== 'digits' || amount.scaled || amount.range || !name) return undefined;
  if (comma?.text === '(' && then?.text === ')' && name.capital) return amount.to;
  if (comma?.text !== ',' || name.kind !== 'word') return undefined;
  const isNamed =
    name.capital ||
    /^(?:wife|husband|son|daughter|mother|father|brother|sister|girlfriend|boyfriend|man|woman|boy|girl|driver|pilot|jr|sr)$/.test(
      name.low,
    );
  const closes =
    !then ||
    /^[,.;)]$/.test(then.text) ||
    /^(?:and|of|from|who|was|were|is|told|said|said:|—|-)$/.test(then.low);
  return isNamed && closes && amount.max > 0 ? amount.to : undefined;
}

const PERSON = /^(?:he|she|i|who|him|her)$/;
const CLOSES = /^[.,;!?"”)]$/;

function isTold(scene: Scene, amount: Amount): boolean {
  const [before, earlier] = [low(scene, amount.from - 1), low(scene, amount.from - 2)];
  if (/^(?:aged|age)$/.test(before)) return true;
  if (/^(?:ages|age|aged)$/.test(earlier) && /^(?:of|between|from|under|over|to)$/.test(before))
    return true;
  const then = scene.tokens[amount.to];
  const closes = !then || CLOSES.test(then.text) || /^(?:when|at|and|years|on|in)$/.test(then.low);
  return (
    PERSON.test(earlier) &&
    /^(?:was|is|turned|turns|'s)$/.test(before) &&
    closes &&
    low(scene, amount.to) !== 'years'
  );
}
