import { connect, type Socket } from 'node:net';
import {
  DEFAULT_WINDOW,
  Flag,
  type Frame,
  FrameKind,
  frame,
  frameReader,
  PREFACE,
  readSettings,
  Setting,
  settings,
  windowUpdate,
} from './frames.ts';
import { sendWindows } from './send-windows.ts';

/** What comes in on one stream. After its end or an error nothing more does. */
export type StreamReader = {
  onBody(body: Buffer): void;
  onEnd(): void;
  onError(error: Error): void;
};

export type WireConnection = Disposable & {
  /** Opens a stream with a block of fields. Returns its number, the first one 1. Throws once the server wants no more. */
  open(fields: Buffer, reader: StreamReader): number;
  send(stream: number, body: Buffer, options: { isLast: boolean }): void;
};

/** What the server may send before it hears that it was read. */
const WINDOW = 2 ** 30;

/** HTTP/2 (RFC 9113) without encryption as far as a client of gRPC and one well-behaved server need it. */
export function wireConnection(address: string): WireConnection {
  const colon = address.lastIndexOf(':');
  const socket = connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)), noDelay: true });
  const write = writer(socket);
  const windows = sendWindows(write);
  const readers = new Map<number, StreamReader>();
  /** By stream, with the connection as 0. */
  const unread = new Map<number, number>();
  let nextStream = 1;
  let gone: Error | undefined;
  const end = (stream: number, error?: Error) => {
    const reader = readers.get(stream);
    for (const kept of [readers, unread]) kept.delete(stream);
    windows.close(stream);
    if (error === undefined) reader?.onEnd();
    else reader?.onError(error);
  };
  const endAll = (error: Error) => {
    gone = error;
    for (const stream of readers.keys()) end(stream, error);
  };
  const tell = (stream: number, bytes: number) => {
    const sum = (unread.get(stream) ?? 0) + bytes;
    const isDue = sum > WINDOW / 2;
    if (isDue) write(windowUpdate(stream, sum));
    unread.set(stream, isDue ? 0 : sum);
  };
  const onFrame = ({ kind, flags, stream, body }: Frame) => {
    const isAck = (flags & Flag.ack) !== 0;
    if (kind === FrameKind.data) {
      readers.get(stream)?.onBody(body);
      for (const read of [0, stream]) tell(read, body.length);
    } else if (kind === FrameKind.settings && !isAck) {
      for (const [setting, value] of readSettings(body))
        if (setting === Setting.initialWindowSize) windows.begin(value);
      write(frame(FrameKind.settings, Flag.ack, 0, Buffer.alloc(0)));
    } else if (kind === FrameKind.ping && !isAck) write(frame(FrameKind.ping, Flag.ack, 0, body));
    else if (kind === FrameKind.windowUpdate) windows.grow(stream, body.readUInt32BE());
    else if (kind === FrameKind.reset) end(stream, new Error(`${address} reset a call, code ${body.readUInt32BE()}`));
    else if (kind === FrameKind.goAway) endAll(new Error(`${address} wants no more calls`));
    const endsStream = kind === FrameKind.data || kind === FrameKind.headers;
    if (endsStream && (flags & Flag.endStream) !== 0) end(stream);
  };
  socket.on('data', frameReader(onFrame));
  socket.on('error', endAll);
  socket.on('close', () => endAll(new Error(`${address} closed the connection`)));
  write(PREFACE);
  write(
    settings([
      [Setting.enablePush, 0],
      [Setting.initialWindowSize, WINDOW],
    ]),
  );
  write(windowUpdate(0, WINDOW - DEFAULT_WINDOW));
  return {
    open: (fields, reader) => {
      if (gone !== undefined) throw gone;
      const stream = nextStream;
      nextStream += 2;
      readers.set(stream, reader);
      windows.open(stream);
      write(frame(FrameKind.headers, Flag.endHeaders, stream, fields));
      return stream;
    },
    send: (stream, body, { isLast }) => windows.send(stream, body, isLast ? Flag.endStream : 0),
    [Symbol.dispose]: () => socket.destroy(),
  };
}

/** All that is written in one turn goes out together. */
function writer(socket: Socket): (bytes: Buffer) => void {
  let isHeld = false;
  return (bytes) => {
    if (!isHeld) {
      isHeld = true;
      socket.cork();
      queueMicrotask(() => {
        isHeld = false;
        socket.uncork();
      });
    }
    socket.write(bytes);
  };
}
