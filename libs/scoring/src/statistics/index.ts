/** Measures of lists and of what people decided on them: how good, how alike, how evenly spread, how sure. */
export { gini, type Spread, shareOfTop, spreadOf } from './exposure.js';
export { histogram } from './histogram.js';
export { type Interval, meanInterval } from './interval.js';
export { type PairLoss, type PairOrder, pairLoss, pairOrder, weightedKendallLoss } from './kendall.js';
export { compareLists, type ListChanges, overlapAt, rankBiasedOverlap } from './list-comparison.js';
export { type Judged, judge } from './metrics.js';
export { randomNumbers } from './random.js';
