import { spelling } from './spelling.ts';

/** A word as a story is matched by. */
export interface StoryToken {
  /** One key for all spellings. */
  readonly key: string;
  readonly said: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'name-like' | 'number';
  /** First of its sentence or quote: a capital letter there tells nothing. */
  readonly opens: boolean;
}

/** "U.S." before words, so that it is not read as two sentences. */
const TOKEN = /(?:\p{Lu}\.){2,6}|\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}+)?|\d[\d,.]*/gu;
const OPENING = /[.!?:;•|\n"“”„«([]/;
/** Written in capitals; the same letters in lower case are other words. */
export const ABBREVIATED: Readonly<Record<string, string>> = {
  us: 'america',
  un: 'unitednations',
  uk: 'britain',
  eu: 'europeanunion',
};
/** "Mr. Steele", "Gen. Dunford": the period ends no sentence. */
const TITLE = /^(?:mr|mrs|ms|dr|gen|col|lt|sgt|sen|rep|gov|pres|prof|rev|st|jr|sr|maj|capt|adm)$/i;

export function storyTokens(text: string): StoryToken[] {
  const found: StoryToken[] = [];
  let before = '';
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const said = match[0];
    const start = match.index;
    const between = text.slice(Math.max(end, start - 4), start);
    const opens =
      end === 0 || (OPENING.test(between) && !(TITLE.test(before) && between[0] === '.'));
    found.push({
      key: keyOf(said),
      said,
      start,
      end: start + said.length,
      kind: kindOf(said),
      opens,
    });
    before = said;
    end = start + said.length;
  }
  return found;
}

function kindOf(said: string): StoryToken['kind'] {
  if (/^\d/.test(said)) return 'number';
  return /^\p{Lu}/u.test(said) ? 'name-like' : 'word';
}

/** One key for all spellings of a word or number. */
export function keyOf(said: string): string {
  if (/^\d/.test(said)) return said.replaceAll(',', '').replace(/\.$/, '');
  // "US" is a country, "us" is not.
  if (/^(?:US|UK|UN|EU)$/.test(said.replaceAll('.', ''))) {
    return ABBREVIATED[said.replaceAll('.', '').toLowerCase()] ?? said;
  }
  return spelling(said.replaceAll('.', ''));
}
