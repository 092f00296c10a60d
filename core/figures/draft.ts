import type { Amount } from './amounts.ts';
import type { Counted, Excluded, Flag, Hedge, Kind, StatedSource } from './figure.ts';

/** A figure in the making: what the readers offer and the refiners complete. Offsets are tokens of its sentence. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number | null;
  /** The last place that was said, in the base unit. */
  readonly grain: number;
  readonly kind: Kind;
  readonly unit: string;
  readonly reader: string;
  readonly form: Amount['form'];
  readonly flags: readonly Flag[];
  readonly hedge?: Hedge;
  readonly assumed?: 'unit';
  readonly against?: number;
  readonly excluded?: Excluded;
  readonly counts?: Counted;
  readonly status?: string;
  readonly sides?: readonly string[];
  readonly source?: StatedSource;
  readonly asOf?: string;
}

export interface Made {
  readonly reader: string;
  readonly kind: Kind;
  readonly unit?: string;
  readonly factor?: number;
  readonly from?: number;
  readonly to?: number;
  readonly excluded?: Excluded;
}

/** More places than any outlet prints; the rest is the machine's. */
export const tidy = (value: number, places = 12) =>
  Number.isInteger(value) ? value : Number(value.toPrecision(places));

export function draftOf(amount: Amount, made: Made): Draft {
  const factor = made.factor ?? 1;
  return {
    from: made.from ?? amount.from,
    to: made.to ?? amount.to,
    min: tidy(amount.min * factor),
    max: tidy(amount.max * factor),
    grain: amount.grain * factor,
    kind: made.kind,
    unit: made.unit ?? '',
    reader: made.reader,
    form: amount.form,
    flags: [],
    ...(amount.form === 'vague'
      ? { hedge: 'vague' as const }
      : amount.range
        ? { hedge: 'range' as const }
        : {}),
    ...(made.excluded ? { excluded: made.excluded } : {}),
  };
}

/** Something that is no quantity: only its place and why matter. */
export const excludedDraft = (
  reader: string,
  excluded: Excluded,
  from: number,
  to: number,
  value = 0,
): Draft => ({
  from,
  to,
  min: value,
  max: value,
  grain: 1,
  kind: excluded === 'age' ? 'age' : 'other',
  unit: '',
  reader,
  form: 'digits',
  flags: [],
  excluded,
});
