import { lineEnd, type Split, type Splitter } from './split-lines.ts';

const QUOTE = '"';
const COMMA = 44;
const NEWLINE = 10;
const RETURN = 13;

/** One record of RFC 4180: commas, quotes doubled inside quotes, line ends LF or CRLF, line ends allowed inside quotes. */
export const splitCsv: Splitter = (text, from, isLast) => {
  const newline = text.indexOf('\n', from);
  const quote = text.indexOf(QUOTE, from);
  const hasQuote = quote >= 0 && (newline < 0 || quote < newline);
  if (!hasQuote) {
    if (newline < 0 && !isLast) return { kind: 'more' };
    const end = lineEnd(text, from, newline < 0 ? text.length : newline);
    const next = newline < 0 ? text.length : newline + 1;
    return { kind: 'record', end, next, cells: end === from ? [] : text.slice(from, end).split(',') };
  }
  return splitQuoted(text, from, isLast);
};

function splitQuoted(text: string, from: number, isLast: boolean): Split {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === QUOTE ? quotedCell(text, at, isLast) : plainCell(text, at, isLast);
    if (cell === 'more') return { kind: 'more' };
    if (cell === 'bad_quote') return badLine(text, from, at, isLast);
    cells.push(cell.value);
    if (text.charCodeAt(cell.end) === COMMA) {
      at = cell.end + 1;
      continue;
    }
    const hasReturn = text.charCodeAt(cell.end) === RETURN;
    const next = Math.min(text.length, cell.end + (hasReturn ? 2 : 1));
    return { kind: 'record', end: cell.end, next, cells };
  }
}

type Cell = { readonly value: string; readonly end: number } | 'more' | 'bad_quote';

/** A cell without quotes: up to the next comma or line end. A quote inside it is an error. */
function plainCell(text: string, from: number, isLast: boolean): Cell {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === NEWLINE) break;
    if (text[at] === QUOTE) return 'bad_quote';
    at += 1;
  }
  if (at === text.length && !isLast) return 'more';
  const end = at < text.length && text.charCodeAt(at) === NEWLINE ? lineEnd(text, from, at) : at;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, isLast: boolean): Cell {
  let close = text.indexOf(QUOTE, from + 1);
  while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  if (close < 0) return 'more';
  const end = close + 1;
  if (end >= text.length - 1 && !isLast) return 'more';
  const isClosed = end === text.length || text.charCodeAt(end) === COMMA || isLineEnd(text, end);
  if (!isClosed) return 'bad_quote';
  return { value: text.slice(from + 1, close).replaceAll('""', QUOTE), end };
}

function isLineEnd(text: string, at: number): boolean {
  if (text.charCodeAt(at) === NEWLINE) return true;
  return text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE;
}

/** The bad record reaches to the end of the line on which the fault stands. */
function badLine(text: string, from: number, faultAt: number, isLast: boolean): Split {
  const newline = text.indexOf('\n', faultAt);
  if (newline < 0 && !isLast) return { kind: 'more' };
  const end = lineEnd(text, from, newline < 0 ? text.length : newline);
  return { kind: 'bad_quote', end, next: newline < 0 ? text.length : newline + 1 };
}
