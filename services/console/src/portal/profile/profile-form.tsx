import { enterprises, stage } from '@queqiao/contracts';
import { sizeNames, stageNames } from '@queqiao/scoring/browser';
import { Form, InputNumber, Radio, Select } from 'antd';
import type { Party } from '../../access/may';
import { useWrite } from '../../api/operations';
import { DivisionPicker, DivisionsPicker } from '../../organisations/division-picker';
import { IndustryPicker } from '../../organisations/industry-picker';
import { TradeField } from '../../portal-needs/trade-field';
import { changes } from '../../ui/changes';
import { TagsSelect } from '../../ui/tags-select';
import { Themed } from '../../ui/themed';
import { useTell } from '../../ui/toast';
import { useWords } from '../../words/language';
import { FindableMeter } from './findable-meter';
import { type Filled, filledFrom, statedBy } from './profile-fields';
import { ProfileProblem } from './profile-problem';
import { profileWords } from './words';

type Patch = enterprises.OwnOrganisationPatch;
const fields = ['products', 'industries', 'seat', 'sizeBand', 'mandate', 'investorKind'] as const;

interface ProfileFormProps {
  party: Party;
  record: enterprises.Organisation;
  /** Reads the record anew, for who was overtaken by somebody else. */
  reload: () => void;
}

/** What the organisation says of itself; only what changed is sent. */
export function ProfileForm({ party: { city }, record, reload }: ProfileFormProps) {
  const { t } = useWords(profileWords);
  const [form] = Form.useForm<Filled>();
  const tell = useTell();
  const initial = filledFrom(record);
  const filled: Filled = Form.useWatch([], form) ?? initial;
  const stated = statedBy(filled, record);
  const patch = changes<Patch>(record, stated, fields);
  const write = useWrite(city, enterprises.updateOwnOrganisation, {
    renews: [enterprises.getOrganisation],
    onSuccess: () => tell(t('profileSaved')),
  });
  const send = () => write.mutate({ id: record.id, version: record.version, patch });
  return (
    <Themed>
      <FindableMeter stated={stated} />
      <Form
        form={form}
        name="profile"
        layout="vertical"
        initialValues={initial}
        onFinish={send}
        data-testid="profile-form"
      >
        {record.kind === 'investor' ? (
          <InvestorFields />
        ) : (
          <EnterpriseFields city={city} id={record.id} products={filled.products ?? []} />
        )}
        <Form.Item name="division" label={t('own.seat')}>
          <DivisionPicker />
        </Form.Item>
        {write.error && <ProfileProblem error={write.error} reload={reload} />}
        <button
          type="submit"
          className="button is-primary"
          data-testid="save-profile"
          disabled={write.isPending || Object.keys(patch).length === 0}
        >
          {t('save')}
        </button>
      </Form>
    </Themed>
  );
}

function EnterpriseFields({ city, id, products }: { city: string; id: string; products: readonly string[] }) {
  const { t, pick } = useWords(profileWords);
  return (
    <>
      <Form.Item name="products" label={t('own.products')} extra={t('productsHint')}>
        <TagsSelect maxCount={24} />
      </Form.Item>
      <Form.Item name="industries" label={t('own.industries')}>
        <TradeField city={city} organisationId={id} words={products.join('、')} />
      </Form.Item>
      <Form.Item name="sizeBand" label={t('own.sizeBand')} extra={t('sizeHint')}>
        <Radio.Group
          options={(['micro', 'small', 'medium', 'large'] as const).map((value) => ({
            value,
            label: pick(sizeNames[value]),
          }))}
        />
      </Form.Item>
    </>
  );
}

function InvestorFields() {
  const { t, pick } = useWords(profileWords);
  const kinds = enterprises.organisation.shape.investorKind.unwrap().options;
  const inWan = { min: 0, max: 1e10, style: { width: '100%' } };
  return (
    <>
      <Form.Item name="sectors" label={t('own.mandate.sectors')}>
        <IndustryPicker />
      </Form.Item>
      <Form.Item name="regions" label={t('own.mandate.regions')} extra={t('regionsHint')}>
        <DivisionsPicker />
      </Form.Item>
      <Form.Item name="stages" label={t('own.mandate.stages')}>
        <Select mode="multiple" options={stage.options.map((value) => ({ value, label: pick(stageNames[value]) }))} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="ticketMinWan" label={t('ticketMin')}>
          <InputNumber {...inWan} />
        </Form.Item>
        <Form.Item name="ticketMaxWan" label={t('ticketMax')}>
          <InputNumber {...inWan} />
        </Form.Item>
      </div>
      <Form.Item name="investorKind" label={t('own.investorKind')}>
        <Select allowClear options={kinds.map((value) => ({ value, label: t(`investor.${value}`) }))} />
      </Form.Item>
    </>
  );
}
