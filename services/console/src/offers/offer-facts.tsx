import { enterprises, type offers } from '@queqiao/contracts';
import { industry, industryTitleEn } from '@queqiao/reference';
import { BothLanguages } from '../needs/both-languages';
import { TranslationMark } from '../needs/translation-mark';
import { useWords } from '../words/language';
import './offers.css';
import { offersWords } from './words';

type Form = NonNullable<offers.Offer['forms']>[number];

/** What forms of working together are called, as in needs. */
export const formNames = enterprises.needFieldWords.cooperation.form;

/** What an offer says: in the reader's language where it was translated, else as it was written. */
export function OfferFacts({ offer }: { offer: offers.Offer }) {
  const { t, pick, language } = useWords(offersWords);
  const { text, translation, maturity, forms = [], industries, laboratoryName } = offer;
  const translated = translation?.language === language ? translation : undefined;
  const trades = industries.map((code) => (language === 'en' && industryTitleEn(code)) || industry(code)?.name || code);
  const nameOf = (form: Form) => (formNames.as === 'choice' ? pick(formNames.options[form] ?? formNames.label) : form);
  const facts = [
    [t('maturity'), t(`maturity.${maturity}`)],
    [t('forms'), forms.map(nameOf).join(t('listComma'))],
    [t('offerTrades'), trades.join(t('listComma'))],
    [t('fromLaboratory'), laboratoryName ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <>
      {translated && <TranslationMark {...translated} />}
      <p className="offer-text">{translated?.text ?? text}</p>
      <BothLanguages original={offer} />
      <dl className="offer-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The title in the reader's language where it was translated. */
export function useOfferTitle({ title, translation }: Pick<offers.Offer, 'title' | 'translation'>): string {
  const { language } = useWords(offersWords);
  return translation?.language === language ? translation.title : title;
}
