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

const route = getRouteApi('/$city/data-tasks');

/** 数据核查任务: what officers found wrong in records, for somebody to correct and close. */
export function DataTasksScreen() {
  const { t } = useWords(dataTasksWords);
  const { city } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const records = useInfiniteQuery(pages(city, dataTasks.listDataTasks, { state, limit: 50 }));
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
      <RecordList records={records} none={t('noTasks')} testId="tasks">
        {(task) => <DataTaskItem key={task.id} city={city} task={task} />}
      </RecordList>
    </Page>
  );
}
