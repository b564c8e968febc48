import { leadingPlace } from './places.js';
import { type Unit, unitsOf } from './units.js';
import { type Telling, tellingOf } from './weights.js';

/** A name as queries are held against it. */
export interface Name extends Telling {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Units of the place that it begins with. */
  readonly place: number;
  /** What stands for that place in short names: 皖 for 安徽省. */
  readonly placeShort: readonly string[];
}

export function nameOf(text: string): Name {
  const units = unitsOf(text);
  const place = leadingPlace(units.map((unit) => unit.text));
  const length = place?.length ?? 0;
  return { text, units, ...tellingOf(units, length), place: length, placeShort: place?.short ?? [] };
}
