import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LiveEntries } from '../../components/LiveEntries.tsx';

afterEach(cleanup);

const entries = [
  { at: '2025-07-12T18:45:00Z', title: 'First boats arrive', start: 0 },
  { at: '2025-07-12T20:10:00Z', title: 'Search halted <b>until</b> dawn', start: 90 },
  { title: 'An entry whose time the page does not print', start: 200 },
];
const clock = (iso: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

test('live entries are folded under their number and the latest time, wherever it stands', () => {
  const { container } = render(<LiveEntries entries={entries} />);
  expect(container.querySelector('details')?.open).toBe(false);
  expect(container.querySelector('summary')?.textContent).toBe(
    `A live page with 3 entries, latest ${clock('2025-07-12T20:10:00Z')}`,
  );
});

test('each shows its own time as a machine reads it, and its words as text', () => {
  const { container } = render(<LiveEntries entries={entries} />);
  const times = [...container.querySelectorAll('time')];
  expect(times.map(({ dateTime }) => dateTime)).toEqual([entries[0]?.at, entries[1]?.at]);
  expect(container.querySelectorAll('b')).toHaveLength(0);
  expect(screen.getByText('Search halted <b>until</b> dawn').tagName).toBe('P');
});

test('days without a clock are said as days, and without any time nothing is called the latest', () => {
  const { container, rerender } = render(
    <LiveEntries entries={[{ at: '2025-07-12', title: 'A day', start: 0 }]} />,
  );
  expect(container.querySelector('summary')?.textContent).toBe(
    'A live page with 1 entry, latest Jul 12, 2025',
  );
  rerender(<LiveEntries entries={[{ title: 'No time', start: 0 }]} />);
  expect(container.querySelector('summary')?.textContent).toBe('A live page with 1 entry');
});
