// Says how often the reader is right about what is counted and who said it.
// usage: node tests/gold/score-reading.ts <basil.json.gz> <lookalike-events.json.gz> [--faults]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nounOf } from '../../core/figures/counted.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { readFigures } from '../../core/figures/read.ts';

interface Label {
  /** Nobody has looked at what the reader makes of `untouched` ones. */
  readonly part: 'build' | 'untouched';
  readonly start: number;
  readonly end: number;
  /** `amount`: money and shares. */
  readonly kind: 'count' | 'amount';
  /** Any of these nouns; absent: the text names nothing, and nothing is asked. */
  readonly head?: readonly string[];
  /** Any of these words of its name; `null`: nobody is named; absent: not asked. */
  readonly source?: readonly string[] | null;
}

interface Labelled {
  readonly event: string;
  readonly hash: string;
  readonly figures: readonly Label[];
}

interface Text {
  readonly id: string;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly paragraphs?: readonly string[];
  readonly sentences?: readonly string[];
}

interface Answer {
  readonly part: Label['part'];
  readonly question: string;
  readonly right: boolean;
  readonly fault: string;
}

const paths = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const texts = new Map(paths.flatMap(textsOf).map((one) => [one.id, one]));
const labels: Readonly<Record<string, Labelled>> = JSON.parse(
  readFileSync(new URL('reading.json', import.meta.url), 'utf8'),
).articles;
const answers = Object.entries(labels).flatMap(([id, labelled]) => answersOf(id, labelled));
report();

function textsOf(path: string): readonly Text[] {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')).articles;
}

function answersOf(id: string, { hash, figures }: Labelled): Answer[] {
  const one = texts.get(id);
  if (!one) throw new Error(`no text for ${id}: name the file that holds it`);
  const text = one.paragraphs?.join('\n\n') ?? one.sentences?.join(' ') ?? '';
  if (createHash('sha256').update(text).digest('hex').slice(0, 12) !== hash)
    throw new Error(`the text of ${id} is not the one that was labelled`);
  const read = readFigures({
    text,
    ...(one.title && { title: one.title }),
    ...(one.date && { published: one.date }),
  });
  return figures.flatMap((label) => {
    const figure = read.find(({ start, end }) => start < label.end && label.start < end);
    const before = text.slice(Math.max(0, label.start - 160), label.start).replace(/\s+/g, ' ');
    const said = text.slice(label.start, label.end);
    const behind = text.slice(label.end, label.end + 110).replace(/\s+/g, ' ');
    const near = `${id}@${label.start}: ${before}[[${said}]]${behind}`;
    return [...headAnswer(label, figure), ...sourceAnswers(label, figure)].map((answer) => ({
      part: label.part,
      ...answer,
      fault: `${answer.fault}\n    ${near}`,
    }));
  });
}

/** What is not read, or as no figure to compare, is wrong too. */
function headAnswer({ kind, head }: Label, figure: Figure | undefined) {
  if (!head) return [];
  const question = kind === 'count' ? 'head: counts' : 'head: money, percent';
  const got = figure?.excluded ? `excluded as ${figure.excluded}` : figure?.counts?.head;
  const right = got !== undefined && head.some((noun) => nounOf(noun) === got);
  return [{ question, right, fault: `${got} instead of ${head.join(' or ')}` }];
}

function sourceAnswers({ source }: Label, figure: Figure | undefined) {
  if (source === undefined || !figure || figure.excluded) return [];
  const got = figure.source?.name;
  const right = source
    ? source.some((word) => wordsOf(got ?? '').includes(nounOf(word)))
    : got === undefined;
  const fault = `source ${got} instead of ${source?.join(' or ') ?? 'none'}`;
  const stated = source ? [{ question: 'source: stated ones found', right, fault }] : [];
  const given = got === undefined ? [] : [{ question: 'source: given ones right', right, fault }];
  return [...stated, ...given, { question: 'source: all', right, fault }];
}

/** Of a name, in the singular: "Police officials" answers to "official". */
function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).map(nounOf);
}

function report() {
  const questions = [...new Set(answers.map(({ question }) => question))].toSorted();
  for (const question of questions) {
    const cells = (['build', 'untouched'] as const).map((part) => {
      const asked = answers.filter((one) => one.question === question && one.part === part);
      const right = asked.filter((one) => one.right).length;
      return `${part} ${(right / asked.length).toFixed(3)} (${right} of ${asked.length})`;
    });
    console.log(`${question.padEnd(28)} ${cells.join('   ')}`);
  }
  if (!process.argv.includes('--faults')) return;
  // Of the untouched part only the counts above are for the eyes of who tunes.
  for (const { question, right, part, fault } of answers)
    if (!right && part === 'build' && question !== 'source: given ones right')
      console.log(`\n${question}: ${fault}`);
}
