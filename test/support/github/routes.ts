import type { HookDesk } from './hook.ts';
import type { RateMeter } from './rate-limit.ts';
import type { Route } from './route.ts';
import { actionsRoutes, type SignBlob } from './routes-actions.ts';
import { appRoutes } from './routes-app.ts';
import { checkRoutes } from './routes-checks.ts';
import { commentRoutes } from './routes-comments.ts';
import { compareRoutes } from './routes-compare.ts';
import { contentRoutes } from './routes-contents.ts';
import { deliveryRoutes } from './routes-deliveries.ts';
import { pullRoutes } from './routes-pulls.ts';
import { repositoryRoutes } from './routes-repository.ts';
import type { TokenDesk } from './tokens.ts';

export interface RouteParts {
  readonly desk: TokenDesk;
  readonly meter: RateMeter;
  readonly hooks: HookDesk;
  readonly sign: SignBlob;
}

/** Every operation that the stand-in answers; `scripts/prune-openapi.ts` keeps the same ones. */
export function listRoutes({ desk, meter, hooks, sign }: RouteParts): readonly Route[] {
  return [
    ...appRoutes(desk, meter),
    ...deliveryRoutes(hooks),
    ...actionsRoutes(sign),
    ...repositoryRoutes,
    ...checkRoutes,
    ...commentRoutes,
    ...pullRoutes,
    ...contentRoutes,
    ...compareRoutes,
  ];
}
