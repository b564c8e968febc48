import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { matchingService } from './matching.module.js';

await runService(matchingService);
