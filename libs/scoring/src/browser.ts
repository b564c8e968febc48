/** For screens. Imports neither the kernel nor the factors, so that a browser does not load them. */
export { type FindableField, findability } from './model/findability.js';
export { candidateKindsFor, listScopesFor, partsOfPair } from './model/pairs.js';
export { cappedShares, groupShares } from './weights/weight-caps.js';
export { moneyText } from './words/money.js';
export { sizeNames, stageNames } from './words/names.js';
export { signalText } from './words/signal-text.js';
