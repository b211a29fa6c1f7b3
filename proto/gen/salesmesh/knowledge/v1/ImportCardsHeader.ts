// Original file: salesmesh/knowledge/v1/card_service.proto


export interface ImportCardsHeaderInput {
  /**
   * Where the file is from; with a row's key it names the card.
   */
  source?: (string) | undefined;
  /**
   * True: the importing manager vouches for the file, and its cards are reviewed at once. False: drafts.
   */
  reviewed?: (boolean) | undefined;
}

export interface ImportCardsHeader {
  /**
   * Where the file is from; with a row's key it names the card.
   */
  source: (string);
  /**
   * True: the importing manager vouches for the file, and its cards are reviewed at once. False: drafts.
   */
  reviewed: (boolean);
}
