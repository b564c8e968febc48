/** The words of the screen for the reasons that officers may give. */
export const reasonsZh = {
  decisionReasons: '评审理由',
  reasonsHint: '停用的理由不再供选择，已作出的评审不受影响；每种意见至少保留一个可用的理由',
  reasonNeedsNote: '须填写说明',
  reasonOpensTask: '开启数据核查：{field}',
  reasonOffered: '供选择：{name}',
  reasonZh: '中文名称',
  reasonEn: '英文名称',
  reasonCode: '代码',
  reasonCodeHint: '小写字母、数字和连字符，如 land-quota；保存后不可修改',
  reasonFor: '用于',
  addReason: '新增理由',
} as const;

export const reasonsEn: Readonly<Record<keyof typeof reasonsZh, string>> = {
  decisionReasons: 'Reasons',
  reasonsHint:
    'A reason that is switched off is offered no longer; decisions made stay. Each verdict keeps at least one reason',
  reasonNeedsNote: 'Needs a note',
  reasonOpensTask: 'Opens a data task: {field}',
  reasonOffered: 'Offered: {name}',
  reasonZh: 'Name in Chinese',
  reasonEn: 'Name in English',
  reasonCode: 'Code',
  reasonCodeHint: 'Small letters, digits and hyphens, such as land-quota; it stays as it is',
  reasonFor: 'For',
  addReason: 'Add',
};
