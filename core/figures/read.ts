import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import type { Figure } from './figure.ts';
import { markHeadline } from './headline.ts';
import { mayHoldNumber } from './numeric.ts';
import { namesIn } from './refiners/named.ts';
import type { Memory } from './refiners/refiner.ts';
import { REFINERS } from './refiners/index.ts';
import { sceneOf, type Scene } from './scene.ts';
import { spokenIn } from './spoken.ts';
import type { Trace } from './trace.ts';

/** Every number of the text, in order, none overlapping; those that are no quantity carry `excluded`. */
export function readFigures(article: Scene['article'], trace?: Trace): Figure[] {
  const found: Figure[] = [];
  const all = sentences(article.text);
  const names = new Set<string>();
  const spoken = spokenIn(article, all);
  let counts: Memory['counts'];
  let amounts: Memory['amounts'] = new Map();
  all.forEach((sentence, at) => {
    if (!mayHoldNumber(article.text.slice(sentence.start, sentence.end))) return;
    const scene = sceneOf(article, sentence);
    if (!scene.near.includes(true)) return;
    const memory = { counts, amounts, names, ...spoken(at) };
    const drafts = refine(draftsOf(scene), scene, memory, trace);
    found.push(...drafts.map((draft) => figureOf(draft, scene)));
    counts = lastCounted(drafts) ?? counts;
    amounts = amountsOf(drafts);
    for (const name of namesIn(drafts, scene)) names.add(name);
  });
  return markHeadline(found, article);
}

function refine(drafts: readonly Draft[], scene: Scene, memory: Memory, trace?: Trace) {
  if (drafts.length === 0) return drafts;
  tell(trace, scene, 'readers', [], drafts);
  return REFINERS.reduce((before, [name, refiner]) => {
    const after = refiner(before, scene, memory);
    tell(trace, scene, name, before, after);
    return after;
  }, drafts);
}

function tell(
  trace: Trace | undefined,
  scene: Scene,
  stage: string,
  before: readonly Draft[],
  after: readonly Draft[],
) {
  if (!trace) return;
  after.forEach((draft, at) => {
    if (draft === before[at]) return;
    const span = spanOf(draft, scene);
    const said = scene.article.text.slice(span.start, span.end);
    trace({ ...span, stage, said, made: changes(before[at], draft) });
  });
}

/** The fields that a stage set, as `name=value`. */
const changes = (before: Draft | undefined, after: Draft) =>
  Object.entries(after)
    .filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before?.[name as keyof Draft]),
    )
    .map(
      ([name, value]) =>
        `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join(' ');

function spanOf({ from, to }: Draft, { tokens, sentence }: Scene): Span {
  return { start: tokens[from]?.start ?? sentence.start, end: tokens[to - 1]?.end ?? sentence.end };
}

function figureOf(draft: Draft, scene: Scene): Figure {
  const {
    from: _from,
    to: _to,
    grain: _grain,
    reader: _reader,
    form: _form,
    sides,
    ...told
  } = draft;
  const span = spanOf(draft, scene);
  return {
    ...span,
    said: scene.article.text.slice(span.start, span.end),
    ...told,
    sides: sides ?? [],
    sentence: scene.sentence,
  };
}

const amountsOf = (drafts: readonly Draft[]) =>
  new Map(
    drafts.flatMap(({ kind, excluded, counts }) =>
      counts && !excluded && kind !== 'count' ? [[kind, counts] as const] : [],
    ),
  );

const lastCounted = (drafts: readonly Draft[]) =>
  drafts.findLast((draft) => !draft.excluded && draft.kind === 'count' && draft.counts)?.counts;
