import { audit } from '@queqiao/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../api/client';
import { pages, query } from '../api/operations';
import { type AuditSearch, filtersOf } from './search';

/** The lines that the search asks for, the newest first. */
export function linesOf(city: string, search: AuditSearch) {
  const input = { ...filtersOf(search), limit: 50 };
  // Each has its own address; to the screen they are one list.
  const asked =
    search.view === 'city' ? pages(city, audit.listAudit, input) : pages(undefined, audit.listPlatformAudit, input);
  return infiniteQueryOptions({ ...asked, staleTime: 0 });
}

export function entryOf(city: string, view: AuditSearch['view'], id: string) {
  return view === 'city'
    ? query(city, audit.getAuditEntry, { id })
    : query(undefined, audit.getPlatformAuditEntry, { id });
}

const MOST = 10_000;

/** The newest lines that the search asks for, and whether there are more. */
export async function linesToExport(city: string, search: AuditSearch) {
  const lines: audit.AuditLine[] = [];
  let cursor: string | undefined;
  do {
    const input = { ...filtersOf(search), limit: 100, cursor };
    const page =
      search.view === 'city'
        ? await call(audit.listAudit, input, { city })
        : await call(audit.listPlatformAudit, input, {});
    lines.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && lines.length < MOST);
  return { lines, isWhole: cursor === undefined };
}
