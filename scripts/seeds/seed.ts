import type { StoredArticle } from '../../core/article.ts';
import { parseStoredArticle } from '../../core/border/article.ts';
import { type Matter, parseFrontMatter } from './front-matter.ts';

const KEYS = [
  'id',
  'seed',
  'role',
  'outlet',
  'credit',
  'photo-credit',
  'headline',
  'published',
  'precision',
  'dateline',
  'language',
  'via',
] as const;

type Key = (typeof KEYS)[number];

const MUST: readonly Key[] = [
  'id',
  'seed',
  'role',
  'headline',
  'published',
  'precision',
  'language',
  'via',
];

/** What each value must look like. `outlet` is checked against the table of outlets. */
const SHAPES: Partial<Record<Key, RegExp>> = {
  id: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  role: /^(?:lead|related)$/,
  published: /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/,
  precision: /^(?:minute|day|about)$/,
  language: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/,
};

/** One seed file as an article of the corpus. Throws with the reason where the file is not one. */
export function readSeed(file: string, outlets: ReadonlySet<string>): StoredArticle {
  const matter = parseFrontMatter(file);
  check(matter, outlets);
  const of = (key: Key) => matter.head.get(key);
  const article = parseStoredArticle({
    id: of('id'),
    title: of('headline'),
    text: paragraphs(matter.body),
    outlet: of('outlet'),
    credit: of('credit'),
    published: of('published'),
    precision: of('precision'),
    dateline: of('dateline'),
    language: of('language'),
    origin: { kind: 'seed', seed: of('seed'), role: of('role') },
  });
  if (!article) throw new Error('is no article');
  return article;
}

function check({ head, body }: Matter, outlets: ReadonlySet<string>): void {
  for (const key of head.keys())
    if (!KEYS.some((known) => known === key)) throw new Error(`unknown key ${key}`);
  for (const key of KEYS) {
    const value = head.get(key);
    if (MUST.includes(key) && value === undefined) throw new Error(`${key} is missing`);
    if (value !== undefined && SHAPES[key]?.test(value) === false)
      throw new Error(`${key} cannot be ${value}`);
  }
  if (!head.has('outlet')) throw new Error('outlet is missing: null where the source prints none');
  const outlet = head.get('outlet');
  if (outlet !== undefined && !outlets.has(outlet))
    throw new Error(`outlet ${outlet} is not in seeds/outlets.json`);
  if (!isDay(head.get('published') ?? '')) throw new Error('published is no day of the calendar');
  if (body.trim() === '') throw new Error('the digest is empty');
}

/** `Date.parse` takes the 31st of June for the 1st of July; a calendar does not. */
const isDay = (published: string) => {
  const day = published.slice(0, 10);
  const moment = Date.parse(day);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
};

const paragraphs = (body: string) =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
