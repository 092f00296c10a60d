import { states } from '../../tests/components/fixtures.ts';

/** One picture to take. */
export interface Shot {
  readonly surface: string;
  readonly state: string;
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'de';
  readonly width: number;
  readonly zoom?: number;
}

const WIDTHS: Readonly<Record<string, number>> = {
  popup: 360,
  sidebar: 380,
  options: 900,
  welcome: 900,
  card: 420,
};

const SCENES: readonly (readonly [surface: string, states: readonly string[]])[] = [
  ['popup', [...Object.keys(states), 'long', 'searching']],
  ['sidebar', [...Object.keys(states), 'long']],
  ['options', ['fresh', 'used']],
  ['welcome', ['fresh']],
  ['card', ['differences']],
];
/** The fullest state of each surface stands for the second language and for other widths. */
const FULL: Readonly<Record<string, string>> = {
  popup: 'differences',
  sidebar: 'differences',
  options: 'used',
  welcome: 'fresh',
  card: 'differences',
};

const widthOf = (surface: string) => WIDTHS[surface] ?? 400;

export function shots(): Shot[] {
  const all = SCENES.flatMap(([surface, names]) =>
    names.flatMap((state) =>
      (['light', 'dark'] as const).map((theme): Shot => ({
        surface,
        state,
        theme,
        language: 'en',
        width: widthOf(surface),
      })),
    ),
  );
  const german = Object.entries(FULL).map(([surface, state]): Shot => ({
    surface,
    state,
    theme: 'light',
    language: 'de',
    width: widthOf(surface),
  }));
  const widths = [320, 1200].flatMap((width) =>
    ['sidebar', 'options', 'welcome'].map((surface): Shot => ({
      surface,
      state: FULL[surface] ?? '',
      theme: 'light',
      language: 'en',
      width,
    })),
  );
  const zoomed: Shot = {
    surface: 'sidebar',
    state: 'differences',
    theme: 'light',
    language: 'en',
    width: 640,
    zoom: 2,
  };
  return [...all, ...german, ...widths, zoomed];
}

export function nameOf(
  { surface, state, theme, language, width, zoom }: Shot,
  browser: string,
): string {
  const size = width === widthOf(surface) ? '' : `-${width}${zoom ? `x${zoom}` : ''}`;
  return `${surface}-${state}${size}-${theme}-${language}-${browser}`;
}
