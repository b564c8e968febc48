import { matching, reasons } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../api/operations';
import { Segments } from '../ui/segments';
import { Failed, Loading } from '../ui/states';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

interface ReasonChoiceProps {
  city: string;
  verdict: matching.Verdict;
  value: string | undefined;
  choose: (reason: reasons.DecisionReason) => void;
}

/** The reasons that the city offers for a verdict. */
export function ReasonChoice({ city, verdict, value, choose }: ReasonChoiceProps) {
  const { t, pick } = useWords(suggestionsWords);
  // One query for all verdicts, as officers switch between them.
  const offered = useQuery(query(city, reasons.listReasons, {}));
  if (offered.isPending) return <Loading />;
  if (offered.isError) return <Failed error={offered.error} retry={() => void offered.refetch()} />;
  const suited = offered.data.items.filter(({ verdicts }) => verdicts.includes(verdict));
  return (
    <Segments
      label={t('reason')}
      testId="reason-select"
      options={suited.map(({ code, name }) => ({
        value: code,
        label: <span data-testid={`reason-${code}`}>{pick(name)}</span>,
      }))}
      value={value}
      onChange={(code) => {
        const chosen = suited.find((reason) => reason.code === code);
        if (chosen) choose(chosen);
      }}
    />
  );
}
