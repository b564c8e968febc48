import { errorText } from './logger.js';

describe('errorText', () => {
  it('tells an error with its stack and what caused it', () => {
    const text = errorText(new Error('cannot start', { cause: new Error('no port', { cause: 'taken' }) }));

    expect(text).toMatch(/^Error: cannot start\n.*caused by: Error: no port\n.*caused by: taken$/s);
  });

  it('takes anything that was thrown', () => {
    expect(errorText('text')).toBe('text');
    expect(errorText(undefined)).toBe('undefined');
  });
});
