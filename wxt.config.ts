import preact from '@preact/preset-vite';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { benchHook } from './bench/search/plugin.ts';
import { compileSeeds } from './scripts/seeds/compile.ts';

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // For feeds; every page tightens itself to 'self'.
  "connect-src 'self' https: http:",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  vite: ({ mode }) => ({ plugins: [preact(), ...(mode === 'bench' ? [benchHook()] : [])] }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('seeds.json');
    },
    // The corpus travels as one asset of its own: the worker that wakes for an answer must not parse it.
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'seeds.json', contents: JSON.stringify(compileSeeds()) });
    },
    // White space is a quarter of the words, and nobody looks there.
    'build:done': ({ config: { outDir } }, { publicAssets }) => {
      const words = publicAssets.filter(({ fileName }) => fileName.endsWith('messages.json'));
      for (const { fileName } of words)
        rewrite(join(outDir, fileName), (text) => JSON.stringify(JSON.parse(text)));
      for (const page of readdirSync(outDir).filter((name) => name.endsWith('.html')))
        rewrite(join(outDir, page), (text) => text.replaceAll(/>\s+</g, '><'));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Second Source',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // Asked for without a prompt, by whoever wants to know where a feed moved; used to learn that alone.
    optional_permissions: ['webRequest'],
    // Chrome takes four suggested keys at most, and keeps N and P for itself; the others wait for the reader's own.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-sidebar']: {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_command_sidebar__',
      },
      'next-difference': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_next__',
      },
      'previous-difference': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_previous__',
      },
      'keep-page': { description: '__MSG_command_keep__' },
      search: { description: '__MSG_command_search__' },
    },
    omnibox: { keyword: 'ss' },
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: csp },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.example',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});

function rewrite(path: string, squeezed: (text: string) => string): void {
  writeFileSync(path, squeezed(readFileSync(path, 'utf8')));
}
