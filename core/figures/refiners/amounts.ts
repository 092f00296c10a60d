import { numberOf, verbBefore } from '../clauses.ts';
import { countedOf } from '../counted.ts';
import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import { isPlural, isStop } from '../nouns.ts';
import { phraseFrom } from '../phrases.ts';
import { phraseBefore } from '../subjects.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { isVerb } from '../verbs.ts';

type Find = (draft: Draft, scene: Scene) => Counted | undefined;

/** What an amount of money, a share or a measure is of. The first that finds it tells. */
export const amountSubject: Find = (draft, scene) => {
  for (const find of FINDS) {
    const found = find(draft, scene);
    if (found) return found;
  }
  return undefined;
};

/** "a $137m contract", "the 50-day ultimatum", "a 7% rise". */
const attributive: Find = (draft, scene) => {
  const hyphen =
    isHyphen(scene.tokens[draft.to]) &&
    scene.tokens[draft.to + 1]?.kind === 'word' &&
    scene.tokens[draft.to]?.text !== '—';
  const at = hyphen ? draft.to + 1 : draft.to;
  const next = scene.tokens[at];
  if (!next || next.kind !== 'word' || isStop(next.low) || isVerb(next.low)) return undefined;
  if (DIMENSIONS.has(next.low) || DIRECTION.test(next.low) || next.low === 'each') return undefined;
  const phrase = phraseFrom(scene, at, !isPlural(next.low));
  return phrase && countedOf(scene, phrase);
};

/** "10 km deep", "300 metres long". */
const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['deep', 'depth'],
  ['underground', 'depth'],
  ['long', 'length'],
  ['wide', 'width'],
  ['tall', 'height'],
  ['high', 'height'],
  ['thick', 'thickness'],
  ['old', 'age'],
  ['across', 'width'],
  ['away', 'distance'],
  ['below', 'depth'],
  ['beneath', 'depth'],
  ['above', 'height'],
  ['off', 'distance'],
  ['from', 'distance'],
  ['outside', 'distance'],
]);
const DIRECTION =
  /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|northern|southern|inland|offshore|upstream|downstream|in)(?:ern|wards?|erly)?$/;

const dimension: Find = (draft, scene) => {
  const word = scene.tokens[draft.to];
  if (draft.kind !== 'measure' || draft.unit !== 'm' || !word) return undefined;
  const [start, end] = [word.start, word.end];
  const named =
    DIMENSIONS.get(word.low) ??
    (DIRECTION.test(word.low) && word.low !== 'in' ? 'distance' : undefined);
  return named
    ? { start, end, text: scene.article.text.slice(start, end), head: named, qualifiers: [] }
    : undefined;
};

/** "40% of voters", "$5m in aid", "30 years in prison", "€3bn for schools". */
const behind: Find = (draft, scene) => {
  const word = low(scene, draft.to);
  const share = draft.kind === 'percent' || draft.kind === 'ratio';
  const fits =
    word === 'of' ||
    (word === 'in' && !share && !isPlace(scene, draft.to + 1)) ||
    (word === 'worth' && low(scene, draft.to + 1) === 'of');
  if (!fits) return undefined;
  const phrase = phraseFrom(
    scene,
    word === 'worth' ? draft.to + 2 : skipDeterminer(scene, draft.to + 1),
  );
  return phrase && countedOf(scene, phrase);
};

const isPlace = (scene: Scene, at: number) =>
  scene.tokens[at]?.capital === true ||
  scene.tokens[at]?.kind === 'number' ||
  /^(?:the|a|an|its|his|their|her|this|that|last|one|two|three|each|total|all|just|under|less|about|mid|early|late)$/.test(
    low(scene, at),
  );
const skipDeterminer = (scene: Scene, at: number) =>
  /^(?:the|a|an|its|his|their|her|our|all|this|that)$/.test(low(scene, at)) ? at + 1 : at;

const HEDGES =
  /^(?:about|around|some|nearly|almost|over|than|more|less|least|at|approximately|roughly|up|to|a|an|estimated|as|much|just|under|between|record|total)$/;

/** "a profit of $5m", "jewels worth €85m", "a depth of 10 km", "a fine of up to $5m". */
const before: Find = (draft, scene) => {
  let at = draft.from - 1;
  while (at > draft.from - 6 && HEDGES.test(low(scene, at))) at -= 1;
  if (!/^(?:of|worth|valued|estimated|totalling|totaling|costing|priced)$/.test(low(scene, at)))
    return undefined;
  const phrase = phraseBefore(scene, at);
  if (!phrase) return undefined;
  const last = low(scene, at) === 'of' ? headBefore(scene, at) : undefined;
  return last ?? numberOf(scene, phrase);
};

/** Of "sales in Asia at a price of $5" the price is meant. */
function headBefore(scene: Scene, at: number): Counted | undefined {
  let from = at;
  while (
    from > Math.max(0, at - 4) &&
    scene.tokens[from - 1]?.kind === 'word' &&
    !isStop(low(scene, from - 1))
  )
    from -= 1;
  if (from === at) return undefined;
  return numberOf(scene, { from, to: at, head: at - 1 });
}

/** "Unemployment rose to 7.2%", "the bridge cost $5m". */
const subject: Find = (draft, scene) => {
  const verb = verbBefore(scene, draft.from);
  const phrase = verb === undefined ? undefined : phraseBefore(scene, verb);
  return phrase && numberOf(scene, phrase);
};

/** "paid $5m for the house", "fined $5m for spying". */
const purpose: Find = (draft, scene) => {
  if (draft.kind !== 'money' || low(scene, draft.to) !== 'for') return undefined;
  const phrase = phraseFrom(scene, skipDeterminer(scene, draft.to + 1), true);
  return phrase && countedOf(scene, phrase);
};

const FINDS: readonly Find[] = [dimension, attributive, behind, before, purpose, subject];
