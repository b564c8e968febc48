import type { Dictionary } from '../words/dictionary';

export const portalContactsWords = {
  ownContactsHint: {
    zh: '招商专员联系您单位时找谁。只有本市能看到，您可随时修改或删除',
    en: 'Whom the city speaks with at your organisation. Only this city sees it; change or erase it whenever you like',
  },
  noOwnContacts: { zh: '您还没有填写联系人', en: 'You have not named anybody yet' },
  noPartyYet: {
    zh: '您还没有代表任何单位；完成入驻后可以填写联系人。',
    en: 'You do not speak for an organisation yet; once you do, you can say whom to speak with.',
  },
  saidByUs: { zh: '本单位填写', en: 'Said by the organisation itself' },
  beProposed: { zh: '是否愿意被推荐', en: 'May we propose you to others?' },
  isProposed: {
    zh: '系统会把您的单位推荐给合适的合作方。不愿意的话可以退出，随时可以恢复。',
    en: 'We propose your organisation to partners that fit. You can leave, and come back whenever you like.',
  },
  leaveHere: { zh: '不再在本市被推荐', en: 'Not in this city any more' },
  leaveEverywhere: { zh: '不再在任何城市被推荐', en: 'In no city any more' },
  leftHere: { zh: '您的单位已不在本市被推荐。', en: 'Your organisation is not proposed in this city.' },
  leftEverywhere: { zh: '您的单位已不在任何城市被推荐。', en: 'Your organisation is proposed in no city.' },
  leftByOfficer: {
    zh: '由招商专员按您单位的要求登记。',
    en: 'An officer noted it at the request of your organisation.',
  },
  unwanted: { zh: '不想做的行业和地区', en: 'Sectors and regions that we do not want' },
  unwantedHint: {
    zh: '属于这些行业或地区的需求和产业不会推荐给您，其他的照常。',
    en: 'Nothing of these sectors or in these regions is proposed to you; everything else is.',
  },
  unwantedSectors: { zh: '不做的行业', en: 'Unwanted sectors' },
  unwantedRegions: { zh: '不去的地区', en: 'Unwanted regions' },
  sayUnwanted: { zh: '设置不想做的行业或地区', en: 'Say what we do not want' },
  saidUnwanted: { zh: '已保存，不再推荐这些行业和地区', en: 'Saved: these are not proposed any more' },
  whyUnwanted: { zh: '为什么', en: 'Why' },
  takeUnwantedBack: { zh: '全部恢复', en: 'Propose them again' },
  comeBack: { zh: '恢复推荐', en: 'Propose us again' },
  hasLeft: { zh: '已退出推荐', en: 'You are not proposed any more' },
  hasComeBack: { zh: '已恢复推荐', en: 'You can be proposed again' },
} as const satisfies Dictionary;
