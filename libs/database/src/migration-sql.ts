import { withSchemaEngine } from './engine.js';

/** The SQL between two Prisma schema texts; `from` undefined: an empty database. `url`: any reachable Postgres. */
export async function migrationSql(url: string, from: string | undefined, to: string): Promise<string> {
  const result = await withSchemaEngine(url, 'public', (engine) =>
    engine.diff({
      from: from === undefined ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    } as Parameters<typeof engine.diff>[0]),
  );
  return result.stdout ?? '';
}

function datamodel(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }], configDir: '.' };
}
