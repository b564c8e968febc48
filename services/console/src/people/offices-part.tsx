import { offices } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../access/may';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { OfficeForm } from './office-form';
import { OfficeItem } from './office-item';
import { peopleWords } from './words';

/** The offices and teams of a city, by kind. */
export function OfficesPart({ city }: { city: string }) {
  const { t } = useWords(peopleWords);
  const may = useMay(city);
  const [isAdding, setAdding] = useState(false);
  const list = useQuery(query(city, offices.listOffices, {}));
  return (
    <>
      {may(offices.createOffice) && (
        <div className="people-bar">
          <button type="button" className="button is-primary" data-testid="add-office" onClick={() => setAdding(true)}>
            {t('addOffice')}
          </button>
        </div>
      )}
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('noOffices')} />
          ) : (
            offices.officeKind.options
              .map((kind) => ({ kind, those: items.filter((one) => one.kind === kind) }))
              .filter(({ those }) => those.length > 0)
              .map(({ kind, those }) => (
                <section key={kind} className="record-group">
                  <h3>{t(`officeKind.${kind}`)}</h3>
                  <ul className="record-list">
                    {those.map((office) => (
                      <OfficeItem key={office.id} city={city} office={office} />
                    ))}
                  </ul>
                </section>
              ))
          )
        }
      </Loaded>
      {isAdding && <OfficeForm city={city} close={() => setAdding(false)} />}
    </>
  );
}
