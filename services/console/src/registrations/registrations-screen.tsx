import { registrations } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { RegistrationItem } from './registration-item';
import { registrationsWords } from './words';

const route = getRouteApi('/$city/registrations');

/** 入驻申请: who asks to speak for an organisation. */
export function RegistrationsScreen() {
  const { t } = useWords(registrationsWords);
  const { city } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page hint={t('registrationsHint')}>
      <Segments<registrations.RegistrationState>
        label={t('registrationState')}
        testId="registration-state"
        value={state}
        options={registrations.registrationState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(chosen) => navigate({ search: (before) => ({ ...before, state: chosen }) })}
      />
      <Registrations city={city} state={state} />
    </Page>
  );
}

interface RegistrationsProps {
  city: string;
  state: registrations.RegistrationState;
}

export function Registrations({ city, state }: RegistrationsProps) {
  const { t } = useWords(registrationsWords);
  const records = useInfiniteQuery(pages(city, registrations.listRegistrations, { state, limit: 50 }));
  return (
    <RecordList records={records} none={t('noRegistrations')} testId="registrations">
      {(queued) => <RegistrationItem key={queued.id} city={city} queued={queued} />}
    </RecordList>
  );
}
