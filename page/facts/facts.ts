import type { Evidence, PageArticle } from '../../core/page-reading.ts';
import type { Draft } from '../body/draft.ts';
import { prose } from '../body/prose.ts';
import type { Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import { authorsSaid, readByline } from './byline.ts';
import { readCredit } from './credit.ts';
import { readDateline } from './dateline.ts';
import { readLanguage } from './language.ts';
import { readModified, readPublished } from './published.ts';
import type { Read } from './read.ts';
import { readUrl } from './url.ts';

interface Given {
  readonly scene: Scene;
  readonly draft: Draft;
  readonly paragraphs: readonly string[];
  readonly title: Fact<string> | undefined;
  readonly outlet: Fact<string> | undefined;
}

interface Facts {
  readonly article: PageArticle;
  /** When it was last changed; not a fact of the article as stored. */
  readonly modified: string | undefined;
  readonly evidence: readonly Evidence[];
}

/** Everything known about the article whose text was found. */
export function factsOf({ scene, draft, paragraphs, title, outlet }: Given): Facts {
  const text = paragraphs.join('\n\n');
  const heading = {
    ...scene,
    ...placesOf(draft, scene),
    paragraphs,
    title: title?.value ?? '',
    outlet: outlet?.value,
  };
  const read: Read = { ...heading, authors: authorsSaid(heading), tail: tailOf(draft, scene) };
  const byline = readByline(heading);
  const published = readPublished(heading);
  const modified = readModified(heading);
  const language = readLanguage(scene, text);
  const [credit, dateline, url] = [readCredit(read), readDateline(read), readUrl(scene)];
  const found = [title, outlet, byline, credit, published, modified, dateline, language, url];
  return {
    article: {
      title: title?.value ?? '',
      text,
      ...(outlet && { outlet: outlet.value }),
      ...(credit && { credit: credit.value }),
      ...(byline && { byline: byline.value }),
      ...(published && { published: published.value.iso, precision: published.value.precision }),
      ...(dateline && { dateline: dateline.value }),
      ...(language && { language: language.value }),
      ...(url && { url: url.value }),
    },
    modified: modified?.value.iso,
    evidence: found.flatMap((fact) => (fact ? [fact.evidence] : [])),
  };
}

const BEFORE = 14;
const INTO = 4;
const NEAR_HEADING = 12;

/** The lines that stand between headline and text, and the first of the text: where bylines and dates are. */
function placesOf(draft: Draft, { blocks }: Scene) {
  const first = draft.blocks.find((block) => prose(block) > 0) ?? draft.blocks[0];
  const start = first ? blocks.indexOf(first) : 0;
  const headline = blocks.findIndex(({ box }) => box.tag === 'h1');
  const from =
    headline >= 0 && headline < start ? Math.max(headline - 6, start - 60) : start - BEFORE;
  const around = blocks.slice(Math.max(0, from), start + INTO);
  const below = headline >= start ? blocks.slice(headline, headline + NEAR_HEADING) : [];
  const headBlocks = [...new Set([...around, ...below])];
  return {
    headBlocks,
    head: headBlocks.map(({ text }) => text),
  };
}

function tailOf(draft: Draft, { blocks }: Scene): string[] {
  const last = draft.blocks.at(-1);
  const at = last ? blocks.indexOf(last) : blocks.length;
  return blocks
    .slice(at + 1, at + 4)
    .map(({ text }) => text)
    .filter((text) => text.length <= 200);
}
