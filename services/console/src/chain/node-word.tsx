import { type InputOf, projects } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import type { NodeFormProps } from './node-dialog';
import { chainWords } from './words';

type Stated = Pick<InputOf<typeof projects.stateNode>, 'state' | 'source'>;

/** A person's word on a node, with its source; it can be taken back. */
export function NodeWord({ city, industryId, node }: NodeFormProps) {
  const { t } = useWords(chainWords);
  const tell = useTell();
  const [form] = Form.useForm<Stated>();
  const stating = useWrite(city, projects.stateNode, {
    onSuccess: () => {
      form.resetFields();
      tell(t('nodeStated'));
    },
  });
  const withdrawing = useWrite(city, projects.withdrawNodeWord, { onSuccess: () => tell(t('wordWithdrawn')) });
  const at = { industryId, nodeId: node.id };
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const problem = stating.error ?? withdrawing.error;
  return (
    <section aria-label={t('stateTitle')}>
      {node.ground?.kind === 'person' && (
        <button
          type="button"
          className="button"
          data-testid="withdraw-word"
          disabled={withdrawing.isPending}
          onClick={() => withdrawing.mutate(at)}
        >
          {t('withdrawWord')}
        </button>
      )}
      <h3>{t('stateTitle')}</h3>
      <p>{t('stateHint')}</p>
      <Form<Stated>
        form={form}
        name="node-word"
        layout="vertical"
        data-testid="node-word-form"
        onFinish={({ state, source: { url, ...source } }) =>
          stating.mutate({ ...at, state, source: { ...source, ...(url && { url }) } })
        }
      >
        <Form.Item name="state" label={t('nodeState')} rules={required}>
          <Radio.Group
            optionType="button"
            options={projects.knownState.options.map((value) => ({ value, label: t(`node.${value}`) }))}
          />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name={['source', 'name']} label={t('stateSource')} rules={written}>
            <Input maxLength={200} placeholder={t('stateSourceHint')} />
          </Form.Item>
          <Form.Item name={['source', 'date']} label={t('stateDate')} rules={written}>
            <Input maxLength={10} placeholder={t('stateDateHint')} />
          </Form.Item>
        </div>
        <Form.Item name={['source', 'url']} label={t('stateLink')}>
          <Input type="url" maxLength={500} placeholder="https://" />
        </Form.Item>
        {problem && <ProblemAlert error={problem} labels={{ state: t('nodeState'), source: t('stateSource') }} />}
        <button type="submit" className="button is-primary" disabled={stating.isPending} data-testid="state-node">
          {t('saveState')}
        </button>
      </Form>
    </section>
  );
}
