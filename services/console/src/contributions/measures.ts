/** Measures of a suggestion beside its score, with the terms for their names. */
export const measureNames = { fit: 'group.fit', intent: 'group.intent', coverage: 'coverage' } as const;
