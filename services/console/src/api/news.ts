import {
  dataTasks,
  enterprises,
  matching,
  projects,
  registrations,
  risks,
  type StreamedEvent,
  signals,
  weights,
} from '@queqiao/contracts';
import type { z } from 'zod';
import { answersOf, resourceOf } from './operations';
import { chainQuery } from './queries';

/** A prefix of keys in the cache. */
type Kept = readonly unknown[];
type Streamed<D> = StreamedEvent<z.ZodType<{ city: string }>, z.ZodType<D>>;

interface Rule {
  readonly event: StreamedEvent;
  /** What to fetch again; nothing when the data is not as declared. */
  old(city: string, data: unknown): Kept[];
}

function rule<D>(event: Streamed<D>, old: (city: string, data: D) => Kept[]): Rule {
  return {
    event,
    old: (city, data) => {
      const heard = event.streamed.data.safeParse(data);
      return heard.success ? old(city, heard.data) : [];
    },
  };
}

const onDecisions = (city: string) => [
  resourceOf(city, matching.listSuggestions),
  resourceOf(city, matching.listDueSuggestions),
];

/** Which kept answers each event makes old. */
export const rules: readonly Rule[] = [
  rule(matching.suggestionsReady, (city, { targetKind, targetId }) => [
    resourceOf(city, matching.listSuggestions, { targetId }),
    resourceOf(city, matching.listDueSuggestions),
    ...(targetKind === 'need'
      ? [resourceOf(city, enterprises.listNeeds)]
      : [answersOf(city, projects.listIndustries), chainQuery(city, targetId).queryKey]),
  ]),
  rule(matching.suggestionDecided, onDecisions),
  rule(matching.decisionUndone, onDecisions),
  rule(matching.acceptedSignalled, (city) => [resourceOf(city, signals.listSignals)]),
  rule(dataTasks.dataTaskChanged, (city) => [resourceOf(city, dataTasks.listOrganisationTasks)]),
  rule(risks.riskChanged, (city) => [resourceOf(city, risks.listRisks)]),
  rule(enterprises.needMoved, (city) => [
    resourceOf(city, enterprises.listNeeds),
    resourceOf(city, enterprises.listNeedQueue),
  ]),
  rule(registrations.registrationMoved, (city) => [resourceOf(city, registrations.listRegistrations)]),
  rule(weights.weightsPublished, (city) => [resourceOf(city, weights.getEffectiveWeights)]),
];

/** The kept answers that an event of the stream makes old. */
export const madeOldBy = (name: string, city: string, data: unknown): Kept[] =>
  rules.filter(({ event }) => event.streamed.as === name).flatMap(({ old }) => old(city, data));
