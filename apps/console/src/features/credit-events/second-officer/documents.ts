import { graphql } from '../../../gql';

export const SecondOfficerFields = graphql(`
  fragment SecondOfficerFields on SecondOfficerSetting {
    id
    category
    required
    own
    decidedFor {
      code
      name
    }
    decidedBy
    decidedAt
  }
`);

export const SecondOfficerSettingsQuery = graphql(`
  query SecondOfficerSettings($office: String) {
    secondOfficerSettings(office: $office) {
      ...SecondOfficerFields
    }
  }
`);

export const SetSecondOfficerMutation = graphql(`
  mutation SetSecondOfficer($office: String!, $category: CollectionCategory!, $required: Boolean) {
    setSecondOfficer(office: $office, category: $category, required: $required) {
      ...SecondOfficerFields
    }
  }
`);
