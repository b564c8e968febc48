import type { introductions } from '@queqiao/contracts';
import { SharedAttachments } from '../../attachments/shared-attachments';
import { BlindCard } from '../../blind/blind-card';
import { useWords } from '../../words/language';
import { PartnerAnswer } from './partner-answer';
import { partnersWords } from './words';

interface PartnerCardProps {
  city: string;
  introduction: introductions.OwnIntroduction;
}

/** Somebody whom the city proposes, without a name until both want to meet. */
export function PartnerCard({ city, introduction }: PartnerCardProps) {
  const { t } = useWords(partnersWords);
  const { id, state, need, other, told } = introduction;
  return (
    <li className="portal-card" data-testid={`partner-${id}`} data-state={state}>
      <b>{need === undefined ? t('fitsYou') : t('forNeed', { title: need.title })}</b>
      {introduction.state === 'agreed' && <Agreed introduction={introduction} />}
      {introduction.state === 'agreed' && introduction.side === 'candidate' && (
        <SharedAttachments city={city} introduction={id} />
      )}
      <BlindCard profile={other} />
      {introduction.state !== 'agreed' && <Standing city={city} introduction={introduction} />}
      <details>
        <summary>{t('whatTheyRead')}</summary>
        <BlindCard profile={told} />
      </details>
    </li>
  );
}

type Open = Extract<introductions.OwnIntroduction, { state: 'agreed' }>;

function Agreed({ introduction: { party, theirAnswer, desk } }: { introduction: Open }) {
  const { t, nameOf } = useWords(partnersWords);
  return (
    <div className="partner-agreed" data-testid="partner-agreed">
      <span>{t('agreed')}</span>
      <strong>{nameOf(party)}</strong>
      {theirAnswer.note && <p>{t('theySay', { note: theirAnswer.note })}</p>}
      <p>{t('desk', { name: desk.name })}</p>
    </div>
  );
}

type Blind = Exclude<introductions.OwnIntroduction, Open>;

/** What was said, and what may be said still. */
function Standing({ city, introduction }: { city: string; introduction: Blind }) {
  const { t } = useWords(partnersWords);
  const { state, answer, mayAnswer, lapsesOn } = introduction;
  return (
    <>
      {answer && (
        <p>
          {t(`said.${answer.says}`)}
          {answer.recorded && ` · ${t('recordedBy', { by: answer.by.name })}`}
        </p>
      )}
      {!mayAnswer && state !== 'proposed' && <p>{t(`over.${state}`)}</p>}
      {mayAnswer && (
        <>
          {!answer && <p>{t('until', { day: lapsesOn })}</p>}
          <PartnerAnswer key={answer?.at} city={city} introduction={introduction} />
        </>
      )}
    </>
  );
}
