import type { dataTasks, enterprises } from '@queqiao/contracts';
import { industries } from '@queqiao/reference';
import { Form, Input, Select } from 'antd';
import { useWords } from '../words/language';
import { dataTasksWords } from './words';

/** What of an organisation's record can be corrected where the task is shown. */
const fields = ['industries', 'products', 'size', 'seat'] as const;
export type CorrectedField = (typeof fields)[number];

export function correctedField({ field }: dataTasks.DataTask): CorrectedField | undefined {
  return fields.find((one) => one === field);
}

type Tag = enterprises.Organisation['industries'][number];

const industryOptions = industries()
  .filter(({ level }) => level > 1)
  .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
const sizes = ['micro', 'small', 'medium', 'large'] as const;

/** The input for the new value. */
export function CorrectedValue({ field }: { field: CorrectedField }) {
  const { t } = useWords(dataTasksWords);
  const rules = [{ required: true, message: t('required') }];
  const label = t(`field.${field}`);
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
    return (
      <Form.Item name={['patch', 'products']} label={label} rules={rules}>
        <Select mode="tags" maxCount={24} open={false} tokenSeparators={['、', '，', ',', '；']} />
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
      <Form.Item name={['patch', 'seat', 'division']} label={t('division')}>
        <Input maxLength={6} placeholder={t('divisionHint')} />
      </Form.Item>
    </div>
  );
}
