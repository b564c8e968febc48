import type { enterprises, experts, matching, projects } from '@queqiao/contracts';

/** The contract's shapes that the ranking reads and writes, by their short names. */
export type Organisation = enterprises.Organisation;
export type Need = enterprises.Need;
export type NeedKind = enterprises.NeedKind;
export type Institution = experts.Institution;
export type Laboratory = experts.Laboratory;
export type PriorityIndustry = projects.PriorityIndustry;
export type ChainNode = projects.ChainNode;
export type Contribution = matching.Contribution;
export type Evidence = Contribution['evidence'][number];
export type { Bilingual, CandidateKind, Scope, Source, Stage } from '@queqiao/contracts';
