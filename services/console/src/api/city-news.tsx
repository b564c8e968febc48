import { cityEvents, httpRequest, matching } from '@queqiao/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type PropsWithChildren, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { listen } from './event-source';
import { newsNames } from './news-names';

interface CityNews {
  readonly isConnected: boolean;
  /** Time of the last new ranking on this page, by target. */
  readonly updated: ReadonlyMap<string, Date>;
}

const CityNewsContext = createContext<CityNews>({ isConnected: true, updated: new Map() });

/** The state of the city's event stream. */
export const useCityNews = () => useContext(CityNewsContext);

interface CityNewsProps {
  city: string;
  /** Hears of a new signal about a candidate that the city accepted. */
  onSignalled: (news: unknown) => void;
}

/** The rules are loaded with the first event; where they cannot be, all answers of the city count as old. */
const madeOldBy = (name: string, city: string, data: unknown): Promise<(readonly unknown[])[]> =>
  import('./news').then(
    (news) => news.madeOldBy(name, city, data),
    () => [[city]],
  );

/** Listens to a city's events once for all screens, and fetches what changed again. */
export function CityNewsProvider({ city, onSignalled, children }: PropsWithChildren<CityNewsProps>) {
  const client = useQueryClient();
  // The stream is not opened anew when whoever listens changes, as with the language.
  const hearSignal = useRef(onSignalled);
  useLayoutEffect(() => {
    hearSignal.current = onSignalled;
  }, [onSignalled]);
  const [isConnected, setConnected] = useState(true);
  const [updated, setUpdated] = useState<ReadonlyMap<string, Date>>(new Map());

  // Before the screens inside ask for their lists: what changes after a list was read must be heard.
  useLayoutEffect(() => {
    const markOld = (queryKey: readonly unknown[]) => client.invalidateQueries({ queryKey });
    const hearing = newsNames.map((name) => [
      name,
      async (data: unknown) => {
        await Promise.all((await madeOldBy(name, city, data)).map(markOld));
        if (name === matching.acceptedSignalled.streamed.as) hearSignal.current(data);
        if (name !== matching.suggestionsReady.streamed.as) return;
        const ready = matching.suggestionsReady.streamed.data.safeParse(data);
        if (ready.success) setUpdated((before) => new Map(before).set(ready.data.targetId, new Date()));
      },
    ]);
    return listen(httpRequest(cityEvents, {}, city).url, {
      events: Object.fromEntries(hearing),
      onConnected: setConnected,
      onReturn: () => void markOld([city]),
    });
  }, [city, client]);

  const news = useMemo(() => ({ isConnected, updated }), [isConnected, updated]);
  return <CityNewsContext value={news}>{children}</CityNewsContext>;
}
