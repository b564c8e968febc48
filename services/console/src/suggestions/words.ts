import type { Dictionary } from '../words/dictionary';

export const suggestionsWords = {
  scoreHint: {
    zh: '综合得分（0–100）：基准分加各项理由的加分与减分',
    en: 'Overall score (0–100): the base and what each reason adds to it or takes from it',
  },
  'hint.fit': {
    zh: '契合度：已知事实与产业或需求的匹配程度',
    en: 'Fit: how well what is known of it matches the industry or the need',
  },
  'hint.intent': { zh: '意向度：近期扩张或投资的可能', en: 'Intent: how likely it is to expand or invest now' },
  'hint.coverage': {
    zh: '完备度：评分所依据的事实有多少是已知的',
    en: 'Coverage: how many of the facts behind the score are known',
  },
  dataAsOf: { zh: '截至 {date}', en: 'as of {date}' },
  dataAsOfHint: {
    zh: '数据截至该日期，此后情况可能已有变化',
    en: 'The record is as old as this date; things may have changed since',
  },
  noNewSignals: {
    zh: '上次查看后没有新的线索信号',
    en: 'No new signals since you last looked',
  },
  onlyWeak: { zh: '没有哪个候选有已知的契合理由', en: 'No known fact of the fit speaks for any candidate' },
  weakHidden: { zh: '弱匹配已隐藏：{n}', en: 'Weak matches hidden: {n}' },
  hideWeak: { zh: '隐藏弱匹配：{n}', en: 'Hide weak matches: {n}' },
  placeUnknown: { zh: '所在地未知', en: 'Place unknown' },
  ranked: { zh: '排名于 {time}', en: 'Ranked {time}' },
  reranking: { zh: '正在重新排名…', en: 'Ranking again…' },
  notRanked: {
    zh: '尚未完成首次排名，完成后会自动显示',
    en: 'The first ranking is under way and will appear here by itself',
  },
  'verdictOf.accept': { zh: '接受：{name}', en: 'Accept {name}' },
  'verdictOf.reject': { zh: '不合适：{name}', en: 'Reject {name}' },
  'verdictOf.later': { zh: '稍后：{name}', en: 'Later: {name}' },
  reason: { zh: '原因', en: 'Reason' },
  note: { zh: '备注', en: 'Note' },
  noteHint: { zh: '补充说明（可选）', en: 'Anything to add (optional)' },
  noteNeeded: { zh: '该原因须填写备注', en: 'This reason needs a note' },
  reasonNeeded: { zh: '请选择原因', en: 'Please choose a reason' },
  until: { zh: '再议日期', en: 'Look again on' },
  undo: { zh: '撤销', en: 'Undo' },
  undoOf: { zh: '撤销评审：{name}', en: 'Undo the decision: {name}' },
  submit: { zh: '提交', en: 'Submit' },
  decided: { zh: '已记录：{name} · {state}', en: 'Recorded: {name} · {state}' },
  formerNames: { zh: '原名：{names}', en: 'Formerly: {names}' },
  contactsOfCandidate: { zh: '联系人…', en: 'Contacts…' },
  signalsOf: { zh: '查看全部线索信号', en: 'All of its signals' },
  whyNot: { zh: '为什么没有…？', en: 'Why not…?' },
  whyNotHint: {
    zh: '按名称查找任一机构，看它的名次、未入选的原因和进入前十所需的变化',
    en: 'Find any one by name: its rank, what keeps it out, and what would bring it into the top ten',
  },
} as const satisfies Dictionary;
