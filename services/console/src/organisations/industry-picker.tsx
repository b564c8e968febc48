import { industries, industryTitleEn } from '@queqiao/reference';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../words/language';
import { organisationsWords } from './words';

interface IndustryPickerProps {
  /** The form item around it gives `id`, `value` and `onChange`. */
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
}

const codes = industries()
  .filter(({ level }) => level > 1)
  .map(({ code, name }) => ({ code, label: { zh: `${code} ${name}`, en: `${code} ${industryTitleEn(code)}` } }));

/** Picks up to twelve codes of GB/T 4754 by code or name. */
export function IndustryPicker(field: IndustryPickerProps) {
  const { t, pick } = useWords(organisationsWords);
  const options = useMemo(() => codes.map(({ code, label }) => ({ value: code, label: pick(label) })), [pick]);
  return (
    <Select
      {...field}
      mode="multiple"
      maxCount={12}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('industriesHint')}
    />
  );
}
