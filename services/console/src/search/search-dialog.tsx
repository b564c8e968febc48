import type { searches } from '@queqiao/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import { useActs } from './acts';
import { RecordCard } from './record-card';
import { SearchChoices } from './search-choices';
import type { Choice } from './use-choices';
import { searchWords } from './words';

interface SearchDialogProps {
  city: string;
  close: () => void;
  openNeedForm: () => void;
}

/** One box for whatever the city has on record, and for what one may do. */
export function SearchDialog({ city, close, openNeedForm }: SearchDialogProps) {
  const { t } = useWords(searchWords);
  const navigate = useNavigate();
  const acts = useActs(city, openNeedForm);
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<searches.Found>();
  const choose = (choice: Choice) => {
    if ('found' in choice && !isTarget(choice.found)) return setShown(choice.found);
    close();
    if ('act' in choice) choice.act.run();
    else void navigate({ to: '/$city/lists/{-$target}', params: { city, target: choice.found.id } });
  };
  return (
    <Themed>
      <Modal
        open
        width={640}
        footer={null}
        closable={false}
        title={t('search')}
        onCancel={close}
        style={{ top: 64 }}
        // Whoever opens it types at once; the dialog takes the focus for itself when it appears.
        transitionName=""
        maskTransitionName=""
        afterOpenChange={() => box.current?.focus()}
      >
        {shown ? (
          <>
            <button
              type="button"
              className="button is-plain"
              data-testid="back-to-results"
              // biome-ignore lint/a11y/noAutofocus: the focus was in the list that this takes the place of
              autoFocus
              onClick={() => setShown(undefined)}
            >
              {t('backToResults')}
            </button>
            <RecordCard city={city} found={shown} />
          </>
        ) : (
          <SearchChoices city={city} acts={acts} text={text} onText={setText} choose={choose} box={box} />
        )}
      </Modal>
    </Themed>
  );
}

/** Industries and needs have lists of their own. */
const isTarget = ({ kind }: searches.Found): boolean => kind === 'industry' || kind === 'need';
