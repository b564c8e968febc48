import { createHash } from 'node:crypto';
import { JetStreamApiError, jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import type { MessageContext, Operation } from '@queqiao/contracts';
import { KEY_STREAM, KEY_SUBJECTS } from '@queqiao/contracts/nats';
import { usedForAnother } from './idempotency.js';
import { KEEP_EVENTS_MS } from './stream.js';

const SUBJECT_HAS_MESSAGE = 10_071;

/**
 * An idempotency key belongs to the operation that it was first sent with, whichever service answers it. Each service
 * remembers answers by itself; this only tells one service's keys from another's, so what is wiped here is no loss.
 */
export class KeyClaims {
  private readonly logger = new Logger(KeyClaims.name);
  private stream: Promise<unknown> | undefined;

  constructor(private readonly nats: NatsConnection) {}

  /** Throws `conflict` if the key was sent with another operation. */
  async claim({ name }: Operation, { city, actor, idempotencyKey }: MessageContext): Promise<void> {
    if (idempotencyKey === undefined) return;
    const hash = createHash('sha256')
      .update(JSON.stringify([city, actor.id, idempotencyKey]))
      .digest('hex');
    const holder = await this.holderOf(`keys.${hash}`, name).catch((error: unknown) => {
      this.logger.warn(`Idempotency keys are compared within each service only: ${String(error)}`);
      return name;
    });
    if (holder !== name) throw usedForAnother();
  }

  /** The operation that has the subject: the first that asks. */
  private async holderOf(subject: string, name: string): Promise<string> {
    this.stream ??= this.ensureStream().catch((error: unknown) => {
      this.stream = undefined;
      throw error;
    });
    await this.stream;
    try {
      await jetstream(this.nats).publish(subject, name, { expect: { lastSubjectSequence: 0 } });
      return name;
    } catch (error) {
      if (!(error instanceof JetStreamApiError && error.code === SUBJECT_HAS_MESSAGE)) throw error;
    }
    const manager = await jetstreamManager(this.nats);
    const first = await manager.streams.getMessage(KEY_STREAM, { last_by_subj: subject });
    return first?.string() ?? name;
  }

  /** Adding a stream that is there with the same settings changes nothing. */
  private async ensureStream(): Promise<void> {
    const manager = await jetstreamManager(this.nats);
    const subjects = [KEY_SUBJECTS];
    await manager.streams.add({
      name: KEY_STREAM,
      subjects,
      storage: StorageType.File,
      max_age: nanos(KEEP_EVENTS_MS),
    });
  }
}
