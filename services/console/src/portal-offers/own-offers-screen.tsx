import { offers } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { DraftOffer } from './offer-forms';
import { OwnOffer } from './own-offer';
import { portalOffersWords } from './words';

const route = getRouteApi('/portal/$city/offers');

/** How often to look whether the city has moved an offer, in ms: no stream of events is open to an institution. */
const LOOK_MS = 20_000;

/** 技术成果 of the reader's institution. */
export function OwnOffersScreen() {
  const { t } = useWords(portalOffersWords);
  const { city } = route.useParams();
  const [isWriting, setWriting] = useState(false);
  return (
    <Page
      className="portal"
      hint={t('ownOffersHint')}
      controls={
        <button type="button" className="button is-primary" data-testid="new-offer" onClick={() => setWriting(true)}>
          {t('newOffer')}
        </button>
      }
    >
      <OwnOffers city={city} />
      {isWriting && <DraftOffer city={city} close={() => setWriting(false)} />}
    </Page>
  );
}

function OwnOffers({ city }: { city: string }) {
  const { t } = useWords(portalOffersWords);
  const records = useInfiniteQuery({ ...pages(city, offers.listOffers, { limit: 50 }), refetchInterval: LOOK_MS });
  return (
    <RecordList records={records} none={t('noOwnOffers')} testId="own-offers">
      {(offer) => <OwnOffer key={offer.id} offer={offer} />}
    </RecordList>
  );
}
