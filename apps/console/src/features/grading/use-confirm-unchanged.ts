import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { GradeReviewFilter } from '../../gql/graphql';
import { refusalOf, type Refusal } from '../../shared/apollo/refusal';
import { ConfirmableReviewsQuery, ConfirmGradeReviewsMutation } from './documents';

const BATCH = 200;

type Phase = 'idle' | 'counting' | 'ready' | 'confirming' | 'done';

/** Collects the reviews whose grade stays, page by page, and confirms them in batches that can be stopped. */
export function useConfirmUnchanged(filter: GradeReviewFilter) {
  const client = useApolloClient();
  const [phase, setPhase] = useState<Phase>('idle');
  const [ids, setIds] = useState<string[]>([]);
  const [done, setDone] = useState(0);
  const [refusal, setRefusal] = useState<Refusal>();
  const stopped = useRef(false);

  const count = async () => {
    stopped.current = false;
    setIds([]);
    setDone(0);
    setRefusal(undefined);
    setPhase('counting');
    const found: string[] = [];
    let after: string | undefined;
    try {
      do {
        const { data } = await client.query({
          query: ConfirmableReviewsQuery,
          variables: { filter, after },
          fetchPolicy: 'no-cache',
        });
        const page = data?.gradeReviews;
        found.push(
          ...(page?.edges.filter(({ node }) => node.viewerCanConfirm).map(({ node }) => node.id) ?? []),
        );
        setIds([...found]);
        after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? undefined) : undefined;
      } while (after !== undefined && !stopped.current);
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setPhase('ready');
  };

  const confirm = async () => {
    setPhase('confirming');
    setRefusal(undefined);
    try {
      for (let from = done; from < ids.length && !stopped.current; from += BATCH) {
        const batch = ids.slice(from, from + BATCH);
        await client.mutate({
          mutation: ConfirmGradeReviewsMutation,
          variables: { ids: batch },
          fetchPolicy: 'no-cache',
        });
        setDone(from + batch.length);
      }
      setPhase('done');
    } catch (error) {
      setRefusal(refusalOf(error));
      setPhase('ready');
    }
    void client.refetchQueries({ include: 'active' });
  };

  const stop = () => {
    stopped.current = true;
  };
  const close = () => {
    stop();
    setPhase('idle');
  };
  return { phase, total: ids.length, done, refusal, count, confirm, stop, close };
}
