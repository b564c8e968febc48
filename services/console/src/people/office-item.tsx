import { offices } from '@queqiao/contracts';
import { division } from '@queqiao/reference';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { awayText } from './leaves';
import { OfficeForm } from './office-form';
import { peopleWords } from './words';

/** An office or team: what it looks after, and who is there. */
export function OfficeItem({ city, office }: { city: string; office: offices.Office }) {
  const { t, pick, language } = useWords(peopleWords);
  const tell = useTell();
  const may = useMay(city);
  const [isChanging, setChanging] = useState(false);
  const removal = useWrite(city, offices.removeOffice, { onSuccess: () => tell(t('officeRemoved')) });
  const { id, name, covers, region, leader, deputies, members, leadsToday } = office;
  const divisionName = (code: string) => {
    const known = division(code);
    return known === undefined ? code : (language === 'en' && known.nameEn) || known.name;
  };
  const looksAfter = [...(region === undefined ? [] : [region]), ...covers.map(divisionName)];
  const isEmpty = leader === undefined && deputies.length + members.length === 0;
  return (
    <li className="record" data-testid={`office-${id}`}>
      <div className="record-what">
        <b>{pick(name)}</b>
        {looksAfter.length > 0 && <span>{looksAfter.join('、')}</span>}
      </div>
      <div className="record-who">
        {leader === undefined ? t('noLeader') : <Somebody label={t('leader')} person={leader} />}
        {deputies.map((one) => (
          <Somebody key={one.id} label={t('deputy')} person={one} />
        ))}
      </div>
      <div className="record-who">
        {members.length === 0 ? t('noMembers') : `${t('members')} ${members.map((one) => one.name).join('、')}`}
        {leadsToday !== undefined && leadsToday.id !== leader?.id && (
          <q>{t('leadsToday', { name: leadsToday.name })}</q>
        )}
      </div>
      {may(offices.updateOffice) && (
        <div className="record-actions">
          <button
            type="button"
            className="button"
            data-testid="change-office"
            aria-label={t('changeOf', { name: pick(name) })}
            onClick={() => setChanging(true)}
          >
            {t('change')}
          </button>
          {isEmpty && (
            <button
              type="button"
              className="button"
              data-testid="remove-office"
              aria-label={t('removeOf', { name: pick(name) })}
              disabled={removal.isPending}
              onClick={() => removal.mutate({ id })}
            >
              {t('remove')}
            </button>
          )}
        </div>
      )}
      {removal.error && <ProblemAlert error={removal.error} />}
      {isChanging && <OfficeForm city={city} office={office} close={() => setChanging(false)} />}
    </li>
  );
}

function Somebody({ label, person }: { label: string; person: offices.OfficePerson }) {
  const { t } = useWords(peopleWords);
  const { name, isActive, leave } = person;
  return (
    <span className="office-person">
      {label} {name}
      {!isActive && ` (${t('userState.disabled')})`}
      {leave && ` (${awayText(t, leave)})`}
    </span>
  );
}
