import { lazy, Suspense, useEffect } from 'react';
import { useCities } from '../api/queries';
import { ListsScreen } from '../lists/lists-screen';
import { Failed, Loading, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { Header } from './header';
import type { ChangeView, View } from './view';
import { shellWords } from './words';

/** Few people tune weights or mend data, so what that takes is loaded when first opened. */
const WeightsScreen = lazy(() =>
  import('../weights/weights-screen').then(({ WeightsScreen }) => ({ default: WeightsScreen })),
);

const DataTasksScreen = lazy(() =>
  import('../data-tasks/data-tasks-screen').then(({ DataTasksScreen }) => ({ default: DataTasksScreen })),
);

const RisksScreen = lazy(() => import('../risks/risks-screen').then(({ RisksScreen }) => ({ default: RisksScreen })));

/** The whole screen: the header, and a screen of the chosen city. */
export function Workspace({ view, changeView }: { view: View; changeView: ChangeView }) {
  const { t } = useWords(shellWords);
  const cities = useCities();
  const known = cities.data?.find((city) => city.code === view.city);
  const first = cities.data?.[0];

  useEffect(() => {
    if (!known && first) changeView({ city: first.code, target: undefined }, 'replace');
  }, [known, first, changeView]);

  return (
    <>
      <Header cities={cities.data ?? []} city={known?.code} shown={view.screen} changeView={changeView} />
      {known && <CityScreen key={known.code} city={known.code} view={view} changeView={changeView} />}
      {cities.isPending && <Loading />}
      {cities.isError && <Failed error={cities.error} retry={() => void cities.refetch()} />}
      {cities.data?.length === 0 && <Nothing text={t('noCities')} />}
    </>
  );
}

function CityScreen({ city, view, changeView }: { city: string; view: View; changeView: ChangeView }) {
  if (view.screen === 'lists') return <ListsScreen city={city} view={view} changeView={changeView} />;
  return (
    <Suspense fallback={<Loading />}>
      {view.screen === 'weights' && <WeightsScreen city={city} view={view} changeView={changeView} />}
      {view.screen === 'risks' && <RisksScreen city={city} />}
      {view.screen === 'tasks' && <DataTasksScreen city={city} />}
    </Suspense>
  );
}
