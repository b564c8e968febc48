import { dataTasks } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useCityEvents } from '../api/city-events';
import { get } from '../api/client';
import { keys } from '../api/queries';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { DataTaskItem } from './data-task-item';
import { dataTasksWords } from './words';

type State = dataTasks.DataTask['state'];

/** 数据核查任务: what officers found wrong in records, for somebody to correct and close. */
export function DataTasksScreen({ city }: { city: string }) {
  const { t } = useWords(dataTasksWords);
  useCityEvents(city);
  const [state, setState] = useState<State>('open');
  return (
    <main className="records">
      <div className="records-head">
        <h2>{t('dataTasks')}</h2>
        <span>{t('dataTasksHint')}</span>
        <Segmented<State>
          aria-label={t('taskState')}
          data-testid="task-state"
          value={state}
          options={dataTasks.dataTaskState.options.map((value) => ({ value, label: t(`taskState.${value}`) }))}
          onChange={setState}
        />
      </div>
      <RecordList records={useDataTasks(city, state)} none={t('noTasks')} testId="tasks">
        {(task) => <DataTaskItem key={task.id} city={city} task={task} />}
      </RecordList>
    </main>
  );
}

function useDataTasks(city: string, state: State) {
  return useInfiniteQuery({
    queryKey: [...keys.dataTasks(city), state],
    queryFn: ({ pageParam, signal }) => {
      const query = { state, limit: 50, cursor: pageParam };
      return get(dataTasks.listDataTasks.output, `/api/cities/${city}/data-tasks`, query, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}
