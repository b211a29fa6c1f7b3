import type { DocumentFailure, DocumentText } from '../document/document-text.ts';
import type { FoundBox, ImageFormat } from './cover-personal.ts';
import type { ScreenText } from './screen-text.ts';

export const ImageTask = { Cover: 'cover', Read: 'read', ReadDocument: 'read_document' } as const;
export type ImageTask = (typeof ImageTask)[keyof typeof ImageTask];

/** What crosses to the process that reads images, and what comes back. A document stands where an image does. */
export type ImageJob = { readonly task: ImageTask; readonly image: Uint8Array };
export type CoveredAnswer = {
  readonly image: Uint8Array;
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly found: readonly FoundBox[];
};
export type ImageAnswer =
  | { readonly covered: CoveredAnswer }
  | { readonly screen: ScreenText }
  /** The bytes are no image that can be read; what the decoder said stays there, for it may quote the bytes. */
  | { readonly document: DocumentText }
  | { readonly failure: DocumentFailure };
