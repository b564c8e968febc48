import type { enterprises, introductions } from '@queqiao/contracts';
import { division, industry, industryPath, industryTitleEn, provinceOf } from '@queqiao/reference';
import type { Party } from './party.js';

/** More would draw a picture of one. */
const MOST_INDUSTRIES = 3;

/** Where the bands of an amount begin, in 万元. */
const BANDS = [0, 100, 500, 2_000, 10_000, 50_000];

const LEVELS: readonly introductions.IndustryLevel[] = ['section', 'division', 'group'];

/** What the other side reads of a party. */
export function blindProfileOf(
  party: Party,
  told: introductions.Disclosure,
  purpose: Pick<introductions.BlindProfile, 'seeks' | 'offers'>,
): introductions.BlindProfile {
  const industries = told.industry === undefined ? [] : coarse(party, told.industry);
  const province = told.province ? provinceOf(party.division ?? '') : undefined;
  return {
    kind: party.kind,
    ...(industries.length > 0 && { industries }),
    ...(province !== undefined && { province: { code: province, name: division(province)?.name ?? province } }),
    ...(told.sizeBand && party.sizeBand && { sizeBand: party.sizeBand }),
    ...(told.stage && party.stages.length > 0 && { stages: [...party.stages] }),
    ...(told.amount && party.amountWan !== undefined && { amount: bandOf(party.amountWan) }),
    ...purpose,
    ...(told.sentence !== undefined && { sentence: told.sentence }),
  };
}

/** Stage and amount of the one who asked are those of the need, which nobody else knows: they narrow nothing down. */
export function fittingQueryOf(profile: introductions.BlindProfile) {
  const { kind, industries = [], province, sizeBand, stages = [] } = profile;
  return {
    kind,
    industries: industries.map(({ code }) => code),
    ...(province && { province: province.code }),
    ...(sizeBand && { sizeBand }),
    ...(kind === 'investor' && { stages }),
  };
}

/** What the one who asked looks for belongs to the need. */
export function askerOf(party: Party, { stage, amountWan }: Pick<enterprises.Need, 'stage' | 'amountWan'>): Party {
  return { ...party, stages: stage === undefined ? [] : [stage], amountWan };
}

/** An enterprise is told by its main trade, others by all of theirs. */
function coarse({ kind, industries }: Party, level: introductions.IndustryLevel) {
  const codes = (kind === 'enterprise' ? industries.slice(0, 1) : industries)
    .map((code) => industryPath(code)[LEVELS.indexOf(level)] ?? industryPath(code).at(-1))
    .filter((code) => code !== undefined);
  return [...new Set(codes)].slice(0, MOST_INDUSTRIES).map((code) => {
    const zh = industry(code)?.name ?? code;
    return { code, title: { zh, en: industryTitleEn(code) ?? zh } };
  });
}

function bandOf(amountWan: number) {
  const at = BANDS.findLastIndex((from) => from <= amountWan);
  const [fromWan = 0, toWan] = BANDS.slice(at, at + 2);
  return { fromWan, ...(toWan !== undefined && { toWan }) };
}
