import { databaseConfig } from '@queqiao/platform';
import { sealingConfig } from '@queqiao/sealing';
import { z } from 'zod';

/** What a compose file leaves empty is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const together = 'SMTP_URL, MAIL_FROM and PUBLIC_URL belong together: set all of them or none';

export const introductionsConfig = databaseConfig
  .extend(sealingConfig.pick({ PERSONAL_DATA_KEYS: true, PERSONAL_DATA_CIPHER: true }).shape)
  .extend({
    /** Of the mail server, such as `smtps://user:password@mail.example.org`. Without it nobody gets mail. */
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    /** Whom mail is from. */
    MAIL_FROM: optional(z.email()),
    /** Where people sign in, for the link in a mail. */
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  })
  .refine(
    ({ SMTP_URL, MAIL_FROM, PUBLIC_URL }) =>
      new Set([SMTP_URL, MAIL_FROM, PUBLIC_URL].map((one) => one === undefined)).size === 1,
    {
      path: ['SMTP_URL'],
      message: together,
    },
  );
export type IntroductionsConfig = z.output<typeof introductionsConfig>;
