import type { Bilingual, CandidateKind, matching } from '@queqiao/contracts';
import { distanceKm, division, provinceOf } from '@queqiao/reference';
import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { tableOver } from './tables.js';

/** At this distance, half a day by road or rail, a candidate counts half. */
const HALF_KM = 400;

/** The distance between the prefecture seats. */
export const distanceFactor: Factor = {
  key: 'distance',
  group: 'feasibility',
  name: { zh: '距离', en: 'Distance' },
  weights: {
    'industry>enterprise': 8,
    'industry>institution': 17,
    'industry>investor': 7,
    'industry>laboratory': 15,
    'need:funding>investor': 10,
    'need:technology>institution': 15,
    'need:technology>laboratory': 12,
    'need:technology>enterprise': 12,
    'need:talent>institution': 22,
    'need:talent>laboratory': 20,
    'need:market>enterprise': 10,
    'need:supply>enterprise': 18,
    'need:site>enterprise': 25,
    'need:cooperation>enterprise': 15,
    'need:cooperation>institution': 20,
    'need:cooperation>laboratory': 15,
  },
  baseRate: 0.25,
  prepare(target, context) {
    const { store } = context;
    const values = tableOver(store.division, (seat) => {
      const km = kilometres(target.division, seat);
      return km === undefined ? undefined : HALF_KM / (HALF_KM + km);
    });
    return {
      values,
      explain(row) {
        const seat = store.division.at(row) ?? '';
        return {
          text: textOf(target.division, seat),
          evidence: [seatEvidence(row, placeName(seat), context)],
        };
      },
    };
  },
};

/** A laboratory lies where its host does, of which a source tells. */
function seatEvidence(row: number, place: Bilingual, { catalogue, store }: Context): matching.Evidence {
  const institutions = catalogue.store('institution');
  const host = store.kind === 'laboratory' ? institutions.find(store.host.at(row) ?? '') : undefined;
  if (host !== undefined) return evidenceOf(institutions, host, 'division', place);
  return evidenceOf(store, row, seatField(store.kind), place);
}

function seatField(kind: CandidateKind): string {
  return kind === 'enterprise' || kind === 'investor' ? 'seat' : 'division';
}

/** When only the province is known, its first prefecture by code, the capital, is used. */
function kilometres(from: string, to: string): number | undefined {
  return distanceKm(from, to) ?? distanceKm(from, `${to.slice(0, 2)}0100`);
}

function textOf(from: string, to: string) {
  const km = Math.round((kilometres(from, to) ?? 0) / 10) * 10;
  const here = placeName(from);
  const there = placeName(to);
  if (km === 0) return { zh: `就在${here.zh}`, en: `In ${here.en} itself` };
  const sameProvince = provinceOf(from) === provinceOf(to);
  const isFromCapital = distanceKm(from, to) === undefined;
  return {
    zh: `在${there.zh}，距${here.zh}约 ${km} 公里${isFromCapital ? '（按省会计）' : ''}${sameProvince ? '，同省' : ''}`,
    en: `In ${there.en}, about ${km} km from ${here.en}${isFromCapital ? ' by its capital' : ''}${sameProvince ? ', same province' : ''}`,
  };
}

function placeName(code: string) {
  const entry = division(code);
  const city = entry?.level === 'county' && entry.parent ? division(entry.parent) : entry;
  return { zh: city?.name.replace(/市$/, '') ?? code, en: city?.nameEn ?? code };
}
