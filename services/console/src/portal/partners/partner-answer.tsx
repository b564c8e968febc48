import { introductions } from '@queqiao/contracts';
import { useId, useState } from 'react';
import { useWrite } from '../../api/operations';
import { ProblemAlert } from '../../ui/problem-alert';
import { useTell } from '../../ui/toast';
import { useWords } from '../../words/language';
import { partnersWords } from './words';

interface PartnerAnswerProps {
  city: string;
  introduction: introductions.OwnIntroduction;
}

type Says = introductions.Answer['says'];

/** Yes or no, with a sentence: a no needs one. */
export function PartnerAnswer({ city, introduction: { id, answer } }: PartnerAnswerProps) {
  const { t } = useWords(partnersWords);
  const [isOpen, setOpen] = useState(answer === undefined);
  const [says, setSays] = useState<Says>();
  if (!isOpen) {
    return (
      <button type="button" className="button is-plain" data-testid="change-answer" onClick={() => setOpen(true)}>
        {t('changeAnswer')}
      </button>
    );
  }
  if (says === undefined) {
    return (
      <div className="partner-answers">
        <button type="button" className="button is-primary" data-testid="answer-yes" onClick={() => setSays('yes')}>
          {t('want')}
        </button>
        <button type="button" className="button" data-testid="answer-no" onClick={() => setSays('no')}>
          {t('wantNot')}
        </button>
      </div>
    );
  }
  const close = () => {
    setSays(undefined);
    setOpen(false);
  };
  return <AnswerForm city={city} id={id} says={says} back={() => setSays(undefined)} close={close} />;
}

interface AnswerFormProps {
  city: string;
  id: string;
  says: Says;
  back: () => void;
  close: () => void;
}

function AnswerForm({ city, id, says, back, close }: AnswerFormProps) {
  const { t } = useWords(partnersWords);
  const tell = useTell();
  const noteId = useId();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const answering = useWrite(city, introductions.answerIntroduction, {
    onSuccess: () => {
      tell(t('answered'));
      close();
    },
  });
  const submit = () => {
    const written = note.trim();
    const lacks = says === 'no' && written === '';
    setMissing(lacks);
    if (!lacks) answering.mutate({ id, says, ...(written !== '' && { note: written }) });
  };
  return (
    <form
      className="partner-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={noteId}>{t(says === 'yes' ? 'noteYes' : 'noteNo')}</label>
      <textarea
        id={noteId}
        data-testid="answer-note"
        rows={2}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {isMissing && (
        <div className="missing-input" role="alert">
          {t('reasonNeeded')}
        </div>
      )}
      {answering.isError && <ProblemAlert error={answering.error} />}
      <div className="partner-answers">
        <button type="submit" className="button is-primary" data-testid="answer-submit" disabled={answering.isPending}>
          {t('send')} · {t(says === 'yes' ? 'want' : 'wantNot')}
        </button>
        <button type="button" className="button" onClick={back}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
