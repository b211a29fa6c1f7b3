// Original file: salesmesh/compliance/v1/facts.proto


export interface ObligationInput {
  type?: (string) | undefined;
  article?: (string) | undefined;
}

export interface Obligation {
  type: (string);
  article: (string);
}
