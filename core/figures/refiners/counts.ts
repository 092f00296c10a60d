import { countedOf, unsaid } from '../counted.ts';
import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import { isStop } from '../nouns.ts';
import { phraseFrom } from '../phrases.ts';
import { phraseBefore, subjectOf } from '../subjects.ts';
import { PREPOSITIONS } from '../prepositions.table.ts';
import { low, type Scene } from '../scene.ts';
import { BEINGS, OF_BEINGS, STATUSES } from '../statuses.table.ts';
import { isHyphen } from '../tokens.ts';
import { isAuxiliary, isVerb } from '../verbs.ts';
import { statusAt } from './status-at.ts';
import { afterHedges, isCopula, numberOf, verbBefore } from '../clauses.ts';
import { amountSubject } from './amounts.ts';
import { changed, headBefore } from './priced.ts';
import { ahead, shared } from './shared.ts';
import type { Memory, Refiner } from './refiner.ts';

/** What each figure counts: to its right, as the subject before, or what the figure before counted. */
export const counts: Refiner = (drafts, scene, memory) => {
  let [earlier, previous]: [Counted | undefined, Draft | undefined] = [undefined, undefined];
  const moved = new Map<string, Counted>();
  const told = drafts.map((draft) => {
    if (draft.excluded) return draft;
    const last = moved.get(draft.kind) ?? moved.get('percent');
    const found =
      draft.kind === 'count' || draft.kind === 'votes'
        ? ofCount(draft, scene, memory, earlier)
        : (amountSubject(draft, scene, last, previous) ??
          pointed(draft, scene, memory, earlier ?? previous?.counts, last));
    if (found && draft.kind === 'count') earlier = found;
    else if (found) moved.set(draft.kind, found);
    previous = found ? { ...draft, counts: found } : draft;
    return previous;
  });
  return shared(ahead(told, scene), memory);
};

/** "90% of them", "It fell to $5m", "turning over half": of what was told before. */
function pointed(
  draft: Draft,
  scene: Scene,
  memory: Memory,
  earlier: Counted | undefined,
  last: Counted | undefined,
): Counted | undefined {
  const share = draft.kind === 'percent' || draft.kind === 'ratio';
  const pronoun = /^(?:them|these|those|whom|which|it)$/.test(low(scene, draft.to + 1));
  if (share && low(scene, draft.to) === 'of' && pronoun) return earlier ?? memory.counts;
  if (draft.kind === 'ratio') return earlier;
  const verb = verbBefore(scene, draft.from);
  if (verb !== undefined && /^(?:it|they|that|this)$/.test(low(scene, verb - 1)))
    return memory.amounts.get(draft.kind);
  return share && isVerb(low(scene, draft.to)) ? (last ?? earlier) : undefined;
}

function ofCount(
  draft: Draft,
  scene: Scene,
  memory: Memory,
  earlier: Counted | undefined,
): Counted | undefined {
  const compound = attributive(draft, scene);
  if (compound) return compound;
  // "a crowd 20,000 strong", not "three strong winds"
  const strong =
    low(scene, draft.to) === 'strong' && endsPhrase(scene, draft.to + 1)
      ? phraseBefore(scene, low(scene, draft.from - 1) === ',' ? draft.from - 1 : draft.from)
      : undefined;
  if (strong) return numberOf(scene, strong);
  if (draft.reader === 'twice') return unsaid('time', scene.tokens[draft.to - 1]?.end ?? 0);
  const right = phraseFrom(scene, behindCompound(scene, draft), draft.max === 1);
  if (right) {
    const more =
      /^(?:more|short|shy|fewer)$/.test(low(scene, right.head)) && (earlier ?? memory.counts);
    return more || countedOf(scene, right);
  }
  return subject(draft, scene, earlier) ?? elided(draft, scene, memory, earlier);
}

const endsPhrase = ({ tokens }: Scene, at: number) => {
  const next = tokens[at];
  return next?.kind !== 'word' || isStop(next.low) || isVerb(next.low) || isAuxiliary(next.low);
};

/** "12 or more people", "5,000-plus families", "20-odd members". */
function behindHedge(scene: Scene, to: number): number {
  const hyphen = isHyphen(scene.tokens[to]) ? 1 : 0;
  if (hyphen && /^(?:plus|odd)$/.test(low(scene, to + 1))) return to + 2;
  const or = low(scene, to) === 'or' && /^(?:more|so|fewer|less)$/.test(low(scene, to + 1));
  return or ? to + 2 : to;
}

/** "four 500-pound bombs": what is counted stands behind the second number. */
function behindCompound(scene: Scene, draft: Draft): number {
  const at = behindHedge(scene, draft.to);
  const other = scene.amounts[at];
  const joined = other && isHyphen(scene.tokens[other.to]) && scene.tokens[other.to + 1];
  return joined && joined.kind === 'word' ? other.to + 2 : at;
}

