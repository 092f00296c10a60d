import { states } from '../../tests/components/fixtures.ts';

/** One picture to take. */
export interface Shot {
  readonly surface: string;
  readonly state: string;
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'de';
  readonly width: number;
  readonly zoom?: number;
  /** The reader's own few colours; Chromium alone can be asked for them. */
  readonly forced?: boolean;
}

const WIDTHS: Readonly<Record<string, number>> = {
  popup: 360,
  sidebar: 380,
  options: 900,
  welcome: 900,
  library: 900,
  card: 420,
};

const REPORTS = ['one', 'many', 'long', 'silent', 'searching', 'nothing'];
const SCENES: readonly (readonly [surface: string, states: readonly string[]])[] = [
  ['popup', [...Object.keys(states), ...REPORTS]],
  ['sidebar', [...Object.keys(states), ...REPORTS, 'changed']],
  ['options', ['fresh', 'used', 'starting-over']],
  ['welcome', ['fresh']],
  ['library', ['fresh', 'full', 'stories', 'selected']],
  ['card', ['differences', 'many']],
];
/** The fullest state of each surface stands for the second language and for other widths. */
const FULL: Readonly<Record<string, string>> = {
  popup: 'differences',
  sidebar: 'differences',
  options: 'used',
  welcome: 'fresh',
  library: 'full',
  card: 'differences',
};
/** The narrowest is the least that Firefox leaves its sidebar. */
const OTHER_WIDTHS: readonly (readonly [surface: string, widths: readonly number[]])[] = [
  ['sidebar', [240, 320, 600, 1200]],
  ['options', [320, 1200]],
  ['welcome', [320, 1200]],
  ['library', [320, 1200]],
];

const widthOf = (surface: string) => WIDTHS[surface] ?? 400;

export function shots(): Shot[] {
  const full = (surface: string) => ({
    surface,
    state: FULL[surface] ?? '',
    theme: 'light' as const,
    language: 'en' as const,
    width: widthOf(surface),
  });
  const surfaces = Object.keys(FULL);
  return [
    ...SCENES.flatMap(([surface, names]) =>
      names.flatMap((state) =>
        (['light', 'dark'] as const).map((theme): Shot => ({ ...full(surface), state, theme })),
      ),
    ),
    ...surfaces.map((surface): Shot => ({ ...full(surface), language: 'de' })),
    ...OTHER_WIDTHS.flatMap(([surface, widths]) =>
      widths.map((width): Shot => ({ ...full(surface), width })),
    ),
    ...['popup', 'sidebar', 'options'].map((surface): Shot => ({ ...full(surface), zoom: 2 })),
    ...surfaces.map((surface): Shot => ({ ...full(surface), forced: true })),
  ];
}

export function nameOf(
  { surface, state, theme, language, width, zoom, forced = false }: Shot,
  browser: string,
): string {
  const size = width === widthOf(surface) && !zoom ? '' : `-${width}${zoom ? `x${zoom}` : ''}`;
  const colours = forced ? 'forced' : theme;
  return `${surface}-${state}${size}-${colours}-${language}-${browser}`;
}
