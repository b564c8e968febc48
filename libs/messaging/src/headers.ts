import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { type MessageContext, messageContext, parse } from '@queqiao/contracts';

const CONTEXT = 'Queqiao-Context';
const MESSAGE_ID = 'Queqiao-Message-Id';
const DEADLINE = 'Queqiao-Deadline';

/** `deadline` in ms since 1970. */
export function requestHeaders(context: MessageContext, deadline: number): MsgHdrs {
  return headersOf(context, DEADLINE, String(deadline));
}

/** The message id stays the same when an event is published again. */
export function eventHeaders(context: unknown, messageId: string): MsgHdrs {
  return headersOf(context, MESSAGE_ID, messageId);
}

/** Throws `invalid` if the header is missing or broken. */
export function contextOf(hdrs: MsgHdrs | undefined): MessageContext {
  return parse(messageContext, decode(hdrs?.get(CONTEXT) ?? ''), 'context');
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
function headersOf(context: unknown, name: string, value: string): MsgHdrs {
  const hdrs = headers();
  hdrs.set(CONTEXT, encodeURIComponent(JSON.stringify(context)));
  hdrs.set(name, value);
  return hdrs;
}
