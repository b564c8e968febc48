import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { expertsService } from './experts.module.js';

await runService(expertsService);
