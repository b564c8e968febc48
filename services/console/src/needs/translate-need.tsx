import { enterprises } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { TranslateDialog } from './translate-dialog';
import { needsWords } from './words';

interface TranslateNeedProps {
  need: enterprises.Need;
  close: () => void;
}

/** Says title and text of a need in the other language. */
export function TranslateNeed({ need, close }: TranslateNeedProps) {
  const { t } = useWords(needsWords);
  const tell = useTell();
  const { id, version } = need;
  const { mutate, isPending, error } = useWrite(need.city, enterprises.translateNeed, {
    onSuccess: () => tell(t('translatedDone')),
  });
  return (
    <TranslateDialog
      original={need}
      write={{ mutate: (translation, options) => mutate({ id, version, translation }, options), isPending, error }}
      close={close}
    />
  );
}
