import { line, type SampleActorId } from '@queqiao/contracts';
import { baseConfig } from '@queqiao/platform';
import { z } from 'zod';

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/;

/** Requests name a sample person by id or by name, so one's name must not be the id of the other. */
const nameBeside = (other: SampleActorId) =>
  line(64).refine((name) => name !== other, `must not be ${other}, the id of the other person`);

const variables = baseConfig.extend({
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: z.coerce.number().int().min(1).max(65_535),
  /** By default the console beside this service. */
  CONSOLE_DIR: z.string().min(1).optional(),
  /** Everybody acts as this officer until there are accounts. */
  SAMPLE_OFFICER: nameBeside('sample-admin').default('示例专员'),
  /** Approves what the officer wrote; accepted on loopback only. */
  SAMPLE_ADMIN: nameBeside('sample-officer').default('示例管理员'),
  /** `yes` only where something else guards the port, such as a container published on loopback. */
  ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK: z.enum(['yes', 'no']).default('no'),
});

const guarded = variables.pick({ HTTP_HOST: true, ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK: true });

const people = variables.pick({ SAMPLE_OFFICER: true, SAMPLE_ADMIN: true });

/** Only on loopback may a header choose between the sample people: nobody else can send one. */
export function isOnLoopback({ HTTP_HOST }: Pick<GatewayConfig, 'HTTP_HOST'>): boolean {
  return LOOPBACK.test(HTTP_HOST);
}

export const gatewayConfig = variables
  .refine((config) => LOOPBACK.test(config.HTTP_HOST) || config.ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK === 'yes', {
    path: ['HTTP_HOST'],
    message:
      'must be a loopback address, because there are no logins yet and everybody acts as the sample officer; ' +
      'set ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK=yes where something else guards the port',
    // Checked once both can be read, so that all problems of the environment are listed at once.
    when: ({ value }) => guarded.safeParse(value).success,
  })
  .refine(({ SAMPLE_OFFICER, SAMPLE_ADMIN }) => SAMPLE_OFFICER !== SAMPLE_ADMIN, {
    path: ['SAMPLE_ADMIN'],
    message: 'must be another name than SAMPLE_OFFICER, because nobody approves what they wrote',
    when: ({ value }) => people.safeParse(value).success,
  });
export type GatewayConfig = z.output<typeof gatewayConfig>;
