// Original file: salesmesh/leads/v1/scoring_service.proto


export interface TrainProgressInput {
  step?: (string) | undefined;
  share01?: (number | string) | undefined;
}

export interface TrainProgress {
  step: (string);
  share01: (number);
}
