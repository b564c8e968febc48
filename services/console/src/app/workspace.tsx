import { useEffect } from 'react';
import { useCities } from '../api/queries';
import { useWords } from '../i18n/language';
import { CityDesk } from './city-desk';
import { Header } from './header';
import { Failed, Loading, Nothing } from './states';
import type { ChangeView, View } from './view';

/** The whole screen: the header, and the desk of the chosen city. */
export function Workspace({ view, changeView }: { view: View; changeView: ChangeView }) {
  const { t } = useWords();
  const cities = useCities();
  const known = cities.data?.find((city) => city.code === view.city);
  const first = cities.data?.[0];

  useEffect(() => {
    if (!known && first) changeView({ city: first.code, target: undefined }, 'replace');
  }, [known, first, changeView]);

  return (
    <>
      <Header cities={cities.data ?? []} city={known?.code} changeView={changeView} />
      {known && <CityDesk key={known.code} city={known.code} view={view} changeView={changeView} />}
      {cities.isPending && <Loading />}
      {cities.isError && <Failed error={cities.error} retry={() => void cities.refetch()} />}
      {cities.data?.length === 0 && <Nothing text={t('noIndustries')} />}
    </>
  );
}
