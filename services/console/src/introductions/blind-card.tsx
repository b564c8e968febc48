import type { introductions } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { blindWords } from './blind-words';
import './introductions.css';

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
  const { t, pick, number } = useWords(blindWords);
  const { seeks, offers, industries, province, sizeBand, stages, amount } = profile;
  const told: (readonly [Fact, string | undefined])[] = [
    ['seeks', seeks && t(`kind.${seeks}`)],
    ['offers', offers && t(`kind.${offers}`)],
    ['industry', industries?.map(({ title }) => pick(title)).join(t('andWord'))],
    ['province', province?.name],
    ['sizeBand', sizeBand && t(`sizeBand.${sizeBand}`)],
    ['stage', stages?.map((stage) => t(`stage.${stage}`)).join(t('andWord'))],
    ['amount', amount && t(bandWord(amount), bandValues(amount, number))],
  ];
  return told.filter((fact): fact is readonly [Fact, string] => fact[1] !== undefined);
}

type Band = NonNullable<introductions.BlindProfile['amount']>;

function bandWord({ fromWan, toWan }: Band) {
  if (toWan === undefined) return 'amountFrom';
  return fromWan === 0 ? 'amountBelow' : 'amountBetween';
}

/** Chinese counts in 万, English in millions. */
function bandValues({ fromWan, toWan = 0 }: Band, number: (value: number) => string) {
  return {
    from: number(fromWan),
    to: number(toWan),
    fromMillion: number(fromWan / 100),
    toMillion: number(toWan / 100),
  };
}
