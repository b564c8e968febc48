import { Outlet, useMatches, useParams } from '@tanstack/react-router';
import { useMay } from '../access/may';
import { Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { accountWords } from './words';

/** The screen of the address; for whoever may not see it, who came by a link or typed the address, a word that says so. */
export function PermittedOutlet() {
  const { t } = useWords(accountWords);
  const { city } = useParams({ strict: false });
  const may = useMay(city);
  const readers = useMatches({ select: (matches) => matches.at(-1)?.staticData.readers });
  return readers === undefined || may({ may: readers }) ? <Outlet /> : <Nothing text={t('notPermitted')} />;
}
