import type { GithubRoute } from '../http/call.ts';
import { commentRoutes } from './comments.ts';
import { eventRoutes } from './events.ts';
import { issueRoutes } from './issues.ts';
import { releaseRoutes } from './releases.ts';
import { repositoryRoutes } from './repository.ts';
import { userRoutes } from './user.ts';

/** Everything that REST answers, below the API's address. */
export const restRoutes: readonly GithubRoute[] = [
  ...repositoryRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...eventRoutes,
  ...releaseRoutes,
  ...userRoutes,
];
