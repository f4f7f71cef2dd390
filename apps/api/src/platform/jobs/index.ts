export { enqueueJob } from './enqueue-job';
export { inLanes } from './in-lanes';
export { type JobKind } from './job.entity';
export { jobLoader, JobResolver } from './job.resolver';
export { JobType } from './job.type';
export { JobCancelled, type JobHandlers, type RunningJob, startWorker, type Worker } from './worker';
