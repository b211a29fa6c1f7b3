/** What a document of several pages says. `pageStarts` are places in the text: where each page begins, the first at 0. */
export type DocumentText = { readonly text: string; readonly pageStarts: readonly number[] };

/** Why a document was not read; never what a decoder said of it, for that may quote the document. */
export const DocumentFailure = {
  Unreadable: 'unreadable',
  Locked: 'locked',
  TooManyPages: 'too_many_pages',
  TooManyScans: 'too_many_scans',
  TooMuchText: 'too_much_text',
} as const;
export type DocumentFailure = (typeof DocumentFailure)[keyof typeof DocumentFailure];

/** More pages and text than contracts have; scans take seconds each. */
export const documentLimits = { pages: 100, scans: 12, textLength: 120_000 } as const;

/** Number of the page, from 1, on which a place of the text stands. */
export function pageOf({ pageStarts }: DocumentText, place: number): number {
  return pageStarts.filter((start) => start <= place).length;
}
