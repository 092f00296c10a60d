import type { Verdict } from '../core/comparisons/comparison.ts';

const PATHS = {
  conflict: 'M2 4.6h10M2 9.4h10M9.6 1.8 4.4 12.2',
  refines: 'M1.5 7c2-3.4 3.6-3.4 5.5 0s3.5 3.4 5.5 0',
  updated: 'M11.8 5.2A5.2 5.2 0 1 0 12.2 7.6M12.4 2.2v3.4H9M7 4.2v3.2l2.2 1.4',
  same: 'M2 4.6h10M2 9.4h10',
  reports: 'M2 3h10M2 7h10M2 11h6',
  search: 'M9.3 9.3 12.6 12.6M10.2 6.1a4.1 4.1 0 1 1-8.2 0 4.1 4.1 0 0 1 8.2 0z',
  keep: 'M3.5 1.8h7v10.6L7 9.8l-3.5 2.6z',
  options:
    'M1.5 4.2h4M9 4.2h3.5M1.5 9.8H4M7.5 9.8h5M7.3 2.6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM5.7 8.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z',
  close: 'M3 3l8 8M11 3l-8 8',
  back: 'M8.5 2.5 4 7l4.5 4.5',
  go: 'M5.5 2.5 10 7l-4.5 4.5',
} as const satisfies Record<Verdict | string, string>;

export type IconName = keyof typeof PATHS;

/** Decoration beside words; `filled` for what is switched on. */
export const Icon = ({ name, filled = false }: { name: IconName; filled?: boolean }) => (
  <svg class="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d={PATHS[name]} fill={filled ? 'currentColor' : 'none'} stroke="currentColor" />
  </svg>
);

/** Two circles that share a part: two reports of one story. */
export const Brand = () => (
  <svg class="brand-mark" width="20" height="20" viewBox="0 0 18 18" aria-hidden="true">
    <circle class="first" cx="6.6" cy="9" r="5.1" />
    <circle class="second" cx="11.4" cy="9" r="5.1" />
  </svg>
);
