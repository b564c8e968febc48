import { offices, staffRole } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Select } from 'antd';
import { query } from '../api/operations';
import { useWords } from '../words/language';
import { peopleWords } from './words';

/** Of no office: an empty text would be left out of what a form sends. */
export const NO_OFFICE = '-';

/** What somebody is in the city, and where. */
export function StaffFields({ city }: { city: string }) {
  const { t, pick } = useWords(peopleWords);
  const { data } = useQuery(query(city, offices.listOffices, {}));
  const places = (data?.items ?? []).filter(({ kind }) => !offices.isTeam(kind));
  return (
    <>
      <Form.Item name="roles" label={t('roles')} rules={[{ required: true, message: t('required') }]}>
        <Checkbox.Group
          className="people-roles"
          options={staffRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="office" label={t('office')}>
        <Select
          options={[
            { value: NO_OFFICE, label: t('noOffice') },
            ...places.map(({ id, name }) => ({ value: id, label: pick(name) })),
          ]}
        />
      </Form.Item>
    </>
  );
}
