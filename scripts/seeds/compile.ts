import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoredArticle } from '../../core/article.ts';
import { isRecord, listOf, textOf } from '../../core/border/values.ts';
import { readSeed } from './seed.ts';

export interface CompiledSeeds {
  /** A hash of all that is compiled: another digest, another version. */
  readonly version: string;
  readonly articles: StoredArticle[];
}

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The bundled corpus, read from `seeds/`. Throws where a file is not in order, naming it. */
export function compileSeeds(folder = SEEDS): CompiledSeeds {
  const outlets = outletNames(join(folder, 'outlets.json'));
  const files = readdirSync(join(folder, 'articles')).filter((name) => name.endsWith('.md'));
  const articles = files.toSorted().map((name) => {
    try {
      const article = readSeed(readFileSync(join(folder, 'articles', name), 'utf8'), outlets);
      // The name of the file is the id, so that no two can share one.
      if (article.id !== basename(name, '.md')) throw new Error(`its id is ${article.id}`);
      return article;
    } catch (cause) {
      throw new Error(`seeds/articles/${name}: ${messageOf(cause)}`, { cause });
    }
  });
  return { version: versionOf(articles), articles };
}

/** What the outlets are called, and what else they are called in print. */
function outletNames(path: string): Set<string> {
  const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(raw)) throw new Error('seeds/outlets.json must be a list');
  return new Set(raw.flatMap((outlet: unknown) => namesOf(outlet)));
}

function namesOf(outlet: unknown): string[] {
  if (!isRecord(outlet) || typeof outlet['name'] !== 'string')
    throw new Error(`seeds/outlets.json: no name in ${JSON.stringify(outlet)}`);
  return [outlet['name'], ...listOf(outlet['also'], 20, (name) => textOf(name, 300))];
}

const versionOf = (articles: readonly StoredArticle[]) =>
  createHash('sha256').update(JSON.stringify(articles)).digest('hex').slice(0, 16);

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
