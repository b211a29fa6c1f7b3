import type { FoundBox, ImageFormat } from './cover-personal.ts';
import type { ScreenText } from './screen-text.ts';

export const ImageTask = { Cover: 'cover', Read: 'read' } as const;
export type ImageTask = (typeof ImageTask)[keyof typeof ImageTask];

/** What crosses to the process that reads images, and what comes back. */
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
  | { readonly failure: 'unreadable' };
