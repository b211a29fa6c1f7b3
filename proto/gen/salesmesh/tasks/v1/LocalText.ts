// Original file: salesmesh/tasks/v1/flow.proto


export interface LocalTextInput {
  zh?: (string) | undefined;
  en?: (string) | undefined;
}

export interface LocalText {
  zh: (string);
  en: (string);
}
