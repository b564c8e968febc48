import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppError, representatives } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { CONFIG, Routine } from '@queqiao/platform';
import { Seal } from '@queqiao/sealing';
import { createTransport, type Transporter } from 'nodemailer';
import type { IntroductionsConfig } from '../introductions.config.js';
import { asService } from '../parties/as-service.js';
import { Prisma } from '../prisma.js';
import { letterTo } from './mail-letter.js';
import { placeOfAddress } from './notices.rows.js';
import { outcomeOf } from './smtp-outcome.js';

/** In ms: how often to look for mail that is due. */
const EVERY_MS = 2_000;
const TIMEOUT_MS = 20_000;
/** Tries take about six hours in all. */
const MOST_ATTEMPTS = 8;
const FIRST_DELAY_MS = 1_000;
const GROWTH = 4;

interface Recipient {
  readonly address: string;
  readonly name: string;
}

interface Claimed {
  readonly notice_id: string;
  readonly reader_id: string;
  readonly attempts: number;
}

/**
 * Sends queued mail. A mail is marked before it is handed over, so that a crash in between costs that mail rather than
 * sending it twice; several processes take different ones.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MailSender.name);
  private readonly seal: Seal;
  private readonly transport: Transporter | undefined;
  private readonly routine = new Routine(
    EVERY_MS,
    () => this.sendDue(),
    (error) => this.logger.warn(`Mail waits: ${String(error)}`),
  );

  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
    @Inject(CONFIG) private readonly config: IntroductionsConfig,
  ) {
    this.seal = new Seal(config);
    const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
    this.transport = config.SMTP_URL === undefined ? undefined : createTransport({ url: config.SMTP_URL, ...limits });
  }

  onApplicationBootstrap(): void {
    if (this.transport !== undefined) this.routine.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.routine.stop();
    this.transport?.close();
  }

  private async sendDue(): Promise<void> {
    const { transport } = this;
    if (transport === undefined) return;
    for (let next = await this.claim(); next !== undefined; next = await this.claim()) await this.send(transport, next);
  }

  private async claim(): Promise<Claimed | undefined> {
    const rows = await this.prisma.$queryRaw<Claimed[]>`
      UPDATE mail SET state = 'sending', attempts = attempts + 1
      WHERE (notice_id, reader_id) = (
        SELECT notice_id, reader_id FROM mail WHERE state = 'waiting' AND due_at <= now()
        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING notice_id, reader_id, attempts`;
    return rows[0];
  }

  private async send(transport: Transporter, mail: Claimed): Promise<void> {
    let isHandedOver = false;
    try {
      const to = await this.recipient(mail);
      if (to === undefined) return await this.mark(mail, 'dropped');
      isHandedOver = true;
      const { MAIL_FROM: from, PUBLIC_URL: url = '' } = this.config;
      // The same id in each try, by which a mail server or reader may see that it is one mail.
      const messageId = `<${mail.notice_id}.${Buffer.from(mail.reader_id).toString('base64url')}@queqiao>`;
      await transport.sendMail({ from, to: to.address, messageId, ...letterTo(to.name, url) });
      await this.mark(mail, 'sent');
    } catch (error) {
      // Never the address, which the error may hold.
      this.logger.warn(`Mail about notice ${mail.notice_id} was not confirmed in try ${mail.attempts}`);
      const outcome = isHandedOver ? outcomeOf(error) : 'again';
      if (outcome === 'again' && mail.attempts < MOST_ATTEMPTS) return this.mark(mail, 'waiting');
      if (outcome !== 'unknown') await this.mark(mail, 'failed');
    }
  }

  /** Undefined for who wants no mail any more, speaks for the party no longer or cannot sign in. */
  private async recipient({ notice_id: noticeId, reader_id: readerId }: Claimed): Promise<Recipient | undefined> {
    const { notice, reader } = await this.prisma.mail.findFirstOrThrow({
      where: { noticeId, readerId },
      select: { notice: true, reader: true },
    });
    const { city, userId, address } = reader;
    if (address === null) return undefined;
    const name = await this.nameOf(userId, notice.party, city);
    return name === undefined ? undefined : { name, address: this.seal.open(address, placeOfAddress(readerId)) };
  }

  private async nameOf(user: string, party: string | null, city: string): Promise<string | undefined> {
    const asking = asService({ city, requestId: 'mail' });
    if (party !== null) {
      const { items } = await this.bus.request(representatives.listRepresentatives, { parties: [party] }, asking);
      return items.find(({ id }) => id === user)?.name;
    }
    try {
      return (await this.bus.request(representatives.nameUser, { user }, asking)).name;
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  private async mark({ notice_id: noticeId, reader_id: readerId, attempts }: Claimed, state: string): Promise<void> {
    const dueAt = new Date(Date.now() + FIRST_DELAY_MS * GROWTH ** (attempts - 1));
    await this.prisma.mail.update({ where: { noticeId_readerId: { noticeId, readerId } }, data: { state, dueAt } });
  }
}
