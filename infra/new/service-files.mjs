// The files of a new service that it does not copy from another. See CONTRIBUTING.md, 'A service'.

/** @param {string} word */
const capital = (word) => word[0]?.toUpperCase() + word.slice(1);

/** @param {string} name of the service: a plural, or else what it keeps are its items */
const singular = (name) => (/[^s]s$/.test(name) ? name.slice(0, -1).replace(/ie$/, 'y') : `${name}Item`);

/**
 * @param {string} name
 * @param {string} header what every Prisma schema begins with
 * @returns {Record<string, string>} texts by their paths from the root
 */
export function serviceFiles(name, header) {
  const one = singular(name);
  const list = `list${capital(one)}s`;
  const table = one.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const schema = `${header}
/// One of the ${name} of a city.
model ${capital(one)} {
  id        String   @id
  city      String
  name      String
  version   Int
  updatedAt DateTime @default(now()) @map("updated_at") @db.Timestamptz(3)

  @@index([city, id])
  @@map("${table}")
}
`;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return {
    [`libs/contracts/src/${name}.ts`]: `
import { z } from 'zod';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { id, line, moment, pageInput, pageOf, version } from './values.js';

/** One of the ${name} of a city. */
export const ${one} = z.strictObject({ id, name: line(200), version, updatedAt: moment });
export type ${capital(one)} = z.output<typeof ${one}>;

export const ${list} = operation({
  name: '${name}.${list}',
  http: 'GET /cities/:city/${name}',
  summary: { zh: '${name} 列表', en: 'The ${name} of the city' },
  input: z.strictObject(pageInput),
  output: pageOf(${one}),
  may: readersOfCity,
});
`,
    [`services/${name}/prisma/schema.prisma`]: schema,
    [`services/${name}/prisma/migrations/schema.applied.prisma`]: schema,
    [`services/${name}/prisma/migrations/${stamp}_init/migration.sql`]: `-- CreateTable
CREATE TABLE "${table}" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "${table}_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "${table}_city_id_idx" ON "${table}"("city", "id");
`,
    [`services/${name}/src/${name}.module.ts`]: `
import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { databaseConfig, type ServiceDefinition } from '@queqiao/platform';
import { ${capital(name)}Service } from './${name}.service.js';
import { Prisma } from './prisma.js';

@Module({ providers: [${capital(name)}Service] })
class ${capital(name)}Module {}

/** Owns the ${name} of a city. */
export const ${name}Service: ServiceDefinition = {
  name: '${name}',
  config: databaseConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: ${capital(name)}Module,
};
`,
    [`services/${name}/src/${name}.service.ts`]: `
import { Injectable } from '@nestjs/common';
import { type MessageContext, ${name}, type ParsedInputOf } from '@queqiao/contracts';
import { readCursor, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import type { ${capital(one)} } from './generated/client.js';
import { Prisma } from './prisma.js';

/** Keeps the ${name} of a city. */
@Injectable()
export class ${capital(name)}Service {
  constructor(private readonly prisma: Prisma) {}

  /** In the order of their ids. */
  @Answers(${name}.${list})
  async list({ cursor, limit }: ParsedInputOf<typeof ${name}.${list}>, { city }: MessageContext) {
    const rows = await this.prisma.${one}.findMany({
      where: { city, id: { gt: readCursor(cursor) } },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => id, toContract);
  }
}

function toContract({ city: _, updatedAt, ...row }: ${capital(one)}) {
  return { ...row, updatedAt: updatedAt.toISOString() };
}
`,
    [`services/${name}/src/${name}.medium.spec.ts`]: `
import 'reflect-metadata';
import { type MessageContext, ${name} } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { ${name}Service } from './${name}.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };

let bed: ServiceBed;

beforeAll(async () => {
  bed = await startServiceBed(${name}Service);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

describe('${name}', () => {
  it("are listed page by page, and another city's are not", async () => {
    await bed.db.query(
      \`INSERT INTO ${table} (id, city, name, version)
       VALUES ('a', '371600', '甲', 1), ('b', '371600', '乙', 1), ('c', '510100', '丙', 1)\`,
    );
    const first = await bed.sender.bus.request(${name}.${list}, { limit: 1 }, binzhou);
    expect(first.items).toMatchObject([{ id: 'a', name: '甲' }]);
    const { items } = await bed.sender.bus.request(${name}.${list}, { cursor: first.next }, binzhou);
    expect(items).toMatchObject([{ id: 'b' }]);
  });
});
`,
  };
}
