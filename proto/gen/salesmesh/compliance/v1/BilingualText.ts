// Original file: salesmesh/compliance/v1/facts.proto


export interface BilingualTextInput {
  zh?: (string) | undefined;
  en?: (string) | undefined;
}

export interface BilingualText {
  zh: (string);
  en: (string);
}
