import type { matching } from '@queqiao/contracts';
import { ContributionBars } from '../contributions/contribution-bars';
import { CandidateRecord } from './candidate-record';

/** What an opened row shows: what else is known of the candidate, and each part of the score. */
export function RowDetails({ suggestion }: { suggestion: matching.Suggestion }) {
  const { city, candidate, base, contributions } = suggestion;
  return (
    <>
      <CandidateRecord city={city} candidate={candidate} />
      <ContributionBars base={base} contributions={contributions} />
    </>
  );
}
