import type { Bilingual } from '@queqiao/contracts';
import { division } from '@queqiao/reference';
import { industryLabel } from '../../factors/labels.js';
import type { Target } from '../../model/target.js';
import { monthText, type ProfileDeal } from '../../store/profile.js';
import { moneyText } from '../../words/money.js';
import { stageNames } from '../../words/names.js';
import { type Fact, SIZE } from './fact.js';

export const dealsFact: Fact = {
  field: 'deals',
  kinds: ['investor'],
  editsOf(profile, { target, month }) {
    const deal = dealFor(target, month);
    const after = [
      `date=${monthText(month)}`,
      ...deal.sectors.map((code) => `sector=${code}`),
      ...(['division', 'place', 'stage', 'amountWan'] as const).flatMap((key) =>
        deal[key] === undefined ? [] : [`${key}=${deal[key]}`],
      ),
    ];
    const deals = [...profile.deals, deal];
    return [{ before: [], after, size: SIZE.happens, wish: wishFor(deal), profile: { ...profile, deals } }];
  },
};

function dealFor({ codes, division: seat, place, stage, amountWan }: Target, month: number): ProfileDeal {
  return {
    month,
    sectors: codes.slice(0, 1),
    ...(place === undefined ? { division: seat } : { place }),
    ...(stage && { stage }),
    ...(amountWan !== undefined && { amountWan: Math.round(amountWan) }),
  };
}

function wishFor({ month, sectors: [code = ''], division: seat, place, stage, amountWan }: ProfileDeal): Bilingual {
  const industry = industryLabel(code);
  const where = division(seat ?? '');
  const sum = amountWan === undefined ? undefined : moneyText(amountWan);
  return {
    zh: `若 ${monthText(month)} 在${place ?? where?.name ?? seat}新增一笔${industry.zh}的${stage ? stageNames[stage].zh : ''}投资${sum ? `，金额 ${sum.zh}` : ''}`,
    en: `If in ${monthText(month)} it made an investment${sum ? ` of ${sum.en}` : ''}${stage ? ` at the stage ${stageNames[stage].en}` : ''} in ${industry.en} in ${place ?? where?.nameEn ?? seat}`,
  };
}
