export { correct, correctShared, lockCorrection, withdrawCorrection } from './corrections/correct.js';
export { asCorrected, type Correctable, followShared } from './corrections/corrected.js';
export { CorrectionDesk, onDesk } from './corrections/correction-desk.js';
export { namedAsRead } from './corrections/correction-table.js';
export { DataTasks } from './data-tasks/data-tasks.js';
export { selfStated } from './self-stated.js';
export { refuseSameLanguage, withStaleTranslation } from './translations.js';
