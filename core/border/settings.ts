import { isRecord, listOf, textOf, wholeNumber } from './values.ts';

export const MOST_SITES = 2_000;

/** Whether figures are marked in pages: over all, and the sites where they are not. */
export interface MarksSetting {
  readonly on: boolean;
  readonly offOn: readonly string[];
}

const sites = (raw: unknown) => listOf(raw, MOST_SITES, (site) => textOf(site, 300));

/** The name under which sites are stored that are granted for their feeds alone. */
export const FEEDS_ONLY = 'feedsOnly';

export const parseSites = sites;

/** On, unless the reader switched it off. */
export const parseMarks = (raw: unknown): MarksSetting =>
  isRecord(raw) ? { on: raw['on'] !== false, offOn: sites(raw['offOn']) } : { on: true, offOn: [] };

/** Sites whose pages are kept as they are read. */
export interface KeepingSetting {
  readonly on: readonly string[];
}

export const parseKeeping = (raw: unknown): KeepingSetting => ({
  on: isRecord(raw) ? sites(raw['on']) : [],
});

/** The name under which the last export is stored; an export does not hold it. */
export const EXPORTED = 'exported';

/** What was taken out last, and when the reader last put it off. */
export interface Exported {
  /** ISO 8601; absent: never. */
  readonly at?: string;
  /** Articles of the reader's own at that moment. */
  readonly own: number;
  /** … and when the reader said "not now" since. */
  readonly putOff?: number;
}

export const parseExported = (raw: unknown): Exported => {
  const at = isRecord(raw) ? textOf(raw['at'], 40) : undefined;
  const count = (name: string) =>
    isRecord(raw) ? wholeNumber(raw[name], 0, Number.MAX_SAFE_INTEGER) : undefined;
  const putOff = count('putOff');
  return {
    own: count('own') ?? 0,
    ...(at !== undefined && !Number.isNaN(Date.parse(at)) ? { at } : {}),
    ...(putOff === undefined ? {} : { putOff }),
  };
};

/** So many articles more than at the last export or the last "not now", and the reader is reminded. */
const MANY_MORE = 100;

export const isExportDue = ({ own, putOff = own }: Exported, now: number): boolean =>
  now - putOff >= MANY_MORE;

const SETTINGS: ReadonlyMap<string, (raw: unknown) => unknown> = new Map<
  string,
  (raw: unknown) => unknown
>([
  ['marks', parseMarks],
  ['keeping', parseKeeping],
]);

/** The settings that an export holds, by their names in the browser's storage. */
export const SETTING_NAMES = [...SETTINGS.keys()];

/** A setting as imported; `undefined` where there is none of this name. */
export function parseSetting(name: string, raw: unknown): Record<string, unknown> | undefined {
  const parse = SETTINGS.get(name);
  return parse && { [name]: parse(raw) };
}
