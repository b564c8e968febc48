import { useWords } from '../words/language';
import { MOST_PICKED, type Picks } from './use-picked';
import { explanationsWords } from './words';

/** Picks a candidate for comparison. */
export function PickBox({ id, name, picks }: { id: string; name: string; picks: Picks }) {
  const { t } = useWords(explanationsWords);
  const isPicked = picks.ids.includes(id);
  return (
    <input
      type="checkbox"
      className="pick-box"
      data-testid="pick"
      aria-label={t('pickToCompare', { name })}
      title={t('pickToCompare', { name })}
      checked={isPicked}
      disabled={!isPicked && picks.ids.length >= MOST_PICKED}
      onChange={() => picks.toggle(id)}
    />
  );
}
