import type { Article } from '../core/article.ts';
import { fingerprint } from '../core/stories/fingerprint.ts';
import { matchStory } from '../core/stories/match.ts';
import { probeTerms } from '../core/stories/probe.ts';
import type { CorpusFrequencies, Fingerprint, Match } from '../core/stories/story.ts';
import { SAME_STORY_FROM } from '../core/stories/weights.table.ts';
import { frequenciesOf, opening, undated } from '../scripts/training-stories/examples.ts';
import { labelled, partOf, type Labelled, type Part } from '../scripts/training-stories/split.ts';
import { ASKED as PROBES } from '../storage/candidates.ts';
import { rarity } from '../storage/index/score.ts';
import { bm25, miniSearch, tfIdf } from './stories-baselines.ts';
import { copyErrors } from './stories-copies.ts';
import { scoreOf, type Rankings } from './stories-score.ts';
import { median, printTable } from './table.ts';

const PARTS: readonly Part[] = ['build', 'untouched'];
/** As the report asks of the stored index. */
const CANDIDATES = 120;

/** `npm run bench -- stories <labelled set.json.gz> …`: ranking and "same story", beside what is usually done, and its time. */
export async function bench(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) throw new Error('Give labelled sets: stories <set.json.gz> …');
  const sets = paths.map((path) => ({ name: nameOf(path), articles: labelled(path) }));
  for (const { name, articles } of sets) {
    for (const part of PARTS) {
      const mine = articles.filter((article) => partOf(article) === part);
      console.log(`\n${name}, ${part} part: ${mine.length} articles\n`);
      printTable(
        ['', 'MAP', 'P@1', 'F1', 'precision', 'recall', 'best F1'],
        RANKERS.map(([label, rank, threshold]) => {
          const found = scoreOf(mine, rank(mine), threshold ?? Infinity);
          const { map, first, f1, precision, recall, bestF1 } = found;
          const decided = threshold === undefined ? ['–', '–', '–'] : [f1, precision, recall];
          return [label, map, first, ...decided, bestF1];
        }),
      );
    }
  }
  for (const { name, articles } of sets) {
    const mine = articles.filter((article) => partOf(article) === 'untouched');
    console.log(`\n${name}, untouched part: what is asked, and what is kept\n`);
    printTable(
      ['', 'MAP', 'P@1', 'F1', 'precision', 'recall'],
      SITUATIONS.map(([label, edits]) => {
        const found = scoreOf(mine, rankings(mine, all, edits), SAME_STORY_FROM);
        return [label, found.map, found.first, found.f1, found.precision, found.recall];
      }),
    );
    console.log(`\n${alarms(mine)}`);
  }
  for (const { name, articles } of sets) {
    console.log(`\n${name}: copies, by their words alone\n`);
    printTable(['', 'asked', 'of these', 'share'], copyErrors(articles));
  }
  times(sets.flatMap(({ articles }) => articles));
}

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.json(?:\.gz)?$/, '');

type Edit = (article: Article) => Article;

const asPrinted: Edit = (article) => article;

const rankings = (
  articles: readonly Labelled[],
  choose: (query: Candidate, all: readonly Candidate[], corpus: CorpusFrequencies) => Candidate[],
  [asQuery, asKept]: readonly [Edit, Edit] = [asPrinted, asPrinted],
): Rankings => {
  const prints = candidatesOf(articles, asKept);
  const asked = candidatesOf(articles, asQuery);
  const corpus = frequenciesOf(prints.map((each) => each.fingerprint));
  const scored = ({ id, score, sameStory }: Match): readonly [string, number] => [
    id,
    // The decision, not only the score: what is below stays below.
    sameStory ? Math.max(score, SAME_STORY_FROM) : Math.min(score, SAME_STORY_FROM - 1e-9),
  ];
  return new Map(
    asked.map((query) => [
      query.id,
      matchStory(query.fingerprint, choose(query, prints, corpus), corpus).map(scored),
    ]),
  );
};

interface Candidate {
  readonly id: string;
  readonly fingerprint: Fingerprint;
}

const candidatesOf = (articles: readonly Labelled[], as: Edit = asPrinted): Candidate[] =>
  articles.map(({ article }) => ({ id: article.id, fingerprint: fingerprint(as(article)) }));

