import type { Article } from '../article.ts';
import type { ApartRow, Claim, Quantity } from '../report.ts';
import { figureOrigins } from '../stories/figure-origins.ts';
import { chainsOf, type Chain } from './chain.ts';
import type { Comparison, Verdict } from './comparison.ts';
import { mentionsOf, type ReadArticle } from './mention.ts';
import type { Heard } from './report.ts';
import { headOf, said, withHedge } from './said.ts';
import { what } from './what.ts';

const STRENGTH: readonly Verdict[] = ['conflict', 'updated', 'refines', 'same'];
const strength = (verdict: Verdict) => STRENGTH.indexOf(verdict);
const APART_SHOWN = 24;

interface Found {
  readonly heard: Heard;
  readonly comparison: Comparison;
}

interface Entry {
  readonly chain: Chain;
  readonly found: readonly Found[];
  readonly heardFrom: NonNullable<Quantity['heardFrom']>;
}

/** One entry for each quantity of the page that somebody else reports too. */
export function quantitiesOf(page: ReadArticle, heard: readonly Heard[]): Quantity[] {
  const all = heard.flatMap((one) =>
    one.found.shown.map((comparison) => ({ heard: one, comparison })),
  );
  return chainsOf(mentionsOf(page))
    .flatMap((chain) => {
      const figures = new Set(chain.map(({ figure }) => figure));
      const given = all.filter(({ comparison }) => figures.has(comparison.a));
      const found = oncePerVoice(given);
      return found.length > 0 ? [{ chain, found, heardFrom: heardFrom(given) }] : [];
    })
    .toSorted(byCare)
    .map((entry, index) => quantity(page.article, entry, `q${index + 1}`));
}

interface Entry {
  readonly chain: Chain;
  readonly found: readonly Found[];
}

/** What a reader should care for most: what differs, lives before things, the surer, then the order of the page. */
const byCare = (a: Entry, b: Entry): number =>
  strongest(a.found) - strongest(b.found) ||
  weight(a.chain) - weight(b.chain) ||
  surest(b.found) - surest(a.found) ||
  placeOf(a.chain) - placeOf(b.chain);

const LIVES: ReadonlySet<string | undefined> = new Set([
  'killed',
  'casualties',
  'wounded',
  'missing',
]);

/** 0 for people's lives, 1 for other counts, 2 for money and votes, 3 for the rest. */
function weight(chain: Chain): number {
  if (chain.some(({ figure }) => LIVES.has(figure.status) && figure.kind === 'count')) return 0;
  const kind = chain[0]?.figure.kind;
  return kind === 'count' ? 1 : kind === 'money' || kind === 'votes' ? 2 : 3;
}

/** In tenths: a hair of confidence is no reason to leave the order of the page. */
const surest = (found: readonly Found[]) =>
  Math.round(10 * Math.max(...found.map(({ comparison }) => comparison.confidence)));

const placeOf = (chain: Chain) => chain[0]?.figure.start ?? 0;

const strongest = (found: readonly Found[]) =>
  Math.min(...found.map(({ comparison }) => strength(comparison.verdict)));

/** Copies count as reports, and once as an origin; so do all that name one source. */
function heardFrom(given: readonly Found[]): Entry['heardFrom'] {
  const claims = given.map(({ heard: { voice }, comparison: { b } }) => ({
    voice,
    source: b.source?.name,
  }));
  return {
    reports: new Set(given.map(({ heard }) => heard.article.id)).size,
    origins: new Set(figureOrigins(claims)).size,
  };
}

function quantity(
  article: Article,
  { chain, found, heardFrom: from }: Entry,
  id: string,
): Quantity {
  const shown = found.toSorted(
    (a, b) =>
      strength(a.comparison.verdict) - strength(b.comparison.verdict) ||
      b.comparison.confidence - a.comparison.confidence,
  );
  const first = shown[0]?.comparison.a ?? chain[0]?.figure;
  if (!first) throw new Error('a chain is never empty');
  return {
    id,
    what: what(chain.map(({ figure }) => figure)),
    kind: first.kind,
    unit: first.unit,
    verdict: STRENGTH[strongest(found)] ?? 'same',
    heardFrom: from,
    claims: [
      { ...said(article, first), article: headOf(article), here: true, figure: first },
      ...shown.map(claim),
    ],
    spans: chain.map(({ figure }) => withHedge(article.text, figure)),
  };
}

function claim({ heard: { article }, comparison }: Found): Claim {
  const { b: figure, verdict, because, confidence, evidence } = comparison;
  return {
    ...said(article, figure),
    article: headOf(article),
    here: false,
    figure,
    verdict,
    because,
    confidence,
    evidence,
  };
}

/** Copies of one text say a thing once: of one voice and one value, the best-matching article speaks. */
function oncePerVoice(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ heard, comparison: { b } }) => {
    const key = `${heard.voice} ${b.min} ${b.max}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Each figure of the page beside one that only looks alike, every reason once for a figure and an article. */
export function apartRows(article: Article, heard: readonly Heard[]): ApartRow[] {
  return heard
    .flatMap((there) => there.found.apart.map((pair) => ({ there, pair })))
    .slice(0, APART_SHOWN)
    .map(({ there, pair }) => ({
      here: { ...said(article, pair.a), figure: pair.a },
      there: { ...said(there.article, pair.b), figure: pair.b, article: headOf(there.article) },
      because: pair.because,
    }));
}
