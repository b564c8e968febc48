import { type AddressedOperation, experts, type InputOf, ownLaboratories } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { TradeField } from '../portal-needs/trade-field';
import { changes } from '../ui/changes';
import { FormDialog } from '../ui/form-dialog';
import { TagsSelect } from '../ui/tags-select';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { laboratoriesWords } from './words';

/** A change of a laboratory that needs no form. */
export function useLaboratoryWrite<O extends AddressedOperation>(city: string, operation: O, done: string) {
  const tell = useTell();
  return useWrite(city, operation, {
    renews: [experts.listLaboratories],
    onSuccess: () => tell(done),
    onError: useTellProblem(),
  });
}

/** As the form holds it: trades by their codes. */
interface Filled {
  readonly kind?: experts.Laboratory['kind'];
  readonly name: string;
  readonly nameEn?: string;
  readonly fields?: string[];
  readonly trades?: string[];
}

interface FormProps {
  city: string;
  close: () => void;
}

export function AddLaboratory({ city, close }: FormProps) {
  const { t } = useWords(laboratoriesWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, ownLaboratories.registerOwnLaboratory, {
    renews: [experts.listLaboratories],
    onSuccess: () => tell(t('laboratorySaved')),
  });
  const send = ({ kind = 'laboratory', trades = [], ...said }: Filled, options: { onSuccess: () => void }) =>
    mutate({ kind, ...said, industries: trades.map((code) => ({ code })) }, options);
  return (
    <FormDialog<Filled>
      name="laboratory"
      title={t('addLaboratory')}
      okText={t('save')}
      isOpen
      close={close}
      labels={useLabels()}
      initialValues={{ kind: 'laboratory' }}
      write={{ mutate: send, isPending, error }}
    >
      <Form.Item name="kind" label={t('laboratoryKind')}>
        <Radio.Group
          options={(['laboratory', 'team'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <Fields city={city} />
    </FormDialog>
  );
}

interface EditProps extends FormProps {
  laboratory: experts.Laboratory;
}

/** Sends what changed only; refused if somebody else changed the laboratory in the meantime. */
export function EditLaboratory({ city, laboratory, close }: EditProps) {
  const { t } = useWords(laboratoriesWords);
  const tell = useTell();
  const { id, version, name, nameEn, fields, industries } = laboratory;
  const { mutate, isPending, error } = useWrite(city, ownLaboratories.updateOwnLaboratory, {
    renews: [experts.listLaboratories],
    onSuccess: () => tell(t('laboratorySaved')),
  });
  const send = ({ trades = [], fields: terms = [], ...said }: Filled, options: { onSuccess: () => void }) => {
    const before = new Map(industries.map((tag) => [tag.code, tag]));
    const after = { ...said, fields: terms, industries: trades.map((code) => before.get(code) ?? { code }) };
    const patch = changes<InputOf<typeof ownLaboratories.updateOwnLaboratory>['patch']>(laboratory, after, changeable);
    mutate({ id, version, patch }, options);
  };
  return (
    <FormDialog<Filled>
      name="laboratory-change"
      title={t('editLaboratory')}
      okText={t('save')}
      isOpen
      close={close}
      labels={useLabels()}
      initialValues={{ name, ...(nameEn && { nameEn }), fields, trades: industries.map(({ code }) => code) }}
      write={{ mutate: send, isPending, error }}
    >
      <Fields city={city} />
    </FormDialog>
  );
}

const changeable = ['name', 'nameEn', 'fields', 'industries'] as const;

function useLabels() {
  const { t } = useWords(laboratoriesWords);
  return {
    name: t('laboratoryName'),
    nameEn: t('laboratoryNameEn'),
    fields: t('researchTerms'),
    industries: t('servesTrades'),
  };
}

function Fields({ city }: { city: string }) {
  const { t } = useWords(laboratoriesWords);
  const labels = useLabels();
  const form = Form.useFormInstance<Filled>();
  const name = Form.useWatch('name', form) ?? '';
  const terms = Form.useWatch('fields', form) ?? [];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name="name" label={labels.name} rules={written}>
        <Input maxLength={200} placeholder={t('laboratoryNameHint')} />
      </Form.Item>
      <Form.Item name="nameEn" label={labels.nameEn}>
        <Input maxLength={200} placeholder={t('optional')} />
      </Form.Item>
      <Form.Item name="fields" label={labels.fields} extra={t('researchTermsHint')}>
        <TagsSelect maxCount={20} />
      </Form.Item>
      <Form.Item name="trades" label={labels.industries}>
        <TradeField city={city} words={[name, ...terms].join('、')} />
      </Form.Item>
    </>
  );
}
