import { corrections, type dataTasks } from '@queqiao/contracts';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { correctedField } from './corrected-value';
import { CorrectionForm } from './correction-form';
import { dataTasksWords } from './words';

const correcting = {
  enterprise: corrections.correctOrganisation,
  investor: corrections.correctOrganisation,
  institution: corrections.correctInstitution,
  laboratory: corrections.correctLaboratory,
};

interface DataTaskItemProps {
  city: string;
  task: dataTasks.DataTask;
  /** Belongs to the service that owns the record. */
  closing: typeof dataTasks.closeOrganisationTask;
}

/** A task: the record and fact, who reported it, and the outcome. */
export function DataTaskItem({ city, task, closing }: DataTaskItemProps) {
  const { t, moment, authorOf } = useWords(dataTasksWords);
  const [isClosing, setClosing] = useState(false);
  const [isCorrecting, setCorrecting] = useState(false);
  const tell = useTell();
  const may = useMay(city);
  const { mutate: close } = useWrite(city, closing, { onSuccess: () => tell(t('corrected')) });
  const corrects = task.state === 'open' ? correctedField(task) : undefined;
  const { record, field, note, openedBy, openedAt, closedBy, closedAt, closingNote } = task;
  return (
    <li className="record" data-testid={`task-${task.id}`} data-record={record.id}>
      <div className="record-what">
        <span className="record-tag">{t('taskOf', { field: t(`field.${field}`) })}</span>
        <b>{record.name}</b>
        <span className="is-unknown">{t(`candidate.${record.kind}`)}</span>
      </div>
      <div className="record-who">
        {t('taskOpened', { by: authorOf(openedBy), at: moment(new Date(openedAt)) })}
        {note && <q>{note}</q>}
      </div>
      {closedAt && (
        <div className="record-who">
          {t('taskClosed', { by: authorOf(closedBy), at: moment(new Date(closedAt)) })}
          {closingNote && <q>{closingNote}</q>}
        </div>
      )}
      {corrects && may(correcting[record.kind]) && (
        <button
          type="button"
          className="button"
          data-testid="correct-record"
          aria-label={t('correctionOf', { name: record.name })}
          onClick={() => setCorrecting(true)}
        >
          {t('correct')}
        </button>
      )}
      {corrects && isCorrecting && (
        <CorrectionForm
          city={city}
          record={record}
          field={corrects}
          close={() => setCorrecting(false)}
          onCorrected={(source) => close({ id: task.id, note: t('correctedBecause', { source }) })}
        />
      )}
      {task.state === 'open' && may(closing) && (
        <button
          type="button"
          className="button"
          data-testid="close-task"
          aria-label={t('closeTaskOf', { name: record.name })}
          onClick={() => setClosing(true)}
        >
          {t('closeTask')}
        </button>
      )}
      {isClosing && <ClosingDialog city={city} task={task} closing={closing} close={() => setClosing(false)} />}
    </li>
  );
}

interface ClosingDialogProps extends DataTaskItemProps {
  close: () => void;
}

function ClosingDialog({ city, task, closing, close }: ClosingDialogProps) {
  const { t } = useWords(dataTasksWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, closing, {
    onSuccess: () => tell(t('taskClosedDone')),
  });
  return (
    <NoteDialog
      title={t('closeTaskOf', { name: task.record.name })}
      okText={t('closeTask')}
      close={close}
      send={(note) => mutate({ id: task.id, note })}
      isSending={isPending}
      error={error}
    />
  );
}
