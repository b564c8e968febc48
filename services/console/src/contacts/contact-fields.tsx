import { contacts } from '@queqiao/contracts';
import { Checkbox, Form, Input, Select } from 'antd';
import { useWords } from '../words/language';
import { contactsWords } from './words';

/** The names of the fields, as forms and refusals tell them. */
export function useContactLabels() {
  const { t } = useWords(contactsWords);
  return {
    name: t('contactName'),
    duty: t('duty'),
    phone: t('phone'),
    email: t('email'),
    language: t('contactLanguage'),
    consent: t('consent'),
    consentOn: t('consentOn'),
    optedOut: t('optedOut'),
    source: t('contactSource'),
  };
}

/** The fields of a contact inside a form. */
export function ContactFields() {
  const { t } = useWords(contactsWords);
  const labels = useContactLabels();
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name="name" label={labels.name} rules={required}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="duty" label={labels.duty}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={labels.phone} extra={t('phoneHint')}>
        <Input type="tel" maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={labels.email}>
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="language" label={labels.language} rules={required}>
        <Select
          options={contacts.contactLanguage.options.map((value) => ({ value, label: t(`contactLanguage.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="consent" label={labels.consent} rules={required}>
        <Select options={contacts.consent.options.map((value) => ({ value, label: t(`consent.${value}`) }))} />
      </Form.Item>
      <Form.Item name="consentOn" label={labels.consentOn}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="optedOut" valuePropName="checked">
        <Checkbox>{labels.optedOut}</Checkbox>
      </Form.Item>
      <Form.Item name="source" label={labels.source} rules={required}>
        <Input maxLength={200} placeholder={t('contactSourceHint')} />
      </Form.Item>
    </>
  );
}
