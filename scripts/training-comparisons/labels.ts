import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A figure labelled by hand; `start` and `end` slice its article's text. */
export interface GoldFigure {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly comparable?: boolean;
  readonly surface?: string;
  /** Which quantity of the article it is: `k1` and `k1.2` are two mentions of one. */
  readonly tag?: string;
}

export interface Relation {
  readonly fa: number;
  readonly fb: number;
  readonly relation: 'AGREE' | 'REFINES' | 'CONFLICT' | 'SUPERSEDED' | 'DIFFERENT';
  readonly soft?: boolean;
  readonly quantity?: string;
}

export interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly event: string;
  /** `build`, or else untouched. */
  readonly part?: string;
  readonly relations: readonly Relation[];
}

export interface GoldArticle {
  readonly text: string;
  readonly title?: string;
  readonly date?: string | null;
  readonly datePrinted?: string | null;
  readonly figures: readonly GoldFigure[];
}

export interface Gold {
  readonly articles: Readonly<Record<string, GoldArticle>>;
  readonly pairs: readonly GoldPair[];
}

type Loose = Readonly<Record<string, unknown>>;

/**
 * Labels and texts from any number of files, plain or gzipped. Labels may come without texts: a file whose `articles`
 * is a list (id with `text`, `paragraphs` or `sentences`) then lends its texts by article id.
 */
export function readGold(paths: readonly string[]): Gold {
  const files = paths.map((path) => parse(path));
  const texts = new Map<string, Loose>();
  for (const { articles } of files) {
    if (Array.isArray(articles)) for (const one of articles) texts.set(String(one.id), one);
  }
  const articles: Record<string, GoldArticle> = {};
  const pairs: GoldPair[] = [];
  for (const file of files) {
    if (Array.isArray(file.articles) || !file.pairs) continue;
    for (const [id, one] of Object.entries(file.articles as Record<string, Loose>)) {
      articles[id] = joined(id, one, texts.get(id));
    }
    const events = file.pairs as readonly GoldPair[];
    pairs.push(...events.map((pair) => ({ ...pair, event: pair.event ?? eventOf(file, pair) })));
  }
  return { articles, pairs };
}

function eventOf({ articles }: Loose, { a }: GoldPair): string {
  const one = (articles as Record<string, Loose>)[a];
  return String(one?.event ?? one?.story ?? a);
}

function parse(path: string): Loose {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function joined(id: string, labels: Loose, source: Loose | undefined): GoldArticle {
  const figures = labels.figures as readonly GoldFigure[];
  const known = { ...source, ...labels };
  const texts = [
    labels.text,
    source?.text,
    ...joins(source?.paragraphs),
    ...joins(source?.sentences),
  ];
  const fits = (text: string) =>
    figures.filter(({ start, end, surface }) => !surface || text.slice(start, end) === surface)
      .length;
  const [text] = texts
    .filter((one) => typeof one === 'string')
    .toSorted((x, y) => fits(y) - fits(x));
  if (text === undefined) throw new Error(`no text for article ${id}: name the file that holds it`);
  if (fits(text) < figures.length) throw new Error(`labels of ${id} do not lie on its text`);
  return { ...(known as unknown as GoldArticle), text, figures };
}

/** Whoever labels joins what a file holds in pieces: by a blank line, a line, or a space. */
const joins = (pieces: unknown) =>
  Array.isArray(pieces) ? ['\n\n', '\n', ' '].map((glue) => pieces.join(glue)) : [];

const OPTIONAL = new Set(['age', 'score', 'trivial', 'zero-word', 'ratio', 'rate', 'index']);
const NEVER = new Set([
  'date',
  'time',
  'ordinal',
  'identifier',
  'publication',
  'relative-time',
  'year',
  'idiom',
  'phone',
]);

/** The others are neither asked nor punished. */
export const isAsked = ({ comparable, kind }: GoldFigure) =>
  comparable !== false && !OPTIONAL.has(kind) && !NEVER.has(kind);
