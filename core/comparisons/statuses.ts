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

export const grows = (status: string | undefined) => GROWING.has(status);
