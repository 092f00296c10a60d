import type { Verdict } from '../../core/comparisons/comparison.ts';

/** Names of highlights are seen by the page: none says a verdict. */
export const NAMES = {
  conflict: 'ss-1',
  refines: 'ss-2',
  updated: 'ss-3',
} as const satisfies Partial<Record<Verdict, string>>;

const INKS = {
  light: {
    conflict: '#b3381b',
    refines: '#2a5ba8',
    updated: '#76519e',
    wash: 'rgb(179 56 27 / 0.11)',
  },
  dark: {
    conflict: '#f08a6b',
    refines: '#8db4ee',
    updated: '#c3a3e6',
    wash: 'rgb(240 138 107 / 0.2)',
  },
} as const;

/** Solid with a wash, dotted, dashed: told apart without colour. */
export function highlightSheet(dark: boolean): string {
  const ink = INKS[dark ? 'dark' : 'light'];
  return `
    ::highlight(${NAMES.conflict}) { text-decoration: underline solid 2.5px ${ink.conflict}; background-color: ${ink.wash}; }
    ::highlight(${NAMES.refines}) { text-decoration: underline dotted 2.5px ${ink.refines}; }
    ::highlight(${NAMES.updated}) { text-decoration: underline dashed 2px ${ink.updated}; }
    @media (forced-colors: active) {
      ::highlight(${NAMES.conflict}), ::highlight(${NAMES.refines}), ::highlight(${NAMES.updated}) {
        text-decoration-color: CanvasText; background-color: transparent;
      }
    }`;
}

/** Whether the page is dark behind this place, by the nearest painted background. */
export function isDark(range: Range | undefined): boolean {
  const start = range?.startContainer;
  let element = start instanceof Element ? start : (start?.parentElement ?? null);
  for (; element; element = element.parentElement) {
    const colour = getComputedStyle(element).backgroundColor;
    const [red = 255, green = 255, blue = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    if (colour.startsWith('rgb') && alpha > 0.5)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}
