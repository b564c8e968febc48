import { conflict, type weights } from '@queqiao/contracts';

type Move = Exclude<weights.WeightStepKind, 'draft' | 'roll-back'>;

const MOVES: Readonly<Record<Move, { from: readonly weights.WeightState[]; to: weights.WeightState }>> = {
  edit: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  publish: { from: ['submitted'], to: 'live' },
  reject: { from: ['draft', 'submitted'], to: 'rejected' },
  retire: { from: ['live'], to: 'retired' },
};

const NAMES: Readonly<Record<weights.WeightState, { zh: string; en: string }>> = {
  draft: { zh: '草稿', en: 'a draft' },
  submitted: { zh: '已提交', en: 'submitted' },
  live: { zh: '已生效', en: 'live' },
  retired: { zh: '已停用', en: 'retired' },
  rejected: { zh: '已驳回', en: 'rejected' },
};

export function allows(state: weights.WeightState, move: Move): boolean {
  return MOVES[move].from.includes(state);
}

/** Throws `conflict` if the state does not allow the move. */
export function stateAfter(state: weights.WeightState, move: Move): weights.WeightState {
  const { from, to } = MOVES[move];
  if (allows(state, move)) return to;
  const allowed = {
    zh: from.map((one) => NAMES[one].zh).join('或'),
    en: from.map((one) => NAMES[one].en).join(' or '),
  };
  throw conflict('id', 'state', {
    zh: `该版本${NAMES[state].zh}，此操作要求${allowed.zh}`,
    en: `This version is ${NAMES[state].en}; this step needs it to be ${allowed.en}`,
  });
}
