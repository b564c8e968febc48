// `node libs/scoring/src/kernel/assemble.mjs` writes kernel.ts from kernel.wat. A spec checks that both agree.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import wabt from 'wabt';

const file = (/** @type {string} */ name) => new URL(name, import.meta.url);

export async function assembled() {
  const { parseWat } = await wabt();
  const { buffer } = parseWat('kernel.wat', readFileSync(file('kernel.wat'), 'utf8'), { simd: true }).toBinary({});
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  const parts = lines.map((line) => `  '${line}',`).join('\n');
  return `/** kernel.wat, assembled by assemble.mjs, in base64. */\nexport const KERNEL = [\n${parts}\n].join('');\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(file('kernel.ts'), await assembled());
