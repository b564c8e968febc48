import { type enterprises, patched } from '@queqiao/contracts';
import { NeedFacts } from '../needs/need-facts';
import { useWords } from '../words/language';
import { needQueueWords } from './words';

interface AskedChangesProps {
  need: enterprises.Need;
  patch: NonNullable<enterprises.Need['change']>['patch'];
}

/** What is published beside what the enterprise wants it to say. */
export function AskedChanges({ need, patch }: AskedChangesProps) {
  const { t } = useWords(needQueueWords);
  return (
    <div className="asked-changes">
      <Side name={t('before')} need={need} />
      <Side name={t('after')} need={patched(need, patch)} />
    </div>
  );
}

function Side({ name, need }: { name: string; need: enterprises.Need }) {
  return (
    <section>
      <h4>{name}</h4>
      <b>{need.title}</b>
      <p className="queued-text">{need.text}</p>
      <NeedFacts need={need} />
    </section>
  );
}
