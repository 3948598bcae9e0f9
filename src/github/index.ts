/** The public face of what we read from and do on GitHub: every name that the app and the command line use. */
export { readBranchTip } from './branches.ts';
export { listOwnChecks } from './check-runs.ts';
export type { AppIdentity, GitHubClient, RepositoryClient } from './client.ts';
export { type ComparedCommits, compareCommits } from './compare.ts';
export { readFileAtRef } from './contents.ts';
export { listFailedDeliveries, redeliver } from './deliveries.ts';
export type { GitHubFailure, GitHubResult } from './failure.ts';
export { confirmRepository } from './identity.ts';
export {
  type InstallationFact,
  listInstallations,
  listRepositories,
  type RepositoryFact,
} from './installations.ts';
export { type ApiCall, createTimedFetch, observeCalls } from './observe-calls.ts';
export { formatIntents } from './perform/format-intents.ts';
export { performIntents } from './perform/perform-intents.ts';
export type { Posted, Remembered } from './perform/remembered.ts';
export { readPermission } from './permission.ts';
export { listOpenPulls, listPullsOfCommit, mostOpenPulls, readFate, readPull } from './pulls.ts';
export { missingReport, readReports } from './read-reports.ts';
export { listAncestors, listRunsOfHead, readRun } from './runs.ts';
export { listTags, type TagFact } from './tags.ts';
