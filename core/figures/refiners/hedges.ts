import type { Draft } from '../draft.ts';
import type { Hedge } from '../figure.ts';
import { BEFORE, BEHIND, BETWEEN, NO_HEDGE } from '../hedges.table.ts';
import type { Scene } from '../scene.ts';
import { each } from './refiner.ts';

const LONGEST = 5;
const SLACK = 3;

/** "more than", "about", "or so": the hedge, and what it makes of the number. */
export const hedges = each((draft, scene) => {
  const hedge = hedgeOf(draft, scene);
  return hedge ? widened(draft, hedge) : draft;
});

function hedgeOf(draft: Draft, scene: Scene): Hedge | undefined {
  if (draft.kind === 'votes' || draft.form === 'wordless') return undefined;
  return behind(draft, scene) ?? before(draft, scene);
}

function before(draft: Draft, scene: Scene): Hedge | undefined {
  let found: Hedge | undefined;
  let end = draft.from;
  for (let slack = 0; slack <= SLACK; slack++) {
    const phrase = longestBefore(scene, end);
    if (phrase && !isOther(phrase.words, draft, scene, phrase.from)) {
      found = NO_HEDGE.has(phrase.words) ? found : BEFORE.get(phrase.words);
      end = phrase.from;
      continue;
    }
    const between = scene.tokens[end - 1];
    if (!between || !BETWEEN.has(between.low)) return found;
    end -= 1;
  }
  return found;
}

/** The last words of all hedges: elsewhere nothing is looked up. */
const LAST: ReadonlySet<string> = new Set(
  [...BEFORE.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)),
);

function longestBefore(scene: Scene, end: number) {
  if (!LAST.has(scene.tokens[end - 1]?.low ?? '')) return undefined;
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    const words = scene.tokens
      .slice(end - length, end)
      .map((token) => token.low)
      .join(' ');
    if (BEFORE.has(words)) return { words, from: end - length };
  }
  return undefined;
}

/** Words that hedge numbers and do other work too: "over 10 years", "below 5", "some of". */
function isOther(words: string, draft: Draft, scene: Scene, from: number): boolean {
  const earlier = scene.tokens[from - 1]?.low ?? '';
  if (words === 'over') {
    if (
      /^(?:all|took|take|taking|taken|won|handed|hand|control|spread|fell|concerns?|fight|dispute|protests?)$/.test(
        earlier,
      )
    )
      return true;
    return (
      draft.kind === 'duration' &&
      !/^(?:for|of|after|just|well|is|was|lasted|took|in|lasting|a|to|at)$/.test(earlier)
    );
  }
  if (words === 'about')
    return /^(?:information|details?|stor(?:y|ies)|reports?|questions?|allegations?|data|news|books?|films?|facts|evidence|concerns|rumou?rs|claims|complaints|lies|truth|everything|something|anything|nothing|documentary|debate|think|thinking|said|speak|speaking|spoke|tell|told|complained|learn(?:ed)?|hear|heard|talk(?:ed|s|ing)?|concern(?:s|ed)?|worr(?:y|ied|ies)|question(?:s|ed)?|asked|know|knows|what|how)$/.test(
      earlier,
    );
  if (words === 'within' || words === 'inside') return draft.kind !== 'duration';
  if (words === 'until') return draft.kind !== 'count';
  if (words === 'near' || words === 'past the' || words === 'passed the')
    return draft.kind === 'duration';
  if (words === 'under' || words === 'below' || words === 'above')
    return (
      draft.kind === 'duration' ||
      /^(?:children|those|people|anyone|all|boys|girls|aged|came|come|comes)$/.test(earlier)
    );
  return false;
}

const HYPHEN = /^[-‐‑–]$/;

function behind(draft: Draft, scene: Scene): Hedge | undefined {
  const skip = HYPHEN.test(scene.tokens[draft.to]?.text ?? '') ? 1 : 0;
  const [first, second] = [scene.tokens[draft.to + skip], scene.tokens[draft.to + skip + 1]];
  if (!first) return undefined;
  const alone = BEHIND.get(first.low);
  if (alone && (skip || first.low === '+')) return alone;
  const comma = first.text === ',' ? 1 : 0;
  const pair = `${scene.tokens[draft.to + comma]?.low} ${scene.tokens[draft.to + comma + 1]?.low}`;
  const hedge = second && BEHIND.get(pair);
  // "at least" behind a number without a comma belongs to the next one: "killed 12, at least 3 of them".
  const governs = scene.amounts[draft.to + comma + 2] !== undefined;
  return governs ? undefined : hedge;
}

/** DESIGN: about N is ± max(8 %, half the last digit); nearly N lies a tenth below. */
export function widened(draft: Draft, hedge: Hedge): Draft {
  const max = draft.max ?? Infinity;
  const ends = RANGE[hedge](draft.min, max, draft.grain);
  const [low, high] = ends.map((end) => Number(end.toPrecision(12)));
  return { ...draft, hedge, min: low ?? draft.min, max: high === Infinity ? null : (high ?? null) };
}

type Range = (min: number, max: number, grain: number) => readonly [number, number];

const asSaid: Range = (min, max) => [min, max];
const RANGE: Readonly<Record<Hedge, Range>> = {
  about: (min, max, grain) => [min - slackOf(min, grain), max + slackOf(max, grain)],
  nearly: (min, max) => [min * 0.9, max],
  'at-least': (min) => [min, Infinity],
  'more-than': (min) => [min, Infinity],
  'up-to': (_min, max) => [0, max],
  'less-than': (_min, max) => [0, max],
  range: asSaid,
  vague: asSaid,
};

/** "about 2 million" is said of 1.8 million, not of 1.5. */
const MOST_SLACK = 0.2;
const slackOf = (value: number, grain: number) =>
  Math.max(Math.abs(value) * 0.08, Math.min(grain / 2, Math.abs(value) * MOST_SLACK));
