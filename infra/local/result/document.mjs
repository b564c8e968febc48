/**
 * @typedef {import('./api.mjs').Api} Api
 * @typedef {import('./api.mjs').Suggestion} Suggestion
 */

const best = 10;

/** The keys of an entry stay for its readers where the contract has other names; `null` is unknown. @param {Suggestion} suggestion */
export const toEntry = ({ rank, candidate, score, base, fit, intent, coverage, contributions }) => ({
  rank,
  id: candidate.id,
  name: candidate.name,
  score,
  base,
  fit: fit ?? null,
  intent: intent ?? null,
  coverage,
  reasons: contributions.map(({ factor, value, weight, points, text, evidence }) => ({
    ...{ factor, value, weight, contribution: points, text, evidence },
  })),
});

/** For each city and industry, the ten best newcomers of each kind, and the ten best of those already there. @param {Api} gateway */
export async function rankedDocument(gateway) {
  // Imported here: this file is loaded before the libraries are built.
  const { candidateKindsFor, listScopesFor } = await import('@queqiao/scoring/browser');
  const kinds = candidateKindsFor({});
  const settled = kinds.filter((kind) => listScopesFor({}, kind).includes('local'));
  const cities = [];
  for (const { code, name } of await gateway.cities()) {
    const industries = [];
    for (const industry of await gateway.industries(code)) {
      /** @param {readonly string[]} listed @param {string} scope */
      const lists = async (listed, scope) =>
        Object.fromEntries(
          await Promise.all(
            listed.map(async (kind) => {
              const list = await gateway.suggestions(code, industry.id, { kind, scope, limit: best });
              return [kind, list.map(toEntry)];
            }),
          ),
        );
      const candidates = await lists(kinds, 'domestic');
      const alreadyHere = await lists(settled, 'local');
      industries.push({ id: industry.id, name: industry.name, candidates, alreadyHere });
    }
    cities.push({ code, name, industries });
  }
  return { cities };
}
