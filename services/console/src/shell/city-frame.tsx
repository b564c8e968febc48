import { getRouteApi, Outlet } from '@tanstack/react-router';
import { CityNewsProvider } from '../api/city-news';
import { useSignalNews } from '../signals/signal-news';

const route = getRouteApi('/$city');

/** Holds the event stream of a city for all its screens. */
export function CityFrame() {
  const { city } = route.useParams();
  return (
    <CityNewsProvider key={city} city={city} onSignalled={useSignalNews()}>
      <Outlet />
    </CityNewsProvider>
  );
}
