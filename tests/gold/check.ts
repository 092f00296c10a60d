// Checks gold labels against the texts they were made on, which are not in this repository.
// usage: node tests/gold/check.ts <gold.json> <data.json.gz> [more data …] [--full out.json]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

interface Figure {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly comparable: boolean;
  readonly what: string;
  readonly tag?: string;
}

interface Relation {
  readonly fa: number;
  readonly fb: number;
  readonly relation: string;
  readonly soft?: boolean;
  readonly later?: string;
}

interface GoldArticle {
  readonly date?: string;
  readonly length: number;
  readonly hash: string;
  readonly figures: readonly Figure[];
}

interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly event: string;
  readonly part: string;
  readonly relations: readonly Relation[];
}

interface Gold {
  readonly about: string;
  readonly articles: Readonly<Record<string, GoldArticle>>;
  readonly pairs: readonly GoldPair[];
}

/** Held-out labels name their pairs otherwise, so that nothing which reads `pairs` can train on them. */
type Stored = Omit<Gold, 'pairs'> &
  ({ readonly pairs: readonly GoldPair[] } | { readonly heldOutPairs: readonly GoldPair[] });

interface Source {
  readonly id: string;
  readonly title?: string | null;
  readonly paragraphs?: readonly string[];
  readonly sentences?: readonly string[];
}

const RELATIONS: ReadonlySet<string> = new Set([
  'AGREE',
  'REFINES',
  'CONFLICT',
  'SUPERSEDED',
  'DIFFERENT',
]);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'string' } },
});
const [goldPath, ...dataPaths] = positionals;
if (!goldPath || dataPaths.length === 0) {
  console.error('usage: node tests/gold/check.ts <gold.json> <data.json.gz> … [--full out.json]');
  process.exit(2);
}

const gold = readStored(goldPath);
const sources = new Map(dataPaths.flatMap((path) => readSources(path)));
const faults = [
  ...Object.entries(gold.articles).flatMap(([id, article]) => faultsOfArticle(id, article)),
  ...gold.pairs.flatMap(faultsOfPair),
  ...faultsOfParts(),
];
for (const fault of faults) console.error(fault);
console.log(JSON.stringify({ ...counts(), faults: faults.length }));
if (faults.length > 0) process.exitCode = 1;
else if (flags.full) writeFull(flags.full);

function readStored(path: string): Gold {
  const stored: Stored = JSON.parse(readFileSync(path, 'utf8'));
  return { ...stored, pairs: 'pairs' in stored ? stored.pairs : stored.heldOutPairs };
}

function readSources(path: string): (readonly [string, Source])[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { articles }: { articles: readonly Source[] } = JSON.parse(text);
  return articles.map((source) => [source.id, source] as const);
}

function textOf(source: Source): string {
  return source.paragraphs?.join('\n\n') ?? source.sentences?.join(' ') ?? '';
}

function faultsOfArticle(id: string, article: GoldArticle): string[] {
  const source = sources.get(id);
  if (!source) return [`${id}: not in the data`];
  const text = textOf(source);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  if (hash !== article.hash || text.length !== article.length) return [`${id}: another text`];
  return article.figures.flatMap((figure, at) => {
    const before = article.figures[at - 1];
    const where = `${id} figure ${at}`;
    return [
      ...(text.slice(figure.start, figure.end) === figure.surface ? [] : [`${where}: surface`]),
      ...(before && before.end > figure.start ? [`${where}: overlaps the one before`] : []),
      ...(figure.what ? [] : [`${where}: says not what it counts`]),
    ];
  });
}

function faultsOfPair(pair: GoldPair): string[] {
  const [a, b] = [gold.articles[pair.a], gold.articles[pair.b]];
  const where = `${pair.a} ${pair.b}`;
  if (!a || !b) return [`${where}: an article is missing`];
  const seen = new Set<string>();
  return pair.relations.flatMap((relation) => {
    const key = `${relation.fa}-${relation.fb}`;
    const again = seen.has(key);
    seen.add(key);
    const later = relation.later === pair.a || relation.later === pair.b;
    return [
      ...(again ? [`${where} ${key}: twice`] : []),
      ...(RELATIONS.has(relation.relation) ? [] : [`${where} ${key}: ${relation.relation}`]),
      ...(a.figures[relation.fa] && b.figures[relation.fb] ? [] : [`${where} ${key}: no figure`]),
      ...((relation.relation === 'SUPERSEDED') === later ? [] : [`${where} ${key}: later`]),
    ];
  });
}

/** An event is wholly in one part, and so is every article. */
function faultsOfParts(): string[] {
  const parts = new Map<string, string>();
  return gold.pairs.flatMap(({ a, b, event, part }) =>
    [event, a, b].flatMap((name) => {
      const known = parts.get(name) ?? part;
      parts.set(name, known);
      return known === part ? [] : [`${name}: in both parts`];
    }),
  );
}

function counts() {
  const figures = Object.values(gold.articles).flatMap((article) => article.figures);
  const relations: Record<string, number> = {};
  for (const { relation, soft } of gold.pairs.flatMap((pair) => pair.relations)) {
    const name = soft ? `${relation} (soft)` : relation;
    relations[name] = (relations[name] ?? 0) + 1;
  }
  return {
    articles: Object.keys(gold.articles).length,
    pairs: gold.pairs.length,
    events: new Set(gold.pairs.map((pair) => pair.event)).size,
    figures: figures.length,
    comparable: figures.filter((figure) => figure.comparable).length,
    relations,
  };
}

/** Texts are others' property: the joined file may not lie in this repository. */
function writeFull(path: string) {
  const root = resolve(import.meta.dirname, '../..');
  if (!relative(root, resolve(path)).startsWith('..')) {
    console.error(`${path} lies in the repository; write the texts elsewhere`);
    process.exitCode = 2;
    return;
  }
  const articles = Object.entries(gold.articles).map(([id, article]) => {
    const source = sources.get(id);
    return [id, { ...article, title: source?.title ?? '', text: source ? textOf(source) : '' }];
  });
  writeFileSync(path, JSON.stringify({ ...gold, articles: Object.fromEntries(articles) }));
}
