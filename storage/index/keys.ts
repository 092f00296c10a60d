import type { Origin } from '../../core/article.ts';

/**
 * What the index holds beside the terms of texts. A term is made of letters, digits and apostrophes,
 * so a sign in front keeps these apart.
 */
export const sourceWordKey = (word: string) => `=w${word}`;
export const outletKey = (word: string) => `=o${word}`;
export const creditKey = (word: string) => `=c${word}`;
export const originKey = (kind: Origin['kind']) => `=k${kind}`;
export const bucketKey = (bucket: number) => `#${bucket}`;
