export interface Setting {
  readonly profile: string;
  readonly rounds: number;
  readonly minisearch: boolean;
  readonly say: (what: string) => void;
}

/** Of one engine; milliseconds and bytes. Medians where not said otherwise. */
export interface EngineFigures {
  readonly perSecond: number;
  readonly bytes: number;
  readonly adds?: readonly number[];
  readonly coldTyped: number;
  readonly coldLike: number;
  readonly warmTyped: number;
  readonly warmLike: number;
  /** Share of the other reports of the story among the first ten. */
  readonly recall: number;
}

export interface Figures {
  readonly size: number;
  readonly ours: EngineFigures;
  readonly sqlite: EngineFigures;
  readonly minisearch: EngineFigures;
  /** Why there are no figures of MiniSearch though they were asked for. */
  readonly notBuilt?: string;
  /** Cold: until the worker runs, until the index is open and known, the rest. */
  readonly phases: Readonly<Record<'typed' | 'like', readonly [number, number, number]>>;
  readonly floor: { readonly start: number; readonly open: number };
  readonly heap?: { readonly idle: number; readonly after: number };
}

/** With bodies and prints. */
export interface ReportFigures {
  readonly coldSearch: number;
  readonly warmSearch: number;
  readonly coldReport: number;
  readonly warmReport: number;
  readonly coverage: number;
  readonly perSecond: number;
  /** Of a cold report, in milliseconds since it was asked for. */
  readonly steps: Readonly<Record<string, number>>;
}
