import type { searches } from '@queqiao/contracts';

/** A text with what a query met of it. */
export function Marked({ text, ranges }: Pick<searches.Found['met'], 'text' | 'ranges'>) {
  return (
    <>
      {ranges.map(({ from, to }, i) => (
        <span key={from}>
          {text.slice(ranges[i - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.to ?? 0)}
    </>
  );
}
