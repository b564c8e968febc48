import { enterprises, patched } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../api/operations';
import { NeedAttachments } from '../attachments/need-attachments';
import { BothLanguages } from '../needs/both-languages';
import { NeedFacts } from '../needs/need-facts';
import { NeedHistory } from '../needs/need-history';
import { Loaded } from '../ui/loaded';
import '../ui/page.css';
import { useWords } from '../words/language';
import { LOOK_MS } from './needs-screen';
import { OwnNeedActions } from './own-need-actions';
import { OwnNeedForm } from './own-need-form';
import './portal-needs.css';
import { Standing } from './standing';
import { portalNeedsWords } from './words';

const route = getRouteApi('/portal/$city/needs/$need');

/** One need of the reader's enterprise. */
export function PortalNeedScreen() {
  const { city, need: id } = route.useParams();
  const { t } = useWords(portalNeedsWords);
  return (
    <main className="page portal">
      <Link to="/portal/$city/needs" params={{ city }}>
        ← {t('backToNeeds')}
      </Link>
      <OwnNeed city={city} id={id} />
    </main>
  );
}

export function OwnNeed({ city, id }: { city: string; id: string }) {
  const { t } = useWords(portalNeedsWords);
  const [isEditing, setEditing] = useState(false);
  // What is being written is not read anew under the hands of the writer.
  const refetchInterval = isEditing ? false : LOOK_MS;
  const found = useQuery({ ...query(city, enterprises.getNeed, { id }), refetchInterval });
  return (
    <Loaded query={found}>
      {(need) => (
        <>
          <h2 className="own-need-title">{need.title}</h2>
          <Standing need={need} />
          {isEditing ? (
            <OwnNeedForm city={city} organisationId={need.organisationId} need={need} done={() => setEditing(false)} />
          ) : (
            <>
              <OwnNeedActions need={need} edit={() => setEditing(true)} />
              <NeedText need={need} />
              <BothLanguages original={need} />
              {need.change && (
                <section className="own-need-change">
                  <h3>{t('changedTo')}</h3>
                  <NeedText need={patched(need, need.change.patch)} />
                </section>
              )}
              <NeedAttachments need={need} side="enterprise" />
              <h3>{t('what')}</h3>
              <NeedHistory city={city} id={id} />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function NeedText({ need }: { need: enterprises.Need }) {
  return (
    <>
      <p className="own-need-text">{need.text}</p>
      <NeedFacts need={need} />
    </>
  );
}
