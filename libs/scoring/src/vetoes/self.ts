import { strikeThese, type Veto } from './veto.js';

/** Whoever registered a need does not answer it. */
export const selfVeto: Veto = {
  key: 'self',
  name: { zh: '需求方自身', en: 'Registered the need itself' },
  prepare(target, { store }) {
    return target.organisationId === undefined ? undefined : strikeThese([target.organisationId], store);
  },
};
