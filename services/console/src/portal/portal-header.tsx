import { Link, useParams } from '@tanstack/react-router';
import { useScreensUnder } from '../access/screens';
import { PersonMenu } from '../account/person-menu';
import { LanguageSwitch } from '../ui/language-switch';
import { Mark } from '../ui/mark';
import { useWords } from '../words/language';
import { NoticeBell } from './notices/notice-bell';
import { useOwnName, useOwnParty } from './party/own-party';
import { portalWords } from './words';
import './portal.css';

/** For those whom a city courts: their name, their screens. */
export function PortalHeader() {
  const { t, pick, nameOf } = useWords(portalWords);
  const { city } = useParams({ strict: false });
  const party = useOwnParty();
  const own = useOwnName(party);
  const screens = useScreensUnder('/portal/$city');
  return (
    <header className="header portal-header">
      <Mark />
      <h1 className="header-name">
        <Link to="/portal">{own === undefined ? t('portal') : nameOf(own)}</Link>
      </h1>
      {city !== undefined && party !== undefined && (
        <nav className="header-screens" aria-label={t('screens')}>
          {screens.map(({ to, name, title }) => (
            <Link
              key={to}
              to={to}
              params={{ city }}
              activeOptions={{ includeSearch: false, exact: name === 'home' }}
              data-testid={`screen-${name}`}
            >
              {pick(title)}
            </Link>
          ))}
        </nav>
      )}
      <span className="header-space" />
      {city !== undefined && <NoticeBell city={city} />}
      <LanguageSwitch />
      <PersonMenu />
    </header>
  );
}
