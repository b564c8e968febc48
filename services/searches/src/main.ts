import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { searchesService } from './searches.module.js';

await runService(searchesService);
