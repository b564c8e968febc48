import { introductions, type matching, responses } from '@queqiao/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { query, useWrite } from '../api/operations';
import { BlindCard } from '../blind/blind-card';
import { ProblemAlert } from '../ui/problem-alert';
import { Loading } from '../ui/states';
import { Themed } from '../ui/themed';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { DisclosureFields } from './disclosure-fields';
import './introductions.css';
import { introductionsWords } from './words';

type Told = Record<introductions.Side, introductions.Disclosure>;

const COARSE: introductions.Disclosure = {
  industry: 'section',
  province: true,
  sizeBand: false,
  stage: false,
  amount: false,
};

interface ReleaseDialogProps {
  /** Who is introduced, and the need. */
  suggestion: Pick<matching.Suggestion, 'city' | 'targetId'> & {
    candidate: Pick<matching.Suggestion['candidate'], 'kind' | 'id' | 'name' | 'nameEn'>;
  };
  close: () => void;
}

/** Shows an officer what each side would read, and how many fit it, before it is released. */
export function ReleaseDialog({ suggestion: { city, targetId, candidate }, close }: ReleaseDialogProps) {
  const { t, nameOf } = useWords(introductionsWords);
  const tell = useTell();
  const overrideId = useId();
  const [told, setTold] = useState<Told>({ asker: COARSE, candidate: COARSE });
  const [overrideNote, setOverrideNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const input = { needId: targetId, candidate: { kind: candidate.kind, id: candidate.id }, told };
  const preview = useQuery({
    ...query(city, introductions.previewIntroduction, useDeferredValue(input)),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const release = useWrite(city, introductions.releaseIntroduction, {
    renews: [introductions.listIntroductions, responses.listResponses],
    onSuccess: () => {
      tell(t('releasedDone'));
      close();
    },
  });
  const { fitting, leastFitting = 0, blind } = preview.data ?? {};
  const isFew = fitting !== undefined && Math.min(fitting.asker, fitting.candidate) < leastFitting;
  const submit = () => {
    const note = overrideNote.trim();
    setMissing(isFew && note === '');
    if (isFew && note === '') return;
    release.mutate({ ...input, ...(isFew && { overrideNote: note }) });
  };
  const error = release.error ?? preview.error;
  return (
    <Themed>
      <Modal
        open
        centered
        width="min(960px, 96vw)"
        title={t('introduceWhom', { name: nameOf(candidate) })}
        okText={t('release')}
        okButtonProps={{
          loading: release.isPending,
          disabled: preview.isError || preview.isPending,
          'data-testid': 'release-submit',
        }}
        onOk={submit}
        onCancel={close}
      >
        <div className="release-sides" data-testid="release-dialog">
          {introductions.side.options.map((side) => (
            <section key={side} className="release-side">
              <h3>{t(side === 'asker' ? 'aboutAsker' : 'aboutCandidate')}</h3>
              <DisclosureFields
                name={side}
                kind={side === 'asker' ? (blind?.asker.kind ?? 'enterprise') : candidate.kind}
                value={told[side]}
                change={(value) => setTold({ ...told, [side]: value })}
              />
              {preview.isPending && <Loading />}
              {blind && <BlindCard profile={blind[side]} />}
              {fitting && (
                <p
                  className={fitting[side] < leastFitting ? 'release-fitting is-few' : 'release-fitting'}
                  data-testid={`${side}-fitting`}
                >
                  {t('fitting', { n: fitting[side] })}
                  {fitting[side] < leastFitting && ` · ${t('fewFit', { k: leastFitting })}`}
                </p>
              )}
            </section>
          ))}
        </div>
        {isFew && (
          <div className="release-override">
            <label htmlFor={overrideId}>{t('overrideNote')}</label>
            <Input.TextArea
              id={overrideId}
              data-testid="override-note"
              rows={3}
              maxLength={500}
              status={isMissing ? 'error' : ''}
              value={overrideNote}
              onChange={({ target }) => setOverrideNote(target.value)}
            />
            {isMissing && (
              <div className="missing-input" role="alert">
                {t('overrideNeeded')}
              </div>
            )}
          </div>
        )}
        {error && (
          <ProblemAlert
            error={error}
            labels={{ 'told.asker.sentence': t('aboutAsker'), 'told.candidate.sentence': t('aboutCandidate') }}
          />
        )}
      </Modal>
    </Themed>
  );
}
