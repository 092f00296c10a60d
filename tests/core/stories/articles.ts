import type { StoredArticle } from '../../../core/article.ts';
import { fingerprint } from '../../../core/stories/fingerprint.ts';

/** A kept article of our own invention. */
export const article = (
  given: Partial<StoredArticle> & Pick<StoredArticle, 'id' | 'text'>,
): StoredArticle => ({
  title: '',
  origin: { kind: 'saved', at: '2025-07-14' },
  ...given,
});

export const voiced = (given: Parameters<typeof article>[0]) => {
  const made = article(given);
  return { article: made, fingerprint: fingerprint(made) };
};
