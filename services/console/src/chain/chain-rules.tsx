import { projects } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query, useWrite } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { chainWords } from './words';

interface RulesFormProps {
  city: string;
  inForce: { rules: projects.ChainRules; version: number };
  close: () => void;
}

/** 判定规则: by which nodes are strong or weak, and what other rules would change before they are saved. */
export function RulesForm({ city, inForce, close }: RulesFormProps) {
  const { t } = useWords(chainWords);
  const tell = useTell();
  const [rules, setRules] = useState(inForce.rules);
  const saving = useWrite(city, projects.setChainRules, {
    renews: 'city',
    onSuccess: () => {
      tell(t('rulesSaved'));
      close();
    },
  });
  const isOther = rules.strongFrom !== inForce.rules.strongFrom || rules.sizeable !== inForce.rules.sizeable;
  const isPossible = projects.chainRules.safeParse(rules).success;
  return (
    <form
      className="chain-rules"
      data-testid="chain-rules"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ rules, version: inForce.version });
      }}
    >
      <label>
        {t('strongFrom')}
        <input
          type="number"
          min={1}
          max={50}
          required
          value={Number.isNaN(rules.strongFrom) ? '' : rules.strongFrom}
          onChange={({ target }) => setRules({ ...rules, strongFrom: target.valueAsNumber })}
        />
      </label>
      <label>
        {t('sizeable')}
        <select
          value={rules.sizeable}
          onChange={({ target }) =>
            setRules({ ...rules, sizeable: projects.chainRules.shape.sizeable.parse(target.value) })
          }
        >
          {projects.chainRules.shape.sizeable.options.map((size) => (
            <option key={size} value={size}>
              {t(`sizeable.${size}`)}
            </option>
          ))}
        </select>
      </label>
      <p>{t('rulesRest')}</p>
      {isOther && isPossible && <Changes city={city} rules={rules} />}
      {saving.error && <ProblemAlert error={saving.error} />}
      <button type="submit" className="button is-primary" disabled={!isOther || !isPossible || saving.isPending}>
        {t('saveRules')}
      </button>
      <button type="button" className="button" onClick={close}>
        {t('close')}
      </button>
    </form>
  );
}

function Changes({ city, rules }: { city: string; rules: projects.ChainRules }) {
  const { t, pick } = useWords(chainWords);
  const preview = useQuery(query(city, projects.previewChainRules, { rules }));
  return (
    <Loaded query={preview}>
      {({ changes }) => (
        <div className="chain-rule-changes" role="status">
          <b>{changes.length === 0 ? t('noChanges') : t('changes', { n: changes.length })}</b>
          <ul>
            {changes.map(({ industryId, industry, nodeId, name, from, to }) => (
              <li key={`${industryId} ${nodeId}`}>
                {pick(industry)} · {pick(name)}: {t(`node.${from}`)} → {t(`node.${to}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}
