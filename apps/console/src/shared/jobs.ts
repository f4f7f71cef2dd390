import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql';
import { BACKGROUND } from './apollo/client';
import type { JobQuery as JobData, JobStatus } from '../gql/graphql';

export const JobQuery = graphql(`
  query Job($id: ID!) {
    job(id: $id) {
      id
      kind
      status
      done
      total
      error
      createdAt
      finishedAt
      cancelRequested
      viewerCanCancel
    }
  }
`);

export type Job = NonNullable<JobData['job']>;

export const isRunning = (status: JobStatus): boolean => status === 'QUEUED' || status === 'RUNNING';

/** Watches a job until it ends; other pages find it again under the bell. */
export function useJob(id: string | undefined): Job | undefined {
  const first = useQuery(JobQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined,
    fetchPolicy: 'cache-and-network',
  });
  const job = first.data?.job ?? undefined;
  useQuery(JobQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined || job === undefined || !isRunning(job.status),
    pollInterval: 800,
    context: BACKGROUND,
    fetchPolicy: 'network-only',
  });
  return job;
}
