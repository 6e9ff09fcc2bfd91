import { assetRoutes } from './asset-routes.ts'
import { attestationRoutes } from './attestation-routes.ts'
import { checkRoutes } from './check-routes.ts'
import { commentRoutes } from './comment-routes.ts'
import { commitRoutes } from './commit-routes.ts'
import { contentRoutes } from './content-routes.ts'
import type { ApiRoute } from './define-route.ts'
import { gitObjectRoutes } from './git-object-routes.ts'
import { gitRefRoutes } from './git-ref-routes.ts'
import { pullRoutes } from './pull-routes.ts'
import { releaseRoutes } from './release-routes.ts'
import { repositoryRoutes } from './repository-routes.ts'
import { statusRoutes } from './status-routes.ts'

/** Every operation of the REST API that is answered; the first that matches a path wins. */
export const apiRoutes: readonly ApiRoute[] = [
  ...repositoryRoutes,
  ...assetRoutes,
  ...releaseRoutes,
  ...gitRefRoutes,
  ...gitObjectRoutes,
  ...checkRoutes,
  ...statusRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...commentRoutes,
  ...attestationRoutes,
]
