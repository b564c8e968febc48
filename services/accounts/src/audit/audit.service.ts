import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AppError,
  audit,
  CATALOGUE,
  type DataOf,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
} from '@queqiao/contracts';
import { acrossCities, readNumberCursor, toPage } from '@queqiao/database';
import { Answers, type Delivery, On, runAudited } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { append, matching, toEntry, toLine } from './audit.rows.js';

/** Keeps what everybody did, and shows it to auditors. Whoever reads it is written down too. */
@Injectable()
export class AuditService {
  constructor(private readonly prisma: Prisma) {}

  @On(audit.acted)
  async keep(act: DataOf<typeof audit.acted>, { tx }: Delivery<Tx>): Promise<void> {
    // Somebody of several cities acts in each of them.
    await acrossCities(tx, () => append(tx, act));
  }

  @Answers(audit.listAudit)
  list(input: ParsedInputOf<typeof audit.listAudit>, context: MessageContext) {
    return runAudited(this.prisma, audit.listAudit, input, context, (tx) => page(tx, context.city, input));
  }

  @Answers(audit.getAuditEntry)
  get(input: ParsedInputOf<typeof audit.getAuditEntry>, context: MessageContext) {
    return runAudited(this.prisma, audit.getAuditEntry, input, context, (tx) => entry(tx, context.city, input.id));
  }

  /** Throws `forbidden` for the auditor of a city. */
  @Answers(audit.listPlatformAudit)
  listPlatform(input: ParsedInputOf<typeof audit.listPlatformAudit>, context: MessageContext) {
    return runAudited(this.prisma, audit.listPlatformAudit, input, context, async (tx) => {
      await refuseAuditorOfCity(tx, context.actor);
      return page(tx, CATALOGUE, input);
    });
  }

  /** Throws `forbidden` for the auditor of a city. */
  @Answers(audit.getPlatformAuditEntry)
  getPlatform(input: ParsedInputOf<typeof audit.getPlatformAuditEntry>, context: MessageContext) {
    return runAudited(this.prisma, audit.getPlatformAuditEntry, input, context, async (tx) => {
      await refuseAuditorOfCity(tx, context.actor);
      return entry(tx, CATALOGUE, input.id);
    });
  }
}

async function page(tx: Tx, city: string, { cursor, limit, ...filters }: ParsedInputOf<typeof audit.listAudit>) {
  const rows = await tx.auditEntry.findMany({
    where: { ...matching(city, filters), number: { lt: readNumberCursor(cursor) } },
    orderBy: { number: 'desc' },
    take: limit + 1,
  });
  return toPage(rows, limit, ({ number }) => String(number), toLine);
}

async function entry(tx: Tx, city: string, id: string): Promise<audit.AuditEntry> {
  return toEntry(orNotFound(await tx.auditEntry.findFirst({ where: { id, city } }), 'id', id));
}

async function refuseAuditorOfCity(tx: Tx, { id, kind }: Actor): Promise<void> {
  if (kind === 'system') return;
  const role = { in: ['platform-admin', 'auditor'] };
  if ((await tx.membership.count({ where: { userId: id, city: CATALOGUE, role } })) > 0) return;
  const message = {
    zh: '平台审计记录只对全平台的审计员与平台管理员开放',
    en: 'The audit of the platform is open to its auditors and administrators alone',
  };
  throw new AppError('forbidden', message, [{ field: 'actor', rule: 'platform', message }]);
}
