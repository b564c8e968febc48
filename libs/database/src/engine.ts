/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

type EngineModule = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

const CONNECT_TIMEOUT_MS = 10_000;

let loading: Promise<EngineModule> | undefined;

/** Prisma's schema engine as WebAssembly: the command line tool would download a native engine. */
export async function withSchemaEngine<T>(
  url: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= load();
  const { SchemaEngine: Engine } = await loading;
  const options = `-c search_path=${schema}`;
  const pool = new pg.Pool({ connectionString: url, options, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  pool.on('error', () => undefined);
  const adapter = new MigrationAdapter(pool, { schema });
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await Engine.new({ datamodels: undefined }, () => undefined, bound);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    // The engine itself reports a database failure only as a number.
    throw adapter.failure === undefined ? error : new Error(String(adapter.failure), { cause: error });
  } finally {
    // The engine leaves connections open, with an advisory lock that would block the next engine.
    await pool.end();
  }
}

/** Runs a migration as one script, whole or not at all; the adapter would split it at every semicolon. */
class MigrationAdapter extends PrismaPg {
  failure: unknown;

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script);
      } catch (error) {
        this.failure = error;
        throw error;
      }
    };
    return connection;
  }
}

/** Timers that do not hold the process: the engine leaves one of 10 s for each lock. */
function passingTimers(glue: object): WebAssembly.ModuleImports {
  const names = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const timer = (work: () => void, ms: number) => setTimeout(work, ms).unref();
  return Object.fromEntries(names.map((name) => [name, timer]));
}

// Node cannot import .wasm without a flag, so the glue is instantiated by hand.
async function load(): Promise<EngineModule> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue = (await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)) as EngineModule;
  const module = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')));
  const imports = { './schema_engine_bg.js': { ...glue, ...passingTimers(glue) } };
  const instance = await WebAssembly.instantiate(module, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
