import { succeededCodes } from '../succession/succeeded-codes.js';
import { withdrawnDivisionRows } from './withdrawn.data.js';

/** The division that had this code of GB/T 2260 until it was withdrawn, in 2000 or later. */
export const withdrawnDivision = succeededCodes(withdrawnDivisionRows);
