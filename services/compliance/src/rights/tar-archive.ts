export type ArchiveFile = { readonly path: string; readonly bytes: Uint8Array };

const BLOCK_BYTES = 512;
const PATH_BYTES = 100;

/** A tar archive of POSIX.1-1988 (ustar), which every system opens without a program of ours. The same files, the same bytes. */
export function tarArchive(files: readonly ArchiveFile[], modifiedAt: Date): Buffer {
  const blocks = files.flatMap(({ path, bytes }) => [
    header(path, bytes.length, modifiedAt),
    Buffer.from(bytes),
    Buffer.alloc((BLOCK_BYTES - (bytes.length % BLOCK_BYTES)) % BLOCK_BYTES),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK_BYTES)]);
}

function header(path: string, size: number, modifiedAt: Date): Buffer {
  if (Buffer.byteLength(path) > PATH_BYTES)
    throw new RangeError(`a path in an archive has at most ${PATH_BYTES} bytes`);
  const block = Buffer.alloc(BLOCK_BYTES);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(path, 0);
  block.write(octal(0o600, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(Math.floor(modifiedAt.getTime() / 1_000), 11), 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
