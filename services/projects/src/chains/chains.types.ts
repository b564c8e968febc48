import type { projects } from '@queqiao/contracts';

export type ChainNodeInput = projects.ChainNodeInput;
export type NodeState = projects.NodeState;
/** A chain map as it was set up, before any state. */
export type ChainInput = NonNullable<projects.PriorityIndustryInput['chain']>;
