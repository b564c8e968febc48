import { useCallback, useRef } from 'react';

/** 128 random bits in hex; `randomUUID` is missing on plain http outside localhost. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives the same Idempotency-Key while the body stays the same, so that it is safe to submit again. */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ body: '', key: '' });
  return useCallback((body) => {
    const written = JSON.stringify(body);
    if (last.current.body !== written) last.current = { body: written, key: randomKey() };
    return last.current.key;
  }, []);
}
