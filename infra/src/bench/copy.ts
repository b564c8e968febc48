import type pg from 'pg';

/** The part of the client's connection that COPY needs; its types leave it out. */
interface CopyConnection {
  query(sql: string): void;
  sync(): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Runs `COPY … TO STDOUT` or `COPY … FROM STDIN` on a client and returns what it sent. */
export async function copy(client: pg.ClientBase, sql: string, input?: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => client.query(new Copy(sql, input, resolve, reject)));
}

/** A statement as the client's queue takes it: it calls these methods with what the server says. */
class Copy {
  private readonly output: Buffer[] = [];
  private failure: Error | undefined;

  constructor(
    private readonly sql: string,
    private readonly input: Buffer | undefined,
    private readonly resolve: (output: Buffer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    if (this.input !== undefined) connection.sendCopyFromChunk(this.input);
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
