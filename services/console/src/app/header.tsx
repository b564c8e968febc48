import { UserOutlined } from '@ant-design/icons';
import type { projects } from '@queqiao/contracts';
import { Segmented, Select, Tooltip } from 'antd';
import { type Language, useWords } from '../i18n/language';
import type { ChangeView } from './view';

interface HeaderProps {
  cities: readonly projects.City[];
  city: string | undefined;
  changeView: ChangeView;
}

const languages: { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'EN' },
];

export function Header({ cities, city, changeView }: HeaderProps) {
  const { t, pick, language } = useWords();
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
        onChange={(code: string) => changeView({ city: code, target: undefined })}
      />
      <span className="header-space" />
      <Segmented<Language>
        aria-label={t('language')}
        data-testid="language-switch"
        value={language}
        options={languages}
        onChange={(lang) => changeView({ lang }, 'replace')}
      />
      <Tooltip title={t('officerHint')} placement="bottomRight">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the hint must be within reach of the keyboard */}
        <span className="header-officer" tabIndex={0}>
          <UserOutlined /> {t('officer')}
        </span>
      </Tooltip>
    </header>
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
