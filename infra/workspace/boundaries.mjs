// `npm run boundaries`: checks imports against .dependency-cruiser.cjs, and that no folders import each other in a circle.
import { createRequire } from 'node:module';
import { cruise, format } from 'dependency-cruiser';
import extractWebpackResolve from 'dependency-cruiser/config-utl/extract-webpack-resolve-config';
import { folderKnots } from './folder-knots.mjs';

const { options, ...ruleSet } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const { webpackConfig, ...rest } = options;

const { output: found } = await cruise(
  ['libs', 'services', 'infra'],
  { ...rest, validate: true, ruleSet },
  await extractWebpackResolve(webpackConfig.fileName),
);
const { output, exitCode } = await format(found, { outputType: 'err' });
// Cut off the warning that there is no TypeScript compiler: swc reads the sources.
process.stdout.write(`${output.split('\n‼')[0].trimEnd()}\n`);

const isOurs = ({ source }) => !source.includes('/generated/');

const knots = folderKnots(found.modules.filter(isOurs));
for (const { folders, imports } of knots) {
  process.stdout.write(`\n✘ folders import each other in a circle: ${folders.join(', ')}\n  ${imports.join('\n  ')}
  Move what both sides need to the one that owns it, or to a folder that both may import.\n`);
}
process.exitCode = exitCode === 0 && knots.length === 0 ? 0 : 1;
