import { enterprises, stage } from '@queqiao/contracts';
import { stageNames } from '@queqiao/scoring/browser';
import { Form, Input, InputNumber, Select } from 'antd';
import { IndustryPicker } from '../organisations/industry-picker';
import { useWords } from '../words/language';
import { DetailFields } from './detail-fields';
import './needs.css';
import { needsWords } from './words';

/** The names of the fields in a form and in the problems of an answer. */
export function useNeedLabels(kind?: enterprises.NeedKind) {
  const { t, pick } = useWords(needsWords);
  const amount = kind && enterprises.amountWords[kind];
  return {
    kind: t('needKind'),
    organisationId: t('organisation'),
    title: t('title'),
    text: t('text'),
    industries: t('needIndustries'),
    amountWan: t('inWan', { what: amount ? pick(amount) : t('money') }),
    stage: t('stage'),
    details: t('details'),
    expiresOn: t('expiresOn'),
    until: t('expiresOn'),
  };
}

interface NeedFieldsProps {
  /** Until it is chosen, only what all kinds have is asked. */
  kind: enterprises.NeedKind | undefined;
  /** What is asked for although the kind does not, as it is there. */
  present?: Pick<enterprises.Need, 'amountWan' | 'stage'>;
}

/** What may change of a need later on, to register or to edit. */
export function NeedFields({ kind, present = {} }: NeedFieldsProps) {
  const { t } = useWords(needsWords);
  const labels = useNeedLabels(kind);
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name="title" label={labels.title} rules={written}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="text" label={labels.text} rules={written}>
        <Input.TextArea rows={3} maxLength={4_000} />
      </Form.Item>
      <Form.Item name="industries" label={labels.industries} rules={required}>
        <IndustryPicker />
      </Form.Item>
      {kind && <KindFields kind={kind} present={present} />}
      <Form.Item name="expiresOn" label={labels.expiresOn} extra={t('expiresOnHint')}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

/** What only some kinds ask for. */
export function KindFields({ kind, present = {} }: NeedFieldsProps & { kind: enterprises.NeedKind }) {
  const { t, pick } = useWords(needsWords);
  const labels = useNeedLabels(kind);
  const asksAmount = enterprises.amountWords[kind] !== undefined || present.amountWan !== undefined;
  const asksStage = enterprises.kindsWithStage.includes(kind) || present.stage !== undefined;
  return (
    <>
      {(asksAmount || asksStage) && (
        <div className="form-pair">
          {asksAmount && (
            <Form.Item name="amountWan" label={labels.amountWan}>
              <InputNumber min={0} max={1e10} placeholder={t('optional')} style={{ width: '100%' }} />
            </Form.Item>
          )}
          {asksStage && (
            <Form.Item name="stage" label={labels.stage}>
              <Select
                allowClear
                placeholder={t('optional')}
                options={stage.options.map((value) => ({ value, label: pick(stageNames[value]) }))}
              />
            </Form.Item>
          )}
        </div>
      )}
      <DetailFields kind={kind} />
    </>
  );
}
