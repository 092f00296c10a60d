import type { Draft } from './body/draft.ts';
import { prose } from './body/prose.ts';
import type { PageReading } from '../core/page-reading.ts';
import type { Scene } from './scene.ts';

type Because = Extract<PageReading, { kind: 'not-article' }>['because'];

const FEWEST = 140;
const FEWEST_IDEOGRAPHS = 60;

/** Why a page is no article, in the words of its states. */
export function notArticle({ blocks }: Draft, scene: Scene): Because | undefined {
  const text = blocks.map((block) => block.text).join(' ');
  const running = blocks.reduce((sum, block) => sum + prose(block), 0);
  if (text === '') return isList(scene) ? 'list' : 'no-text';
  const isDense = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text);
  if (running < (isDense ? FEWEST_IDEOGRAPHS : FEWEST)) return isList(scene) ? 'list' : 'too-short';
  return isList(scene) && running < 1_500 && !scene.ldArticle && isFrontPage(scene)
    ? 'list'
    : undefined;
}

/** Many headlines that lead elsewhere. */
function isList({ blocks }: Scene): boolean {
  const lines = blocks.filter(
    ({ text, linked }) => text.length >= 25 && linked > text.length * 0.8,
  );
  return lines.length >= 12;
}

const isFrontPage = ({ url }: Scene) =>
  /^https?:\/\/[^/]+(?:\/[a-z-]{0,20}){0,2}\/?(?:[?#].*)?$/i.test(url);
