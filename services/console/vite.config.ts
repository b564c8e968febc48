import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything is bundled, so that the console runs where nothing calls out. */
export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react(), compressed()],
  resolve: {
    alias: [
      { find: '@queqiao/contracts', replacement: at('../../libs/contracts/src/index.ts') },
      // By file, because the library's front door also opens the word segmenter, which is native code.
      { find: /^@queqiao\/reference\/(.*)$/, replacement: `${at('../../libs/reference/src')}/$1` },
      // By file too: the front door opens the kernel, which a browser has no use for.
      { find: /^@queqiao\/scoring\/(.*)$/, replacement: `${at('../../libs/scoring/src')}/$1` },
    ],
  },
  build: { outDir: at('./dist'), emptyOutDir: true, chunkSizeWarningLimit: 1_600 },
});
