import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { introductionsService } from './introductions.module.js';

await runService(introductionsService);
