import type { Article, StoredArticle } from '../core/article.ts';
import { fingerprint } from '../core/stories/fingerprint.ts';
import { voices } from '../core/stories/voices.ts';
import { LOOKED_AT } from './stories-copies.table.ts';
import type { Labelled } from '../scripts/training-stories/split.ts';

/** What newsrooms do to wire text. */
const EDITS: readonly (readonly [name: string, edit: (text: string) => string])[] = [
  ['cut at 60 %', (text) => text.slice(0, Math.round(text.length * 0.6))],
  [
    'every fifth sentence left out',
    (text) =>
      sentencesOf(text)
        .filter((_, at) => at % 5 !== 4)
        .join(' '),
  ],
  ['one word in twenty changed', (text) => everyWord(text, 20)],
  ['a paragraph of its own before', (text) => `${OWN}\n\n${text}`],
];

const OWN = `The town hall of Norvik had invited its guests for nine in the morning, and most of them came late because
a cow stood on the rails. When the mayor at last began to speak, half of the coffee was gone.`;

const sentencesOf = (text: string) => text.split(/(?<=[.!?]["”’]?)\s+/);

const everyWord = (text: string, nth: number) =>
  text
    .split(/\s+/)
    .map((word, at) => (at % nth === nth - 1 ? `${word}ish` : word))
    .join(' ');

/** Shares of edited copies that are not recognised, and of other outlets' texts on one story that are taken for copies. */
export function copyErrors(articles: readonly Labelled[]): readonly (readonly unknown[])[] {
  const texts = articles.map(({ article }) => article);
  const missed = EDITS.map(([name, edit]) => {
    const wrong = texts.filter((article) => {
      const copy = { ...article, id: 'copy', text: edit(article.text) };
      return !isOneVoice(article, copy);
    });
    return [`copy: ${name}`, texts.length, wrong.length, wrong.length / texts.length];
  });
  const stories = [...Map.groupBy(articles, ({ story }) => story).values()];
  const pairs = stories.flatMap((members) =>
    members.flatMap((a, at) => members.slice(at + 1).map((b) => [a.article, b.article] as const)),
  );
  const merged = pairs.filter(([a, b]) => isOneVoice(a, b));
  return [
    ...missed,
    ['two reports of one story: taken for one text', pairs.length, merged.length, '–'],
    ...looked(merged.map(([a, b]) => `${a.id} ${b.id}`)),
  ];
}

const LABELS = [
  ['text', 'one text, printed, cut or rewritten'],
  ['statement', 'one press statement, printed by both'],
  ['two', 'two texts: an error'],
] as const;

/** What those are that somebody looked at. */
function looked(merged: readonly string[]) {
  const known = LOOKED_AT.filter(([a, b]) => [`${a} ${b}`, `${b} ${a}`].some(isIn(merged)));
  if (known.length === 0) return [];
  return LABELS.map(([label, said]) => {
    const count = known.filter(([, , found]) => found === label).length;
    return [`of these looked at: ${said}`, known.length, count, count / known.length];
  });
}

const isIn = (values: readonly string[]) => (value: string) => values.includes(value);

const stored = (article: Article) => {
  const { outlet: _outlet, credit: _credit, ...bare } = article;
  const kept: StoredArticle = { ...bare, origin: { kind: 'saved', at: '2025-07-14' } };
  return { article: kept, fingerprint: fingerprint(kept) };
};

/** By the words alone: neither outlet nor credit helps. */
const isOneVoice = (a: Article, b: Article) => new Set(voices([stored(a), stored(b)])).size === 1;
