export { compareCandidates } from './compare-candidates.js';
export { explainPair } from './explain-pair.js';
