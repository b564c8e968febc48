import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compiledAhead } from './compiled-ahead';
import { compressed } from './compressed';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react(), compiledAhead('city-frame', 'lists-screen'), compressed()],
  resolve: {
    // Bundle workspace packages from their sources.
    conditions: ['@queqiao/source', ...defaultClientConditions],
  },
  // The gateway writes another one into each answer.
  html: { cspNonce: 'QUEQIAO_NONCE' },
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_600,
    rolldownOptions: {
      // Whatever makes a schema imports zod, and so is told first that nothing may be compiled.
      output: { codeSplitting: { groups: [{ name: 'zod', test: /\/node_modules\/zod\/|\/no-eval\.ts$/ }] } },
    },
  },
});
