import { aggregates } from './aggregates.ts';
import { collections } from './collections.ts';
import { comparison } from './comparison.ts';
import { documents } from './documents.ts';
import { encodings } from './encodings.ts';
import { networks } from './networks.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import type { BuiltinTable } from './operands.ts';
import { patterns } from './patterns.ts';
import { formatting } from './sprintf.ts';
import { strings } from './strings.ts';
import { time } from './time.ts';
import { types } from './types.ts';
import { versions } from './versions.ts';
import { yamlTexts } from './yaml-texts.ts';

/** Every builtin that policies may call. None reads a clock, random numbers or the network. */
export const builtins: BuiltinTable = {
  ...aggregates,
  ...collections,
  ...comparison,
  ...documents,
  ...encodings,
  ...formatting,
  ...networks,
  ...numbers,
  ...objects,
  ...patterns,
  ...strings,
  ...time,
  ...types,
  ...versions,
  ...yamlTexts,
};
