import { offers } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { TranslateDialog } from '../needs/translate-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { offersWords } from './words';

interface TranslateOfferProps {
  offer: offers.Offer;
  close: () => void;
}

/** Says title and text of an offer in the other language. */
export function TranslateOffer({ offer, close }: TranslateOfferProps) {
  const { t } = useWords(offersWords);
  const tell = useTell();
  const { id, version } = offer;
  const { mutate, isPending, error } = useWrite(offer.city, offers.translateOffer, {
    renews: [offers.listOffers],
    onSuccess: () => tell(t('offerTranslated')),
  });
  return (
    <TranslateDialog
      original={offer}
      write={{ mutate: (translation, options) => mutate({ id, version, translation }, options), isPending, error }}
      close={close}
    />
  );
}
