import { Refusal } from '../progress.mjs';

/** Well before an access token ends. */
const renewMs = 5 * 60_000;

/** A client of the public routes, signed in as a person of the sample. @param {string} origin */
export function api(origin) {
  let access = { since: 0, token: '' };
  const token = async () => {
    if (Date.now() - access.since < renewMs) return access.token;
    const response = await fetch(`${origin}/api/sessions/sample`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'sample-officer' }),
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status === 404)
      throw new Refusal('Only an installation with the sample (SAMPLE_PEOPLE=yes) shows its lists here');
    if (!response.ok) throw new Refusal(`Signing in answered ${response.status}: ${await response.text()}`);
    access = { since: Date.now(), token: (await response.json()).access };
    return access.token;
  };
  /** @param {string} place */
  const get = async (place) => {
    const headers = { authorization: `Bearer ${await token()}` };
    const response = await fetch(`${origin}/api${place}`, { headers, signal: AbortSignal.timeout(30_000) });
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
