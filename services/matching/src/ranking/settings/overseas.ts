import { conflict, type ListScope, type settings } from '@queqiao/contracts';

/** Throws `conflict` for overseas lists in a city that has not switched them on: none are made there. */
export function requireScope({ overseas }: Pick<settings.SettingValues, 'overseas'>, scope: ListScope): void {
  if (scope !== 'overseas' || overseas) return;
  throw conflict('scope', 'overseas-on', {
    zh: '本市未启用海外候选；管理员可在列表设置中启用',
    en: 'The city has not switched overseas candidates on; an administrator can do so in the settings of its lists',
  });
}
