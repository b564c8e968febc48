import { signals } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../access/may';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { EnterSignal } from './enter-signal';
import { type SignalsSearch, signalViews } from './search';
import { SignalFilters } from './signal-filters';
import { SignalItem } from './signal-item';
import { signalsWords } from './words';

const route = getRouteApi('/$city/signals');

/** 线索信号: why to call whom now, of all organisations or of the firms that are here already. */
export function SignalsScreen() {
  const { t } = useWords(signalsWords);
  const { city } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (patch: Partial<SignalsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true });
  const [isEntering, setEntering] = useState(false);
  const { view } = search;
  const may = useMay(city);
  return (
    <Page
      hint={t(view === 'local' ? 'localGrowthHint' : 'signalsHint')}
      controls={
        <>
          <Segments<SignalsSearch['view']>
            label={t('signalView')}
            testId="signal-view"
            value={view}
            options={signalViews.map((value) => ({ value, label: t(`signalView.${value}`) }))}
            onChange={(next) => narrow({ view: next })}
          />
          {may(signals.createSignal) && (
            <button
              type="button"
              className="button is-primary"
              data-testid="enter-signal"
              onClick={() => setEntering(true)}
            >
              {t('enterSignal')}
            </button>
          )}
        </>
      }
    >
      {view === 'local' ? (
        <LocalGrowth city={city} />
      ) : (
        <>
          <SignalFilters city={city} search={search} narrow={narrow} />
          <AllSignals city={city} search={search} />
        </>
      )}
      <EnterSignal city={city} isOpen={isEntering} close={() => setEntering(false)} />
    </Page>
  );
}

function AllSignals({ city, search }: { city: string; search: SignalsSearch }) {
  const { t } = useWords(signalsWords);
  const { state, kind, organisation: organisationId } = search;
  const records = useInfiniteQuery(pages(city, signals.listSignals, { state, kind, organisationId, limit: 50 }));
  return (
    <RecordList records={records} none={t('noSignals')} testId="signals">
      {(signal) => <SignalItem key={signal.id} city={city} signal={signal} />}
    </RecordList>
  );
}

/** 本地企业增资扩产线索. */
function LocalGrowth({ city }: { city: string }) {
  const { t } = useWords(signalsWords);
  const records = useInfiniteQuery(pages(city, signals.listLocalGrowth, { limit: 50 }));
  return (
    <RecordList records={records} none={t('noLocalGrowth')} testId="local-growth">
      {(signal) => <SignalItem key={signal.id} city={city} signal={signal} />}
    </RecordList>
  );
}
