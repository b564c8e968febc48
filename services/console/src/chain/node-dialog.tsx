import type { projects } from '@queqiao/contracts';
import { Modal } from 'antd';
import '../ui/form-dialog.css';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import { Ground } from './node-details';
import { NodeMembers } from './node-members';
import { NodeWord } from './node-word';
import { chainWords } from './words';

export interface NodeFormProps {
  city: string;
  industryId: string;
  node: projects.ChainNode;
}

/** What an officer who knows the city adds to the records about a node: its state, and who stands there. */
export function NodeDialog({ close, ...form }: NodeFormProps & { close: () => void }) {
  const { t, pick } = useWords(chainWords);
  const { node } = form;
  return (
    <Themed>
      <Modal open centered width={640} footer={null} title={t('nodeOf', { node: pick(node.name) })} onCancel={close}>
        <div className="node-dialog" data-testid="node-dialog">
          <p data-testid="node-ground">
            <b className={`node-count node-${node.state}`}>
              <i aria-hidden="true" /> {t(`node.${node.state}`)}
            </b>
          </p>
          <Ground ground={node.ground} />
          <NodeWord {...form} />
          <NodeMembers {...form} />
        </div>
      </Modal>
    </Themed>
  );
}
