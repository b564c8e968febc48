import { strikeThese, type Veto } from './veto.js';

/** An officer rejected the pair. */
export const rejectedVeto: Veto = {
  key: 'rejected',
  name: { zh: '此前已被否决', en: 'Rejected before' },
  prepare(_target, { store, exclude }) {
    return strikeThese(exclude, store);
  },
};
