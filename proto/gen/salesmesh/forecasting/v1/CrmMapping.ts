// Original file: salesmesh/forecasting/v1/opportunity_service.proto


/**
 * How the files of one CRM are read. Column names by what they hold.
 */
export interface CrmMappingInput {
  name?: (string) | undefined;
  version?: (number) | undefined;
  /**
   * ISO 4217; amounts in the files are in its major units.
   */
  currency?: (string) | undefined;
  /**
   * YYYY-MM-DD | DD-MM-YYYY | MM/DD/YYYY
   */
  date_format?: (string) | undefined;
  /**
   * id, seller, product, account, stage, engaged_on, closed_on, value → column.
   */
  opportunity_columns?: ({[key: string]: string}) | undefined;
  /**
   * Text in the stage column → prospecting | engaging | won | lost.
   */
  stages?: ({[key: string]: string}) | undefined;
  /**
   * name, list_price → column.
   */
  product_columns?: ({[key: string]: string}) | undefined;
  /**
   * name, region → column.
   */
  seller_columns?: ({[key: string]: string}) | undefined;
  /**
   * name, sector → column.
   */
  account_columns?: ({[key: string]: string}) | undefined;
}

/**
 * How the files of one CRM are read. Column names by what they hold.
 */
export interface CrmMapping {
  name: (string);
  version: (number);
  /**
   * ISO 4217; amounts in the files are in its major units.
   */
  currency: (string);
  /**
   * YYYY-MM-DD | DD-MM-YYYY | MM/DD/YYYY
   */
  date_format: (string);
  /**
   * id, seller, product, account, stage, engaged_on, closed_on, value → column.
   */
  opportunity_columns: ({[key: string]: string});
  /**
   * Text in the stage column → prospecting | engaging | won | lost.
   */
  stages: ({[key: string]: string});
  /**
   * name, list_price → column.
   */
  product_columns: ({[key: string]: string});
  /**
   * name, region → column.
   */
  seller_columns: ({[key: string]: string});
  /**
   * name, sector → column.
   */
  account_columns: ({[key: string]: string});
}
