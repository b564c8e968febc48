import { cityCode, id, scope, weights } from '@queqiao/contracts';
import { useCallback, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { Language } from '../words/dictionary';

const language = z.enum(['zh', 'en']);
/** The screens of a city: its lists, the weights behind them, whom to beware of, and what is wrong in the data. */
export const screen = z.enum(['lists', 'weights', 'risks', 'tasks']);
export type ScreenName = z.output<typeof screen>;

/** What the address says; a part that is missing or broken counts as not said. */
const viewSchema = z.object({
  city: cityCode.optional().catch(undefined),
  target: id.optional().catch(undefined),
  lang: language.optional().catch(undefined),
  scope: scope.catch('domestic'),
  screen: screen.catch('lists'),
  /** Whose weights are on the screen: of which matching, and of one industry or one office only. */
  pair: weights.pair.optional().catch(undefined),
  industry: id.optional().catch(undefined),
  office: id.optional().catch(undefined),
});
export type View = z.output<typeof viewSchema>;

/** Reads the view from a URL hash such as `#city=371600&target=371600-aluminium&lang=zh`. */
export function parseView(hash: string): View {
  return viewSchema.parse(Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
}

/** Writes a view as a URL hash, so that the address can be sent to a colleague. */
export function formatView(view: View): string {
  const parts = {
    ...view,
    scope: view.scope === 'domestic' ? undefined : view.scope,
    screen: view.screen === 'lists' ? undefined : view.screen,
  };
  const given = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `#${new URLSearchParams(given).toString()}`;
}

const CHANGED = 'queqiao:view';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

export type ChangeView = (patch: Partial<View>, how?: 'push' | 'replace') => void;

/** The view in the address, and how to change it; `replace` leaves no step in the history. */
export function useView(): [View, ChangeView] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const change = useCallback<ChangeView>((patch, how = 'push') => {
    const next = formatView({ ...parseView(window.location.hash), ...patch });
    if (how === 'push') window.history.pushState(null, '', next);
    else window.history.replaceState(null, '', next);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [parseView(hash), change];
}

const STORED = 'queqiao.language';

/** The language chosen last time; Chinese on the first visit. */
export function storedLanguage(): Language {
  return language.catch('zh').parse(window.localStorage.getItem(STORED));
}

export function storeLanguage(chosen: Language): void {
  window.localStorage.setItem(STORED, chosen);
}
