import { enterprises, matching } from '@queqiao/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../access/may';
import { query, resourceOf } from '../api/operations';
import { useIndustries } from '../api/queries';
import { SuggestionRow } from '../suggestions/suggestion-row';
import { useWords } from '../words/language';
import { listsWords } from './words';

interface DueItemProps {
  city: string;
  suggestion: matching.Suggestion;
}

/** A suggestion outside of its list: for what it is, and the decision on it. */
export function DueItem({ city, suggestion }: DueItemProps) {
  const { t } = useWords(listsWords);
  const client = useQueryClient();
  const may = useMay(city);
  const [isExpanded, setExpanded] = useState(false);
  const { candidate, targetId } = suggestion;
  const renew = () => void client.invalidateQueries({ queryKey: resourceOf(city, matching.listDueSuggestions) });
  return (
    <>
      <li className="due-target">
        <Link
          to="/$city/lists/{-$target}"
          params={{ city, target: targetId }}
          search={{ kind: candidate.kind, scope: candidate.presence ? 'local' : candidate.scope }}
        >
          {t('dueFor')} <TargetName city={city} id={targetId} />
        </Link>
      </li>
      <SuggestionRow
        suggestion={suggestion}
        isExpanded={isExpanded}
        toggle={() => setExpanded(!isExpanded)}
        mayDecide={may(matching.decide)}
        onDecided={renew}
        onUndone={renew}
      />
    </>
  );
}

/** The need is asked for by itself, as it may be on none of the pages that are loaded. */
function TargetName({ city, id }: { city: string; id: string }) {
  const { pick } = useWords();
  const industries = useIndustries(city);
  const industry = industries.data?.find((one) => one.id === id);
  const isNeed = industries.isSuccess && !industry;
  const need = useQuery({ ...query(city, enterprises.getNeed, { id }), enabled: isNeed });
  return <b>{industry ? pick(industry.name) : need.data?.title}</b>;
}
