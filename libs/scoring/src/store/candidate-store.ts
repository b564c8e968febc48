import type { CandidateKind, enterprises, Scope, Stage } from '@queqiao/contracts';
import { Chains } from './chains.js';
import { Column } from './column.js';
import { Deals } from './deals.js';
import { GrowingLists, GrowingNumbers, NumbersByIndex } from './growable.js';
import { Postings } from './postings.js';
import { ProductIndex } from './product-index.js';
import type {
  InferredField,
  Profile,
  ProfileDiscipline,
  ProfileOwner,
  ProfileSource,
  Representative,
  SizeBand,
  Ticket,
} from './profile.js';
import { StringTable } from './string-table.js';
import type { Vocabulary } from './vocabulary.js';

const text = <T extends string>() => new Column<T>((value) => value);
const set = <T>(keyOf: (item: T) => string = String) => new Column<readonly T[]>((items) => items.map(keyOf).join('|'));
const number = () => new Column<number>(String);

/** The columns of one kind of candidates. Rows never change: a newer profile gets a new row and the old one dies. */
export class CandidateStore {
  readonly scope = text<Scope>();
  readonly city = text();
  readonly division = text();
  readonly place = text();
  readonly status = new Column<enterprises.OrganisationStatus>((status) => JSON.stringify(status));
  readonly sites = set<enterprises.Site>((site) => JSON.stringify(site));
  readonly owner = new Column<ProfileOwner>(({ id, share }) => `${id},${share ?? ''}`);
  readonly representative = new Column<Representative>(({ id, as }) => `${id},${as}`);
  readonly body = text();
  readonly sameAs = set<string>();
  readonly industries = set<string>();
  readonly sizeBand = text<SizeBand>();
  readonly investorKind = text();
  readonly sectors = set<string>();
  readonly stages = set<Stage>();
  readonly regions = set<string>();
  readonly ticket = new Column<Ticket>(({ minWan, maxWan }) => `${minWan ?? ''}-${maxWan ?? ''}`);
  readonly disciplines = set<ProfileDiscipline>(
    ({ code, name, grade, doubleFirstClass }) => `${code ?? ''},${name},${grade ?? ''},${doubleFirstClass ?? ''}`,
  );
  readonly name = text();
  readonly nameEn = text();
  readonly host = text();
  readonly asOf = number();
  readonly inferred = set<InferredField>(({ field, from = '' }) => `${field},${from}`);
  readonly sources = set<ProfileSource>((source) => JSON.stringify(source));
  readonly productIndex = new ProductIndex();
  readonly products = new GrowingLists();
  readonly rounds = new GrowingLists();
  readonly deals = new Deals();
  readonly text: Postings;

  private readonly ids = new StringTable();
  private readonly idAt = new GrowingNumbers();
  /** Row + 1 of each id; 0 for none. */
  private readonly rowOf = new NumbersByIndex();
  private readonly live = new GrowingNumbers();
  private liveCount = 0;
  private readonly makers = new Chains();
  /** Ids of shared records that a city corrected, by city. */
  private readonly corrected = new Map<string, Set<string>>();

  constructor(
    readonly kind: CandidateKind,
    vocabulary: Vocabulary,
  ) {
    this.text = new Postings(vocabulary);
  }

  get size(): number {
    return this.liveCount;
  }

  /** The length of every column, dead rows included. */
  get rows(): number {
    return this.idAt.length;
  }

  idOf(row: number): string {
    return publicId(this.keyAt(row));
  }

  /** The shared record or a city's own; with `city`, as that city corrected it. */
  find(id: string, city?: string): number | undefined {
    return (city === undefined ? undefined : this.rowOfKey(correctionKey(id, city))) ?? this.rowOfKey(id);
  }

  /** Rows of a record: itself, and as cities corrected it. */
  rowsOf(id: string): number[] {
    const corrected = [...this.corrected].flatMap(([city, ids]) => (ids.has(id) ? [correctionKey(id, city)] : []));
    return [id, ...corrected].flatMap((key) => this.rowOfKey(key) ?? []);
  }

  /** Rows that stand otherwise in this city. */
  rowsCorrectedBy(city: string): ReadonlySet<number> {
    return new Set([...(this.corrected.get(city) ?? [])].flatMap((id) => this.rowOfKey(id) ?? []));
  }

  private keyAt(row: number): string {
    return this.ids.decode(this.idAt.at(row));
  }

  private rowOfKey(key: string): number | undefined {
    const number = this.ids.find(key);
    const row = number === undefined ? 0 : this.rowOf.at(number);
    return row === 0 ? undefined : row - 1;
  }

  /** Rows of an organisation by any of its ids. */
  rowsNamed(id: string): number[] {
    const rows = this.rowsOf(id);
    const own = new Set(rows);
    const sets = new Set<number>();
    for (const [number, ids] of this.sameAs.dictionary.entries()) if (ids.includes(id)) sets.add(number);
    if (sets.size > 0)
      for (const [other, number] of this.sameAs.view().entries())
        if (sets.has(number) && !own.has(other) && this.isLive(other)) rows.push(other);
    return rows;
  }

