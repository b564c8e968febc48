import { cityDay } from '@queqiao/contracts';

export interface RankedItem {
  /** Decided suggestions are not moved. */
  readonly isOpen: boolean;
  readonly isCapped: boolean;
  readonly isSmallOrNew: boolean;
}

/** An item in display order, with the rule that moved it. */
export interface ShownItem<T> {
  readonly item: T;
  readonly rule?: 'capped' | 'floor';
}

export const FRONT = 10;

/** Open capped items leave the front. With fewer than `kept` small or new ones in it, the best take its end. */
export function arrange<T extends RankedItem>(list: readonly T[], kept: number): ShownItem<T>[] {
  const free = list.filter(({ isOpen, isCapped }) => !(isOpen && isCapped));
  const front = free.slice(0, FRONT);
  const lifted = liftable(free, front, kept);
  const isDisplaced = new Set(
    front.filter(({ isOpen, isSmallOrNew }) => isOpen && !isSmallOrNew).slice(-lifted.length),
  );
  const first = lifted.length === 0 ? front : [...front.filter((item) => !isDisplaced.has(item)), ...lifted];
  const isFirst = new Set(first);
  const behind = list.filter((item) => !isFirst.has(item));
  const reached = Math.max(-1, ...front.map((item) => list.indexOf(item)));
  const isPassed = (item: T) => item.isOpen && item.isCapped && list.indexOf(item) < reached;
  return [
    ...first.map((item) => (lifted.includes(item) ? { item, rule: 'floor' as const } : { item })),
    ...behind.map((item) => (isPassed(item) ? { item, rule: 'capped' as const } : { item })),
  ];
}

function liftable<T extends RankedItem>(free: readonly T[], front: readonly T[], kept: number): T[] {
  const missing = kept - front.filter(({ isSmallOrNew }) => isSmallOrNew).length;
  const givingWay = front.filter(({ isOpen, isSmallOrNew }) => isOpen && !isSmallOrNew).length;
  return free
    .slice(FRONT)
    .filter(({ isOpen, isSmallOrNew }) => isOpen && isSmallOrNew)
    .slice(0, Math.max(0, Math.min(missing, givingWay)));
}

export interface Company {
  readonly sizeBand?: string | null;
  readonly foundedOn?: string | null;
}

const NEW_YEARS = 3;

/** Micro or small (工信部联企业〔2011〕300号), or founded in the last three years; undefined if neither is known. */
export function isSmallOrNew({ sizeBand, foundedOn }: Company, today: Date): boolean | undefined {
  if (sizeBand === 'micro' || sizeBand === 'small') return true;
  if (foundedOn == null) return sizeBand == null ? undefined : false;
  const day = cityDay(today);
  const newest = `${Number(day.slice(0, 4)) - NEW_YEARS}${day.slice(4)}`;
  // An inexact date counts as the first day that it may mean.
  return foundedOn + '-01-01'.slice(foundedOn.length - 10) >= newest;
}
