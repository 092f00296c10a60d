import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

/** The language of our words; the reader's own region of it where the browser tells. */
export function locale(): string {
  const language = i18n.t('language');
  const reader = browser?.i18n?.getUILanguage?.() ?? language;
  return reader === language || reader.startsWith(`${language}-`) ? reader : language;
}

export const list = (values: readonly string[], type: 'conjunction' | 'unit' = 'conjunction') =>
  new Intl.ListFormat(locale(), { type, style: 'long' }).format(values);

export const percent = (share: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Joins short facts on one line. */
export const dotted = (...facts: readonly (string | undefined | false)[]) =>
  facts.filter(Boolean).join(' · ');

export const sentenceCase = (text: string) =>
  text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
