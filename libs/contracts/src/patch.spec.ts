import { z } from 'zod';
import { patched, patchOf } from './patch.js';

const patch = patchOf({ name: z.string(), nick: z.string().optional() });

describe('a patch', () => {
  it('may leave out any field, and clear those that a record may lack', () => {
    expect(patch.parse({})).toEqual({});
    expect(patch.parse({ nick: null })).toEqual({ nick: null });
    expect(patch.safeParse({ name: null }).success).toBe(false);
    expect(patch.safeParse({ other: 1 }).success).toBe(false);
  });

  it('replaces what it names, removes what it clears and keeps the rest', () => {
    const record = { name: 'a', nick: 'b', size: 1 };
    expect(patched(record, { name: 'c', nick: null, size: undefined })).toEqual({ name: 'c', size: 1 });
  });
});
