import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Example } from '../../entrypoints/welcome/Example.tsx';

afterEach(cleanup);

test('the example is compared by the shipped code and shows the card of the chosen mark', () => {
  render(<Example />);
  expect(screen.getByText('Conflict')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'At least 40' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Hundreds' }));
  expect(screen.getByText('Compatible')).toBeTruthy();
  expect(screen.queryByText('Conflict')).toBeNull();
});
