// oxlint-disable-next-line typescript/triple-slash-reference -- an untyped package can only be declared in a script file
/// <reference path="./wink-porter2-stemmer.d.ts" />
import porter2 from 'wink-porter2-stemmer';
import { remembered } from './remembered.ts';

/** Stemming is most of the work of reading an article, and news repeats its words. */
const MOST_KEPT = 20_000;
const LONGEST = 40;

/** The stem of a folded (lower-case) word, by Porter's second English stemmer. */
export const stem = remembered(MOST_KEPT, (word) =>
  // Numbers and longer ones are no words, and the stemmer was written for words.
  word.length > LONGEST || !mayLose(word) || /\d/.test(word) ? word : porter2(word),
);

/** Endings that no rule of the stemmer begins with are seen at once: it tries fifteen expressions. */
function mayLose(word: string): boolean {
  const endings = ENDINGS[word.at(-1) ?? ''];
  return endings?.some((ending) => word.endsWith(ending)) ?? false;
}

/** By last letter, what the rules may change. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  c: ['ic'],
  d: ['ed'],
  e: ['e'],
  g: ['ing'],
  i: ['ci', 'gi', 'li', 'ti'],
  l: ['al', 'ful', 'll'],
  m: ['ism'],
  n: ['ion'],
  r: ['er', 'or'],
  s: ['s'],
  t: ['nt'],
  y: ['y'],
  "'": ["'"],
  '’': ['’'],
};

/** Words that say how a sentence is built, not what it is about. Folded, apostrophes left out. */
const FUNCTION_WORDS = `
  a an the this that these those such same other another each every either neither both all any some no none
  i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
  we us our ours ourselves they them their theirs themselves who whom whose which what
  am is are was were be been being do does did doing done have has had having
  can could may might must shall should will would cannot
  dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt
  im ive id ill youre youve theyre theyve weve hes shes thats theres
  and or but nor so yet if then else than as because since until unless while although though whether
  of in on at by to from for with without within into onto over under above below between among
  about against across after before behind beyond during through throughout toward towards upon via per off out up down
  here there where when why how again once only just also too very much many more most few less least
  not now still even ever never already almost well
  s t d m ll re ve
  said say says saying told tell according mr mrs ms
`;

const functionWords: ReadonlySet<string> = new Set(FUNCTION_WORDS.trim().split(/\s+/));

/** Whether a folded word tells nothing of what a text is about. */
export const isStopword = (word: string): boolean =>
  functionWords.has(word.includes("'") ? word.replaceAll("'", '') : word);
