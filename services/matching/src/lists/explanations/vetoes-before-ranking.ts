import type { CandidateKind, worker } from '@queqiao/contracts';
import { candidateKindsFor, type Target } from '@queqiao/scoring';

const SAMPLE: worker.Veto = {
  key: 'sample',
  name: { zh: '示例数据，并非真实机构', en: 'A sample, not a real organisation' },
};
const OTHER_KIND: worker.Veto = {
  key: 'other-kind',
  name: { zh: '此类机构不参与该目标的匹配', en: 'Candidates of this kind do not answer the target' },
};

/** Samples are in no list, and a need takes only some kinds of candidates. */
export function vetoBeforeRanking(
  target: Target,
  kind: CandidateKind,
  profile: { sample?: unknown },
): worker.Veto | undefined {
  if (profile.sample === true) return SAMPLE;
  return candidateKindsFor(target).includes(kind) ? undefined : OTHER_KIND;
}
