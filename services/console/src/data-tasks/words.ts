import type { Dictionary } from '../words/dictionary';

export const dataTasksWords = {
  dataTasksHint: {
    zh: '评审时指出的数据问题：核对记录后在此关闭；撤销评审时任务自动撤回',
    en: 'What officers found wrong when deciding: check the record and close the task; it is withdrawn with the decision',
  },
  taskState: { zh: '任务状态', en: 'State of the tasks' },
  'taskState.open': { zh: '待核查', en: 'Open' },
  'taskState.done': { zh: '已关闭', en: 'Closed' },
  'taskState.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'taskRecords.organisations': { zh: '机构', en: 'Organisations' },
  'taskRecords.institutions': { zh: '高校院所、实验室与团队', en: 'Institutions, laboratories and teams' },
  taskOf: { zh: '核查{field}', en: 'Check the {field}' },
  taskOpened: { zh: '{by} 于 {at} 提出', en: 'Opened by {by}, {at}' },
  taskClosed: { zh: '{by} 于 {at} 关闭', en: 'Closed by {by}, {at}' },
  closeTask: { zh: '关闭任务', en: 'Close' },
  closeTaskOf: { zh: '关闭任务：{name}', en: 'Close the task: {name}' },
  taskClosedDone: { zh: '任务已关闭', en: 'The task is closed' },
  noTasks: { zh: '没有这样的任务', en: 'No such tasks' },
} as const satisfies Dictionary;
