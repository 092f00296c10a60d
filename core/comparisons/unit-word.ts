/** What rounding to two digits can make of a converted number. */
export const CONVERSION = 0.025;

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '%': 'percent',
  'per cent': 'percent',
  kilometre: 'km',
  kilometer: 'km',
  metre: 'm',
  meter: 'm',
  mile: 'mi',
  hour: 'h',
  hr: 'h',
  inch: 'in',
  kilo: 'kg',
  kilogram: 'kg',
  pound: 'lb',
};

/** The unit as said, spellings joined: "mile", "km/h", "%". */
export function unitWord(said: string): string {
  const words = said.toLowerCase().match(/%|[\p{L}/°²³]+/gu) ?? [];
  const unit = (words.at(-1) ?? '').replace(/s$/, '');
  return UNIT_WORDS[unit] ?? unit;
}
