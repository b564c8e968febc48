import { z } from 'zod';
import { actorRef } from './actors.js';
import { dataField, type decisionUndone, reasonCode, type suggestionDecided } from './decisions.js';
import { type DataOf, streamedEvent } from './message.js';
import { operation } from './operation.js';
import { dataTaskState } from './record-states.js';
import { officersOfCity, readersOfCity } from './roles.js';
import {
  type Bilingual,
  type CandidateKind,
  candidateKind,
  id,
  line,
  moment,
  pageInput,
  pageOf,
  text,
} from './values.js';

export { dataTaskState } from './record-states.js';

/** 数据核查任务: correct a candidate's record, as an officer's decision demands; `id` is the decision's. */
export const dataTask = z.strictObject({
  id,
  record: z.strictObject({ kind: candidateKind, id, name: line(200) }),
  field: dataField,
  reason: reasonCode,
  note: z.string().optional(),
  state: dataTaskState,
  openedBy: actorRef,
  openedAt: moment,
  closedBy: actorRef.optional(),
  closedAt: moment.optional(),
  closingNote: z.string().optional(),
});
export type DataTask = z.output<typeof dataTask>;

/** The task that a decision opens on candidates of these kinds; undefined if no field is called wrong. */
export function taskOf(
  { decision, candidate, dataField: field }: DataOf<typeof suggestionDecided | typeof decisionUndone>,
  kinds: readonly CandidateKind[],
): DataTask | undefined {
  if (field === undefined || !kinds.includes(candidate.kind)) return undefined;
  const { id, reason, note, decidedBy: openedBy, decidedAt: openedAt } = decision;
  return { id, record: candidate, field, reason, note, state: 'open', openedBy, openedAt };
}

const listing = (name: string, records: string, summary: Bilingual) =>
  operation({
    name,
    http: `GET /cities/:city/data-tasks/${records}`,
    summary,
    input: z.strictObject({ state: dataTaskState.default('open'), ...pageInput }),
    output: pageOf(dataTask),
    may: readersOfCity,
  });

/** `conflict` if the task is not open. */
const closing = (name: string, records: string, summary: Bilingual) =>
  operation({
    name,
    http: `POST /cities/:city/data-tasks/${records}/:id/closing`,
    summary,
    input: z.strictObject({ id, note: text(1_000) }),
    output: dataTask,
    may: officersOfCity,
    audit: { zh: '关闭数据核查任务', en: 'Closed a data task' },
  });

export const listOrganisationTasks = listing('enterprises.listOrganisationTasks', 'organisations', {
  zh: '机构数据核查任务',
  en: 'What officers found wrong in the records of organisations',
});
export const closeOrganisationTask = closing('enterprises.closeOrganisationTask', 'organisations', {
  zh: '关闭机构数据核查任务',
  en: 'Close a task about an organisation, with a word on what came of it',
});
export const listInstitutionTasks = listing('experts.listInstitutionTasks', 'institutions', {
  zh: '高校院所与实验室数据核查任务',
  en: 'What officers found wrong in the records of institutions and laboratories',
});
export const closeInstitutionTask = closing('experts.closeInstitutionTask', 'institutions', {
  zh: '关闭高校院所与实验室数据核查任务',
  en: 'Close a task about an institution or a laboratory, with a word on what came of it',
});

export const dataTaskChanged = streamedEvent('events.data-task.changed', 'data-task.changed', { task: dataTask });
