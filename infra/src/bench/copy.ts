import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

const PIECE = 64 * 1_024;

/** The part of the client's connection that COPY needs; its types leave it out. */
interface CopyConnection {
  readonly stream: Socket;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  sendCopyFail(reason: string): void;
  endCopyFrom(): void;
}

/** Runs `COPY … FROM STDIN` on a client; `input` is in COPY's text or binary format, cut anywhere. */
export async function copyIn(client: pg.ClientBase, sql: string, input: Iterable<Buffer>): Promise<void> {
  return copy(client, sql, input, () => undefined);
}

/** Runs `COPY … TO STDOUT` on a client; `take` gets each piece, in memory that the next one comes into. */
export async function copyOut(client: pg.ClientBase, sql: string, take: (piece: Buffer) => void): Promise<void> {
  return copy(client, sql, [], take);
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

function copy(client: pg.ClientBase, sql: string, input: Iterable<Buffer>, take: (piece: Buffer) => void) {
  return new Promise<void>((resolve, reject) => {
    // A statement as the client's queue takes it: it calls these methods with what the server says.
    client.query({
      submit: (connection: unknown) => (connection as CopyConnection).query(sql),
      handleCopyInResponse(connection: CopyConnection) {
        // To fail the copy ends the statement; the server answers with this very reason.
        send(connection, input).catch((error: Error) => connection.sendCopyFail(error.message));
      },
      handleCopyData: ({ chunk }: { chunk: Buffer }) => take(chunk),
      // The end of a statement is when the server is ready for the next one, after an error too.
      handleCommandComplete: () => undefined,
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    });
  });
}

async function send(connection: CopyConnection, input: Iterable<Buffer>): Promise<void> {
  for (const chunk of input) {
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  }
  connection.endCopyFrom();
}
