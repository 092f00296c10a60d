import type { PageReading } from '../core/page-reading.ts';
import { byReadability } from './body/candidates.ts';
import { choose } from './body/choose.ts';
import { draftOf } from './body/draft-of.ts';
import { paragraphsOf } from './body/paragraphs.ts';
import { refine } from './body/refine.ts';
import { copyOf } from './copy.ts';
import { besideOf } from './facts/beside.ts';
import { factsOf } from './facts/facts.ts';
import { readOutlet } from './facts/outlet.ts';
import { readTitle } from './facts/title.ts';
import { notArticle } from './not-article.ts';
import { sceneOf, type PageContext } from './scene.ts';

/** Reads a page step by step; yields the name of the step that comes next. */
export function* stepsOf(document: Document, context: PageContext): Generator<string, PageReading> {
  const copy = copyOf(document);
  yield 'read';
  const scene = yield* sceneOf(copy, context);
  yield 'title';
  const outlet = readOutlet(scene);
  const title = readTitle(scene, outlet?.value);
  yield 'number';
  const readable = yield* byReadability(scene);
  yield 'choose';
  const choice = choose(scene, readable);
  if (!choice) return { kind: 'not-article', because: 'no-text' };
  yield 'refine';
  const draft = refine(draftOf(scene, choice, title?.value ?? ''), choice.readable);
  const { paragraphs, evidence } = paragraphsOf(draft, choice.evidence);
  const because = notArticle(paragraphs, scene);
  if (because) return { kind: 'not-article', because };
  yield 'facts';
  const {
    article,
    modified,
    evidence: seen,
  } = factsOf({ scene, draft, paragraphs, title, outlet });
  yield 'beside';
  const beside = besideOf(draft);
  return {
    kind: 'article',
    article,
    evidence: [...seen, ...beside.evidence, evidence],
    ...(modified && { modified }),
    ...beside.extras,
  };
}
