import { describe, expect, test } from 'vitest';
import { faults, rowFiles, rowsOf } from './rows.ts';

describe.each(rowFiles())('%s', (name) => {
  test.each(rowsOf(name))('$text', (row) => {
    expect(faults(row)).toEqual([]);
  });
});
