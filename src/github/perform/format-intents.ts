import { clipText, formatProblem, type Intent, showOneLine } from '../../core/index.ts';

/**
 * The same list that `performIntents` would perform, as text: a line for each intent and the beginning of what it would
 * say, without anything that steers a terminal. Calls nothing.
 */
export function formatIntents(intents: readonly Intent[]): string {
  return intents.map((intent, index) => `${index + 1}. ${formatIntent(intent)}\n`).join('');
}

function formatIntent(intent: Intent): string {
  switch (intent.kind) {
    case 'post-check': {
      const { state, output, headSha } = intent;
      const how = state.status === 'completed' ? state.conclusion : state.status;
      const count = output.annotations.length;
      return `check on ${headSha}: ${how}, ${count} annotations: ${clip(output.title)}`;
    }
    case 'upsert-comment':
      return `comment on #${intent.pull}: ${clip(intent.body)}`;
    case 'resolve-comment':
      return `resolve the comment on #${intent.pull}, if any: ${clip(intent.body)}`;
    case 'reply':
      return `reply on #${intent.pull}: ${clip(intent.body)}`;
    case 'react':
      return `react to comment ${intent.comment} with ${intent.reaction}`;
    case 'rerun-workflow':
      return `run workflow run ${intent.run} again`;
    case 'upload-sarif':
      return `upload SARIF for ${intent.commit} on ${clip(intent.ref)}: ${intent.sarif.length} characters`;
    case 'note':
      return `note: ${clip(formatProblem(intent.problem))}`;
  }
}

function clip(text: string): string {
  return clipText(showOneLine(text), 160);
}
