import type { matching } from '@queqiao/contracts';
import { useWords, type Words } from '../words/language';
import { contributionsWords } from './words';

const SHOWN_VALUES = 6;

/** The evidence of a contribution: a line for each origin, with its values. */
export function EvidenceLines({ evidence }: { evidence: readonly matching.Evidence[] }) {
  const words = useWords(contributionsWords);
  const byOrigin = new Map<string, matching.Evidence[]>();
  for (const entry of evidence) {
    const origin = `${originOf(entry, words)} ${entry.link ?? ''}`;
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), entry]);
  }
  return [...byOrigin].map(([origin, entries]) => <EvidenceLine key={origin} entries={entries} />);
}

function EvidenceLine({ entries }: { entries: readonly matching.Evidence[] }) {
  const words = useWords(contributionsWords);
  const [first] = entries;
  const values = entries.flatMap((entry) => shownValue(entry, words) ?? []);
  const shown = values.slice(0, SHOWN_VALUES).join(words.t('listComma'));
  const hidden = values.length - SHOWN_VALUES;
  return (
    <span className="evidence" title={entries.map(({ record, field }) => `${record} · ${field}`).join('\n')}>
      {shown !== '' && <span className="evidence-value">{shown}</span>}
      {hidden > 0 && <span>{words.t('moreEvidence', { n: hidden })}</span>}
      {first && <Origin entry={first} />}
    </span>
  );
}

/** Who states it, or what it was inferred from; opens the page where there is one. */
function Origin({ entry }: { entry: matching.Evidence }) {
  const words = useWords(contributionsWords);
  const text = originOf(entry, words);
  const className = entry.inferred ? 'inferred' : undefined;
  const title = entry.inferred ? words.t('inferredHint') : undefined;
  if (!entry.link)
    return (
      <span className={className} title={title}>
        {text}
      </span>
    );
  return (
    <a className={className} title={title ?? words.t('openSource')} href={entry.link} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function originOf(entry: matching.Evidence, words: Words<keyof typeof contributionsWords>): string {
  const { field, source, sourceEn, date, inferred, from } = entry;
  const { t, nameOf } = words;
  if (inferred) return [t(from ? `ground.${from}` : 'ground.unrecorded'), date].filter(Boolean).join(' · ');
  if (source !== undefined) return `${nameOf({ name: source, nameEn: sourceEn })} · ${date ?? t('undated')}`;
  // The state of a chain node comes from the chain map.
  return field === 'state' ? t('chain') : t('noSource');
}

function shownValue({ field, value, valueEn }: matching.Evidence, { find, nameOf }: Words): string | undefined {
  if (value === undefined) return undefined;
  return (field === 'state' ? find(`node.${value}`) : undefined) ?? nameOf({ name: value, nameEn: valueEn });
}
