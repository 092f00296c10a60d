import { countedOf, unsaid } from '../counted.ts';
import { DIMENSIONS, DIRECTION, PERIODS } from '../dimensions.table.ts';
import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import { isAdverb, isPlural, isStop } from '../nouns.ts';
import { NOUNS, phraseFrom } from '../phrases.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { isVerb } from '../verbs.ts';
import { OPINIONS } from '../opinions.table.ts';

/** "10 km deep", "300 metres long". */
export function dimension(draft: Draft, scene: Scene): Counted | undefined {
  const word = scene.tokens[draft.to];
  if (draft.kind !== 'measure' || draft.unit !== 'm' || !word) return undefined;
  const [start, end] = [word.start, word.end];
  const away = word.low === 'of' && low(scene, draft.from - 1) === 'within';
  const named =
    DIMENSIONS.get(word.low) ?? (away || DIRECTION.test(word.low) ? 'distance' : undefined);
  if (!named) return undefined;
  return { start, end, text: word.text, head: named, qualifiers: [] };
}

const LONGEST_BRACKET = 9;

/** Behind a bracket that gives the same sum in another currency: "€2m ($2.6m; £1.7m) in gems". */
function behindBracket(draft: Draft, scene: Scene): number {
  if (draft.kind !== 'money') return draft.to;
  const opens = low(scene, draft.to) === '(';
  const inside = /^[(;,]$/.test(low(scene, draft.from - 1)) && /^[);,]$/.test(low(scene, draft.to));
  if (!opens && !inside) return draft.to;
  for (let at = draft.to; at < draft.to + LONGEST_BRACKET; at++) {
    if (low(scene, at) === ')') return at + 1;
    const plain = scene.tokens[at];
    if (!plain || (plain.kind === 'word' && isVerb(plain.low))) break;
  }
  return draft.to;
}

/** "a $137m contract", "the 50-day ultimatum", "a 7% rise", "a 5% across-the-board cut". */
export function attributive(draft: Draft, scene: Scene): Counted | undefined {
  const to = behindBracket(draft, scene);
  const dash = scene.tokens[to];
  const hyphen = isHyphen(dash) && dash?.text !== '—' && scene.tokens[to + 1]?.kind === 'word';
  const at = behindCompound(scene, behindMore(scene, hyphen ? to + 1 : to));
  const next = scene.tokens[at];
  if (next?.kind !== 'word' || isStop(next.low) || PERIODS.has(next.low)) return undefined;
  if (scene.amounts[at]) return undefined;
  const noun = NOUNS.has(next.low) && /^(?:the|an?)$/.test(low(scene, draft.from - 1));
  if (isVerb(next.low) && !noun) return undefined;
  if (DIMENSIONS.has(next.low) || DIRECTION.test(next.low)) return undefined;
  if (COMPARES.test(next.low) || (next.low === 'support' && !isSupport(scene, at)))
    return undefined;
  const phrase = phraseFrom(
    scene,
    at,
    !isPlural(next.low) || isOneThing(scene, draft.from - 1, at),
  );
  return phrase && !EMPTY.test(low(scene, phrase.head)) ? countedOf(scene, phrase) : undefined;
}

