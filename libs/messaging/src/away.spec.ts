import { AppError } from '@queqiao/contracts';
import { asAppError } from './reply.js';

const failure = (fields: object, message = 'failed') => Object.assign(new Error(message), fields);

describe('an unknown error', () => {
  it.each([
    ['a refused connection', failure({ code: 'ECONNREFUSED' })],
    ['a database that was shut down', failure({ code: '57P01' })],
    ['a connection that broke', failure({ code: '08006' })],
    ['a database without room for one more', failure({ code: '53300' })],
    ['no transaction in time', failure({ code: 'P2028' })],
    ['a closed pool connection', failure({}, 'Connection terminated unexpectedly')],
    ['no pool connection in time', failure({}, 'timeout exceeded when trying to connect')],
    ['a queue that is away', failure({}, "Stream isn't writeable and enableOfflineQueue options is false")],
    ['a queue that gave up', failure({ name: 'MaxRetriesPerRequestError' })],
    ['the cause of another', failure({ cause: failure({ code: 'ECONNRESET' }) })],
    ["Prisma's word for it", failure({ meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable' } } } })],
  ])('is "unavailable" for %s, and hides it', (_, error) => {
    const known = asAppError(error);
    expect(known.code).toBe('unavailable');
    expect(known.cause).toBe(error);
    expect(JSON.stringify(known.toData())).not.toContain('failed');
  });

  it.each([
    ['a broken rule of the database', failure({ code: '23505' })],
    ['a record that is not there', failure({ code: 'P2025' })],
    ['a mistake in the code', new TypeError('x is undefined')],
    ['no error at all', undefined],
  ])('is "internal" for %s', (_, error) => {
    expect(asAppError(error).code).toBe('internal');
  });

  it('is itself when it is known', () => {
    const error = new AppError('conflict', { zh: '冲突', en: 'Conflict' }, [], { cause: failure({ code: 'P1001' }) });
    expect(asAppError(error)).toBe(error);
  });
});
