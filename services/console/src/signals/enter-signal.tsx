import { signals } from '@queqiao/contracts';
import { Form } from 'antd';
import { useWrite } from '../api/operations';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { SignalFields, useSignalLabels } from './signal-fields';
import { type Filled, inputOf } from './stated-fields';
import { signalsWords } from './words';

/** Enters a signal of an organisation. */
export function EnterSignal({ city, isOpen, close }: { city: string; isOpen: boolean; close: () => void }) {
  const { t } = useWords(signalsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, signals.createSignal, {
    renews: 'city',
    onSuccess: () => tell(t('signalEnteredDone')),
  });
  const labels = useSignalLabels();
  return (
    <FormDialog<Filled>
      name="signal"
      title={t('enterSignal')}
      okText={t('enterSignal')}
      isOpen={isOpen}
      close={close}
      labels={labels}
      write={{ mutate: (filled, options) => mutate(inputOf(filled), options), isPending, error }}
    >
      <Form.Item
        name="organisationId"
        label={labels.organisationId}
        rules={[{ required: true, message: t('required') }]}
      >
        <OrganisationPicker city={city} offered="everybody" />
      </Form.Item>
      <SignalFields />
    </FormDialog>
  );
}
