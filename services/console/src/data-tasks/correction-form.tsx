import { CATALOGUE, corrections, type dataTasks, enterprises, experts } from '@queqiao/contracts';
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

/** Corrects the field of a record: a shared one for this city alone, the city's own in itself. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { kind } = props.record;
  if (kind === 'institution') return <InstitutionForm {...props} />;
  if (kind === 'laboratory') return <LaboratoryForm {...props} />;
  return <OrganisationForm {...props} />;
}

function OrganisationForm(props: CorrectionFormProps) {
  const { city, record, field, onCorrected } = props;
  const { t } = useWords(dataTasksWords);
  const { data } = useQuery(query(city, enterprises.getOrganisation, { id: record.id }));
  const renews = [enterprises.getOrganisation];
  const shared = useWrite(city, corrections.correctOrganisation, {
    renews,
    onSuccess: (_, { source }) => onCorrected(source.name),
  });
  const own = useWrite(city, enterprises.updateOrganisation, { renews, onSuccess: () => onCorrected(t('ownCheck')) });
  if (data === undefined) return null;
  const { industries, products, sizeBand, seat } = data;
  const patch = { industries: { industries }, products: { products }, size: { sizeBand }, seat: { seat } }[field];
  return data.city === CATALOGUE ? (
    <CorrectionDialog {...props} patch={patch} isShared write={shared} />
  ) : (
    <CorrectionDialog {...props} patch={patch} write={own} />
  );
}

function InstitutionForm(props: CorrectionFormProps) {
  const { city, record, field, onCorrected } = props;
  const { t } = useWords(dataTasksWords);
  const { data } = useQuery(query(city, experts.getInstitution, { id: record.id }));
  const renews = [experts.getInstitution];
  const shared = useWrite(city, corrections.correctInstitution, {
    renews,
    onSuccess: (_, { source }) => onCorrected(source.name),
  });
  const own = useWrite(city, experts.updateInstitution, { renews, onSuccess: () => onCorrected(t('ownCheck')) });
  if (data === undefined) return null;
  const { disciplines, division } = data;
  const patch = field === 'seat' ? { division } : { disciplines };
  return data.city === CATALOGUE ? (
    <CorrectionDialog {...props} patch={patch} disciplines={disciplines} isShared write={shared} />
  ) : (
    <CorrectionDialog {...props} patch={patch} disciplines={disciplines} write={own} />
  );
}

/** Laboratories are always shared: no city enters its own. */
function LaboratoryForm(props: CorrectionFormProps) {
  const { city, record, field, onCorrected } = props;
  const { data } = useQuery(query(city, experts.getLaboratory, { id: record.id }));
  const shared = useWrite(city, corrections.correctLaboratory, {
    renews: [experts.getLaboratory],
    onSuccess: (_, { source }) => onCorrected(source.name),
  });
  if (data === undefined) return null;
  const { industries, fields } = data;
  const patch = field === 'products' ? { fields } : { industries };
  return <CorrectionDialog {...props} patch={patch} isShared write={shared} />;
}

interface CorrectionDialogProps<Filled> extends CorrectionFormProps {
  /** The present value. */
  patch: object;
  disciplines?: experts.Institution['disciplines'];
  isShared?: boolean;
  write: Parameters<typeof FormDialog<Filled & object>>[0]['write'];
}

function CorrectionDialog<Filled extends object>(props: CorrectionDialogProps<Filled>) {
  const { record, field, close, patch, disciplines, isShared = false, write } = props;
  const { t } = useWords(dataTasksWords);
  const labels = { patch: t(`field.${field}`), 'source.name': t('correctionSource'), 'source.date': t('sourceDate') };
  return (
    <FormDialog<Filled>
      name="correction"
      title={t('correctionOf', { name: record.name })}
      okText={t('correct')}
      isOpen
      close={close}
      labels={labels}
      initialValues={{ id: record.id, patch } as object}
      write={write}
    >
      {isShared && <p>{t('correctionHint')}</p>}
      <Form.Item name="id" hidden>
        <Input />
      </Form.Item>
      <CorrectedValue kind={record.kind} field={field} {...(disciplines && { disciplines })} />
      {isShared && (
        <>
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
        </>
      )}
    </FormDialog>
  );
}
