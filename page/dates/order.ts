/** Whose way of writing a date a page follows. */
export interface Place {
  /** Primary language, `en`. */
  readonly language: string;
  /** Lower-case country, from the language tag or the domain: `us`, `gb`. */
  readonly country?: string | undefined;
}

const MONTH_FIRST_COUNTRIES = new Set(['us', 'ph', 'pw', 'fm', 'mh', 'pr', 'gu']);
const YEAR_FIRST_LANGUAGES = new Set(['ja', 'zh', 'ko', 'hu', 'lt', 'mn']);

/** 07/13/2025 against 13/07/2025. English without a country is mostly American. */
export const isMonthFirst = ({ language, country }: Place) =>
  country ? MONTH_FIRST_COUNTRIES.has(country) : language === 'en';

export const isYearFirst = ({ language }: Place) => YEAR_FIRST_LANGUAGES.has(language);

const DOMAIN_COUNTRY: Readonly<Record<string, string>> = {
  uk: 'gb',
  com: '',
  org: '',
  net: '',
  gov: 'us',
  edu: 'us',
  mil: 'us',
};
/** Country domains that are used as words. */
const GENERIC = new Set(['tv', 'io', 'co', 'me', 'ai', 'fm', 'ly', 'eu', 'cc', 'ws']);

/** From the language as declared (`en-GB`) and the page's address. */
export function placeOf(tag: string | undefined, url: string): Place {
  const [language = 'en', ...rest] = (tag ?? 'en').toLowerCase().split(/[-_]/);
  const region = rest.find((part) => /^[a-z]{2}$/.test(part));
  const domain = domainCountry(url);
  // A template says en-US more often than it means it; a country's own domain is chosen.
  return { language, country: domain || region || undefined };
}

function domainCountry(url: string): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const last = host.split('.').at(-1) ?? '';
  if (last in DOMAIN_COUNTRY) return DOMAIN_COUNTRY[last] ?? '';
  return last.length === 2 && !GENERIC.has(last) ? last : '';
}
