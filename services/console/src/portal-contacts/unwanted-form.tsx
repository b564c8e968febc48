import { matchingOptOuts } from '@queqiao/contracts';
import { Form, Input } from 'antd';
import { useWrite } from '../api/operations';
import type { Party } from '../contacts/contact-forms';
import { DivisionsPicker } from '../organisations/division-picker';
import { IndustryPicker } from '../organisations/industry-picker';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { portalContactsWords } from './words';

interface Filled {
  industries?: string[];
  divisions?: string[];
  note: string;
}

/** Says which sectors and regions the reader's organisation does not want. */
export function UnwantedForm({ city, party, close }: { city: string; party: Party; close: () => void }) {
  const { t } = useWords(portalContactsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, matchingOptOuts.optOutOfMatching, {
    onSuccess: () => tell(t('saidUnwanted')),
  });
  const labels = {
    'only.industries': t('unwantedSectors'),
    'only.divisions': t('unwantedRegions'),
    note: t('whyUnwanted'),
  };
  return (
    <FormDialog<Filled>
      name="unwanted"
      title={t('unwanted')}
      okText={t('save')}
      isOpen
      close={close}
      labels={labels}
      write={{
        mutate: ({ note, ...only }, options) => mutate({ ...party, note, only }, options),
        isPending,
        error,
      }}
    >
      <Form.Item name="industries" label={t('unwantedSectors')}>
        <IndustryPicker />
      </Form.Item>
      <Form.Item name="divisions" label={t('unwantedRegions')}>
        <DivisionsPicker />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('whyUnwanted')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
