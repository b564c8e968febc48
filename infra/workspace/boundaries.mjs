// `npm run boundaries`: checks what imports what against .dependency-cruiser.cjs. Calls dependency-cruiser's API, since its
// command refuses Node 20, on which the API works.
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractWebpackResolve from 'dependency-cruiser/config-utl/extract-webpack-resolve-config';

const { options, ...ruleSet } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const { webpackConfig, ...rest } = options;

const { output, exitCode } = await cruise(
  ['libs', 'services', 'infra'],
  { ...rest, validate: true, ruleSet, outputType: 'err' },
  await extractWebpackResolve(webpackConfig.fileName),
);
// It goes on to say that it found no TypeScript compiler: swc reads the sources here.
process.stdout.write(`${output.split('\n‼')[0].trimEnd()}\n`);
process.exitCode = exitCode === 0 ? 0 : 1;
