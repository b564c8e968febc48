import type { Dictionary } from '../words/dictionary';

export const risksWords = {
  risksHint: {
    zh: '“不得接洽”的机构不进入任何匹配名单；“谨慎接洽”的机构保留在名单中，附风险提示并降低得分',
    en: 'Who is barred leaves every list; whoever is to be approached with caution stays, with the warning told and points taken',
  },
  enterRisk: { zh: '列入名单', en: 'Enter an organisation' },
  riskState: { zh: '条目状态', en: 'State of the entries' },
  'riskState.inForce': { zh: '生效中', en: 'In force' },
  'riskState.lifted': { zh: '已解除', en: 'Lifted' },
  'riskLevel.barred': { zh: '不得接洽', en: 'Barred' },
  'riskLevel.caution': { zh: '谨慎接洽', en: 'With caution' },
  riskLevel: { zh: '等级', en: 'Level' },
  riskNote: { zh: '原因', en: 'What officers are told' },
  riskNoteHint: { zh: '如：被列为失信被执行人；与本市有未结诉讼', en: 'Such as: listed as a defaulter by a court' },
  riskSource: { zh: '依据', en: 'Who says so' },
  riskSourceHint: { zh: '如：中国执行信息公开网 2026-11', en: 'Such as: the court register, 2026-11' },
  riskEntered: { zh: '{by} 于 {at} 列入，依据：{source}', en: 'Entered by {by}, {at}; source: {source}' },
  riskLifted: { zh: '{by} 于 {at} 解除', en: 'Lifted by {by}, {at}' },
  riskEnteredDone: { zh: '已列入风险名单，匹配名单正在重排', en: 'Entered; the lists are being ranked anew' },
  riskLiftedDone: { zh: '已解除，匹配名单正在重排', en: 'Lifted; the lists are being ranked anew' },
  liftRisk: { zh: '解除', en: 'Lift' },
  liftRiskOf: { zh: '解除风险：{name}', en: 'Lift the entry: {name}' },
  noRisks: { zh: '没有这样的条目', en: 'No such entries' },
} as const satisfies Dictionary;
