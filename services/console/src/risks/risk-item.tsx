import { risks } from '@queqiao/contracts';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { risksWords } from './words';

/** An entry: the organisation, the text for officers, and the source. */
export function RiskItem({ city, risk }: { city: string; risk: risks.Risk }) {
  const { t, moment, authorOf } = useWords(risksWords);
  const [isLifting, setLifting] = useState(false);
  const may = useMay(city);
  const { organisation, level, note, source, enteredBy, enteredAt, liftedBy, liftedAt, liftingNote } = risk;
  return (
    <li className="record" data-testid={`risk-${risk.id}`} data-organisation={organisation.id}>
      <div className="record-what">
        <span className={level === 'barred' ? 'record-tag is-severe' : 'record-tag'}>{t(`riskLevel.${level}`)}</span>
        <b>{organisation.name}</b>
        <span>{note}</span>
      </div>
      <div className="record-who">
        {t('riskEntered', { by: authorOf(enteredBy), at: moment(new Date(enteredAt)), source })}
      </div>
      {liftedAt && (
        <div className="record-who">
          {t('riskLifted', { by: authorOf(liftedBy), at: moment(new Date(liftedAt)) })}
          {liftingNote && <q>{liftingNote}</q>}
        </div>
      )}
      {!liftedAt && may(risks.liftRisk) && (
        <button
          type="button"
          className="button"
          data-testid="lift-risk"
          aria-label={t('liftRiskOf', { name: organisation.name })}
          onClick={() => setLifting(true)}
        >
          {t('liftRisk')}
        </button>
      )}
      {isLifting && <LiftingDialog city={city} risk={risk} close={() => setLifting(false)} />}
    </li>
  );
}

function LiftingDialog({ city, risk, close }: { city: string; risk: risks.Risk; close: () => void }) {
  const { t } = useWords(risksWords);
  const tell = useTell();
  const lifting = useWrite(city, risks.liftRisk, {
    renews: 'city',
    onSuccess: () => tell(t('riskLiftedDone')),
  });
  return (
    <NoteDialog
      title={t('liftRiskOf', { name: risk.organisation.name })}
      okText={t('liftRisk')}
      close={close}
      send={(note) => lifting.mutate({ id: risk.id, note })}
      isSending={lifting.isPending}
      error={lifting.error}
    />
  );
}
