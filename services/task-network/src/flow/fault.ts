import type { FieldViolation } from '@salesmesh/chassis/errors';

/** What is wrong at one place of a flow and how to mend it. */
export type Fault = FieldViolation;

type Texts = { readonly zh: string; readonly en: string };

export function fault(field: string, texts: Texts, value?: string): Fault {
  return { field, ...texts, ...(value === undefined ? {} : { value }) };
}

/** Where a step stands, by its id, because people look for the id. */
export function stepField(id: string): string {
  return `flow.steps.${id}`;
}
