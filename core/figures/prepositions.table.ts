/** Nouns that make a preposition of "in … of" and name nothing; behind some, a number without a noun is of people. */
export const PREPOSITIONS: ReadonlyMap<string, 'people' | 'anything'> = new Map([
  ...['front', 'behalf'].map((word) => [word, 'people'] as const),
  ...[
    'top',
    'spite',
    'lieu',
    'place',
    'favour',
    'favor',
    'view',
    'light',
    'terms',
    'charge',
    'search',
  ].map((word) => [word, 'anything'] as const),
]);
