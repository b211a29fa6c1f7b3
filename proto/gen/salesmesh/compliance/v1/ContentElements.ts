// Original file: salesmesh/compliance/v1/automation_service.proto


export interface ContentElementsInput {
  opt_out?: (string) | undefined;
  sender_identity?: (string) | undefined;
  postal_address?: (string) | undefined;
  ad_label?: (string) | undefined;
  ai_notice?: (string) | undefined;
}

export interface ContentElements {
  opt_out: (string);
  sender_identity: (string);
  postal_address: (string);
  ad_label: (string);
  ai_notice: (string);
}
