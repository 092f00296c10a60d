import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/wait.ts';

/** The card's root is closed, to tests as to the page: it is found by what lies under a point. */
const HOST = 'second-source';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const cardBox = (page: Page): Promise<Box | null> =>
  page.evaluate((host) => {
    const points = [];
    for (let y = 2; y < innerHeight; y += 6)
      for (let x = 2; x < innerWidth; x += 6)
        if (document.elementFromPoint(x, y)?.localName === host) points.push({ x, y });
    if (points.length === 0) return null;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
  }, HOST);

export const cardOpens = (page: Page) =>
  until(async () => (await cardBox(page)) ?? undefined, 'the card', 4_000);

export const cardCloses = (page: Page) =>
  until(async () => (await cardBox(page)) === null, 'the end of the card', 4_000);

export const isFocusInCard = (page: Page) =>
  page.evaluate((host) => document.activeElement?.localName === host, HOST);

/** How many places each highlight of ours marks, by its name. */
export const marksIn = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])),
  );

export const isMarked = (page: Page) =>
  until(async () => Object.keys(await marksIn(page)).length > 0 && marksIn(page), 'marks');

/** Where these words stand in the viewport, scrolled to the middle. */
export const placeOf = (page: Page, words: string): Promise<Box> =>
  page.evaluate((wanted) => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { currentNode: node } = nodes;
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest('p')) continue;
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    }
    throw new Error(`"${wanted}" is not on the page`);
  }, words);
