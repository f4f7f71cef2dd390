import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { refusalOf, type Refusal } from './refusal';

/**
 * A mutation whose refusal is something to show, not something to catch. What is on the screen is asked for again
 * afterwards, because a deed changes totals, grades and queues far from where it was done.
 */
export function useCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { refetch = true }: { refetch?: boolean } = {},
) {
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(
    document,
    refetch ? { refetchQueries: 'active' } : {},
  );
  const [refusal, setRefusal] = useState<Refusal>();
  const run = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      setRefusal(undefined);
      try {
        const result = await mutate({ variables });
        return result.data;
      } catch (error) {
        setRefusal(refusalOf(error));
        return undefined;
      }
    },
    [mutate],
  );
  return { run, busy: loading, refusal, clear: useCallback(() => setRefusal(undefined), []) };
}
