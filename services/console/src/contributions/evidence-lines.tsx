import type { matching } from '@queqiao/contracts';
import { useWords, type Words } from '../words/language';
import { contributionsWords } from './words';

const SHOWN_VALUES = 6;

/** The evidence of a contribution: a line for each source, with its values. */
export function EvidenceLines({ evidence }: { evidence: readonly matching.Evidence[] }) {
  const words = useWords(contributionsWords);
  const byOrigin = new Map<string, matching.Evidence[]>();
  for (const entry of evidence) {
    const origin = originOf(entry, words);
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), entry]);
  }
  return [...byOrigin].map(([origin, entries]) => <EvidenceLine key={origin} origin={origin} entries={entries} />);
}

function EvidenceLine({ origin, entries }: { origin: string; entries: readonly matching.Evidence[] }) {
  const words = useWords(contributionsWords);
  const values = entries.flatMap((entry) => shownValue(entry, words) ?? []);
  const shown = values.slice(0, SHOWN_VALUES).join(words.t('listComma'));
  const hidden = values.length - SHOWN_VALUES;
  return (
    <span className="evidence" title={entries.map(({ record, field }) => `${record} · ${field}`).join('\n')}>
      {shown !== '' && <span className="evidence-value">{shown}</span>}
      {hidden > 0 && <span>{words.t('moreEvidence', { n: hidden })}</span>}
      {origin !== '' && <span>{origin}</span>}
      {entries.some((entry) => entry.inferred) && (
        <span className="inferred" title={words.t('inferredHint')}>
          {words.t('inferred')}
        </span>
      )}
    </span>
  );
}

/** The state of a chain node comes from the chain map. */
function originOf({ field, source, date }: matching.Evidence, { t }: Words): string {
  const name = source ?? (field === 'state' ? t('chain') : undefined);
  return [name, date].filter((part) => part !== undefined).join(' · ');
}

/** Fields with values of a closed list, and the prefix of the words for these. */
const coded: Readonly<Record<string, string>> = { state: 'node', sizeBand: 'size' };

function shownValue({ field, value }: matching.Evidence, { find }: Words): string | undefined {
  return find(`${coded[field]}.${value}`) ?? value;
}
