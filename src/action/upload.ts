import { errorText, type Problem } from '../core/index.ts';

/** The outcome of an upload: an identifier, or why the files stayed where they are. */
export type Upload =
  | { readonly kind: 'uploaded'; readonly id: number; readonly name: string }
  | { readonly kind: 'kept'; readonly why: Problem };

interface UploadRequest {
  readonly name: string;
  readonly files: readonly string[];
  readonly root: string;
  readonly retentionDays?: number;
}

function kept(message: string): Upload {
  return {
    kind: 'kept',
    why: {
      code: 'artifact-unavailable',
      message: `the artifact was not uploaded: ${message}`,
      hint: 'the files stay in the workspace; upload them with a step of your own if you need them later',
    },
  };
}

/** Uploads the files as one artifact. Never throws: a gate must not fail because storage did. */
export async function uploadArtifact(request: UploadRequest): Promise<Upload> {
  if (!process.env['ACTIONS_RUNTIME_TOKEN'] || !process.env['ACTIONS_RESULTS_URL']) {
    return kept('there is no artifact service here');
  }
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const options = request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays };
    const { id } = await new DefaultArtifactClient().uploadArtifact(
      request.name,
      [...request.files],
      request.root,
      options,
    );
    return id === undefined
      ? kept('the artifact service gave no identifier')
      : { kind: 'uploaded', id, name: request.name };
  } catch (error) {
    return kept(errorText(error));
  }
}
