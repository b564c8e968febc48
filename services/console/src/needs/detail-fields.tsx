import { enterprises } from '@queqiao/contracts';
import { Form, Input, InputNumber, Select } from 'antd';
import { useWords } from '../words/language';
import { fieldsOf } from './details';
import { needsWords } from './words';

type Words = enterprises.NeedFieldWords;

/** Inputs for what only a need of this kind says; all may stay empty. */
export function DetailFields({ kind }: { kind: enterprises.NeedKind }) {
  const { pick } = useWords(needsWords);
  return (
    <div className="form-fields">
      {fieldsOf(kind).map(([name, words]) => (
        <Form.Item
          key={`${kind} ${name}`}
          name={['details', name]}
          label={pick(words.label)}
          className={words.as === 'text' ? 'is-wide' : ''}
        >
          <DetailInput {...words} />
        </Form.Item>
      ))}
    </div>
  );
}

/** The form item around it gives `id`, `value` and `onChange`. */
function DetailInput({ label: _, unit, help, ...field }: Words) {
  const { t, pick } = useWords(needsWords);
  const hint = help ? pick(help) : t('optional');
  if (field.as === 'choice' || field.as === 'choices') {
    const { as, options, ...given } = field;
    const choices = Object.entries(options).map(([value, name]) => ({ value, label: pick(name) }));
    return (
      <Select
        {...given}
        {...(as === 'choices' && { mode: 'multiple' })}
        allowClear
        options={choices}
        placeholder={hint}
      />
    );
  }
  const { as, ...given } = field;
  if (as === 'number')
    return (
      <InputNumber
        {...given}
        min={0}
        placeholder={hint}
        style={{ width: '100%' }}
        suffix={unit && <i>{pick(unit)}</i>}
      />
    );
  if (as === 'day') return <Input {...given} type="date" />;
  if (as === 'text') return <Input.TextArea {...given} rows={2} maxLength={1_000} placeholder={hint} />;
  return <Input {...given} maxLength={120} placeholder={hint} />;
}
