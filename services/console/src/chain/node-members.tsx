import { type InputOf, projects } from '@queqiao/contracts';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { NoteDialog } from '../ui/note-dialog';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { dayOf, reasonIn } from './node-details';
import type { NodeFormProps } from './node-dialog';
import { chainWords } from './words';

/** Who stands at a node, and who was left out; a person may put an enterprise there or leave one out, with a word why. */
export function NodeMembers({ city, industryId, node }: NodeFormProps) {
  const words = useWords(chainWords);
  const { t } = words;
  const tell = useTell();
  const at = { industryId, nodeId: node.id };
  const [leavingOut, setLeavingOut] = useState<projects.ChainNode['enterprises'][number]>();
  const unpicking = useWrite(city, projects.unpickMember, { onSuccess: () => tell(t('memberUnpicked')) });
  const leaving = useWrite(city, projects.pickMember, {
    onSuccess: () => {
      setLeavingOut(undefined);
      tell(t('memberLeftOut'));
    },
  });
  const byRecords = ({ id, name }: { id: string; name: string }) => (
    <button
      type="button"
      className="button"
      aria-label={t('byRecordsOf', { name })}
      disabled={unpicking.isPending}
      onClick={() => unpicking.mutate({ ...at, organisationId: id })}
    >
      {t('byRecords')}
    </button>
  );
  return (
    <section aria-label={t('membersTitle')}>
      <h3>{t('membersTitle')}</h3>
      {node.enterprises.length === 0 && <p>{t('noLocal')}</p>}
      <ul className="node-members">
        {node.enterprises.map((member) => (
          <li key={member.id}>
            <span>
              {member.name} <small>{reasonIn(words, member.why)}</small>
            </span>
            {member.why.kind === 'person' ? (
              byRecords(member)
            ) : (
              <button
                type="button"
                className="button"
                aria-label={t('leaveOutOf', { name: member.name })}
                onClick={() => setLeavingOut(member)}
              >
                {t('leaveOut')}
              </button>
            )}
          </li>
        ))}
        {node.leftOut.map(({ id, name, by, at: moment, note }) => (
          <li key={id}>
            <span>{t('leftOut', { enterprise: name, name: words.authorOf(by), day: dayOf(moment), note })}</span>
            {byRecords({ id, name })}
          </li>
        ))}
      </ul>
      {unpicking.error && <ProblemAlert error={unpicking.error} />}
      <PutThere city={city} at={at} />
      {leavingOut && (
        <NoteDialog
          title={t('leaveOutOf', { name: leavingOut.name })}
          okText={t('leaveOut')}
          close={() => setLeavingOut(undefined)}
          send={(note) => leaving.mutate({ ...at, organisationId: leavingOut.id, counts: false, note })}
          isSending={leaving.isPending}
          error={leaving.error}
        />
      )}
    </section>
  );
}

type Picked = Pick<InputOf<typeof projects.pickMember>, 'organisationId' | 'note'>;

function PutThere({ city, at }: { city: string; at: { industryId: string; nodeId: string } }) {
  const { t } = useWords(chainWords);
  const tell = useTell();
  const [form] = Form.useForm<Picked>();
  const picking = useWrite(city, projects.pickMember, {
    onSuccess: () => {
      form.resetFields();
      tell(t('memberPicked'));
    },
  });
  const labels = { organisationId: t('whichOrganisation'), note: t('memberNote') };
  return (
    <Form<Picked>
      form={form}
      name="node-member"
      layout="vertical"
      data-testid="node-member-form"
      onFinish={(picked) => picking.mutate({ ...at, ...picked, counts: true })}
    >
      <div className="form-pair">
        <Form.Item
          name="organisationId"
          label={labels.organisationId}
          rules={[{ required: true, message: t('required') }]}
        >
          <OrganisationPicker city={city} />
        </Form.Item>
        <Form.Item
          name="note"
          label={labels.note}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={200} placeholder={t('memberNoteHint')} />
        </Form.Item>
      </div>
      {picking.error && <ProblemAlert error={picking.error} labels={labels} />}
      <button type="submit" className="button is-primary" disabled={picking.isPending} data-testid="put-there">
        {t('putThere')}
      </button>
    </Form>
  );
}
