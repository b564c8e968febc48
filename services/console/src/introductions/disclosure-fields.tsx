import { introductions } from '@queqiao/contracts';
import { blindWords } from '../blind/words';
import { useWords } from '../words/language';
import { introductionsWords } from './words';

const ticks = ['province', 'sizeBand', 'stage', 'amount'] as const;

/** What a record of a kind can say; the amount is that of the need. */
const untold: Partial<Record<introductions.BlindProfile['kind'], readonly string[]>> = {
  institution: ['industry', 'sizeBand', 'stage'],
  laboratory: ['sizeBand', 'stage'],
};

interface DisclosureFieldsProps {
  name: introductions.Side;
  kind: introductions.BlindProfile['kind'];
  value: introductions.Disclosure;
  change: (value: introductions.Disclosure) => void;
}

/** An officer ticks what the other side is told. */
export function DisclosureFields({ name, kind, value, change }: DisclosureFieldsProps) {
  const { t } = useWords(introductionsWords);
  const { t: told } = useWords(blindWords);
  const offered = (field: string) =>
    !untold[kind]?.includes(field) && (field !== 'amount' || name === 'asker') && isOfSide(field, name, kind);
  return (
    <fieldset>
      <legend>{t('whatToTell')}</legend>
      {offered('industry') && (
        <label className="is-wide">
          {t('industryLevel')}
          <select
            data-testid={`${name}-industry`}
            value={value.industry ?? ''}
            onChange={({ target }) =>
              change({ ...value, industry: introductions.industryLevel.safeParse(target.value).data })
            }
          >
            <option value="">{t('level.none')}</option>
            {introductions.industryLevel.options.map((level) => (
              <option key={level} value={level}>
                {t(`level.${level}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {ticks.filter(offered).map((tick) => (
        <label key={tick}>
          <input
            type="checkbox"
            data-testid={`${name}-${tick}`}
            checked={value[tick]}
            onChange={({ target }) => change({ ...value, [tick]: target.checked })}
          />{' '}
          {told(tick)}
        </label>
      ))}
      <label className="is-wide">
        {t('sentence')}
        <textarea
          rows={2}
          maxLength={300}
          data-testid={`${name}-sentence`}
          value={value.sentence ?? ''}
          onChange={({ target }) =>
            change({ ...value, sentence: target.value.trim() === '' ? undefined : target.value })
          }
        />
      </label>
    </fieldset>
  );
}

/** A stage is told of a need and of the mandate of an investor. */
function isOfSide(field: string, name: introductions.Side, kind: introductions.BlindProfile['kind']): boolean {
  return field !== 'stage' || name === 'asker' || kind === 'investor';
}
