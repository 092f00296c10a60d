import type { PageReading } from '../core/page-reading.ts';
import type { Scene } from './scene.ts';

type Because = Extract<PageReading, { kind: 'not-article' }>['because'];

const FEWEST = 140;
const FEWEST_IDEOGRAPHS = 60;
/** A front page shows a teaser or two; an article on a short address has more to say. */
const TEASERS = 1_500;

/** Why a page is no article, in the words of its states. */
export function notArticle(paragraphs: readonly string[], scene: Scene): Because | undefined {
  const text = paragraphs.join(' ');
  if (text === '') return isList(scene) ? 'list' : 'no-text';
  const isDense = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text);
  if (text.length < (isDense ? FEWEST_IDEOGRAPHS : FEWEST))
    return isList(scene) ? 'list' : 'too-short';
  if (text.length < TEASERS && isTeasers(paragraphs, scene)) return 'list';
  const isFront = isFrontPage(scene) && !scene.ldArticle;
  return isList(scene) && text.length < TEASERS && isFront ? 'list' : undefined;
}

const FEWEST_TEASERS = 5;

/** Most of what was taken for the text stands, a line at a time, under headlines that lead elsewhere. */
function isTeasers(paragraphs: readonly string[], { blocks }: Scene): boolean {
  const under = new Set(
    blocks.filter((_, at) => isHeadlineElsewhere(blocks[at - 1])).map(({ text }) => text),
  );
  const teasers = paragraphs.filter((paragraph) => under.has(paragraph)).length;
  return teasers >= FEWEST_TEASERS && teasers >= paragraphs.length / 2;
}

const isHeadlineElsewhere = (block: Scene['blocks'][number] | undefined) =>
  block !== undefined && block.text.length >= 20 && block.linked > block.text.length * 0.8;

/** Many headlines that lead elsewhere. */
function isList({ blocks }: Scene): boolean {
  const lines = blocks.filter(
    ({ text, linked }) => text.length >= 25 && linked > text.length * 0.8,
  );
  return lines.length >= 12;
}

const isFrontPage = ({ url }: Scene) =>
  /^https?:\/\/[^/]+(?:\/[a-z-]{0,20}){0,2}\/?(?:[?#].*)?$/i.test(url);
