import { firstFact, metaReader, type Fact, type Reader } from '../fact.ts';
import { textsOf } from '../json-ld.ts';
import type { Scene } from '../scene.ts';
import { languageOfText } from './language-of-text.ts';

/** BCP 47. The words decide against the template where they leave no doubt. */
export function readLanguage(scene: Scene, text: string): Fact<string> | undefined {
  const declared = firstFact('language', readers, scene, isTag);
  const seen = languageOfText(text);
  const tag = declared && normal(declared.value);
  if (declared && tag && (!seen || sameLanguage(tag, seen))) return { ...declared, value: tag };
  if (!seen) return undefined;
  return { value: seen, evidence: { fact: 'language', reader: 'words', saw: text.slice(0, 80) } };
}

const readers: readonly Reader<string>[] = [
  {
    name: 'html lang',
    *read({ document }) {
      const tag = document.documentElement?.getAttribute('lang');
      if (tag) yield { value: tag, saw: tag };
    },
  },
  {
    name: 'json-ld language',
    read: ({ ldArticle }) =>
      textsOf(ldArticle?.['inLanguage']).map((value) => ({ value, saw: value })),
  },
  metaReader(['content-language', 'og:locale', 'dc.language', 'language', 'inlanguage']),
];

const isTag = (value: string) => /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(value.trim());

/** `en_us` → `en-US`. */
function normal(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'))[0] ?? tag;
  } catch {
    return tag.slice(0, 3).toLowerCase();
  }
}

/** Norwegian is declared three ways; other pairs are what they say. */
const NORWEGIAN = new Set(['no', 'nb', 'nn']);
function sameLanguage(tag: string, seen: string): boolean {
  const primary = tag.split('-')[0] ?? '';
  return primary === seen || (NORWEGIAN.has(primary) && NORWEGIAN.has(seen));
}
