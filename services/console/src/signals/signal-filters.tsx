import { signals } from '@queqiao/contracts';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { Dropdown } from '../ui/dropdown';
import { Segments } from '../ui/segments';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import type { SignalsSearch } from './search';
import { signalsWords } from './words';
import './signals.css';

interface SignalFiltersProps {
  city: string;
  search: SignalsSearch;
  narrow: (patch: Partial<SignalsSearch>) => void;
}

/** What is asked of the signals, kept in the address. */
export function SignalFilters({ city, search, narrow }: SignalFiltersProps) {
  const { t } = useWords(signalsWords);
  const { state, kind, organisation } = search;
  return (
    <div className="signal-filters">
      <Segments<SignalsSearch['state']>
        label={t('signalState')}
        testId="signal-state"
        value={state}
        options={signals.signalState.options.map((value) => ({ value, label: t(`signalState.${value}`) }))}
        onChange={(next) => narrow({ state: next })}
      />
      <Dropdown<signals.SignalKind | ''>
        label={t('signalKind')}
        testId="signal-kind"
        value={kind ?? ''}
        options={[
          { value: '', label: t('allKinds') },
          ...signals.signalKind.options.map((value) => ({ value, label: t(`signal.${value}`) })),
        ]}
        onChange={(chosen) => narrow({ kind: chosen === '' ? undefined : chosen })}
      />
      {organisation === undefined ? (
        <Themed>
          <OrganisationPicker city={city} offered="everybody" onChange={(id) => narrow({ organisation: id })} />
        </Themed>
      ) : (
        <button
          type="button"
          className="button"
          data-testid="all-organisations"
          onClick={() => narrow({ organisation: undefined })}
        >
          {t('allOrganisations')}
        </button>
      )}
    </div>
  );
}
