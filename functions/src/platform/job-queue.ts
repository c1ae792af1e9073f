/** A step of a job to be done soon: the job, and the place it was at when the step was asked for. */
export interface JobStep {
  readonly jobId: string;
  /** A step asked for twice finds the job further on, and ends. */
  readonly cursor: string | null;
}

/** Where steps of jobs are handed in. Production gives it a task queue, tests a list. */
export interface JobQueue {
  add(step: JobStep, delaySeconds?: number): Promise<void>;
}
