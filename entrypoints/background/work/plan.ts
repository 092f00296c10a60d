import type { Origin, StoredArticle } from '../../../core/article.ts';
import type { Piece } from '../../../core/packs/pieces.ts';
import { problem, type Problem } from '../../../core/packs/problem.ts';
import { type Holding, readLine, type ReadLine } from '../../../core/packs/read-line.ts';
import { articleLine } from '../../../core/packs/write.ts';
import { type ImportCounts, NO_COUNTS } from '../../../core/work/job.ts';
import type { Corpus } from '../../../storage/corpus.ts';
import { canonicalAddress } from '../../../storage/identity.ts';
import { packId } from '../../../storage/pack-id.ts';
import type { Plan, StoredJob } from '../../../storage/work/records.ts';

type Known = Pick<Corpus, 'articles' | 'byAddresses'>;
type ArticleLine = Extract<Holding, { kind: 'article' }>;

export interface NumberedLine extends ReadLine {
  readonly line: number;
  /** UTF-16 units with the line's end. */
  readonly length: number;
}

/** The next lines of a job's piece: so many, or as many as have that length together, and one at least. */
export function nextLines(
  { at }: StoredJob,
  piece: Piece,
  most: { readonly lines: number } | { readonly length: number },
): NumberedLine[] {
  const texts = piece.text.split('\n').slice(at.lines);
  const taken = 'lines' in most ? texts.slice(0, most.lines) : beginningOf(texts, most.length);
  return taken.map((text, index) => {
    const line = piece.line + at.lines + index;
    return { ...readLine(text, line), line, length: text.length + 1 };
  });
}

function beginningOf(texts: readonly string[], most: number): readonly string[] {
  let [many, length] = [0, 0];
  for (const text of texts) {
    length += text.length + 1;
    if (many > 0 && length > most) break;
    many += 1;
  }
  return texts.slice(0, many);
}

interface Decision {
  readonly count: Exclude<keyof ImportCounts, 'left'>;
  readonly article: StoredArticle;
  readonly problems: readonly Problem[];
}

/** What is to be done with some lines. Cutting a file otherwise makes no other corpus of it. */
export async function planOf(
  corpus: Known,
  job: Pick<StoredJob, 'pack' | 'mode'>,
  lines: readonly NumberedLine[],
): Promise<Plan> {
  const { pack, mode } = job;
  const known = await knownFor(corpus, job, lines);
  const store: { line: number; id: string }[] = [];
  const problems: Problem[] = [];
  const counts: { -readonly [K in keyof ImportCounts]: number } = { ...NO_COUNTS };
  for (const { line, holds, problems: found } of lines) {
    problems.push(...found);
    if (holds.kind === 'article') {
      const decision = decide(known, { pack, mode }, holds, line);
      counts[decision.count] += 1;
      problems.push(...decision.problems);
      if (decision.count === 'same') continue;
      known.bring(decision.article);
      store.push({ line, id: decision.article.id });
    } else if (mode === 'pack' && holds.kind !== 'nothing' && holds.kind !== 'head')
      problems.push(problem(line, 'line', 'only-restore', holds.kind));
  }
  counts.left = problems.filter(({ what }) => what === 'line').length;
  return { lines: lines.length, store, counts, problems };
}

function decide(
  known: KnownNow,
  { pack, mode }: Pick<StoredJob, 'pack' | 'mode'>,
  holds: ArticleLine,
  line: number,
): Decision {
  const { article, id: claimed, origin } = holds;
  const isTaken = claimed !== undefined && known.article(claimed)?.origin.kind === 'seed';
  const problems = isTaken ? [problem(line, 'id', 'taken', claimed)] : [];
  const own = mode === 'restore' && !isTaken && origin && origin.kind !== 'seed' && claimed;
  const stored: StoredArticle = own
    ? { ...article, id: own, origin }
    : { ...article, id: known.packId(holds), origin: { kind: 'pack', pack } };
  const before = known.article(stored.id);
  const isOld = before
    ? articleLine(before) === articleLine(stored) || isLater(before.origin, stored.origin)
    : !own && isKnownElsewhere(known, stored);
  const count = isOld ? 'same' : before ? 'renewed' : 'added';
  return { count, article: stored, problems };
}

/** What the reader kept since is not set back. */
const isLater = (there: Origin, here: Origin) =>
  there.kind === 'saved' && here.kind === 'saved' && there.at > here.at;

function isKnownElsewhere(known: KnownNow, { url, text }: StoredArticle): boolean {
  const other = url === undefined ? undefined : known.at(url);
  return other !== undefined && other.origin.kind !== 'seed' && other.text === text;
}

/** The corpus as it will be, as far as some lines are concerned. */
interface KnownNow {
  readonly packId: (holds: ArticleLine) => string;
  readonly article: (id: string) => StoredArticle | undefined;
  readonly at: (url: string) => StoredArticle | undefined;
  readonly bring: (article: StoredArticle) => void;
}

/** All at once: to ask for each line by itself costs more than to read figures in it. */
async function knownFor(
  corpus: Known,
  { pack }: Pick<StoredJob, 'pack'>,
  lines: readonly NumberedLine[],
): Promise<KnownNow> {
  const held = lines.flatMap(({ holds }) => (holds.kind === 'article' ? [holds] : []));
  const packIds = new Map(
    await Promise.all(
      held.map(async (each) => [each, await packId(pack, each.article, each.id)] as const),
    ),
  );
  const claimed = held.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const addresses = held.flatMap(
    ({ article: { url } }) => (url === undefined ? undefined : canonicalAddress(url)) ?? [],
  );
  const [there, elsewhere] = await Promise.all([
    corpus.articles([...new Set([...claimed, ...packIds.values()])]),
    corpus.byAddresses([...new Set(addresses)]),
  ]);
  const articles = new Map(there.map((each) => [each.id, each]));
  const soon = new Map<string, StoredArticle>();
  return {
    packId: (each) => packIds.get(each) ?? '',
    article: (id) => articles.get(id),
    at: (url) => {
      const address = canonicalAddress(url) ?? '';
      return soon.get(address) ?? elsewhere.get(address);
    },
    bring: (article) => {
      articles.set(article.id, article);
      const address = article.url && canonicalAddress(article.url);
      if (address && !soon.has(address)) soon.set(address, article);
    },
  };
}
