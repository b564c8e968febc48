import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CATALOGUE, type Role } from '@queqiao/contracts';
import { CONFIG } from '@queqiao/platform';
import type { AccountsConfig } from '../accounts.config.js';
import { firstPassword, hashPassword } from '../passwords/passwords.js';
import { Prisma } from '../prisma.js';

const FIRST_ADMIN = 'admin';

/** In every city: the sample is for looking around. */
const SAMPLE: readonly (readonly [login: string, name: string, role: Role])[] = [
  ['sample-officer', '示例专员', 'promotion-officer'],
  ['sample-liaison', '示例驻外专员', 'liaison-officer'],
  ['sample-admin', '示例管理员', 'city-admin'],
  ['sample-approver', '示例权重审批人', 'weight-approver'],
  ['sample-leader', '示例领导', 'city-leader'],
  ['sample-auditor', '示例审计员', 'auditor'],
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
    const { count } = await this.prisma.user.createMany({
      data: [{ id: 'user-admin', login: FIRST_ADMIN, name: '平台管理员', passwordHash, mustChangePassword: true }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const membership = { userId: 'user-admin', city: CATALOGUE, role: 'platform-admin' };
    await this.prisma.membership.create({ data: membership });
    // Printed, not logged: logs are kept, copied and read by many.
    process.stdout.write(
      `The first administrator is "${FIRST_ADMIN}" with the password ${password}; change it at once.\n`,
    );
    this.logger.log('made the first administrator');
  }

  private async makeSample(): Promise<void> {
    for (const [login, name, role] of SAMPLE) {
      const passwordHash = await hashPassword(firstPassword());
      await this.prisma.user.createMany({
        data: [{ id: login, login, name, passwordHash, mustChangePassword: false, isSample: true }],
        skipDuplicates: true,
      });
      await this.prisma.membership.createMany({
        data: [{ userId: login, city: CATALOGUE, role }],
        skipDuplicates: true,
      });
    }
  }
}
