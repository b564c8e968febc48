/** Why a candidate stands where it does, and how candidates compare. */
export { compareCandidates } from './compare.js';
export { explainPair, type Standing } from './explain-pair.js';
