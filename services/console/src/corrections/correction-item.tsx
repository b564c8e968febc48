import { corrections } from '@queqiao/contracts';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { ConfirmButton } from '../ui/confirm-button';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { AnswerCorrection, answering } from './answer-correction';
import { CorrectedFields } from './corrected-fields';
import { correctionsWords } from './words';

interface CorrectionItemProps {
  city: string;
  correction: corrections.Correction;
}

const withdrawing = {
  organisation: corrections.withdrawOrganisationCorrection,
  institution: corrections.withdrawInstitutionCorrection,
  laboratory: corrections.withdrawLaboratoryCorrection,
};

/** A correction: the record, what it says and what the city reads instead, the ground, and what the platform answered. */
export function CorrectionItem({ city, correction }: CorrectionItemProps) {
  const { t, stamp, authorOf } = useWords(correctionsWords);
  const may = useMay(city);
  const [says, setSays] = useState<'accept' | 'decline'>();
  const { record, source, by, at, state, answer, answeredBy, answeredAt } = correction;
  const isInForce = state === 'offered' || state === 'declined';
  const answers = answering[record.kind];
  return (
    <li className="record" data-testid={`correction-${correction.id}`} data-record={record.id}>
      <div className="record-what">
        <b>{record.name}</b>
        <span className="is-unknown">{t(`recordKind.${record.kind}`)}</span>
      </div>
      <CorrectedFields correction={correction} />
      <div className="record-who">
        {t('correctionGround')}
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.name}
          </a>
        ) : (
          source.name
        )}
        {source.date && ` · ${source.date}`}
      </div>
      <div className="record-who">{t('correctedBy', { by: authorOf(by), at: stamp(new Date(at)) })}</div>
      {answeredAt && (
        <div className="record-who">
          {t(state === 'accepted' ? 'acceptedBy' : 'declinedBy', {
            by: authorOf(answeredBy),
            at: stamp(new Date(answeredAt)),
          })}
          {answer && <q>{answer}</q>}
        </div>
      )}
      <div className="correction-actions">
        {state === 'offered' && may(answers.accept) && (
          <>
            <button type="button" className="button" data-testid="accept-correction" onClick={() => setSays('accept')}>
              {t('answer.accept')}
            </button>
            <button
              type="button"
              className="button"
              data-testid="decline-correction"
              onClick={() => setSays('decline')}
            >
              {t('answer.decline')}
            </button>
          </>
        )}
        {isInForce && may(withdrawing[record.kind]) && <WithdrawButton city={city} correction={correction} />}
      </div>
      {says && <AnswerCorrection city={city} correction={correction} says={says} close={() => setSays(undefined)} />}
    </li>
  );
}

function WithdrawButton({ city, correction: { record } }: CorrectionItemProps) {
  const { t } = useWords(correctionsWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, withdrawing[record.kind], {
    renews: 'city',
    onSuccess: () => tell(t('correctionWithdrawn')),
    onError: useTellProblem(),
  });
  return (
    <ConfirmButton
      label={t('withdrawCorrection')}
      sureLabel={t('withdrawCorrectionSurely')}
      insteadLabel={t('keepCorrection')}
      ariaLabel={t('withdrawCorrectionOf', { name: record.name })}
      testId="withdraw-correction"
      isPending={isPending}
      onConfirm={() => mutate({ id: record.id })}
    />
  );
}
