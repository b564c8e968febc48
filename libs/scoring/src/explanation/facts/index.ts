import { dealsFact } from './deals.js';
import { roundsFact, sizeBandFact } from './enterprise.js';
import type { Fact } from './fact.js';
import { industriesFact } from './industries.js';
import { disciplinesFact, laboratoriesFact } from './institution.js';
import { productsFact, researchFieldsFact } from './listed-terms.js';
import { mandateRegionsFact, mandateSectorsFact, mandateStagesFact, mandateTicketFact } from './mandate.js';
import { divisionFact, placeFact, seatFact } from './seat.js';

/** The order in which changes of equal size are tried. */
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
