import type { ArticleHead, Said } from './report.ts';

/** One side of a comparison that the reader took apart: enough to know it again, and to show it. */
export interface Told {
  readonly outlet?: string;
  readonly title: string;
  readonly said: string;
  readonly sentence: string;
}

/** "Not the same thing", said by the reader of two figures. */
export interface Correction {
  /** The same for both directions and in every session. */
  readonly id: string;
  /** ISO 8601, when it was said. */
  readonly at: string;
  readonly what: string;
  readonly here: Told;
  readonly there: Told;
}

type Claimed = Pick<Said, 'sentence' | 'mark'> & {
  readonly article: Pick<ArticleHead, 'outlet' | 'title'>;
};

export const toldBy = ({ sentence, mark, article }: Claimed): Told => ({
  ...(article.outlet ? { outlet: article.outlet } : {}),
  title: article.title,
  said: sentence.slice(mark.start, mark.end),
  sentence,
});

/** By the words of both sides, whichever is the page: a kept article and its page are one. */
export function correctionId(a: Told, b: Told): string {
  const [first = '', second = ''] = [sideKey(a), sideKey(b)].toSorted();
  return `${first} ≠ ${second}`;
}

const sideKey = ({ outlet = '', title, said, sentence }: Told) =>
  [outlet, title, said, sentence].map(plain).join(' | ');

const LONGEST = 200;

const plain = (words: string) =>
  words
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
