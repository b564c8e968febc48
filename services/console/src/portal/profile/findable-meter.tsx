import { type FindableField, findability } from '@queqiao/scoring/browser';
import { useWords } from '../../words/language';
import type { Stated } from './profile-fields';
import { profileWords } from './words';

/** How well matching can find the organisation by what is filled in, and what helps most next. */
export function FindableMeter({ stated }: { stated: Stated }) {
  const { t, percent } = useWords(profileWords);
  const { share, missing } = findability(stated.kind === 'investor' ? 'investor' : 'enterprise', stated);
  const [next] = missing;
  return (
    <section className="findable" aria-label={t('findable')} data-testid="findable">
      <div className="findable-head">
        <b>{t('findable')}</b>
        <b>{percent(share)}</b>
      </div>
      <progress value={share} max={1} aria-label={t('findable')} />
      <p role="status">{next === undefined ? t('allKnown') : t('nextField', { field: t(labelOf(next)) })}</p>
    </section>
  );
}

export const labelOf = (field: FindableField) => `own.${field}` as const;
