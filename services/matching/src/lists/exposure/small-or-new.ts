export interface Company {
  readonly sizeBand?: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly foundedOn?: string | null;
}

const NEW_YEARS = 3;

/** Micro or small (工信部联企业〔2011〕300号), or founded within the last three years; undefined where neither is known. */
export function isSmallOrNew({ sizeBand, foundedOn }: Company, today: Date): boolean | undefined {
  if (sizeBand === 'micro' || sizeBand === 'small') return true;
  if (foundedOn == null) return sizeBand == null ? undefined : false;
  const newest = `${today.getUTCFullYear() - NEW_YEARS}${today.toISOString().slice(4, 10)}`;
  // A date less exact than a day is taken for the first day that it may mean.
  return foundedOn >= newest.slice(0, foundedOn.length);
}
