import { weights } from '@queqiao/contracts';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/may';
import { NoteDialog } from '../ui/note-dialog';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { PublishDialog } from './publish-dialog';
import { scopeInput, type WeightScope } from './scope';
import type { Draft } from './use-draft';
import { useStep } from './use-step';
import { weightsWords } from './words';

interface VersionActionsProps {
  scope: WeightScope;
  set: weights.WeightSet | undefined;
  draft: Draft;
}

type Dialog = 'start' | 'publish' | 'reject' | 'roll-back';

/** The possible next steps of the weights of a scope. */
export function VersionActions({ scope, set, draft }: VersionActionsProps) {
  const { t } = useWords(weightsWords);
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  const { open, live } = set ?? {};
  const may = useMay(scope.city);
  return (
    <div className="version-actions">
      {!open && may(weights.draftWeights) && (
        <>
          <Tooltip title={t('startDraftHint')}>
            <Button type="primary" data-testid="start-draft" onClick={() => setDialog('start')}>
              {t('startDraft')}
            </Button>
          </Tooltip>
          <LearnButton scope={scope} />
        </>
      )}
      {open?.state === 'draft' && may(weights.submitWeights) && (
        <SubmitButton city={scope.city} version={open} draft={draft} />
      )}
      {open?.state === 'submitted' && may(weights.publishWeights) && (
        <Button type="primary" data-testid="publish" onClick={() => setDialog('publish')}>
          {t('publishVersion')}
        </Button>
      )}
      {open && may(weights.rejectWeights) && (
        <Button data-testid="reject-version" onClick={() => setDialog('reject')}>
          {t(open.state === 'draft' ? 'discardVersion' : 'rejectVersion')}
        </Button>
      )}
      {!open && live && may(weights.rollBackWeights) && (
        <Button data-testid="roll-back" onClick={() => setDialog('roll-back')}>
          {t('rollBack')}
        </Button>
      )}
      {dialog === 'start' && <StartDialog scope={scope} live={live} close={close} />}
      {dialog === 'publish' && open && <PublishDialog version={open} close={close} />}
      {dialog === 'reject' && open && <RejectDialog version={open} close={close} />}
      {dialog === 'roll-back' && set && <RollBackDialog city={scope.city} setId={set.id} close={close} />}
    </div>
  );
}

interface StartDialogProps {
  scope: WeightScope;
  live: weights.WeightVersion | undefined;
  close: () => void;
}

/** A draft replaces all live overrides, so it starts from them. */
function StartDialog({ scope, live, close }: StartDialogProps) {
  const { t } = useWords(weightsWords);
  const start = useStep(scope.city, weights.draftWeights, 'draftedDone', close);
  const from = { weights: live?.weights ?? {}, caps: live?.caps ?? {} };
  return (
    <NoteDialog
      title={t('startDraft')}
      okText={t('startDraft')}
      close={close}
      send={(note) => start.mutate({ ...scopeInput(scope), ...from, note })}
      isSending={start.isPending}
      error={start.error}
    />
  );
}

function LearnButton({ scope }: { scope: WeightScope }) {
  const { t } = useWords(weightsWords);
  const learn = useStep(scope.city, weights.proposeWeights, 'learnedDone');
  return (
    <>
      <Tooltip title={t('learnHint')}>
        <Button loading={learn.isPending} data-testid="learn" onClick={() => learn.mutate(scopeInput(scope))}>
          {t('learn')}
        </Button>
      </Tooltip>
      {learn.isError && <ProblemAlert error={learn.error} />}
    </>
  );
}

interface SubmitButtonProps {
  city: string;
  version: weights.WeightVersion;
  draft: Draft;
}

/** Submits a draft once it is saved. */
function SubmitButton({ city, version, draft }: SubmitButtonProps) {
  const { t } = useWords(weightsWords);
  const submit = useStep(city, weights.submitWeights, 'submittedDone');
  return (
    <>
      <Button
        type="primary"
        data-testid="submit-version"
        disabled={draft.status !== 'saved'}
        loading={submit.isPending}
        onClick={() => submit.mutate({ id: version.id, version: draft.version })}
      >
        {t('submitVersion')}
      </Button>
      {submit.isError && <ProblemAlert error={submit.error} />}
    </>
  );
}

function RejectDialog({ version, close }: { version: weights.WeightVersion; close: () => void }) {
  const { t } = useWords(weightsWords);
  const reject = useStep(version.city, weights.rejectWeights, 'weightState.rejected', close);
  const title = t(version.state === 'draft' ? 'discardVersion' : 'rejectVersion');
  return (
    <NoteDialog
      title={title}
      okText={title}
      isDanger
      close={close}
      send={(note) => reject.mutate({ id: version.id, note })}
      isSending={reject.isPending}
      error={reject.error}
    />
  );
}

function RollBackDialog({ city, setId, close }: { city: string; setId: string; close: () => void }) {
  const { t } = useWords(weightsWords);
  const back = useStep(city, weights.rollBackWeights, 'rolledBackDone', close);
  return (
    <NoteDialog
      title={t('rollBack')}
      okText={t('rollBack')}
      isDanger
      close={close}
      send={(note) => back.mutate({ setId, note })}
      isSending={back.isPending}
      error={back.error}
    >
      <p>{t('rollBackText')}</p>
    </NoteDialog>
  );
}
