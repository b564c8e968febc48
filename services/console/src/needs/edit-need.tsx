import { enterprises, type InputOf, matching } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { changes } from '../ui/changes';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { detailsOf } from './details';
import { NeedFields, useNeedLabels } from './need-fields';
import { needsWords } from './words';

interface EditNeedProps {
  need: enterprises.Need;
  close: () => void;
}

type Patch = InputOf<typeof enterprises.updateNeed>['patch'];
const fields = [
  'title',
  'text',
  'industries',
  'amountWan',
  'stage',
  'details',
  'expiresOn',
] as const satisfies readonly (keyof Patch)[];

/** Changes a need; refused if somebody else changed it in the meantime. */
export function EditNeed({ need, close }: EditNeedProps) {
  const { t } = useWords(needsWords);
  const tell = useTell();
  const { id, version, kind, title, text, industries, amountWan, stage, details, expiresOn } = need;
  const before: Patch = { title, text, industries, amountWan, stage, details, expiresOn };
  const { mutate, isPending, error } = useWrite(need.city, enterprises.updateNeed, {
    renews: [enterprises.listNeeds, enterprises.getNeed, enterprises.listNeedQueue, matching.listSuggestions],
    onSuccess: (stored) => tell(t(enterprises.isRanked(stored) ? 'needSaved' : 'needMended')),
  });
  return (
    <FormDialog<Patch>
      name="need-change"
      title={t('editNeed')}
      okText={t('saveNeed')}
      isOpen
      close={close}
      labels={useNeedLabels(kind)}
      initialValues={before}
      write={{
        mutate: (filled, options) => {
          const after = { ...filled, details: detailsOf(kind, filled.details ?? undefined) };
          mutate({ id, version, patch: changes(before, after, fields) }, options);
        },
        isPending,
        error,
      }}
    >
      <NeedFields kind={kind} present={need} />
    </FormDialog>
  );
}
