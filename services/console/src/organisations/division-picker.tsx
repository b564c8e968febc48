import { divisions } from '@queqiao/reference';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../words/language';
import { organisationsWords } from './words';

interface DivisionPickerProps {
  /** The form item around it gives `id`, `value` and `onChange`. */
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
}

/** Provinces, and their prefectures after them. */
const named = divisions().flatMap((province) => [
  { value: province.code, zh: province.name, en: province.nameEn ?? province.name },
  ...divisions(province.code)
    .filter(({ level }) => level === 'prefecture')
    .map(({ code, name, nameEn = name }) => ({
      value: code,
      zh: `${province.name} ${name}`,
      en: `${nameEn}, ${province.nameEn ?? province.name}`,
    })),
]);

/** Picks a province or a prefecture by its name. */
export function DivisionPicker(field: DivisionPickerProps) {
  const { t, language } = useWords(organisationsWords);
  const options = useMemo(() => named.map(({ value, ...names }) => ({ value, label: names[language] })), [language]);
  return (
    <Select
      {...field}
      allowClear
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('divisionHint')}
    />
  );
}
