import { enterprises } from '@queqiao/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { useScreensUnder } from '../access/screens';
import { useWords } from '../words/language';
import { searchWords } from './words';

/** Something to do rather than to find. */
export interface Act {
  readonly id: string;
  readonly title: string;
  /** All that it is called, in both languages. */
  readonly names: readonly string[];
  readonly sort: 'act' | 'screen';
  readonly run: () => void;
}

/** What the reader may do and open in a city. */
export function useActs(city: string, openNeedForm: () => void): Act[] {
  const { t, pick } = useWords(searchWords);
  const navigate = useNavigate();
  const may = useMay(city);
  const screens = useScreensUnder('/$city').map(
    ({ to, name, title }): Act => ({
      id: `screen-${name}`,
      title: pick(title),
      names: [title.zh, title.en],
      sort: 'screen',
      run: () => void navigate({ to, params: { city } }),
    }),
  );
  if (!may(enterprises.registerNeed)) return screens;
  const title = t('registerNeed');
  return [{ id: 'register-need', title, names: [title], sort: 'act', run: openNeedForm }, ...screens];
}

/** Acts whose name has the text, or its Chinese characters in their order. */
export function actsFor(acts: readonly Act[], text: string): Act[] {
  const wanted = text.toLowerCase();
  return acts.filter(({ names }) =>
    names.some((name) => name.toLowerCase().includes(wanted) || hasInOrder(name, text)),
  );
}

function hasInOrder(name: string, text: string): boolean {
  if (!/^\p{Script=Han}{2,}$/u.test(text)) return false;
  let at = 0;
  for (const character of name) if (character === text[at]) at++;
  return at === text.length;
}
