import { dealsFact } from './deals.js';
import { disciplinesFact } from './disciplines.js';
import type { Fact } from './fact.js';
import { industriesFact } from './industries.js';
import { laboratoriesFact } from './laboratories.js';
import { mandateRegionsFact, mandateSectorsFact, mandateStagesFact, mandateTicketFact } from './mandate.js';
import { productsFact } from './products.js';
import { researchFieldsFact } from './research-fields.js';
import { roundsFact } from './rounds.js';
import { divisionFact, placeFact, seatFact } from './seat.js';
import { sizeBandFact } from './size-band.js';

/** Every fact that somebody could complete, in the order in which changes of equal size are tried. */
export const facts: readonly Fact[] = [
  industriesFact,
  productsFact,
  researchFieldsFact,
  mandateSectorsFact,
  mandateStagesFact,
  mandateTicketFact,
  mandateRegionsFact,
  seatFact,
  divisionFact,
  placeFact,
  sizeBandFact,
  disciplinesFact,
  laboratoriesFact,
  roundsFact,
  dealsFact,
];
