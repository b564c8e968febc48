import { z } from 'zod';
import { actorRef } from './actors.js';
import { reasonCode } from './matching.js';
import { request } from './message.js';
import { dataField } from './reasons.js';
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
export const listDataTasks = request(
  'matching.listDataTasks',
  z.strictObject({ state: dataTaskState.default('open'), ...pageInput }),
  pageOf(dataTask),
);

/** Closes an open task, with a word on what came of it. To close it a second time is a conflict. */
export const closeDataTask = request('matching.closeDataTask', z.strictObject({ id, note: text(1_000) }), dataTask);
