import { conflict, type enterprises, type MessageContext, matchingOptOuts, risks } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { concerns } from '@queqiao/reference';
import type { Party } from '../parties/party.js';

const OPTED_OUT = {
  zh: '该对象（或其所属机构）已退出自动匹配，不能引荐',
  en: 'The candidate, or its institution, has opted out of being proposed',
};

/**
 * Throws `conflict` for a candidate that does not want to be proposed (`opted-out`) or that the city has barred (`barred`): since its
 * suggestion was made either may have been entered.
 */
export async function refuseUnwilling(
  bus: Bus,
  { kind, id, party, others }: Party,
  need: Pick<enterprises.Need, 'industries' | 'division' | 'city'>,
  context: MessageContext,
): Promise<void> {
  const isOrganisation = kind === 'enterprise' || kind === 'investor';
  const partyKind = isOrganisation ? 'organisation' : 'institution';
  const leaving = (one: string) =>
    bus.request(matchingOptOuts.listMatchingOptOuts, { partyKind, party: one, limit: 10 }, context);
  const left = (await Promise.all([party, ...others].map(leaving))).flatMap(({ items }) => items);
  const place = need.division ?? need.city;
  const isOut = left.some(({ only }) => only === undefined || concerns(only, need.industries, place));
  if (isOut) throw conflict('candidate.id', 'opted-out', OPTED_OUT);
  if (!isOrganisation) return;
  const listing = (organisationId: string) => bus.request(risks.listRisks, { organisationId, limit: 1 }, context);
  const listed = (await Promise.all([id, ...others].map(listing))).flatMap(({ items }) => items);
  const barred = listed.find(({ level }) => level === 'barred');
  if (barred === undefined) return;
  throw conflict('candidate.id', 'barred', {
    zh: `该对象在本市风险名单中（${barred.note}），不能引荐`,
    en: `The candidate is barred by the risk list of the city (${barred.note})`,
  });
}
