import { type InputOf, invitations } from '@queqiao/contracts';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useWords } from '../words/language';
import { DaysField } from './days-field';
import { ShownOnce } from './shown-once';
import { NO_OFFICE, StaffFields } from './staff-fields';
import { peopleWords } from './words';

type Filled = InputOf<typeof invitations.inviteStaff>;

/** Invites a colleague: the link is shown once, to be handed over. */
export function InviteStaff({ city, close }: { city: string; close: () => void }) {
  const { t } = useWords(peopleWords);
  const [code, setCode] = useState<string>();
  const invite = useWrite(city, invitations.inviteStaff, { onSuccess: (made) => setCode(made.code) });
  if (code !== undefined)
    return (
      <ShownOnce
        title={t('inviteStaff')}
        hint={t('linkShownOnce')}
        secret={`${window.location.origin}/invitation/${code}`}
        close={close}
      />
    );
  const labels = { name: t('name'), roles: t('roles'), office: t('office'), days: t('validFor') };
  return (
    <FormDialog<Filled>
      name="invite"
      title={t('inviteStaff')}
      okText={t('invite')}
      isOpen
      close={close}
      labels={labels}
      initialValues={{ roles: [], office: NO_OFFICE, days: invitations.INVITATION_DAYS.usual }}
      write={{
        ...invite,
        // Stays open on success, to show the link.
        mutate: ({ office, ...filled }) => invite.mutate({ ...filled, ...(office !== NO_OFFICE && { office }) }),
      }}
    >
      <p>{t('inviteStaffHint')}</p>
      <Form.Item name="name" label={labels.name} rules={[{ required: true, whitespace: true, message: t('required') }]}>
        <Input maxLength={64} />
      </Form.Item>
      <StaffFields city={city} />
      <DaysField label={labels.days} />
    </FormDialog>
  );
}
