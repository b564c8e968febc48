import { attachments, enterprises } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import { AddAttachment } from './add-attachment';
import { AttachmentList } from './attachment-list';
import { RemoveAttachment } from './remove-attachment';
import { attachmentsWords } from './words';

interface NeedAttachmentsProps {
  need: enterprises.Need;
  /** On whose side the reader is; who may change nothing only reads. */
  side: enterprises.NeedSide;
  mayChange?: boolean;
}

/** The files of a need, and what the reader can do with them from where it stands. */
export function NeedAttachments({ need, side, mayChange = true }: NeedAttachmentsProps) {
  const { t } = useWords(attachmentsWords);
  const { id, city } = need;
  const found = useQuery(query(city, attachments.listNeedAttachments, { id }));
  const can = (move: enterprises.NeedMove) => mayChange && enterprises.stateAfter(move, side, need) !== undefined;
  return (
    <section data-testid="need-attachments">
      {side === 'enterprise' && <h3>{t('attachments')}</h3>}
      <Loaded query={found}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="attachments-hint">{t('noFiles')}</p>}
            <AttachmentList
              city={city}
              items={items}
              operation={attachments.getNeedAttachment}
              inputOf={(attachment) => ({ id, attachment })}
              {...(can('detach') && {
                actionsOf: (attachment, name) => <RemoveAttachment city={city} need={id} id={attachment} name={name} />,
              })}
            />
            {can('attach') && items.length < attachments.MOST_ATTACHMENTS && (
              <AddAttachment city={city} need={id} side={side} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
