import { matching, reasons } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { query } from '../api/operations';
import { Failed, Loading } from '../ui/states';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

interface ReasonChoiceProps {
  city: string;
  verdict: matching.Verdict;
  value: string | undefined;
  choose: (reason: reasons.DecisionReason) => void;
}

/** The reasons that the city offers for a verdict, by the names that it gave them. */
export function ReasonChoice({ city, verdict, value, choose }: ReasonChoiceProps) {
  const { t, language } = useWords(suggestionsWords);
  // Asked for once for all verdicts: officers go from one to the other.
  const offered = useQuery(query(city, reasons.listReasons, {}));
  if (offered.isPending) return <Loading />;
  if (offered.isError) return <Failed error={offered.error} retry={() => void offered.refetch()} />;
  const suited = offered.data.items.filter(({ verdicts }) => verdicts.includes(verdict));
  return (
    <Radio.Group
      className="decision-reasons"
      size="small"
      optionType="button"
      buttonStyle="solid"
      data-testid="reason-select"
      aria-label={t('reason')}
      value={value}
      onChange={({ target }) => {
        const chosen = suited.find(({ code }) => code === target.value);
        if (chosen) choose(chosen);
      }}
    >
      {suited.map(({ code, name }) => (
        <Radio.Button key={code} value={code}>
          <span data-testid={`reason-${code}`}>{name[language]}</span>
        </Radio.Button>
      ))}
    </Radio.Group>
  );
}
