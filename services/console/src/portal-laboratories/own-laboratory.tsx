import { CATALOGUE, type experts, ownLaboratories } from '@queqiao/contracts';
import { industry, industryTitleEn } from '@queqiao/reference';
import { useState } from 'react';
import { useWords } from '../words/language';
import { EditLaboratory, useLaboratoryWrite } from './laboratory-forms';
import { laboratoriesWords } from './words';

interface OwnLaboratoryProps {
  city: string;
  laboratory: experts.Laboratory;
}

/** What matching reads of a laboratory, and what its institution can do with it. */
export function OwnLaboratory({ city, laboratory }: OwnLaboratoryProps) {
  const { t, nameOf, language } = useWords(laboratoriesWords);
  const [isEditing, setEditing] = useState(false);
  const { id, kind, fields, industries, withdrawn, city: owner } = laboratory;
  const trades = industries.map(
    ({ code }) => (language === 'en' && industryTitleEn(code)) || industry(code)?.name || '',
  );
  return (
    <li className={`record own-laboratory ${withdrawn ? 'is-withdrawn' : ''}`} data-testid={`laboratory-${id}`}>
      <div className="record-what">
        <b>{nameOf(laboratory)}</b>
        <span className="record-tag">{t(`kind.${kind}`)}</span>
      </div>
      <p>{fields.length === 0 ? t('noTerms') : fields.join(t('listComma'))}</p>
      {trades.length > 0 && <span className="record-who">{trades.join(t('listComma'))}</span>}
      {owner === CATALOGUE && <span className="record-who">{t('looksAfterPlatform')}</span>}
      {withdrawn && <span className="record-who">{t('takenBack')}</span>}
      <div className="own-laboratory-actions">
        {withdrawn ? (
          <Reinstate city={city} id={id} />
        ) : (
          <button type="button" className="button" data-testid="edit-laboratory" onClick={() => setEditing(true)}>
            {t('changeIt')}
          </button>
        )}
        {!withdrawn && owner !== CATALOGUE && <Withdraw city={city} id={id} />}
      </div>
      {isEditing && <EditLaboratory city={city} laboratory={laboratory} close={() => setEditing(false)} />}
    </li>
  );
}

interface ActProps {
  city: string;
  id: string;
}

function Reinstate({ city, id }: ActProps) {
  const { t } = useWords(laboratoriesWords);
  const { mutate, isPending } = useLaboratoryWrite(city, ownLaboratories.reinstateOwnLaboratory, t('reinstated'));
  return (
    <button
      type="button"
      className="button"
      data-testid="reinstate"
      disabled={isPending}
      onClick={() => mutate({ id })}
    >
      {t('reinstate')}
    </button>
  );
}

/** Takes it back, once it was said twice. */
function Withdraw({ city, id }: ActProps) {
  const { t } = useWords(laboratoriesWords);
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending } = useLaboratoryWrite(city, ownLaboratories.withdrawOwnLaboratory, t('takenBack'));
  if (!isAsked)
    return (
      <button type="button" className="button" data-testid="take-back" onClick={() => setAsked(true)}>
        {t('takeBack')}
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="button is-primary"
        data-testid="take-back-surely"
        // The button that was pressed is gone; whoever uses the keyboard goes on here.
        ref={(button) => button?.focus()}
        disabled={isPending}
        onClick={() => mutate({ id })}
      >
        {t('takeBackSurely')}
      </button>
      <button type="button" className="button" onClick={() => setAsked(false)}>
        {t('keepIt')}
      </button>
    </>
  );
}
