import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import type { Refiner } from './refiner.ts';

const NUMBER = /^\d{3,}$/;

/** "The Curve 8900 … the 8900 will not": a number that named something before names it still. */
export const named: Refiner = (drafts, scene, { names }) =>
  drafts.map((draft) => {
    const says = scene.tokens[draft.from]?.text ?? '';
    const again = draft.kind === 'count' && names.has(says) && low(scene, draft.from - 1) === 'the';
    return again && !draft.excluded ? { ...draft, excluded: 'identifier' } : draft;
  });

/** The numbers that name something in these drafts. */
export const namesIn = (drafts: readonly Draft[], scene: Scene): string[] =>
  drafts
    .filter((draft) => draft.excluded === 'identifier')
    .flatMap(({ from, to }) => scene.tokens.slice(from, to).map((token) => token.text))
    .filter((text) => NUMBER.test(text));
