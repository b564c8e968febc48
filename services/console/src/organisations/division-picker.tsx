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

function useDivisionOptions() {
  const { language } = useWords();
  return useMemo(() => named.map(({ value, ...names }) => ({ value, label: names[language] })), [language]);
}

/** Picks a province or a prefecture by its name. */
export function DivisionPicker(field: DivisionPickerProps) {
  const { t } = useWords(organisationsWords);
  const options = useDivisionOptions();
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

interface DivisionsPickerProps {
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
}

/** As {@link DivisionPicker}, up to forty. */
export function DivisionsPicker(field: DivisionsPickerProps) {
  const { t } = useWords(organisationsWords);
  const options = useDivisionOptions();
  return (
    <Select
      {...field}
      mode="multiple"
      maxCount={40}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('divisionHint')}
    />
  );
}
