export function remembered<T>(answerTo: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined && !answers.has(text)) {
      answer = answerTo(text);
      answers.set(text, answer);
    }
    return answer as T;
  };
}

/** The item with the largest value; the first of equal ones. */
export function largest<T extends { readonly value: number }>(items: Iterable<T | undefined>): T | undefined {
  let best: T | undefined;
  for (const item of items) if (item && (!best || item.value > best.value)) best = item;
  return best;
}
