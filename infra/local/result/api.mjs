import { Refusal } from '../progress.mjs';

/** A client of the public routes. @param {string} origin */
export function api(origin) {
  /** @param {string} place */
  const get = async (place) => {
    const response = await fetch(`${origin}/api${place}`, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) throw new Refusal(`GET /api${place} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    /** @returns {Promise<City[]>} */
    cities: async () => (await get('/cities')).items,
    /** @param {string} city @returns {Promise<Industry[]>} */
    industries: async (city) => (await get(`/cities/${city}/industries`)).items,
    /** @param {string} city @returns {Promise<RankingStatus>} */
    ranking: (city) => get(`/cities/${city}/ranking`),
    /**
     * @param {string} city @param {string} target @param {{ kind: string, scope: string, limit: number }} list
     * @returns {Promise<Suggestion[]>}
     */
    suggestions: async (city, target, { kind, scope, limit }) => {
      const list = new URLSearchParams({ candidateKind: kind, scope, limit: String(limit) });
      return (await get(`/cities/${city}/targets/${target}/suggestions?${list}`)).items;
    },
  };
}

/**
 * @typedef {ReturnType<typeof api>} Api
 * @typedef {{ zh: string, en: string }} Bilingual
 * @typedef {{ code: string, name: Bilingual }} City
 * @typedef {{ id: string, name: Bilingual }} Industry
 * @typedef {{ targets: number, current: number, candidates: number }} RankingStatus
 * @typedef {{ factor: string, value: number, weight: number, points: number, text: Bilingual, evidence: object[] }} Contribution
 * @typedef {{ rank: number, candidate: { id: string, name: string }, score: number, base: number, fit?: number,
 *   intent?: number, coverage: number, contributions: Contribution[] }} Suggestion
 */
