/** A term of the index, or with `prefix` all that begin with it. */
export interface Term {
  readonly term: string;
  readonly prefix?: true;
}

/** Which records may be meant. */
export type Expression = Term | { readonly all: readonly Expression[] } | { readonly any: readonly Expression[] };

export const all = (parts: readonly Expression[]): Expression => only(parts) ?? { all: parts };
export const any = (parts: readonly Expression[]): Expression => only(parts) ?? { any: parts };

function only(parts: readonly Expression[]): Expression | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}
