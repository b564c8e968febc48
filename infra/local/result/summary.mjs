/**
 * @typedef {import('./api.mjs').Api} Api
 * @typedef {import('./api.mjs').Suggestion} Suggestion
 */

const sampleCity = '371600';
const shownContributions = 2;

/** Score and name, then the strongest contributions in favour. @param {Suggestion} suggestion */
export function toLines({ rank, candidate, score, contributions }) {
  const strongest = contributions
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, shownContributions);
  const because = strongest.map(({ text, points }) => `${text.zh} (+${points.toFixed(3)})`);
  return `  ${String(rank).padStart(2)}. ${score.toFixed(3)}  ${candidate.name}\n             ${because.join('；')}`;
}

/** The five best enterprises for the first industry of one city, as text. @param {Api} gateway */
export async function topOfOneList(gateway) {
  const cities = await gateway.cities();
  const city = cities.find(({ code }) => code === sampleCity) ?? cities[0];
  if (city === undefined) return 'No city is set up yet.';
  const [industry] = await gateway.industries(city.code);
  if (industry === undefined) return `${city.name.zh} has no priority industry yet.`;
  const suggestions = await gateway.suggestions(city.code, industry.id, {
    kind: 'enterprise',
    scope: 'domestic',
    limit: 5,
  });
  const title = `${city.name.zh} ${city.name.en} · ${industry.name.zh} ${industry.name.en}`;
  return [`${title}: the enterprises to approach`, ...suggestions.map(toLines)].join('\n');
}
