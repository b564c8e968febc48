import type { Dictionary } from '../words/dictionary';

export const sessionWords = {
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  login: { zh: '用户名', en: 'Login' },
  password: { zh: '密码', en: 'Password' },
  samplePeople: { zh: '样例人员', en: 'The people of the sample' },
  samplePeopleHint: {
    zh: '本安装装有样例数据，点击即可以其中一人的身份登录，无需密码。',
    en: 'This installation holds the sample: a click signs in as one of its people, without a password.',
  },
  ownPassword: { zh: '设置自己的密码', en: 'Choose a password of your own' },
  ownPasswordHint: {
    zh: '至少 12 个字符，可用一句只有自己知道的话。之后其他设备上的登录会结束。',
    en: 'At least 12 characters, such as a sentence that only you know. It ends your sessions elsewhere.',
  },
  presentPassword: { zh: '当前密码', en: 'Present password' },
  nextPassword: { zh: '新密码', en: 'New password' },
  changePassword: { zh: '修改密码', en: 'Change password' },
  passwordChanged: { zh: '密码已修改', en: 'The password is changed' },
  signedInAs: { zh: '当前用户', en: 'Signed in as' },
  'role.platform-admin': { zh: '平台管理员', en: 'Platform administrator' },
  'role.city-admin': { zh: '城市管理员', en: 'City administrator' },
  'role.weight-approver': { zh: '权重审批人', en: 'Approver of weights' },
  'role.promotion-officer': { zh: '招商专员', en: 'Promotion officer' },
  'role.liaison-officer': { zh: '驻外专员', en: 'Liaison officer' },
  'role.city-leader': { zh: '城市领导', en: 'City leader' },
  'role.auditor': { zh: '审计员', en: 'Auditor' },
  'role.enterprise': { zh: '企业', en: 'Enterprise' },
  'role.institution': { zh: '高校院所', en: 'Institution' },
  'role.investor': { zh: '投资机构', en: 'Investor' },
} as const satisfies Dictionary;
