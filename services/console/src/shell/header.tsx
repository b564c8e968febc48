import { Link, useMatches, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useUser } from '../access/session';
import { useCities } from '../api/queries';
import { PersonMenu } from '../session/person-menu';
import { Dropdown } from '../ui/dropdown';
import { Segments } from '../ui/segments';
import type { Language } from '../words/dictionary';
import { useWords } from '../words/language';
import { shellWords } from './words';

const languages: { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'EN' },
];

export function Header() {
  const { t, pick, language } = useWords(shellWords);
  const screens = useScreens();
  const { city } = useParams({ strict: false });
  const { target, scope } = useLastView();
  const user = useUser();
  const isKnown = useCities().data?.some(({ code }) => code === city);
  const kept = new Map<string | undefined, object>([
    ['lists', { scope }],
    ['weights', { target, scope }],
  ]);
  const navigate = useNavigate();
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
      <Segments<Language>
        label={t('language')}
        testId="language-switch"
        value={language}
        options={languages}
        onChange={(lang) => navigate({ to: '.', search: (before) => ({ ...before, lang }), replace: true })}
      />
      <PersonMenu />
    </header>
  );
}

/** The screens of a city that the reader may see, in the order of their routes; `name` is `lists` in `/$city/lists/{-$target}`. */
function useScreens() {
  const { city } = useParams({ strict: false });
  const may = useMay(city);
  return Object.values(useRouter().routesById).flatMap(({ to, options }) => {
    const { screen: title, reads } = options.staticData ?? {};
    return to.startsWith('/$city/') && title && (reads === undefined || may(reads))
      ? [{ to, title, name: to.split('/')[2] }]
      : [];
  });
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
  const screen = useScreens().find(({ to }) => to === shown);
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

function Mark() {
  return (
    <svg className="header-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1c4f82" />
      <path d="M5 22c5-11 17-11 22 0M5 22h22M11 22v-6m5 6v-8m5 8v-6" />
    </svg>
  );
}
