import { z } from 'zod';

// Apart from the records, so that an address that names one can be read before anything else of its screen is loaded.

/** `returned` waits for the applicant, `submitted` for the city; the others are over. */
export const registrationState = z.enum(['submitted', 'returned', 'approved', 'refused', 'withdrawn']);
export type RegistrationState = z.output<typeof registrationState>;

/**
 * `proposed` until both have said yes (`agreed`) or one has said no (`declined`); `withdrawn` by the city; `lapsed` when
 * its last day has passed before.
 */
export const introductionState = z.enum(['proposed', 'agreed', 'declined', 'withdrawn', 'lapsed']);
export type IntroductionState = z.output<typeof introductionState>;

/** `withdrawn`: the decision that opened it was taken back. */
export const dataTaskState = z.enum(['open', 'done', 'withdrawn']);

/**
 * `offered`: waits for the desk of the platform; `accepted`: the shared record says so now; `declined`: it does not, and
 * the city keeps its own; `withdrawn`: the city took it back.
 */
export const correctionState = z.enum(['offered', 'accepted', 'declined', 'withdrawn']);
export type CorrectionState = z.output<typeof correctionState>;