/** "39% larger screen", "30% less energy", `$500,000 "genius" grants`: what stands between. */
function behindMore(scene: Scene, at: number): number {
  if (/^["“”]$/.test(low(scene, at)) && scene.tokens[at + 1]?.kind === 'word') return at + 1;
  const next = scene.tokens[at + 1];
  const noun = next?.kind === 'word' && !isStop(next.low) && !isAdverb(next.low);
  const gerund = next?.low.endsWith('ing') && scene.tokens[at + 2]?.kind === 'word';
  return MORE.test(low(scene, at)) && noun && (gerund || !isVerb(next.low)) ? at + 1 : at;
}

const MORE =
  /^(?:more|less|fewer|larger|smaller|greater|higher|lower|bigger|better|wider|longer|shorter|cheaper|faster|slower)$/;

/** "across-the-board", whose first word would end the phrase. */
function behindCompound(scene: Scene, at: number): number {
  if (!isStop(low(scene, at))) return at;
  let to = at;
  while (isHyphen(scene.tokens[to + 1]) && scene.tokens[to + 1]?.tight) to += 2;
  return to > at ? to + 1 : at;
}

/** "the $447bn jobs package": behind an article a plural before a noun only qualifies it. */
function isOneThing(scene: Scene, article: number, at: number): boolean {
  const next = scene.tokens[at + 1];
  if (!/^(?:the|an?|its|his|her|their|our|this|that|full)$/.test(low(scene, article))) return false;
  if (next?.kind !== 'word' || isPlural(next.low) || isStop(next.low)) return false;
  return !isVerb(next.low) && !isAdverb(next.low) && !next.capital;
}

/** "six percent support among voters", not "I 100 percent support more". */
const isSupport = (scene: Scene, at: number) =>
  /^(?:|[.,;)]|among|in|from|for|of|and|while|to|at|nationally|nationwide|compared|with)$/.test(
    low(scene, at + 1),
  );

const EMPTY = /^(?:range|mark|level|milestone|threshold)$/;
const COMPARES =
  /^(?:each|more|less|as|higher|lower|longer|shorter|earlier|later|larger|smaller|better|ahead|behind|apart|faster|older|younger|away|effective|up|down|alone|again|false|true|sure|certain|right|wrong|correct|full|owned|committed|anyway|upfront|complete|accurate|in-person|overnight|positive|extra|greater|bigger|stronger|weaker|cheaper|cleaner|safer|slower|likely|sold|domestically|worldwide|globally)$/;

const NOT_CONTENT =
  /^(?:the|a|an|its|his|their|her|this|that|last|each|total|all|just|under|less|about|mid|early|late|response|return|addition|fact|order|exchange|advance|recent|fiscal|fy|calendar|part|full|principle|person|favou?r|doubt|danger|place|force|effect|jail|custody|court|office|trouble|general|particular|parts?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

const isPlace = (scene: Scene, at: number) =>
  scene.tokens[at]?.capital === true ||
  scene.amounts[at] !== undefined ||
  scene.tokens[at]?.kind === 'number' ||
  NOT_CONTENT.test(low(scene, at));

const OWN = /^(?:the|a|an|its|his|their|her|our|my|your|all|this|that|those|these)$/;

/** Past the article: "of the projected gap" is one thing, "of voters polled" are many. */
export const skipArticle = (scene: Scene, at: number) => (OWN.test(low(scene, at)) ? at + 1 : at);

/** "40% of voters", "$5m in aid", "30 years in prison", "half the roof". */
export function behind(draft: Draft, scene: Scene): Counted | undefined {
  const bracket = behindBracket(draft, scene);
  const or = low(scene, bracket) === 'or' && /^(?:more|less|so)$/.test(low(scene, bracket + 1));
  const to = or ? bracket + 2 : bracket;
  const word = low(scene, to);
  const share = draft.kind === 'percent' || draft.kind === 'ratio';
  const fits =
    word === 'of' ||
    (word === 'in' && !share && !isPlace(scene, to + 1)) ||
    (word === 'worth' && low(scene, to + 1) === 'of');
  if (word === 'worth' && draft.kind === 'money' && !isStop(low(scene, to + 1)))
    return owned(scene, to + 1);
  if (!fits) return draft.kind === 'ratio' && OWN.test(word) ? owned(scene, to) : undefined;
  return owned(scene, word === 'worth' ? to + 2 : to + 1);
}

function owned(scene: Scene, at: number): Counted | undefined {
  const from = skipArticle(scene, at);
  const one = from > at && isPlural(low(scene, from)) && isOneThing(scene, at, from);
  const phrase = phraseFrom(scene, from, one) ?? phraseFrom(scene, from, true);
  return phrase && countedOf(scene, phrase);
}

/** "64 percent think it would be wrong": people do. */
export function opinion(draft: Draft, scene: Scene, earlier?: Counted): Counted | undefined {
  if (draft.kind !== 'percent' && draft.kind !== 'ratio') return undefined;
  if (!OPINIONS.has(low(scene, draft.to))) return undefined;
  return earlier ?? unsaid('person', scene.tokens[draft.to - 1]?.end ?? 0);
}
