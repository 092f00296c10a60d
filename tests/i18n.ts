import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const messages = await parseMessagesFile(join(import.meta.dirname, '../locales/en.yml'));

/** Every key with its English words. */
export const english: ReadonlyMap<string, string> = new Map(
  messages.flatMap((message) =>
    message.type === 'simple' && !message.key[0]?.startsWith('@@')
      ? [[message.key.join('.'), message.message] as const]
      : [],
  ),
);

/** Stands in for `#i18n` outside a browser: the same words from the same file. */
export const i18n = {
  t(key: string, filled: readonly (string | number)[] = []): string {
    const words = english.get(key);
    if (words === undefined) throw new Error(`no words for "${key}"`);
    return words.replaceAll(/\$(\d)/g, (whole, place: string) =>
      String(filled[Number(place) - 1] ?? whole),
    );
  },
};
