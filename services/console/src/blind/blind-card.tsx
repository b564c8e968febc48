import type { introductions } from '@queqiao/contracts';
import type { Language } from '../words/dictionary';
import { useWords } from '../words/language';
import { blindWords } from './words';
import './blind-card.css';

/** A party as the other side reads of it before both agreed. */
export function BlindCard({ profile }: { profile: introductions.BlindProfile }) {
  const { t } = useWords(blindWords);
  const facts = useFacts(profile);
  return (
    <div className="blind-card" data-testid="blind-card">
      <b>{t(`kindOf.${profile.kind}`)}</b>
      {facts.length > 0 && (
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {profile.sentence && <p>{profile.sentence}</p>}
    </div>
  );
}

type Fact = 'seeks' | 'offers' | 'industry' | 'province' | 'sizeBand' | 'stage' | 'amount';

/** Only what is told. */
function useFacts(profile: introductions.BlindProfile): (readonly [Fact, string])[] {
  const { t, pick, number, language } = useWords(blindWords);
  const { seeks, offers, industries, province, sizeBand, stages, amount } = profile;
  const told: (readonly [Fact, string | undefined])[] = [
    ['seeks', seeks && t(`kind.${seeks}`)],
    ['offers', offers && t(`kind.${offers}`)],
    ['industry', industries?.map(({ title }) => pick(title)).join(t('listComma'))],
    ['province', province?.name],
    ['sizeBand', sizeBand && t(`sizeBand.${sizeBand}`)],
    ['stage', stages?.map((stage) => t(`stage.${stage}`)).join(t('listComma'))],
    ['amount', amount && t(bandWord(amount), bandValues(amount, language, number))],
  ];
  return told.filter((fact): fact is readonly [Fact, string] => fact[1] !== undefined);
}

type Band = NonNullable<introductions.BlindProfile['amount']>;

function bandWord({ fromWan, toWan }: Band) {
  if (toWan === undefined) return 'amountFrom';
  return fromWan === 0 ? 'amountBelow' : 'amountBetween';
}

/** Chinese counts in 万, English in millions. */
function bandValues({ fromWan, toWan = 0 }: Band, language: Language, number: (value: number) => string) {
  const counted = (wan: number) => number(language === 'zh' ? wan : wan / 100);
  return { from: counted(fromWan), to: counted(toWan) };
}
