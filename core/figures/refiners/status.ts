import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { OF_WORKERS, STATUSES } from '../statuses.table.ts';
import { isHyphen } from '../tokens.ts';
import { isAuxiliary } from '../verbs.ts';
import { afterHedges } from '../clauses.ts';
import { nounOf } from '../counted.ts';
import type { Refiner } from './refiner.ts';
import { NO_STATUS, endOfPhrase, fits, statusAt, statusBesideCounted } from './status-at.ts';
import { LONGEST_LIST, asBefore, asLast } from './status-list.ts';

const REACH = 9;
const CLOSES = /^[,;:()—–"“”]$/;
const CONJUNCTION = /^(?:and|but|while|as|when|after|before|which|who|that|where|although|though)$/;

/** What happened to those that are counted: the nearest verb or noun of its clause that the table knows. */
export const statuses: Refiner = (drafts, scene) => {
  const alone = drafts.map((draft) => (draft.excluded ? draft : withStatus(draft, scene)));
  return alone.map((draft, at) => {
    if (draft.status || draft.excluded) return draft;
    const told = asLast(draft, alone.slice(at + 1, at + 1 + LONGEST_LIST), scene);
    return told.status ? told : asBefore(draft, alone[at - 1], scene);
  });
};

function withStatus(draft: Draft, scene: Scene): Draft {
  if (NO_STATUS.has(draft.kind)) return draft;
  const status = statusOf(draft, scene);
  return status ? { ...draft, status } : draft;
}

function statusOf(draft: Draft, scene: Scene): string | undefined {
  const end = endOfPhrase(draft, scene);
  const finds = [
    () => (/\btoll$/i.test(draft.counts?.text ?? '') ? 'killed' : undefined),
    () =>
      STATE.test(draft.counts?.head ?? '') ? STATUSES.get(draft.counts?.head ?? '') : undefined,
    () => inPhrase(draft, scene, end),
    () => governing(draft, scene),
    () => behind(scene, end),
    () => statusBesideCounted(draft, scene),
    () => ahead(draft, scene),
    () => (isOfCharges(draft) ? 'charged' : undefined),
  ];
  for (const find of finds) {
    const word = find();
    if (!word || !fits(word, draft)) continue;
    if (word === 'launched' && isWorkers(draft)) return 'laid-off';
    return word === 'arrested' && isAbduction(draft, scene) ? 'kidnapped' : word;
  }
  return undefined;
}

/** "Gunmen seized 30 pupils": who takes people decides what it is. */
function isAbduction({ counts }: Draft, { tokens }: Scene): boolean {
  if (ABDUCTORS.has(`${counts?.head}`) || tokens.some(({ low: word }) => ARRESTS.test(word)))
    return false;
  return tokens.some(({ low: word }) => ABDUCTORS.has(nounOf(word)));
}

const ABDUCTORS: ReadonlySet<string> = new Set(
  'gunman kidnapper abductor bandit militant jihadist insurgent rebel extremist pirate hijacker raider'.split(
    ' ',
  ),
);
const ARRESTS =
  /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|custody|police|officers?|troops|soldiers?|army|authorities|court|security|forces?)$/;

/** "killed at least 600", "sending an estimated 40": nothing but hedges between. */
function governing(draft: Draft, scene: Scene): string | undefined {
  const at = afterHedges(scene, draft.from);
  const skip = /^(?:another|further|additional|the|of|other|extra)$/.test(low(scene, at))
    ? at - 1
    : at;
  // "the toll has passed 300"
  return low(scene, skip) === 'passed' ? undefined : statusAt(scene, skip);
}

const STATE = /^(?:dead|wounded|injured|missing|casualty|fatality)$/;

const isWorkers = (draft: Draft) => OF_WORKERS.has(draft.counts?.head ?? '');

/** "600 dead", "12 injured civilians", "three deaths". */
function inPhrase(draft: Draft, scene: Scene, end: number): string | undefined {
  for (let at = end - 1; at >= draft.to; at--) {
    const status = statusAt(scene, at);
    if (
      status &&
      !/^(?:charges?|costs?|fire|fires|sales?|work|cut|rescue|hold|sentence|wound|attack|toll|injury|release|arrest|murder|custody|accused)$/.test(
        low(scene, at),
      )
    )
      return status;
  }
  return undefined;
}

