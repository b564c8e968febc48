import { contacts, personalData } from '@queqiao/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { Page } from '../ui/page';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { DuePart } from './due-part';
import './personal-data.css';
import { PersonPart } from './person-part';
import { personalDataParts } from './search';
import { SettingsPart } from './settings-part';
import { personalDataWords } from './words';

const reads = {
  person: personalData.findContacts,
  due: contacts.listContacts,
  settings: personalData.getPersonalDataSettings,
};

const route = getRouteApi('/$city/personal-data');

/** 个人信息: what the city keeps of one person, what it is about to erase, and the rules that it set. */
export function PersonalDataScreen() {
  const { t } = useWords(personalDataWords);
  const { city } = route.useParams();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay(city);
  const parts = personalDataParts.filter((one) => may(reads[one]));
  const shown = parts.find((one) => one === part) ?? parts[0] ?? 'settings';
  return (
    <Page
      hint={t(`hint.${shown}`)}
      controls={
        <Segments
          label={t('parts')}
          testId="personal-data-part"
          value={shown}
          options={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(next) => void navigate({ search: { part: next }, replace: true })}
        />
      }
    >
      {shown === 'person' && <PersonPart city={city} />}
      {shown === 'due' && <DuePart city={city} />}
      {shown === 'settings' && <SettingsPart city={city} />}
    </Page>
  );
}
