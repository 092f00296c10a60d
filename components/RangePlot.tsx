import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Claim, Quantity } from '../core/report.ts';
import { layoutPlot, ROW, type Label, type PlacedLine } from './plot/layout.ts';
import { textWidth, type Measure } from './plot/text-width.ts';
import { rowsOf, type PlotRow } from './plot/rows.ts';
import { rangeInWords, shortly, valued } from './words/numbers.ts';
import { publishedOn } from './words/dates.ts';
import { dotted, list } from './words/locale.ts';
import { creditedOutlet } from './words/outlets.ts';

const USUAL_WIDTH = 320;

/** Every outlet's word on one number line: this page on top, a dot for a number, a bar for a range, an arrow for an open end. */
export function RangePlot({ quantity }: { quantity: Pick<Quantity, 'claims' | 'kind' | 'unit'> }) {
  const [frame, { width, measure }] = useFrame();
  const rows = rowsOf(quantity.claims);
  const [chosen, choose] = useState<number>();
  const layout = layoutPlot(
    rows.map((row) => ({ ...row.figure, name: nameOf(row), value: shortly(row.figure) })),
    width,
    (tick) => valued(tick, quantity, Math.abs(tick) >= 100_000),
    measure,
  );
  return (
    <div class="plot" ref={frame}>
      <svg
        role="group"
        aria-label={inWords(rows)}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        {layout.ticks.map((tick) => (
          <g key={tick.at}>
            <path class="grid" d={`M${tick.at} 4V${rows.length * ROW + 2}`} />
            <Text class="axis" {...tick} />
          </g>
        ))}
        {layout.lines.map((line, index) => (
          <Line
            key={line.y}
            line={line}
            row={rows[index]}
            width={layout.width}
            onChoose={(chosenNow) => choose(chosenNow ? index : undefined)}
          />
        ))}
      </svg>
      <p class="plot-note" aria-hidden="true">
        {chosen !== undefined && rows[chosen] && sayersOf(rows[chosen])}
      </p>
    </div>
  );
}

const nameOf = ({ here, outlets }: PlotRow) => {
  if (here) return i18n.t('plot.here');
  const [first = '', ...more] = outlets;
  return more.length > 0 ? i18n.t('plot.others', [first, more.length]) : outlets.join(', ');
};

/** The same in words, for those who do not see the plot. */
export const inWords = (rows: readonly PlotRow[]) =>
  rows
    .map((row) => {
      const [short, range] = [shortly(row.figure), rangeInWords(row.figure)];
      const value = short === range ? short : i18n.t('plot.exact', [short, range]);
      return i18n.t('plot.says', [row.here ? i18n.t('plot.here') : list(row.outlets), value]);
    })
    .join('; ');

const Text = ({ text, x, y, class: name }: Label & { class: string }) => (
  <text class={name} x={x} y={y}>
    {text}
  </text>
);

interface LineProps {
  readonly line: PlacedLine;
  readonly row: PlotRow | undefined;
  readonly width: number;
  readonly onChoose: (chosen: boolean) => void;
}

/** Pointed at or reached by key, it says below the plot who says so, when and by which source. */
const Line = ({ line, row, width, onChoose }: LineProps) => (
  <g
    class={`line ${row?.here ? 'here' : (row?.verdict ?? 'same')}`}
    role="img"
    tabIndex={0}
    aria-label={row && `${inWords([row])}. ${sayersOf(row)}`}
    onFocus={() => onChoose(true)}
    onBlur={() => onChoose(false)}
    onPointerEnter={() => onChoose(true)}
    onPointerLeave={() => onChoose(false)}
  >
    <rect class="reach" x="0" y={line.y - 22} width={width} height={ROW - 2} />
    <Text class="name" {...line.name} />
    <Text class="value" {...line.value} />
    <Mark {...line} />
  </g>
);

/** "Observer (AFP) · 13 Jul 2025 · source: Seoul", for each who says it. */
const sayersOf = ({ claims }: PlotRow) =>
  claims
    .map(({ article, figure: { source } }) =>
      dotted(
        creditedOutlet(article),
        publishedOn(article),
        source && i18n.t('claim.source', [source.name]),
      ),
    )
    .join('; ');

function Mark({ from, to, y, open }: PlacedLine) {
  if (open !== 'none') {
    const back = open === 'above' ? -4 : 4;
    return (
      <>
        <path class="stroke" d={`M${from} ${y}H${to}m${back} -4 ${-back} 4 ${back} 4`} />
        <circle class="open" cx={from} cy={y} r="4.5" />
      </>
    );
  }
  if (to - from < 9) return <circle class="dot" cx={(from + to) / 2} cy={y} r="5" />;
  return (
    <>
      <rect class="bar" x={from} y={y - 4} width={to - from} height="8" rx="4" />
      <path class="ends" d={`M${from} ${y - 6}v12M${to} ${y - 6}v12`} />
    </>
  );
}

/** The room that the plot has, and how wide its words are in the font that the reader has. */
function useFrame() {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: USUAL_WIDTH, measure: textWidth });
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const measure = measureIn(getComputedStyle(box).fontFamily);
    const look = () =>
      setRoom({ width: Math.max(180, Math.round(box.clientWidth) || USUAL_WIDTH), measure });
    look();
    const watching = new ResizeObserver(look);
    watching.observe(box);
    return () => watching.disconnect();
  }, []);
  return [frame, room] as const;
}

/** In the weight of the boldest line; without a canvas, an estimate. */
function measureIn(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return textWidth;
  return (text, size) => {
    context.font = `650 ${size}px ${family}`;
    return context.measureText(text).width + 2;
  };
}

/** For a plot there must be two different values to lay beside each other. */
export const isWorthPlotting = (claims: readonly Claim[]) =>
  new Set(claims.map(({ figure }) => `${figure.min} ${figure.max}`)).size > 1;
