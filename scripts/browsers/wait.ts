import type { Browser } from 'puppeteer-core';

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const PAUSE = 100;

/**
 * Asks again until the answer is neither `undefined` nor `false`. An error is an answer that has yet to come;
 * the last one tells why it never did.
 */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  what: string,
  patience = 15_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    let cause: unknown;
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}`, { cause });
    await sleep(PAUSE);
  }
}

export const endOf = (browser: Browser) =>
  new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
