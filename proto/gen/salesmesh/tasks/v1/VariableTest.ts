// Original file: salesmesh/tasks/v1/flow.proto


/**
 * A variable that is absent fails every test but is_absent.
 */
export interface VariableTestInput {
  variable?: (string) | undefined;
  /**
   * equals | not_equals | one_of | less_than | at_most | greater_than | at_least | is_present | is_absent
   */
  operator?: (string) | undefined;
  /**
   * One value; several for one_of; none for is_present and is_absent.
   */
  values?: (string)[] | undefined;
}

/**
 * A variable that is absent fails every test but is_absent.
 */
export interface VariableTest {
  variable: (string);
  /**
   * equals | not_equals | one_of | less_than | at_most | greater_than | at_least | is_present | is_absent
   */
  operator: (string);
  /**
   * One value; several for one_of; none for is_present and is_absent.
   */
  values: (string)[];
}
