import { type InputOf, offers } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { changes } from '../ui/changes';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { OfferFields, useOfferLabels } from './offer-fields';
import { portalOffersWords } from './words';

interface DraftOfferProps {
  city: string;
  close: () => void;
}

/** A new offer; it is a draft until it is handed in. */
export function DraftOffer({ city, close }: DraftOfferProps) {
  const { t, language } = useWords(portalOffersWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, offers.draftOffer, {
    renews: [offers.listOffers],
    onSuccess: () => tell(t('offerSaved')),
  });
  return (
    <FormDialog<InputOf<typeof offers.draftOffer>>
      name="offer"
      title={t('newOffer')}
      okText={t('save')}
      isOpen
      close={close}
      labels={useOfferLabels()}
      initialValues={{ language }}
      write={{ mutate, isPending, error }}
    >
      <OfferFields city={city} />
    </FormDialog>
  );
}

type Patch = InputOf<typeof offers.updateOffer>['patch'];
const fields = ['title', 'text', 'industries', 'maturity', 'forms', 'laboratoryId', 'language'] as const;

interface EditOfferProps {
  offer: offers.Offer;
  close: () => void;
}

/** Sends what changed only; refused if somebody else changed the offer in the meantime. */
export function EditOffer({ offer, close }: EditOfferProps) {
  const { t } = useWords(portalOffersWords);
  const tell = useTell();
  const { id, version, city, title, text, industries, maturity, forms, laboratoryId, language } = offer;
  const before: Patch = { title, text, industries, maturity, forms, laboratoryId, language };
  const { mutate, isPending, error } = useWrite(city, offers.updateOffer, {
    renews: [offers.listOffers],
    onSuccess: () => tell(t('offerSaved')),
  });
  return (
    <FormDialog<Patch>
      name="offer-change"
      title={t('editOffer')}
      okText={t('save')}
      isOpen
      close={close}
      labels={useOfferLabels()}
      initialValues={before}
      write={{
        mutate: (filled, options) => mutate({ id, version, patch: changes(before, filled, fields) }, options),
        isPending,
        error,
      }}
    >
      <OfferFields city={city} />
    </FormDialog>
  );
}
