import { offers } from '@queqiao/contracts';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { OfferFacts, useOfferTitle } from './offer-facts';
import { TranslateOffer } from './translate-offer';
import { useMove } from './use-move';
import { offersWords } from './words';

/** An offer, and what an officer may do with it. */
export function OfferItem({ offer }: { offer: offers.Offer }) {
  const { moment } = useWords(offersWords);
  const title = useOfferTitle(offer);
  const { id, institutionName, since, returned, closed } = offer;
  return (
    <li className="record offer" data-testid={`offer-${id}`}>
      <div className="record-what">
        <b>{title}</b>
        <span>{institutionName}</span>
      </div>
      <OfferFacts offer={offer} />
      <span className="record-who">
        {moment(new Date(since))}
        {returned && <q>{returned.reason}</q>}
        {closed?.note && <q>{closed.note}</q>}
      </span>
      <Actions offer={offer} />
    </li>
  );
}

function Actions({ offer }: { offer: offers.Offer }) {
  const { t } = useWords(offersWords);
  const may = useMay(offer.city);
  const [dialog, setDialog] = useState<'return' | 'translate'>();
  const publishing = useMove(offer.city, offers.publishOffer, t('offerPublished'));
  const closing = useMove(offer.city, offers.closeOffer, t('offerClosed'));
  const { id, version, title, state } = offer;
  const can = (move: offers.OfferMove) => offers.offerAfter(move, 'city', state) !== undefined;
  if (!may(offers.publishOffer)) return null;
  const act = (name: string, text: string, run: () => void, isMain = false) => (
    <button
      type="button"
      className={isMain ? 'button is-primary' : 'button'}
      data-testid={name}
      aria-label={`${text} · ${title}`}
      disabled={publishing.isPending || closing.isPending}
      onClick={run}
    >
      {text}
    </button>
  );
  return (
    <div className="offer-actions">
      {can('publish') && act('publish-offer', t('publishOffer'), () => publishing.mutate({ id, version }), true)}
      {can('return') && act('return-offer', t('giveOfferBack'), () => setDialog('return'))}
      {can('translate') && act('translate-offer', t('offerTranslation'), () => setDialog('translate'))}
      {can('close') && act('close-offer', t('closeOffer'), () => closing.mutate({ id, version }))}
      {dialog === 'return' && <ReturnDialog offer={offer} close={() => setDialog(undefined)} />}
      {dialog === 'translate' && <TranslateOffer offer={offer} close={() => setDialog(undefined)} />}
    </div>
  );
}

function ReturnDialog({ offer: { id, city, version, title }, close }: { offer: offers.Offer; close: () => void }) {
  const { t } = useWords(offersWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, offers.returnOffer, {
    renews: [offers.listOffers],
    onSuccess: () => tell(t('offerGivenBack')),
  });
  return (
    <NoteDialog
      title={t('giveOfferBackOf', { title })}
      okText={t('giveOfferBack')}
      close={close}
      send={(reason) => mutate({ id, version, reason })}
      isSending={isPending}
      error={error}
    />
  );
}
