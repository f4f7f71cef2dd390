import { graphql } from '../../gql';

export const ManagedOfficesQuery = graphql(`
  query ManagedOffices($under: String) {
    offices(under: $under) {
      code
      name
      level
      official
      viewerCanManage
      parent {
        code
        name
      }
    }
  }
`);

export const AddOfficeMutation = graphql(`
  mutation AddOffice($input: AddOfficeInput!) {
    addOffice(input: $input) {
      code
      name
    }
  }
`);

export const RenameOfficeMutation = graphql(`
  mutation RenameOffice($code: String!, $name: String!) {
    renameOffice(code: $code, name: $name) {
      code
      name
    }
  }
`);
