import { type InputOf, offices } from '@queqiao/contracts';
import { divisions } from '@queqiao/reference';
import { Form, Input, Select } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { useStaff } from './use-staff';
import { peopleWords } from './words';

type Filled = Omit<InputOf<typeof offices.createOffice>, 'id'>;

/** Adds or changes an office or team. */
export function OfficeForm({ city, office, close }: { city: string; office?: offices.Office; close: () => void }) {
  const { t, pick } = useWords(peopleWords);
  const tell = useTell();
  const onSuccess = ({ name }: offices.Office) => tell(t('changed', { name: pick(name) }));
  const add = useWrite(city, offices.createOffice, { onSuccess });
  const update = useWrite(city, offices.updateOffice, { onSuccess });
  const labels = {
    kind: t('kind'),
    'name.zh': t('nameZh'),
    'name.en': t('nameEn'),
    covers: t('covers'),
    region: t('region'),
    leader: t('leader'),
    deputies: t('deputies'),
    members: t('members'),
  };
  const underPatch = Object.fromEntries(Object.entries(labels).map(([name, label]) => [`patch.${name}`, label]));
  const dialog = { name: 'office', isOpen: true, close, okText: t('save') };
  if (office === undefined)
    return (
      <FormDialog<Filled> {...dialog} title={t('addOffice')} labels={labels} write={add}>
        <OfficeFields city={city} labels={labels} />
      </FormDialog>
    );
  return (
    <FormDialog<Filled>
      {...dialog}
      title={t('changeOf', { name: pick(office.name) })}
      labels={underPatch}
      initialValues={filledOf(office)}
      write={{
        ...update,
        mutate: (filled, options) =>
          update.mutate({ id: office.id, version: office.version, patch: patchOf(office, filled) }, options),
      }}
    >
      <OfficeFields city={city} labels={labels} kindOf={office} />
    </FormDialog>
  );
}

function filledOf({ kind, name, covers, region, leader, deputies, members }: offices.Office): Filled {
  return {
    kind,
    name,
    covers,
    ...(region !== undefined && { region }),
    ...(leader && { leader: leader.id }),
    deputies: deputies.map(({ id }) => id),
    ...(offices.isTeam(kind) && { members: members.map(({ id }) => id) }),
  };
}

/** What was cleared is gone from the record. */
function patchOf(before: offices.Office, { region, leader, covers = [], deputies = [], members, ...rest }: Filled) {
  return {
    ...rest,
    covers,
    deputies,
    region: region ?? null,
    leader: leader ?? null,
    ...(offices.isTeam(before.kind) && { members: members ?? [] }),
  };
}

interface OfficeFieldsProps {
  city: string;
  labels: Readonly<Record<string, string>>;
  /** An office never becomes a team. */
  kindOf?: offices.Office;
}

function OfficeFields({ city, labels, kindOf }: OfficeFieldsProps) {
  const { t, language } = useWords(peopleWords);
  const staff = useStaff(city);
  const kind = Form.useWatch<offices.OfficeKind | undefined>('kind') ?? kindOf?.kind;
  const isTeam = kind !== undefined && offices.isTeam(kind);
  const kinds = offices.officeKind.options.filter(
    (one) => kindOf === undefined || offices.isTeam(one) === offices.isTeam(kindOf.kind),
  );
  const rules = [{ required: true, message: t('required') }];
  const places = [undefined, city].flatMap((parent) => divisions(parent));
  const divisionOptions = places.map(({ code, name, nameEn }) => ({
    value: code,
    label: `${(language === 'en' && nameEn) || name} ${code}`,
  }));
  const byLabel = { optionFilterProp: 'label' };
  return (
    <>
      <Form.Item name="kind" label={labels.kind} rules={rules}>
        <Select options={kinds.map((value) => ({ value, label: t(`officeKind.${value}`) }))} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name={['name', 'zh']} label={labels['name.zh']} rules={rules}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={labels['name.en']} rules={rules}>
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <Form.Item name="covers" label={labels.covers}>
        <Select mode="multiple" options={divisionOptions} showSearch={byLabel} />
      </Form.Item>
      <Form.Item name="region" label={labels.region}>
        <Input maxLength={120} placeholder={t('regionHint')} />
      </Form.Item>
      <Form.Item name="leader" label={labels.leader}>
        <Select allowClear options={staff} showSearch={byLabel} />
      </Form.Item>
      <Form.Item name="deputies" label={labels.deputies} extra={t('deputiesHint')}>
        <Select mode="multiple" options={staff} showSearch={byLabel} />
      </Form.Item>
      {isTeam ? (
        <Form.Item name="members" label={labels.members}>
          <Select mode="multiple" options={staff} showSearch={byLabel} />
        </Form.Item>
      ) : (
        <p className="is-unknown">{t('membersHint')}</p>
      )}
    </>
  );
}
