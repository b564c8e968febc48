import { quantile, type Spread, spreadOf } from './measure.js';

/** A figure of a benchmark and of its rival, from the same runs on the same machine. */
export interface Row {
  readonly bench: string;
  /** The median of `ours`. */
  readonly value: number;
  readonly unit: 'ms' | 's' | '/s' | 'rows/s' | '%' | 'kB' | 'MiB' | '×';
  /** In words; `absent` when the rival is not on this machine. */
  readonly rival: string;
  /** The figure divided by the rival's, median over the runs: below 1 a time is shorter and a rate lower. */
  readonly ratio: number | null;
  readonly runs: number;
  readonly ours: Spread;
  readonly rivals: Spread | null;
  /** In words; null when the row is not judged. */
  readonly limit: { readonly pass: string; readonly stretch?: string } | null;
  readonly pass: boolean | null;
  readonly stretch: boolean | null;
  readonly note?: string;
}

/** The most that a figure, or its ratio to the rival, may be; `stretch` is the goal. */
export interface Limit {
  readonly of: 'value' | 'ratio';
  readonly pass: number;
  readonly stretch?: number;
  readonly words: (most: number) => string;
}

/** A limit on the figure itself. */
export function atMost(unit: Row['unit'], pass: number, stretch?: number): Limit {
  return { of: 'value', pass, stretch, words: (most) => `≤ ${most} ${unit}` };
}

/** A limit on the figure as a multiple of the rival's. */
export function atMostTimes(pass: number, stretch?: number): Limit {
  return { of: 'ratio', pass, stretch, words: (most) => `≤ ${most} × the rival` };
}

/** The rival must take at least `pass` times as long. */
export function timesFaster(pass: number, stretch: number): Limit {
  const words = (most: number) => `≥ ${Math.round(1 / most)} × faster than the rival`;
  return { of: 'ratio', pass: 1 / pass, stretch: 1 / stretch, words };
}

export interface Measured {
  readonly bench: string;
  readonly unit: Row['unit'];
  readonly ours: readonly number[];
  /** A text when there is nothing to compare with; undefined when the rival is not on this machine. */
  readonly rival: { readonly name: string; readonly figures: readonly number[] } | string | undefined;
  readonly limit?: Limit;
  readonly note?: string;
}

/** Rounds to three significant digits, more than a busy machine repeats. */
export function row({ bench, unit, ours, rival, limit, note }: Measured): Row {
  const value = quantile(ours, 0.5);
  const figures = typeof rival === 'object' ? rival.figures : undefined;
  const ratio = figures ? ratioOf(ours, figures) : null;
  const judged = limit?.of === 'ratio' ? ratio : value;
  const within = (most: number | undefined) => (most === undefined || judged === null ? null : judged <= most);
  return {
    ...{ bench, value: rounded(value), unit },
    rival: typeof rival === 'object' ? rival.name : (rival ?? 'absent'),
    ratio: ratio === null ? null : rounded(ratio),
    runs: ours.length,
    ours: roundedSpread(ours),
    rivals: figures ? roundedSpread(figures) : null,
    limit: limit ? limitInWords(limit) : null,
    pass: within(limit?.pass),
    stretch: within(limit?.stretch),
    ...(note !== undefined && { note }),
  };
}

/** The median of the ratios of each run, as both met the same load; the ratio of the medians when the rival skipped runs. */
function ratioOf(ours: readonly number[], rivals: readonly number[]): number {
  if (ours.length !== rivals.length) return quantile(ours, 0.5) / quantile(rivals, 0.5);
  const ratios = ours.map((own, run) => own / (rivals[run] ?? Number.NaN));
  return quantile(ratios, 0.5);
}

function limitInWords({ pass, stretch, words }: Limit) {
  return { pass: words(pass), ...(stretch !== undefined && { stretch: words(stretch) }) };
}

function roundedSpread(figures: readonly number[]): Spread {
  const { min, median, max } = spreadOf(figures);
  return { min: rounded(min), median: rounded(median), max: rounded(max) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** A row as text for people. */
export function inWords({ bench, unit, ours, runs, rival, rivals, ratio, limit, pass, stretch, note }: Row): string {
  const spread = ({ min, median, max }: Spread) => `${median} ${unit} (${min} … ${max})`;
  const verdict = { true: 'pass', false: 'FAIL', null: 'cannot be judged' }[String(pass)];
  return [
    `${bench}: ${spread(ours)} in ${runs} runs`,
    ...(limit ? [`  ${stretch === true ? 'pass, stretch' : verdict}: ${Object.values(limit).join(', stretch ')}`] : []),
    `  rival: ${rival}${rivals ? `: ${spread(rivals)}; ratio ${ratio}` : ''}`,
    ...(note === undefined ? [] : [`  ${note}`]),
  ].join('\n');
}
