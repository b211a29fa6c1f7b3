// Original file: salesmesh/compliance/v1/rules.proto


export interface RuleEnginePackInput {
  name?: (string) | undefined;
  inputs?: (number) | undefined;
}

export interface RuleEnginePack {
  name: (string);
  inputs: (number);
}
