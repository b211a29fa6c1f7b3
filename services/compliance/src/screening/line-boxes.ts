import type { Box } from '../redaction/image/screen-text.ts';

type Place = { readonly start?: number; readonly end?: number };

/** Rectangles around what stands at a place of the text that was read, one a line. */
export function lineBoxes(boxes: readonly (Box | undefined)[], { start = 0, end = 0 }: Place): Box[] {
  const lines: Box[] = [];
  for (const box of boxes.slice(start, end)) {
    if (box === undefined) continue;
    const last = lines.at(-1);
    const isSameLine = last !== undefined && box.top < last.bottom && last.top < box.bottom && box.left >= last.left;
    if (isSameLine) lines[lines.length - 1] = around(last, box);
    else lines.push(box);
  }
  return lines;
}

function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
