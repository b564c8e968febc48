import type { Dictionary } from '../words/dictionary';

export const explanationsWords = {
  whyNotIn: { zh: '在{kind}中按名称查找', en: 'Find by name: {kind}' },
  whyNotPlaceholder: { zh: '输入名称，看它为什么不在列表里', en: 'Type a name to see why it is not on the list' },
  closeExplanation: { zh: '关闭说明', en: 'Close the explanation' },
  rankOf: { zh: '第 {rank} 名 / 共 {of} 家', en: 'Rank {rank} of {of}' },
  vetoed: { zh: '未参与排名', en: 'Not ranked' },
  weakAndHidden: {
    zh: '弱匹配：没有一项已知的契合事实足够有力，列表中默认隐藏',
    en: 'A weak match: no known fact of the fit is strong enough, so lists hide it',
  },
  tenthScore: { zh: '第十名得分 {score}', en: 'tenth has {score}' },
  nearestChange: { zh: '最近的一项变化', en: 'Nearest single change' },
  otherChange: { zh: '另一类变化', en: 'Change of the other sort' },
  rejectedBy: { zh: '{by} 于 {at} 评为不合适', en: 'Rejected by {by} on {at}' },
  pickToCompare: { zh: '选择比较：{name}', en: 'Pick to compare: {name}' },
  picked: { zh: '已选 {n} 家', en: '{n} picked' },
  pickMore: { zh: '再选一家即可比较', en: 'pick one more to compare' },
  compare: { zh: '并列比较', en: 'Compare' },
  clearPicked: { zh: '清除', en: 'Clear' },
  comparison: { zh: '并列比较', en: 'Side by side' },
  weightShare: { zh: '权重 {share}', en: 'weight {share}' },
  notRankedHere: { zh: '未参与排名：{veto}', en: 'Not ranked: {veto}' },
  best: { zh: '最高', en: 'highest' },
} as const satisfies Dictionary;
