import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../shared/apollo/use-command';
import { SignOutMutation } from './documents';

/** Signs out here, and then at the identity provider too where one came through it. */
export function useLeave(): () => Promise<void> {
  const client = useApolloClient();
  const signOut = useCommand(SignOutMutation, { refetch: false });
  return async () => {
    await signOut.run({});
    client.stop();
    window.location.assign('/sign-in/out');
  };
}
