import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

const PIECE = 64 * 1_024;

/** Methods for COPY that the connection has and its types lack. */
interface CopyConnection {
  readonly stream: Socket;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  sendCopyFail(reason: string): void;
  endCopyFrom(): void;
}

/** Runs `COPY … FROM STDIN`; `input` is in COPY's text or binary format, cut anywhere. */
export async function copyIn(client: pg.ClientBase, sql: string, input: Iterable<Buffer>): Promise<void> {
  return copy(client, sql, input, () => undefined);
}

/** Runs `COPY … TO STDOUT`; `take` must copy a piece that it keeps, as the next one reuses its memory. */
export async function copyOut(client: pg.ClientBase, sql: string, take: (piece: Buffer) => void): Promise<void> {
  return copy(client, sql, [], take);
}

/** Joins lines into pieces of at least 64 KiB. */
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
    // The client's queue calls these methods for each message of the server.
    client.query({
      submit: (connection: unknown) => (connection as CopyConnection).query(sql),
      handleCopyInResponse(connection: CopyConnection) {
        // Ends the statement; the server then reports this message as the error.
        send(connection, input).catch((error: Error) => connection.sendCopyFail(error.message));
      },
      handleCopyData: ({ chunk }: { chunk: Buffer }) => take(chunk),
      // A statement ends with ReadyForQuery, also after an error.
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
