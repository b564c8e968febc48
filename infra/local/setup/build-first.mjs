// Jest's globalSetup: tests that start built programs must not run an old build.
import { buildOutputs } from '../run/services.mjs';
import { build } from './build.mjs';

export default () => build(buildOutputs);
