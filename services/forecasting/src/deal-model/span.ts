/** Weeks that a figure sums over, first and last of them counted from the as-of day. */
export type Span = { readonly kind: SpanKind; readonly from: number; readonly to: number };

/** Errors of one kind of span are compared with each other only. */
export const SpanKind = { week: 'week', nextFour: 'next_four', horizon: 'horizon' } as const;
export type SpanKind = (typeof SpanKind)[keyof typeof SpanKind];

const FOUR_WEEKS = 4;

/** Each week, the next four, and all of them. */
export function spansOf(weeks: number): Span[] {
  const single = Array.from({ length: weeks }, (_, at) => ({ kind: SpanKind.week, from: at + 1, to: at + 1 }));
  const nextFour = { kind: SpanKind.nextFour, from: 1, to: Math.min(FOUR_WEEKS, weeks) };
  return [...single, nextFour, { kind: SpanKind.horizon, from: 1, to: weeks }];
}
