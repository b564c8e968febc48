import { weights } from '@queqiao/contracts';
import { Alert, Input } from 'antd';
import { useId, useState } from 'react';
import { useUser } from '../access/session';
import { ApiError } from '../api/client';
import { NoteDialog } from '../ui/note-dialog';
import { useWords } from '../words/language';
import { GuardRailVerdicts } from './guard-rails';
import { useEvaluation } from './queries';
import { useStep } from './use-step';
import { weightsWords } from './words';

interface PublishDialogProps {
  version: weights.WeightVersion;
  close: () => void;
}

const isRule = (error: Error | null, rule: string) =>
  error instanceof ApiError && error.fields.some((field) => field.rule === rule);

/** Approves a version and makes it live. Nobody approves their own; overruling a guard-rail needs a second note. */
export function PublishDialog({ version, close }: PublishDialogProps) {
  const { t } = useWords(weightsWords);
  const [overrideNote, setOverrideNote] = useState('');
  const publish = useStep(version.city, weights.publishWeights, 'publishedDone', close);
  const isBroken = (version.evaluation?.failed.length ?? 0) > 0 || isRule(publish.error, 'guard-rail');
  const isOwn = isRule(publish.error, 'second-person');
  const override = overrideNote.trim();
  return (
    <NoteDialog
      title={t('publishVersion')}
      okText={t('publishVersion')}
      close={close}
      send={(note) => publish.mutate({ id: version.id, note, ...(override !== '' && { overrideNote: override }) })}
      isSending={publish.isPending}
      error={isOwn ? null : publish.error}
    >
      <OwnVersion authorId={version.author.id} isRefused={isOwn} />
      <VersionEvaluation version={version} />
      {isBroken && <OverrideNote value={overrideNote} change={setOverrideNote} />}
    </NoteDialog>
  );
}

/** Another person must approve. */
function OwnVersion({ authorId, isRefused }: { authorId: string; isRefused: boolean }) {
  const { t } = useWords(weightsWords);
  const user = useUser();
  if (!isRefused && authorId !== user?.id) return null;
  const title = t('ownVersion', { name: user?.name ?? '' });
  return <Alert type="warning" showIcon data-testid="second-person" title={title} />;
}

function VersionEvaluation({ version }: { version: weights.WeightVersion }) {
  const evaluation = useEvaluation(version.city, version, 'domestic');
  return evaluation.data ? <GuardRailVerdicts verdicts={evaluation.data.guardRails} /> : null;
}

function OverrideNote({ value, change }: { value: string; change: (value: string) => void }) {
  const { t } = useWords(weightsWords);
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('overrideNote')}</label>
      <Input.TextArea
        id={id}
        data-testid="override-note"
        rows={2}
        maxLength={1_000}
        placeholder={t('overrideHint')}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </>
  );
}
