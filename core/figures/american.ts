import { fold } from '../text/fold.ts';
import { US_OUTLETS } from './currencies.table.ts';
import type { Scene } from './scene.ts';

/** Whether the article is known to be of an outlet of the United States, by its name, agency or address. */
export function isAmerican({ article: { outlet, credit, url } }: Pick<Scene, 'article'>): boolean {
  const names = fold(`${outlet ?? ''} ${credit ?? ''} ${url?.split('/')[2] ?? ''}`);
  return US_OUTLETS.some((name) => names.includes(name));
}
