import type { CandidateKind, enterprises, experts, signals } from '@queqiao/contracts';
import { CandidateStore } from './candidate-store.js';
import type { Profile } from './profile.js';
import { profileOfInstitution, profileOfLaboratory, profileOfOrganisation } from './profiles.js';
import { type ProfileSignal, SignalStore } from './signals.js';
import { type Segment, Vocabulary } from './vocabulary.js';

/** A store is rebuilt when it has more dead rows than this and than live ones. */
const DEAD_ROWS_KEPT = 1_000;

/** A shared record as a city has it. */
export type CorrectedRecord =
  | { readonly kind: 'organisation'; readonly record: enterprises.Organisation }
  | { readonly kind: 'institution'; readonly record: experts.Institution }
  | { readonly kind: 'laboratory'; readonly record: experts.Laboratory };

/** All candidates, one column store for each kind, and what was signalled of them. Do not change it while another thread ranks. */
export class Catalogue {
  private readonly stores: Record<CandidateKind, CandidateStore>;
  readonly vocabulary: Vocabulary;
  readonly signals = new SignalStore();

  constructor(segment: Segment, vocabulary = new Vocabulary(segment)) {
    this.vocabulary = vocabulary;
    this.stores = {
      enterprise: new CandidateStore('enterprise', vocabulary),
      institution: new CandidateStore('institution', vocabulary),
      investor: new CandidateStore('investor', vocabulary),
      laboratory: new CandidateStore('laboratory', vocabulary),
    };
  }

  /** An empty catalogue with the same vocabulary, so that it can take profiles of this one. */
  emptied(): Catalogue {
    return new Catalogue(this.vocabulary.segment, this.vocabulary);
  }

  /** Adds or replaces an enterprise or an investor; a chamber is not a candidate. */
  upsertOrganisation(organisation: enterprises.Organisation): void {
    if (organisation.kind !== 'chamber')
      this.upsert(profileOfOrganisation(organisation, organisation.kind, this.vocabulary));
  }

  /** A shared record as the city in `city` corrected it. */
  upsertCorrection(corrected: CorrectedRecord): void {
    const profile = this.profileOf(corrected);
    if (profile !== undefined) this.upsert({ ...profile, corrects: true });
  }

  removeCorrection(corrected: CorrectedRecord): void {
    const kind = corrected.kind === 'organisation' ? corrected.record.kind : corrected.kind;
    if (kind !== 'chamber') this.stores[kind].removeCorrection(corrected.record.id, corrected.record.city);
  }

  private profileOf({ kind, record }: CorrectedRecord): Profile | undefined {
    if (kind === 'institution') return profileOfInstitution(record, this.vocabulary);
    if (kind === 'laboratory') return profileOfLaboratory(record, this.vocabulary);
    return record.kind === 'chamber' ? undefined : profileOfOrganisation(record, record.kind, this.vocabulary);
  }

  upsertInstitution(institution: experts.Institution): void {
    this.upsert(profileOfInstitution(institution, this.vocabulary));
  }

  upsertLaboratory(laboratory: experts.Laboratory): void {
    this.upsert(profileOfLaboratory(laboratory, this.vocabulary));
  }

  /** Adds or replaces a signal; one that was withdrawn is forgotten. */
  upsertSignal(signal: ProfileSignal & Pick<signals.Signal, 'withdrawnAt'>): void {
    if (signal.withdrawnAt === undefined) this.signals.upsert(signal);
    else this.signals.remove(signal.id);
  }

  remove(kind: CandidateKind, id: string): void {
    this.stores[kind].remove(id);
  }

  size(kind: CandidateKind): number {
    return this.stores[kind].size;
  }

  has(kind: CandidateKind, id: string): boolean {
    return this.stores[kind].find(id) !== undefined;
  }

  /** Do not keep it: the catalogue replaces stores when it removes dead rows. */
  store(kind: CandidateKind): CandidateStore {
    return this.stores[kind];
  }

  private upsert(profile: Profile): void {
    const store = this.stores[profile.kind];
    store.push(profile);
    const dead = store.rows - store.size;
    if (dead > DEAD_ROWS_KEPT && dead > store.size) this.stores[profile.kind] = rebuilt(store);
  }
}

function rebuilt(store: CandidateStore): CandidateStore {
  const fresh = new CandidateStore(store.kind, store.text.vocabulary);
  for (let row = 0; row < store.rows; row++) if (store.isLive(row)) fresh.push(store.profileAt(row));
  return fresh;
}
