// Jest's globalSetup for tests that start built programs: they must never run what an earlier state of the sources left.
import { buildOutputs } from '../run/services.mjs';
import { build } from './build.mjs';

export default () => build(buildOutputs);
