import { z } from 'zod';

export const needKind = z.enum(['funding', 'technology', 'talent', 'market', 'supply', 'site', 'cooperation']);
export type NeedKind = z.output<typeof needKind>;
