import { getRouteApi, Outlet } from '@tanstack/react-router';
import { CityNewsProvider } from '../api/city-news';

const route = getRouteApi('/$city');

/** What all screens of a city share: one stream of its events. Another city starts afresh. */
export function CityFrame() {
  const { city } = route.useParams();
  return (
    <CityNewsProvider key={city} city={city}>
      <Outlet />
    </CityNewsProvider>
  );
}
