import type { StatedSource } from './figure.ts';
import { endOfName, endTrimmed, MOST, named, namedFrom, startOfName } from './speaker-names.ts';
import { isAdverb, isStop } from './nouns.ts';
import { nounOf } from './counted.ts';
import { low, type Scene } from './scene.ts';
import { NO_REPORT, OPINES, SAYS, SPEAKERS, THAT_ONLY, TIMES, WEAK } from './speakers.table.ts';
import { DURATIONS } from './units.table.ts';
import { isAuxiliary, isVerb } from './verbs.ts';

/** A speaker as found: by name, or only as a pronoun for who was named or spoke before. */
export type Speaker = StatedSource | 'he or she' | 'it or they';

/** Who speaks at a token: "according to X", "X said", "said X", "citing X", "it said". */
export function speakerAt(scene: Scene, at: number): Speaker | undefined {
  const word = low(scene, at);
  if (word === 'according' && low(scene, at + 1) === 'to') return namedFrom(scene, at + 2);
  if (/^(?:citing|quoting)$/.test(word)) return namedFrom(scene, at + 1);
  if (word === 'in') return inPoll(scene, at + 1);
  if (!SAYS.has(word) || (scene.tokens[at]?.capital && at > 0) || isNounHere(scene, at))
    return undefined;
  if (isOtherWork(scene, at)) return undefined;
  if (word === 'quoted') return quoted(scene, at);
  if (low(scene, at + 1) === 'by') return namedFrom(scene, at + 2);
  if (/^(?:a|an|the|of)$/.test(low(scene, at - 1)) || isPassive(scene, at)) return undefined;
  return saysAfter(scene, at) ?? before(scene, beforeVerb(scene, at), word);
}

/** "In the latest poll 44% chose him": a poll says what stands in it. */
function inPoll(scene: Scene, at: number): Speaker | undefined {
  if (!/^(?:the|an?|this|that|its|one|another)$/.test(low(scene, at))) return undefined;
  for (let noun = at + 1; noun < at + LONGEST_POLL; noun++) {
    const token = scene.tokens[noun];
    if (token?.kind !== 'word' || isStop(token.low)) return undefined;
    if (/^(?:poll|survey|census)$/.test(token.low)) return named(scene, at, noun + 1);
  }
  return undefined;
}

const LONGEST_POLL = 6;