const all = (query: Candidate, prints: readonly Candidate[]) =>
  prints.filter(({ id }) => id !== query.id);

/** What the stored index gives: most of the query's most telling words shared. */
function probed(query: Candidate, prints: readonly Candidate[], corpus: CorpusFrequencies) {
  const said = query.fingerprint.terms;
  const asked = probeTerms(query.fingerprint, corpus, PROBES).map((term) => ({
    term,
    weight: (1 + Math.log(said[term] ?? 1)) * rarity(corpus.documents, corpus.term(term)),
  }));
  const held = ({ fingerprint: { terms } }: Candidate) =>
    asked.reduce((sum, { term, weight }) => sum + (Object.hasOwn(terms, term) ? weight : 0), 0);
  return all(query, prints)
    .map((each) => ({ each, sum: held(each) }))
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, CANDIDATES)
    .map(({ each }) => each);
}

const RANKERS: readonly (readonly [
  label: string,
  rank: (articles: readonly Labelled[]) => Rankings,
  threshold?: number,
])[] = [
  ['matchStory, all as candidates', (articles) => rankings(articles, all), SAME_STORY_FROM],
  ['matchStory, through the index', (articles) => rankings(articles, probed), SAME_STORY_FROM],
  ['TF-IDF cosine, whole text', tfIdf],
  ['BM25, title and opening', bm25],
  ['MiniSearch, title and opening', miniSearch],
];

const briefly = (article: Article) => opening(article);

/** As the query comes, and as the candidates are kept. */
const SITUATIONS: readonly (readonly [label: string, edits: readonly [Edit, Edit]])[] = [
  ['whole texts', [asPrinted, asPrinted]],
  ['no page prints a date', [undated, undated]],
  ['headline and 60 words against whole texts', [briefly, asPrinted]],
  ['whole text against headlines and 60 words', [asPrinted, briefly]],
  ['headline and 60 words on both sides', [briefly, briefly]],
  ['the same, without a date', [(a) => undated(briefly(a)), (a) => undated(briefly(a))]],
];

/** Pages whose story nobody else reports, among the reports of its look-alike: how often something is found. */
function alarms(articles: readonly Labelled[]): string {
  const storyOf = new Map(articles.map(({ article, story }) => [article.id, story]));
  const alone = rankings(articles, (query, prints) =>
    prints.filter(({ id }) => storyOf.get(id) !== storyOf.get(query.id)),
  );
  const alarmed = [...alone.values()].filter((list) =>
    list.some(([, score]) => score >= SAME_STORY_FROM),
  );
  const share = ((100 * alarmed.length) / articles.length).toFixed(0);
  return `Where nobody else reports the story, coverage is found all the same for ${alarmed.length} of ${articles.length} pages (${share} %).`;
}

const MANY = 1000;
const ASKED = 100;

/** One article against a thousand candidates: whole ones, and of as many as are missing the openings. */
function times(articles: readonly Labelled[]): void {
  const short = articles.map(({ article, ...rest }) => ({
    ...rest,
    article: { ...opening(article), id: `${article.id} opening` },
  }));
  const prints = candidatesOf([...articles, ...short].slice(0, MANY + 1));
  const corpus = frequenciesOf(prints.map((each) => each.fingerprint));
  const took = prints.slice(0, ASKED).map((query) => {
    const others = all(query, prints);
    const [from, before] = [performance.now(), process.cpuUsage()];
    matchStory(query.fingerprint, others, corpus);
    return { wall: performance.now() - from, cpu: process.cpuUsage(before).user / 1000 };
  });
  const [wall, cpu] = [median(took.map((one) => one.wall)), median(took.map((one) => one.cpu))];
  console.log(
    `\nOne article against ${prints.length - 1} candidates in memory: median ${wall.toFixed(1)} ms, of the processor ${cpu.toFixed(1)} ms`,
  );
  const reading = articles.slice(0, ASKED).map(({ article }) => {
    const from = performance.now();
    fingerprint(article);
    return performance.now() - from;
  });
  console.log(`Fingerprint of one article: median ${median(reading).toFixed(1)} ms`);
}
