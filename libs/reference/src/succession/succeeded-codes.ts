/** A code that a standard had, and has no more or uses for something else. */
export interface SucceededCode {
  readonly code: string;
  /** What it stood for. */
  readonly name: string;
  /** The present codes of what it stood for; several where that was parted. */
  readonly successors: readonly string[];
}

/** Looks codes up in rows of code, name and successors, parted by tabs; the rows are read at the first question. */
export function succeededCodes(rows: string): (code: string) => SucceededCode | undefined {
  let byCode: ReadonlyMap<string, SucceededCode> | undefined;
  return (wanted) => {
    byCode ??= new Map(
      rows
        .trim()
        .split('\n')
        .map((row) => {
          const [code = '', name = '', successors = ''] = row.split('\t');
          return [code, { code, name, successors: successors.split(' ') }];
        }),
    );
    return byCode.get(wanted);
  };
}
