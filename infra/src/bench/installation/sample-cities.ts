import { z } from 'zod';
import { readJson } from '../../seed/files.js';

/** The codes of the sample's cities. */
export async function sampleCities(): Promise<string[]> {
  const cities = z.array(z.looseObject({ code: z.string() })).parse(await readJson('cities.json'));
  return cities.map(({ code }) => code);
}
