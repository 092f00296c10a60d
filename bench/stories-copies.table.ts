/**
 * What somebody who read both texts says of pairs that are taken for one text: of the 42 pairs on topics that may be
 * looked at, the 30 that share least. `text`: one text printed, cut or rewritten. `statement`: two reports that
 * mostly print one press statement. `two`: two texts. Ids of the labelled set.
 */
// oxfmt-ignore
export const LOOKED_AT: readonly (readonly [a: string, b: string, label: 'text' | 'statement' | 'two'])[] = [
  ['2_9ecbplus', '2_3ecbplus', 'statement'], ['44_4ecbplus', '44_1ecbplus', 'statement'], ['44_2ecbplus', '44_1ecbplus', 'statement'],
  ['4_10ecbplus', '4_1ecbplus', 'text'], ['28_8ecbplus', '28_4ecbplus', 'text'], ['28_7ecbplus', '28_4ecbplus', 'text'],
  ['2_7ecbplus', '2_1ecbplus', 'statement'], ['28_10ecbplus', '28_8ecbplus', 'text'], ['28_9ecbplus', '28_4ecbplus', 'text'],
  ['26_9ecbplus', '26_3ecbplus', 'text'], ['38_5ecbplus', '38_1ecbplus', 'text'], ['28_12ecbplus', '28_10ecbplus', 'text'],
  ['26_9ecbplus', '26_2ecbplus', 'text'], ['32_11ecbplus', '32_2ecbplus', 'text'], ['8_2ecbplus', '8_1ecbplus', 'text'],
  ['38_10ecbplus', '38_5ecbplus', 'text'], ['44_10ecbplus', '44_4ecbplus', 'statement'], ['28_7ecbplus', '28_6ecbplus', 'text'],
  ['28_10ecbplus', '28_4ecbplus', 'text'], ['28_9ecbplus', '28_6ecbplus', 'text'], ['28_10ecbplus', '28_7ecbplus', 'text'],
  ['4_2ecbplus', '4_1ecbplus', 'text'], ['44_10ecbplus', '44_2ecbplus', 'statement'], ['32_5ecbplus', '32_3ecbplus', 'text'],
  ['28_10ecbplus', '28_9ecbplus', 'text'], ['26_3ecbplus', '26_2ecbplus', 'text'], ['8_8ecb', '8_7ecb', 'text'],
  ['38_9ecbplus', '38_1ecbplus', 'text'], ['38_10ecbplus', '38_9ecbplus', 'text'], ['28_13ecb', '28_12ecb', 'text'],
];
