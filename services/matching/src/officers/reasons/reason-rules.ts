import { type FieldProblem, matching, type reasons } from '@queqiao/contracts';

type Reason = reasons.DecisionReason;

export function reasonProblems(
  { verdict, reason: code, note }: Pick<matching.Decision, 'verdict' | 'reason' | 'note'>,
  ofCity: readonly Reason[],
): FieldProblem[] {
  const reason = ofCity.find((one) => one.code === code);
  if (reason === undefined) {
    const message = { zh: `本市没有理由“${code}”`, en: `This city has no reason "${code}"` };
    return [{ field: 'reason', rule: 'known-reason', message }];
  }
  if (!reason.enabled) {
    const message = { zh: `理由“${reason.name.zh}”已停用`, en: `The reason "${reason.name.en}" is no longer in use` };
    return [{ field: 'reason', rule: 'reason-in-use', message }];
  }
  if (!reason.verdicts.includes(verdict)) return [unsuited(verdict, ofCity)];
  if (!reason.needsNote || note !== undefined) return [];
  const message = {
    zh: `理由为“${reason.name.zh}”时须填写说明`,
    en: `The reason "${reason.name.en}" needs a note`,
  };
  return [{ field: 'note', rule: code === 'other' ? 'required-with-other' : 'required-with-reason', message }];
}

/** Each verdict must keep at least one reason. */
export function verdictsWithoutReason(all: readonly Reason[]): FieldProblem[] {
  const bare = matching.verdict.options.filter(
    (verdict) => !all.some(({ enabled, verdicts }) => enabled && verdicts.includes(verdict)),
  );
  if (bare.length === 0) return [];
  const message = {
    zh: `每种意见至少须有一个可用的理由，缺少：${bare.join('、')}`,
    en: `Every verdict needs a reason in use; there would be none for ${bare.join(', ')}`,
  };
  return [{ field: 'patch', rule: 'reason-for-each-verdict', message }];
}

function unsuited(verdict: matching.Verdict, ofCity: readonly Reason[]): FieldProblem {
  const allowed = ofCity.filter(({ enabled, verdicts }) => enabled && verdicts.includes(verdict));
  const message = {
    zh: `此意见的理由须为以下之一：${allowed.map(({ name, code }) => `${name.zh}（${code}）`).join('、')}`,
    en: `The reason for this verdict must be one of ${allowed.map(({ code }) => code).join(', ')}`,
  };
  return { field: 'reason', rule: 'reason-suits-verdict', message };
}
