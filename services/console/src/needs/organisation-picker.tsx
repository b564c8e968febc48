import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useOrganisationSearch } from '../api/queries';
import { useWords } from '../i18n/language';

interface OrganisationPickerProps {
  city: string;
  /** Given by the form item around it. */
  id?: string;
  value?: string;
  onChange?: (organisationId: string) => void;
}

/** Picks an enterprise by a part of its name. */
export function OrganisationPicker({ city, ...field }: OrganisationPickerProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const found = useOrganisationSearch(city, useDeferredValue(name.trim()));
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setName }}
      loading={found.isFetching}
      placeholder={t('organisationHint')}
      notFoundContent={found.isFetching ? t('loading') : t('noMatch')}
      options={(found.data ?? []).map((organisation) => ({ value: organisation.id, label: organisation.name }))}
    />
  );
}
