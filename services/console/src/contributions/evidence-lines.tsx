import type { matching } from '@queqiao/contracts';
import { useWords, type Words } from '../words/language';
import { contributionsWords } from './words';

const SHOWN_VALUES = 6;

/** What a reason rests on: the values that one source gives stand together before its name. */
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

/** Where a fact is from; the state of a chain node is from the chain map on this screen. */
function originOf({ field, source, date }: matching.Evidence, { t }: Words): string {
  const name = source ?? (field === 'state' ? t('chain') : undefined);
  return [name, date].filter((part) => part !== undefined).join(' · ');
}

/** Fields that hold a word of a closed list, with the words that the screen has for it. */
const coded: Readonly<Record<string, string>> = { state: 'node', sizeBand: 'size' };

function shownValue({ field, value }: matching.Evidence, { find }: Words): string | undefined {
  return find(`${coded[field]}.${value}`) ?? value;
}
