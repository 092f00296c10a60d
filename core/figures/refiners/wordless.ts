import { each } from './refiner.ts';

/** "for weeks", "several", "a majority" say no number: recognised, with range and source, and not compared. */
export const wordless = each((draft) =>
  draft.form === 'wordless' && draft.kind !== 'rate' ? { ...draft, excluded: 'trivial' } : draft,
);
