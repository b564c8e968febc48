import { dataTasks } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { DataTaskItem } from './data-task-item';
import { dataTasksWords } from './words';

type State = dataTasks.DataTask['state'];

// Each service keeps the tasks about its own records.
const lists = [
  { of: 'organisations', read: dataTasks.listOrganisationTasks, closing: dataTasks.closeOrganisationTask },
  { of: 'institutions', read: dataTasks.listInstitutionTasks, closing: dataTasks.closeInstitutionTask },
] as const;

const route = getRouteApi('/$city/data-tasks');

/** 数据核查任务: wrong facts that officers reported, to be corrected. */
export function DataTasksScreen() {
  const { t } = useWords(dataTasksWords);
  const { city } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      hint={t('dataTasksHint')}
      controls={
        <Segments<State>
          label={t('taskState')}
          testId="task-state"
          value={state}
          options={dataTasks.dataTaskState.options.map((value) => ({ value, label: t(`taskState.${value}`) }))}
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      }
    >
      {lists.map((list) => (
        <TaskList key={list.of} city={city} state={state} {...list} />
      ))}
    </Page>
  );
}

interface TaskListProps {
  city: string;
  state: State;
  of: (typeof lists)[number]['of'];
  read: typeof dataTasks.listOrganisationTasks;
  closing: typeof dataTasks.closeOrganisationTask;
}

function TaskList({ city, state, of, read, closing }: TaskListProps) {
  const { t } = useWords(dataTasksWords);
  const records = useInfiniteQuery(pages(city, read, { state, limit: 50 }));
  return (
    <section className="record-group">
      <h3>{t(`taskRecords.${of}`)}</h3>
      <RecordList records={records} none={t('noTasks')} testId={`tasks-${of}`}>
        {(task) => <DataTaskItem key={task.id} city={city} task={task} closing={closing} />}
      </RecordList>
    </section>
  );
}
