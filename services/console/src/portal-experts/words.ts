import type { Dictionary } from '../words/dictionary';

export const portalExpertsWords = {
  expertsHint: {
    zh: '只有本人同意后才署名：本市招商人员能看到姓名和专长，电话、邮箱仍然掩码。随时可以撤销。',
    en: 'Only who has agreed is named: officers of the city read the name and the work, phone and e-mail stay masked. Revoke it whenever you like.',
  },
  noPeople: {
    zh: '请先把这个人添加为联系人，再记录他同意署名',
    en: 'Add the person to your contacts first, then record that he or she agreed to be named',
  },
  toContacts: { zh: '去添加联系人', en: 'Add a contact there' },
  isNamed: { zh: '已同意署名 · {on} · {how}', en: 'Agreed to be named · {on} · {how}' },
  isNotNamed: { zh: '没有署名，招商人员看不到姓名', en: 'Not named; officers do not read the name' },
  consentFirst: {
    zh: '请先在“联系人”中记录本人同意保存',
    en: 'Record first, under Contacts, that the person agreed to be kept',
  },
  nameThem: { zh: '记录本人同意署名', en: 'Record that the person agreed' },
  changeNaming: { zh: '修改专长', en: 'Change what is said' },
  nameOne: { zh: '署名：{name}', en: 'Name {name}' },
  agreedOn: { zh: '哪一天同意的', en: 'On which day it was agreed' },
  agreedHow: { zh: '怎样同意的', en: 'How the person said so' },
  agreedHowHint: { zh: '例如：本人邮件、书面同意书', en: 'Such as: by mail, or a signed letter' },
  expertTitle: { zh: '职称', en: 'Academic title' },
  expertFields: { zh: '专长', en: 'What the person works on' },
  expertFieldsHint: { zh: '一项一个，写完按回车', en: 'One at a time, with Enter after each' },
  namingSaved: { zh: '已记录，招商人员可以看到', en: 'Recorded; officers can read it' },
  revoke: { zh: '撤销署名', en: 'Name the person no longer' },
  revoked: { zh: '已撤销，招商人员不再看到姓名', en: 'Revoked; officers read the name no longer' },
} as const satisfies Dictionary;
