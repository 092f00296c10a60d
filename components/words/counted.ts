import { i18n } from '#i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { locale } from './locale.ts';

type Counted<K> = K extends `${infer Stem}.other` ? Stem : never;
/** Every key that has a form for each plural category of the language. */
export type Countable = Counted<keyof GeneratedI18nStructure>;

/** "1 report", "6 reports": the form by the language's own rule, the number as the language writes it. */
export function counted(key: Countable, count: number): string {
  const category = new Intl.PluralRules(locale()).select(count) === 'one' ? 'one' : 'other';
  return i18n.t(`${key}.${category}`, [new Intl.NumberFormat(locale()).format(count)]);
}
