import { responses } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pages } from '../api/operations';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { ResponseItem } from './response-item';
import { introductionsWords } from './words';

/** 应答 that wait for an officer; nothing where none does. */
export function WaitingResponses({ city }: { city: string }) {
  const { t } = useWords(introductionsWords);
  const records = useInfiniteQuery(pages(city, responses.listResponses, { state: 'open', limit: 50 }));
  if (records.data?.pages[0]?.items.length === 0) return null;
  return (
    <section className="record-group">
      <h3>{t('waitingResponses')}</h3>
      <RecordList records={records} none="" testId="waiting-responses">
        {(response) => <ResponseItem key={response.id} city={city} response={response} />}
      </RecordList>
    </section>
  );
}
