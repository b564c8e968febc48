import { enterprises } from '@queqiao/contracts';
import { industries, industryTitleEn } from '@queqiao/reference';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { call } from '../api/client';
import { useWords } from '../words/language';
import { portalNeedsWords } from './words';

const trades = industries().filter(({ level }) => level > 2);

interface TradeFieldProps {
  city: string;
  /** Whose record points to trades as well. */
  organisationId?: string;
  /** In which it says what it does or needs. */
  words: string;
  /** The form item around it gives `id`, `value` and `onChange`. */
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
}

/** Picks trades by their titles; those that the words and the enterprise's record point to are one click away. */
export function TradeField({ city, organisationId, words, id, value = [], onChange }: TradeFieldProps) {
  const { t, pick, language } = useWords(portalNeedsWords);
  const options = useMemo(
    () =>
      trades.map(({ code, name }) => ({ value: code, label: (language === 'en' && industryTitleEn(code)) || name })),
    [language],
  );
  const likely = useProposed(city, organisationId, words).filter(({ code }) => !value.includes(code));
  return (
    <>
      <Select
        {...(id && { id })}
        value={value}
        onChange={(codes: string[]) => onChange?.(codes)}
        mode="multiple"
        maxCount={12}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('tradeHint')}
      />
      {likely.length > 0 && (
        <div className="likely-trades" data-testid="likely-trades">
          {t('likely')}
          {likely.map(({ code, title }) => (
            <button key={code} type="button" className="button" onClick={() => onChange?.([...value, code])}>
              + {pick(title)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Shorter texts point nowhere. */
const ENOUGH = 2;

function useProposed(city: string, organisationId: string | undefined, said: string) {
  const words = useDeferredValue(said.trim().slice(0, 4_000));
  const asked = { text: words, ...(organisationId !== undefined && { organisationId }) };
  const isEnough = words.length >= ENOUGH;
  const proposed = useQuery({
    queryKey: [city, 'industry-proposals', asked],
    queryFn: isEnough ? ({ signal }) => call(enterprises.proposeIndustries, asked, { city, signal }) : skipToken,
    placeholderData: (before) => before,
  });
  return proposed.data?.items ?? [];
}

/** As {@link TradeField}, by the words of the need in the form around it. */
export function NeedTradeField(field: Omit<TradeFieldProps, 'words'>) {
  const form = Form.useFormInstance();
  const title: string = Form.useWatch('title', form) ?? '';
  const text: string = Form.useWatch('text', form) ?? '';
  return <TradeField {...field} words={`${title}\n${text}`} />;
}
