// Original file: salesmesh/compliance/v1/screening.proto


export interface ImageHeaderInput {
  /**
   * image/png | image/jpeg
   */
  media_type?: (string) | undefined;
}

export interface ImageHeader {
  /**
   * image/png | image/jpeg
   */
  media_type: (string);
}
