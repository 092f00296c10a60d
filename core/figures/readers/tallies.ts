import { draftOf, excludedDraft, type Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import type { Reader } from './reader.ts';

const VOTES =
  /^(?:vote[sd]?|voting|senate|house|parliament|ruled|rulings?|rules|decisions?|passed|approved|rejected|judges?|justices?|court|council|councillors|lawmakers|legislators|motion|bill|majority|committee|assembly|congress|ballot|commissioners?|board|verdict|panel|measure|split|favou?r|against|chamber|deputies|lords|mps|jury|tribunal|amendment|upheld|confirmed|acquit|convict)$/;
const SPORT =
  /^(?:beat|beats|beating|beaten|win|wins|won|winning|winners?|lost|loses?|losing|defeat(?:ed|s)?|draw|drew|drawn|goals?|match|game|games|sets?|final|semi-final|coach|team|lead|leading|led|trail(?:ed|ing)?|victory|score[ds]?|scoring|league|cup|played|playoffs?|season|record|tie|tied|series|quarter|innings|home|away|aggregate|penalties|shootout|striker|champions?|thrash(?:ed|ing)?|tournament|club|rout(?:ed)?|kick-off|equali[sz]er|half-time|overtime)$/;
const MOST_TOKENS = 60;

/** "52-48", "by 52 votes to 48", "6-3 ruling"; "3-1" of a match is a score. */
export const tally: Reader = (scene, at) => joined(scene, at) ?? votesTo(scene, at);

const joined: Reader = (scene, at) => {
  const first = scene.tokens[at];
  const second = scene.tokens[at + 2];
  if (first?.kind !== 'number' || second?.kind !== 'number' || !isHyphen(scene.tokens[at + 1]))
    return spelled(scene, at);
  if (!/^\d{1,3}$/.test(first.text) || !/^\d{1,3}$/.test(second.text)) return undefined;
  if (scene.tokens[at + 1]?.tight !== second.tight) return undefined;
  const [a, b] = [Number(first.text), Number(second.text)];
  const third =
    isHyphen(scene.tokens[at + 3]) &&
    scene.tokens[at + 4]?.kind === 'number' &&
    scene.tokens[at + 4]?.tight;
  const to = third ? at + 5 : at + 3;
  return decided(scene, at, to, a, b);
};

/** "a 5 to 4 decision", "voted seven to two". */
const spelled: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (
    !amount ||
    amount.range ||
    (low(scene, amount.to) !== 'to' && !isHyphen(scene.tokens[amount.to]))
  )
    return undefined;
  const other = scene.amounts[amount.to + 1];
  if (!other || other.max > amount.max || amount.scaled || !near(scene, at, VOTES))
    return undefined;
  return votes(scene, at, other.to, amount.max, other.max);
};

function decided(scene: Scene, at: number, to: number, a: number, b: number): Draft | undefined {
  if (isSet(scene, at, to)) return excludedDraft('score', 'score', at, to, a);
  const unit = low(scene, to);
  const ranges = a < b && (scene.amounts[at]?.range ?? false);
  const sport = near(scene, at, SPORT);
  const ballot = near(scene, at, VOTES);
  if (
    ballot &&
    !(
      sport &&
      a + b < 12 &&
      !near(
        scene,
        at,
        /^(?:court|senate|house|council|judges?|justices?|parliament|vote[ds]?|ruling|ruled)$/,
      )
    )
  )
    return a + b > 2 &&
      (!ranges || near(scene, at, /^vote[ds]?$/)) &&
      !/^(?:year|day|month|week|hour|minute|percent|%)s?$/.test(unit)
      ? votes(scene, at, to, a, b)
      : undefined;
  if (ranges && !sport) return undefined;
  return ranges && /^(?:year|day|month|week|hour|minute|people|percent|%)s?$/.test(unit)
    ? undefined
    : excludedDraft('score', 'score', at, to, a);
}

/** "6-3, 6-4": one result right behind another, each too small for a chamber. */
const isSet = (scene: Scene, at: number, to: number) =>
  isGames(scene, at) &&
  ((low(scene, to) === ',' && isGames(scene, to + 1)) ||
    (low(scene, at - 1) === ',' && isGames(scene, at - 4)));

const isGames = (scene: Scene, at: number) =>
  /^\d$/.test(low(scene, at)) && isHyphen(scene.tokens[at + 1]) && /^\d$/.test(low(scene, at + 2));

const near = (scene: Scene, at: number, words: RegExp) =>
  scene.tokens
    .slice(Math.max(0, at - MOST_TOKENS), at + MOST_TOKENS)
    .some((token) => words.test(token.low));

/** "by 311 votes to 295", "435 votes to 202". */
const votesTo: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (
    !amount ||
    !/^votes?$/.test(low(scene, amount.to)) ||
    !/^(?:to|against)$/.test(low(scene, amount.to + 1))
  )
    return undefined;
  const other = scene.amounts[amount.to + 2];
  return other && votes(scene, at, other.to, amount.max, other.max);
};

function votes(
  scene: Scene,
  at: number,
  to: number,
  first: number,
  second: number,
): Draft | undefined {
  const amount = scene.amounts[at];
  if (!amount) return undefined;
  const draft = draftOf(
    { ...amount, min: first, max: first, range: false },
    { reader: 'votes', kind: 'votes', unit: 'vote', to },
  );
  const { hedge: _range, ...plain } = draft;
  return { ...plain, against: second };
}