/** "600 people were killed", "troops sent to", "three people, one a child, were hurt"; not "12 gunmen killed six". */
function behind(scene: Scene, end: number): string | undefined {
  let passive = false;
  for (let at = end; at < Math.min(scene.tokens.length, end + REACH); at++) {
    const word = low(scene, at);
    const past = isBreak(scene, at) ? pastApposition(scene, at) : undefined;
    if (past !== undefined) return behind(scene, past);
    if (CLOSES.test(word) || (scene.amounts[at] && at > end)) return undefined;
    if (CONJUNCTION.test(word) && !/^(?:who|that|which)$/.test(word)) return undefined;
    if (word === 'to' && !/^(?:death|have|be)$/.test(low(scene, at + 1))) return undefined;
    // "13 of the accused": here the participle is a noun.
    if (low(scene, at - 1) === 'the') continue;
    passive ||= isAuxiliary(word);
    const status = statusAt(scene, at);
    if (!status || LOOSE_NOUNS.test(word)) continue;
    const active = !passive && TRANSITIVE.test(word) && takesObject(scene, at + 1);
    return active ? undefined : status;
  }
  return undefined;
}

const LONGEST_APPOSITION = 12;

/** Behind the comma or dash before "were": that one itself, or the one that closes an apposition. */
function pastApposition(scene: Scene, opens: number): number | undefined {
  for (let at = opens; at < opens + LONGEST_APPOSITION; at++) {
    if (isBreak(scene, at) && BE.test(low(scene, at + 1))) return at + 1;
    if (/^[.;:()]$/.test(low(scene, at))) return undefined;
  }
  return undefined;
}

const BE = /^(?:was|were|has|have|had|are|is)$/;
const isBreak = (scene: Scene, at: number) => {
  const token = scene.tokens[at];
  return token?.text === ',' || (isHyphen(token) && !token?.tight);
};

const TRANSITIVE = /(?:ed|ing|t|e|w|de|old|ent)$/;
const OBJECT =
  /^(?:the|a|an|his|her|their|its|at|another|some|several|dozens|hundreds|thousands|this|that|him|them|more|up|as|about|around|nearly|almost)$/;
const takesObject = (scene: Scene, at: number) =>
  scene.amounts[at] !== undefined ||
  (OBJECT.test(low(scene, at)) &&
    !(low(scene, at) === 'at' && low(scene, at + 1) !== 'least') &&
    !(low(scene, at) === 'as' && low(scene, at + 1) !== 'many'));

/** Nouns as often as verbs: they tell only right before the number. */
const LOOSE_NOUNS =
  /^(?:spending|offers?|costs?|demands?|requests?|promises?|pledges?|sales?|releases?|charges?|damages?|works?|cut|rescue|sentence|search|reports?|claims?|given|fine|fines|hold|held|accused|accuse|raises?|custody|attack|passed|pay|pays|paid)$/;
/** Nouns of an outcome keep it over a preposition: "the deaths in Gaza of 12". */
const OUTCOMES = /^(?:deaths?|toll|fatalities|casualties|injuries|lives|dead|killings?|bodies)$/;
const CROSSES =
  /^(?:in|for|on|with|from|by|after|during|against|into|through|as|when|who|which|where|because)$/;

/** "killed a woman and two children", "the deaths of 12". */
function ahead(draft: Draft, scene: Scene): string | undefined {
  let crossed = false;
  for (let at = draft.from - 1; at >= Math.max(0, draft.from - REACH); at--) {
    const word = low(scene, at);
    if (/^(?:[;:()—–]|but|while|after|before|which|when|where)$/.test(word)) return undefined;
    const status = statusAt(scene, at);
    if (status && OUTCOMES.test(word)) return status;
    const nounish = LOOSE_NOUNS.test(word) && !(draft.kind === 'money' && /^costs?$/.test(word));
    // "banned for four matches", "convicted her on 11 counts"
    const bound = /^(?:for|with)$/.test(low(scene, at + 1)) || isOfCharges(draft);
    if (status && (!crossed || bound) && !nounish) return status;
    crossed ||= CROSSES.test(word) && !isOfPart(scene, draft);
  }
  return undefined;
}

const isOfCharges = (draft: Draft) => /^(?:charge|count)$/.test(draft.counts?.head ?? '');

/** "killed 22 in a market, among them five women". */
const isOfPart = (scene: Scene, { from }: Draft) =>
  /^(?:including|among|them|comprising)$/.test(low(scene, from - 1)) ||
  low(scene, from - 1) === 'and';
