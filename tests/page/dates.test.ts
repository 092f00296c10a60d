import { describe, expect, it } from 'vitest';
import { readAddressDate } from '../../page/dates/address.ts';
import { readMachineDate } from '../../page/dates/machine.ts';
import { isPlausible } from '../../page/dates/moment.ts';
import { placeOf } from '../../page/dates/order.ts';
import { readRelativeDate } from '../../page/dates/relative.ts';
import { readWrittenDate } from '../../page/dates/written.ts';
import cases from '../cases/page-dates.json' with { type: 'json' };

interface Row {
  readonly line: string;
  readonly lang: string;
  readonly url?: string;
  readonly day: string | null;
}
const rows: readonly Row[] = cases.rows;

it.each(rows)('$lang: $line', ({ line, lang, url = 'https://news.example/x', day }) => {
  expect(readWrittenDate(line, placeOf(lang, url))?.iso ?? null).toBe(day);
});

it.each([
  ['2025-07-13', '2025-07-13'],
  ['2025-07-13T10:00:00+02:00', '2025-07-13T10:00:00+02:00'],
  ['2025-07-13T10:00:00.000Z', '2025-07-13T10:00:00Z'],
  ['2025-07-13T10:00:00+0200', '2025-07-13T10:00:00+02:00'],
  ['2025-07-13 10:00:00 EST', '2025-07-13T10:00:00-05:00'],
  ['2025-07-13T10:00:00', '2025-07-13'],
  ['20250713T100000Z', '2025-07-13T10:00:00Z'],
  ['20250713', '2025-07-13'],
  ['1752400800', '2025-07-13T10:00:00Z'],
  ['1752400800000', '2025-07-13T10:00:00Z'],
  ['2025-13-07', undefined],
  ['2025-07', undefined],
  ['12345', undefined],
  ['yesterday', undefined],
])('machine: %s', (value, iso) => {
  expect(readMachineDate(value)?.iso).toBe(iso);
});

describe('against now', () => {
  const now = Date.parse('2025-07-17T09:00:00Z');
  it.each([
    ['4 minutes ago', '2025-07-17'],
    ['10 hours ago', '2025-07-16'],
    ['a day ago', '2025-07-16'],
    ['2 weeks ago', '2025-07-03'],
    ['Yesterday, 10:15', '2025-07-16'],
    ['vor 3 Tagen', '2025-07-14'],
    ['il y a 2 jours', '2025-07-15'],
    ['hace 5 horas', '2025-07-17'],
    ['2 dagen geleden', '2025-07-15'],
    ['long ago', undefined],
    ['10 people ago', undefined],
    ['90 minutes of play', undefined],
  ])('%s', (line, day) => {
    const found = readRelativeDate(line, now);
    expect(found?.iso).toBe(day);
    if (found) expect(found.precision).toBe('about');
  });

  it.each([
    ['1970-01-01', false],
    ['0001-01-01', false],
    ['2026-01-01', false],
    ['2025-07-19', false],
    ['2025-07-18', true],
    ['2025-07-17T20:00:00+10:00', true],
    ['1998-05-02', true],
  ])('%s is plausible: %s', (iso, is) => {
    expect(isPlausible({ iso, precision: 'day' }, now)).toBe(is);
  });
});

it.each([
  ['https://a.example/2025/07/13/ferry', '2025-07-13'],
  ['https://a.example/2025/jul/13/ferry', '2025-07-13'],
  ['https://a.example/news/ferry-2025-07-13', '2025-07-13'],
  ['https://a.example/news/20250713-ferry.html', '2025-07-13'],
  ['https://a.example/2025/07/ferry', undefined],
  ['https://a.example/id/20259913', undefined],
  ['https://a.example/?d=2025/07/13', undefined],
])('address: %s', (url, day) => {
  expect(readAddressDate(url)?.iso).toBe(day);
});
