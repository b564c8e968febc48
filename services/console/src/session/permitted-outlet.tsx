import { Outlet, useMatches, useParams } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { sessionWords } from './words';

/** The screen of the address; for whoever may not see it, who came by a link or typed the address, a word that says so. */
export function PermittedOutlet() {
  const { t } = useWords(sessionWords);
  const { city } = useParams({ strict: false });
  const may = useMay(city);
  const reads = useMatches({ select: (matches) => matches.at(-1)?.staticData.reads });
  return reads === undefined || may(reads) ? <Outlet /> : <Nothing text={t('notPermitted')} />;
}
