import { cityEvents } from '@queqiao/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { PermittedOutlet } from '../account/permitted-outlet';
import { CityNewsProvider } from '../api/city-news';
import { useSignalNews } from '../signals/signal-news';

const route = getRouteApi('/$city');

/** Holds the event stream of a city for all its screens. */
export function CityFrame() {
  const { city } = route.useParams();
  const hears = useMay(city)(cityEvents);
  const onSignalled = useSignalNews();
  if (!hears) return <PermittedOutlet />;
  return (
    <CityNewsProvider key={city} city={city} onSignalled={onSignalled}>
      <PermittedOutlet />
    </CityNewsProvider>
  );
}
