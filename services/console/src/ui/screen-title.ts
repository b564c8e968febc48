import { useMatches } from '@tanstack/react-router';
import { useWords } from '../words/language';

/** The name of the current screen; undefined when it has none. */
export function useScreenTitle(): string | undefined {
  const { pick } = useWords();
  const screen = useMatches({
    select: (matches) =>
      matches.some(({ status }) => status === 'notFound') ? undefined : matches.at(-1)?.staticData.screen,
  });
  return screen && pick(screen);
}
