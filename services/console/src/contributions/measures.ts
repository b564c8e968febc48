/** The measures of a suggestion beside its score, by the terms that name them; fit and intent are those of their groups. */
export const measureNames = { fit: 'group.fit', intent: 'group.intent', coverage: 'coverage' } as const;
