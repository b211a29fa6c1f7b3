// Original file: salesmesh/tasks/v1/flow.proto


export interface CardQueryInput {
  /**
   * What the person is about to do, in words.
   */
  text?: (string) | undefined;
  /**
   * Field of the scene → value, or $name for the value of a variable.
   */
  scene?: ({[key: string]: string}) | undefined;
  /**
   * 1 to 10.
   */
  limit?: (number) | undefined;
}

export interface CardQuery {
  /**
   * What the person is about to do, in words.
   */
  text: (string);
  /**
   * Field of the scene → value, or $name for the value of a variable.
   */
  scene: ({[key: string]: string});
  /**
   * 1 to 10.
   */
  limit: (number);
}
