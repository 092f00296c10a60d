/** Such a count rises while an event goes on, so a later, higher one replaces an earlier one. */
const GROWING: ReadonlySet<string | undefined> = new Set([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'arrested',
  'evacuated',
  'trapped',
  'rescued',
  'destroyed',
  'damaged',
  'infected',
  'recovered',
  'vaccinated',
  'charged',
  'convicted',
]);

/** Who is found, freed or home again is no longer counted: a later, lower one replaces an earlier one as well. */
const SHRINKING: ReadonlySet<string | undefined> = new Set(['missing', 'trapped', 'evacuated']);

export const shrinks = (status: string | undefined) => SHRINKING.has(status);

export const grows = (status: string | undefined) => GROWING.has(status);
