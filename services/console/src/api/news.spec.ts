import { rules } from './news';
import { newsNames } from './news-names';

describe('news of a city', () => {
  it('are listened to by the names of all events that have a rule', () => {
    expect(newsNames).toEqual(rules.map(({ event }) => event.streamed.as));
  });
});
