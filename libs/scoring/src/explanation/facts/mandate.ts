import { division, provinceOf } from '@queqiao/reference';
import { industryLabel } from '../../factors/industry-nearness.js';
import { stageZh } from '../../factors/stage-fit.js';
import type { Ticket } from '../../store/profile.js';
import { type Fact, SIZE } from './fact.js';

/** One of the target's industries among those that the candidate declares to look for. */
export const mandateSectorsFact: Fact = {
  field: 'mandate.sectors',
  kinds: ['investor'],
  editsOf(profile, { target: { codes } }) {
    const { sectors = [] } = profile;
    return codes
      .filter((code) => !sectors.includes(code))
      .map((code) => {
        const after = [...sectors, code].sort();
        const { zh, en } = industryLabel(code);
        const wish = { zh: `若投资意向声明的行业含${zh}`, en: `If it declared to look for ${en}` };
        return { before: sectors, after, size: SIZE.entered, wish, profile: { ...profile, sectors: after } };
      });
  },
};

/** The target's region among those that the candidate declares: the province, or the city by name. */
export const mandateRegionsFact: Fact = {
  field: 'mandate.regions',
  kinds: ['investor'],
  editsOf(profile, { target }) {
    const { regions = [] } = profile;
    const codes = new Set([provinceOf(target.division) ?? target.division, target.division]);
    return [...codes]
      .filter((code) => !regions.includes(code))
      .map((code) => {
        const after = [...regions, code].sort();
        const { name = code, nameEn = code } = division(code) ?? {};
        const wish = { zh: `若投资意向声明的地区含${name}`, en: `If it declared to look in ${nameEn}` };
        return { before: regions, after, size: SIZE.entered, wish, profile: { ...profile, regions: after } };
      });
  },
};

/** The stage that the target is at among those that the candidate declares. */
export const mandateStagesFact: Fact = {
  field: 'mandate.stages',
  kinds: ['investor'],
  editsOf(profile, { target: { stage } }) {
    const { stages = [] } = profile;
    if (stage === undefined || stages.includes(stage)) return [];
    const after = [...stages, stage].sort();
    const wish = { zh: `若投资意向声明的阶段含${stageZh[stage]}`, en: `If it declared to invest at ${stage}` };
    return [{ before: stages, after, size: SIZE.entered, wish, profile: { ...profile, stages: after } }];
  },
};

/** A range of cheques that takes in the amount sought. */
export const mandateTicketFact: Fact = {
  field: 'mandate.ticket',
  kinds: ['investor'],
  editsOf(profile, { target: { amountWan } }) {
    const { ticket } = profile;
    if (amountWan === undefined || amountWan <= 0) return [];
    const wider = around(amountWan, ticket);
    const [before, after] = [ticket && spanOf(ticket), spanOf(wider)];
    if (before === after) return [];
    const wish = {
      zh: `若投资意向声明的单笔金额为 ${after} 万元`,
      en: `If it declared to invest CNY ${after} × 10,000`,
    };
    const size = ticket ? SIZE.corrected : SIZE.entered;
    return [{ before: before ? [before] : [], after: [after], size, wish, profile: { ...profile, ticket: wider } }];
  },
};

/** The declared range, widened to the amount; an open end stays open. */
function around(amount: number, ticket: Ticket | undefined): Ticket {
  if (ticket === undefined) return { minWan: amount, maxWan: amount };
  const { minWan, maxWan } = ticket;
  return {
    ...(minWan !== undefined && { minWan: Math.min(minWan, amount) }),
    ...(maxWan !== undefined && { maxWan: Math.max(maxWan, amount) }),
  };
}

function spanOf({ minWan, maxWan }: Ticket): string {
  return `${minWan ?? ''}–${maxWan ?? ''}`;
}
