import { act, renderHook } from '@testing-library/react';
import { z } from 'zod';
import { stored, useStored } from './stored';

const colour = z.enum(['red', 'blue']).catch('red');

describe('a stored value', () => {
  it('starts as its schema says, also when what is stored is broken', () => {
    const value = stored('browser', 'colour', colour);
    expect(value.read()).toBe('red');
    window.localStorage.setItem('queqiao.colour', 'plaid');
    expect(value.read()).toBe('red');
  });

  it('changes for everything on the page that reads it, and outlasts it', () => {
    const value = stored('tab', 'colour', colour);
    const [one, other] = [renderHook(() => useStored(value)), renderHook(() => useStored(value))];
    act(() => one.result.current[1]('blue'));
    expect(other.result.current[0]).toBe('blue');
    expect(stored('tab', 'colour', colour).read()).toBe('blue');
    expect(window.localStorage.getItem('queqiao.colour')).not.toBe('blue');
  });
});
