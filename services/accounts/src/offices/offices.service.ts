import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  conflict,
  idTaken,
  invalid,
  type MessageContext,
  offices,
  orNotFound,
  type ParsedInputOf,
  staleVersion,
} from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { refuseStrangers } from './office-checks.js';
import { readOffices } from './offices.rows.js';

interface Staffing {
  readonly leader?: string | null | undefined;
  readonly deputies?: readonly string[] | undefined;
  readonly members?: readonly string[] | undefined;
}

/** Where people of a city work, and in which teams. */
@Injectable()
export class OfficesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(offices.listOffices)
  async list(_: ParsedInputOf<typeof offices.listOffices>, { city }: MessageContext) {
    return { items: await readOffices(this.prisma, { city }) };
  }

  @Answers(offices.getOffice)
  async get({ id }: ParsedInputOf<typeof offices.getOffice>, { city }: MessageContext) {
    return read(this.prisma, city, id);
  }

  @Answers(offices.createOffice)
  async create(input: ParsedInputOf<typeof offices.createOffice>, context: MessageContext) {
    const { city } = context;
    const { id = `office-${randomUUID()}`, kind, name, covers, region, ...staffing } = input;
    return runOnce(this.prisma, offices.createOffice, input, context, async (tx) => {
      await refuseStaffing(tx, city, kind, staffing, '');
      const data = { id, city, kind, nameZh: name.zh, nameEn: name.en, covers, region, ...stamp(context) };
      const { count } = await tx.office.createMany({ data: [data], skipDuplicates: true });
      const problem = idTaken(id);
      if (count === 0) throw new AppError('conflict', problem.message, [problem]);
      await place(tx, city, id, staffing);
      return read(tx, city, id);
    });
  }

  @Answers(offices.updateOffice)
  async update(input: ParsedInputOf<typeof offices.updateOffice>, context: MessageContext) {
    const { id, version, patch } = input;
    const { city } = context;
    return runOnce(this.prisma, offices.updateOffice, input, context, async (tx) => {
      const before = await lock(tx, city, id);
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      keepBefore(tx, before);
      const { kind = before.kind, name, covers, region, ...staffing } = patch;
      if (offices.isTeam(kind) !== offices.isTeam(before.kind)) throw otherSort();
      await refuseStaffing(tx, city, kind, staffing, 'patch.');
      await tx.office.update({
        where: { city_id: { city, id } },
        data: {
          kind,
          ...(name && { nameZh: name.zh, nameEn: name.en }),
          ...(covers && { covers }),
          ...(region !== undefined && { region }),
          ...stamp(context),
          version: { increment: 1 },
        },
      });
      await place(tx, city, id, staffing);
      return read(tx, city, id);
    });
  }

  @Answers(offices.removeOffice)
  async remove(input: ParsedInputOf<typeof offices.removeOffice>, context: MessageContext) {
    const { id } = input;
    const { city } = context;
    return runOnce(this.prisma, offices.removeOffice, input, context, async (tx) => {
      const before = await lock(tx, city, id);
      keepBefore(tx, before);
      if (before.leader !== undefined || before.deputies.length + before.members.length > 0) throw notEmpty();
      await tx.office.delete({ where: { city_id: { city, id } } });
      return { id };
    });
  }
}

const stamp = ({ actor }: MessageContext) => ({
  updatedAt: new Date(),
  updatedById: actor.id,
  updatedBy: actor.name,
});

async function read(tx: Pick<Tx, 'office' | 'user'>, city: string, id: string): Promise<offices.Office> {
  const [found] = await readOffices(tx, { city, id });
  return orNotFound(found, 'id', id);
}

async function lock(tx: Tx, city: string, id: string): Promise<offices.Office> {
  await tx.$queryRaw`SELECT id FROM office WHERE city = ${city} AND id = ${id} FOR UPDATE`;
  return read(tx, city, id);
}

async function refuseStaffing(
  tx: Tx,
  city: string,
  kind: offices.OfficeKind,
  { leader, deputies = [], members = [] }: Staffing,
  root: string,
): Promise<void> {
  if (members.length > 0 && !offices.isTeam(kind)) throw noTeam(`${root}members`);
  await refuseStrangers(tx, city, [
    ...(leader ? [{ field: `${root}leader`, id: leader }] : []),
    ...deputies.map((id, n) => ({ field: `${root}deputies.${n}`, id })),
    ...members.map((id, n) => ({ field: `${root}members.${n}`, id })),
  ]);
}

/** Replaces who has the duties that are named. */
async function place(tx: Tx, city: string, officeId: string, { leader, deputies, members }: Staffing): Promise<void> {
  const duties = {
    ...(leader !== undefined && { leader: leader === null ? [] : [leader] }),
    ...(deputies !== undefined && { deputy: deputies }),
    ...(members !== undefined && { member: members }),
  };
  await tx.officePerson.deleteMany({ where: { city, officeId, duty: { in: Object.keys(duties) } } });
  const data = Object.entries(duties).flatMap(([duty, users]) =>
    users.map((userId, n) => ({ city, officeId, duty, userId, place: n })),
  );
  await tx.officePerson.createMany({ data });
}

function noTeam(field: string): AppError {
  const message = {
    zh: '只有专班单独列出成员；机构的成员在人员处指定',
    en: 'Only a team names its members; who belongs to an office is said of the person',
  };
  return invalid([{ field, rule: 'team', message }]);
}

function otherSort(): AppError {
  const message = { zh: '机构与专班不能互相转换', en: 'An office never becomes a team, nor a team an office' };
  return invalid([{ field: 'patch.kind', rule: 'team', message }]);
}

const notEmpty = () =>
  conflict('', 'empty', { zh: '仍有人员，不能删除', en: 'Somebody still belongs to it; it cannot be removed' });
