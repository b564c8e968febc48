/** The day of a moment as `YYYY-MM-DD`, UTC: what "today" and "recent" are measured by, wherever a server stands. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
