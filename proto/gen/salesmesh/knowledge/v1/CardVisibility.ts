// Original file: salesmesh/knowledge/v1/card.proto


/**
 * Who may see the card: people with one of the roles and of one of the units, or of a unit below it (acme/sales/east is
 * below acme/sales). An empty list means all of the tenant.
 */
export interface CardVisibilityInput {
  roles?: (string)[] | undefined;
  units?: (string)[] | undefined;
}

/**
 * Who may see the card: people with one of the roles and of one of the units, or of a unit below it (acme/sales/east is
 * below acme/sales). An empty list means all of the tenant.
 */
export interface CardVisibility {
  roles: (string)[];
  units: (string)[];
}
