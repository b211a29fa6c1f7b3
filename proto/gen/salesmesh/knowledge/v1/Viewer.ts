// Original file: salesmesh/knowledge/v1/search_service.proto


export interface ViewerInput {
  roles?: (string)[] | undefined;
  units?: (string)[] | undefined;
}

export interface Viewer {
  roles: (string)[];
  units: (string)[];
}
