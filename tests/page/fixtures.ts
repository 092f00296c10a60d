import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveEntry, PageArticle, PageReading } from '../../core/page-reading.ts';

type Facts = Partial<Omit<PageArticle, 'text'>> & {
  readonly modified?: string;
  readonly truncated?: boolean;
  readonly captions?: readonly string[];
  readonly entries?: readonly Omit<LiveEntry, 'start'>[];
  readonly related?: readonly Partial<PageArticle>[];
};

/** A page of our own making and what is to be read from it. */
export interface Fixture {
  readonly slug: string;
  readonly html: string;
  readonly url: string;
  readonly now: string;
  readonly kind: PageReading['kind'];
  readonly because?: string;
  readonly text?: readonly string[];
  readonly facts?: Facts;
}

const PAGES = join(import.meta.dirname, '../pages');

/** Folders of `tests/pages`: `source.html` and `expected.json`. To add one, add a folder. */
export const fixtures: readonly Fixture[] = readdirSync(PAGES)
  .toSorted()
  .map((slug) => ({
    slug,
    html: readFileSync(join(PAGES, slug, 'source.html'), 'utf8'),
    ...(JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as Omit<
      Fixture,
      'slug' | 'html'
    >), // ours
  }));
