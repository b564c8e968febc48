import { type AppError, CATALOGUE, conflict } from '@queqiao/contracts';

interface Standing {
  readonly city: string;
  readonly represents?: string | null;
}

/** Whether somebody with these memberships works for the city, be it with all others. */
export function worksFor(city: string, memberships: readonly Standing[]): boolean {
  return memberships.some((one) => (one.represents ?? null) === null && (one.city === city || one.city === CATALOGUE));
}

/**
 * Who works for a city speaks for none of those whom it courts. `memberships` are all that one person would have. Throws `conflict`
 * (`represents`).
 */
export function refuseTwoSides(field: string, memberships: readonly Standing[]): void {
  const spoken = memberships.filter(({ represents }) => (represents ?? null) !== null);
  if (spoken.some(({ city }) => worksFor(city, memberships))) throw onBothSides(field);
}

const onBothSides = (field: string): AppError =>
  conflict(field, 'represents', {
    zh: '此人在该市代表一家机构，不能同时为该市工作',
    en: 'The person speaks for somebody whom the city courts, and cannot work for it as well',
  });
