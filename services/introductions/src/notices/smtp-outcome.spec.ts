import { outcomeOf } from './smtp-outcome.js';

describe('a mail that was not confirmed', () => {
  it.each([
    ['is given up where the server refused it for good', { responseCode: 550, command: 'RCPT TO' }, 'failed'],
    ['is tried again where the server was busy', { responseCode: 451, command: 'DATA' }, 'again'],
    ['is tried again where nobody answered', { code: 'ECONNECTION', command: 'CONN' }, 'again'],
    ['is not sent twice where its text was on the way', { code: 'ETIMEDOUT', command: 'DATA' }, 'unknown'],
  ])('%s', (_, error, outcome) => {
    expect(outcomeOf(error)).toBe(outcome);
  });
});
