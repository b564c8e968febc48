import { enterprises } from '@queqiao/contracts';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../access/may';
import type { NeedState, useIndustries, useNeeds } from '../api/queries';
import { Dropdown } from '../ui/dropdown';
import { Loaded } from '../ui/loaded';
import { MoreButton } from '../ui/more-button';
import { Failed, Loading, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { IndustryItem } from './industry-item';
import { NeedItem } from './need-item';
import './targets.css';
import { targetsWords } from './words';

// Loaded when first opened, as the form contains the industry classification.
const NeedForm = lazy(() => import('../needs/need-form').then(({ NeedForm }) => ({ default: NeedForm })));

interface TargetPanelProps {
  city: string;
  industries: ReturnType<typeof useIndustries>;
  needs: ReturnType<typeof useNeeds>;
  needState: NeedState;
  /** The one whose lists are shown. */
  target: string | undefined;
}

/** The city's industries and needs. Where the screen is narrow they are folded away once one is picked: its lists come first. */
export function TargetPanel(props: TargetPanelProps) {
  const { t } = useWords(targetsWords);
  const { target } = props;
  const [unfoldedFor, setUnfoldedFor] = useState<string>();
  const isFolded = target !== undefined && unfoldedFor !== target;
  return (
    <nav className={isFolded ? 'targets is-folded' : 'targets'} aria-label={t('targets')}>
      {target !== undefined && (
        <button
          type="button"
          className="targets-toggle"
          data-testid="unfold-targets"
          aria-expanded={!isFolded}
          onClick={() => setUnfoldedFor(isFolded ? target : undefined)}
        >
          {t(isFolded ? 'pickAnother' : 'foldTargets')}
        </button>
      )}
      <IndustrySection {...props} />
      <NeedSection {...props} />
    </nav>
  );
}

function IndustrySection({ city, industries }: TargetPanelProps) {
  const { t } = useWords(targetsWords);
  return (
    <section aria-labelledby="industries-title">
      <div className="targets-head">
        <h2 id="industries-title">{t('industries')}</h2>
        <span className="targets-count">{industries.data?.length}</span>
      </div>
      <Loaded query={industries}>
        {(all) =>
          all.length === 0 ? (
            <Nothing text={t('noIndustries')} />
          ) : (
            all.map((industry) => <IndustryItem key={industry.id} city={city} industry={industry} />)
          )
        }
      </Loaded>
    </section>
  );
}

function NeedSection({ city, needs, needState }: TargetPanelProps) {
  const { t } = useWords(targetsWords);
  const navigate = useNavigate({ from: '/$city/lists/{-$target}' });
  const showNeeds = (state: NeedState) =>
    navigate({ search: (before) => ({ ...before, needs: state === 'open' ? undefined : state }), replace: true });
  const show = (target: string) => navigate({ to: '/$city/lists/{-$target}', params: { city, target } });
  const [form, setForm] = useState<'unopened' | 'open' | 'closed'>('unopened');
  const may = useMay(city);
  const items = needs.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="needs-title">
      <div className="targets-head">
        <h2 id="needs-title">{t('needs')}</h2>
        <span className="targets-count">{items && `${items.length}${needs.hasNextPage ? '+' : ''}`}</span>
        <Dropdown<NeedState>
          label={t('needState')}
          testId="need-state"
          value={needState}
          options={(['open', 'expired', 'closed'] as const).map((value) => ({ value, label: t(`needState.${value}`) }))}
          onChange={(state) => void showNeeds(state)}
        />
        {may(enterprises.registerNeed) && (
          <button
            type="button"
            className="button is-plain targets-add"
            data-testid="register-need"
            onClick={() => setForm('open')}
          >
            + {t('registerNeed')}
          </button>
        )}
      </div>
      {needs.isPending && <Loading />}
      {needs.isError && <Failed error={needs.error} retry={() => void needs.refetch()} />}
      {items?.length === 0 && <Nothing text={t(`noNeeds.${needState}`)} />}
      {items?.map((need) => (
        <NeedItem key={need.id} city={city} need={need} />
      ))}
      <MoreButton list={needs} />
      {form !== 'unopened' && (
        <Suspense>
          <NeedForm city={city} isOpen={form === 'open'} close={() => setForm('closed')} onRegistered={show} />
        </Suspense>
      )}
    </section>
  );
}
