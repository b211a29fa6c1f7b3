import { DEFAULT_WINDOW, FrameKind, frame, MOST_FRAME } from './frames.ts';

type Unsent = { readonly stream: number; readonly body: Buffer; readonly flags: number };

/** What the other side has room for (RFC 9113, section 5.2): of the connection, and of each stream. */
export type SendWindows = {
  open(stream: number): void;
  close(stream: number): void;
  /** Now or, in its order, as soon as there is room. `flags` are those of the last frame. */
  send(stream: number, body: Buffer, flags: number): void;
  /** Stream 0 is the connection. */
  grow(stream: number, bytes: number): void;
  /** What a stream has at first, those that are open included. */
  begin(bytes: number): void;
};

export function sendWindows(write: (bytes: Buffer) => void): SendWindows {
  const windows = new Map<number, number>([[0, DEFAULT_WINDOW]]);
  const unsent: Unsent[] = [];
  let first = DEFAULT_WINDOW;
  const grow = (stream: number, bytes: number) => {
    const window = windows.get(stream);
    if (window !== undefined) windows.set(stream, window + bytes);
  };
  /** False while there is no room. What is for a stream that has ended meanwhile goes nowhere. */
  const sendOne = ({ stream, body, flags }: Unsent): boolean => {
    const [room, own] = [windows.get(0) as number, windows.get(stream)];
    if (own === undefined) return true;
    if (body.length > room || body.length > own) return false;
    grow(0, -body.length);
    grow(stream, -body.length);
    write(frame(FrameKind.data, flags, stream, body));
    return true;
  };
  const sendWaiting = () => {
    while (unsent[0] !== undefined && sendOne(unsent[0])) unsent.shift();
  };
  return {
    open: (stream) => windows.set(stream, first),
    close: (stream) => windows.delete(stream),
    send: (stream, body, flags) => {
      for (let at = 0; at === 0 || at < body.length; at += MOST_FRAME) {
        const isLast = at + MOST_FRAME >= body.length;
        unsent.push({ stream, body: body.subarray(at, at + MOST_FRAME), flags: isLast ? flags : 0 });
      }
      sendWaiting();
    },
    grow: (stream, bytes) => {
      grow(stream, bytes);
      sendWaiting();
    },
    begin: (bytes) => {
      for (const stream of windows.keys()) if (stream !== 0) grow(stream, bytes - first);
      first = bytes;
      sendWaiting();
    },
  };
}
