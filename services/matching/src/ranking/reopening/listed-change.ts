import type { Bilingual, matching } from '@queqiao/contracts';

/** What may bring a rejected candidate back. */
export interface CandidateState {
  readonly candidateId: string;
  readonly profile: {
    readonly products?: readonly string[];
    readonly fields?: readonly string[];
    readonly rounds?: readonly { readonly date: string; readonly stage?: string | undefined }[];
  };
  /** In the city of the target. */
  readonly needs: readonly { readonly id: string; readonly title: string }[];
  readonly weightSet: string;
}

export interface FoundChange {
  readonly record: string;
  readonly text: Bilingual;
}

/** A change that may bring a rejected pair back; a new one is a file and a line in the list. */
export interface ListedChange {
  readonly key: matching.ReturnCause;
  readonly optional?: true;
  remember(candidate: CandidateState): readonly string[];
  since(remembered: readonly string[], candidate: CandidateState): FoundChange | undefined;
}
