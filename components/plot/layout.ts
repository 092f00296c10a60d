import { scaleOf, ticksOf, type Ranged, type Scale } from './scale.ts';
import { fitted, textWidth, type Measure } from './text-width.ts';

export const ROW = 34;
export const AXIS = 20;
export const NAME_SIZE = 12;
export const VALUE_SIZE = 11;
const GAP = 8;
/** Room for the arrow head and for half a dot beyond the ends of the number line. */
const EDGE = 9;
/** Length of the arrow of an open end, where there is room. */
const ARROW = 30;
/** The number line gives way to names down to this width, in px; the first name is never cut. */
const TRACK = 150;

export interface Line extends Ranged {
  readonly name: string;
  readonly value: string;
}

/** Everything in px; `x` and `y` of a text are its left end and its base line. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PlacedLine {
  readonly name: Label;
  readonly value: Label;
  readonly y: number;
  /** Ends of the mark: equal for a dot; of an open one the value and the tip of its arrow. */
  readonly from: number;
  readonly to: number;
  readonly open: 'none' | 'above' | 'below';
}

export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  readonly log: boolean;
  readonly lines: readonly PlacedLine[];
  readonly ticks: readonly (Label & { readonly at: number })[];
}

/**
 * Names keep to a column of their own, every line to its own band with the value above its mark, and a
 * tick that would touch its neighbour is left out: so no two labels can collide.
 */
export function layoutPlot(
  lines: readonly Line[],
  width: number,
  write: (tick: number) => string,
  measure: Measure = textWidth,
): PlotLayout {
  const scale = scaleOf(lines);
  const names = columnOfNames(lines, width, measure);
  const track = { left: names + GAP + EDGE, right: width - EDGE };
  const x = (value: number) => track.left + scale.at(value) * (track.right - track.left);
  const bottom = lines.length * ROW;
  return {
    width,
    height: bottom + AXIS,
    log: scale.log,
    lines: lines.map((line, index) => placed(line, index, { x, names, width, measure })),
    ticks: placedTicks(scale, {
      x,
      from: names + GAP,
      to: width,
      y: bottom + AXIS - 5,
      write,
      measure,
    }),
  };
}

function columnOfNames(lines: readonly Line[], width: number, measure: Measure): number {
  const [first = 0, ...others] = lines.map(({ name }) => measure(name, NAME_SIZE));
  const room = Math.max(width * 0.34, width - 2 * EDGE - GAP - TRACK);
  return Math.max(Math.min(first, width / 2), Math.min(room, widest(others)));
}

const widest = (widths: readonly number[]) => Math.max(0, ...widths);

interface Frame {
  readonly x: (value: number) => number;
  readonly names: number;
  readonly width: number;
  readonly measure: Measure;
}

function placed(line: Line, index: number, frame: Frame): PlacedLine {
  const { x, names, width, measure } = frame;
  const { min, max } = line;
  const y = index * ROW + 24;
  const below = max !== null && min === 0 && max > 0;
  const left = names + GAP;
  const from = x(below && max !== null ? max : min);
  const to = below
    ? Math.max(left, from - ARROW)
    : max === null
      ? Math.min(width - 1, from + ARROW)
      : x(max);
  const text = fitted(line.value, VALUE_SIZE, width - left, measure);
  const valueWidth = measure(text, VALUE_SIZE);
  const wanted = (from + to) / 2 - valueWidth / 2;
  const name = fitted(line.name, NAME_SIZE, names, measure);
  return {
    y,
    from,
    to,
    open: max === null ? 'above' : below ? 'below' : 'none',
    name: { text: name, x: 0, y: y + 4, width: Math.min(names, measure(name, NAME_SIZE)) },
    value: {
      text,
      x: Math.max(left, Math.min(wanted, width - valueWidth)),
      y: y - 10,
      width: valueWidth,
    },
  };
}

interface Axis {
  readonly x: (value: number) => number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly write: (tick: number) => string;
  readonly measure: Measure;
}

function placedTicks(scale: Scale, { x, from, to, y, write, measure }: Axis) {
  const kept: (Label & { readonly at: number })[] = [];
  for (const tick of ticksOf(scale)) {
    const text = write(tick);
    const width = measure(text, VALUE_SIZE);
    const left = Math.max(from, Math.min(x(tick) - width / 2, to - width));
    const last = kept.at(-1);
    if (left + width > to || (last && left < last.x + last.width + GAP)) continue;
    kept.push({ text, x: left, y, width, at: x(tick) });
  }
  return kept;
}
