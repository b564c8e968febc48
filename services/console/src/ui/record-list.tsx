import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from './loaded';
import { MoreButton } from './more-button';
import { Nothing } from './states';
import './records.css';

interface RecordListProps<T> {
  records: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly T[] }>>;
  /** The text when there are no records. */
  none: string;
  testId: string;
  children: (record: T) => ReactNode;
}

/** Records with a button for the next page. */
export function RecordList<T>({ records, none, testId, children }: RecordListProps<T>) {
  return (
    <Loaded query={records}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Nothing text={none} />;
        return (
          <ul className="record-list" data-testid={testId}>
            {items.map(children)}
            <MoreButton list={records} />
          </ul>
        );
      }}
    </Loaded>
  );
}
