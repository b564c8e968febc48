import { introductions } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../access/may';
import { pages } from '../api/operations';
import { Page } from '../ui/page';
import { RecordList } from '../ui/record-list';
import { Segments } from '../ui/segments';
import { useWords } from '../words/language';
import { IntroductionItem } from './introduction-item';
import { SettingsDialog } from './settings-dialog';
import { WaitingResponses } from './waiting-responses';
import { introductionsWords } from './words';

const route = getRouteApi('/$city/introductions');

/** 引荐: what became of the introductions of a city. */
export function IntroductionsScreen() {
  const { t } = useWords(introductionsWords);
  const { city } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay(city);
  const [isSetting, setSetting] = useState(false);
  const records = useInfiniteQuery(pages(city, introductions.listIntroductions, { state, limit: 50 }));
  return (
    <Page
      hint={t('introductionsHint')}
      controls={
        <>
          <Segments<introductions.IntroductionState>
            label={t('introductionState')}
            testId="introduction-state"
            value={state}
            options={introductions.introductionState.options.map((value) => ({
              value,
              label: t(`introductionState.${value}`),
            }))}
            onChange={(next) => void navigate({ search: { state: next }, replace: true })}
          />
          {may(introductions.changeIntroductionSettings) && (
            <button
              type="button"
              className="button"
              data-testid="introduction-settings"
              onClick={() => setSetting(true)}
            >
              {t('settings')}
            </button>
          )}
        </>
      }
    >
      <WaitingResponses city={city} />
      <RecordList records={records} none={t('noIntroductions')} testId="introductions">
        {(introduction) => <IntroductionItem key={introduction.id} city={city} introduction={introduction} />}
      </RecordList>
      {isSetting && <SettingsDialog city={city} close={() => setSetting(false)} />}
    </Page>
  );
}
