/** Measures of a suggestion beside its score, with the terms for their names. */
export const measureNames = { fit: 'group.fit', intent: 'group.intent', coverage: 'coverage' } as const;

/** Undefined where nothing of the measure is known. */
export const percentOf = (share: number | undefined) => (share === undefined ? undefined : Math.round(share * 100));
