import { useMatches } from '@tanstack/react-router';
import { useWords } from '../words/language';

/** What the screen that is shown is called; undefined where there is none. */
export function useScreenTitle(): string | undefined {
  const { pick } = useWords();
  const screen = useMatches({ select: (matches) => matches.at(-1)?.staticData.screen });
  return screen && pick(screen);
}
