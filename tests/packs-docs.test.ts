import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLine } from '../core/packs/read-line.ts';
import { articleLine } from '../core/packs/write.ts';

const docs = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8');

interface Schema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, { readonly pattern?: string }>>;
}
const schema = JSON.parse(docs('pack.schema.json')) as Schema;

test('the schema names the very fields that are written', () => {
  const whole = {
    id: 'a',
    origin: { kind: 'pack', pack: 'p' },
    title: 't',
    text: 't',
    outlet: 'o',
    credit: 'c',
    byline: ['b'],
    published: '2025-01-01',
    precision: 'day',
    dateline: 'd',
    language: 'en',
    url: 'https://a.example',
  } as const;
  const written = Object.keys(JSON.parse(articleLine(whole)) as object);
  expect(Object.keys(schema.properties).toSorted()).toEqual([...written, 'kind'].toSorted());
});

test.each([
  ['title', ' '],
  ['text', ''],
  ['published', '+275760-09-13'],
  ['published', 'yesterday'],
  ['url', 'javascript:alert(1)'],
  ['url', 'https:///x'],
])('what the schema refuses, the reader refuses: %s %s', (name, value) => {
  expect(new RegExp(schema.properties[name]?.pattern ?? '').test(value)).toBe(false);
  const raw = { title: 't', text: 't', [name]: value };
  expect(readLine(JSON.stringify(raw), 1).problems).not.toEqual([]);
});

test('the examples of the documentation are read without a word', () => {
  const [, examples = ''] = /```jsonl\n([\s\S]*?)```/.exec(docs('PACKS.md')) ?? [];
  const lines = examples.trim().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines)
    expect(readLine(line, 1)).toMatchObject({ holds: { kind: 'article' }, problems: [] });
});
