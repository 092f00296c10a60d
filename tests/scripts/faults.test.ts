import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLine } from '../../core/packs/read-line.ts';
import { readFeed } from '../../core/feeds/read.ts';
import { serveFeeds } from '../../scripts/faults/feed-server.ts';
import { material } from '../../scripts/faults/material.ts';
import { differences, type Outcome } from '../../scripts/faults/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-source-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what faults are looked for with', () => {
  test('is the same each time, and holds good lines, bad lines and lines said again', () => {
    const made = material(200, folder);
    const text = readFileSync(made.file, 'utf8');
    expect(material(200, folder)).toEqual(made);
    expect(readFileSync(made.file, 'utf8')).toBe(text);
    const read = text
      .trim()
      .split('\n')
      .map((line, at) => readLine(line, at + 1));
    const ids = read.flatMap(({ holds }) => (holds.kind === 'article' ? (holds.id ?? []) : []));
    expect(new Set(ids).size).toBe(200);
    expect(ids.length).toBeGreaterThan(200);
    const whys = new Set(read.flatMap(({ problems }) => problems.map(({ why }) => why)));
    expect(whys).toEqual(new Set(['not-json', 'not-web']));
  });

  test('feeds that bring more later, each under its own tag, and nothing where nothing is new', async () => {
    const { feeds } = material(10, folder);
    const server = await serveFeeds(feeds);
    try {
      const [address = ''] = server.addresses;
      const asked = async (tag: string) => {
        const response = await fetch(address, { headers: { 'if-none-match': tag } });
        const read = readFeed(await response.text(), address, (href) => href);
        return { status: response.status, items: read.kind === 'feed' ? read.items : [] };
      };
      expect((await asked('')).items).toHaveLength(24);
      expect(await asked('"0"')).toEqual({ status: 304, items: [] });
      server.serveEdition(1);
      expect((await asked('"0"')).items).toHaveLength(36);
    } finally {
      await server.close();
    }
  });
});

describe('two outcomes', () => {
  const outcome = (rows: readonly string[]): Outcome => ({
    parts: new Map([['articles', rows]]),
    hash: '',
    corpus: '',
    said: '',
  });
  test('differ by what is missing and by what is there instead', () => {
    expect(differences(outcome(['a', 'b']), outcome(['a', 'c']))).toEqual([
      'articles: missing b',
      'articles: instead c',
    ]);
    expect(differences(outcome(['a']), outcome(['a']))).toEqual([]);
    expect(differences(outcome(['a']), outcome(['a', 'a']))).not.toEqual([]);
  });
});
