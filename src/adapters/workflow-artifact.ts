import { dirname } from 'node:path'

/**
 * Leaves files as an artifact of the workflow run, for another workflow or a person to pick up.
 * @throws whatever the artifact service answers; callers treat it as optional, since GHES has none
 */
export async function uploadWorkflowArtifact(
  name: string,
  files: readonly [string, ...string[]],
): Promise<void> {
  // 5 MB of bundle that only this path needs.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  await new DefaultArtifactClient().uploadArtifact(name, [...files], dirname(files[0]), {
    compressionLevel: 0,
  })
}
