import { Injectable } from '@nestjs/common';
import {
  conflict,
  type MessageContext,
  namedExperts,
  notFound,
  type ParsedInputOf,
  type RequestContext,
  refOf,
  staleVersion,
} from '@queqiao/contracts';
import { beyondMoment, momentKey, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { type Contact as Row, Prisma as Sql } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { lockContact } from './contacts.rows.js';
import { contactRecord, SealedContacts } from './sealed-contacts.js';

const CONSENT = {
  zh: '请先在联系人中记录本人同意保存，且本人不反对被联系',
  en: 'Record among the contacts first that the person agreed to be kept, and may be approached',
};
const NOT_NAMED = { zh: '此人未署名为专家', en: 'This person is not named as an expert' };

/** 专家: people of institutions who agreed to be named. A person is kept once, as a contact, sealed, and erased with it. */
@Injectable()
export class NamedExpertsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly sealed: SealedContacts,
  ) {}

  @Answers(namedExperts.nameExpert)
  name(input: ParsedInputOf<typeof namedExperts.nameExpert>, context: RequestContext) {
    return runOnce(this.prisma, namedExperts.nameExpert, input, context, async (tx) => {
      const before = await lockVersion(tx, input, context);
      if (before.partyKind !== 'institution') throw notFound('id', input.id);
      if (before.consent !== 'given' || before.optedOut) throw conflict('id', 'consent', CONSENT);
      return store(tx, before, input.naming, context);
    });
  }

  @Answers(namedExperts.revokeNaming)
  revoke(input: ParsedInputOf<typeof namedExperts.revokeNaming>, context: RequestContext) {
    return runOnce(this.prisma, namedExperts.revokeNaming, input, context, async (tx) => {
      const before = await lockVersion(tx, input, context);
      if (before.named === null) throw conflict('id', 'named', NOT_NAMED);
      return store(tx, before, Sql.DbNull, context);
    });
  }

  @Answers(namedExperts.listExperts)
  async list({ party, cursor, limit }: ParsedInputOf<typeof namedExperts.listExperts>, { city }: MessageContext) {
    const rows = await this.prisma.contact.findMany({
      where: {
        ...{ city, party, partyKind: 'institution', named: { not: Sql.DbNull }, consent: 'given', optedOut: false },
        ...beyondMoment(cursor, 'createdAt', 'asc'),
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ createdAt, id }) => momentKey(createdAt, id),
      (row) => this.expert(row),
    );
  }

  private expert(row: Row): namedExperts.Expert {
    const { id, party, named } = contactRecord(row);
    return namedExperts.expert.parse({ id, party, name: this.sealed.person(row).name, ...named });
  }
}

async function lockVersion(
  tx: Tx,
  { id, version }: { id: string; version?: number | undefined },
  context: RequestContext,
): Promise<Row> {
  const before = await lockContact(tx, id, context);
  if (version !== undefined && version !== before.version) throw staleVersion(before.version);
  return before;
}

async function store(
  tx: Tx,
  { id, version }: Row,
  named: namedExperts.Naming | typeof Sql.DbNull,
  { actor }: MessageContext,
) {
  const now = new Date();
  const data = { named, version: version + 1, updatedBy: refOf(actor), updatedAt: now, usedAt: now };
  return contactRecord(await tx.contact.update({ where: { id }, data }));
}
