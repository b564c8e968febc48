import { lazyRouteComponent } from '@tanstack/react-router';

export const CityFrame = lazyRouteComponent(() => import('./city-frame'), 'CityFrame');
export const ListsScreen = lazyRouteComponent(() => import('../lists/lists-screen'), 'ListsScreen');

const LEADS_TO_LISTS = /^\/(?:\d{6}(?:\/lists.*|\/)?)?$/;

/** Begins to load what an address leads staff to, while city and target are still looked up. The route tells what fails. */
export function loadAhead(pathname: string): void {
  if (!LEADS_TO_LISTS.test(pathname)) return;
  void CityFrame.preload?.();
  void ListsScreen.preload?.();
}
