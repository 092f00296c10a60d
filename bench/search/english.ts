import type { Made, MadeCorpus } from './corpus.ts';
import { below, oneOf, type Random, seeded } from './random.ts';

const FUNCTION_WORDS =
  'the of and to in a is was for that on with as at by from it has have had were been which this'.split(
    ' ',
  );

/** What a made story says in figures; `n` is the story's own number. */
const SAYING: readonly ((n: string) => string)[] = [
  (n) => `At least ${n} people were killed, officials said.`,
  (n) => `About ${n} workers were laid off in the first week.`,
  (n) => `The damage is put at $${n} million by the ministry.`,
  (n) => `Some ${n} soldiers have been sent to the border since Monday.`,
  (n) => `It was backed by ${n} percent of those who voted.`,
  (n) => `More than ${n} houses were destroyed, according to the mayor.`,
  (n) => `The company will pay ${n} million euros over the next three years.`,
  (n) => `Police arrested ${n} protesters near the old market.`,
];

/**
 * The same corpus with the words that tell that a text is English and with sentences whose figures are read, of
 * which the reports of one story say mostly the same. A report is not whole without them.
 */
export const inEnglish = (corpus: MadeCorpus): MadeCorpus => ({
  ...corpus,
  article: (at) => told(corpus.article(at), at),
});

function told(made: Made, at: number): Made {
  const random = seeded(at * 6151 + 11);
  const figures = figuresOf(made.story).filter(() => random() < 0.7);
  const sentences = made.text.split('. ').map((sentence) => worded(sentence, random));
  figures.forEach((figure) => sentences.splice(below(random, 6), 0, figure(random)));
  return { ...made, text: sentences.join(' ') };
}

function worded(sentence: string, random: Random): string {
  const words = sentence
    .split(' ')
    .flatMap((word) => (random() < 0.35 ? [oneOf(random, FUNCTION_WORDS), word] : [word]));
  const said = words.join(' ');
  return said.endsWith('.') ? said : `${said}.`;
}

function figuresOf(story: number): ((random: Random) => string)[] {
  const random = seeded(story * 7907 + 29);
  return Array.from({ length: 6 + below(random, 5) }, () => {
    const saying = oneOf(random, SAYING);
    const n = 3 + below(random, 400);
    return (each: Random) => saying(String(each() < 0.8 ? n : n + 1 + below(each, 20)));
  });
}
