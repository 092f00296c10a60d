import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, 'site');
const LOCALES = join(import.meta.dirname, '../../locales');
const ID = '\0gallery-words';

/** Builds the page that shows a surface without an extension around it. */
export async function buildSite(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [preact(), await words()],
    build: { outDir, emptyOutDir: true, target: 'esnext', modulePreload: false },
    base: './',
  });
}

/** `#i18n` in the language that the address asks for. */
async function words(): Promise<Plugin> {
  const all = Object.fromEntries(
    await Promise.all(['en', 'de'].map(async (name) => [name, await wordsOf(name)] as const)),
  );
  return {
    name: 'gallery-words',
    enforce: 'pre',
    resolveId: (id) => (id === '#i18n' ? ID : undefined),
    load: (id) =>
      id === ID
        ? `const all = ${JSON.stringify(all)};
           const words = all[new URLSearchParams(location.search).get('language')] ?? all.en;
           export const i18n = { t: (key, given = []) =>
             (words[key] ?? '').replaceAll(/\\$(\\d)/g, (whole, at) => given[at - 1] ?? whole) };`
        : undefined,
  };
}

async function wordsOf(language: string): Promise<Record<string, string>> {
  const messages = await parseMessagesFile(join(LOCALES, `${language}.yml`));
  return Object.fromEntries(
    messages.flatMap((message) =>
      message.type === 'simple' ? [[message.key.join('.'), message.message]] : [],
    ),
  );
}
