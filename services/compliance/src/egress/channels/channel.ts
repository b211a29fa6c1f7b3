import type { OutgoingMessage } from '../rendering/render-message.ts';
import type { SenderProfile } from '../rendering/sender-profile.ts';

export type Dispatch = {
  /** The same for every attempt: receivers recognise a repeated delivery by it. */
  deliveryId: string;
  channel: string;
  address: string;
  message: OutgoingMessage;
  sender: SenderProfile;
};

/**
 * Hands a message to a channel. UNAVAILABLE egress.channel_unavailable when it may work later; FAILED_PRECONDITION
 * egress.channel_refused when it never will. Nothing is handed over once `signal` has aborted.
 */
type SendOver = (dispatch: Dispatch, signal: AbortSignal) => Promise<void>;

export type Channel = {
  send: SendOver;
  /** Whether receivers keep a message once however often its delivery id comes. */
  keepsOnce: boolean;
};
