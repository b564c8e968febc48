import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Role } from '@queqiao/contracts';
import { CONFIG } from '@queqiao/platform';
import type { AccountsConfig } from '../accounts.config.js';

/** 三员分立 (GB/T 22239-2019, 8.1.5): who runs the system, who approves what others do, and who audits both. */
const DUTIES: readonly (readonly Role[])[] = [['platform-admin', 'city-admin'], ['weight-approver'], ['auditor']];

/** Keeps the three duties with three people, where the installation calls for it (`SEPARATE_DUTIES`). */
@Injectable()
export class Separation {
  private readonly isOn: boolean;

  constructor(@Inject(CONFIG) { SEPARATE_DUTIES }: AccountsConfig) {
    this.isOn = SEPARATE_DUTIES === 'yes';
  }

  /** `roles` are all that one person would have, in whichever cities. Throws `conflict` (`separated`). */
  refuse(field: string, roles: readonly string[]): void {
    if (this.isOn && dutiesOf(roles) > 1) throw oneDutyOnly(field);
  }
}

export function dutiesOf(roles: readonly string[]): number {
  return DUTIES.filter((duty) => duty.some((role) => roles.includes(role))).length;
}

function oneDutyOnly(field: string): AppError {
  const message = {
    zh: '本系统实行三员分立：同一人不能兼任管理、审批、审计中的两类角色（含其在其他城市的角色）',
    en: 'Duties are separate here: nobody is two of administrator, approver and auditor, also not in different cities',
  };
  return new AppError('conflict', message, [{ field, rule: 'separated', message }]);
}
