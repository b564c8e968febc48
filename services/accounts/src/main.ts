import 'reflect-metadata';
import { runService } from '@queqiao/platform';
import { accountsService } from './accounts.module.js';

await runService(accountsService);
