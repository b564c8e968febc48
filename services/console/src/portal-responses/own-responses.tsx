import { responses } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pages, useWrite } from '../api/operations';
import { BlindCard } from '../blind/blind-card';
import { Loaded } from '../ui/loaded';
import { MoreButton } from '../ui/more-button';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { portalResponsesWords } from './words';

/** What became of the own answers; nothing where there is none. */
export function OwnResponses({ city }: { city: string }) {
  const { t } = useWords(portalResponsesWords);
  const list = useInfiniteQuery({
    ...pages(city, responses.listOwnResponses, { limit: 50 }),
    // The city deals with them elsewhere.
    refetchOnWindowFocus: true,
  });
  return (
    <Loaded query={list}>
      {(loaded) => {
        const items = loaded.pages.flatMap((page) => page.items);
        if (items.length === 0) return null;
        return (
          <section>
            <h3>{t('ourAnswers')}</h3>
            <ul className="portal-cards" data-testid="own-responses">
              {items.map((one) => (
                <OwnResponse key={one.id} city={city} response={one} />
              ))}
              <MoreButton list={list} />
            </ul>
          </section>
        );
      }}
    </Loaded>
  );
}

function OwnResponse({ city, response }: { city: string; response: responses.OwnResponse }) {
  const { t, nameOf } = useWords(portalResponsesWords);
  const { id, state, need, candidate, sentence, declined } = response;
  return (
    <li className="portal-card" data-testid={`response-${id}`} data-state={state}>
      <b>{t(`stands.${state}`, { note: declined?.note ?? '' })}</b>
      <q>{sentence}</q>
      <span>{nameOf(candidate)}</span>
      <BlindCard profile={need} />
      {state === 'open' && <TakeBack city={city} id={id} />}
    </li>
  );
}

function TakeBack({ city, id }: { city: string; id: string }) {
  const { t } = useWords(portalResponsesWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, responses.withdrawResponse, {
    renews: [responses.listFittingNeeds, responses.listOwnResponses],
    onSuccess: () => tell(t('answerTakenBack')),
    onError: useTellProblem(),
  });
  return (
    <div>
      <button
        type="button"
        className="button"
        data-testid="take-answer-back"
        disabled={isPending}
        onClick={() => mutate({ id })}
      >
        {t('takeAnswerBack')}
      </button>
    </div>
  );
}
