import { Catalogue } from '../catalogue.js';
import { valueAt } from '../factors/factor.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Profile } from '../store/profile.js';
import { vetoOf } from '../vetoes/strike-out.js';
import { addUp, contextOf } from '../weighing.js';
import { EditedText, TextAmongOthers } from './edited-text.js';
import type { Edit } from './facts/fact.js';
import { lastOfTop, placeOf, type Standings, scoreOf, standingsOf, TOP, valuesOf } from './standings.js';

/** The factor that compares a candidate's words with everybody's. */
const TEXT = 'text';
/** Factors that read deals, most of them beside everybody's: nothing but a deal changes what they say. */
const READING_DEALS: ReadonlySet<string> = new Set([
  'portfolio-sectors',
  'portfolio-regions',
  'portfolio-stages',
  'portfolio-amounts',
  'co-investment',
  'backer',
  'popularity',
  'recent-deals',
]);
/** One more candidate with a word makes the word count less for all who have it: by so much the tenth may fall. */
const SLACK = 0.02;

/** Ranks one row of a list with an edited profile, and everybody else as they would stand beside it. */
export class EditedRanking {
  private readonly profile: Profile;
  private readonly values: readonly number[];
  private readonly laboratories: readonly Profile[];
  private readonly accepted: readonly Profile[];
  private readonly tenth: number;

  constructor(
    private readonly row: number,
    private readonly standings: Standings,
  ) {
    const { store, weighed, target, scores, context } = standings;
    this.profile = store.profileAt(row);
    this.values = valuesOf(row, weighed);
    this.laboratories =
      store.kind === 'institution' ? hostedBy(this.profile.id, context.catalogue.store('expert')) : [];
    this.accepted = (target.accepted ?? [])
      .flatMap((id) => store.find(id) ?? [])
      .filter((other) => other !== row)
      .map((other) => store.profileAt(other));
    this.tenth = scores[lastOfTop(standings) ?? row] ?? 0;
  }

  /** The rank with an edit, exactly as if the edited profile had been stored; undefined where it would not be in the top ten. */
  rankWith(edit: Edit): number | undefined {
    const rank = edit.profile.deals === this.profile.deals ? this.rankAmong(edit) : this.rankAnew(edit);
    return rank !== undefined && rank <= TOP ? rank : undefined;
  }

  get current(): Profile {
    return this.profile;
  }

  /** Facts other than deals: only the own values change, and by its words a little what the same words count for others. */
  private rankAmong(edit: Edit): number | undefined {
    const { store, weighed, scores, target, context } = this.standings;
    const text =
      edit.profile.passages === this.profile.passages
        ? undefined
        : new EditedText(store.text, this.row, edit.profile.passages);
    const values = this.valuesWith(edit, text);
    if (values === undefined) return undefined;
    const score = scoreOf(values, weighed);
    if (text === undefined) return placeOf(this.row, score, { store, scores });
    if (score < this.tenth - SLACK) return undefined;
    const edited = { ...context, store: withText(store, text) };
    const reweighed = weighed.map((one) =>
      one.factor.key === TEXT ? { ...one, prepared: one.factor.prepare(target, edited) ?? one.prepared } : one,
    );
    const anew = addUp(store.rows, reweighed);
    for (let other = 0; other < anew.length; other++) if (Number.isNaN(scores[other])) anew[other] = Number.NaN;
    return placeOf(this.row, score, { store, scores: anew });
  }

  /** What each factor makes of the edited profile, found in a store of its own; undefined when a veto would keep it out. */
  private valuesWith({ profile, laboratory }: Edit, text: EditedText | undefined): number[] | undefined {
    const { context, target, options, weighed } = this.standings;
    const catalogue = new Catalogue(context.catalogue.segment);
    const store = catalogue.store(profile.kind);
    for (const one of [profile, ...this.accepted]) store.push(one);
    const experts = catalogue.store('expert');
    for (const one of this.laboratories) experts.push(one);
    if (laboratory) experts.push(laboratory);
    if (vetoOf(0, store, target, options)) return undefined;
    const alone = contextOf(catalogue, profile.kind, options.today);
    return weighed.map(({ factor }, i) => {
      const today = this.values[i] ?? Number.NaN;
      if (READING_DEALS.has(factor.key) || (factor.key === TEXT && text === undefined)) return today;
      const among = text === undefined ? store : withText(store, new TextAmongOthers(store.text, text));
      const prepared = factor.prepare(target, { ...alone, store: among });
      return prepared ? valueAt(prepared, 0) : today;
    });
  }

  /** One more deal changes what is usual among all deals, so everybody is ranked again. */
  private rankAnew({ profile }: Edit): number | undefined {
    const { store, context, target, weights, options, weighed } = this.standings;
    const best = this.values.map((value, i) => (READING_DEALS.has(weighed[i]?.factor.key ?? '') ? 1 : value));
    if (scoreOf(best, weighed) < this.tenth - SLACK) return undefined;
    const catalogue = new Catalogue(context.catalogue.segment);
    const others = catalogue.store(profile.kind);
    for (let row = 0; row < store.rows; row++)
      if (store.isLive(row)) others.push(row === this.row ? profile : store.profileAt(row));
    const anew = standingsOf(catalogue, target, profile.kind, weights, options);
    const row = others.find(profile.id) ?? 0;
    return placeOf(row, anew.scores[row] ?? 0, anew);
  }
}

/** A store that reads through to another one in all but its text. */
function withText(store: CandidateStore, text: EditedText | TextAmongOthers): CandidateStore {
  return Object.create(store, { text: { value: text } });
}

function hostedBy(id: string, experts: CandidateStore): Profile[] {
  const hosted: Profile[] = [];
  for (let row = 0; row < experts.rows; row++)
    if (experts.isLive(row) && experts.host.at(row) === id) hosted.push(experts.profileAt(row));
  return hosted;
}
