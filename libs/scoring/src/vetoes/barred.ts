import type { Target } from '../model/target.js';
import { strikeThese, type Veto } from './veto.js';

/** The city does not want the organisation approached, whatever it offers. */
export const barredVeto: Veto = {
  key: 'barred',
  name: { zh: '在本市风险名单，不得接洽', en: 'On the risk list of the city: not to be approached' },
  prepare(target, { store }) {
    return strikeThese(
      barredBy(target).map(({ organisationId }) => organisationId),
      store,
    );
  },
  detail(target, candidateId) {
    const found = barredBy(target).find(({ organisationId }) => organisationId === candidateId);
    return (
      found && {
        zh: `${found.note}（${found.source}，${found.date} 登记）`,
        en: `${found.note} (${found.source}, entered ${found.date})`,
      }
    );
  },
};

function barredBy({ risks = [] }: Target) {
  return risks.filter(({ level }) => level === 'barred');
}
