import { Alert, Button, Empty, Spin } from 'antd';
import { ApiError } from '../api/client';
import { useWords, type Words } from '../words/language';
import { type TextKey, zh } from '../words/zh';

/** Something is on its way. */
export function Loading() {
  const { t } = useWords();
  return (
    <div className="state" role="status" aria-label={t('loading')}>
      <Spin />
    </div>
  );
}

/** There is nothing to show, and why. */
export function Nothing({ text }: { text: string }) {
  return (
    <div className="state">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />
    </div>
  );
}

/** A load failed; in the reader's language, with a way to try again. */
export function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useWords();
  const action = (
    <Button size="small" onClick={retry}>
      {t('retry')}
    </Button>
  );
  return (
    <div className="state-failed">
      <ProblemAlert error={error} action={action} />
    </div>
  );
}

/** What a service said was wrong, with the fields at fault. */
export function ProblemAlert({ error, action }: { error: Error; action?: React.ReactNode }) {
  const words = useWords();
  const title = error instanceof ApiError ? words.pick(error.text) : words.t('failed');
  // A refusal with one cause says it in its title already.
  const fields = error instanceof ApiError ? error.fields.filter(({ message }) => words.pick(message) !== title) : [];
  const list = fields.length > 0 && (
    <ul className="problem-fields">
      {fields.map(({ field, rule, message }) => (
        <li key={`${field} ${rule}`}>
          <b>{fieldName(field, words)}</b>: {words.pick(message)}
        </li>
      ))}
    </ul>
  );
  return (
    <Alert
      type="error"
      showIcon
      title={
        <>
          {title}
          {list}
        </>
      }
      action={action}
      data-testid="problem"
    />
  );
}

const renamed: Readonly<Record<string, TextKey>> = {
  kind: 'needKind',
  organisationId: 'organisation',
  industries: 'needIndustries',
  pair: 'weightPair',
  targetId: 'oneIndustry',
  weights: 'weight',
  caps: 'groupCap',
};

/** The label on the screen of a field such as `industries.0`; the raw path when the screen has no such field. */
function fieldName(path: string, { t }: Words): string {
  const name = path.split('.')[0] ?? path;
  const key = renamed[name] ?? name;
  return key in zh ? t(key as TextKey) : path;
}
