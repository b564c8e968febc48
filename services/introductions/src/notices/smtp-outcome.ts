/** As nodemailer reports it. */
interface SmtpFailure {
  readonly responseCode?: number;
  readonly command?: string;
}

export type Outcome = 'again' | 'failed' | 'unknown';

/**
 * What to do with a mail that was not confirmed. `unknown`: the text was on its way when the connection broke, so that it
 * may have arrived and is not sent again. `failed`: the server refused it for good (RFC 5321, 4.2.1: replies 5yz).
 */
export function outcomeOf(error: unknown): Outcome {
  const { responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as SmtpFailure;
  if (responseCode !== undefined) return responseCode >= 500 ? 'failed' : 'again';
  return command === 'DATA' ? 'unknown' : 'again';
}
