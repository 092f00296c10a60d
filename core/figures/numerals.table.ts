import { table } from './table.ts';

export const UNITS = table<number>({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});

export const TENS = table<number>({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

export const SCALES = table<number>({
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
});

/** Behind digits only; a lone `m` is a metre unless something else says million. */
export const SHORT_SCALES = table<number>({
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mil: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  bil: 1e9,
  tn: 1e12,
  trn: 1e12,
  tln: 1e12,
  cr: 1e7,
});

/** From twice the word to just under twice the next one. */
export const VAGUE = table<readonly [number, number]>({
  tens: [20, 199],
  dozens: [24, 199],
  scores: [40, 199],
  hundreds: [200, 1999],
  thousands: [2000, 19_999],
  lakhs: [2e5, 1_999_999],
  millions: [2e6, 19_999_999],
  crores: [2e7, 199_999_999],
  billions: [2e9, 19_999_999_999],
  trillions: [2e12, 19_999_999_999_999],
});

/** "tens of thousands": how many of the larger. */
export const VAGUE_OF = table<readonly [number, number]>({
  tens: [20, 199.999],
  dozens: [24, 199.999],
  scores: [40, 199.999],
  hundreds: [200, 1999.999],
  thousands: [2000, 19_999.999],
});

export const LOOSE = table<readonly [number, number]>({
  several: [3, 9],
  few: [2, 9],
  couple: [2, 3],
  many: [3, 19],
});

export const FRACTIONS = table<number>({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twentieth: 20,
  hundredth: 100,
  hundredths: 100,
});

export const SIGNS = table<number>({
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
});

export const ORDINALS: ReadonlySet<string> = new Set(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth millionth`.split(
    /\s+/,
  ),
);

/** Factors in one word. */
export const FOLDS = table<number>({
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twentyfold: 20,
  hundredfold: 100,
  thousandfold: 1000,
});
