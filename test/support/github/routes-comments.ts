import { z } from 'zod';
import { answerArray } from './paging.ts';
import { nodeId, presentUser } from './present-owner.ts';
import { presentComment } from './present-pull.ts';
import { repositoryPath } from './present-repository.ts';
import {
  type Answer,
  created,
  notFound,
  numberIn,
  ok,
  type RepositoryCall,
  type Route,
  refuse,
} from './route.ts';
import { addComment } from './seed-runs.ts';
import type { Comment, Reaction, World } from './state.ts';
import { botLogin, timestamp } from './world.ts';

const text = z.object({ body: z.string() });
const reaction = z.object({
  content: z.enum(['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes']),
});

function withComment(
  answer: (call: RepositoryCall, comment: Comment) => Answer,
): (call: RepositoryCall) => Answer {
  return (call) => {
    const comment = call.repository.comments.get(numberIn(call, 'comment_id'));
    return comment === undefined ? notFound() : answer(call, comment);
  };
}

function listComments(call: RepositoryCall): Answer {
  const { world, repository, query } = call;
  const issue = numberIn(call, 'issue_number');
  if (!repository.pulls.has(issue)) return notFound();
  const since = query.get('since') ?? '';
  const all = [...repository.comments.values()].filter(
    (comment) => comment.issue === issue && comment.updatedAt >= since,
  );
  const present = (comment: Comment): unknown => presentComment(world, repository, comment);
  const path = `${repositoryPath(repository)}/issues/${issue}/comments`;
  return answerArray({ call, path, all, present });
}

function createComment(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const issue = numberIn(call, 'issue_number');
  if (!repository.pulls.has(issue)) return notFound();
  const read = text.safeParse(call.body);
  if (!read.success || read.data.body.trim() === '') return invalid('body', 'missing_field');
  const comment = addComment(world, repository, { issue, user: botLogin(world), body: read.data.body });
  return created(presentComment(world, repository, comment));
}

function invalid(field: string, code: string): Answer {
  return refuse(422, 'Validation Failed', [{ resource: 'IssueComment', field, code }]);
}

function updateComment(call: RepositoryCall, comment: Comment): Answer {
  const { world, repository } = call;
  if (comment.user !== botLogin(world)) return refuse(403, 'Resource not accessible by integration');
  const read = text.safeParse(call.body);
  if (!read.success || read.data.body.trim() === '') return invalid('body', 'missing_field');
  const edited = { ...comment, body: read.data.body, updatedAt: timestamp(world) };
  repository.comments.set(comment.id, edited);
  return ok(presentComment(world, repository, edited));
}

function presentReaction(world: World, { id, user, content, at }: Reaction): unknown {
  return { id, node_id: nodeId('REA', id), user: presentUser(world, user), content, created_at: at };
}

/** A second reaction of the same kind by the same user is the first one, answered with 200. */
function react(call: RepositoryCall, comment: Comment): Answer {
  const { world, repository } = call;
  const read = reaction.safeParse(call.body);
  if (!read.success) return invalid('content', 'invalid');
  const user = botLogin(world);
  const { content } = read.data;
  const known = comment.reactions.find((item) => item.user === user && item.content === content);
  if (known !== undefined) return ok(presentReaction(world, known));
  const added = { id: world.next('reaction'), user, content, at: timestamp(world) };
  repository.comments.set(comment.id, { ...comment, reactions: [...comment.reactions, added] });
  return created(presentReaction(world, added));
}

const base = '/repos/{owner}/{repo}/issues';
const readNeeds = ['pull_requests:read', 'issues:read'] as const;
// Comments of pull requests are written with the permission for pull requests; `issues: write` alone is refused.
const writeNeeds = ['pull_requests:write'] as const;

export const commentRoutes: readonly Route[] = [
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/{issue_number}/comments`,
    needs: readNeeds,
    answer: listComments,
  },
  {
    kind: 'repository',
    method: 'post',
    path: `${base}/{issue_number}/comments`,
    needs: writeNeeds,
    answer: createComment,
  },
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/comments/{comment_id}`,
    needs: readNeeds,
    answer: withComment(({ world, repository }, comment) => ok(presentComment(world, repository, comment))),
  },
  {
    kind: 'repository',
    method: 'patch',
    path: `${base}/comments/{comment_id}`,
    needs: writeNeeds,
    answer: withComment(updateComment),
  },
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/comments/{comment_id}/reactions`,
    needs: readNeeds,
    answer: withComment((call, comment) =>
      answerArray({
        call,
        path: `${repositoryPath(call.repository)}/issues/comments/${comment.id}/reactions`,
        all: comment.reactions,
        present: (item) => presentReaction(call.world, item),
      }),
    ),
  },
  {
    kind: 'repository',
    method: 'post',
    path: `${base}/comments/{comment_id}/reactions`,
    needs: writeNeeds,
    answer: withComment(react),
  },
];
