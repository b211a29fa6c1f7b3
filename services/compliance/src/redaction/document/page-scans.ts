import { ImageKind, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Operation, paintsImage } from './page-operations.ts';

/** Pixels of an image of a page, as it is stored there. */
export type PageScan = {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
};
type Drawn = { readonly width: number; readonly height: number; readonly kind: number; readonly data?: Uint8Array };

/** Logos, lines and stamps are smaller than any words worth reading. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 120;

/**
 * The images of a page that may hold words. Scanners that cut a page into strips get it back in one piece.
 * Throws where one of its images cannot be read, small or not: what it says is unknown.
 */
export async function scansOf(page: PDFPageProxy, operations: readonly Operation[]): Promise<PageScan[]> {
  const seen = new Set<unknown>();
  const drawn: PageScan[] = [];
  for (const operation of operations.filter(paintsImage)) {
    const what = imageOf(operation);
    if (seen.has(what)) continue;
    seen.add(what);
    const image = typeof what === 'string' ? await resolved(page, what) : what;
    if (image?.data === undefined) throw new Error('a page has an image that cannot be read');
    const kind = operation.operator === OPS.paintImageMaskXObject ? ImageKind.GRAYSCALE_1BPP : image.kind;
    drawn.push(scanOf({ ...image, kind, data: image.data }));
  }
  return joined(drawn).filter(({ width, height }) => width >= LEAST_WIDTH && height >= LEAST_HEIGHT);
}

/** The image itself or its name; undefined where the operator is not one that is understood. */
function imageOf({ operator, args: [what] }: Operation): Drawn | string | undefined {
  if (operator === OPS.paintImageXObject) return String(what);
  if (operator === OPS.paintInlineImageXObject) return what as Drawn;
  // A stencil lays ink where its bits are 0, so its bits are those of a dark on light image.
  if (operator === OPS.paintImageMaskXObject) return String((what as { readonly data: unknown }).data);
  return undefined;
}

/** Undefined for an image that could not be decoded. */
function resolved(page: PDFPageProxy, name: string): Promise<Drawn | undefined> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    store.get(name, (image: Drawn | null) => resolve(image ?? undefined));
  });
}

function scanOf({ width, height, kind, data }: Drawn & { data: Uint8Array }): PageScan {
  if (kind === ImageKind.GRAYSCALE_1BPP) return { pixels: spread(data, width, height), width, height, channels: 1 };
  return { pixels: data, width, height, channels: kind === ImageKind.RGBA_32BPP ? 4 : 3 };
}

/** One bit a pixel, each row beginning with a new byte, as one byte a pixel. */
function spread(bits: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = bits[y * rowBytes + (x >> 3)] ?? 0;
      pixels[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
  return pixels;
}

/** Images of one width and kind that are drawn one after the other are strips of one page. */
function joined(scans: readonly PageScan[]): PageScan[] {
  const whole: PageScan[] = [];
  for (const scan of scans) {
    const last = whole.at(-1);
    if (last === undefined || last.width !== scan.width || last.channels !== scan.channels) whole.push(scan);
    else whole[whole.length - 1] = below(last, scan);
  }
  return whole;
}

function below(upper: PageScan, lower: PageScan): PageScan {
  const pixels = Buffer.concat([upper.pixels, lower.pixels]);
  return { ...upper, pixels, height: upper.height + lower.height };
}
