import { addressedOperations, allows, apiKeys, type InputOf, type Role, staffRole } from '@queqiao/contracts';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { rolesIn } from '../access/may';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useWords } from '../words/language';
import { DaysField } from './days-field';
import { ShownOnce } from './shown-once';
import { peopleWords } from './words';

type Filled = InputOf<typeof apiKeys.createApiKey>;

const DAYS = [30, 90, 180, 365] as const;

/** Makes a key: its secret is shown once. */
export function KeyForm({ city, close }: { city: string; close: () => void }) {
  const { t, pick } = useWords(peopleWords);
  const [secret, setSecret] = useState<string>();
  const create = useWrite(city, apiKeys.createApiKey, { onSuccess: (made) => setSecret(made.secret) });
  if (secret !== undefined)
    return <ShownOnce title={t('makeKey')} hint={t('keyShownOnce')} secret={secret} close={close} />;
  const labels = { name: t('keyName'), roles: t('roles'), operations: t('keyOperations'), days: t('validFor') };
  const required = [{ required: true, message: t('required') }];
  const operations = addressedOperations()
    .filter(({ name, may }) => !name.startsWith('accounts.') && allows(may, { kind: 'person', roles: rolesIn(city) }))
    .map(({ name, summary }) => ({ value: name, label: `${pick(summary)} ${name}` }));
  return (
    <FormDialog<Filled>
      name="key"
      title={t('makeKey')}
      okText={t('makeKey')}
      isOpen
      close={close}
      labels={labels}
      initialValues={{ roles: [], operations: [], days: 90 }}
      // Stays open on success, to show the secret.
      write={{
        ...create,
        mutate: ({ operations: named = [], ...filled }) =>
          create.mutate({ ...filled, ...(named.length > 0 && { operations: named }) }),
      }}
    >
      <p>{t('makeKeyHint')}</p>
      <Form.Item name="name" label={labels.name} rules={required}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="roles" label={labels.roles} rules={required}>
        <Checkbox.Group
          className="people-roles"
          options={staffRole.options.map((value: Role) => ({ value, label: t(`role.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="operations" label={labels.operations} extra={t('keyOperationsHint')}>
        <Select mode="multiple" options={operations} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <DaysField label={labels.days} days={DAYS} />
    </FormDialog>
  );
}
