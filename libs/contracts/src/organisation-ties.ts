import { z } from 'zod';
import { type Dates, divisionCode, id, line, setOf, sourceDated, unit } from './values.js';

/**
 * 存续状态. Only who is active, or `delisted` (left its exchange and goes on), is ever a candidate. `struck-off`: no longer
 * in the official list where it has to stand; whether it was merged or closed is not known. A merged one names who took
 * it over: `into` by id, `intoName` for showing.
 */
export const organisationStatus = ({ past }: Dates) =>
  z.strictObject({
    state: z.enum(['active', 'merged', 'delisted', 'bankrupt', 'dissolved', 'struck-off']),
    into: id.optional(),
    intoName: line(200).optional(),
    since: past.optional(),
    source: sourceDated(past),
  });
export type OrganisationStatus = z.output<ReturnType<typeof organisationStatus>>;

/** Whether an organisation is no longer there, so that nothing can be expected of it. */
export function isGone(status: OrganisationStatus | undefined): boolean {
  return status !== undefined && status.state !== 'active' && status.state !== 'delisted';
}

/** 场所: a plant, office or subsidiary; `does` says what is there. The seat needs no site of its own. */
export const site = ({ past }: Dates) =>
  z.strictObject({
    division: divisionCode,
    does: line(120),
    doesEn: line(120).optional(),
    /** What is made there. */
    products: setOf(line(80), 24).optional(),
    since: past.optional(),
    source: sourceDated(past),
  });
export type Site = z.output<ReturnType<typeof site>>;

/** Who controls the organisation: the id for comparing, the name for showing, the share as far as known. */
export const owner = ({ past }: Dates) =>
  z.strictObject({
    id,
    name: line(200),
    nameEn: line(200).optional(),
    share: unit.optional(),
    source: sourceDated(past),
  });
export type Owner = z.output<ReturnType<typeof owner>>;
