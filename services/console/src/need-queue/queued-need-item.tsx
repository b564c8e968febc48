import { attachments, enterprises, patched } from '@queqiao/contracts';
import { industry, industryTitleEn } from '@queqiao/reference';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { AttachmentList } from '../attachments/attachment-list';
import { WriteLink } from '../conversations/write-link';
import { BothLanguages } from '../needs/both-languages';
import { EditNeed } from '../needs/edit-need';
import { NeedFacts } from '../needs/need-facts';
import { NeedHistory } from '../needs/need-history';
import { NeedKindTag } from '../targets/need-item';
import { NoteDialog } from '../ui/note-dialog';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { AskedChanges } from './asked-changes';
import './need-queue.css';
import { needQueueWords } from './words';

interface QueuedNeedItemProps {
  city: string;
  queued: enterprises.QueuedNeed;
}

const renews = [enterprises.listNeedQueue, enterprises.listNeeds, enterprises.getNeed];

/** A need or a change of one that waits: what it says, what to look at, and what to do with it. */
export function QueuedNeedItem({
  city,
  queued: { need, waitingSince, checks, industries, attachments: files },
}: QueuedNeedItemProps) {
  const { t } = useWords(needQueueWords);
  const [isReturning, setReturning] = useState(false);
  const [isMending, setMending] = useState(false);
  const [isReading, setReading] = useState(false);
  const tell = useTell();
  const publishing = useWrite(city, enterprises.publishNeed, {
    renews,
    onSuccess: () => tell(t('publishedDone')),
    onError: useTellProblem(),
  });
  const { id, version, title, change } = need;
  const asked = change ? patched(need, change.patch) : need;
  return (
    <li className="record queued" data-testid={`queued-${id}`}>
      <div className="record-what">
        <span>
          <NeedKindTag kind={need.kind} />
          {change && <span className="record-tag">{t('changeOf')}</span>}
        </span>
        <b>{title}</b>
        <span>{need.organisationName}</span>
      </div>
      <div className="record-who">
        <Age since={waitingSince} />
      </div>
      {change ? (
        <AskedChanges need={need} patch={change.patch} />
      ) : (
        <>
          <p className="queued-text">{need.text}</p>
          <BothLanguages original={need} />
          <NeedFacts need={need} />
        </>
      )}
      {files.length > 0 && (
        <AttachmentList
          city={city}
          items={files}
          operation={attachments.getNeedAttachment}
          inputOf={(attachment) => ({ id, attachment })}
        />
      )}
      <Checks checks={checks} />
      <Industries codes={asked.industries} proposed={industries} />
      <details className="queued-history" onToggle={(event) => setReading(event.currentTarget.open)}>
        <summary>{t('whatHappened')}</summary>
        {isReading && <NeedHistory city={city} id={id} />}
      </details>
      <div className="record-actions">
        <button
          type="button"
          className="button is-primary"
          data-testid="publish-need"
          aria-label={t('publishOf', { title })}
          disabled={publishing.isPending}
          onClick={() => publishing.mutate({ id, version })}
        >
          {t('publish')}
        </button>
        {!change && (
          <button
            type="button"
            className="button"
            data-testid="mend-need"
            aria-label={t('mendOf', { title })}
            onClick={() => setMending(true)}
          >
            {t('mend')}
          </button>
        )}
        <button
          type="button"
          className="button"
          data-testid="return-need"
          aria-label={t('giveBackOf', { title })}
          onClick={() => setReturning(true)}
        >
          {t('giveBack')}
        </button>
        <WriteLink city={city} party={need.organisationId} partyKind="organisation" name={need.organisationName} />
      </div>
      {isMending && <EditNeed need={need} close={() => setMending(false)} />}
      {isReturning && <ReturnDialog city={city} need={need} close={() => setReturning(false)} />}
    </li>
  );
}

const DAY_MS = 24 * 60 * 60 * 1_000;

function Age({ since }: { since: string }) {
  const { t } = useWords(needQueueWords);
  const days = Math.floor((Date.now() - Date.parse(since)) / DAY_MS);
  return <time dateTime={since}>{days < 1 ? t('waitingToday') : t('waitingDays', { days })}</time>;
}

function Checks({ checks }: Pick<enterprises.QueuedNeed, 'checks'>) {
  const { t, pick } = useWords(needQueueWords);
  if (checks.length === 0) return <p className="queued-fine">{t('nothingOdd')}</p>;
  return (
    <div className="queued-checks" data-testid="need-checks">
      {t('toLookAt')}
      <ul>
        {checks.map(({ check, text }) => (
          <li key={check}>{pick(text)}</li>
        ))}
      </ul>
    </div>
  );
}

interface IndustriesProps {
  codes: readonly string[];
  proposed: enterprises.QueuedNeed['industries'];
}

function Industries({ codes, proposed }: IndustriesProps) {
  const { t, pick, language } = useWords(needQueueWords);
  const titleOf = (code: string) => (language === 'en' && industryTitleEn(code)) || industry(code)?.name || code;
  const others = proposed.filter(({ code }) => !codes.includes(code));
  return (
    <div className="record-who">
      {t('chosenIndustries')}: {codes.map((code) => `${code} ${titleOf(code)}`).join(' · ')}
      {others.length > 0 && (
        <div>
          {t('proposedIndustries')}: {others.map(({ code, title }) => `${code} ${pick(title)}`).join(' · ')}
        </div>
      )}
    </div>
  );
}

interface ReturnDialogProps {
  city: string;
  need: enterprises.Need;
  close: () => void;
}

function ReturnDialog({ city, need: { id, version, title }, close }: ReturnDialogProps) {
  const { t } = useWords(needQueueWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, enterprises.returnNeed, {
    renews,
    onSuccess: () => tell(t('givenBack')),
  });
  return (
    <NoteDialog
      title={t('giveBackOf', { title })}
      okText={t('giveBack')}
      close={close}
      send={(reason) => mutate({ id, version, reason })}
      isSending={isPending}
      error={error}
    >
      <p>{t('giveBackHint')}</p>
    </NoteDialog>
  );
}
