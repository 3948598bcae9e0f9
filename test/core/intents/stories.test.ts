import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { decideEvaluation, type Outcome } from '../../../src/core/intents/decide-evaluation.ts';
import {
  decideFailure,
  decideGroupDestroyed,
  decideOpened,
  decideSuperseded,
  decideWaiting,
} from '../../../src/core/intents/decide-waiting.ts';
import type { Intent } from '../../../src/core/intents/intent.ts';
import {
  factsOf,
  type GateStory,
  readStory,
  storiesFolder,
  storyCommits,
  storyNames,
} from '../../support/gate-story.ts';

// UPDATE_GOLDEN=1 writes the files anew; read the difference before you commit it.
const update = process.env['UPDATE_GOLDEN'] === '1';

function actOut(story: GateStory): Outcome {
  const facts = factsOf(story);
  switch (story.act) {
    case 'evaluate':
      return decideEvaluation(facts);
    case 'open':
      return decideOpened(facts);
    case 'wait':
      return decideWaiting(facts);
    case 'supersede':
      return decideSuperseded(facts.target, storyCommits.newer);
    case 'destroy':
      return decideGroupDestroyed(facts.target, 'dequeued');
    case 'fail':
      return decideFailure(facts.target, '01JX-42');
  }
}

function tell(intent: Intent): string {
  switch (intent.kind) {
    case 'post-check': {
      const { state, output, actions, externalId } = intent;
      const how = state.status === 'completed' ? state.conclusion : state.status;
      const places = output.annotations.map(
        ({ path, startLine, level }) => `\n  ${level} ${path}:${startLine}`,
      );
      const buttons = actions.map(({ identifier }) => identifier).join(' ');
      return (
        [
          `check ${how}: ${output.title}`,
          `  ${externalId}`,
          ...(buttons === '' ? [] : [`  buttons: ${buttons}`]),
        ].join('\n') + places.join('')
      );
    }
    case 'upsert-comment':
    case 'resolve-comment':
    case 'reply':
      return `${intent.kind} on #${intent.pull}: ${intent.body.split('\n')[0]}`;
    case 'upload-sarif':
      return `upload-sarif for ${intent.ref}`;
    case 'note':
      return `note: ${intent.problem.message}`;
    case 'react':
    case 'rerun-workflow':
      return intent.kind;
  }
}

function tellOutcome({ intents, evaluation }: Outcome): string {
  const kept =
    evaluation === undefined
      ? 'nothing recorded'
      : [
          `recorded ${evaluation.conclusion}${evaluation.overridden ? ', overridden' : ''}`,
          ...evaluation.blocking.map(({ kind, message }) => `  ${kind}: ${message}`),
        ].join('\n');
  return `${[...intents.map(tell), kept].join('\n')}\n`;
}

for (const name of storyNames()) {
  const story = readStory(name);
  test(`${name}: ${story.story}`, () => {
    const file = `${storiesFolder}/${name}/expected.txt`;
    const told = tellOutcome(actOut(story));
    if (update) writeFileSync(file, told);
    assert.equal(told, readFileSync(file, 'utf8'));
  });
}

test('deciding twice gives the same intents, so that a repeated event changes nothing', () => {
  for (const name of storyNames()) {
    const story = readStory(name);
    assert.deepEqual(actOut(story), actOut(story));
  }
});
