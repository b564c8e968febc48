import { responses } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { FittingNeed } from './fitting-need';
import { OwnResponses } from './own-responses';
import './portal-responses.css';
import { portalResponsesWords } from './words';

const route = getRouteApi('/portal/$city/fitting-needs');

/** 适合我们的需求: needs of the city without names, and what the reader's party answered. */
export function FittingNeedsScreen() {
  const { city } = route.useParams();
  const { t } = useWords(portalResponsesWords);
  return (
    <Page className="portal" hint={t('fittingNeedsHint')}>
      <FittingNeeds city={city} />
      <OwnResponses city={city} />
    </Page>
  );
}

function FittingNeeds({ city }: { city: string }) {
  const { t } = useWords(portalResponsesWords);
  const needs = useQuery(query(city, responses.listFittingNeeds, {}));
  return (
    <Loaded query={needs}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('noFittingNeeds')} />
        ) : (
          <ul className="portal-cards" data-testid="fitting-needs">
            {items.map((one) => (
              <FittingNeed key={one.fits[0]?.id} city={city} fitting={one} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
