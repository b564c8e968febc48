import type { Dictionary } from '../words/dictionary';

export const sessionWords = {
  signIn: { zh: '登录', en: 'Sign in' },
  login: { zh: '用户名', en: 'Login' },
  password: { zh: '密码', en: 'Password' },
  signUp: { zh: '注册账号', en: 'Create an account' },
  signUpHint: {
    zh: '企业、高校院所和投资机构的人员可在此注册。注册后登记您的单位，由所在城市核实。',
    en: 'For people of enterprises, universities, institutes and investors. Afterwards you register your organisation, and the city checks it.',
  },
  noAccount: { zh: '企业、高校或投资机构？', en: 'From an enterprise, a university or an investor?' },
  hasAccount: { zh: '已有账号？', en: 'You have an account?' },
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
  passwordChanged: { zh: '密码已修改', en: 'The password is changed' },
  secondFactorHint: {
    zh: '登录时除密码外，再输入身份验证器应用给出的六位验证码。管理员与权重审批人必须启用。',
    en: 'Besides the password, a sign-in asks for six digits of an authenticator app. Administrators and approvers need it.',
  },
  startSecondFactor: { zh: '开始设置', en: 'Begin' },
  secretHint: {
    zh: '在身份验证器应用中手动添加下列密钥，或在装有该应用的设备上打开链接。密钥只显示这一次。',
    en: 'Enter this key in your authenticator app, or open the link on the device that has it. It is shown this once.',
  },
  openAuthenticator: { zh: '在身份验证器中打开', en: 'Open in the authenticator app' },
  code: { zh: '验证码', en: 'Code' },
  codeHint: {
    zh: '身份验证器当前显示的六位数字，或一个恢复码。',
    en: 'The six digits that your authenticator app shows now, or a recovery code.',
  },
  firstCodeHint: { zh: '身份验证器当前显示的六位数字。', en: 'The six digits that your authenticator app shows now.' },
  confirmSecondFactor: { zh: '启用', en: 'Set up' },
  recoveryCodes: { zh: '恢复码', en: 'Recovery codes' },
  recoveryCodesHint: {
    zh: '二次验证已启用。手机不在身边时，可用恢复码登录，每个只能用一次。请妥善保存，之后不再显示。',
    en: 'The second factor is set up. Without your phone a recovery code signs you in, each once. Keep them: they are not shown again.',
  },
  recoveryCodesKept: { zh: '已保存', en: 'I have kept them' },
  hasSecondFactor: {
    zh: '二次验证已启用。更换手机时先停用，再重新设置。',
    en: 'The second factor is set up. For another phone, remove it and set it up again.',
  },
  removeSecondFactor: { zh: '停用二次验证', en: 'Remove the second factor' },
  secondFactorRemoved: { zh: '二次验证已停用', en: 'The second factor is removed' },
  signOn: { zh: '统一身份认证登录', en: 'Sign in at the provider of your organisation' },
  'refused.linked': {
    zh: '您的统一身份尚未关联本系统的账号，请联系管理员。',
    en: 'Your identity is linked to no account here; ask an administrator.',
  },
  'refused.second-factor': {
    zh: '此账号已启用二次验证，请用密码与验证码登录。',
    en: 'This account has a second factor: sign in with password and code.',
  },
  'refused.sign-on': {
    zh: '统一身份认证未完成，请重新登录。',
    en: 'The sign-on was not finished; please begin anew.',
  },
  invitation: { zh: '邀请', en: 'Invitation' },
  invitationFor: { zh: '邀请 {name}，角色：{roles}', en: '{name} is invited as {roles}' },
  invitationOfParty: {
    zh: '请在入驻申请中填写此邀请码，作为身份证明。',
    en: 'Give this code as the proof when you register.',
  },
  ownName: { zh: '您的姓名', en: 'Your name' },
  loginHint: {
    zh: '至少 3 个字符：小写字母、数字或 . _ @ -',
    en: 'At least 3 characters: small letters, digits or . _ @ -',
  },
  invitedPasswordHint: {
    zh: '至少 12 个字符，可用一句只有自己知道的话。',
    en: 'At least 12 characters, such as a sentence that only you know.',
  },
  acceptInvitation: { zh: '接受邀请并登录', en: 'Accept and sign in' },
  joinHint: {
    zh: '接受后需重新登录，新的角色随即生效。',
    en: 'You sign in again afterwards, and have the new roles.',
  },
  joinAs: { zh: '以 {name} 的身份接受', en: 'Accept as {name}' },
  joined: { zh: '已接受邀请，请重新登录', en: 'Accepted; please sign in again' },
} as const satisfies Dictionary;
