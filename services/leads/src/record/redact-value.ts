import { findCertain, maskFindings, redactText } from '@salesmesh/chassis/personal-data';

/** Up to this a value is a label of a list or a measure; longer ones are what somebody wrote. */
const LONGEST_LABEL = 20;

/**
 * A value of a record without personal data. Numbers, codes and e-mail addresses are masked in anything; names and
 * addresses, which only the words beside them make sure, in sentences.
 */
export function redactValue(value: string): string {
  return value.length > LONGEST_LABEL ? redactText(value).text : maskFindings(value, findCertain(value));
}
