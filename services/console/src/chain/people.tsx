import type { projects } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { SourceLine } from './source-line';
import { chainWords } from './words';

/** 链长, with the duty; since when, and from where that is known, on a look at it. */
export function Leader({ leader: { name, duty, since, source } }: { leader: projects.ChainLeader }) {
  const { t, language } = useWords(chainWords);
  const from = [since && t('since', { since }), source.name, source.date].filter((part) => part !== undefined);
  const person = duty ? (language === 'zh' ? `${name}（${duty}）` : `${name} (${duty})`) : name;
  return (
    <span className="chain-leader" title={from.join(' · ')}>
      {t('leader', { person })}
    </span>
  );
}

/** 环节责任单位、责任人. */
export function Owner({ owner: { office, name, since, source } }: { owner: projects.NodeOwner }) {
  const { t } = useWords(chainWords);
  const who = [office, name, since && t('since', { since })].filter((part) => part !== undefined);
  return (
    <div className="chain-ground">
      {t('owner')}
      {who.join(' · ')} · <SourceLine source={source} />
    </div>
  );
}
