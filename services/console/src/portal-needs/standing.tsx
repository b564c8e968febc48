import type { enterprises } from '@queqiao/contracts';
import { needsWords } from '../needs/words';
import { useWords } from '../words/language';
import './portal-needs.css';
import { portalNeedsWords } from './words';

/** Where a need stands, in plain words: since when, who looks after it, and what the city asks to mend. */
export function Standing({ need }: { need: enterprises.Need }) {
  const { t } = useWords(portalNeedsWords);
  const { find } = useWords(needsWords);
  const { state, since, published, returned, change, onBehalf, expiresOn, closed } = need;
  const isOpen = state === 'published' || state === 'in-contact';
  const facts = [
    closed && find(`closing.${closed.reason}`),
    since && t('sinceDay', { day: dayOf(since) }),
    isOpen && published?.by && t('lookedAfter', { name: published.by.name }),
    onBehalf && t('byCity'),
    isOpen && expiresOn && t('untilDay', { day: expiresOn }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className={`standing is-${state}`} data-testid="standing">
      <b>{t(`stands.${state}`)}</b>
      <span>{facts.join(' · ')}</span>
      {state === 'returned' && returned && <Reason {...returned} />}
      {change && <b>{t(change.returned ? 'changeReturned' : 'changeWaits')}</b>}
      {change?.returned && <Reason {...change.returned} />}
    </div>
  );
}

function Reason({ by, reason }: NonNullable<enterprises.Need['returned']>) {
  const { t } = useWords(portalNeedsWords);
  return (
    <p className="standing-reason">
      {t('reasonOf', { name: by.name })}
      <q>{reason}</q>
    </p>
  );
}

/** The reader's day, as a date is written in both languages here. */
function dayOf(moment: string): string {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
