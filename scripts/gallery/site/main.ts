import { browserWith } from './browser.ts';
import { scenes } from './scenes.ts';

/** `?surface=popup&state=differences`: the shipped surface, with a browser around it that answers from fixtures. */
const asked = new URLSearchParams(location.search);
const scene = scenes[asked.get('state') ?? ''];
const SURFACES: Readonly<Record<string, () => Promise<unknown>>> = {
  popup: () => import('../../../entrypoints/popup/main.tsx'),
  sidebar: () => import('../../../entrypoints/sidepanel/main.tsx'),
  options: () => import('../../../entrypoints/options/main.tsx'),
  library: () => import('../../../entrypoints/library/main.tsx'),
  welcome: () => import('../../../entrypoints/welcome/main.tsx'),
  card: () => import('./card.tsx'),
};
const show = SURFACES[asked.get('surface') ?? ''];
if (!show || !scene) throw new Error(`no such scene: ${location.search}`);
// Before any module of the surface is loaded: each takes the browser as it finds it.
Object.assign(globalThis, { browser: browserWith(scene) });
await show();
document.documentElement.dataset['shown'] = 'yes';
