import { offers } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { useTell, useTellProblem } from '../ui/toast';

/** The moves of an offer that need no word. */
type Moving =
  | typeof offers.publishOffer
  | typeof offers.closeOffer
  | typeof offers.submitOffer
  | typeof offers.withdrawOffer
  | typeof offers.reopenOffer;

/** Makes a move of an offer, and says that it is made. */
export function useMove(city: string, operation: Moving, done: string) {
  const tell = useTell();
  return useWrite(city, operation as typeof offers.submitOffer, {
    renews: [offers.listOffers],
    onSuccess: () => tell(done),
    onError: useTellProblem(),
  });
}
