import { CATALOGUE, corrections, type dataTasks, enterprises } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { query, useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useWords } from '../words/language';
import { type CorrectedField, CorrectedValue } from './corrected-value';
import { dataTasksWords } from './words';

interface CorrectionFormProps {
  city: string;
  record: dataTasks.DataTask['record'];
  field: CorrectedField;
  close: () => void;
  /** With the name of the source. */
  onCorrected: (source: string) => void;
}

/** Corrects the field of an organisation: a shared one for this city alone, the city's own in itself. */
export function CorrectionForm({ city, record, field, close, onCorrected }: CorrectionFormProps) {
  const { t } = useWords(dataTasksWords);
  const { data: organisation } = useQuery(query(city, enterprises.getOrganisation, { id: record.id }));
  const renews = [enterprises.getOrganisation];
  const shared = useWrite(city, corrections.correctOrganisation, {
    renews,
    onSuccess: (_, { source }) => onCorrected(source.name),
  });
  const own = useWrite(city, enterprises.updateOrganisation, { renews, onSuccess: () => onCorrected(t('ownCheck')) });
  if (organisation === undefined) return null;
  const isShared = organisation.city === CATALOGUE;
  const labels = { patch: t(`field.${field}`), 'source.name': t('correctionSource'), 'source.date': t('sourceDate') };
  const dialog = {
    name: 'correction',
    title: t('correctionOf', { name: record.name }),
    okText: t('correct'),
    isOpen: true,
    close,
    labels,
    initialValues: { id: record.id, patch: presentValue(organisation, field) },
  };
  const fields = (
    <>
      <Form.Item name="id" hidden>
        <Input />
      </Form.Item>
      <CorrectedValue field={field} />
    </>
  );
  if (!isShared)
    return (
      <FormDialog {...dialog} write={own}>
        {fields}
      </FormDialog>
    );
  return (
    <FormDialog {...dialog} write={shared}>
      <p>{t('correctionHint')}</p>
      {fields}
      <Form.Item
        name={['source', 'name']}
        label={labels['source.name']}
        rules={[{ required: true, message: t('required') }]}
      >
        <Input maxLength={200} placeholder={t('correctionSourceHint')} />
      </Form.Item>
      <Form.Item name={['source', 'date']} label={labels['source.date']}>
        <Input placeholder="2026-04" />
      </Form.Item>
    </FormDialog>
  );
}

function presentValue(organisation: enterprises.Organisation, field: CorrectedField) {
  const { industries, products, sizeBand, seat } = organisation;
  return { industries: { industries }, products: { products }, size: { sizeBand }, seat: { seat } }[field];
}