/** "48-page indictment": pages, of an indictment. */
function attributive(draft: Draft, scene: Scene): Counted | undefined {
  const hyphen = scene.tokens[draft.to];
  const unit = scene.tokens[draft.to + 1];
  if (
    !hyphen ||
    !isHyphen(hyphen) ||
    unit?.kind !== 'word' ||
    hyphen.tight !== unit.tight ||
    hyphen.text === '—'
  )
    return undefined;
  if (/^(?:plus|odd)$/.test(unit.low)) return undefined;
  // "a 120,000-strong crowd"
  if (unit.low === 'strong') {
    const crowd = phraseFrom(scene, draft.to + 2, true);
    return crowd && countedOf(scene, crowd);
  }
  const whole = phraseFrom(scene, draft.to + 1, true);
  return countedOf(scene, {
    from: draft.to + 1,
    to: whole?.to ?? draft.to + 2,
    head: draft.to + 1,
  });
}

/** "The number of dead rose to 600", "the death toll stands at 600". */
function subject(draft: Draft, scene: Scene, earlier?: Counted): Counted | undefined {
  const of = ofPhrase(draft, scene) ?? changed(draft, scene);
  if (of) return of;
  const verb = verbBefore(scene, draft.from);
  // "lost 29 seats and holds 84": who has is not what is counted, where that was said.
  if (earlier && verb !== undefined && HAS.test(low(scene, verb))) return undefined;
  const phrase = verb === undefined || !isCopula(scene, verb) ? undefined : subjectOf(scene, verb);
  return phrase && numberOf(scene, phrase);
}

const HAS = /^(?:has|have|had|holds?|held|keeps?|kept)$/;

/** "a death toll of 600", "a crew of 12", "put the crowd at 15,000". */
function ofPhrase(draft: Draft, scene: Scene): Counted | undefined {
  const at = afterHedges(scene, draft.from);
  if (!/^(?:of|at)$/.test(low(scene, at)) || isVerb(low(scene, at - 1))) return undefined;
  const phrase = phraseBefore(scene, at);
  // "a crowd estimated by police at 20,000"
  const by = phrase && low(scene, phrase.from - 1) === 'by' ? phrase.from - 2 : undefined;
  if (by !== undefined && low(scene, by).endsWith('ed')) return headBefore(scene, by);
  const whose = low(scene, at) === 'of' ? PREPOSITIONS.get(low(scene, at - 1)) : undefined;
  if (whose && /^(?:in|on|at)$/.test(low(scene, at - 2)))
    return whose === 'people' ? unsaid('person', scene.tokens[draft.to - 1]?.end ?? 0) : undefined;
  const nearest = low(scene, at) === 'of' ? headBefore(scene, at) : undefined;
  return nearest ?? (phrase && numberOf(scene, phrase));
}

const isWhole = (draft: Draft, scene: Scene) =>
  low(scene, draft.from - 1) === 'the' && low(scene, draft.from - 2) === 'among';

const LIFELESS =
  /^(?:shot|round|body|corpse|strike|attack|bomb|blast|explosion|missile|rocket|shell|drone|bullet|time|house|home|building|car|vehicle|raid|day|year|charge)$/;

/** "Three soldiers were killed and 12 wounded": the same, or people where the verb is said of people. */
function elided(
  draft: Draft,
  scene: Scene,
  memory: Memory,
  earlier: Counted | undefined,
): Counted | undefined {
  const next = low(scene, draft.to);
  const status =
    STATUSES.get(next) ??
    STATUSES.get(low(scene, draft.to + 1)) ??
    STATUSES.get(low(scene, draft.to + 2));
  const end = scene.tokens[draft.to - 1]?.end ?? 0;
  const beings = memory.counts && BEINGS.has(memory.counts.head) ? memory.counts : undefined;
  // "fired 30 shots, injuring 11 others", "37 bodies were found and 13 are missing": people again.
  const person =
    (status && OF_BEINGS.has(status)) ||
    OF_BEINGS.has(statusAt(scene, afterHedges(scene, draft.from)) ?? '');
  // "six guards were among the 15 hurt", "a toll of 40, with 60 hurt": others are told of too.
  const others = !!earlier && (isWhole(draft, scene) || /\btoll$/i.test(earlier.text));
  if (earlier && !(person && (others || LIFELESS.test(earlier.head)))) return earlier;
  if (earlier) return beings ?? unsaid('person', end);
  if (status && OF_BEINGS.has(status)) return beings ?? unsaid('person', end);
  const before =
    STATUSES.get(low(scene, draft.from - 1)) ??
    STATUSES.get(low(scene, draft.from - 3)) ??
    STATUSES.get(low(scene, draft.from - 4));
  if (before && OF_BEINGS.has(before)) return unsaid('person', end);
  if (isAuxiliary(next) || isVerb(next) || next === 'of' || next === 'more')
    return memory.counts ?? unsaid('person', end);
  return undefined;
}
