/** What a message says; undefined where it is no JSON, so that the contract reports what is missing. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
