import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useWords } from '../words/language';
import { useFoundName } from './use-found-name';
import { type Offered, useOrganisationSearch } from './use-organisation-search';
import { organisationsWords } from './words';

interface OrganisationPickerProps {
  city: string;
  offered?: Offered;
  /** The form item around it gives `id`, `value` and `onChange`. */
  id?: string;
  value?: string;
  onChange?: (organisationId: string) => void;
}

/** Picks an organisation by a part of its name. */
export function OrganisationPicker({ city, offered = 'domestic enterprises', ...field }: OrganisationPickerProps) {
  const { t } = useWords(organisationsWords);
  const [name, setName] = useState('');
  const searched = useDeferredValue(name.trim());
  const found = useOrganisationSearch(city, searched, offered);
  const foundName = useFoundName();
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setName }}
      loading={found.isFetching}
      placeholder={t('organisationHint')}
      notFoundContent={found.isFetching ? t('loading') : t('noMatch')}
      options={(found.data ?? []).map((organisation) => ({
        value: organisation.id,
        label: foundName(organisation, searched),
      }))}
    />
  );
}
