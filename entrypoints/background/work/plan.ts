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

type Known = Pick<Corpus, 'article' | 'byUrl'>;
type ArticleLine = Extract<Holding, { kind: 'article' }>;

export interface NumberedLine extends ReadLine {
  readonly line: number;
  /** UTF-16 units with the line's end. */
  readonly length: number;
}

/** The next lines of a job's piece, at most so many. */
export const nextLines = ({ at }: StoredJob, piece: Piece, most: number): NumberedLine[] =>
  piece.text
    .split('\n')
    .slice(at.lines, at.lines + most)
    .map((text, index) => {
      const line = piece.line + at.lines + index;
      return { ...readLine(text, line), line, length: text.length + 1 };
    });

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
  const soon: StoredArticle[] = [];
  const store: { line: number; id: string }[] = [];
  const problems: Problem[] = [];
  const counts: { -readonly [K in keyof ImportCounts]: number } = { ...NO_COUNTS };
  for (const { line, holds, problems: found } of lines) {
    problems.push(...found);
    if (holds.kind === 'article') {
      const decision = await decide(withSoon(corpus, soon), job, holds, line);
      counts[decision.count] += 1;
      problems.push(...decision.problems);
      if (decision.count === 'same') continue;
      soon.push(decision.article);
      store.push({ line, id: decision.article.id });
    } else if (job.mode === 'pack' && holds.kind !== 'nothing' && holds.kind !== 'head')
      problems.push(problem(line, 'line', 'only-restore', holds.kind));
  }
  counts.left = problems.filter(({ what }) => what === 'line').length;
  return { lines: lines.length, store, counts, problems };
}

async function decide(
  corpus: Known,
  { pack, mode }: Pick<StoredJob, 'pack' | 'mode'>,
  { article, id: claimed, origin }: ArticleLine,
  line: number,
): Promise<Decision> {
  const holder = claimed === undefined ? undefined : await corpus.article(claimed);
  const isTaken = holder?.origin.kind === 'seed';
  const problems = isTaken ? [problem(line, 'id', 'taken', claimed)] : [];
  const own = mode === 'restore' && !isTaken && origin && origin.kind !== 'seed' && claimed;
  const stored: StoredArticle = own
    ? { ...article, id: own, origin }
    : { ...article, id: await packId(pack, article, claimed), origin: { kind: 'pack', pack } };
  const before = own ? holder : await corpus.article(stored.id);
  const isOld = before
    ? articleLine(before) === articleLine(stored) || isLater(before.origin, stored.origin)
    : !own && (await isKnownElsewhere(corpus, stored));
  const count = isOld ? 'same' : before ? 'renewed' : 'added';
  return { count, article: stored, problems };
}

/** What the reader kept since is not set back. */
const isLater = (there: Origin, here: Origin) =>
  there.kind === 'saved' && here.kind === 'saved' && there.at > here.at;

async function isKnownElsewhere(corpus: Known, { url, text }: StoredArticle): Promise<boolean> {
  const other = url && (await corpus.byUrl(url));
  return other !== undefined && other !== '' && other.origin.kind !== 'seed' && other.text === text;
}

/** The corpus as it will be. */
function withSoon(corpus: Known, soon: readonly StoredArticle[]): Known {
  return {
    article: async (id) => soon.findLast((each) => each.id === id) ?? corpus.article(id),
    byUrl: async (url) => {
      const address = canonicalAddress(url);
      const found = soon.find((each) => each.url && canonicalAddress(each.url) === address);
      return found ?? corpus.byUrl(url);
    },
  };
}
