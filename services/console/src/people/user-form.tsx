import { accounts, type InputOf, offices, staffRole } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { NO_OFFICE, StaffFields } from './staff-fields';
import { peopleWords } from './words';

type Patch = InputOf<typeof accounts.updateUser>['patch'];
interface Filled {
  name: string;
  roles: NonNullable<Patch['roles']>;
  office: string;
  isActive: boolean;
}

/** Changes who somebody is in the city; only what differs is sent. */
export function UserForm({ city, user, close }: { city: string; user: accounts.User; close: () => void }) {
  const { t } = useWords(peopleWords);
  const tell = useTell();
  const update = useWrite(city, accounts.updateUser, {
    renews: [accounts.listUsers, offices.listOffices],
    onSuccess: () => tell(t('changed', { name: user.name })),
  });
  const here = user.memberships.filter((one) => one.city === city);
  const before: Filled = {
    name: user.name,
    roles: here.flatMap(({ role }) => staffRole.safeParse(role).data ?? []),
    office: here.find((one) => one.office !== undefined)?.office ?? NO_OFFICE,
    isActive: user.isActive,
  };
  const labels = { patch: user.name, 'patch.name': t('name'), 'patch.roles': t('roles'), 'patch.office': t('office') };
  return (
    <FormDialog<Filled>
      name="user"
      title={t('changeOf', { name: user.name })}
      okText={t('save')}
      isOpen
      close={close}
      labels={labels}
      initialValues={before}
      write={{
        ...update,
        mutate: (after, options) =>
          update.mutate({ id: user.id, version: user.version, patch: patchOf(before, after) }, options),
      }}
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
        <Input maxLength={64} />
      </Form.Item>
      <StaffFields city={city} />
      <Form.Item name="isActive" label={t('mayOneSignIn')} extra={t('mayOneSignInHint')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t('userState.active') },
            { value: false, label: t('userState.disabled') },
          ]}
        />
      </Form.Item>
    </FormDialog>
  );
}

function patchOf(before: Filled, { name, roles, office, isActive }: Filled): Patch {
  const isSame = roles.length === before.roles.length && roles.every((one) => before.roles.includes(one));
  return {
    ...(name !== before.name && { name }),
    ...(!isSame && { roles }),
    ...(office !== before.office && { office: office === NO_OFFICE ? null : office }),
    ...(isActive !== before.isActive && { isActive }),
  };
}
