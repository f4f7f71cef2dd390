export { enqueueJob } from './enqueue-job';
export { type JobKind } from './job.entity';
export { jobLoader, JobResolver } from './job.resolver';
export { JobType } from './job.type';
export { type JobHandlers, type RunningJob, startWorker, type Worker } from './worker';
