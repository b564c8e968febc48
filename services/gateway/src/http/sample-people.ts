import type { Actor } from '@queqiao/contracts';
import type { GatewayConfig } from '../gateway.config.js';

/** The two people who act until there are accounts, the officer first. Their names come from the environment. */
export function samplePeople(config: Pick<GatewayConfig, 'SAMPLE_OFFICER' | 'SAMPLE_ADMIN'>): readonly [Actor, Actor] {
  return [
    { id: 'sample-officer', name: config.SAMPLE_OFFICER, kind: 'person', roles: ['promotion-officer'] },
    { id: 'sample-admin', name: config.SAMPLE_ADMIN, kind: 'person', roles: ['city-admin', 'weight-approver'] },
  ];
}
