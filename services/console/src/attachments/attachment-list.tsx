import type { attachments, InputOf } from '@queqiao/contracts';
import type { ReactNode } from 'react';
import type { FileOperation } from '../api/client';
import { useWords } from '../words/language';
import './attachments.css';
import { SaveButton } from './save-button';
import { sizeOf } from './size';

interface AttachmentListProps<O extends FileOperation> {
  city: string;
  items: readonly (attachments.SharedAttachment & Partial<Pick<attachments.Attachment, 'addedBy'>>)[];
  /** Answers one of them. */
  operation: O;
  inputOf: (id: string) => InputOf<O>;
  /** What else can be done with one. */
  actionsOf?: (id: string, name: string) => ReactNode;
}

/** Files, each with a button that saves it. */
export function AttachmentList<O extends FileOperation>(props: AttachmentListProps<O>) {
  const { city, items, operation, inputOf, actionsOf } = props;
  const { moment, authorOf } = useWords();
  return (
    <ul className="attachments" data-testid="attachments">
      {items.map(({ id, name, bytes, addedBy, addedAt }) => (
        <li key={id}>
          <SaveButton city={city} operation={operation} input={inputOf(id)} name={name} testId="save-attachment">
            {name}
          </SaveButton>
          <span>
            {[sizeOf(bytes), addedBy && authorOf(addedBy), moment(new Date(addedAt))]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </span>
          {actionsOf?.(id, name)}
        </li>
      ))}
    </ul>
  );
}
