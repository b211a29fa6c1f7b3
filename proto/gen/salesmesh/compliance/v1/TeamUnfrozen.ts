// Original file: salesmesh/compliance/v1/events.proto


export interface TeamUnfrozenInput {
  team?: (string) | undefined;
  freeze_id?: (string) | undefined;
  certificate_id?: (string) | undefined;
  unfrozen_at?: (string) | undefined;
}

export interface TeamUnfrozen {
  team: (string);
  freeze_id: (string);
  certificate_id: (string);
  unfrozen_at: (string);
}
