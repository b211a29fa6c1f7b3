// Original file: salesmesh/compliance/v1/rules.proto


export interface RuleFileInput {
  /**
   * Below `outbound/` or `cases/`, or `provisions.yaml`.
   */
  path?: (string) | undefined;
  /**
   * Absent: the file is removed.
   */
  text?: (string) | undefined;
}

export interface RuleFile {
  /**
   * Below `outbound/` or `cases/`, or `provisions.yaml`.
   */
  path: (string);
  /**
   * Absent: the file is removed.
   */
  text?: (string) | undefined;
}
