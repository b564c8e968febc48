import { backerFactor } from './backer.js';
import { capabilityFactor } from './capability.js';
import { chainPositionFactor } from './chain-position.js';
import { coInvestmentFactor } from './co-investment.js';
import { disciplineFocusFactor } from './discipline-focus.js';
import { distanceFactor } from './distance.js';
import { expansionFactor } from './expansion.js';
import type { Factor } from './factor.js';
import { industryPathFactor } from './industry-path.js';
import { investorKindFactor } from './investor-kind.js';
import { laboratoriesFactor } from './laboratories.js';
import { mandateFocusFactor } from './mandate-focus.js';
import { mandateRegionsFactor } from './mandate-regions.js';
import { mandateSectorsFactor } from './mandate-sectors.js';
import { popularityFactor } from './popularity.js';
import { portfolioAmountsFactor } from './portfolio-amounts.js';
import { portfolioRegionsFactor } from './portfolio-regions.js';
import { portfolioSectorsFactor } from './portfolio-sectors.js';
import { portfolioStagesFactor } from './portfolio-stages.js';
import { productMatchFactor } from './product-match.js';
import { recentDealsFactor } from './recent-deals.js';
import { riskFactor } from './risk.js';
import { samePlaceFactor } from './same-place.js';
import { sameProvinceFactor } from './same-province.js';
import { sizeBandFactor } from './size-band.js';
import { stageFitFactor } from './stage-fit.js';
import { textSimilarityFactor } from './text-similarity.js';
import { ticketFitFactor } from './ticket-fit.js';

/** The order in which scores are added up and contributions of equal weight are listed. */
export const factors: readonly Factor[] = [
  industryPathFactor,
  chainPositionFactor,
  productMatchFactor,
  textSimilarityFactor,
  capabilityFactor,
  disciplineFocusFactor,
  laboratoriesFactor,
  portfolioSectorsFactor,
  portfolioRegionsFactor,
  portfolioStagesFactor,
  portfolioAmountsFactor,
  distanceFactor,
  sameProvinceFactor,
  samePlaceFactor,
  sizeBandFactor,
  stageFitFactor,
  ticketFitFactor,
  popularityFactor,
  mandateSectorsFactor,
  mandateFocusFactor,
  mandateRegionsFactor,
  recentDealsFactor,
  expansionFactor,
  investorKindFactor,
  coInvestmentFactor,
  backerFactor,
  riskFactor,
];
