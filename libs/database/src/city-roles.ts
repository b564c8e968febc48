import pg from 'pg';

/** Declares, as the comment on a table, that its rows are never changed or removed. */
const INSERT_ONLY = 'insert-only';

/** What the sessions of a service run as. Neither logs in, owns a table or passes row-level security by. */
interface CityRoles {
  /** Sees and writes the rows of the city that `queqiao.city` names. */
  readonly bound: string;
  /** Sees and writes the rows of every city. */
  readonly free: string;
}

export function cityRoles(schema: string): CityRoles {
  return { bound: `queqiao_${schema}`, free: `queqiao_${schema}_all` };
}

/** Tables that one of the roles may not use yet, or whose rows are not kept apart. */
const UNGUARDED = `
  SELECT c.relname AS name, obj_description(c.oid, 'pg_class') = '${INSERT_ONLY}' AS is_insert_only,
    a.attname IS NOT NULL AS has_city
  FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'city' AND NOT a.attisdropped
  WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    AND (EXISTS (SELECT FROM unnest($2::text[]::regrole[]) AS role
        WHERE NOT EXISTS (SELECT FROM aclexplode(c.relacl) WHERE grantee = role))
      OR c.relforcerowsecurity <> (a.attname IS NOT NULL))
  ORDER BY c.relname`;

interface Table {
  readonly name: string;
  readonly is_insert_only: boolean | null;
  readonly has_city: boolean;
}

/**
 * Lets the service's roles into the schema, and puts each table with a column `city` under row-level security: the bound
 * role sees one city. Changes nothing where this was done before. Needs the right to make roles, once.
 */
export async function guardCities(client: pg.Client, schema: string): Promise<void> {
  const roles = cityRoles(schema);
  await makeRoles(client, schema, roles);
  const { rows } = await client.query<Table>(UNGUARDED, [client.escapeIdentifier(schema), Object.values(roles)]);
  if (rows.length === 0) return;
  await client.query('BEGIN');
  for (const table of rows) {
    await client.query(grants(schema, table, roles));
    if (table.has_city) await client.query(policies(schema, table, roles));
  }
  const sequences = `ALL SEQUENCES IN SCHEMA ${client.escapeIdentifier(schema)}`;
  await client.query(`GRANT USAGE ON ${sequences} TO ${roles.bound}, ${roles.free}`);
  await client.query('COMMIT');
}

async function makeRoles(client: pg.Client, schema: string, { bound, free }: CityRoles): Promise<void> {
  const { rows } = await client.query(
    'SELECT has_schema_privilege(oid, $1, $2) AS may FROM pg_roles WHERE rolname = ANY($3)',
    [schema, 'USAGE', [bound, free]],
  );
  if (rows.length === 2 && rows.every(({ may }) => may)) return;
  for (const role of [bound, free]) {
    // Roles belong to the server: another database may have made them, or makes them now.
    await client.query(`
      DO $$ BEGIN CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await client.query(`GRANT ${role} TO CURRENT_USER`);
    await client.query(`GRANT USAGE ON SCHEMA ${client.escapeIdentifier(schema)} TO ${role}`);
  }
}

function grants(schema: string, { name, is_insert_only }: Table, { bound, free }: CityRoles): string {
  const rights = is_insert_only ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
  return `GRANT ${rights} ON ${qualified(schema, name)} TO ${bound}, ${free}`;
}

/** A subquery is worked out once a statement; on each row the setting would be read anew. */
const CITY = `(SELECT current_setting('queqiao.city'))`;

function policies(schema: string, { name }: Table, { bound, free }: CityRoles): string {
  const table = qualified(schema, name);
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS one_city ON ${table};
    CREATE POLICY one_city ON ${table} TO ${bound} USING (city IN ('*', ${CITY})) WITH CHECK (city = ${CITY});
    DROP POLICY IF EXISTS all_cities ON ${table};
    CREATE POLICY all_cities ON ${table} TO ${free}, CURRENT_USER USING (true) WITH CHECK (true);`;
}

function qualified(schema: string, name: string): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}
