import { describe, expect, it } from 'vitest';
import { isWordedApart, statementsIn } from '../../../core/stories/statements.ts';
import { wordings } from '../../../core/stories/wording.ts';
import cases from '../../cases/stories-quotes.json' with { type: 'json' };
import { article } from './articles.ts';

const articlesOf = (...texts: readonly string[]) =>
  texts.map((text, at) => article({ id: 'abcdef'[at] ?? '', text }));

/** "We [share] it": the words that differ between square brackets. */
const bracketed = (said: string, spans: ReturnType<typeof wordings>['a']) =>
  spans.reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    said,
  );

describe('wordings', () => {
  it.each(cases.wordings)('$a / $b', ({ a, b }) => {
    const [bareA, bareB] = [a, b].map((said) => said.replaceAll(/[[\]]/g, ''));
    const found = wordings(bareA ?? '', bareB ?? '');
    expect([bracketed(bareA ?? '', found.a), bracketed(bareB ?? '', found.b)]).toEqual([a, b]);
    const back = wordings(bareB ?? '', bareA ?? '');
    expect([bracketed(bareA ?? '', back.b), bracketed(bareB ?? '', back.a)]).toEqual([a, b]);
  });
});

describe('statements', () => {
  it.each(cases.same)('one: $a / $b', ({ a, b }) => {
    const [statement, ...others] = statementsIn(articlesOf(a, b));
    expect(others).toEqual([]);
    expect(statement?.wordings.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual([
      'a',
      'b',
    ]);
  });

  it.each(cases.apart)('none, $why: $a / $b', ({ a, b }) =>
    expect(statementsIn(articlesOf(a, b))).toEqual([]),
  );

  const bridge = '"The bridge will be rebuilt before the winter comes," minister Lena Brask said.';
  const reopen = '"We will rebuild the bridge before winter comes," Brask told the crowd.';

  it('name who speaks in the words of the first text that tells', () => {
    const [statement] = statementsIn(articlesOf(reopen, bridge));
    expect(statement?.speaker).toBe('Brask');
  });

  it('keep one wording of those that print the same to the letter', () => {
    const [statement] = statementsIn(articlesOf(bridge, reopen, bridge));
    expect(statement?.wordings.map(({ articles }) => articles.map(({ id }) => id))).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  it('are none where one text repeats itself', () => {
    expect(statementsIn(articlesOf(`${bridge} ${bridge}`))).toEqual([]);
    expect(statementsIn(articlesOf(`${bridge} ${bridge}`, 'No quote here.'))).toEqual([]);
  });

  it('put other wordings before the same', () => {
    const fire = '"The fire jumped the river before we could stop it," chief Noor Hadi said.';
    const found = statementsIn(articlesOf(`${fire}\n\n${bridge}`, `${fire}\n\n${reopen}`));
    expect(found.map(isWordedApart)).toEqual([true, false]);
  });

  it('mark spans that slice out of what is said', () => {
    for (const { a, b } of cases.same)
      for (const { wordings: all } of statementsIn(articlesOf(a, b)))
        for (const { said, differing, articles } of all) {
          expect(articles[0]?.text).toContain(said);
          for (const { start, end } of differing)
            expect(said.slice(start, end)).toMatch(/^\S.*\S$|^\S$/);
        }
  });
});
