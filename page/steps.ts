import type { PageReading } from '../core/page-reading.ts';
import { choose } from './body/choose.ts';
import { draftOf } from './body/draft-of.ts';
import { refine } from './body/refine.ts';
import { copyOf } from './copy.ts';
import { factsOf } from './facts/facts.ts';
import { readOutlet } from './facts/outlet.ts';
import { readTitle } from './facts/title.ts';
import { notArticle } from './not-article.ts';
import { sceneOf, type PageContext } from './scene.ts';

/** Reads a page step by step; yields the name of the step that comes next. */
export function* stepsOf(document: Document, context: PageContext): Generator<string, PageReading> {
  const copy = copyOf(document);
  yield 'read';
  const scene = sceneOf(copy, context);
  const outlet = readOutlet(scene);
  const title = readTitle(scene, outlet?.value);
  yield 'choose';
  const choice = choose(scene);
  if (!choice) return { kind: 'not-article', because: 'no-text' };
  yield 'refine';
  const draft = refine(draftOf(scene, choice, title?.value ?? ''), choice.readable);
  const text = draft.blocks.map((block) => block.text).join('\n\n');
  const because = notArticle(draft, scene);
  if (because) return { kind: 'not-article', because };
  yield 'facts';
  const { facts, evidence, extras } = factsOf({ scene, draft, text, title, outlet });
  return {
    kind: 'article',
    article: facts,
    evidence: [...evidence, choice.evidence],
    ...extras,
  };
}
