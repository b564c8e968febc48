import { type ActorRef, type Bilingual, registrations } from '@queqiao/contracts';

type Registration = registrations.Registration;
type Check = registrations.QueuedRegistration['checks'][number];

interface Known {
  readonly representatives: readonly ActorRef[];
  /** Other records of the same name or credit code. */
  readonly duplicates: readonly { readonly id: string; readonly name: string }[];
}

/** What an officer should see before answering, the warnings first. */
export function checksOf({ party, proof }: Registration, { representatives, duplicates }: Known): Check[] {
  const checks = [
    representatives.length > 0 &&
      warning('represented', {
        zh: `已有 ${representatives.length} 人代表该单位`,
        en: `${representatives.length} speak for this organisation already`,
      }),
    party.isNew &&
      duplicates.length > 0 &&
      warning('same-name', {
        zh: '库中已有同名记录，请核对是否同一单位',
        en: 'There are records of this name: is it one of them?',
      }),
    party.isNew &&
      party.creditCode === undefined &&
      warning('no-credit-code', {
        zh: '新单位未填写统一社会信用代码',
        en: 'A new organisation without a credit code',
      }),
    ...proofChecks(party, proof),
    party.creditCode !== undefined &&
      fine('credit-code', {
        zh: `统一社会信用代码校验通过：${party.creditCode}`,
        en: `The credit code is well-formed: ${party.creditCode}`,
      }),
  ].filter((check) => check !== false);
  return checks.sort((a, b) => Number(b.warning) - Number(a.warning));
}

function proofChecks({ id }: Registration['party'], proof: Registration['proof']): Check[] {
  if (proof.kind === 'call')
    return [warning('call', { zh: '未提交证明，请致电核实', en: 'No proof: call the applicant' })];
  if (proof.kind === 'licence')
    return [fine('licence', { zh: '已上传营业执照，请核对', en: 'A licence came with it: read it' })];
  const { by, represents } = proof;
  if (represents !== undefined && represents !== id)
    return [
      warning('other-invitation', {
        zh: `邀请码由 ${by.name} 发给另一家单位`,
        en: `${by.name} gave the code to another organisation`,
      }),
    ];
  return [fine('invitation', { zh: `邀请码由 ${by.name} 发出`, en: `The code came from ${by.name}` })];
}

const warning = (check: string, text: Bilingual): Check => ({ check, warning: true, text });
const fine = (check: string, text: Bilingual): Check => ({ check, warning: false, text });
