import { attachments, type enterprises } from '@queqiao/contracts';
import { Modal } from 'antd';
import { useMay } from '../access/may';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import { NeedAttachments } from './need-attachments';
import { attachmentsWords } from './words';

/** The files of a need, as the city sees them. */
export function AttachmentsDialog({ need, close }: { need: enterprises.Need; close: () => void }) {
  const { t } = useWords(attachmentsWords);
  const may = useMay(need.city);
  return (
    <Themed>
      <Modal open centered width={560} footer={null} title={t('attachmentsOf', { title: need.title })} onCancel={close}>
        <NeedAttachments need={need} side="city" mayChange={may(attachments.attachToNeed)} />
      </Modal>
    </Themed>
  );
}
