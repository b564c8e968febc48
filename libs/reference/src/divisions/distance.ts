import { division, type Point, prefectureOf } from './divisions.js';

/** Mean radius of the earth in km (IUGG). */
const earthRadiusKm = 6371;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km by the haversine formula (Sinnott 1984). */
function greatCircleKm(a: Point, b: Point): number {
  const rise = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const run = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const haversine = rise + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * run;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** Distance in km between the city seats of two division codes; undefined when a code is unknown or only a province. */
export function distanceKm(a: string, b: string): number | undefined {
  const from = division(prefectureOf(a) ?? '')?.point;
  const to = division(prefectureOf(b) ?? '')?.point;
  return from && to && greatCircleKm(from, to);
}
