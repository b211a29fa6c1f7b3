// Original file: salesmesh/leads/v1/follow_up_service.proto


/**
 * For each duty the literal text in subject or body that meets it; empty where there is none.
 */
export interface ContentElementsInput {
  opt_out?: (string) | undefined;
  sender_identity?: (string) | undefined;
  postal_address?: (string) | undefined;
  ad_label?: (string) | undefined;
  ai_notice?: (string) | undefined;
}

/**
 * For each duty the literal text in subject or body that meets it; empty where there is none.
 */
export interface ContentElements {
  opt_out: (string);
  sender_identity: (string);
  postal_address: (string);
  ad_label: (string);
  ai_notice: (string);
}
