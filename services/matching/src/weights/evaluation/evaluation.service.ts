import { Injectable } from '@nestjs/common';
import { type CandidateKind, type MessageContext, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { partsOfPair, type Target } from '@queqiao/scoring';
import type { Spread } from '@queqiao/scoring/statistics';
import { decidedLists, decisionsOn, type ListDecisions } from '../../officers/decisions/decided-lists.rows.js';
import { Prisma } from '../../prisma.js';
import { namedCandidate, shownCandidates } from '../../ranking/candidates/candidates.rows.js';
import { NOTHING_DECIDED } from '../../ranking/reopening/past-decisions.rows.js';
import { RankedLists, type TargetList } from '../../ranking/scoring/ranked-lists.js';
import { requireScope } from '../../ranking/settings/overseas.js';
import { settingsOf } from '../../ranking/settings/settings.rows.js';
import { targetsInScope } from '../../ranking/targets/targets.rows.js';
import { guardRailVerdicts } from '../guard-rails/guard-rail-rules.js';
import { currentGuardRails } from '../guard-rails/guard-rails.rows.js';
import { findVersion, learnedUntil } from '../versions/weight-versions.rows.js';
import { type ComparedLists, comparedLists, evenSample, listQuality, spreads, summary } from './compared-lists.js';
import { liveAndTrialWeights, type Trial, trialOf } from './trial-weights.js';

/** Above this an even sample is evaluated: somebody waits for the answer. */
const MOST_TARGETS = 200;

@Injectable()
export class EvaluationService {
  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
  ) {}

  @Answers(weights.evaluateWeights)
  async evaluate({ id, scope, ...tried }: ParsedInputOf<typeof weights.evaluateWeights>, { city }: MessageContext) {
    requireScope(await settingsOf(this.prisma, city), scope);
    const version = await findVersion(this.prisma, id, city);
    const trial = trialOf(version, tried);
    const list = { kind: partsOfPair(trial.pair).candidateKind, scope, at: new Date() };
    const { targets, inScope } = await this.targets(version);
    const ids = targets.map((target) => target.id);
    const until = await learnedUntil(this.prisma, version);
    const decided = await decidedLists(this.prisma, ids, list.kind, scope, until);
    const all: ComparedLists[] = [];
    for (const target of targets) all.push(await this.compare(target, trial, list, decided.get(target.id)));
    const found = {
      targets: { evaluated: targets.length, inScope },
      ...summary(all, { decisions: decisionsOn(decided.values()), learnedUntil: until?.toISOString() }),
      exposure: await this.exposure(list.kind, city, spreads(all)),
    };
    const { limits } = await currentGuardRails(this.prisma, city);
    const of = { versionId: id, version: version.version, pair: version.pair, scope, at: list.at.toISOString() };
    return { ...of, ...found, guardRails: guardRailVerdicts(found, limits) };
  }

  private async compare(
    target: Target,
    trial: Trial,
    list: TargetList,
    decided: ListDecisions | undefined,
  ): Promise<ComparedLists> {
    const basis = await this.lists.basis(target, trial.version.office);
    const both = liveAndTrialWeights(trial, basis, list.kind);
    const lists = await this.lists.outlines(basis, list, both);
    if (decided === undefined || decided.accepted.length === 0) return comparedLists(target, lists);
    // As when officers chose: rejected candidates were still there, accepted ones not yet known.
    const then = { ...basis, past: { ...NOTHING_DECIDED, excluded: () => new Set(decided.earlier) } };
    const whole = await this.lists.outlines(then, list, both);
    return comparedLists(target, lists, listQuality(whole, new Set(decided.accepted)));
  }

  private async targets(version: weights.WeightVersion): Promise<{ targets: Target[]; inScope: number }> {
    const where = targetsInScope(version.city, version);
    const all = await this.prisma.target.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
    const ids = evenSample(all, MOST_TARGETS).map(({ id }) => id);
    const rows = await this.prisma.target.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
    return { targets: rows.map(({ data }) => data as unknown as Target), inScope: all.length };
  }

  private async exposure(
    kind: CandidateKind,
    city: string,
    { live, preview }: { live: Spread; preview: Spread },
  ): Promise<weights.WeightEvaluation['exposure']> {
    const ids = [live, preview].flatMap(({ mostShown }) => mostShown?.id ?? []);
    const names = await shownCandidates(this.prisma, kind, ids, city);
    const named = ({ mostShown, ...spread }: Spread): weights.Exposure => ({
      ...spread,
      ...(mostShown && { mostShown: { ...mostShown, ...namedCandidate(names, mostShown.id) } }),
    });
    return { live: named(live), preview: named(preview) };
  }
}
