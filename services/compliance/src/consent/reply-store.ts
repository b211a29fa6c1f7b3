export const ReplyOutcome = {
  withdrawn: 'withdrawn',
  unmatched: 'unmatched',
  unknownSender: 'unknown_sender',
} as const;
export type ReplyOutcome = (typeof ReplyOutcome)[keyof typeof ReplyOutcome];

/** That a reply came and what became of it: neither its words nor whose it was. */
export type Reply = { readonly channel: string; readonly outcome: ReplyOutcome; readonly at: Date };
export type ReplyCount = Pick<Reply, 'channel' | 'outcome'> & { readonly count: number };

/** Replies (回复) of the caller's tenant. */
export type ReplyStore = {
  /** The same id again is the same reply and is counted once. */
  add(id: string, reply: Reply): Promise<void>;
  count(): Promise<ReplyCount[]>;
};
