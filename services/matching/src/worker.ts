import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { scoringWorker } from './worker.module.js';

await runService(scoringWorker);
