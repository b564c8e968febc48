import { attachments } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import { AttachmentList } from './attachment-list';
import { attachmentsWords } from './words';

/** The files of the need about which two agreed to meet; nothing where there are none. */
export function SharedAttachments({ city, introduction: id }: { city: string; introduction: string }) {
  const { t } = useWords(attachmentsWords);
  const found = useQuery(query(city, attachments.listSharedAttachments, { id }));
  return (
    <Loaded query={found}>
      {({ items }) =>
        items.length > 0 && (
          <section data-testid="shared-attachments">
            <h3>{t('attachments')}</h3>
            <AttachmentList
              city={city}
              items={items}
              operation={attachments.getSharedAttachment}
              inputOf={(attachment) => ({ id, attachment })}
            />
          </section>
        )
      }
    </Loaded>
  );
}
