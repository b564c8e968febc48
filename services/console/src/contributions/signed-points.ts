/** Points of a score of 100, with their sign: `+4.1`, `−2.0`, `0.0`. */
export function signedPoints(points: number): string {
  const size = Math.abs(points * 100).toFixed(1);
  if (Number(size) === 0) return size;
  return `${points < 0 ? '−' : '+'}${size}`;
}
