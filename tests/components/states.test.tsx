import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StateView, type Plight } from '../../components/StateView.tsx';
import { states } from './fixtures.ts';

afterEach(cleanup);

const plights: readonly (readonly [string, Plight])[] = [
  ...Object.entries(states).flatMap(([name, state]) =>
    state.kind === 'read' ? [] : [[name, state] as const],
  ),
  ['starting', { kind: 'starting' }],
  ['silent', { kind: 'silent' }],
];

describe('a state without a report', () => {
  test.each(plights)('%s has a title in words', (_name, state) => {
    render(<StateView state={state} onRetry={() => undefined} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
  });

  test('not read yet: names the click and the key', () => {
    render(<StateView state={{ kind: 'unread' }} shortcut="Alt+Shift+S" />);
    expect(screen.getByText(/toolbar, or press Alt\+Shift\+S/)).toBeTruthy();
  });

  const canMend = ([name, { kind }]: (typeof plights)[number]) =>
    name !== 'storage-off' && (kind === 'failed' || kind === 'silent');
  test.each(plights.filter(canMend))(
    'failure %s is said aloud and offers a way on',
    (_name, state) => {
      const onRetry = vi.fn();
      render(<StateView state={state} onRetry={onRetry} />);
      expect(screen.getByRole('alert')).toBeTruthy();
      screen.getByRole('button', { name: 'Try again' }).click();
      expect(onRetry).toHaveBeenCalledOnce();
    },
  );

  test('a browser that stores nothing is a setting: said aloud, and no retry would help', () => {
    render(<StateView state={{ kind: 'failed', because: 'storage-off' }} onRetry={vi.fn()} />);
    expect(screen.getByRole('alert').textContent).toContain('never remember history');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('a page of the browser itself cannot be tried again', () => {
    render(<StateView state={{ kind: 'forbidden', because: 'browser-page' }} onRetry={vi.fn()} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
