/** Stands in for every style sheet: tests look at what is said, not at how it looks. */
export {};
