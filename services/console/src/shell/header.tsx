import { Link, useMatches, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useScreensUnder } from '../access/screens';
import { useUser } from '../access/session';
import { PersonMenu } from '../account/person-menu';
import { useCities } from '../api/queries';
import { SearchButton } from '../search/search-button';
import { Dropdown } from '../ui/dropdown';
import { LanguageSwitch } from '../ui/language-switch';
import { Mark } from '../ui/mark';
import { useWords } from '../words/language';
import { shellWords } from './words';

export function Header() {
  const { t, pick } = useWords(shellWords);
  const screens = useScreensUnder('/$city');
  const { city } = useParams({ strict: false });
  const { target, scope } = useLastView();
  const user = useUser();
  const navigate = useNavigate();
  const isKnown = useCities().data?.some(({ code }) => code === city);
  const kept = new Map<string | undefined, object>([
    ['lists', { scope }],
    ['weights', { target, scope }],
  ]);
  return (
    <header className="header">
      <Mark />
      <h1 className="header-name">
        鹊桥 <span>Queqiao</span>
      </h1>
      <span className="header-tagline">{t('tagline')}</span>
      {user !== undefined && <CitySelect city={city} />}
      <nav className="header-screens" aria-label={t('screens')}>
        {isKnown &&
          screens.map(({ to, name, title }) => (
            <Link
              key={to}
              to={to}
              params={{ city, target }}
              search={kept.get(name)}
              activeOptions={{ includeSearch: false }}
              data-testid={`screen-${name}`}
            >
              {pick(title)}
            </Link>
          ))}
      </nav>
      <span className="header-space" />
      {isKnown && city !== undefined && (
        <SearchButton
          key={city}
          city={city}
          onRegistered={(id) => void navigate({ to: '/$city/lists/{-$target}', params: { city, target: id } })}
        />
      )}
      <LanguageSwitch />
      <PersonMenu />
    </header>
  );
}

/** The last shown target of this city and the last scope, for the way to its lists and weights. */
function useLastView() {
  const { city, target: listed } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const [last, setLast] = useState({ city, target: listed, scope: search.scope });
  const target = listed ?? search.target ?? (last.city === city ? last.target : undefined);
  const scope = search.scope ?? last.scope;
  if (last.city !== city || last.target !== target || last.scope !== scope) setLast({ city, target, scope });
  return { target, scope };
}

function CitySelect({ city }: { city: string | undefined }) {
  const { t, pick } = useWords(shellWords);
  const cities = useCities();
  const navigate = useNavigate();
  const shown = useMatches({ select: (matches) => matches.at(-1)?.fullPath });
  const screen = useScreensUnder('/$city').find(({ to }) => to === shown);
  const known = cities.data ?? [];
  return (
    <Dropdown
      label={t('city')}
      testId="city-select"
      value={known.some(({ code }) => code === city) ? city : undefined}
      options={known.map(({ code, name }) => ({ value: code, label: pick(name) }))}
      onChange={(code: string) =>
        navigate({
          to: screen?.to ?? '/$city',
          params: { city: code, target: undefined },
          // Targets and industries are of one city.
          search: (before: object) => ({ ...before, target: undefined, industry: undefined }),
        })
      }
    />
  );
}
