import { Link } from '@tanstack/react-router';
import { type Party, partiesOf } from '../access/may';
import { useUser } from '../access/session';
import { useCities } from '../api/queries';
import { Loaded } from '../ui/loaded';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { useOwnName } from './party/own-party';
import { PortalHeader } from './portal-header';
import { portalWords } from './words';
import '../ui/page.css';

/** Which city? Those where the reader speaks for somebody first, and the others to register in. */
export function CitiesScreen() {
  const { t, pick } = useWords(portalWords);
  const cities = useCities();
  const parties = partiesOf(useUser());
  return (
    <>
      <PortalHeader />
      <main className="page portal">
        <h2>{t('whichCity')}</h2>
        <Loaded query={cities}>
          {(known) => (
            <>
              {known.length === 0 && <Nothing text={t('noCities')} />}
              <ul className="portal-cards">
                {parties.map((party) => (
                  <OwnCity key={party.city} party={party} />
                ))}
                {known
                  .filter(({ code }) => !parties.some(({ city }) => city === code))
                  .map(({ code, name }) => (
                    <li key={code}>
                      <Link className="portal-card" to="/portal/$city/registration" params={{ city: code }}>
                        <b>{pick(name)}</b>
                        <span>{t('registerHere')}</span>
                      </Link>
                    </li>
                  ))}
              </ul>
            </>
          )}
        </Loaded>
      </main>
    </>
  );
}

function OwnCity({ party }: { party: Party }) {
  const { t, pick, nameOf } = useWords(portalWords);
  const city = useCities().data?.find(({ code }) => code === party.city);
  const own = useOwnName(party);
  return (
    <li>
      <Link className="portal-card is-own" to="/portal/$city" params={{ city: party.city }}>
        <b>{city && pick(city.name)}</b>
        <span>{own === undefined ? t('openPortal') : nameOf(own)}</span>
      </Link>
    </li>
  );
}
