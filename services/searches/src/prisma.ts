import { PrismaClient } from './generated/client.js';

export class Prisma extends PrismaClient {}

export type Tx = Parameters<Parameters<Prisma['$transaction']>[0]>[0];
