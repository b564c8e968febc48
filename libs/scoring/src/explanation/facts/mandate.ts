import type { Bilingual } from '@queqiao/contracts';
import { provinceOf } from '@queqiao/reference';
import { divisionLabel, industryLabel } from '../../factors/labels.js';
import type { Target } from '../../model/target.js';
import type { Ticket } from '../../store/profile.js';
import { moneyRangeText, moneyText } from '../../words/money.js';
import { stageNames } from '../../words/names.js';
import { type Fact, SIZE } from './fact.js';

function declaredFact<T extends string>(
  key: 'sectors' | 'regions' | 'stages',
  wantedBy: (target: Target) => readonly T[],
  wish: (entry: T) => Bilingual,
): Fact {
  return {
    field: `mandate.${key}`,
    kinds: ['investor'],
    editsOf(profile, { target }) {
      const before = (profile[key] ?? []) as readonly T[];
      return wantedBy(target)
        .filter((entry) => !before.includes(entry))
        .map((entry) => {
          const after = [...before, entry].sort();
          return { before, after, size: SIZE.entered, wish: wish(entry), profile: { ...profile, [key]: after } };
        });
    },
  };
}

export const mandateSectorsFact = declaredFact(
  'sectors',
  ({ codes }) => codes,
  (code) => {
    const { zh, en } = industryLabel(code);
    return { zh: `若投资意向声明的行业含${zh}`, en: `If it declared to look for ${en}` };
  },
);

export const mandateRegionsFact = declaredFact(
  'regions',
  ({ division: city }) => [...new Set([provinceOf(city) ?? city, city])],
  (code) => {
    const { zh, en } = divisionLabel(code);
    return { zh: `若投资意向声明的地区含${zh}`, en: `If it declared to look in ${en}` };
  },
);

export const mandateStagesFact = declaredFact(
  'stages',
  ({ stage }) => (stage ? [stage] : []),
  (stage) => ({
    zh: `若投资意向声明的阶段含${stageNames[stage].zh}`,
    en: `If it declared to invest at the stage ${stageNames[stage].en}`,
  }),
);

export const mandateTicketFact: Fact = {
  field: 'mandate.ticket',
  kinds: ['investor'],
  editsOf(profile, { target: { amountWan } }) {
    const { ticket } = profile;
    if (amountWan === undefined || amountWan <= 0) return [];
    const wider = widened(amountWan, ticket);
    const [before, after] = [ticket && spanOf(ticket), spanOf(wider)];
    if (before === after) return [];
    const { zh, en } = moneyRangeText(wider.minWan, wider.maxWan) ?? moneyText(amountWan);
    const wish = { zh: `若投资意向声明的单笔金额为 ${zh}`, en: `If it declared to invest ${en} at a time` };
    const size = ticket ? SIZE.corrected : SIZE.entered;
    return [{ before: before ? [before] : [], after: [after], size, wish, profile: { ...profile, ticket: wider } }];
  },
};

function widened(amount: number, ticket: Ticket | undefined): Ticket {
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
