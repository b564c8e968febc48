import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import { Failed, Loading, Nothing } from './states';
import './records.css';

interface RecordListProps<T> {
  records: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly T[] }>>;
  /** What is said where there are none. */
  none: string;
  testId: string;
  children: (record: T) => ReactNode;
}

/** Records that were read page by page, with a way to more of them. */
export function RecordList<T>({ records, none, testId, children }: RecordListProps<T>) {
  const { t } = useWords();
  if (records.isPending) return <Loading />;
  if (records.isError) return <Failed error={records.error} retry={() => void records.refetch()} />;
  const items = records.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Nothing text={none} />;
  return (
    <ul className="record-list" data-testid={testId}>
      {items.map(children)}
      {records.hasNextPage && (
        <Button block type="text" loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </ul>
  );
}
