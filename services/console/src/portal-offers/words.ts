import type { Dictionary } from '../words/dictionary';

export const portalOffersWords = {
  ownOffersHint: {
    zh: '你们愿意转让、许可或合作开发的技术成果，招商专员审核后发布给本市的招商人员',
    en: 'Technology that you would license, sell or develop with others; an officer looks at it before the city’s officers read it',
  },
  newOffer: { zh: '登记技术成果', en: 'Write a technology offer' },
  editOffer: { zh: '修改技术成果', en: 'Change the technology offer' },
  noOwnOffers: { zh: '还没有登记技术成果', en: 'You have not written of any technology yet' },
  offerTitle: { zh: '成果名称', en: 'What it is called' },
  offerTitleHint: { zh: '例如：电池铝箔精密轧制工艺', en: 'Such as: precision rolling of battery foil' },
  offerText: { zh: '成果说明', en: 'What it is and does' },
  offerTextHint: {
    zh: '解决什么问题、指标如何、做到了哪一步。请不要写姓名、电话。',
    en: 'What it solves, its figures, and how far it has come. Please name no person and no phone.',
  },
  noLaboratory: { zh: '不指定', en: 'None in particular' },
  offerSaved: { zh: '技术成果已保存', en: 'The offer is saved' },
  offerStandsPublished: { zh: '已发布，招商专员可以看到', en: 'Published; the officers of the city see it' },
  offerTaken: { zh: '已撤回，可以修改', en: 'Taken back; you can change it' },
} as const satisfies Dictionary;
