import { registrations } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { query } from '../api/operations';
import { DivisionPicker } from '../organisations/division-picker';
import { useWords } from '../words/language';
import { portalRegistrationWords } from './words';

type Role = registrations.Registration['role'];

interface PartyFieldProps {
  city: string;
  role: Role;
  /** The one chosen before. */
  present?: registrations.Registration['party'];
}

/** The own organisation: found on record, or described when it is not there. */
export function PartyField({ city, role, present }: PartyFieldProps) {
  const { t } = useWords(portalRegistrationWords);
  const form = Form.useFormInstance();
  const isNew = Form.useWatch(['party', 'kind'], form) === 'new';
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const switchTo = (kind: 'known' | 'new') => form.setFieldsValue({ party: { kind } });
  return (
    <>
      <Form.Item name={['party', 'kind']} hidden>
        <Input />
      </Form.Item>
      {isNew ? (
        <>
          <Form.Item name={['party', 'name']} label={t('fullName')} rules={written}>
            <Input maxLength={200} />
          </Form.Item>
          <div className="form-pair">
            <Form.Item name={['party', 'creditCode']} label={t('creditCode')} extra={t('creditCodeHint')}>
              <Input maxLength={18} />
            </Form.Item>
            <Form.Item name={['party', 'division']} label={t('place')}>
              <DivisionPicker />
            </Form.Item>
          </div>
        </>
      ) : (
        <Form.Item
          name={['party', 'id']}
          label={t('ownOrganisation')}
          rules={[{ required: true, message: t('required') }]}
        >
          <FoundParty city={city} role={role} present={present} />
        </Form.Item>
      )}
      {role === 'institution' ? (
        <p className="is-unknown">{t('institutionUnknown')}</p>
      ) : (
        <button
          type="button"
          className="button is-plain party-not-listed"
          data-testid="party-not-listed"
          onClick={() => switchTo(isNew ? 'known' : 'new')}
        >
          {t(isNew ? 'listed' : 'notListed')}
        </button>
      )}
    </>
  );
}

interface FoundPartyProps {
  city: string;
  role: Role;
  present: registrations.Registration['party'] | undefined;
  /** The form item around it gives `id`, `value` and `onChange`. */
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

function FoundParty({ city, role, present, ...field }: FoundPartyProps) {
  const { t } = useWords(portalRegistrationWords);
  const [typed, setTyped] = useState('');
  const name = useDeferredValue(typed.trim());
  const found = useQuery({ ...query(city, registrations.findParty, { role, name }), enabled: name.length >= 2 });
  const known = present?.id === undefined ? [] : [{ id: present.id, name: present.name }];
  const offered = name.length >= 2 ? (found.data?.items ?? []) : known;
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      placeholder={t('searchHint')}
      notFoundContent={name.length < 2 || found.isFetching ? null : t('noMatch')}
      options={offered.map(({ id, name: label }) => ({ value: id, label }))}
    />
  );
}
