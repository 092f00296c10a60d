import { isStopword, stem } from '../text/stems.ts';
import { tokens } from './tokens.ts';

/** One word of a query. */
export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** Still being typed: it also stands for every word that begins with it. */
  readonly open: boolean;
}

const MOST_WORDS = 12;

/** The words to look for. Function words count only where nothing else was typed. */
export function parseQuery(query: string): QueryWord[] {
  const typed = tokens(query).slice(0, MOST_WORDS);
  const finished = /[\s,.;:!?"')\]]$/.test(query);
  const all = typed.map(({ word }, at) => ({
    word,
    stem: stem(word),
    open: !finished && at === typed.length - 1,
  }));
  const telling = all.filter(({ word }) => !isStopword(word));
  return distinct(telling.length > 0 ? telling : all);
}

const distinct = (words: readonly QueryWord[]) =>
  words.filter(({ word }, at) => words.findLastIndex((other) => other.word === word) === at);

/** How well a word of a text answers a word of the query: 0 not at all, 1 exactly. */
export function answers(asked: QueryWord, word: string): number {
  if (word === asked.word) return 1;
  // Stems keep their beginning: two letters spare the stemming of most words.
  if (word.startsWith(asked.stem.slice(0, 2)) && stem(word) === asked.stem) return 0.9;
  return asked.open && word.startsWith(asked.word) ? 0.8 : 0;
}
