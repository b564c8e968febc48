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

/** Runs `COPY … TO STDOUT` or `COPY … FROM STDIN` on a client and returns what it sent. */
export async function copy(client: pg.ClientBase, sql: string, input: CopyInput = []): Promise<Buffer> {
  return new Promise((resolve, reject) => client.query(new Copy(sql, input, resolve, reject)));
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
  private readonly output: Buffer[] = [];
  private failure: Error | undefined;

  constructor(
    private readonly sql: string,
    private readonly input: CopyInput,
    private readonly resolve: (output: Buffer) => void,
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
    // The client reads the next piece into the same memory.
    this.output.push(Buffer.from(chunk));
  }

  handleCommandComplete(): void {
    // The end is `handleReadyForQuery`.
  }

  handleError(error: Error): void {
    this.failure = error;
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.resolve(Buffer.concat(this.output));
  }
}
