/** Why a candidate stands where it does, and how candidates compare. */
export { compareCandidates } from './compare-candidates.js';
export { explainPair } from './explain-pair.js';
