import type { CandidateKind, enterprises, experts } from '@queqiao/contracts';
import { CandidateStore } from './candidate-store.js';
import type { Profile } from './profile.js';
import { profileOfInstitution, profileOfLaboratory, profileOfOrganisation } from './profiles.js';
import { type Segment, Vocabulary } from './vocabulary.js';

/** A store is rebuilt once it has this many dead rows and they are more than its live ones. */
const DEAD_ROWS_KEPT = 1_000;

/** All candidates, held in columns: one store for each kind. Not safe for use while a ranking runs on another thread. */
export class Catalogue {
  private readonly stores: Record<CandidateKind, CandidateStore>;
  readonly vocabulary: Vocabulary;

  constructor(segment: Segment, vocabulary = new Vocabulary(segment)) {
    this.vocabulary = vocabulary;
    this.stores = {
      enterprise: new CandidateStore('enterprise', vocabulary),
      institution: new CandidateStore('institution', vocabulary),
      investor: new CandidateStore('investor', vocabulary),
      laboratory: new CandidateStore('laboratory', vocabulary),
    };
  }

  /** One without candidates that shares this one's words, so that profiles of this one can be put into it. */
  emptied(): Catalogue {
    return new Catalogue(this.vocabulary.segment, this.vocabulary);
  }

  /** Adds an enterprise or an investor, or replaces it with its newer state. A chamber is not a candidate and is left out. */
  upsertOrganisation(organisation: enterprises.Organisation): void {
    if (organisation.kind !== 'chamber')
      this.upsert(profileOfOrganisation(organisation, organisation.kind, this.vocabulary));
  }

  upsertInstitution(institution: experts.Institution): void {
    this.upsert(profileOfInstitution(institution, this.vocabulary));
  }

  upsertLaboratory(laboratory: experts.Laboratory): void {
    this.upsert(profileOfLaboratory(laboratory, this.vocabulary));
  }

  /** Takes a candidate out; nothing happens when there is none. */
  remove(kind: CandidateKind, id: string): void {
    this.stores[kind].remove(id);
  }

  size(kind: CandidateKind): number {
    return this.stores[kind].size;
  }

  /** Whether a candidate is among those that may be ranked. */
  has(kind: CandidateKind, id: string): boolean {
    return this.stores[kind].find(id) !== undefined;
  }

  /** The columns of one kind; replaced by others when the catalogue tidies up, so not to be kept. */
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
