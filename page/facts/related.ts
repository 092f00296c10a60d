import type { PageArticle } from '../../core/page-reading.ts';
import { around, type Block } from '../blocks.ts';
import { isHeading, type Draft } from '../body/draft.ts';
import { prose } from '../body/prose.ts';
import { readRelativeDate } from '../dates/relative.ts';
import { readWrittenDate } from '../dates/written.ts';
import { bare } from '../plain.ts';
import type { Scene } from '../scene.ts';
import { knownOutlet, withoutDate } from './title-suffix.ts';

/** A teaser is shorter. */
const LEAST_TEXT = 300;
const MOST = 20;

interface Found {
  readonly lines: readonly Block[];
  readonly paragraphs: readonly string[];
}

/** Other articles that stand in full below the article: each a headline, lines of outlet and time, a text. */
export function relatedIn({ blocks, scene }: Draft): PageArticle[] {
  const last = blocks.at(-1);
  const below = last ? scene.blocks.slice(scene.blocks.indexOf(last) + 1) : [];
  const found = groups(below.filter((block) => !isComment(block, scene)));
  return found.flatMap((one) => articleOf(one, scene) ?? []).slice(0, MOST);
}

const isComment = (block: Block, { junk }: Scene) =>
  [...around(block)].some((box) =>
    ['comments', 'footer', 'consent', 'navigation'].includes(junk(box)),
  );

/** Short lines, then running text, again and again. */
function groups(blocks: readonly Block[]): Found[] {
  const found: Found[] = [];
  let lines: Block[] = [];
  for (const block of blocks) {
    if (block.text === '') continue;
    const current = found.at(-1);
    const isText = prose(block) > 0 || (current !== undefined && isSentence(block));
    if (!isText) lines.push(block);
    else if (current && !lines.some(isHeadline))
      found[found.length - 1] = { ...current, paragraphs: [...current.paragraphs, block.text] };
    else found.push({ lines, paragraphs: [block.text] });
    if (isText) lines = [];
  }
  return found;
}

const isSentence = (block: Block) => /[.!?]["'”’)]?$/.test(block.text) && !isHeading(block);

const isHeadline = ({ text, box }: Block) =>
  text.length <= 250 && (/^h[1-6]$/.test(box.tag) || text.split(/\s+/).length >= 5);

function articleOf({ lines, paragraphs }: Found, scene: Scene): PageArticle | undefined {
  const headlines = lines.filter(isHeadline);
  const headline = headlines.findLast(isHeading) ?? headlines.at(-1);
  const text = paragraphs.join('\n\n');
  if (!headline || text.length < LEAST_TEXT) return undefined;
  const outlet = outletIn(lines, headline, scene);
  const published = publishedIn(lines, scene);
  return {
    title: withoutDate(headline.text, outlet),
    text,
    ...(outlet && { outlet }),
    ...(published && { published: published.iso, precision: published.precision }),
  };
}

const TIME_LINE = /\b(?:ago|yesterday|today|\d{1,2}:\d{2}|\d{4})\b/i;

/** "- DW", or a name in a line of its own, as printed; where none is, none. */
function outletIn(lines: readonly Block[], headline: Block, { now }: Scene): string | undefined {
  const named = knownOutlet(headline.text);
  if (named) return named;
  const short = lines
    .filter((line) => line !== headline && bare(line.text) !== bare(headline.text))
    .map(({ text }) => text.replace(/^[-–—•|\s]+/, ''))
    .map((text) => (readRelativeDate(text, now) ? text.replace(AGO_TAIL, '').trim() : text))
    .filter((text) => text.length >= 2 && text.length <= 40 && /\p{Lu}/u.test(text));
  return short.findLast(
    (text) => !TIME_LINE.test(text) && text.split(' ').length <= 5 && !LABEL.test(text),
  );
}

const AGO_TAIL = /(?:time)?(?:an?|\d+)\s*(?:min\w*|hours?|days?|weeks?)\s+ago.*$/i;
const LABEL =
  /^(?:related|more|read|comments?|no comments|hashtags|try our|explore|share|business|world|politics)\b/i;

function publishedIn(lines: readonly Block[], { now, place }: Scene) {
  for (const { text } of lines) {
    const moment =
      readWrittenDate(text, place) ?? readRelativeDate(text.replace(/^time(?=\d|an?\b)/i, ''), now);
    if (moment) return { iso: moment.iso, precision: moment.precision };
  }
  return undefined;
}
