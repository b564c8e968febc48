import { z } from 'zod';
import { actorRef } from './actors.js';
import { reasonCode } from './decisions.js';
import { operation } from './operation.js';
import { dataField } from './reasons.js';
import { officersOfCity, readersOfCity } from './roles.js';
import { candidateKind, id, line, moment, pageInput, pageOf, text } from './values.js';

/** Where a task stands. It is withdrawn by itself when the decision that opened it is taken back. */
export const dataTaskState = z.enum(['open', 'done', 'withdrawn']);

/** 数据核查任务: what an officer found wrong in a candidate's record when deciding, for somebody to correct. */
export const dataTask = z.strictObject({
  id,
  record: z.strictObject({ kind: candidateKind, id, name: line(200) }),
  field: dataField,
  reason: reasonCode,
  /** What the officer said. */
  note: z.string().optional(),
  decisionId: id,
  state: dataTaskState,
  openedBy: actorRef,
  openedAt: moment,
  closedBy: actorRef.optional(),
  closedAt: moment.optional(),
  closingNote: z.string().optional(),
});
export type DataTask = z.output<typeof dataTask>;

/** The tasks of the caller's city, the oldest first; open ones unless asked otherwise. */
export const listDataTasks = operation({
  name: 'matching.listDataTasks',
  http: 'GET /cities/:city/data-tasks',
  summary: { zh: '数据核查任务', en: 'What officers found wrong in the records of candidates' },
  input: z.strictObject({ state: dataTaskState.default('open'), ...pageInput }),
  output: pageOf(dataTask),
  may: readersOfCity,
});

/** Closes an open task, with a word on what came of it. To close it a second time is a conflict. */
export const closeDataTask = operation({
  name: 'matching.closeDataTask',
  http: 'POST /cities/:city/data-tasks/:id/closing',
  summary: { zh: '关闭任务', en: 'Close a task, with a word on what came of it' },
  input: z.strictObject({ id, note: text(1_000) }),
  output: dataTask,
  may: officersOfCity,
  audit: { zh: '关闭数据核查任务', en: 'Closed a data task' },
});
