// Original file: salesmesh/compliance/v1/rights.proto


export interface PersonReferenceInput {
  /**
   * lead | automation | look_alike
   */
  kind?: (string) | undefined;
  id?: (string) | undefined;
}

export interface PersonReference {
  /**
   * lead | automation | look_alike
   */
  kind: (string);
  id: (string);
}
