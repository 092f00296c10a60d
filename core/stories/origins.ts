import type { StoredArticle } from '../article.ts';
import { houseOf, type House } from './houses.ts';
import { quotesOf, sharedQuotes, type Quote, type SharedQuote } from './quotes.ts';
import { containment } from './shingles.ts';
import type { Sketched } from './story.ts';

/** Why texts count as one origin: data, put into words by the surface. */
export type OriginEvidence =
  | {
      readonly kind: 'credit' | 'outlet';
      readonly name: string;
      readonly articles: readonly string[];
    }
  /** Share of the shorter text that the other holds word for word, 0..1. */
  | { readonly kind: 'copy'; readonly share: number; readonly articles: readonly string[] }
  | {
      readonly kind: 'quotes';
      readonly quotes: readonly string[];
      readonly articles: readonly string[];
    };

/**
 * Reports that go back to one text. `agency`: a wire that outlets print. `statement`: they hang on the same long
 * quotes. `outlet`: nothing shows that the text is anybody else's.
 */
export interface StoryOrigin {
  /** One for all its members; a report's voice. */
  readonly key: string;
  readonly kind: 'agency' | 'statement' | 'outlet';
  /** As printed; absent where no text says who it is from. */
  readonly name?: string;
  /** Ids, in the order given. */
  readonly members: readonly string[];
  readonly evidence: readonly OriginEvidence[];
}

export interface Voiced {
  readonly article: StoredArticle;
  readonly fingerprint: Sketched;
}

/** On news, copies share at least .79 of their runs of three words, other outlets' texts at most .39. */
const COPY_FROM = 0.6;
/** A text cut and reworded shares less, but keeps the quotes of the one that it was made from. */
const [REWORDED_FROM, QUOTES_KEPT] = [0.45, 3];
/** Texts that are mostly the same quotes are one statement. */
const STATEMENT_FROM = 0.5;
/** Content words. */
const LONG_QUOTE = 4;

/**
 * The origins of some reports of one story, in the order of their first member. An upper bound on independence,
 * since a paraphrase escapes.
 */
export function originsOf(articles: readonly Voiced[]): StoryOrigin[] {
  const texts = articles.map(readText);
  const links = texts.flatMap((text, at) =>
    texts.slice(0, at).flatMap((before) => linked(before, text) ?? []),
  );
  const group = texts.map((_, at) => at);
  const merge = ({ a, b }: Link) => {
    const [kept, gone] = [group[texts.indexOf(a)], group[texts.indexOf(b)]];
    group.forEach((of, at) => {
      if (of === gone && kept !== undefined) group[at] = kept;
    });
  };
  links.forEach(merge);
  return [...new Set(group)].map((of) => {
    const members = texts.filter((_, at) => group[at] === of);
    return originOf(
      members,
      links.filter(({ a }) => members.includes(a)),
    );
  });
}

interface Text extends Voiced {
  readonly credit: House | undefined;
  readonly outlet: House | undefined;
  readonly quotes: readonly Quote[];
}

const readText = ({ article, fingerprint }: Voiced): Text => ({
  article,
  fingerprint,
  credit: houseOf(article.credit),
  outlet: houseOf(article.outlet),
  quotes: quotesOf(article),
});

interface Link {
  readonly a: Text;
  readonly b: Text;
  readonly evidence: OriginEvidence;
}

/** A credit names whose text it is better than the outlet that prints it. */
const author = ({ credit, outlet }: Text) => credit ?? outlet;

function linked(a: Text, b: Text): Link | undefined {
  const articles = [a.article.id, b.article.id];
  const [ours, theirs] = [author(a), author(b)];
  if (ours && ours.key === theirs?.key) {
    const kind = a.credit || b.credit ? 'credit' : 'outlet';
    return { a, b, evidence: { kind, name: ours.name, articles } };
  }
  const share = containment(a.fingerprint.shingles, b.fingerprint.shingles);
  const copy: Link = { a, b, evidence: { kind: 'copy', share, articles } };
  const quotes = longQuotes(a, b);
  const statement = quotes.length > 0 && mostlyQuotes(a, b, quotes);
  if (share >= COPY_FROM && !statement) return copy;
  const reworded = share >= REWORDED_FROM && quotes.length >= QUOTES_KEPT;
  if (!reworded && !statement) return undefined;
  return { a, b, evidence: { kind: 'quotes', quotes: quotes.map((q) => q.a.said), articles } };
}

const longQuotes = (a: Text, b: Text) =>
  sharedQuotes(a.quotes, b.quotes).filter((quote) => quote.a.words.length >= LONG_QUOTE);

function mostlyQuotes(a: Text, b: Text, shared: readonly SharedQuote[]): boolean {
  const said = shared.reduce(
    (sum, quote) => sum + Math.min(lengthOf(quote.a), lengthOf(quote.b)),
    0,
  );
  return said >= STATEMENT_FROM * Math.min(a.article.text.length, b.article.text.length);
}

const lengthOf = ({ start, end }: Quote) => end - start;

function originOf(members: readonly Text[], links: readonly Link[]): StoryOrigin {
  const ids = members.map(({ article }) => article.id);
  const credits = members.flatMap(({ credit }) => credit ?? []);
  const agency = credits.find((house) => house.agency);
  const outlets = members.flatMap(({ outlet }) => outlet ?? []);
  const statement = !credits.length && links.some(({ evidence }) => evidence.kind === 'quotes');
  const house = agency ?? credits[0] ?? outlets.find((of) => of.agency) ?? outlets[0];
  return {
    key: house?.key ?? `article ${ids[0] ?? ''}`,
    kind: house?.agency ? 'agency' : statement && ids.length > 1 ? 'statement' : 'outlet',
    ...(house ? { name: house.name } : {}),
    members: ids,
    evidence: evidenceOf(members, links),
  };
}

/** One credit named once for all who print it; copies and quotes by pair. */
function evidenceOf(members: readonly Text[], links: readonly Link[]): OriginEvidence[] {
  const credited = members.flatMap(({ article, credit }): OriginEvidence[] =>
    credit ? [{ kind: 'credit', name: credit.name, articles: [article.id] }] : [],
  );
  const all = [...credited, ...links.map(({ evidence }) => evidence)];
  const named = Map.groupBy(all.filter(isNamed), ({ kind, name }) => `${kind} ${name}`);
  const once = [...named.values()].flatMap((same) => {
    const [first] = same;
    const articles = [...new Set(same.flatMap((one) => one.articles))];
    return first ? [{ ...first, articles }] : [];
  });
  return [...once, ...all.filter((one) => !isNamed(one))];
}

type Named = Extract<OriginEvidence, { readonly name: string }>;

const isNamed = (evidence: OriginEvidence): evidence is Named => 'name' in evidence;
