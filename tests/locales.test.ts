import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../locales');

async function wordsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const messages = await parseMessagesFile(join(folder, file));
  return new Map(
    messages.flatMap((message) =>
      message.type === 'simple' && !message.key[0]?.startsWith('@@')
        ? [[message.key.join('.'), message.message] as const]
        : [],
    ),
  );
}

const english = await wordsOf('en.yml');
const others = readdirSync(folder).filter((file) => file !== 'en.yml');
/** In the plural, one form may name the number and another not. */
const blanksOf = (words: string) => [...new Set(words.match(/\$\d/g) ?? [])].toSorted();

describe.each(others)('%s', (file) => {
  test('has the keys of the English words, no more and no fewer', async () => {
    expect([...(await wordsOf(file)).keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('fills in what the English words fill in', async () => {
    const words = await wordsOf(file);
    const wrong = [...english].flatMap(([key, said]) =>
      blanksOf(said).join() === blanksOf(words.get(key) ?? '').join() ? [] : [key],
    );
    expect(wrong).toEqual([]);
  });

  test('names its own language and leaves nothing empty', async () => {
    const words = await wordsOf(file);
    expect(`${words.get('language')}.yml`).toBe(file);
    expect([...words].filter(([, said]) => said.trim() === '')).toEqual([]);
  });

  test('has a form for each plural category of its language', async () => {
    const words = await wordsOf(file);
    const language = words.get('language') ?? '';
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...english.keys()].filter((key) => key.endsWith('.other'));
    const missing = counted.flatMap((key) =>
      categories.map((category) => key.replace(/other$/, category)).filter((k) => !words.has(k)),
    );
    expect(missing).toEqual([]);
  });
});
