import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { OF_BEINGS, OF_WORKERS, PHRASES, STATUSES } from '../statuses.table.ts';
import { isAuxiliary } from '../verbs.ts';
import { each } from './refiner.ts';

const REACH = 9;
const CLOSES = /^[,;:()—–"“”]$/;
const CONJUNCTION = /^(?:and|but|while|as|when|after|before|which|who|that|where|although|though)$/;

/** What happened to those that are counted: the nearest verb or noun of its clause that the table knows. */
export const statuses = each((draft, scene) => {
  if (
    draft.kind === 'percent' ||
    draft.kind === 'ratio' ||
    draft.kind === 'measure' ||
    draft.kind === 'duration'
  )
    return draft;
  const status = statusOf(draft, scene);
  return status ? { ...draft, status } : draft;
});

function statusOf(draft: Draft, scene: Scene): string | undefined {
  const end = endOfPhrase(draft, scene);
  for (const word of [inPhrase(draft, scene, end), behind(scene, end), ahead(draft, scene)]) {
    if (word && fits(word, draft))
      return word === 'launched' && isWorkers(draft) ? 'laid-off' : word;
  }
  return undefined;
}

const isWorkers = (draft: Draft) => OF_WORKERS.has(draft.counts?.head ?? '');

function fits(status: string, draft: Draft): boolean {
  return draft.kind !== 'money' || !OF_BEINGS.has(status);
}

function endOfPhrase(draft: Draft, scene: Scene): number {
  const counted = draft.counts;
  if (!counted || counted.start < (scene.tokens[draft.to - 1]?.end ?? 0)) return draft.to;
  let at = draft.to;
  while (at < scene.tokens.length && (scene.tokens[at]?.start ?? Infinity) < counted.end) at += 1;
  return at;
}

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

/** "600 people were killed", "troops sent to"; not "12 gunmen killed six". */
function behind(scene: Scene, end: number): string | undefined {
  let passive = false;
  for (let at = end; at < Math.min(scene.tokens.length, end + REACH); at++) {
    const word = low(scene, at);
    if (CLOSES.test(word) || (scene.amounts[at] && at > end)) return undefined;
    if (
      CONJUNCTION.test(word) &&
      !/^(?:who|that|which)$/.test(word) &&
      !(word === 'and' && at === end)
    )
      return undefined;
    // "13 of the accused": here the participle is a noun.
    if (low(scene, at - 1) === 'the') continue;
    passive ||= isAuxiliary(word);
    const status = statusAt(scene, at);
    if (!status) continue;
    const active = !passive && TRANSITIVE.test(word) && takesObject(scene, at + 1);
    return active ? undefined : status;
  }
  return undefined;
}

const TRANSITIVE = /(?:ed|ing|t|e|w|de|old|ent)$/;
const OBJECT =
  /^(?:the|a|an|his|her|their|its|at|another|some|several|dozens|hundreds|thousands|this|that|him|them|more|up|as|about|around|nearly|almost)$/;
const takesObject = (scene: Scene, at: number) =>
  scene.amounts[at] !== undefined ||
  (OBJECT.test(low(scene, at)) &&
    !(low(scene, at) === 'at' && low(scene, at + 1) !== 'least') &&
    !(low(scene, at) === 'as' && low(scene, at + 1) !== 'many'));

/** "killed 600", "sent thousands of", "the deaths of 12". */
function ahead(draft: Draft, scene: Scene): string | undefined {
  for (let at = draft.from - 1; at >= Math.max(0, draft.from - REACH); at--) {
    const word = low(scene, at);
    if (/^[;:()—–]$/.test(word) || /^(?:but|while|after|before|which|when|where)$/.test(word))
      return undefined;
    const status = statusAt(scene, at);
    if (!status) continue;
    return status;
  }
  return undefined;
}

const SEPARATE = 3;

/** A single word, or a verb and its particle a few words on: "shot 12 drones down" is met from either end. */
function statusAt(scene: Scene, at: number): string | undefined {
  const word = low(scene, at);
  for (let next = at + 1; next <= at + SEPARATE; next++) {
    const phrase = PHRASES.get(`${word} ${low(scene, next)}`);
    if (
      phrase &&
      (next === at + 1 || /^(?:down|off|jobs|positions|workers)$/.test(low(scene, next)))
    )
      return phrase;
  }
  return STATUSES.get(word);
}
