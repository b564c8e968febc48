import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { type MessageContext, messageContext, parse } from '@queqiao/contracts';
import { refuseForged, signatureOf } from './signatures.js';

const CONTEXT = 'Queqiao-Context';
const SIGNATURE = 'Queqiao-Signature';
const MESSAGE_ID = 'Queqiao-Message-Id';
const DEADLINE = 'Queqiao-Deadline';

/** `deadline` in ms since 1970. */
export function requestHeaders(subject: string, context: MessageContext, deadline: number): MsgHdrs {
  return headersOf(subject, context, DEADLINE, String(deadline));
}

/** Signed when it is sent, so that a change of the secret does not strand what waits in an outbox. The message id stays the same. */
export function eventHeaders(subject: string, context: unknown, messageId: string): MsgHdrs {
  return headersOf(subject, context, MESSAGE_ID, messageId);
}

interface Headed {
  readonly subject: string;
  readonly headers?: MsgHdrs | undefined;
}

/** Throws `forbidden` unless the context is signed for this subject, before it reads anything of it; `invalid` if it is broken. */
export function contextOf({ subject, headers: hdrs }: Headed, kind: 'request' | 'event'): MessageContext {
  const claim = hdrs?.get(CONTEXT) ?? '';
  refuseForged(subject, claim, hdrs?.get(SIGNATURE) ?? '', kind);
  return parse(messageContext, decode(claim), 'context');
}

function decode(raw: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(raw));
  } catch {
    return undefined;
  }
}

export function messageIdOf(hdrs: MsgHdrs | undefined): string {
  return hdrs?.get(MESSAGE_ID) ?? '';
}

export function isExpired(hdrs: MsgHdrs | undefined, now: number): boolean {
  const deadline = Number(hdrs?.get(DEADLINE) ?? '');
  return deadline > 0 && now > deadline;
}

// Header values are ASCII, names of people are not.
function headersOf(subject: string, context: unknown, name: string, value: string): MsgHdrs {
  const hdrs = headers();
  const claim = encodeURIComponent(JSON.stringify(context));
  hdrs.set(CONTEXT, claim);
  hdrs.set(SIGNATURE, signatureOf(subject, claim));
  hdrs.set(name, value);
  return hdrs;
}
