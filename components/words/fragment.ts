import type { Said } from '../../core/report.ts';
import type { ArticleHead } from '../../core/report.ts';

/** So many words are found again although an outlet changed a comma elsewhere. */
const MOST_WORDS = 8;

/**
 * The article's address at the sentence that carries the figure, as a text fragment. Only where we hold the outlet's
 * own words: a digest's words are not on the page.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function addressAt({ url }: ArticleHead, { sentence, digest }: Said): string | undefined {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  if (digest) return url;
  const words = sentence.trim().split(/\s+/);
  if (words.length === 0 || words[0] === '') return url;
  const [start, end] =
    words.length <= 2 * MOST_WORDS
      ? [words.join(' '), undefined]
      : [words.slice(0, MOST_WORDS).join(' '), words.slice(-MOST_WORDS).join(' ')];
  const text = [start, end].filter((part) => part !== undefined).map(encoded);
  return `${url.split('#', 1)[0]}#:~:text=${text.join(',')}`;
}

/** A hyphen would be read as a part of the syntax. */
const encoded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');
