import type { enterprises, projects } from '@queqiao/contracts';
import { moneyText, stageNames } from '@queqiao/scoring/browser';
import { lazy, Suspense } from 'react';
import { TranslationMark } from '../needs/translation-mark';
import { worded } from '../needs/worded';
import { useWords } from '../words/language';
import { NeedKindTag } from './need-item';
import type { Target } from './target';
import { targetsWords } from './words';

// Loaded with the first need, as the lists of an industry need none of it.
const NeedActions = lazy(() => import('../needs/need-actions').then(({ NeedActions }) => ({ default: NeedActions })));
const BothLanguages = lazy(() =>
  import('../needs/both-languages').then(({ BothLanguages }) => ({ default: BothLanguages })),
);
const NeedFacts = lazy(() => import('../needs/need-facts').then(({ NeedFacts }) => ({ default: NeedFacts })));

/** The texts of a target. */
export function TargetSummary({ target }: { target: Target }) {
  return target.kind === 'industry' ? (
    <IndustrySummary industry={target.industry} />
  ) : (
    <NeedSummary need={target.need} />
  );
}

function IndustrySummary({ industry }: { industry: projects.PriorityIndustry }) {
  const { t, pick } = useWords(targetsWords);
  const text = pick({ zh: industry.text, en: industry.textEn });
  return (
    <div className="summary">
      <h2>{pick(industry.name)}</h2>
      <p title={text}>{text}</p>
      <p className="summary-source" title={industry.source.name}>
        {t('source')}: {industry.source.name}
      </p>
    </div>
  );
}

function NeedSummary({ need }: { need: enterprises.Need }) {
  const { pick, language } = useWords();
  const { title, text, translated } = worded(need, language);
  const facts = [
    need.organisationName,
    need.amountWan !== undefined && pick(moneyText(need.amountWan)),
    need.stage && pick(stageNames[need.stage]),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className="summary">
      <h2>
        <NeedKindTag kind={need.kind} /> {title}
      </h2>
      <p className="summary-need" title={text}>
        {text}
      </p>
      <p className="summary-source">{facts.join(' · ')}</p>
      {translated && <TranslationMark {...translated} />}
      {(need.details ?? need.expiresOn) && (
        <Suspense>
          <NeedFacts need={{ kind: need.kind, details: need.details, expiresOn: need.expiresOn }} />
        </Suspense>
      )}
      <Suspense>
        {need.translation && <BothLanguages original={need} />}
        <NeedActions need={need} />
      </Suspense>
    </div>
  );
}
