import type { Plugin, Rolldown } from 'vite';

type Files = Rolldown.OutputBundle;

/**
 * Makes the browser compile all functions of the named chunks and of the entry on another thread while it loads them: nearly
 * all are called until the first rows are shown, and compiling each at its first call would read it twice, on the thread that
 * shows the rows (V8's explicit compile hints).
 */
export function compiledAhead(...names: string[]): Plugin {
  return {
    name: 'compiled-ahead',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const chunk of withImports(bundle, names)) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}

/** The chunks and all that they cannot run without, among it the entry. */
function withImports(bundle: Files, names: readonly string[]): Set<Rolldown.OutputChunk> {
  const named = names.map((name) => chunkOf(bundle, name));
  const found = new Set([...named, ...chunksOf(bundle).filter(({ isEntry }) => isEntry)]);
  for (const { imports } of found)
    for (const file of imports) {
      const imported = bundle[file];
      if (imported?.type === 'chunk') found.add(imported);
    }
  return found;
}

function chunkOf(bundle: Files, name: string): Rolldown.OutputChunk {
  const chunk = chunksOf(bundle).find((one) => one.name === name && one.isDynamicEntry);
  if (!chunk) throw new Error(`Nothing called ${name} is loaded on its own`);
  return chunk;
}

const chunksOf = (bundle: Files) => Object.values(bundle).filter((one) => one.type === 'chunk');
