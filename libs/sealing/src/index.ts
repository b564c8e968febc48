export { BlindIndex } from './blind-index.js';
export { type SealingConfig, type SealingKey, sealingConfig } from './config.js';
export { type Resealed, resealTable, type SealedTable } from './reseal.js';
export { type Place, Seal, SealError } from './seal.js';
