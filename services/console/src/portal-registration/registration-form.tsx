import { type InputOf, registrations } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { Themed } from '../ui/themed';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { PartyField } from './party-field';
import { ProofField } from './proof-field';
import { portalRegistrationWords } from './words';

type Filled = InputOf<typeof registrations.register>;

interface RegistrationFormProps {
  city: string;
  /** The one that came back, or is still to be read. */
  present?: registrations.Registration;
  done: () => void;
}

const ROLES = registrations.registration.shape.role.options;

/** Who one is, for whom one wants to speak, and how the city can make sure of it. */
export function RegistrationForm({ city, present, done }: RegistrationFormProps) {
  const { t } = useWords(portalRegistrationWords);
  const [form] = Form.useForm<Filled>();
  const role = Form.useWatch('role', form) ?? present?.role ?? 'enterprise';
  const tell = useTell();
  const renews = [registrations.listOwnRegistrations];
  const onSuccess = () => {
    tell(t('sent'));
    done();
  };
  const registering = useWrite(city, registrations.register, { renews, onSuccess });
  const mending = useWrite(city, registrations.mendRegistration, { renews, onSuccess });
  const send = (filled: Filled) => {
    const given = withoutEmpty(filled);
    if (present === undefined) registering.mutate(given);
    else mending.mutate({ ...given, id: present.id, version: present.version });
  };
  const error = registering.error ?? mending.error;
  const labels = {
    role: t('whatAreYou'),
    party: t('ownOrganisation'),
    'party.name': t('fullName'),
    'party.creditCode': t('creditCode'),
    'party.division': t('place'),
    duty: t('duty'),
    phone: t('phone'),
    'proof.file': t('file'),
    'proof.code': t('code'),
    note: t('note'),
  };
  return (
    <Themed>
      <Form
        form={form}
        name="registration"
        layout="vertical"
        data-testid="registration-form"
        initialValues={initial(present)}
        onFinish={send}
      >
        <Form.Item name="role" label={labels.role}>
          <Radio.Group
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={() => form.setFieldsValue({ party: { kind: 'known' } })}
          />
        </Form.Item>
        <PartyField key={role} city={city} role={role} {...(present && { present: present.party })} />
        <div className="form-pair">
          <Form.Item name="duty" label={labels.duty}>
            <Input maxLength={80} autoComplete="organization-title" />
          </Form.Item>
          <Form.Item
            name="phone"
            label={labels.phone}
            extra={t('phoneHint')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input type="tel" maxLength={40} autoComplete="tel" />
          </Form.Item>
        </div>
        <ProofField isKept={present !== undefined} />
        <Form.Item name="note" label={labels.note}>
          <Input.TextArea rows={2} maxLength={1_000} />
        </Form.Item>
        {error && <ProblemAlert error={error} labels={labels} />}
        <button
          type="submit"
          className="button is-primary"
          data-testid="send-registration"
          disabled={registering.isPending || mending.isPending}
        >
          {t('send')}
        </button>
      </Form>
    </Themed>
  );
}

function initial(present: registrations.Registration | undefined) {
  if (present === undefined)
    return { role: 'enterprise' as const, party: { kind: 'known' as const }, proof: { kind: 'call' as const } };
  const { role, party, duty, note } = present;
  const { isNew, ...named } = party;
  return { role, party: isNew ? { kind: 'new', ...named } : { kind: 'known', id: party.id }, duty, note };
}

/** What was left empty, and the proof that was given before, are not said. */
function withoutEmpty(filled: Filled): Filled {
  const said = Object.entries({ ...filled, party: stated(filled.party) });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== '')) as Filled;
}

function stated<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;
}
