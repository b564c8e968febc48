/**
 * @typedef {import('./api.mjs').Api} Api
 * @typedef {import('./api.mjs').Suggestion} Suggestion
 */

const best = 10;

/** The keys of an entry stay for its readers where the contract has other names. @param {Suggestion} suggestion */
export const toEntry = ({ rank, candidate, score, fit, intent, coverage, contributions }) => ({
  rank,
  id: candidate.id,
  name: candidate.name,
  score,
  fit,
  intent,
  coverage,
  reasons: contributions.map(({ factor, value, weight, points, text, evidence }) => ({
    ...{ factor, value, weight, contribution: points, text, evidence },
  })),
});

/** For each city and industry, the ten best of each kind. @param {Api} gateway */
export async function rankedDocument(gateway) {
  // Imported here: this file is loaded before the libraries are built.
  const { candidateKindsFor } = await import('@queqiao/scoring/browser');
  const kinds = candidateKindsFor({});
  const cities = [];
  for (const { code, name } of await gateway.cities()) {
    const industries = [];
    for (const industry of await gateway.industries(code)) {
      const lists = await Promise.all(kinds.map((kind) => gateway.suggestions(code, industry.id, kind, best)));
      const candidates = Object.fromEntries(kinds.map((kind, i) => [kind, lists[i]?.map(toEntry)]));
      industries.push({ id: industry.id, name: industry.name, candidates });
    }
    cities.push({ code, name, industries });
  }
  return { cities };
}
