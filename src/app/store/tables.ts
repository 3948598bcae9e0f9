import type { ColumnType, Generated } from 'kysely';
import type { Evaluation, OverrideFact } from '../../core/index.ts';
import type { Job } from '../task/job.ts';

/** Written as an ISO 8601 string, read as a date. */
type Time = ColumnType<Date, string, string>;
/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;
/** Gzip of JSON text. */
type Packed = ColumnType<Uint8Array, Uint8Array, Uint8Array>;

/** The tables of the schema `brakeline`; `migrations.ts` makes them. */
export interface Tables {
  readonly deliveries: {
    readonly id: string;
    readonly event: string;
    readonly received: Time;
    readonly state: 'waiting' | 'done' | 'failed';
    readonly jobs: number;
    /** Ids of the jobs that are done. */
    readonly finished: string[];
    readonly reason: string | null;
  };
  readonly evaluations: {
    readonly number: Generated<number>;
    readonly repository: number;
    readonly key: string;
    readonly head_sha: string;
    readonly pull: number | null;
    readonly check_run: number | null;
    readonly at: Time;
    readonly evaluation: Json<Evaluation>;
    readonly report: Packed | null;
  };
  readonly overrides: {
    readonly number: Generated<number>;
    readonly repository: number;
    readonly pull: number;
    readonly comment: number;
    readonly head_sha: string;
    readonly at: Time;
    readonly override: Json<OverrideFact>;
    readonly cancelled_by: string | null;
    readonly cancelled_at: ColumnType<Date | null, string | null, string | null>;
  };
  readonly baselines: {
    readonly repository: number;
    readonly workflow: number;
    readonly category: string;
    readonly branch: string;
    readonly sha: string;
    readonly run: number;
    readonly attempt: number;
    readonly at: Time;
    readonly report: Packed;
  };
  readonly marks: {
    readonly repository: number;
    readonly benchmark: string;
    readonly sha: string;
    readonly kind: string;
    readonly text: string;
    readonly at: Time;
  };
  readonly posts: {
    readonly repository: number;
    readonly key: string;
    readonly id: number | null;
    readonly mark: string;
    readonly state: 'writing' | 'open' | 'done';
  };
  readonly dead_letters: {
    readonly id: string;
    readonly job: Json<Job>;
    readonly reason: string;
    readonly attempts: number;
    readonly at: Time;
  };
  readonly cursors: {
    readonly name: string;
    readonly value: string;
  };
}
