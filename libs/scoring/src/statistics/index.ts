export { gini, histogram, type Spread, shareOfTop, spreadOf } from './distribution.js';
export { type Interval, meanInterval } from './interval.js';
export { type PairOrder, pairLoss, pairOrder, weightedKendallLoss } from './kendall.js';
export { compareLists, overlapAt, rankBiasedOverlap } from './list-comparison.js';
export { judge, type ListQuality } from './list-quality.js';
export { randomNumbers } from './random.js';
