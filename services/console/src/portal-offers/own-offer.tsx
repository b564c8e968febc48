import { offers } from '@queqiao/contracts';
import { useState } from 'react';
import { OfferFacts } from '../offers/offer-facts';
import { TranslateOffer } from '../offers/translate-offer';
import { useMove } from '../offers/use-move';
import { offersWords } from '../offers/words';
import { portalNeedsWords } from '../portal-needs/words';
import '../portal-needs/portal-needs.css';
import { useWords } from '../words/language';
import { EditOffer } from './offer-forms';
import { portalOffersWords } from './words';

/** An offer, where it stands in plain words, and what its institution can do with it. */
export function OwnOffer({ offer }: { offer: offers.Offer }) {
  const { id, title } = offer;
  return (
    <li className="record offer" data-testid={`own-offer-${id}`}>
      <b>{title}</b>
      <Standing offer={offer} />
      <OfferFacts offer={offer} />
      <Actions offer={offer} />
    </li>
  );
}

/** As of a need, but for what is published. */
function Standing({ offer: { state, returned, published, closed } }: { offer: offers.Offer }) {
  const { t } = useWords(portalNeedsWords);
  const own = useWords(portalOffersWords).t;
  return (
    <div className={`standing is-${state}`} data-testid="offer-standing">
      <b>{state === 'published' ? own('offerStandsPublished') : t(`stands.${state}`)}</b>
      {published && state === 'published' && <span>{t('lookedAfter', { name: published.by.name })}</span>}
      {returned && (
        <p className="standing-reason">
          {t('reasonOf', { name: returned.by.name })}
          <q>{returned.reason}</q>
        </p>
      )}
      {closed?.note && <q>{closed.note}</q>}
    </div>
  );
}

function Actions({ offer }: { offer: offers.Offer }) {
  const { t } = useWords(portalNeedsWords);
  const own = useWords(portalOffersWords).t;
  const shared = useWords(offersWords).t;
  const [dialog, setDialog] = useState<'edit' | 'translate'>();
  const { id, city, version, state } = offer;
  const moves = {
    submit: useMove(city, offers.submitOffer, t('submitted')),
    withdraw: useMove(city, offers.withdrawOffer, own('offerTaken')),
    close: useMove(city, offers.closeOffer, shared('offerClosed')),
    reopen: useMove(city, offers.reopenOffer, t('begunAgain')),
  };
  const isBusy = Object.values(moves).some(({ isPending }) => isPending);
  const can = (move: offers.OfferMove) => offers.offerAfter(move, 'institution', state) !== undefined;
  const button = (name: string, text: string, act: () => void, isMain = false) => (
    <button
      type="button"
      className={isMain ? 'button is-primary' : 'button'}
      data-testid={`own-offer-${name}`}
      disabled={isBusy}
      onClick={act}
    >
      {text}
    </button>
  );
  const move = (name: keyof typeof moves, text: string, isMain = false) =>
    can(name) && button(name, text, () => moves[name].mutate({ id, version }), isMain);
  return (
    <div className="offer-actions">
      {move('submit', t('submit'), true)}
      {can('change') && button('edit', t('edit'), () => setDialog('edit'))}
      {can('translate') && button('translate', shared('offerTranslation'), () => setDialog('translate'))}
      {move('withdraw', t('withdraw'))}
      {move('close', shared('closeOffer'))}
      {move('reopen', t('beginAgain'))}
      {dialog === 'edit' && <EditOffer offer={offer} close={() => setDialog(undefined)} />}
      {dialog === 'translate' && <TranslateOffer offer={offer} close={() => setDialog(undefined)} />}
    </div>
  );
}
