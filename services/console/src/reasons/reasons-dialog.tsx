import { reasons } from '@queqiao/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal, Switch } from 'antd';
import { useMay } from '../access/may';
import { query, resourceOf, useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { Failed, Loading } from '../ui/states';
import { useWords } from '../words/language';
import { AddReason } from './add-reason';
import './reasons.css';
import { reasonsWords } from './words';

/** 评审理由: the reasons that a city's officers may give. */
export function ReasonsDialog({ city, close }: { city: string; close: () => void }) {
  const { t } = useWords(reasonsWords);
  const may = useMay(city);
  return (
    <Modal open centered title={t('decisionReasons')} footer={null} onCancel={close} width={640}>
      <ReasonList city={city} />
      {may(reasons.addReason) && <AddReason city={city} />}
    </Modal>
  );
}

function ReasonList({ city }: { city: string }) {
  const { t } = useWords(reasonsWords);
  const all = useQuery(query(city, reasons.listReasons, { offered: 'all' }));
  const change = useOffer(city);
  const mayChange = useMay(city)(reasons.changeReason);
  if (all.isPending) return <Loading />;
  if (all.isError) return <Failed error={all.error} retry={() => void all.refetch()} />;
  return (
    <>
      <p className="reasons-hint">{t('reasonsHint')}</p>
      <ul className="reasons-list" data-testid="reasons-list">
        {all.data.items.map((reason) => (
          <ReasonItem
            key={reason.code}
            reason={reason}
            mayChange={mayChange}
            offer={(enabled) => change.mutate({ code: reason.code, version: reason.version, patch: { enabled } })}
          />
        ))}
      </ul>
      {change.error && <ProblemAlert error={change.error} />}
    </>
  );
}

interface ReasonItemProps {
  reason: reasons.DecisionReason;
  mayChange: boolean;
  offer: (enabled: boolean) => void;
}

function ReasonItem({ reason, mayChange, offer }: ReasonItemProps) {
  const { t, pick } = useWords(reasonsWords);
  const { code, name, verdicts, needsNote, dataField, enabled } = reason;
  return (
    <li data-testid={`reason-item-${code}`}>
      <b>{pick(name)}</b>
      <span className="is-unknown">{verdicts.map((verdict) => t(`verdict.${verdict}`)).join(' · ')}</span>
      <span className="is-unknown">
        {needsNote && t('reasonNeedsNote')}
        {dataField && t('reasonOpensTask', { field: t(`field.${dataField}`) })}
      </span>
      <Switch
        size="small"
        aria-label={t('reasonOffered', { name: pick(name) })}
        checked={enabled}
        disabled={!mayChange}
        onChange={offer}
      />
    </li>
  );
}

function useOffer(city: string) {
  const client = useQueryClient();
  // Somebody else may have changed it: show the current state.
  const onError = () => void client.invalidateQueries({ queryKey: resourceOf(city, reasons.changeReason) });
  return useWrite(city, reasons.changeReason, { onError });
}
