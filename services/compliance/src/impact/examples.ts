/** Ids of decisions that are kept in each group of an impact. */
export const EXAMPLES = 10;