/** "claimed 12 lives", "charged him", "has not said". */
function isOtherWork(scene: Scene, at: number): boolean {
  const [word, next] = [low(scene, at), low(scene, at + 1)];
  if (THAT_ONLY.has(word) && next !== 'that') return true;
  if (NO_REPORT[word]?.test(next) || (word === 'claimed' && takes(scene, at))) return true;
  const group = scene.tokens.slice(Math.max(0, at - NEGATED), at).map((token) => token.low);
  return group.some((one) => /^(?:not|never|neither|declined|refused)$|n't$/.test(one));
}

/** "claimed at least 12 lives". */
const takes = (scene: Scene, at: number) =>
  scene.tokens
    .slice(at + 1, at + 7)
    .some((token) => /^(?:lives|victims|wickets|medals|scalps|seats)$/.test(token.low));

const NEGATED = 3;

/** "were also identified". */
const isPassive = (scene: Scene, at: number) =>
  scene.tokens
    .slice(beforeVerb(scene, at), at)
    .some((token) => /^(?:was|were|is|are|be|been|being)$/.test(token.low));

/** "TV shows", "the reports": a noun, unless it goes on to say something. */
/** "…, the budget office estimates." */
const closesClause = (scene: Scene, at: number) =>
  scene.tokens.slice(Math.max(0, at - 6), at).some((token) => token.text === ',');

const NOUNS =
  /^(?:show|shows|reports|report|claims|estimates|estimate|notes|states|finds|puts|forecasts|forecast|posted)$/;
function isNounHere(scene: Scene, at: number): boolean {
  if (!NOUNS.test(low(scene, at))) return false;
  const next = scene.tokens[at + 1];
  if (!next || next.kind === 'sign')
    return !/^["“$£€:]$/.test(next?.text ?? '') && !closesClause(scene, at);
  return (
    /^(?:of|on|in|by|for|about|from|to|and|or|said|say|are|were|is|was)$/.test(next.low) ||
    (isVerb(next.low) && !next.capital)
  );
}

/** "X was quoted by AP as saying", "state television quoted X as saying". */
function quoted(scene: Scene, at: number): Speaker | undefined {
  const passive = /^(?:was|were|is|are|been)$/.test(low(scene, at - 1));
  return passive ? before(scene, beforeVerb(scene, at), 'said') : namedFrom(scene, at + 1);
}

/** `“…,” said X`. */
function saysAfter(scene: Scene, at: number): Speaker | undefined {
  const next = scene.tokens[at + 1];
  if (!/^(?:said|says|added)$/.test(low(scene, at)) || next?.kind !== 'word') return undefined;
  const comma = scene.tokens[at - 1]?.text === ',';
  const quoted = /^["”’']$/.test(low(scene, comma ? at - 2 : at - 1));
  if (!quoted) return comma && next.capital ? closingName(scene, at + 1) : undefined;
  const pronoun = pronounOf(next.low);
  if (pronoun) return pronoun;
  return isStop(next.low) && !/^(?:the|a|an|one)$/.test(next.low)
    ? undefined
    : namedFrom(scene, at + 1);
}

/** "…, said Klitschko.": without quotation marks the name must close the clause. */
function closingName(scene: Scene, at: number): Speaker | undefined {
  const end = endOfName(scene, at, at + MOST);
  const closes = /^[.,;]?$/.test(low(scene, end)) || end === scene.tokens.length;
  return closes && !TIMES.has(low(scene, at)) ? namedFrom(scene, at) : undefined;
}

/** Where the group of the verb begins: "has also said". */
function beforeVerb(scene: Scene, at: number): number {
  let end = at;
  while (
    end > 0 &&
    (isAuxiliary(low(scene, end - 1)) ||
      isAdverb(low(scene, end - 1)) ||
      TIMES.has(low(scene, end - 1)))
  )
    end -= 1;
  // "a poll released on Wednesday shows"
  return end > 1 && RELEASED.test(low(scene, end - 1)) ? end - 1 : end;
}

const RELEASED = /^(?:released|published|conducted|issued)$/;

const pronounOf = (word: string): Speaker | undefined => {
  if (/^(?:he|she)$/.test(word)) return 'he or she';
  return /^(?:it|they)$/.test(word) ? 'it or they' : undefined;
};

function before(scene: Scene, end: number, verb: string): Speaker | undefined {
  const pronoun = pronounOf(low(scene, end - 1));
  if (pronoun) return pronoun;
  if (/^(?:neither|nor)$/.test(low(scene, startOfName(scene, end) - 1))) return undefined;
  const relative =
    /^(?:who|which|that)$/.test(low(scene, end - 1)) && scene.tokens[end - 2]?.text === ',';
  const to = relative ? end - 2 : end;
  const from = startOfName(scene, to);
  const name = named(
    scene,
    from,
    endTrimmed(scene, from, scene.tokens[to - 1]?.text === ',' ? endOfName(scene, from, to) : to),
  );
  if (!name || isRelative(scene, from) || DURATIONS.has(name.name)) return undefined;
  return canSpeak(name, verb) || saysThat(scene, end, verb, from) ? name : undefined;
}

/** "a reform that the minister announced" says nothing of the figures around it. */
const isRelative = (scene: Scene, from: number) => {
  const at = /^(?:the|a|an)$/.test(low(scene, from - 1)) ? from - 2 : from - 1;
  const noun = scene.tokens[at - 1];
  return (
    /^(?:that|which|whom)$/.test(low(scene, at)) &&
    noun?.kind === 'word' &&
    !isVerb(noun.low) &&
    !isStop(noun.low)
  );
};

/** Whoever finds that something is so reports it; so does an opinion with an article before its holder. */
function saysThat(scene: Scene, end: number, verb: string, from: number): boolean {
  for (let at = end; at < end + NEGATED; at++)
    if (low(scene, at) === verb && low(scene, at + 1) === 'that') return true;
  return OPINES.has(verb) && /^(?:the|a|an)$/.test(low(scene, from));
}

/** Polls and papers show; people do not. */
const SHOWS =
  /^(?:show(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)|f(?:ou|i)nds?|recorded)$/;

/** Whoever says may speak; before a verb of other work only a person's name or a noun of those who speak. */
function canSpeak({ name }: StatedSource, verb: string): boolean {
  const words = name.split(/[^\p{L}\p{M}'’.-]+/u);
  if (!WEAK.has(verb) || words.some((word) => SPEAKERS.has(nounOf(word)))) return true;
  return /^\p{Lu}/u.test(words.at(-1) ?? '') && !SHOWS.test(verb);
}
