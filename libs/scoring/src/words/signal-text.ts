import type { Bilingual, signals } from '@queqiao/contracts';
import { division } from '@queqiao/reference';
import type { ProfileSignal } from '../store/signals.js';
import { moneyText } from './money.js';

type Told = Pick<signals.Signal, 'kind' | 'date' | 'title' | 'titleEn' | 'amountWan' | 'division' | 'inferred'>;

/** What an organisation did; with an amount, `of` it. */
const deeds: Readonly<Record<signals.SignalKind, Bilingual & { readonly of: Bilingual }>> = {
  investment: {
    zh: '公告拟投资或扩产',
    en: 'announced an investment or new capacity',
    of: { zh: '公告拟投资 ', en: 'announced an investment of ' },
  },
  funds: { zh: '募集资金', en: 'raised funds', of: { zh: '募集资金 ', en: 'raised ' } },
  round: { zh: '完成融资', en: 'closed a funding round', of: { zh: '完成融资 ', en: 'closed a funding round of ' } },
  land: {
    zh: '取得土地或中标',
    en: 'won land or a bid',
    of: { zh: '取得土地或中标，金额 ', en: 'won land or a bid worth ' },
  },
  office: {
    zh: '新设子公司或分支机构',
    en: 'opened a subsidiary or an office',
    of: { zh: '新设子公司或分支机构，投入 ', en: 'opened a subsidiary or an office with ' },
  },
  recruitment: { zh: '集中招聘', en: 'is recruiting', of: { zh: '集中招聘，投入 ', en: 'is recruiting for ' } },
  patents: {
    zh: '集中申请专利',
    en: 'filed many patents',
    of: { zh: '集中申请专利，涉及 ', en: 'filed patents worth ' },
  },
  news: {
    zh: '有高管或政策动态',
    en: 'has news on its executives or a policy',
    of: { zh: '有高管或政策动态，涉及 ', en: 'has news on its executives or a policy, about ' },
  },
  contraction: {
    zh: '收缩或有风险',
    en: 'is shrinking or at risk',
    of: { zh: '收缩或有风险，涉及 ', en: 'is shrinking or at risk, about ' },
  },
};

/** A signal in an officer's words, with its date and without its source; English where the title has none stands without it. */
export function signalText({ kind, date, title, titleEn, amountWan, division: code, inferred }: Told): Bilingual {
  const deed = deeds[kind];
  const money = amountWan === undefined ? undefined : moneyText(amountWan);
  const zh = money ? `${deed.of.zh}${money.zh}` : deed.zh;
  const en = money ? `${deed.of.en}${money.en}` : deed.en;
  const where = code === undefined ? undefined : division(code)?.nameEn;
  const place = where && titleEn === undefined ? ` (${where})` : '';
  return {
    zh: `${date} ${inferred ? '据推断' : ''}${zh}：${title}`,
    en: `${date}: ${inferred ? 'by inference ' : ''}${en}${place}${titleEn ? `: ${titleEn}` : ''}`,
  };
}

/** As a list tells it. */
export function toldSignal(signal: ProfileSignal): signals.ToldSignal {
  const { id, kind, date, source, inferred, enteredAt } = signal;
  return { id, kind, date, text: signalText(signal), source, ...(inferred && { inferred }), enteredAt };
}
