import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { accounts, CATALOGUE, type MessageContext, type Role, systemActor } from '@queqiao/contracts';
import { recordAct } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import type { AccountsConfig } from '../accounts.config.js';
import type { Prisma as Sql } from '../generated/client.js';
import { firstPassword, hashPassword } from '../passwords/passwords.js';
import { Prisma } from '../prisma.js';
import { fromRow, withMemberships } from './users.rows.js';

const FIRST_ADMIN = 'admin';

type Standing = Omit<Sql.MembershipCreateManyInput, 'userId'>;

interface Person {
  readonly login: string;
  readonly name: string;
  readonly membership: Standing;
}

const everywhere = (role: Role): Standing => ({ city: CATALOGUE, role });
/** For made-up organisations of the sample in `infra/seed`. */
const inBinzhou = (role: Role, represents: string): Standing => ({ city: '371600', role, represents });

/** Staff is in every city: the sample is for looking around. */
const SAMPLE: readonly Person[] = [
  { login: 'sample-officer', name: '示例专员', membership: everywhere('promotion-officer') },
  { login: 'sample-liaison', name: '示例驻外专员', membership: everywhere('liaison-officer') },
  { login: 'sample-admin', name: '示例管理员', membership: everywhere('city-admin') },
  { login: 'sample-approver', name: '示例权重审批人', membership: everywhere('weight-approver') },
  { login: 'sample-leader', name: '示例领导', membership: everywhere('city-leader') },
  { login: 'sample-auditor', name: '示例审计员', membership: everywhere('auditor') },
  { login: 'sample-enterprise', name: '示例企业联系人', membership: inBinzhou('enterprise', 'sample-bz-aluminium-1') },
  {
    login: 'sample-institution',
    name: '示例高校联系人',
    membership: inBinzhou('institution', 'sample-bz-university-1'),
  },
  { login: 'sample-investor', name: '示例投资机构联系人', membership: inBinzhou('investor', 'sample-bz-fund-1') },
];

/** Makes the first administrator of an empty installation, and the people of the sample where they are wanted. */
@Injectable()
export class FirstPeople implements OnApplicationBootstrap {
  private readonly logger = new Logger('Accounts');

  constructor(
    private readonly prisma: Prisma,
    @Inject(CONFIG) private readonly config: AccountsConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.makeAdmin();
    if (this.config.SAMPLE_PEOPLE === 'yes') await this.makeSample();
  }

  private async makeAdmin(): Promise<void> {
    if ((await this.prisma.membership.count({ where: { city: CATALOGUE, role: 'platform-admin' } })) > 0) return;
    const password = firstPassword();
    const passwordHash = await hashPassword(password);
    const data = { id: 'user-admin', login: FIRST_ADMIN, name: '平台管理员', passwordHash, mustChangePassword: true };
    if (!(await this.make(data, everywhere('platform-admin')))) return;
    // Printed, not logged: logs are kept, copied and read by many.
    process.stdout.write(
      `The first administrator is "${FIRST_ADMIN}" with the password ${password}; change it at once.\n`,
    );
    this.logger.log('made the first administrator');
  }

  private async makeSample(): Promise<void> {
    for (const { login, name, membership } of SAMPLE) {
      const passwordHash = await hashPassword(firstPassword());
      await this.make({ id: login, login, name, passwordHash, mustChangePassword: false, isSample: true }, membership);
    }
  }

  /** False if somebody has the id or the login already. */
  private async make(data: Sql.UserCreateManyInput, membership: Standing): Promise<boolean> {
    return this.prisma.$transaction(async (tx) => {
      const { count } = await tx.user.createMany({ data: [data], skipDuplicates: true });
      if (count === 0) return false;
      await tx.membership.create({ data: { userId: data.id, ...membership } });
      const made = await tx.user.findUniqueOrThrow({ where: { id: data.id }, include: withMemberships });
      await recordAct(tx, accounts.addUser, itself(), { record: data.id, after: fromRow(made) });
      return true;
    });
  }
}

function itself(): MessageContext {
  return { city: CATALOGUE, actor: systemActor('accounts'), requestId: randomUUID() };
}
