import type { Actor } from '@queqiao/contracts';
import { OFFICER } from './samples.js';

export function actor(overrides: Partial<Actor> = {}): Actor {
  return { ...OFFICER, kind: 'person', roles: ['promotion-officer'], ...overrides };
}

export function admin(overrides: Partial<Actor> = {}): Actor {
  return actor({ id: 'sample-admin', name: '示例管理员', roles: ['city-admin', 'weight-approver'], ...overrides });
}
