import { conversations } from '@queqiao/contracts';
import { Link } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { useWords } from '../words/language';
import { conversationsWords } from './words';

interface WriteLinkProps {
  city: string;
  party: string;
  partyKind: conversations.Conversation['partyKind'];
  name: string;
}

/** The way to what was written with an organisation or institution, where more can be written. */
export function WriteLink({ city, party, partyKind, name }: WriteLinkProps) {
  const { t } = useWords(conversationsWords);
  const may = useMay(city);
  if (!may(conversations.sendMessage)) return null;
  return (
    <Link
      className="button"
      to="/$city/messages"
      params={{ city }}
      search={{ party, kind: partyKind }}
      aria-label={t('toMessages', { name })}
      data-testid="write-to"
    >
      {t('messages')}
    </Link>
  );
}
