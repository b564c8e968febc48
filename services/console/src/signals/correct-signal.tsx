import { signals } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { SignalFields, useSignalLabels } from './signal-fields';
import { type Filled, filledOf, patchOf } from './stated-fields';
import { signalsWords } from './words';

interface CorrectSignalProps {
  city: string;
  signal: signals.NamedSignal;
  close: () => void;
}

/** Corrects a signal of the city; refused if somebody else changed it in the meantime. */
export function CorrectSignal({ city, signal, close }: CorrectSignalProps) {
  const { t, nameOf } = useWords(signalsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, signals.updateSignal, {
    renews: 'city',
    onSuccess: () => tell(t('signalCorrectedDone')),
  });
  const { id, version } = signal;
  return (
    <FormDialog<Filled>
      name="correction"
      title={t('correctSignalOf', { name: nameOf(signal.organisation) })}
      okText={t('correct')}
      isOpen
      close={close}
      labels={useSignalLabels()}
      initialValues={filledOf(signal)}
      write={{
        mutate: (filled, options) => mutate({ id, version, patch: patchOf(signal, filled) }, options),
        isPending,
        error,
      }}
    >
      <SignalFields />
    </FormDialog>
  );
}