  isLive(row: number): boolean {
    return this.live.at(row) === 1;
  }

  deadRows(): Uint8Array {
    const live = this.live.view();
    const dead = new Uint8Array(live.length);
    for (let row = 0; row < dead.length; row++) dead[row] = 1 - (live[row] as number);
    return dead;
  }

  remove(id: string): void {
    this.removeKey(id);
  }

  /** The shared record holds in the city again. */
  removeCorrection(id: string, city: string): void {
    this.corrected.get(city)?.delete(id);
    this.removeKey(correctionKey(id, city));
  }

  private removeKey(key: string): void {
    const row = this.rowOfKey(key);
    if (row === undefined) return;
    this.rowOf.set(this.idAt.at(row), 0);
    this.live.set(row, 0);
    this.liveCount -= 1;
    this.text.remove(row);
  }

  push(profile: Profile): void {
    const key = this.keyOf(profile);
    this.removeKey(key);
    const row = this.rows;
    const number = this.ids.encode(key);
    this.idAt.push(number);
    this.rowOf.set(number, row + 1);
    this.live.push(1);
    this.liveCount += 1;
    this.pushColumns(profile);
    const products = profile.products.map((product) => this.productIndex.encode(product));
    for (const product of products) this.makers.push(product, [row]);
    this.products.push(products);
    this.rounds.push(profile.rounds);
    this.deals.push(row, profile.deals);
    this.text.push(profile.passages);
  }

  private keyOf({ id, city, corrects }: Profile): string {
    if (!corrects) return id;
    const ids = this.corrected.get(city) ?? new Set();
    this.corrected.set(city, ids.add(id));
    return correctionKey(id, city);
  }

  productsOf(row: number): string[] {
    return Array.from(this.products.at(row), (product) => this.productIndex.dictionary.decode(product) ?? '');
  }

  /** Rows with a product of `productIndex`, dead ones included. */
  makersOf(product: number): Uint32Array[] {
    return this.makers.partsOf(product);
  }

  /** Amounts are in whole 万元. */
  profileAt(row: number): Profile {
    return {
      id: this.idOf(row),
      kind: this.kind,
      scope: this.scope.at(row) ?? 'domestic',
      city: this.city.at(row) ?? '*',
      corrects: isCorrectionKey(this.keyAt(row)) ? true : undefined,
      division: this.division.at(row),
      place: this.place.at(row),
      status: this.status.at(row),
      sites: this.sites.at(row),
      owner: this.owner.at(row),
      representative: this.representative.at(row),
      body: this.body.at(row),
      sameAs: this.sameAs.at(row),
      industries: this.industries.at(row),
      sizeBand: this.sizeBand.at(row),
      investorKind: this.investorKind.at(row),
      sectors: this.sectors.at(row),
      stages: this.stages.at(row),
      regions: this.regions.at(row),
      ticket: this.ticket.at(row),
      disciplines: this.disciplines.at(row),
      name: this.name.at(row),
      nameEn: this.nameEn.at(row),
      host: this.host.at(row),
      products: this.productsOf(row),
      deals: this.deals.of(row),
      rounds: [...this.rounds.at(row)],
      passages: this.text.passagesOf(row),
      asOf: this.asOf.at(row),
      inferred: this.inferred.at(row),
      sources: this.sources.at(row) ?? [],
    };
  }

  private pushColumns(profile: Profile): void {
    this.scope.push(profile.scope);
    this.city.push(profile.city);
    this.division.push(profile.division);
    this.place.push(profile.place);
    this.status.push(profile.status);
    this.sites.push(filled(profile.sites));
    this.owner.push(profile.owner);
    this.representative.push(profile.representative);
    this.body.push(profile.body);
    this.sameAs.push(filled(profile.sameAs));
    this.industries.push(filled(profile.industries));
    this.sizeBand.push(profile.sizeBand);
    this.investorKind.push(profile.investorKind);
    this.sectors.push(filled(profile.sectors));
    this.stages.push(filled(profile.stages));
    this.regions.push(filled(profile.regions));
    this.ticket.push(profile.ticket);
    this.disciplines.push(filled(profile.disciplines));
    this.name.push(profile.name);
    this.nameEn.push(profile.nameEn);
    this.host.push(profile.host);
    this.asOf.push(profile.asOf);
    this.inferred.push(filled(profile.inferred));
    this.sources.push(filled(profile.sources));
  }
}

/** No id has this character. */
const OF_CITY = '@';

function correctionKey(id: string, city: string): string {
  return `${id}${OF_CITY}${city}`;
}

function isCorrectionKey(key: string): boolean {
  return key.includes(OF_CITY);
}

function publicId(key: string): string {
  const end = key.indexOf(OF_CITY);
  return end === -1 ? key : key.slice(0, end);
}

function filled<T>(items: readonly T[] | undefined): readonly T[] | undefined {
  return items && items.length > 0 ? items : undefined;
}
