// Original file: salesmesh/compliance/v1/standing_service.proto


export interface TeamTrainingInput {
  certificate_id?: (string) | undefined;
  completed_at?: (string) | undefined;
  recorded_by?: (string) | undefined;
  recorded_at?: (string) | undefined;
}

export interface TeamTraining {
  certificate_id: (string);
  completed_at: (string);
  recorded_by: (string);
  recorded_at: (string);
}
