import type { Dictionary } from '../words/dictionary';

export const laboratoriesWords = {
  ownLaboratoriesHint: {
    zh: '匹配时看的就是这里：研究方向写得越具体，合适的需求越容易找到您',
    en: 'This is what matching reads: the plainer the research terms, the better needs find you',
  },
  addLaboratory: { zh: '登记实验室或团队', en: 'Register a laboratory or team' },
  editLaboratory: { zh: '修改实验室或团队', en: 'Change the laboratory or team' },
  changeIt: { zh: '修改', en: 'Change this entry' },
  noOwnLaboratories: { zh: '还没有登记实验室或团队', en: 'No laboratory or team is registered yet' },
  laboratoryKind: { zh: '类型', en: 'Laboratory or team' },
  'kind.laboratory': { zh: '实验室', en: 'Laboratory' },
  'kind.team': { zh: '研究团队', en: 'Research team' },
  laboratoryName: { zh: '实验室或团队名称', en: 'Its name' },
  laboratoryNameHint: {
    zh: '请不要写人名，例如：轻合金成形实验室',
    en: 'Please name no person, such as: Light Alloys',
  },
  laboratoryNameEn: { zh: '英文名称', en: 'Its English name' },
  researchTerms: { zh: '做哪些研究', en: 'What it works on' },
  researchTermsHint: {
    zh: '一项一个，写完按回车，例如：电池铝箔轧制',
    en: 'One at a time, with Enter after each, such as: rolling of battery foil',
  },
  servesTrades: { zh: '能服务哪些行业', en: 'Trades that it can serve' },
  laboratorySaved: { zh: '已保存，匹配将重新计算', en: 'Saved; matching is done anew' },
  takeBack: { zh: '撤下', en: 'Take it back' },
  takeBackSurely: { zh: '确认撤下', en: 'Yes, take it back' },
  keepIt: { zh: '不撤下', en: 'Leave it' },
  takenBack: { zh: '已撤下，不再参与匹配', en: 'Taken back; it is matched no longer' },
  reinstate: { zh: '恢复', en: 'Bring it back' },
  reinstated: { zh: '已恢复，重新参与匹配', en: 'It is back and matched again' },
  noTerms: { zh: '还没有写研究方向，很难被找到', en: 'No research terms yet: it is hardly found' },
  looksAfterPlatform: {
    zh: '由平台收录，您的修改在本市有效',
    en: 'Kept by the platform; your changes hold in this city',
  },
} as const satisfies Dictionary;
