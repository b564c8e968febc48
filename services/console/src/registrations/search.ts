import { registrations } from '@queqiao/contracts';
import { z } from 'zod';

export const registrationsSearch = z.object({
  state: registrations.registrationState.default('submitted').catch('submitted'),
});
