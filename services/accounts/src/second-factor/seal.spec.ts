import { Seal } from './seal.js';

const seal = new Seal('a secret of the installation, long enough');

describe('a sealed secret', () => {
  it('is read again for its person, and never looks the same', () => {
    const [one, two] = [seal.close('JBSWY3DP', 'user-1'), seal.close('JBSWY3DP', 'user-1')];
    expect(one).not.toBe(two);
    expect([seal.open(one, 'user-1'), seal.open(two, 'user-1')]).toEqual(['JBSWY3DP', 'JBSWY3DP']);
  });

  it('opens for nobody else, with no other secret, and not once it was changed', () => {
    const sealed = seal.close('JBSWY3DP', 'user-1');
    expect(() => seal.open(sealed, 'user-2')).toThrow();
    expect(() => new Seal('another secret of the installation').open(sealed, 'user-1')).toThrow();
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => seal.open(bytes.toString('base64url'), 'user-1')).toThrow();
  });
});
