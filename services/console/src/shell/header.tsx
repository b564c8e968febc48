import { UserOutlined } from '@ant-design/icons';
import { type projects, type SampleActorId, sampleActorId } from '@queqiao/contracts';
import { Segmented, Select } from 'antd';
import { useSampleActor } from '../api/sample-actor';
import type { Language } from '../words/dictionary';
import { useWords } from '../words/language';
import { type ChangeView, type ScreenName, screen } from './view';
import { shellWords } from './words';

interface HeaderProps {
  cities: readonly projects.City[];
  city: string | undefined;
  shown: ScreenName;
  changeView: ChangeView;
}

const languages: { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'EN' },
];

export function Header({ cities, city, shown, changeView }: HeaderProps) {
  const { t, pick, language } = useWords(shellWords);
  return (
    <header className="header">
      <Mark />
      <h1 className="header-name">
        鹊桥 <span>Queqiao</span>
      </h1>
      <span className="header-tagline">{t('tagline')}</span>
      <Select
        className="header-city"
        data-testid="city-select"
        aria-label={t('city')}
        value={city}
        loading={cities.length === 0}
        options={cities.map(({ code, name }) => ({ value: code, label: pick(name) }))}
        onChange={(code: string) => changeView({ city: code, target: undefined, industry: undefined })}
      />
      <nav className="header-screens" aria-label={t('screens')}>
        {screen.options.map((name) => (
          <button
            key={name}
            type="button"
            data-testid={`screen-${name}`}
            aria-current={name === shown ? 'page' : undefined}
            onClick={() => changeView({ screen: name })}
          >
            {t(`screen.${name}`)}
          </button>
        ))}
      </nav>
      <span className="header-space" />
      <Segmented<Language>
        aria-label={t('language')}
        data-testid="language-switch"
        value={language}
        options={languages}
        onChange={(lang) => changeView({ lang }, 'replace')}
      />
      <ActorSwitch />
    </header>
  );
}

/** Who acts: one of two sample people, clearly marked as such until there are accounts. */
function ActorSwitch() {
  const { t } = useWords(shellWords);
  const [actor, change] = useSampleActor();
  return (
    <Select<SampleActorId>
      className="header-officer"
      variant="borderless"
      data-testid="actor-select"
      aria-label={t('sampleActor')}
      title={t('sampleActorHint')}
      prefix={<UserOutlined />}
      value={actor}
      options={sampleActorId.options.map((value) => ({ value, label: t(`actor.${value}`) }))}
      onChange={change}
    />
  );
}

/** The product's mark: a bridge. */
function Mark() {
  return (
    <svg className="header-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1c4f82" />
      <path d="M5 22c5-11 17-11 22 0M5 22h22M11 22v-6m5 6v-8m5 8v-6" />
    </svg>
  );
}
