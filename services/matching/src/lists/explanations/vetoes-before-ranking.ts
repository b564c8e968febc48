import type { CandidateKind, settings, worker } from '@queqiao/contracts';
import { candidateKindsFor, type Target } from '@queqiao/scoring';

const SAMPLE: worker.Veto = {
  key: 'sample',
  name: { zh: '示例数据，并非真实机构', en: 'A sample, not a real organisation' },
};
const WITHDRAWN: worker.Veto = {
  key: 'withdrawn',
  name: { zh: '记录已撤回', en: 'The record was taken back' },
};
const OTHER_KIND: worker.Veto = {
  key: 'other-kind',
  name: { zh: '此类机构不参与该目标的匹配', en: 'Candidates of this kind do not answer the target' },
};

const OVERSEAS_OFF: worker.Veto = {
  key: 'overseas-off',
  name: { zh: '本市未启用海外候选', en: 'The city has not switched overseas candidates on' },
};

/** Samples and withdrawn records are in no list, a need takes only some kinds of candidates, and a city takes overseas ones only once it says so. */
export function vetoBeforeRanking(
  target: Target,
  kind: CandidateKind,
  profile: { sample?: unknown; withdrawn?: unknown; scope?: unknown },
  { overseas }: Pick<settings.SettingValues, 'overseas'>,
): worker.Veto | undefined {
  if (profile.sample === true) return SAMPLE;
  if (profile.withdrawn !== undefined) return WITHDRAWN;
  if (!candidateKindsFor(target).includes(kind)) return OTHER_KIND;
  return profile.scope === 'overseas' && !overseas ? OVERSEAS_OFF : undefined;
}
