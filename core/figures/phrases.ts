import { isAdverb, isPlural, isStop } from './nouns.ts';
import { low, type Scene } from './scene.ts';
import { endsBefore, isTime, possessive } from './phrase-ends.ts';
import { isHyphen } from './tokens.ts';
import { isAuxiliary, isVerb } from './verbs.ts';

/** A noun phrase: tokens `from` to before `to`, its head noun at `head`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const LONGEST = 9;
const LONGEST_LIST = 7;
/** Nouns right behind "one" that are verbs elsewhere. */
export const NOUNS = new Set(
  'shot bid run win hit set cut cast lead read spread split fight'.split(' '),
);
/** Between a number and what it counts. */
const LEADS = new Set(
  'more other others another additional extra further new of the his her their its our these those such different separate total'.split(
    ' ',
  ),
);
const PRONOUN = /^(?:them|us|you|it|whom|which|these|those|him|her)$/;
const INSIDE = /^(?:'s|'|’|"|“|”|‘|&)$/;

/** The noun phrase that begins at a token: "600 [North Korean soldiers] were killed". */
export function phraseFrom(scene: Scene, at: number, single = false): Phrase | undefined {
  const from = skipLeads(scene, at);
  let [head, to, here] = [-1, from, from];
  let plural = false;
  for (; here < from + LONGEST; here++) {
    const token = scene.tokens[here];
    if (!token) break;
    if (isInside(scene, here) && !(plural && opensQuote(scene, here))) continue;
    if (head >= 0 && !plural && joinsAdjectives(scene, here)) continue;
    if (isModel(scene, here)) continue;
    const counted = head >= 0 && possessive(scene, here - 1) ? scene.amounts[here] : undefined;
    if (counted) {
      here = counted.to - 1;
      continue;
    }
    if (isTitleStop(scene, here) || (single && joinsNames(scene, here))) continue;
    if (head >= 0 && isTime(scene, here)) break;
    if (single && head >= 0 && token.capital && !scene.tokens[head]?.capital) break;
    if (token.kind !== 'word') break;
    if (endsBefore(scene, here, head)) break;
    if ((plural && !continues(scene, here)) || isState(scene, here)) break;
    if (isAdverb(token.low) && !token.capital) {
      if (plural || (single && head >= 0)) break;
      continue;
    }
    const noun = single
      ? NOUNS.has(token.low) && (here === from || (head >= 0 && token.low !== 'hit'))
      : here === from && isPlural(token.low);
    const owned = /^['’]$/.test(low(scene, here - 1)) && here > from;
    if (isVerb(token.low) && !token.capital && !noun && !owned) {
      // "a $35bn piece providing aid": behind its noun a participle begins a clause.
      const clause = single && head >= 0 && !isHyphen(scene.tokens[here - 1]);
      if (clause || !qualifies(scene, here, single)) break;
    }
    head = here;
    to = here + 1;
    plural ||= isPlural(token.low) && !possessive(scene, here) && !single;
  }
  return head < 0 ? undefined : { from, to, head };
}

const OWNERS = /^(?:the|his|her|their|its|our)$/;
/** Behind every sentence: no phrase begins there. */
const END = Number.MAX_SAFE_INTEGER;

function skipLeads(scene: Scene, at: number): number {
  let from = at;
  while (LEADS.has(low(scene, from)) && from < at + 4) {
    const next = low(scene, from + 1);
    // "the 150 the organisers hoped for": a clause about the number, and nothing that it counts.
    if (OWNERS.test(low(scene, from)) && low(scene, from - 1) !== 'of') return END;
    if (low(scene, from) === 'of' && PRONOUN.test(next) && !/^(?:these|those|her)$/.test(next))
      return from;
    // "12 others were hurt": the word is what is counted.
    if (
      /^(?:others|more)$/.test(low(scene, from)) &&
      next !== 'of' &&
      (isAuxiliary(next) || isStop(next) || isVerb(next) || !next)
    )
      return from;
    from += 1;
  }
  // "12 of the 15 missiles": the other number counts the same.
  const other = /^(?:of|the)$/.test(low(scene, from - 1)) ? scene.amounts[from] : undefined;
  return other ? other.to : from;
}

function isInside(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || token.kind !== 'sign') return false;
  if (isHyphen(token))
    return (
      token.tight === scene.tokens[at + 1]?.tight &&
      scene.tokens[at + 1]?.kind === 'word' &&
      scene.tokens[at - 1]?.kind === 'word' &&
      token.text !== '—' &&
      (token.tight || token.text === '-')
    );
  return INSIDE.test(token.text) && scene.tokens[at + 1]?.kind === 'word';
}

/** "3,000 of Ms. Lee's emails". */
const isTitleStop = (scene: Scene, at: number) =>
  low(scene, at) === '.' && /^(?:mr|mrs|ms|dr|gen|sen|rep|gov|lt|st)$/.test(low(scene, at - 1));

/** "a €110bn EU and IMF bailout". */
const joinsNames = (scene: Scene, at: number) =>
  low(scene, at) === 'and' &&
  [at - 1, at + 1].every((side) => scene.tokens[side]?.capital === true) &&
  scene.tokens[at + 2]?.kind === 'word' &&
  !isStop(low(scene, at + 2)) &&
  !isVerb(low(scene, at + 2));

const CAPITALS = /^[A-Z]{2,6}$/;

/** "two USB 3.0 ports", "14 AK-47 rifles": a number that only says which. */
function isModel(scene: Scene, at: number): boolean {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (isHyphen(token))
    return CAPITALS.test(scene.tokens[at - 1]?.text ?? '') && next?.kind === 'number';
  const name = isHyphen(scene.tokens[at - 1]) ? at - 2 : at - 1;
  const noun = next?.kind === 'word' && !isStop(next.low);
  return noun && token?.kind === 'number' && CAPITALS.test(scene.tokens[name]?.text ?? '');
}

/** "the two words 'Radical Islam'", "the three workers - two women and a man -". */
const opensQuote = (scene: Scene, at: number) => !scene.tokens[at]?.tight;

/** "eight top Democratic and Republican leaders", "12 young, untrained soldiers". */
function joinsAdjectives(scene: Scene, at: number): boolean {
  if (!/^(?:and|or|,)$/.test(low(scene, at)) || /^(?:more|others?)$/.test(low(scene, at - 1)))
    return false;
  for (let next = at + 1; next < at + LONGEST_LIST; next++) {
    const token = scene.tokens[next];
    if (isHyphen(token) && next > at + 1 && scene.tokens[next + 1]?.kind === 'word') continue;
    if (token?.kind !== 'word' || isStop(token.low) || isAuxiliary(token.low)) return false;
    if (scene.amounts[next] || /^(?:several|many|few)$/.test(token.low)) return false;
    if (isPlural(token.low)) return next > at + 1;
    if (isVerb(token.low) && !qualifies(scene, next, false)) return false;
  }
  return false;
}

/** After a plural only another plural carries on: "police officers", "sports cars". */
const continues = (scene: Scene, at: number) =>
  (isPlural(low(scene, at)) && !isVerb(low(scene, at)) && !STATES.test(low(scene, at))) ||
  isHyphen(scene.tokens[at - 1]) ||
  possessive(scene, at - 1);

/** "12 injured": a state, and no name of what is counted, unless a noun follows. */
const STATES =
  /^(?:dead|injured|wounded|missing|homeless|alive|hurt|unaccounted|displaced|infected)$/;
const isState = (scene: Scene, at: number) => {
  const next = scene.tokens[at + 1];
  return (
    STATES.test(low(scene, at)) &&
    (next?.kind !== 'word' || isStop(next.low) || isVerb(next.low) || isAdverb(next.low))
  );
};

/** "stolen cars", "a broken leg", but not "killed in" or "wounded the driver". */
function qualifies(scene: Scene, at: number, single: boolean): boolean {
  if (isHyphen(scene.tokens[at + 1]) || (isHyphen(scene.tokens[at - 1]) && scene.tokens[at]?.tight))
    return true;
  if (!/(?:ed|ing|en|wn|ght|ost|ept|old|ung|id)$/.test(low(scene, at))) return false;
  for (let next = at + 1; next < at + 5; next++) {
    const token = scene.tokens[next];
    if (!token || (token.kind !== 'word' && !isHyphen(token))) return false;
    if (token.kind !== 'word') continue;
    if (isStop(token.low) || isAdverb(token.low)) return false;
    if (isPlural(token.low))
      return !token.capital || next === at + 1 || scene.tokens[at]?.capital === true;
    if (single && !isVerb(token.low) && !token.capital) return true;
  }
  return false;
}
