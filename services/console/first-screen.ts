import type { Plugin, Rolldown } from 'vite';

type Files = Rolldown.OutputBundle;

/**
 * Makes the browser fetch the first screen and its styles while it still reads the page, and compile all of their functions
 * on another thread while it loads them: nearly all are called until the first rows are shown, and compiling each at its
 * first call would read it twice, on the thread that shows the rows (V8's explicit compile hints).
 */
export function firstScreen(name: string): Plugin {
  return {
    name: 'first-screen',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const chunk of withImports(bundle, screenOf(bundle, name)))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
    transformIndexHtml: (_html, { bundle = {} }) => {
      const screen = screenOf(bundle, name);
      const styles = [...(screen.viteMetadata?.importedCss ?? [])];
      return [link('modulepreload', screen.fileName), ...styles.map((file) => link('stylesheet', file))];
    },
  };
}

function screenOf(bundle: Files, name: string): Rolldown.OutputChunk {
  const screen = chunksOf(bundle).find((chunk) => chunk.name === name && chunk.isDynamicEntry);
  if (!screen) throw new Error(`There is no screen called ${name}`);
  return screen;
}

/** The screen and all that it cannot run without, among it the entry. */
function withImports(bundle: Files, screen: Rolldown.OutputChunk): Set<Rolldown.OutputChunk> {
  const found = new Set([screen, ...chunksOf(bundle).filter(({ isEntry }) => isEntry)]);
  for (const { imports } of found)
    for (const file of imports) {
      const imported = bundle[file];
      if (imported?.type === 'chunk') found.add(imported);
    }
  return found;
}

const chunksOf = (bundle: Files) => Object.values(bundle).filter((one) => one.type === 'chunk');

const link = (rel: string, file: string) => ({ tag: 'link', attrs: { rel, href: `/${file}`, crossorigin: true } });
