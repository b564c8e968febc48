import { enterprises, experts, type searches } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import { CandidateRecord } from '../suggestions/candidate-record';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import { useSortName } from './found-item';
import { searchWords } from './words';

type Fact = readonly [
  `met.${'nameEn' | 'creditCode' | 'stockCode' | 'product' | 'topic' | 'source'}`,
  string | undefined,
];

interface Facts {
  readonly facts: readonly Fact[];
  readonly sources: readonly { readonly name: string; readonly date?: string | undefined }[];
}

/** What is on record of somebody who was found. */
export function RecordCard({ city, found }: { city: string; found: searches.Found }) {
  const { t, nameOf } = useWords(searchWords);
  const { kind, id, name, sort } = found;
  const record = useQuery({
    queryKey: [city, 'found-record', { kind, id }],
    queryFn: ({ signal }) => readFacts(city, found, t('listComma'), signal),
  });
  const candidateKind = sort === 'investor' ? 'investor' : kind === 'organisation' ? 'enterprise' : 'institution';
  return (
    <article className="search-record" data-testid="record-card">
      <h2>{nameOf(found)}</h2>
      <p>{useSortName()(found)}</p>
      <Loaded query={record}>
        {({ facts, sources }) => (
          <dl>
            {[...facts, ...sources.map(sourceFact)].map(
              ([word, value]) =>
                value !== undefined &&
                value !== '' && (
                  <div key={`${word} ${value}`} style={{ display: 'contents' }}>
                    <dt>{t(word)}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
            )}
          </dl>
        )}
      </Loaded>
      {kind !== 'laboratory' && <CandidateRecord city={city} candidate={{ kind: candidateKind, id, name }} />}
    </article>
  );
}

const sourceFact = ({ name, date }: Facts['sources'][number]): Fact => [
  'met.source',
  date === undefined ? name : `${name} ${date}`,
];

async function readFacts(
  city: string,
  { kind, id }: searches.Found,
  comma: string,
  signal: AbortSignal,
): Promise<Facts> {
  const asked = { city, signal };
  if (kind === 'institution') {
    const { nameEn, sources } = await call(experts.getInstitution, { id }, asked);
    return { facts: [['met.nameEn', nameEn]], sources };
  }
  if (kind === 'laboratory') {
    const { nameEn, fields, sources } = await call(experts.getLaboratory, { id }, asked);
    return {
      facts: [
        ['met.nameEn', nameEn],
        ['met.topic', fields.join(comma)],
      ],
      sources,
    };
  }
  const { nameEn, creditCode, stockCode, products, sources } = await call(enterprises.getOrganisation, { id }, asked);
  return {
    facts: [
      ['met.nameEn', nameEn],
      ['met.creditCode', creditCode],
      ['met.stockCode', stockCode],
      ['met.product', products.join(comma)],
    ],
    sources,
  };
}
