import type { CandidateKind, enterprises, experts } from '@queqiao/contracts';
import type { FactChange } from '../explanation/fact-change.js';
import type { Target } from '../model/target.js';
import { laboratory } from './builders.js';

/** All candidates as their services store them. */
export interface Records {
  readonly enterprise: readonly enterprises.Organisation[];
  readonly investor: readonly enterprises.Organisation[];
  readonly institution: readonly experts.Institution[];
  readonly laboratory: readonly experts.Laboratory[];
}

interface Asked {
  readonly target: Target;
  readonly kind: CandidateKind;
  readonly id: string;
}

/** The records as they would be after somebody made a change of a fact. */
export function withFact(records: Records, { kind, id }: Asked, change: FactChange): Records {
  if (change.field === 'laboratories') {
    const industries = change.after.map((code) => ({ code }));
    return { ...records, laboratory: [...records.laboratory, laboratory(`${id}-lab`, id, { industries })] };
  }
  const edit = editOf(change);
  return { ...records, [kind]: records[kind].map((record) => (record.id === id ? edit(record) : record)) };
}

type AnyRecord = enterprises.Organisation | experts.Institution | experts.Laboratory;
const NO_MANDATE = { sectors: [], stages: [], regions: [] };

function editOf({ field, before, after }: FactChange): (record: AnyRecord) => AnyRecord {
  const [first = ''] = after;
  const edits: Record<string, (record: enterprises.Organisation & experts.Institution & experts.Laboratory) => object> =
    {
      products: () => ({ products: after }),
      fields: () => ({ fields: after }),
      industries: () => ({ industries: after.map((code) => ({ code })) }),
      division: () => ({ division: first }),
      sizeBand: () => ({ sizeBand: first }),
      rounds: () => ({ rounds: after.map((date) => ({ date })) }),
      'seat.division': () => ({ seat: { country: 'CN', division: first } }),
      'seat.place': () => ({ seat: { country: 'CN', place: first } }),
      'mandate.ticket': ({ mandate = NO_MANDATE }) => ({ mandate: { ...mandate, ...ticketOf(first) } }),
      deals: ({ deals = [] }) => ({ deals: [...deals, dealOf(after)] }),
      disciplines: ({ disciplines }) => ({ disciplines: withDiscipline(disciplines, before, first) }),
    };
  const [, part] = field.split('mandate.');
  const listed = ({ mandate = NO_MANDATE }: Partial<enterprises.Organisation>) => ({
    mandate: { ...mandate, [part ?? '']: after },
  });
  const edit = edits[field] ?? listed;
  return (record) => ({
    ...record,
    ...edit(record as enterprises.Organisation & experts.Institution & experts.Laboratory),
  });
}

function ticketOf(span: string) {
  const [min = '', max = ''] = span.split('–');
  return { ...(min && { ticketMinWan: Number(min) }), ...(max && { ticketMaxWan: Number(max) }) };
}

function dealOf(facts: readonly string[]) {
  const { sector, amountWan, ...rest } = Object.fromEntries(facts.map((fact) => fact.split('=')));
  return { ...rest, sectors: [sector], ...(amountWan && { amountWan: Number(amountWan) }) };
}

function withDiscipline(disciplines: experts.Institution['disciplines'], [former]: readonly string[], text: string) {
  const [code, name, grade] = text.split(' ');
  const rest = disciplines.map((one) => (former !== undefined && one.code === code ? { ...one, grade } : one));
  return former === undefined ? [...rest, { code, name, grade }] : rest;
}

interface Question {
  readonly pair: { readonly target: Target; readonly kind: CandidateKind; readonly id: string };
  readonly records: Records;
  readonly exclude: ReadonlySet<string>;
}

/** The same question without what a veto names. */
export function without(veto: string, { pair, records, exclude }: Question): Question {
  const { target, kind, id } = pair;
  const edited = (more: object): Question => ({
    pair,
    exclude,
    records: { ...records, [kind]: records[kind].map((one) => (one.id === id ? { ...one, ...more } : one)) },
  });
  switch (veto) {
    case 'other-tenant':
      return edited({ city: '*' });
    case 'already-here':
      return edited({ seat: { country: 'CN', division: '110000' } });
    case 'barred': {
      const risks = target.risks?.filter(({ organisationId }) => organisationId !== id) ?? [];
      return { pair: { ...pair, target: { ...target, risks } }, records, exclude };
    }
    case 'opted-out': {
      const host = records.laboratory.find((one) => one.id === id)?.institutionId;
      const optedOut = target.optedOut?.filter((out) => out.id !== id && out.id !== host) ?? [];
      return { pair: { ...pair, target: { ...target, optedOut } }, records, exclude };
    }
    case 'unrelated':
      return edited({ industries: [{ code: target.codes[0] ?? '' }] });
    case 'self': {
      const { organisationId: _, ...nobody } = target;
      return { pair: { ...pair, target: nobody }, records, exclude };
    }
    default:
      return { pair, records, exclude: new Set([...exclude].filter((other) => other !== id)) };
  }
}
