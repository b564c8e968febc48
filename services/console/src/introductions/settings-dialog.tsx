import { introductions } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { query, useWrite } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { NumbersDialog } from '../ui/numbers-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { introductionsWords } from './words';

type Values = Pick<introductions.IntroductionSettings, 'leastFitting' | 'days'>;

/** How the city introduces. */
export function SettingsDialog({ city, close }: { city: string; close: () => void }) {
  const settings = useQuery(query(city, introductions.getIntroductionSettings, {}));
  return <Loaded query={settings}>{(stored) => <SettingsForm city={city} stored={stored} close={close} />}</Loaded>;
}

interface SettingsFormProps {
  city: string;
  stored: introductions.IntroductionSettings;
  close: () => void;
}

function SettingsForm({ city, stored, close }: SettingsFormProps) {
  const { t } = useWords(introductionsWords);
  const tell = useTell();
  const change = useWrite(city, introductions.changeIntroductionSettings, { onSuccess: () => tell(t('saved')) });
  return (
    <NumbersDialog<Values>
      name="introduction-settings"
      title={t('settings')}
      stored={stored}
      fields={{
        leastFitting: { label: t('leastFitting'), max: 1_000 },
        days: { label: t('days'), max: 365 },
      }}
      change={change}
      close={close}
    />
  );
}
