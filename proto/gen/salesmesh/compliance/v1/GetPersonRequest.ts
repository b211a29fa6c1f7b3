// Original file: salesmesh/compliance/v1/person_service.proto


export interface GetPersonRequestInput {
  recipient_id?: (string) | undefined;
}

export interface GetPersonRequest {
  recipient_id: (string);
}
