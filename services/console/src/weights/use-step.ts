import type { AddressedOperation } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { weightsWords } from './words';

/** A step of a weights version; afterwards fetches the weights again and shows the message `done`. */
export function useStep<O extends AddressedOperation>(
  city: string,
  operation: O,
  done: keyof typeof weightsWords,
  after?: () => void,
) {
  const { t } = useWords(weightsWords);
  const tell = useTell();
  return useWrite(city, operation, {
    onSuccess: () => {
      tell(t(done));
      after?.();
    },
  });
}
