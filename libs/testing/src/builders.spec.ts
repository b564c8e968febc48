import { corrections, enterprises, experts, matching, projects, weights, worker } from '@queqiao/contracts';
import * as build from './builders.js';

describe('the builders', () => {
  it.each([
    ['city', build.city, projects.city],
    ['industry', build.industry, projects.priorityIndustry],
    ['chainMap', build.chainMap, projects.chainMap],
    ['engagement', build.engagement, projects.engagement],
    ['organisation', build.organisation, enterprises.organisation],
    ['investor', build.investor, enterprises.organisation],
    ['organisationInput', build.organisationInput, enterprises.organisationInput],
    ['need', build.need, enterprises.need],
    ['needInput', build.needInput, enterprises.needInput],
    ['institution', build.institution, experts.institution],
    ['institutionInput', build.institutionInput, experts.institutionInput],
    ['laboratory', build.laboratory, experts.laboratory],
    ['contribution', build.contribution, matching.contribution],
    ['suggestion', build.suggestion, matching.suggestion],
    ['correction', build.correction, corrections.correction],
    ['decision', build.decision, matching.decision],
    ['pairExplanation', build.pairExplanation, worker.pairExplanation],
    ['comparison', () => build.comparison(['a', 'b']), worker.compare.output],
    ['weightVersion', build.weightVersion, weights.weightVersion],
    ['weightSet', build.weightSet, weights.weightSet],
    ['effectiveWeights', build.effectiveWeights, weights.effectiveWeights],
    ['weightPreview', build.weightPreview, weights.weightPreview],
    ['weightEvaluation', build.weightEvaluation, weights.weightEvaluation],
    ['guardRails', build.guardRails, weights.guardRails],
    ['learnedWeights', build.learnedWeights, weights.learnedWeights],
  ] as const)('make %s as its contract wants it', (_name, make, schema) => {
    expect(schema.safeParse(make()).error).toBeUndefined();
  });
});
