import type { Finding } from '../domain/finding.ts'
import { errorFinding, infoFinding, warningFinding } from '../domain/finding.ts'
import { MANIFEST_ASSET } from '../domain/manifest.ts'
import type { Release } from '../ports/release-store.ts'
import { splitTag } from './list-model-releases.ts'
import type { OwnDraft } from './list-drafts.ts'

/** A finding, and the draft that can safely be removed about it. */
export interface Diagnosis {
  readonly finding: Finding
  readonly cure?: OwnDraft
}

/** What is to be said of drafts: those of this tool, and those of others that have the tag of a version. */
export function diagnoseDrafts(
  recent: readonly Release[],
  own: readonly OwnDraft[],
): readonly Diagnosis[] {
  const marked = new Set(own.map(({ release }) => release.id))
  const foreign = recent.filter(
    ({ id, draft, tag }) => draft && !marked.has(id) && splitTag(tag) !== undefined,
  )
  return [
    ...own.flatMap(diagnoseOwn),
    ...foreign.map((release) => ({ finding: diagnoseForeign(release) })),
  ]
}

function diagnoseForeign({ id, tag, assets }: Release): Finding {
  // A draft of a run has the mark until it is published.
  if (assets.some(({ name }) => name === MANIFEST_ASSET))
    return errorFinding(
      'release-withdrawn',
      tag,
      `The draft ${id} holds a manifest and no mark of a run: it was published once. GitHub makes a draft of a release whose tag is deleted.`,
      'Push the tag again, to the commit that the manifest names, and publish it on the release page; or delete it there.',
    )
  return infoFinding(
    'draft-foreign',
    tag,
    `The draft ${id} has the tag of a version and was not made by this tool.`,
    'Delete it on the release page when nobody needs it.',
  )
}

function diagnoseOwn(draft: OwnDraft): readonly Diagnosis[] {
  const { release, by, state } = draft
  const what = `The draft ${release.id} of run ${by.runId}, begun ${by.startedAt}, holds ${release.assets.length} asset(s)`
  if (state === 'running')
    return [
      {
        finding: infoFinding(
          'draft-running',
          release.tag,
          `${what}; its run is under way.`,
          'Nothing: the run publishes it.',
        ),
      },
    ]
  if (state === 'dead')
    return [
      {
        finding: {
          ...warningFinding(
            'draft-abandoned',
            release.tag,
            `${what}; its run is over, so nobody will finish it.`,
            'Run the job again to finish it, or remove it with --fix.',
          ),
          fix: 'possible',
        },
        cure: draft,
      },
    ]
  return [
    {
      finding: warningFinding(
        'draft-unknown',
        release.tag,
        `${what}; whether its run is over cannot be seen.`,
        'Give the token "actions: read", or delete the draft on the release page when its run is over.',
      ),
    },
  ]
}
