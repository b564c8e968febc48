import { type ActorRef, accounts, offices } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords, type Words } from '../words/language';
import { peopleWords } from './words';

/** What tells of leaves. */
export const afterLeave = [offices.listOffices, accounts.listUsers];

/** Takes back a leave that was entered, or ends one that lasts: the person leads again at once. */
export function useEndLeave(city: string, { id, name }: ActorRef): () => void {
  const { t } = useWords(peopleWords);
  const tell = useTell();
  const { mutate } = useWrite(city, offices.removeLeave, {
    renews: afterLeave,
    onSuccess: () => tell(t('leaveEnded', { name })),
    onError: useTellProblem(),
  });
  return () => mutate({ id });
}

export function awayText(t: Words<keyof typeof peopleWords>['t'], { from, to, standIn }: offices.Leave): string {
  return t('away', { from, to, standIn: standIn?.name ?? t('nobody') });
}
