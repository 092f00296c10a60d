import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { History } from '../../components/History.tsx';
import type { Edit } from '../../core/revisions/history.ts';

afterEach(cleanup);

const said = (sentence: string, marked: string) => {
  const start = sentence.indexOf(marked);
  return { sentence, mark: { start, end: start + marked.length }, digest: false };
};
const changed = {
  kind: 'changed',
  before: said('At least 40 people were killed.', 'At least 40'),
  after: said('The coastguard now says 60 people were killed.', '60'),
} as const;
const edits: readonly Edit[] = [
  { from: '2025-05-05T14:00:00Z', changes: [changed] },
  {
    from: '2025-05-05T09:12:00Z',
    to: '2025-05-05T14:00:00Z',
    changes: [{ kind: 'new', after: said('Divers found 17 bodies.', '17') }],
  },
  { from: '2025-05-04T09:12:00Z', to: '2025-05-05T09:12:00Z', changes: [] },
];

test('a page’s history says what figures said and say, and offers to keep what is new', () => {
  const onKeep = vi.fn();
  const { container } = render(<History edits={edits} onKeep={onKeep} />);
  expect(screen.getByText('It said at least 40; then 60.')).toBeTruthy();
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'At least 40',
    '60',
    '17',
  ]);
  expect(screen.getByText('1 figure came or went')).toBeTruthy();
  expect(screen.getByText('Only words changed, no figure.')).toBeTruthy();
  screen.getByRole('button', { name: 'Keep this version too' }).click();
  expect(onKeep).toHaveBeenCalledOnce();
});
