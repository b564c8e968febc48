import type { Dictionary } from '../words/dictionary';

export const accountWords = {
  signOut: { zh: '退出登录', en: 'Sign out' },
  signedInAs: { zh: '当前用户', en: 'Signed in as' },
  notPermitted: {
    zh: '您没有查看这个页面的权限，请从上方选择其他页面',
    en: 'You may not open this page; please choose another one above',
  },
} as const satisfies Dictionary;
