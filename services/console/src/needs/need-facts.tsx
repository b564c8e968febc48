import { enterprises } from '@queqiao/contracts';
import { moneyText, stageNames } from '@queqiao/scoring/browser';
import { useWords, type Words } from '../words/language';
import { fieldsOf } from './details';
import { needsWords } from './words';
import './needs.css';

type Said = Pick<enterprises.Need, 'kind' | 'amountWan' | 'stage' | 'details' | 'expiresOn'>;

/** What a need says besides its text, in words; what it does not say is left out. */
export function NeedFacts({ need }: { need: Said }) {
  const words = useWords(needsWords);
  const facts = factsOf(need, words);
  if (facts.length === 0) return null;
  return (
    <dl className="need-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ kind, amountWan, stage, details, expiresOn }: Said, words: Words<keyof typeof needsWords>) {
  const { t, pick } = words;
  const said = new Map<string, unknown>(Object.entries(details ?? {}));
  const own = fieldsOf(kind).map(([name, field]) => [pick(field.label), textOf(said.get(name), field, words)] as const);
  const amount = enterprises.amountWords[kind];
  const all = [
    [amount ? pick(amount) : t('money'), amountWan === undefined ? '' : pick(moneyText(amountWan))] as const,
    [t('stage'), stage === undefined ? '' : pick(stageNames[stage])] as const,
    ...own,
    [t('expiresOn'), expiresOn ?? ''] as const,
  ];
  return all.filter(([, value]) => value !== '');
}

function textOf(value: unknown, field: enterprises.NeedFieldWords, { pick, number, language }: Words<never>): string {
  if (value === undefined) return '';
  if (field.as === 'choice' || field.as === 'choices') {
    const chosen = Array.isArray(value) ? value : [value];
    const names = chosen.map((one) => field.options[String(one)]).filter((name) => name !== undefined);
    return names.map(pick).join(language === 'zh' ? '、' : ', ');
  }
  return typeof value === 'number' ? `${number(value)} ${field.unit ? pick(field.unit) : ''}`.trim() : String(value);
}
