// Original file: salesmesh/compliance/v1/screening.proto


/**
 * A rectangle in pixels; right and bottom exclusive.
 */
export interface ImageBoxInput {
  left?: (number) | undefined;
  top?: (number) | undefined;
  right?: (number) | undefined;
  bottom?: (number) | undefined;
}

/**
 * A rectangle in pixels; right and bottom exclusive.
 */
export interface ImageBox {
  left: (number);
  top: (number);
  right: (number);
  bottom: (number);
}
