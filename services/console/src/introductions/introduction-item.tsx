import { introductions } from '@queqiao/contracts';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { BlindCard } from '../blind/blind-card';
import { WriteLink } from '../conversations/write-link';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import './introductions.css';
import { RecordAnswer } from './record-answer';
import { introductionsWords } from './words';

interface IntroductionItemProps {
  city: string;
  introduction: introductions.Introduction;
}

/** Both sides, what they said, and what an officer may do. */
export function IntroductionItem({ city, introduction }: IntroductionItemProps) {
  const { t, moment, authorOf } = useWords(introductionsWords);
  const may = useMay(city);
  const [isShown, setShown] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, state, need, releasedBy, releasedAt, lapsesOn, overrideNote, withdrawn, blind } = introduction;
  const at = (when: string) => moment(new Date(when));
  return (
    <li className="record is-introduction" data-testid={`introduction-${id}`} data-state={state}>
      <div className="record-what">
        <span className="record-tag">{t(`introductionState.${state}`)}</span>
        <b>{t('forNeed', { title: need.title })}</b>
      </div>
      <ul className="introduction-sides">
        {introductions.side.options.map((side) => (
          <SideLine key={side} city={city} introduction={introduction} side={side} />
        ))}
      </ul>
      <div className="record-who">
        {t('releasedBy', { by: authorOf(releasedBy), at: at(releasedAt) })}
        {state === 'proposed' && ` · ${t('lapsesOn', { day: lapsesOn })}`}
        {overrideNote && <q>{overrideNote}</q>}
      </div>
      {withdrawn && (
        <div className="record-who">
          {t('withdrawnBy', { by: authorOf(withdrawn.by), at: at(withdrawn.at) })}
          <q>{withdrawn.note}</q>
        </div>
      )}
      {isShown && (
        <div className="introduction-blind">
          {introductions.side.options.map((side) => (
            <section key={side}>
              <h4>{t(side === 'asker' ? 'aboutAsker' : 'aboutCandidate')}</h4>
              <BlindCard profile={blind[side]} />
            </section>
          ))}
        </div>
      )}
      <div className="record-actions">
        <button
          type="button"
          className="button"
          aria-expanded={isShown}
          data-testid="show-blind"
          onClick={() => setShown(!isShown)}
        >
          {t('showBlind')}
        </button>
        {state === 'proposed' && may(introductions.withdrawIntroduction) && (
          <button
            type="button"
            className="button"
            data-testid="withdraw-introduction"
            aria-label={withdrawTitle(t, introduction)}
            onClick={() => setWithdrawing(true)}
          >
            {t('withdraw')}
          </button>
        )}
      </div>
      {isWithdrawing && <WithdrawDialog city={city} introduction={introduction} close={() => setWithdrawing(false)} />}
    </li>
  );
}

type T = ReturnType<typeof useWords<typeof introductionsWords>>['t'];

function withdrawTitle(t: T, { asker, candidate }: introductions.Introduction): string {
  return t('withdrawOf', { asker: asker.name, candidate: candidate.name });
}

interface SideLineProps extends IntroductionItemProps {
  side: introductions.Side;
}

function SideLine({ city, introduction, side }: SideLineProps) {
  const { t, moment, nameOf, authorOf } = useWords(introductionsWords);
  const may = useMay(city);
  const [isRecording, setRecording] = useState(false);
  const party = introduction[side];
  const answer = introduction.answers[side];
  const name = t(side === 'asker' ? 'asker' : 'candidateSide');
  const isOpen = introduction.state === 'proposed' && answer === undefined;
  return (
    <li data-testid={`side-${side}`}>
      <span className="record-who">{name}</span>
      <b>{nameOf(party)}</b>
      {answer === undefined && <span className="record-who">{t('silent')}</span>}
      {answer && (
        <>
          <span className={`says-${answer.says}`}>{t(`says.${answer.says}`)}</span>
          <span className="record-who">
            {t(answer.recorded ? 'recordedBy' : 'answeredAt', {
              by: authorOf(answer.by),
              at: moment(new Date(answer.at)),
            })}
            {answer.note && <q>{answer.note}</q>}
          </span>
        </>
      )}
      {isOpen && may(introductions.recordAnswer) && (
        <button
          type="button"
          className="button is-plain"
          data-testid={`record-${side}`}
          aria-label={t('recordOf', { side: name, name: nameOf(party) })}
          onClick={() => setRecording(true)}
        >
          {t('record')}
        </button>
      )}
      <WriteLink
        city={city}
        party={party.party}
        partyKind={party.kind === 'institution' || party.kind === 'laboratory' ? 'institution' : 'organisation'}
        name={nameOf(party)}
      />
      {isRecording && (
        <RecordAnswer
          city={city}
          id={introduction.id}
          side={side}
          title={t('recordOf', { side: name, name: nameOf(party) })}
          close={() => setRecording(false)}
        />
      )}
    </li>
  );
}

function WithdrawDialog({ city, introduction, close }: IntroductionItemProps & { close: () => void }) {
  const { t } = useWords(introductionsWords);
  const tell = useTell();
  const withdrawing = useWrite(city, introductions.withdrawIntroduction, {
    onSuccess: () => tell(t('withdrawnDone')),
  });
  return (
    <NoteDialog
      title={withdrawTitle(t, introduction)}
      okText={t('withdraw')}
      close={close}
      send={(note) => withdrawing.mutate({ id: introduction.id, note })}
      isSending={withdrawing.isPending}
      error={withdrawing.error}
    />
  );
}
