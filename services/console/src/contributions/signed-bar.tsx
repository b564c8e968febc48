/** Points to the right of the middle for what speaks in favour, to its left for what speaks against. `longest` fills a side. */
export function SignedBar({ points, longest }: { points: number; longest: number }) {
  const share = longest === 0 ? 0 : Math.min(1, Math.abs(points) / longest);
  return (
    <span className="signed-bar" data-sign={signOf(points)} aria-hidden="true">
      <span style={{ width: `${share * 50}%` }} />
    </span>
  );
}

export function signOf(points: number): '+' | '-' | '0' {
  if (points === 0) return '0';
  return points > 0 ? '+' : '-';
}
