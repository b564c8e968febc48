import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { RefusalLog } from './refusal-log.js';

let lines: string[];

beforeEach(() => {
  jest.useFakeTimers();
  lines = [];
  const keep = (line: string) => void lines.push(line);
  Logger.overrideLogger({ log: keep, warn: keep, error: keep });
});
afterEach(() => {
  Logger.overrideLogger(['error', 'warn', 'log']);
  jest.useRealTimers();
});

describe('the log of refused messages', () => {
  it('tells the first at once, and a flood by its number once a minute', () => {
    const log = new RefusalLog();
    for (let n = 0; n < 1_000; n++) log.tell('matching.decide', 'is not signed');
    for (let n = 0; n < 7; n++) log.tell('matching.decide', 'is too old');
    expect(lines).toEqual(['Refused a message on matching.decide that is not signed']);
    jest.advanceTimersByTime(60_000);
    expect(lines.slice(1)).toEqual([
      'Refused more messages that is not signed: 999 within 60 s',
      'Refused more messages that is too old: 7 within 60 s',
    ]);
  });

  it('tells the next one at once again after a quiet minute', () => {
    const log = new RefusalLog();
    log.tell('matching.decide', 'is not signed');
    jest.advanceTimersByTime(60_000);
    log.tell('projects.listCities', 'is too old');
    expect(lines).toEqual([
      'Refused a message on matching.decide that is not signed',
      'Refused a message on projects.listCities that is too old',
    ]);
  });
});
