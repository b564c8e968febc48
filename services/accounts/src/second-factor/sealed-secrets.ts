import type { Place, SealedTable } from '@queqiao/sealing';

const field = 'factor_secret';

/** The secrets of authenticator apps. */
export const sealedSecrets: SealedTable = { name: 'user_account', id: 'id', fields: [field] };

export const placeOfSecret = (user: string): Place => ({ table: sealedSecrets.name, row: user, field });
