import { describe, expect, it } from 'vitest';
import { agencyOf } from '../../page/facts/credit.ts';
import { desksOf, namesOf } from '../../page/facts/names.ts';
import { languageOfText } from '../../page/facts/language-of-text.ts';
import { knownOutlet, withoutOutlet } from '../../page/facts/title-suffix.ts';
import { parseHTML } from 'linkedom';
import { extract } from '../../page/extract.ts';

describe('bylines', () => {
  it.each<[string, string[]]>([
    ['By Jane Doe', ['Jane Doe']],
    ['By JANE DOE and JOHN Q. PUBLIC', ['Jane Doe', 'John Q. Public']],
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['Written by Jane Doe, Senior Political Correspondent', ['Jane Doe']],
    ['Jane Doe | The Ledger', ['Jane Doe']],
    ['Jane Doe @janedoe', ['Jane Doe']],
    ['Jane Doe in Kallorn and Omar al-Hadid in Serat', ['Jane Doe', 'Omar al-Hadid']],
    ['Jane Doe (London)', ['Jane Doe']],
    ['John Public, Jr., and Jane Doe III', ['John Public, Jr.', 'Jane Doe III']],
    ['Von Jörg Müller und Anna-Lena Groß', ['Jörg Müller', 'Anna-Lena Groß']],
    ['Par Hélène Caron avec AFP', ['Hélène Caron']],
    ['Por María José Pérez', ['María José Pérez']],
    ['Di Luca De Santis', ['Luca De Santis']],
    ['Ludwig van Dorn', ['Ludwig van Dorn']],
    ['April May', ['April May']],
    ['Conor O’Shea', ['Conor O’Shea']],
    ['李文清', ['李文清']],
    ['ليلى حداد', ['ليلى حداد']],
    ['Jane Doe; John Public; Jane Doe', ['Jane Doe', 'John Public']],
    ['The Ledger', []],
    ['Ledger Staff', []],
    ['AFP', []],
    ['Associated Press', []],
    ['https://www.facebook.com/janedoe', []],
    ['jane.doe@ledger.example', []],
    ['12 July 2025', []],
    ['Updated 3 hours ago', []],
    ['Share', []],
    ['admin', []],
    ['Read more', []],
    ['Politics', []],
    ['News Desk', []],
    ['Getty Images', []],
    ['Follow Jane on Twitter', []],
    ['2 min read', []],
    ['', []],
  ])('%s', (said, names) => {
    expect(namesOf([said], 'The Ledger', 'https://ledger.example/x')).toEqual(names);
  });

  it('has a desk where it signs, and no agency', () => {
    expect(desksOf(['By Ledger Staff'])).toEqual(['Ledger Staff']);
    expect(desksOf(['Reuters'])).toEqual([]);
    expect(desksOf(['Politics'])).toEqual([]);
  });
});

describe('agencies', () => {
  it.each([
    ['AFP', 'AFP'],
    ['The Associated Press', 'AP'],
    ['(Reuters)', 'Reuters'],
    ['Agence France-Presse', 'AFP'],
    ['dpa/AFP', 'dpa/AFP'],
    ['— Agencies', 'Agencies'],
    ['Press Trust of India', 'PTI'],
    ['Reuters reported', undefined],
    ['Apple', undefined],
    ['Jane Doe', undefined],
    ['APEC', undefined],
    ['', undefined],
  ])('%s', (said, name) => {
    expect(agencyOf(said)).toBe(name);
  });
});

