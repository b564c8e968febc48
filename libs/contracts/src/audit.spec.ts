import { z } from 'zod';
import { allMessages } from './messages.js';
import type { Operation } from './operation.js';

const operations = allMessages().filter((message): message is Operation => message.type === 'operation');
const writes = operations.filter(({ http }) => http !== undefined && http.method !== 'GET');

/** Names under which answers hold what nobody else may read. */
const SECRET = /password|secret|token|^(?:access|refresh|code|key)$/i;
/** Tell of a secret without telling it. */
const HARMLESS = new Set(['mustChangePassword']);

/** They have a body but only compute an answer. */
const UNTOLD = [
  'enterprises.proposeIndustries',
  'introductions.previewIntroduction',
  'introductions.readMessages',
  'introductions.readNotices',
  'introductions.readOwnMessages',
  'projects.previewChainRules',
  'worker.evaluateWeights',
  'worker.previewWeights',
];

describe('what the audit says', () => {
  it.each(operations.filter(({ audit }) => audit !== undefined).map((one) => [one.name, one] as const))(
    '%s leaves its secrets out',
    (_, { output, secrets }) => {
      const { properties = {} } = z.toJSONSchema(output, { unrepresentable: 'any' });
      const telling = Object.keys(properties).filter((name) => SECRET.test(name) && !HARMLESS.has(name));
      expect(telling.filter((name) => !secrets.includes(name) && !isPublicCode(name, output))).toEqual([]);
    },
  );

  it('tells of every write in both languages, or says why there is nothing to tell', () => {
    for (const { name, audit } of writes) {
      if (audit === undefined) expect(UNTOLD).toContain(name);
      else expect(Object.values(audit).every((text) => text.length > 1)).toBe(true);
    }
    expect(writes.filter(({ audit }) => audit !== undefined).length).toBeGreaterThan(45);
  });
});

/** Cities and reasons have a `code` that everybody sees. */
function isPublicCode(name: string, output: z.ZodType): boolean {
  return name === 'code' && output instanceof z.ZodObject && 'version' in output.shape;
}
