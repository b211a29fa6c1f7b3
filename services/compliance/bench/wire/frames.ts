/** Kinds of frames, flags and settings of HTTP/2 (RFC 9113, section 6) that a client of gRPC meets. */
export const FrameKind = { data: 0, headers: 1, reset: 3, settings: 4, ping: 6, goAway: 7, windowUpdate: 8 } as const;
export const Flag = { endStream: 0x1, ack: 0x1, endHeaders: 0x4 } as const;
export const Setting = { enablePush: 2, initialWindowSize: 4 } as const;
export const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
export const DEFAULT_WINDOW = 65_535;
export const MOST_FRAME = 16_384;

const HEAD_BYTES = 9;
const STREAM_BITS = 0x7fff_ffff;

export type Frame = { readonly kind: number; readonly flags: number; readonly stream: number; readonly body: Buffer };

export function frame(kind: number, flags: number, stream: number, body: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(HEAD_BYTES + body.length);
  bytes.writeUIntBE(body.length, 0, 3);
  bytes[3] = kind;
  bytes[4] = flags;
  bytes.writeUInt32BE(stream, 5);
  bytes.set(body, HEAD_BYTES);
  return bytes;
}

export function windowUpdate(stream: number, bytes: number): Buffer {
  const body = Buffer.allocUnsafe(4);
  body.writeUInt32BE(bytes);
  return frame(FrameKind.windowUpdate, 0, stream, body);
}

export function settings(values: readonly (readonly [setting: number, value: number])[]): Buffer {
  const body = Buffer.alloc(6 * values.length);
  for (const [at, [setting, value]] of values.entries()) {
    body.writeUInt16BE(setting, 6 * at);
    body.writeUInt32BE(value, 6 * at + 2);
  }
  return frame(FrameKind.settings, 0, 0, body);
}

/** What settings say, in their order. */
export function readSettings(body: Buffer): [setting: number, value: number][] {
  return Array.from({ length: body.length / 6 }, (_, at) => [body.readUInt16BE(6 * at), body.readUInt32BE(6 * at + 2)]);
}

/** Gives each whole frame as its last byte comes in, however the bytes are cut. A body is a part of what came in, not a copy. */
export function frameReader(onFrame: (read: Frame) => void): (chunk: Buffer) => void {
  let left: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
    let at = 0;
    while (bytes.length - at >= HEAD_BYTES) {
      const end = at + HEAD_BYTES + bytes.readUIntBE(at, 3);
      if (end > bytes.length) break;
      const [kind, flags] = [bytes[at + 3] as number, bytes[at + 4] as number];
      onFrame({
        kind,
        flags,
        stream: bytes.readUInt32BE(at + 5) & STREAM_BITS,
        body: bytes.subarray(at + HEAD_BYTES, end),
      });
      at = end;
    }
    left = bytes.subarray(at);
  };
}

/** The messages of one stream of gRPC, each behind a byte of flags and its length, however they are cut into frames. */
export function messageReader(onMessage: (message: Buffer) => void): (body: Buffer) => void {
  let left: Buffer = Buffer.alloc(0);
  return (body) => {
    const bytes = left.length === 0 ? body : Buffer.concat([left, body]);
    let at = 0;
    while (bytes.length - at >= 5) {
      const end = at + 5 + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) break;
      onMessage(bytes.subarray(at + 5, end));
      at = end;
    }
    left = bytes.subarray(at);
  };
}

export function asMessage(message: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(5 + message.length);
  bytes[0] = 0;
  bytes.writeUInt32BE(message.length, 1);
  bytes.set(message, 5);
  return bytes;
}