describe('titles', () => {
  const without = (title: string) =>
    withoutOutlet(title, 'The Ledger', 'https://www.ledger.example/x');
  it.each([
    ['Grenhaven adopts record budget | The Ledger', 'Grenhaven adopts record budget'],
    ['Grenhaven adopts record budget - Ledger', 'Grenhaven adopts record budget'],
    ['The Ledger: Grenhaven adopts record budget', 'Grenhaven adopts record budget'],
    ['Grenhaven adopts record budget – The Ledger – 07/13/2025', 'Grenhaven adopts record budget'],
    ['Budget - what it means | Politics | The Ledger', 'Budget - what it means | Politics'],
    ['Grenhaven adopts record budget', 'Grenhaven adopts record budget'],
    ['Mayor: no new taxes', 'Mayor: no new taxes'],
    ['The 9-6 vote - and what comes next', 'The 9-6 vote - and what comes next'],
    ['The Ledger', 'The Ledger'],
  ])('%s', (title, plain) => {
    expect(without(title)).toBe(plain);
  });

  it('carry a known outlet, or none', () => {
    expect(knownOutlet('Kim meets Lavrov – DW – 07/13/2025')).toBe('DW');
    expect(knownOutlet('Ferry sinks | Reuters')).toBe('Reuters');
    expect(knownOutlet('Ferry sinks – again')).toBeUndefined();
    expect(knownOutlet('DW')).toBeUndefined();
  });
});

describe('credit and dateline', () => {
  const rest = `<p>${'Rescuers pulled 214 people from the water on Saturday, the coast guard said. '.repeat(4)}</p>`;
  const facts = (first: string, last = '') => {
    const html = `<html lang="en"><body><article><h1>Ferry capsizes</h1><p>${first}</p>${rest}<p>${last}</p></article></body></html>`;
    const reading = extract(parseHTML(html).document, {
      url: 'https://ledger.example/n/1',
      now: 0,
    });
    if (reading.kind !== 'article') throw new Error(reading.because);
    const { credit, dateline } = reading.article;
    return [dateline, credit];
  };
  const LEAD =
    'A ferry with more than 250 people on board capsized off the coast early on Saturday.';

  it.each([
    [`KALLORN, July 12 (Reuters) - ${LEAD}`, 'KALLORN', 'Reuters'],
    [`Kallorn (AFP) – ${LEAD}`, 'Kallorn', 'AFP'],
    [`NEW GRENHAVEN, Ohio (AP) — ${LEAD}`, 'NEW GRENHAVEN, Ohio', 'AP'],
    [`SERAT — ${LEAD}`, 'SERAT', undefined],
    [`Kallorn/Serat (dpa) - ${LEAD}`, undefined, 'dpa'],
    [LEAD, undefined, undefined],
    [`The (AP) poll - ${LEAD}`, undefined, undefined],
    [
      `Officials said on Saturday — after hours of silence — that it had sunk. ${LEAD}`,
      undefined,
      undefined,
    ],
    [`The coast guard (USCG) - ${LEAD}`, undefined, undefined],
  ])('%s', (first, dateline, credit) => {
    expect(facts(first)).toEqual([dateline, credit]);
  });

  it.each([
    ['(With inputs from PTI)', 'PTI'],
    ['— Agencies', 'Agencies'],
    ['Source: AFP', 'AFP'],
    ['Additional reporting by Reuters', 'Reuters'],
    ['The search goes on. (AP)', 'AP'],
    ['The search goes on, the agency said.', undefined],
    ['Source: harbour authority', undefined],
    ['Photographs by Jane Doe', undefined],
  ])('at the end: %s', (last, credit) => {
    expect(facts(LEAD, last)[1]).toBe(credit);
  });
});

describe('language of a text', () => {
  it.each([
    [
      'The ferry was certified for 250 passengers and had been built in 1994, the harbour said in a statement on the day.',
      'en',
    ],
    [
      'Das Schiff war für 250 Passagiere zugelassen und wurde nach Angaben der Behörde im Jahr 1994 auf der Werft gebaut.',
      'de',
    ],
    [
      'Le navire était autorisé à transporter 250 passagers, et la police a dit que les secours sont arrivés dans la nuit sur le port avec des bateaux.',
      'fr',
    ],
    [
      'フェリーは1994年に建造され、定員は乗客250人と乗員18人だった。海上警備隊が土曜日に発表した内容による。',
      'ja',
    ],
    ['1994 250 18 — 12.5 %', undefined],
    ['Kallorn Serat Grenhaven Aldera Whitfield Okafor Elling Reyk Solberg Vogt', undefined],
  ])('%s', (text, language) => {
    expect(languageOfText(`${text} ${text}`)).toBe(language);
  });
});
