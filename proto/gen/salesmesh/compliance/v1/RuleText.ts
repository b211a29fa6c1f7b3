// Original file: salesmesh/compliance/v1/rules.proto


export interface RuleTextInput {
  zh?: (string) | undefined;
  en?: (string) | undefined;
}

export interface RuleText {
  zh: (string);
  en: (string);
}
