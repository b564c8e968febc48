import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

/** The part of the client's connection that COPY needs; its types leave it out. */
interface CopyConnection {
  readonly stream: Socket;
  query(sql: string): void;
  sync(): void;
  sendCopyFromChunk(chunk: Buffer): void;
  sendCopyFail(reason: string): void;
  endCopyFrom(): void;
}

/** What goes in: rows in COPY's text or binary format, cut anywhere. */
export type CopyInput = Iterable<Buffer> | AsyncIterable<Buffer>;

/** Runs `COPY … FROM STDIN` on a client. */
export async function copyIn(client: pg.ClientBase, sql: string, input: CopyInput): Promise<void> {
  return new Promise((resolve, reject) => client.query(new Copy(sql, input, () => undefined, resolve, reject)));
}

/** Runs `COPY … TO STDOUT` on a client; `take` gets each piece, in memory that the next one comes into. */
export async function copyOut(client: pg.ClientBase, sql: string, take: (piece: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => client.query(new Copy(sql, [], take, resolve, reject)));
}

/** Joins lines into pieces that are worth a message each. */
export function* inPieces(lines: Iterable<string>): Generator<Buffer> {
  let gathered = '';
  for (const line of lines) {
    gathered += line;
    if (gathered.length < PIECE) continue;
    yield Buffer.from(gathered);
    gathered = '';
  }
  yield Buffer.from(gathered);
}

const PIECE = 64 * 1_024;

/** A statement as the client's queue takes it: it calls these methods with what the server says. */
class Copy {
  private failure: Error | undefined;

  constructor(
    private readonly sql: string,
    private readonly input: CopyInput,
    private readonly take: (piece: Buffer) => void,
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).catch((error: Error) => {
      // Ends the statement; the server answers with this very reason.
      connection.sendCopyFail(error.message);
    });
  }

  private async send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.input) {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.take(chunk);
  }

  handleCommandComplete(): void {
    // The end is `handleReadyForQuery`.
  }

  handleError(error: Error): void {
    this.failure = error;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.resolve();
  }
}
