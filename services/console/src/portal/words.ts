import type { Dictionary } from '../words/dictionary';

export const portalWords = {
  portal: { zh: '鹊桥 · 企业与机构', en: 'Queqiao for organisations' },
  whichCity: { zh: '您想和哪座城市合作？', en: 'Which city would you like to work with?' },
  registerHere: { zh: '在这里登记您的单位', en: 'Register your organisation here' },
  openPortal: { zh: '进入', en: 'Open' },
  next: { zh: '接下来做什么', en: 'What to do next' },
  toProfile: { zh: '查看和修改我们的资料', en: 'See and change our profile' },
  nothingToDo: { zh: '眼下没有要办的事', en: 'There is nothing to do at the moment' },
  'step.first-need': { zh: '告诉我们您需要什么', en: 'Tell us what you need' },
  'step.first-need.hint': {
    zh: '资金、技术、人才、市场、配套、场地，都可以提。',
    en: 'Money, technology, people, customers, suppliers or a site.',
  },
  'step.mend-need': {
    zh: '“{title}”被退回，请修改后再提交',
    en: '"{title}" came back: please change it and send it again',
  },
  'step.mend-need.hint': { zh: '请看退回原因。', en: 'See why it came back.' },
  'step.finish-need': { zh: '“{title}”还没有提交', en: '"{title}" is not sent yet' },
  'step.finish-need.hint': { zh: '提交后由招商部门审核。', en: 'Once you send it, the office looks at it.' },
  'step.wait': { zh: '“{title}”正在审核', en: '"{title}" is being looked at' },
  'step.wait.hint': {
    zh: '审核后会在这里告诉您，您暂时不用做什么。',
    en: 'You will be told here; there is nothing for you to do.',
  },
  'step.first-laboratory': { zh: '登记你们的实验室与团队', en: 'Register your laboratories and teams' },
  'step.first-laboratory.hint': {
    zh: '匹配按研究方向为你们找合适的需求。',
    en: 'Needs that fit are found by what they work on.',
  },
  'step.fitting-needs': { zh: '有 {n} 条需求适合你们', en: 'Needs that fit you: {n}' },
  'step.fitting-needs.hint': {
    zh: '看一看，能做的说一声“我们可以”。',
    en: 'Have a look, and say where you can help.',
  },
} as const satisfies Dictionary;
