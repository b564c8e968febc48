import { offers } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { NamedExperts } from './named-experts';
import { OfferItem } from './offer-item';
import { shownStates } from './search';
import { offersWords } from './words';

const route = getRouteApi('/$city/offers');

type ShownState = (typeof shownStates)[number];

/** 技术成果: what institutions hand in, and what the city published. */
export function OffersScreen() {
  const { t } = useWords(offersWords);
  const { city } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      hint={t('offersHint')}
      controls={
        <Segments<ShownState>
          label={t('offerState')}
          testId="offer-state"
          value={state}
          options={shownStates.map((value) => ({ value, label: t(`offerState.${value}`) }))}
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      }
    >
      <Offers city={city} state={state} />
      <NamedExperts city={city} />
    </Page>
  );
}

export function Offers({ city, state }: { city: string; state: ShownState }) {
  const { t } = useWords(offersWords);
  const records = useInfiniteQuery(pages(city, offers.listOffers, { state, limit: 50 }));
  return (
    <RecordList records={records} none={t('noOffers')} testId="offers">
      {(offer) => <OfferItem key={offer.id} offer={offer} />}
    </RecordList>
  );
}
