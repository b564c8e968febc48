import { type InputOf, invitations, partyRole } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useWords } from '../words/language';
import { DaysField } from './days-field';
import { ShownOnce } from './shown-once';
import { peopleWords } from './words';

type Filled = InputOf<typeof invitations.inviteParty>;

/** Invites somebody whom the city courts: the code proves it when they register. */
export function InviteParty({ city, close }: { city: string; close: () => void }) {
  const { t } = useWords(peopleWords);
  const [code, setCode] = useState<string>();
  const invite = useWrite(city, invitations.inviteParty, { onSuccess: (made) => setCode(made.code) });
  if (code !== undefined)
    return <ShownOnce title={t('inviteParty')} hint={t('codeShownOnce')} secret={code} close={close} />;
  const labels = { name: t('organisationName'), role: t('partyKind'), days: t('validFor') };
  const rules = [{ required: true, message: t('required') }];
  return (
    <FormDialog<Filled>
      name="invite-party"
      title={t('inviteParty')}
      okText={t('invite')}
      isOpen
      close={close}
      labels={labels}
      initialValues={{ role: 'enterprise', days: invitations.INVITATION_DAYS.usual }}
      // Stays open on success, to show the code.
      write={{ ...invite, mutate: (filled) => invite.mutate(filled) }}
    >
      <p>{t('invitePartyHint')}</p>
      <Form.Item name="name" label={labels.name} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="role" label={labels.role} rules={rules}>
        <Radio.Group
          optionType="button"
          options={partyRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Form.Item>
      <DaysField label={labels.days} />
    </FormDialog>
  );
}
