import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { JobRow } from '../../../components/packs/JobRow.tsx';
import type { Job } from '../../../core/work/job.ts';
import { job } from '../fixtures.ts';

afterEach(cleanup);

const shown = (change: Partial<Job> = {}, isCopying = false) =>
  render(<JobRow job={{ ...job, ...change }} isCopying={isCopying} />).container.textContent;
const acts = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('an import', () => {
  test('at work says how far, how fast, how long still', () => {
    expect(shown()).toContain('25% · 121 articles a second · about 30 seconds left');
    expect(screen.getByRole('progressbar', { name: 'Import of reuters' })).toBeTruthy();
    expect(acts()).toEqual(['Pause', 'Cancel']);
  });

  test('reports each line as letters, and how many more there are', () => {
    const text = shown();
    expect(text).toContain('1,200 new · 10 were there already');
    expect(text).toContain('3 things were left out or changed');
    expect(text).toContain('Line 7 was left out: it is not JSON.<script>');
    expect(text).toContain('Line 9, url: no address of the web, left out.javascript:alert(1)');
    expect(text).toContain('And 1 more.');
    expect(document.querySelector('script')).toBeNull();
  });

  test('halted by a full disk says so and can go on', () => {
    expect(shown({ state: 'paused', because: 'storage-full' })).toContain(
      'Paused at 25% · The disk is full. Free some space, then go on.',
    );
    expect(acts()).toEqual(['Go on', 'Cancel']);
  });

  test('whose copy was cut off can be removed, one that is being copied cannot', () => {
    expect(shown({ state: 'copying' })).toContain('The copy was cut off. Choose the file again.');
    expect(acts()).toEqual(['Remove from this list']);
    cleanup();
    expect(shown({ state: 'copying' }, true)).toContain('Being copied');
    expect(acts()).toEqual([]);
  });
});
