import { digitAt, Gap, gapAt, isChineseDigit, NO_DIGIT } from './characters.ts';

/**
 * What parts a group of digits from the one before it. `List` is a comma or a stroke and `Line` the end of a line, which
 * mostly part two numbers.
 */
export const Joint = { Script: 0, Blank: 1, Mark: 2, List: 3, Line: 4 } as const;
type Joint = (typeof Joint)[keyof typeof Joint];

/**
 * Digits that may be one number: nothing but blanks and marks between them. A group is what stands together in one
 * script; numbers begin and end where groups do, which is what keeps a number from being found inside a longer one.
 */
export type DigitRun = {
  readonly text: string;
  /** The digits alone, as ASCII. */
  readonly digits: string;
  /** Offset in the text of each digit. */
  readonly offsets: readonly number[];
  /** Index in `digits` of the first digit of each group. */
  readonly groups: readonly number[];
  /** What stands before each group; `Mark` only when no blank stands there too. */
  readonly joints: readonly Joint[];
  /** Index in `digits` → the group that begins there; the length of `digits` → the number of groups. */
  readonly groupAt: ReadonlyMap<number, number>;
};

/** More than this between two digits parts two numbers, as in a table. */
const MAX_GAP = 3;
/** The shortest number of any kind: a local line without its area code. */
const MIN_DIGITS = 7;

/** All runs that are long enough to hold a number. One pass over the text. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let at = 0;
  while (at < text.length) {
    if (digitAt(text, at) === NO_DIGIT) {
      at += 1;
      continue;
    }
    const { end, count } = extentOf(text, at);
    if (count >= MIN_DIGITS) runs.push(readRun(text, at, end));
    at = end;
  }
  return runs;
}

function extentOf(text: string, start: number): { end: number; count: number } {
  let end = start;
  let count = 0;
  let gap = 0;
  for (let at = start; at < text.length; at += 1) {
    if (digitAt(text, at) !== NO_DIGIT) {
      end = at + 1;
      count += 1;
      gap = 0;
    } else if (gapAt(text, at) === Gap.None || gap >= MAX_GAP) {
      break;
    } else if (gapAt(text, at) !== Gap.Invisible) {
      gap += 1;
    }
  }
  return { end, count };
}

function readRun(text: string, start: number, end: number): DigitRun {
  const offsets: number[] = [];
  const groups: number[] = [];
  const joints: Joint[] = [];
  const values: number[] = [];
  const groupAt = new Map<number, number>();
  for (let at = start; at < end; at += 1) {
    const value = digitAt(text, at);
    if (value === NO_DIGIT) continue;
    const joint = jointBefore(text, offsets.at(-1), at);
    if (joint !== undefined) {
      groupAt.set(values.length, groups.length);
      groups.push(values.length);
      joints.push(joint);
    }
    offsets.push(at);
    values.push(0x30 + value);
  }
  groupAt.set(values.length, groups.length);
  return { text, digits: asciiOf(values), offsets, groups, joints, groupAt };
}

const CHUNK = 8192;

function asciiOf(codes: readonly number[]): string {
  let ascii = '';
  for (let from = 0; from < codes.length; from += CHUNK) {
    ascii += String.fromCharCode(...codes.slice(from, from + CHUNK));
  }
  return ascii;
}

/** What parts the digit at the place from the one before; undefined when they stand together. */
function jointBefore(text: string, previous: number | undefined, at: number): Joint | undefined {
  if (previous === undefined) return Joint.Blank;
  let joint: Joint | undefined;
  for (let between = previous + 1; between < at; between += 1) {
    const gap = gapAt(text, between);
    if (gap === Gap.List) return Joint.List;
    if (gap === Gap.Line) joint = Joint.Line;
    if (gap === Gap.Blank && joint !== Joint.Line) joint = Joint.Blank;
    if (gap === Gap.Mark && joint === undefined) joint = Joint.Mark;
  }
  if (joint !== undefined) return joint;
  return isChineseDigit(text, previous) === isChineseDigit(text, at) ? undefined : Joint.Script;
}
