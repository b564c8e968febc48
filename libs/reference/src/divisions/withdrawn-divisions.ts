import { withdrawnDivisionRows } from './withdrawn.data.js';

/** A division that GB/T 2260 had, and has no more. */
export interface WithdrawnDivision {
  readonly code: string;
  readonly name: string;
  /** The present codes of its ground; several where it was parted. */
  readonly successors: readonly string[];
}

let byCode: ReadonlyMap<string, WithdrawnDivision> | undefined;

/** The division that had this code until it was withdrawn, in 2000 or later. */
export function withdrawnDivision(code: string): WithdrawnDivision | undefined {
  byCode ??= new Map(
    withdrawnDivisionRows
      .trim()
      .split('\n')
      .map((row) => {
        const [code = '', name = '', successors = ''] = row.split('\t');
        return [code, { code, name, successors: successors.split(' ') }];
      }),
  );
  return byCode.get(code);
}
