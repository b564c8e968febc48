import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, weights } from '@queqiao/contracts';
import type { Spread, Target } from '@queqiao/scoring';
import { currentGuardRails } from '../guard-rails/guard-rails.rows.js';
import { guardRailVerdicts } from '../guard-rails/verdicts.js';
import { type Decided, decidedLists } from '../learning/decided.rows.js';
import { Prisma } from '../prisma.js';
import { known, shownCandidates } from '../scoring/candidate-rows.js';
import { RankedLists } from '../scoring/ranked-lists.js';
import { targetsInScope } from '../weights/targets-in-scope.js';
import { findVersion } from '../weights/weight-versions.js';
import { type ComparedLists, comparedLists, judgedLists, type Summary, summary } from './all-lists.js';
import { bothWeights, kindFor, kindOfPair, type Trial, trialOf } from './trial.js';

/** Of more targets than this an even sample is judged: somebody waits for the answer. */
const MOST_TARGETS = 200;

interface When {
  readonly scope: weights.WeightEvaluation['scope'];
  readonly at: Date;
}

/** Judges weights by what they would make of all lists in their scope. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
  ) {}

  /** One list after the other, made the way that live ones are; nothing is stored. */
  async previewAll(
    { id, scope, ...tried }: ParsedInputOf<typeof weights.previewAllTargets>,
    { city }: MessageContext,
  ): Promise<weights.WeightEvaluation> {
    const version = await findVersion(this.prisma, id, city);
    const trial = trialOf(version, tried);
    const { targets, inScope } = await this.targets(version);
    const { limits } = await currentGuardRails(this.prisma, city);
    const when = { scope, at: new Date() };
    const decided = await this.decided(targets, version, when);
    const all: ComparedLists[] = [];
    for (const target of targets) all.push(await this.both(target, trial, when, decided.get(target.id)));
    const decisions = [...decided.values()].reduce((sum, one) => sum + one.accepted.length + one.rejected.length, 0);
    const { exposure, ...compared } = summary(all, decisions, weights.FEWEST_DECISIONS_TO_JUDGE);
    const judged = {
      targets: { judged: targets.length, inScope },
      ...compared,
      exposure: await this.named(exposure, version),
    };
    const guardRails = guardRailVerdicts(judged, limits);
    const of = { versionId: id, version: version.version, pair: version.pair, scope, at: when.at.toISOString() };
    return { ...of, ...judged, guardRails };
  }

  private async both(target: Target, trial: Trial, when: When, decided: Decided | undefined): Promise<ComparedLists> {
    const kind = kindFor(target, trial.version);
    const basis = await this.lists.basis(target, trial.version.office);
    const pairOfWeights = bothWeights(trial, basis, target, kind);
    const which = { kind, ...when };
    const [live = [], preview = []] = await this.lists.outlines(basis, target, which, pairOfWeights);
    if (decided === undefined || decided.accepted.length === 0) return comparedLists(target, live, preview, undefined);
    // Officers judged among candidates that they then rejected: these are back in the lists that are judged.
    const then = { ...basis, exclude: new Set<string>() };
    const [old = [], anew = []] = await this.lists.outlines(then, target, which, pairOfWeights);
    return comparedLists(target, live, preview, judgedLists(old, anew, new Set(decided.accepted)));
  }

  private async named(
    { live, preview }: Summary['exposure'],
    { pair }: weights.WeightVersion,
  ): Promise<weights.WeightEvaluation['exposure']> {
    const ids = [live, preview].flatMap(({ mostShown }) => mostShown?.id ?? []);
    const shown = await shownCandidates(this.prisma, kindOfPair(pair), ids);
    const withName = ({ mostShown, ...spread }: Spread) => ({
      ...spread,
      ...(mostShown && { mostShown: { ...mostShown, name: known(shown, mostShown.id).name } }),
    });
    return { live: withName(live), preview: withName(preview) };
  }

  private async targets(version: weights.WeightVersion): Promise<{ targets: Target[]; inScope: number }> {
    const where = targetsInScope(version.city, version);
    const all = await this.prisma.target.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
    const step = Math.max(1, all.length / MOST_TARGETS);
    const ids = all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).map(({ id }) => id);
    const rows = await this.prisma.target.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
    return { targets: rows.map(({ data }) => data as unknown as Target), inScope: all.length };
  }

  private async decided(
    targets: readonly Target[],
    version: weights.WeightVersion,
    { scope }: When,
  ): Promise<Map<string, Decided>> {
    const [first] = targets;
    if (first === undefined) return new Map();
    const ids = targets.map(({ id }) => id);
    return decidedLists(this.prisma, ids, kindFor(first, version), scope);
  }
}
