/** Longest that a person waits for one answer; most calls allow themselves less. */
export const longestAnswerMs = 60_000;
/** Longest that a stream may run: a file of a million rows at the promised 2,000 a second, with room. */
export const longestStreamMs = 30 * 60_000;
