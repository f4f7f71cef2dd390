import { graphql } from '../../gql';

export const SignInMutation = graphql(`
  mutation SignIn($username: String!, $password: String!) {
    signIn(username: $username, password: $password) {
      viewer {
        id
        displayName
        username
        role
        kind
        department
        permissions
        mustChangePassword
        office {
          code
          name
          level
        }
      }
    }
  }
`);

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);
