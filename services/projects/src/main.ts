import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { projectsService } from './projects.module.js';

await runService(projectsService);
