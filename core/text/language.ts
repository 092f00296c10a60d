import { fold } from './fold.ts';
import { words } from './words.ts';

const list = (joined: string): ReadonlySet<string> => new Set(joined.split(' '));

const ENGLISH = list(
  'the of and to in a is was for that on with as at by from it has have had were be been an his her its their they he she said this which will would but not are after who or more than',
);

/** The commonest function words of what else is likely to be met. */
const OTHERS: readonly ReadonlySet<string>[] = [
  list('der die das und den von zu mit ist im auf nicht ein eine sich des dem auch nach wurde'),
  list('le la les des et un une du en est que dans pour qui sur pas au par plus avec ont ete'),
  list('el la los las de y que en un una por con para se del es su al como fue mas'),
  list('il lo la gli di e che un una per con del della sono non si alla nel stato piu'),
  list('o os as um uma de que e em do da para com nao por foi mais dos das se'),
  list('de het een en van dat is op te met zijn voor niet aan er door die werd'),
  list('i w na z do sie ze nie jest o po przez za od byl oraz dla'),
  list('och att det som en pa av med for den till ett var inte har de'),
];

/** By word, in which of them it is said; English is the first. */
const SAID_IN = languagesByWord([ENGLISH, ...OTHERS]);

function languagesByWord(languages: readonly ReadonlySet<string>[]) {
  const found = new Map<string, number[]>();
  for (const [at, words] of languages.entries())
    for (const word of words) found.set(word, [...(found.get(word) ?? []), at]);
  return found;
}

const SAMPLE = 4000;
const ENOUGH_WORDS = 20;
const SHARE = 0.18;
const SHARE_OF_NO_DOUBT = 0.26;

/**
 * Whether a text is English prose. A page's declaration is often the template's, so the words decide where there
 * are enough of them; it tips the scale where they do not.
 */
export function isEnglish(text: string, declared?: string): boolean {
  const seen = words(fold(text.slice(0, SAMPLE))).map((word) => word.text);
  const says = declared?.trim().toLowerCase().split(/[-_]/)[0];
  const [english = 0, ...others] = sharesIn(seen);
  if (seen.length < ENOUGH_WORDS) return says ? says === 'en' : english > 0.1;
  const other = Math.max(...others);
  if (other >= english) return false;
  return says === undefined || says === '' || says === 'en'
    ? english >= SHARE
    : english >= SHARE_OF_NO_DOUBT;
}

/** How much of a text each language's words are, 0..1: all languages in one walk. */
function sharesIn(seen: readonly string[]): number[] {
  const counts = [ENGLISH, ...OTHERS].map(() => 0);
  for (const word of seen)
    for (const at of SAID_IN.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  return counts.map((count) => (seen.length === 0 ? 0 : count / seen.length));
}
