import { enterprises } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { QueuedNeedItem } from './queued-need-item';
import { needQueueWords } from './words';

const route = getRouteApi('/$city/need-queue');

/** 需求受理: what enterprises handed in. */
export function NeedQueueScreen() {
  const { t } = useWords(needQueueWords);
  const { city } = route.useParams();
  return (
    <Page hint={t('queueHint')}>
      <NeedQueue city={city} />
    </Page>
  );
}

export function NeedQueue({ city }: { city: string }) {
  const { t } = useWords(needQueueWords);
  const records = useInfiniteQuery(pages(city, enterprises.listNeedQueue, { limit: 50 }));
  return (
    <RecordList records={records} none={t('nothingWaits')} testId="need-queue">
      {(queued) => <QueuedNeedItem key={queued.need.id} city={city} queued={queued} />}
    </RecordList>
  );
}
