import { graphql } from '../../gql';

export const AccountsQuery = graphql(`
  query Accounts($filter: AccountFilter, $first: Int!, $after: String) {
    accounts(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          username
          displayName
          department
          disabledAt
          mustChangePassword
          lastSignInAt
          viewerCanChange
          viewerCanGrant
          office {
            code
            name
          }
          role {
            code
            name
          }
        }
      }
    }
  }
`);

export const RolesQuery = graphql(`
  query Roles {
    roles {
      code
      name
      permissions
      builtIn
      accountCount
      viewerCanChange
      viewerCanGrant
      office {
        code
        name
      }
    }
  }
`);

export const CreateAccountMutation = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      firstPassword
      account {
        id
        username
        displayName
      }
    }
  }
`);

export const ChangeAccountMutation = graphql(`
  mutation ChangeAccount($id: ID!, $input: ChangeAccountInput!) {
    changeAccount(id: $id, input: $input) {
      id
      displayName
    }
  }
`);

export const DisableAccountMutation = graphql(`
  mutation DisableAccount($id: ID!) {
    disableAccount(id: $id) {
      id
      disabledAt
    }
  }
`);

export const EnableAccountMutation = graphql(`
  mutation EnableAccount($id: ID!) {
    enableAccount(id: $id) {
      id
      disabledAt
    }
  }
`);

export const ResetPasswordMutation = graphql(`
  mutation ResetPassword($id: ID!) {
    resetPassword(id: $id) {
      firstPassword
      account {
        id
        username
        displayName
      }
    }
  }
`);

export const EndAllSessionsMutation = graphql(`
  mutation EndAllSessions($account: ID) {
    endAllSessions(account: $account)
  }
`);

export const EndSessionMutation = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

export const IssueTokenMutation = graphql(`
  mutation IssueToken($name: String!, $days: Int!) {
    issueToken(name: $name, days: $days) {
      token
      session {
        id
      }
    }
  }
`);

export const MySessionsQuery = graphql(`
  query MySessions {
    mySessions {
      id
      kind
      name
      createdAt
      lastSeenAt
      expiresAt
      address
      current
    }
  }
`);

export const ChangeOwnPasswordMutation = graphql(`
  mutation ChangeOwnPassword($currentPassword: String!, $newPassword: String!) {
    changeOwnPassword(currentPassword: $currentPassword, newPassword: $newPassword)
  }
`);

export const CreateRoleMutation = graphql(`
  mutation CreateRole($input: CreateRoleInput!) {
    createRole(input: $input) {
      code
      name
    }
  }
`);

export const ChangeRoleMutation = graphql(`
  mutation ChangeRole($code: String!, $input: ChangeRoleInput!) {
    changeRole(code: $code, input: $input) {
      code
      name
      permissions
    }
  }
`);

export const DeleteRoleMutation = graphql(`
  mutation DeleteRole($code: String!) {
    deleteRole(code: $code)
  }
`);
