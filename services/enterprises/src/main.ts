import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { enterprisesService } from './enterprises.module.js';

await runService(enterprisesService);
