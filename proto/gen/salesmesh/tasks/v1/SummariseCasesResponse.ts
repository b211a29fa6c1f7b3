// Original file: salesmesh/tasks/v1/case_service.proto


export interface SummariseCasesResponseInput {
  cases?: (number) | undefined;
  /**
   * open | done; they add up to `cases`.
   */
  by_state?: ({[key: string]: number | string | Long}) | undefined;
  /**
   * What open cases wait for; they add up to the open ones.
   */
  by_wait?: ({[key: string]: number | string | Long}) | undefined;
  /**
   * Results of the done ones.
   */
  by_result?: ({[key: string]: number | string | Long}) | undefined;
  tasks?: (number) | undefined;
  /**
   * They add up to `tasks`.
   */
  tasks_by_state?: ({[key: string]: number | string | Long}) | undefined;
  /**
   * Cards attached to tasks, each showing counted.
   */
  cards_attached?: (number) | undefined;
  /**
   * Tasks that wait for their cards.
   */
  tasks_awaiting_cards?: (number) | undefined;
  /**
   * Of closed cases those opened from then on are counted.
   */
  opened_since?: (string) | undefined;
}

export interface SummariseCasesResponse {
  cases: (number);
  /**
   * open | done; they add up to `cases`.
   */
  by_state: ({[key: string]: number});
  /**
   * What open cases wait for; they add up to the open ones.
   */
  by_wait: ({[key: string]: number});
  /**
   * Results of the done ones.
   */
  by_result: ({[key: string]: number});
  tasks: (number);
  /**
   * They add up to `tasks`.
   */
  tasks_by_state: ({[key: string]: number});
  /**
   * Cards attached to tasks, each showing counted.
   */
  cards_attached: (number);
  /**
   * Tasks that wait for their cards.
   */
  tasks_awaiting_cards: (number);
  /**
   * Of closed cases those opened from then on are counted.
   */
  opened_since: (string);
}
