import type { Plugin } from 'vite';

/** Makes the browser fetch the first screen and its styles while it still reads the page. */
export function firstScreen(name: string): Plugin {
  return {
    name: 'first-screen',
    apply: 'build',
    transformIndexHtml: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const screen = chunks.find((chunk) => chunk.name === name && chunk.isDynamicEntry);
      if (!screen) throw new Error(`There is no screen called ${name}`);
      const styles = [...(screen.viteMetadata?.importedCss ?? [])];
      return [link('modulepreload', screen.fileName), ...styles.map((file) => link('stylesheet', file))];
    },
  };
}

const link = (rel: string, file: string) => ({ tag: 'link', attrs: { rel, href: `/${file}`, crossorigin: true } });
