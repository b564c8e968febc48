import { profileOfExpert, profileOfInstitution, profileOfOrganisation } from './profiles.js';
import { remembered } from './remembered.js';
import type { CandidateKind, Expert, Institution, Organisation } from './shapes.js';
import { CandidateStore } from './store/candidate-store.js';
import type { Profile } from './store/profile.js';

/** Turns a text into its index terms, in order and with repetitions; `segment` of the reference library. */
export type Segment = (text: string) => readonly string[];

/** A store is built anew once it has this many dead rows and they are more than its live ones. */
const DEAD_ROWS_KEPT = 1_000;

/** All candidates, held in columns: one store for each kind. Not safe for use while a ranking runs on another thread. */
export class Catalogue {
  private readonly stores: Record<CandidateKind, CandidateStore> = {
    enterprise: new CandidateStore('enterprise'),
    institution: new CandidateStore('institution'),
    investor: new CandidateStore('investor'),
    expert: new CandidateStore('expert'),
  };

  readonly segment: Segment;

  constructor(segment: Segment) {
    this.segment = remembered(segment);
  }

  /** Adds an enterprise or an investor, or replaces it with its newer state. A chamber is not a candidate and is left out. */
  upsertOrganisation(organisation: Organisation): void {
    if (organisation.kind !== 'chamber')
      this.upsert(profileOfOrganisation(organisation, organisation.kind, this.segment));
  }

  /** Adds a university or an institute, or replaces it with its newer state. */
  upsertInstitution(institution: Institution): void {
    this.upsert(profileOfInstitution(institution, this.segment));
  }

  /** Adds a laboratory or a team, or replaces it with its newer state. */
  upsertExpert(expert: Expert): void {
    this.upsert(profileOfExpert(expert, this.segment));
  }

  /** Takes a candidate out; nothing happens when there is none. */
  remove(kind: CandidateKind, id: string): void {
    this.stores[kind].remove(id);
  }

  /** How many candidates of a kind there are. */
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
  const fresh = new CandidateStore(store.kind);
  for (let row = 0; row < store.rows; row++) if (store.isLive(row)) fresh.push(store.profileAt(row));
  return fresh;
}
