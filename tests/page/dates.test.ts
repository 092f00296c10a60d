import { describe, expect, it } from 'vitest';
import { readAddressDate } from '../../page/dates/address.ts';
import { readMachineDate } from '../../page/dates/machine.ts';
import { isPlausible } from '../../page/dates/moment.ts';
import { placeOf } from '../../page/dates/order.ts';
import { readRelativeDate } from '../../page/dates/relative.ts';
import { readWrittenDate } from '../../page/dates/written.ts';
import { plain } from '../../page/plain.ts';
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

/** As the Unicode project's data (CLDR) write dates; left out: Basque, and two-digit years between dashes or spaces. */
const TAGS =
  `en-US en-GB en-IN en-AU en-CA en-ZA en-IE en-NZ en-PH en-SG de-DE de-AT de-CH fr-FR fr-CA fr-CH fr-BE es-ES es-MX es-AR
  es-CO it-IT pt-PT pt-BR nl-NL nl-BE sv-SE nb-NO nn-NO da-DK fi-FI is-IS pl-PL cs-CZ sk-SK sl-SI hr-HR bs-BA sr-RS
  sr-Latn-RS mk-MK bg-BG ro-RO hu-HU lt-LT lv-LV et-EE ru-RU uk-UA be-BY el-GR tr-TR az-AZ ka-GE hy-AM kk-KZ he-IL ar-EG
  ar-AE ar-MA ar-LB ar-SA fa-IR ur-PK hi-IN bn-BD mr-IN ta-IN gu-IN th-TH vi-VN id-ID ms-MY fil-PH ja-JP zh-CN zh-TW zh-HK
  sw-KE af-ZA sq-AL ca-ES gl-ES ga-IE cy-GB`.split(/\s+/);

it.each(TAGS)('%s, long and short, each month', (tag) => {
  const calendar = tag === 'th-TH' ? 'buddhist' : 'gregory';
  const missed = (['full', 'long', 'medium', 'short'] as const).flatMap((dateStyle) => {
    const format = new Intl.DateTimeFormat(tag, { dateStyle, calendar, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 3 + month)))
      .map((day) => [format.format(day), day.toISOString().slice(0, 10)] as const)
      .filter(([line, day]) => readWrittenDate(plain(line), placeOf(tag, 'x'))?.iso !== day);
  });
  expect(missed).toEqual([]);
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
    ['long ago', undefined],
    ['10 people ago', undefined],
    ['90 minutes of play', undefined],
  ])('%s', (line, day) => {
    const found = readRelativeDate(line, now);
    expect(found?.iso).toBe(day);
    if (found) expect(found.precision).toBe('about');
  });

  it.each([
    ['de', 'vor 3 Tagen', '2025-07-14'],
    ['de', 'Gestern, 10:15', '2025-07-16'],
    ['de', 'vor einer Stunde', '2025-07-17'],
    ['fr', 'il y a 2 jours', '2025-07-15'],
    ['fr', 'Publié il y a 3 heures', '2025-07-17'],
    ['es', 'hace 5 horas', '2025-07-17'],
    ['it', '2 giorni fa', '2025-07-15'],
    ['nl', '2 dagen geleden', '2025-07-15'],
    ['pt', 'há 2 dias', '2025-07-15'],
    ['sv', 'för 2 dagar sedan', '2025-07-15'],
    ['pl', '2 dni temu', '2025-07-15'],
    ['cs', 'před 2 dny', '2025-07-15'],
    ['ro', 'acum 2 zile', '2025-07-15'],
    ['hu', '2 napja', '2025-07-15'],
    ['fi', '2 päivää sitten', '2025-07-15'],
    ['tr', '2 gün önce', '2025-07-15'],
    ['ru', '2 дня назад', '2025-07-15'],
    ['ru', 'вчера, 10:15', '2025-07-16'],
    ['uk', '5 днів тому', '2025-07-12'],
    ['el', 'πριν από 2 ημέρες', '2025-07-15'],
    ['ar', 'قبل 3 أيام', '2025-07-14'],
    ['he', 'לפני 3 ימים', '2025-07-14'],
    ['hi', '2 दिन पहले', '2025-07-15'],
    ['ja', '2日前', '2025-07-15'],
    ['zh', '2天前', '2025-07-15'],
    ['ko', '2일 전', '2025-07-15'],
    ['vi', '2 ngày trước', '2025-07-15'],
    ['id', '2 hari yang lalu', '2025-07-15'],
    ['no-such-language', '2 days ago', '2025-07-15'],
    ['de', 'vor 3 Toren', undefined],
    ['ru', 'Путин сегодня заявил', undefined],
    ['el', 'Τι έγινε χθες', undefined],
    ['de', 'Heute entscheidet der Rat der Stadt über den Haushalt des kommenden Jahres', undefined],
    ['de', 'Gesternwelt', undefined],
    ['fr', 'il y a 2 morts', undefined],
    ['ru', '2 человека назад', undefined],
    ['ja', '2人前', undefined],
    ['pl', '2 osoby temu', undefined],
    ['de', '3 Tage Regen', undefined],
    ['es', 'hace 5 goles', undefined],
  ])('%s: %s', (language, line, day) => {
    expect(readRelativeDate(line, now, language)?.iso).toBe(day);
  });

  it('reads what the platform says in every language that it knows, and no plain words', () => {
    const codes = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) =>
      [...'abcdefghijklmnopqrstuvwxyz'].map((b) => `${a}${b}`),
    );
    const languages = Intl.RelativeTimeFormat.supportedLocalesOf(codes);
    const said = (language: string) =>
      new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(-4, 'day');
    const missed = languages.filter((language) => {
      const line = said(language);
      const isRead = readRelativeDate(line, now, language)?.iso === '2025-07-13';
      return /4|٤|۴|४|৪/.test(line) ? !isRead : false;
    });
    const wrong = languages.filter((language) =>
      ['Mara Ellison', '4 + 4 (four)', '12:40', 'Ferry 4', '-4'].some((line) =>
        readRelativeDate(line, now, language),
      ),
    );
    expect(languages.length).toBeGreaterThan(60);
    expect([missed, wrong]).toEqual([[], []]);
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
