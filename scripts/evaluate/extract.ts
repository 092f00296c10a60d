import { parseHTML } from 'linkedom';
import { extract } from '../../page/extract.ts';
import { type Answer, badLine } from './answer.ts';

/** `{id, html, url}`: the article of a page, or null where it is none. */
export const extractArticle: Answer = ({ html, url }) => {
  if (typeof html !== 'string') throw badLine('"html" must be a text');
  const { document } = parseHTML(html);
  const reading = extract(document, { url: typeof url === 'string' ? url : '', now: Date.now() });
  return { article: reading.kind === 'article' ? reading.article : null };
};
