import { cityEvents, httpRequest, id, moment, projects } from '@queqiao/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { answersOf } from './operations';
import { chainQuery, keys } from './queries';

const ready = z.object({ targetId: id, targetKind: z.enum(['industry', 'need']), scoredAt: moment });

export interface CityNews {
  readonly connected: boolean;
  /** When this page last took over a new ranking, by target. */
  readonly updated: ReadonlyMap<string, Date>;
}

const RECONNECT_MS = 3_000;

/** Listens to a city's events: marks what changed as old, so that what is on the screen is fetched again. */
export function useCityEvents(city: string): CityNews {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [updated, setUpdated] = useState<ReadonlyMap<string, Date>>(new Map());

  useEffect(() => {
    const markOld = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });
    const markIndustryOld = (industry: string) => {
      void client.invalidateQueries({ queryKey: answersOf(city, projects.listIndustries) });
      markOld(chainQuery(city, industry).queryKey);
    };
    const onReady = async (message: MessageEvent<string>) => {
      const news = ready.safeParse(parseJson(message.data));
      if (!news.success) return;
      if (news.data.targetKind === 'need') markOld(keys.needs(city));
      else markIndustryOld(news.data.targetId);
      await client.invalidateQueries({ queryKey: keys.suggestions(city, news.data.targetId) });
      setUpdated((before) => new Map(before).set(news.data.targetId, new Date()));
    };
    setUpdated(new Map());
    return listen(httpRequest(cityEvents, {}, city).url, {
      onReady: (message) => void onReady(message),
      onDecided: () => {
        markOld(keys.suggestions(city));
        markOld(keys.dataTasks(city));
      },
      onConnected: setConnected,
      onWeights: () => markOld(keys.weights(city)),
      onReturn: () => markOld(keys.city(city)),
    });
  }, [city, client]);

  return { connected, updated };
}

interface Listener {
  onReady(message: MessageEvent<string>): void;
  onDecided(): void;
  /** Other weights went live. */
  onWeights(): void;
  onConnected(connected: boolean): void;
  /** Connected again after a break, in which events were missed. */
  onReturn(): void;
}

/** Opens the stream and keeps it open; a browser itself gives up for good on an error status. */
function listen(url: string, listener: Listener): () => void {
  let stream: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  const open = () => {
    stream = new EventSource(url);
    stream.addEventListener('suggestions.ready', listener.onReady);
    stream.addEventListener('suggestion.decided', listener.onDecided);
    stream.addEventListener('decision.undone', listener.onDecided);
    stream.addEventListener('weights.published', listener.onWeights);
    stream.addEventListener('open', () => {
      listener.onConnected(true);
      if (broken) listener.onReturn();
      broken = false;
    });
    stream.addEventListener('error', () => {
      broken = true;
      listener.onConnected(false);
      if (stream.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    stream.close();
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
