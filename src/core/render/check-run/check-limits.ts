/**
 * What GitHub takes of a check run and of a comment (REST API description of `POST /repos/{owner}/{repo}/check-runs`;
 * of comments, the error that a longer one gets). Characters are UTF-16 code units.
 */
export const checkLimits = {
  /** Not documented; longer titles have no room anywhere. */
  title: 255,
  summary: 65_535,
  text: 65_535,
  annotations: 250,
  annotationsPerRequest: 50,
  annotationTitle: 255,
  /** Bytes. */
  annotationMessage: 64 * 1024,
  actions: 3,
  actionLabel: 20,
  actionDescription: 40,
  actionIdentifier: 20,
  /** Of ours: a command accepts no longer reason, and whatever shows it shows all of it. Code points. */
  overrideReason: 500,
  /** Not documented. */
  externalId: 255,
  comment: 65_536,
} as const;
