import { expect, test } from 'vitest';
import { type Job, NO_COUNTS, packName, progressOf } from '../../../core/work/job.ts';

const job: Job = {
  id: 'j',
  pack: 'p',
  mode: 'pack',
  state: 'running',
  since: '2025-01-01T00:00:00Z',
  size: 1_000,
  done: 250,
  spent: 10_000,
  counts: { ...NO_COUNTS, added: 40, same: 10, left: 3 },
  problems: [],
  problemCount: 0,
};

test('progress: share, articles a second, seconds left', () => {
  expect(progressOf(job)).toEqual({ share: 0.25, rate: 5, left: 30 });
  expect(progressOf({ ...job, done: 0, spent: 0 })).toEqual({ share: 0, rate: 0 });
  expect(progressOf({ ...job, size: 0, done: 0, spent: 0 })).toEqual({ share: 1, rate: 0 });
});

test.each([
  ['reuters-2025.jsonl.gz', 'reuters-2025'],
  ['a.json', 'a'],
  ['.jsonl', 'pack'],
  ['my notes', 'my notes'],
])('the pack of %s', (file, name) => expect(packName(file)).toBe(name));
