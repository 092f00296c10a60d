import { textsOf, typesOf, type LdNode } from './json-ld.ts';
import { bare } from './plain.ts';

const NEWS = /(?:NewsArticle|LiveBlogPosting|Reportage\w*)$/i;
const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review)$/i;

/** The article among what JSON-LD describes: a page lists others too, and a page is no article. */
export function articleNode(
  nodes: readonly LdNode[],
  url: string,
  title: string,
): LdNode | undefined {
  const rated = nodes
    .filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
    .map((node) => ({ node, score: rate(node, url, bare(title)) }));
  return rated.reduce<(typeof rated)[number] | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  )?.node;
}

const WEIGHT = { news: 1, sameAddress: 3, inTitle: 2, dated: 1 };

function rate(node: LdNode, url: string, title: string): number {
  const headline = bare(textsOf(node['headline'] ?? node['name'])[0] ?? '');
  return (
    WEIGHT.news * Number(typesOf(node).some((type) => NEWS.test(type))) +
    WEIGHT.sameAddress * Number(isAt(node, url)) +
    WEIGHT.inTitle * Number(headline.length > 8 && title.includes(headline)) +
    WEIGHT.dated * Number('datePublished' in node)
  );
}

const isAt = (node: LdNode, url: string) =>
  [
    ...textsOf(node['url'], '@id'),
    ...textsOf(node['mainEntityOfPage'], '@id'),
    ...textsOf(node['@id']),
  ].some((address) => pathOf(address) !== '' && pathOf(address) === pathOf(url));

const pathOf = (address: string) =>
  address
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
