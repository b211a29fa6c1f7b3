// Original file: salesmesh/compliance/v1/facts.proto


/**
 * A list that may be unknown: unset message = unknown, set with no values = none.
 */
export interface TextListInput {
  values?: (string)[] | undefined;
}

/**
 * A list that may be unknown: unset message = unknown, set with no values = none.
 */
export interface TextList {
  values: (string)[];
}
