import { matching } from '@queqiao/contracts';
import { useCallback } from 'react';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { signalNewsWords } from './news-words';

/** Tells the officer of a new signal about a candidate that the city accepted. */
export function useSignalNews(): (data: unknown) => void {
  const tell = useTell();
  const { t, nameOf, pick } = useWords(signalNewsWords);
  return useCallback(
    (data) => {
      const heard = matching.acceptedSignalled.streamed.data.safeParse(data);
      if (!heard.success) return;
      const { candidate, signal } = heard.data;
      tell(t('acceptedSignalled', { name: nameOf(candidate), text: pick(signal.text) }), 'news');
    },
    [tell, t, nameOf, pick],
  );
}
