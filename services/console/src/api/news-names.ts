/**
 * What the event stream of a city calls the events that `news.ts` has rules for. Apart from them, so that a page listens before
 * the schemas of all screens are loaded.
 */
export const newsNames = [
  'suggestions.ready',
  'suggestion.decided',
  'decision.undone',
  'suggestion.signalled',
  'data-task.changed',
  'risk.changed',
  'need',
  'registration',
  'weights.published',
] as const;
