import type { Kind } from './figure.ts';

/** `plus`: added after the factor (Fahrenheit). `tight`: only where nothing stands between ("5g", "50m"). */
export interface Unit {
  readonly kind: Kind;
  readonly unit: string;
  readonly factor: number;
  readonly plus?: number;
  readonly tight?: true;
}

type Row = readonly [
  names: string,
  factor: number,
  more?: { readonly plus?: number; readonly tight?: true },
];

const rows = (kind: Kind, unit: string, list: readonly Row[]): [string, Unit][] =>
  list.flatMap(([names, factor, more]) =>
    names.split('|').map((name): [string, Unit] => [name, { kind, unit, factor, ...more }]),
  );

const T = { tight: true } as const;
const MILE = 1609.344;

/** By their names as said, words joined by a blank, hyphens left out. */
export const MEASURES: ReadonlyMap<string, Unit> = new Map([
  ...rows('measure', 'm', [
    ['metre|metres|meter|meters', 1],
    ['m', 1, T],
    ['km|kms|kilometre|kilometres|kilometer|kilometers', 1000],
    ['cm|centimetre|centimetres|centimeter|centimeters', 0.01],
    ['mm|millimetre|millimetres|millimeter|millimeters', 0.001],
    ['mile|miles', MILE],
    ['mi', MILE, T],
    ['foot|feet|ft|footer', 0.3048],
    ['inch|inches|incher', 0.0254],
    ['in', 0.0254, T],
    ['yard|yards|yd', 0.9144],
    ['nautical mile|nautical miles', 1852],
    ['light year|light years', 9.4607e15],
  ]),
  ...rows('measure', 'm2', [
    ['square metre|square metres|square meter|square meters|sq m|sqm|m²|m 2|m ²', 1],
    [
      'square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²|sq kms|km 2|km ²',
      1e6,
    ],
    ['square mile|square miles|sq mi|sq miles', 2_589_988.11],
    ['square foot|square feet|sq ft', 0.09290304],
    ['hectare|hectares|ha', 1e4],
    ['acre|acres', 4046.8564],
  ]),
  ...rows('measure', 'm3', [
    ['cubic metre|cubic metres|cubic meter|cubic meters', 1],
    ['litre|litres|liter|liters', 0.001],
    ['ml|millilitre|millilitres|milliliter|milliliters', 1e-6],
    ['cubic foot|cubic feet|cu ft', 0.0283168],
    ['gallon|gallons', 0.00378541],
    ['barrel|barrels', 0.158987],
  ]),
  ...rows('measure', 'kg', [
    ['kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes', 1],
    ['gram|grams|gramme|grammes', 0.001],
    ['g', 0.001, T],
    ['mg|milligram|milligrams', 1e-6],
    ['microgram|micrograms|mcg|μg|µg', 1e-9],
    ['t', 1000, T],
    ['megatonne|megatonnes|mt', 1e9, T],
    ['kilotonne|kilotonnes|kt', 1e6, T],
    ['tonne|tonnes|metric ton|metric tons|ton|tons', 1000],
    ['lb|lbs|pound|pounds', 0.45359237],
    ['ounce|ounces|oz', 0.0283495],
  ]),
  ...rows('measure', 'm/s', [
    ['mph|miles per hour|miles an hour|mile per hour|mile an hour', MILE / 3600],
    [
      'km/h|kph|kmph|kmh|km / h|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km an hour',
      1 / 3.6,
    ],
    ['knot|knots', 0.514444],
    ['metres per second|meters per second|metres a second|meters a second', 1],
  ]),
  ...rows('measure', 'C', [
    [
      'degrees celsius|degree celsius|degrees centigrade|celsius|° c|º c|degrees c|deg celsius|deg c|degrees celcius|celcius',
      1,
    ],
    ['c', 1, T],
    [
      'degrees fahrenheit|degree fahrenheit|fahrenheit|° f|º f|degrees f',
      5 / 9,
      { plus: -160 / 9 },
    ],
    ['f', 5 / 9, { plus: -160 / 9, tight: true }],
  ]),
  ...rows('measure', 'degree', [['degree|degrees|°|º', 1]]),
  ...rows('measure', 'magnitude', [
    ['magnitude|strength|on the richter scale|on the richter|on richter scale', 1],
  ]),
  ...rows('measure', 'byte', [
    ['kb|kilobyte|kilobytes', 1e3],
    ['mb|megabyte|megabytes', 1e6],
    ['gb|gigabyte|gigabytes|gig|gigs', 1e9],
    ['tb|terabyte|terabytes', 1e12],
  ]),
  ...rows('measure', 'bit/s', [
    ['mbps|megabits per second', 1e6],
    ['gbps|gigabits per second', 1e9],
  ]),
  ...rows('measure', 'Hz', [
    ['hz|hertz', 1],
    ['khz|kilohertz', 1e3],
    ['mhz|megahertz', 1e6],
    ['ghz|gigahertz', 1e9],
  ]),
  ...rows('measure', 'pixel', [
    ['pixel|pixels', 1],
    ['megapixel|megapixels|mp', 1e6],
  ]),
  ...rows('measure', 'W', [
    ['watt|watts', 1],
    ['kw|kilowatt|kilowatts', 1e3],
    ['mw|megawatt|megawatts', 1e6],
    ['gw|gigawatt|gigawatts', 1e9],
  ]),
  ...rows('measure', 'J', [
    ['kwh|kilowatt hour|kilowatt hours', 3.6e6],
    ['mwh|megawatt hours', 3.6e9],
    ['gwh|gigawatt hours', 3.6e12],
    ['twh|terawatt hours', 3.6e15],
  ]),
  ...rows('measure', 'V', [
    ['volt|volts', 1],
    ['kv', 1000],
  ]),
]);

const DAY = 86_400;
const YEAR = 365.25;

/** In days. */
export const DURATIONS: ReadonlyMap<string, Unit> = new Map(
  rows('duration', 'day', [
    ['millisecond|milliseconds|ms', 0.001 / DAY],
    ['second|seconds|sec|secs', 1 / DAY],
    ['minute|minutes|min|mins', 60 / DAY],
    ['hour|hours|hr|hrs', 1 / 24],
    ['day|days', 1],
    ['night|nights', 1],
    ['week|weeks', 7],
    ['fortnight|fortnights', 14],
    ['month|months', YEAR / 12],
    ['year|years|yr|yrs', YEAR],
    ['decade|decades', YEAR * 10],
    ['century|centuries', YEAR * 100],
  ]),
);
