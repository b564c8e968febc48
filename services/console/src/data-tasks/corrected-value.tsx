import type { dataTasks, enterprises, experts } from '@queqiao/contracts';
import { industries } from '@queqiao/reference';
import { Form, Input, Select } from 'antd';
import { useWords } from '../words/language';
import { dataTasksWords } from './words';

type Record = dataTasks.DataTask['record'];
type Kind = Record['kind'];

/** What of a record can be corrected where the task is shown, by the kind of the record. */
const correctable = {
  enterprise: ['industries', 'products', 'size', 'seat'],
  investor: ['industries', 'products', 'size', 'seat'],
  institution: ['industries', 'seat'],
  laboratory: ['industries', 'products'],
} as const satisfies { [K in Kind]: readonly dataTasks.DataTask['field'][] };

export type CorrectedField = (typeof correctable)[Kind][number];

export function correctedField({ field, record }: dataTasks.DataTask): CorrectedField | undefined {
  return correctable[record.kind].find((one) => one === field);
}

type Tag = enterprises.Organisation['industries'][number];
type Discipline = experts.Institution['disciplines'][number];

const industryOptions = industries()
  .filter(({ level }) => level > 1)
  .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
const sizes = ['micro', 'small', 'medium', 'large'] as const;
const SEPARATORS = ['、', '，', ',', '；'];

interface CorrectedValueProps {
  kind: Kind;
  field: CorrectedField;
  /** Of the record as it is. */
  disciplines?: Discipline[];
}

/** The input for the new value. */
export function CorrectedValue({ kind, field, disciplines }: CorrectedValueProps) {
  const { t } = useWords(dataTasksWords);
  const rules = [{ required: true, message: t('required') }];
  const label = t(`field.${field}`);
  if (kind === 'institution')
    return field === 'seat' ? <Division name="division" /> : <Disciplines present={disciplines} />;
  if (field === 'industries')
    return (
      <Form.Item
        name={['patch', 'industries']}
        label={label}
        rules={rules}
        getValueProps={(tags: Tag[] = []) => ({ value: tags.map(({ code }) => code) })}
        getValueFromEvent={(codes: string[]) => codes.map((code) => ({ code }))}
      >
        <Select mode="multiple" maxCount={12} options={industryOptions} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    );
  if (field === 'products')
    return kind === 'laboratory' ? (
      <Form.Item name={['patch', 'fields']} label={t('researchTerms')} rules={rules}>
        <Select mode="tags" maxCount={20} open={false} tokenSeparators={SEPARATORS} />
      </Form.Item>
    ) : (
      <Form.Item name={['patch', 'products']} label={label} rules={rules}>
        <Select mode="tags" maxCount={24} open={false} tokenSeparators={SEPARATORS} />
      </Form.Item>
    );
  if (field === 'size')
    return (
      <Form.Item name={['patch', 'sizeBand']} label={label} rules={rules}>
        <Select options={sizes.map((value) => ({ value, label: t(`sizeBand.${value}`) }))} />
      </Form.Item>
    );
  return (
    <div className="form-pair">
      <Form.Item name={['patch', 'seat', 'country']} label={t('country')} rules={rules}>
        <Input maxLength={2} />
      </Form.Item>
      <Division name={['seat', 'division']} />
    </div>
  );
}

function Division({ name }: { name: string | string[] }) {
  const { t } = useWords(dataTasksWords);
  return (
    <Form.Item name={['patch', ...[name].flat()]} label={t('division')}>
      <Input maxLength={6} placeholder={t('divisionHint')} />
    </Form.Item>
  );
}

/** By name; one that stays keeps its code and grade. */
function Disciplines({ present = [] }: { present: Discipline[] | undefined }) {
  const { t } = useWords(dataTasksWords);
  const known = new Map(present.map((discipline) => [discipline.name, discipline]));
  return (
    <Form.Item
      name={['patch', 'disciplines']}
      label={t('disciplines')}
      rules={[{ required: true, message: t('required') }]}
      getValueProps={(disciplines: Discipline[] = []) => ({ value: disciplines.map(({ name }) => name) })}
      getValueFromEvent={(names: string[]) => names.map((name) => known.get(name) ?? { name })}
    >
      <Select mode="tags" maxCount={150} open={false} tokenSeparators={SEPARATORS} />
    </Form.Item>
  );
}
