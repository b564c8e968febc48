import type { Bilingual, matching } from '@queqiao/contracts';

/** What is known of a candidate at some moment, as far as it may bring a rejected pair back. */
export interface CandidateState {
  readonly candidateId: string;
  readonly profile: {
    readonly products?: readonly string[];
    readonly fields?: readonly string[];
    readonly rounds?: readonly { readonly date: string; readonly stage?: string | undefined }[];
  };
  /** What it has registered in the city that asks. */
  readonly needs: readonly { readonly id: string; readonly title: string }[];
  readonly weightSet: string;
}

export interface FoundChange {
  readonly record: string;
  readonly text: Bilingual;
}

/** A change after which a rejected pair may be looked at again. A new one is one file and a line in the list. */
export interface ListedChange {
  readonly key: matching.ReturnCause;
  readonly optional?: true;
  remember(candidate: CandidateState): readonly string[];
  since(remembered: readonly string[], candidate: CandidateState): FoundChange | undefined;
}
