// Original file: salesmesh/compliance/v1/settings_service.proto


export interface PackInput {
  name?: (string) | undefined;
  revision?: (string) | undefined;
  articles?: (string)[] | undefined;
}

export interface Pack {
  name: (string);
  revision: (string);
  articles: (string)[];
}
