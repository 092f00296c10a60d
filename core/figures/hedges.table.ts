import type { Hedge } from './figure.ts';

/** Before the number, as said in lower case. The longest that fits wins. */
export const BEFORE: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ...list(
    'about',
    'about|around|roughly|approximately|approx|some|circa|ca|estimated|an estimated|an approximate|in the region of|in the order of|on the order of|in the neighborhood of|in the neighbourhood of|somewhere around|somewhere near|something like|perhaps|maybe|possibly|an average of|~|≈|give or take|reportedly|what is estimated at|estimated at|estimated at about|estimated at around|put at about|or about|an average|a reported',
  ),
  ...list(
    'nearly',
    'nearly|almost|close to|just under|just below|just short of|just shy of|shy of|approaching|nearing|virtually|a little under|a little less than|slightly under|slightly less than|slightly fewer than|not quite|practically|little short of|near',
  ),
  ...list(
    'at-least',
    'at least|atleast|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|min|≥|at the very least|at a minimum|at least about|at least around|at least some|at the least|upward of|upwards of|starting at|from as few as',
  ),
  ...list(
    'more-than',
    'more than|over|in excess of|above|exceeding|exceeded|exceeds|exceed|well over|just over|a little over|slightly over|slightly more than|well above|just above|greater than|higher than|larger than|bigger than|longer than|beyond|topping|topped|tops|surpassing|surpassed|north of|>|better than|a little more than|far more than|many more than|well more than|passed the|past the',
  ),
  ...list(
    'up-to',
    'up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|maximum|as high as|as long as|as far as|until|≤|at the most|anything up to|anywhere up to|not exceeding|no longer than|no higher than|no bigger than|capped at|within|inside',
  ),
  ...list(
    'less-than',
    'less than|fewer than|under|below|<|smaller than|lower than|shorter than|well under|well below|south of|far fewer than|far less than|as few as|as little as|only',
  ),
]);

function list(hedge: Hedge, phrases: string): [string, Hedge][] {
  return phrases.split('|').map((phrase) => [phrase, hedge]);
}

/** "only 12" narrows nothing: it is in the table so that "only about 12" is not cut short, and says no hedge. */
export const NO_HEDGE: ReadonlySet<string> = new Set([
  'only',
  'reportedly',
  'a reported',
  'an average of',
  'an average',
  'until',
  'as few as',
  'as little as',
]);

/** Behind the number. */
export const BEHIND: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or less', 'up-to'],
  ['or fewer', 'up-to'],
  ['or thereabouts', 'about'],
  ['plus', 'at-least'],
  ['+', 'at-least'],
  ['odd', 'about'],
  ['at least', 'at-least'],
  ['at most', 'up-to'],
  ['or higher', 'at-least'],
  ['or above', 'at-least'],
  ['or longer', 'at-least'],
  ['or greater', 'at-least'],
  ['and counting', 'at-least'],
]);

/** What may stand between a hedge and its number. */
export const BETWEEN: ReadonlySet<string> = new Set(
  'a an the another further additional extra new total of its his their her our us usd as for roughly some about around estimated magnitude'.split(
    ' ',
  ),
);
