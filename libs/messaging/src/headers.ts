import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { type MessageContext, messageContext, parse } from '@queqiao/contracts';
import { refuseForged, type Signed, signatureOf } from './signatures.js';

const CONTEXT = 'Queqiao-Context';
const SIGNATURE = 'Queqiao-Signature';
const MESSAGE_ID = 'Queqiao-Message-Id';
const DEADLINE = 'Queqiao-Deadline';

/** A key belongs to the request that carries it, not to what is asked or stated on its behalf. */
export function withoutKey({ idempotencyKey: _, ...context }: MessageContext): MessageContext {
  return context;
}

/** The header that says what one message has and another of its kind has not. */
const MARKS = { request: DEADLINE, event: MESSAGE_ID } as const;

/** `deadline` in ms since 1970. */
export function requestHeaders(subject: string, body: string, context: MessageContext, deadline: number): MsgHdrs {
  return signedHeaders({ kind: 'request', subject, body, mark: String(deadline), claim: encode(context) });
}

/** Signed when it is sent, so that a change of the secret does not strand what waits in an outbox. The message id stays the same. */
export function eventHeaders(subject: string, body: string, context: unknown, messageId: string): MsgHdrs {
  return signedHeaders({ kind: 'event', subject, body, mark: messageId, claim: encode(context) });
}

interface Received {
  readonly subject: string;
  readonly data: Uint8Array;
  readonly headers?: MsgHdrs | undefined;
}

/** Throws `forbidden` unless the message is signed as it is, before it reads anything of it; `invalid` if the context is broken. */
export function contextOf({ subject, data, headers: hdrs }: Received, kind: Signed['kind']): MessageContext {
  const claim = hdrs?.get(CONTEXT) ?? '';
  const mark = hdrs?.get(MARKS[kind]) ?? '';
  refuseForged({ kind, subject, body: data, mark, claim }, hdrs?.get(SIGNATURE) ?? '');
  return parse(messageContext, decode(claim), 'context');
}

// Header values are ASCII, names of people are not.
function encode(context: unknown): string {
  return encodeURIComponent(JSON.stringify(context));
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

function signedHeaders(message: Signed): MsgHdrs {
  const hdrs = headers();
  hdrs.set(CONTEXT, message.claim);
  hdrs.set(SIGNATURE, signatureOf(message));
  hdrs.set(MARKS[message.kind], message.mark);
  return hdrs;
}
