import { experts } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { AddLaboratory } from './laboratory-forms';
import { OwnLaboratory } from './own-laboratory';
import './portal-laboratories.css';
import { laboratoriesWords } from './words';

const route = getRouteApi('/portal/$city/laboratories');

/** 实验室与团队 of the reader's institution. */
export function PortalLaboratoriesScreen() {
  const { city } = route.useParams();
  const { t } = useWords(laboratoriesWords);
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      className="portal"
      hint={t('ownLaboratoriesHint')}
      controls={
        <button
          type="button"
          className="button is-primary"
          data-testid="add-laboratory"
          onClick={() => setAdding(true)}
        >
          {t('addLaboratory')}
        </button>
      }
    >
      <OwnLaboratories city={city} />
      {isAdding && <AddLaboratory city={city} close={() => setAdding(false)} />}
    </Page>
  );
}

function OwnLaboratories({ city }: { city: string }) {
  const { t } = useWords(laboratoriesWords);
  const records = useInfiniteQuery(pages(city, experts.listLaboratories, { limit: 50 }));
  return (
    <RecordList records={records} none={t('noOwnLaboratories')} testId="own-laboratories">
      {(laboratory) => <OwnLaboratory key={laboratory.id} city={city} laboratory={laboratory} />}
    </RecordList>
  );
}
