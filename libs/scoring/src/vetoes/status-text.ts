import type { Bilingual, enterprises } from '@queqiao/contracts';

const states: Record<enterprises.OrganisationStatus['state'], Bilingual> = {
  active: { zh: '存续', en: 'active' },
  merged: { zh: '已被合并', en: 'merged into another' },
  delisted: { zh: '已退市', en: 'left its exchange' },
  bankrupt: { zh: '破产或清算', en: 'bankrupt or in liquidation' },
  dissolved: { zh: '已解散或注销', en: 'dissolved' },
  'struck-off': { zh: '已不在主管部门名单', en: 'no longer in the official list' },
};

/** Why an organisation is gone: into whom it was merged, when, and who says so where that has a name in the language. */
export function statusText({ state, intoName, into, since, source }: enterprises.OrganisationStatus): Bilingual {
  const whom = intoName ?? into;
  const name = states[state];
  return {
    zh: `${whom ? `已并入“${whom}”` : name.zh}${since ? `（${since}）` : ''}，来源：${source.name}`,
    en: `${whom ? `merged into "${whom}"` : name.en}${since ? ` (${since})` : ''}`,
  };
}
