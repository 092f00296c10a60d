import { expect, it } from 'vitest';
import { codeOf } from '../../messages/envelope.ts';
import { seed } from '../storage/articles.ts';
import { browserAround } from './life.ts';

const { id: _id, origin: _origin, ...article } = seed('harbour');
const { id: _other, origin: _from, ...beside } = seed('harbour-2');
const reading = {
  kind: 'article',
  article,
  evidence: [],
  truncated: true,
  related: [beside, { title: 'no text' } as never],
} as const;

it('tells that a page shows only the beginning, and what else it holds', async () => {
  const { ask, handIn } = browserAround();
  await handIn(1, 'r1', reading);
  const state = await ask('stateOfTab', { tabId: 1 });
  if (state.kind !== 'read') throw new Error(state.kind);
  expect(state.report.truncated).toBe(true);
  // What cannot be read is left out, and no text travels to the panel.
  expect(state.report.related?.map(({ title }) => title)).toEqual([beside.title]);
  expect(JSON.stringify(state.report.related)).not.toContain(beside.text.slice(0, 40));
});

it('tells what a live page said when, an untitled entry by how it begins', async () => {
  const { ask, handIn } = browserAround();
  const entries = [
    { at: '2025-07-12T20:10:00Z', title: 'Search halted', start: 0 },
    { at: 'soon', start: 0 },
    { start: 10_000_000 },
    { at: '2025-07-12T18:45:00Z', start: -1 },
  ];
  await handIn(1, 'r1', { ...reading, entries });
  const state = await ask('stateOfTab', { tabId: 1 });
  if (state.kind !== 'read') throw new Error(state.kind);
  const [first, second, ...others] = state.report.entries ?? [];
  expect(first).toEqual(entries[0]);
  // A time that is none and a place outside the text are left out.
  expect(second).toEqual({ title: expect.stringContaining(article.text.slice(0, 40)), start: 0 });
  expect(others).toEqual([]);
});

it('keeps an article beside the one being read, which is then its coverage', async () => {
  const { ask, handIn } = browserAround();
  await handIn(1, 'r1', reading);
  const { id } = await ask('keepRelated', { tabId: 1, at: 0 });
  const state = await ask('stateOfTab', { tabId: 1 });
  if (state.kind !== 'read') throw new Error(state.kind);
  expect(state.report.coverage.map((row) => row.article.id)).toEqual([id]);
});

it('keeps nothing that is not there, and nothing of a private window', async () => {
  const { ask, handIn } = browserAround();
  await handIn(1, 'r1', reading);
  await handIn(2, 'r2', reading, 'https://news.example/a', true);
  const codes = await Promise.all(
    [
      { tabId: 1, at: 5 },
      { tabId: 2, at: 0 },
    ].map((what) => ask('keepRelated', what).then(String, codeOf)),
  );
  expect(codes).toEqual(['nothing-read', 'private']);
});
