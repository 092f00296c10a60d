import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { View } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';

/** What has the focus in a view, as a reader finds it. */
export interface Focus {
  readonly words: string;
  /** A ring is drawn around it. */
  readonly ringed: boolean;
  /** It is in sight, and nothing lies over it. */
  readonly bare: boolean;
}

export const focusIn = (view: View): Promise<Focus | null> =>
  view.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const box = at.closest('.search-box');
    const { left, top, width, height } = at.getBoundingClientRect();
    const middle = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      words: (at.getAttribute('aria-label') ?? at.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      ringed: box
        ? getComputedStyle(box).boxShadow !== 'none'
        : outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
      bare: middle !== null && (at.contains(middle) || middle.contains(at)),
    };
  });

/** Everything that Tab must reach now. */
export const reachable = (view: View): Promise<number> =>
  view.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, summary, [tabindex="0"]',
        ),
      ].filter((each) => !each.matches(':disabled') && each.checkVisibility()).length,
  );

/** One step; what it reaches is seen. */
async function step(view: View): Promise<Focus | null> {
  await view.press('Tab');
  let focus: Focus | null = null;
  const isSeen = async () => {
    focus = await focusIn(view);
    return focus === null || (focus.ringed && focus.bare);
  };
  // A scroll to it may be on its way.
  await until(isSeen, 'the focus in sight', 3_000).catch((cause: unknown) => {
    throw new Error(`seen: ${JSON.stringify(focus)}`, { cause });
  });
  return focus;
}

/** Goes on until the focus is on what says this. */
export async function tabTo(view: View, wanted: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let tries = 0; tries < 90; tries += 1) {
    const focus = await step(view);
    if (focus && (typeof wanted === 'string' ? focus.words === wanted : wanted.test(focus.words)))
      return;
    passed.push(focus?.words ?? '(nothing)');
  }
  throw new Error(`no way to ${wanted} past ${passed.join(' | ')}`);
}

/** All the way round: every stop once, and out again at the end, or to the first. */
export async function goRound(view: View): Promise<void> {
  const places = new Set<string>();
  // Asked each time: a count or a link may come late.
  for (let at = 0; at < (await reachable(view)); at += 1) {
    const focus = await step(view);
    assert.ok(focus, `the focus is lost after ${[...places].join(' | ')}`);
    places.add(`${at} ${focus.words}`);
  }
  const [first, last] = [[...places][0], [...places].at(-1)];
  // Where the browser's own window lies between, Firefox scrolls to it with the next key only.
  await view.press('Tab');
  const beyond = await focusIn(view);
  // A document that is left for the browser's own window may still remember its last stop.
  const isOut = beyond === null || [first, last].some((place) => place?.endsWith(beyond.words));
  assert.ok(isOut, `after ${last} comes ${beyond?.words}`);
}

export const pressEach = async (view: View, keys: Iterable<string>) => {
  for (const key of keys) await view.press(key);
};

export const pressIn = async (page: Page, key: 'Escape') => {
  await page.bringToFront();
  await page.keyboard.press(key);
};
