import { contacts, responses } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { query, useWrite } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { ProblemAlert } from '../ui/problem-alert';
import { Themed } from '../ui/themed';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { portalResponsesWords } from './words';

interface ResponseFormProps {
  city: string;
  /** The own records that fit. */
  fits: responses.FittingNeed['fits'];
  close: () => void;
}

/** 'We can', with a sentence and somebody to speak with. */
export function ResponseForm({ city, fits, close }: ResponseFormProps) {
  const { t } = useWords(portalResponsesWords);
  const people = useQuery(query(city, contacts.listOwnContacts, { limit: 100 }));
  return (
    <Loaded query={people}>
      {({ items }) => {
        const willing = items.filter(({ consent, optedOut }) => consent !== 'withdrawn' && !optedOut);
        return willing.length === 0 ? (
          <Link to="/portal/$city/contacts" params={{ city }} data-testid="first-contact">
            {t('noContactYet')}
          </Link>
        ) : (
          <Filling city={city} fits={fits} people={willing} close={close} />
        );
      }}
    </Loaded>
  );
}

interface Filled {
  readonly id: string;
  readonly sentence: string;
  readonly contact: string;
}

function Filling({ city, fits, people, close }: ResponseFormProps & { people: readonly contacts.Contact[] }) {
  const { t, nameOf } = useWords(portalResponsesWords);
  const tell = useTell();
  const labels = { sentence: t('whatYouCan'), contact: t('whom') };
  const { mutate, isPending, error } = useWrite(city, responses.respond, {
    renews: [responses.listFittingNeeds, responses.listOwnResponses],
    onSuccess: () => {
      tell(t('answerSent'));
      close();
    },
  });
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Themed>
      <Form<Filled>
        name={`response-${fits[0]?.id}`}
        layout="vertical"
        data-testid="response-form"
        initialValues={{ id: fits[0]?.id, contact: people[0]?.id }}
        onFinish={(filled) => mutate({ ...filled, id: filled.id ?? fits[0]?.id })}
      >
        {fits.length > 1 && (
          <Form.Item name="id" label={t('answeredBy')}>
            <Select options={fits.map((fit) => ({ value: fit.id, label: nameOf(fit) }))} />
          </Form.Item>
        )}
        <Form.Item name="sentence" label={labels.sentence} rules={written}>
          <Input.TextArea rows={3} maxLength={500} placeholder={t('whatYouCanHint')} />
        </Form.Item>
        <Form.Item name="contact" label={labels.contact} extra={t('whomHint')}>
          <Select
            options={people.map(({ id, name, duty }) => ({ value: id, label: duty ? `${name} · ${duty}` : name }))}
          />
        </Form.Item>
        {error && <ProblemAlert error={error} labels={labels} />}
        <div className="response-actions">
          <button type="submit" className="button is-primary" data-testid="response-submit" disabled={isPending}>
            {t('sendAnswer')}
          </button>
          <button type="button" className="button" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </Form>
    </Themed>
  );
}
