import { ReleaseError } from '../domain/errors.ts'
import type { PulledContent, Staging, WrongFile } from '../ports/destination.ts'
import type { Log } from '../ports/log.ts'
import type { FileSources } from './plan-pull.ts'

const MAX_NAMED = 5

/**
 * Compares what was fetched with the digests of the manifest. What an earlier pull or the cache had a part in may be wrong
 * because of that, and is to be fetched once more.
 * @throws DIGEST_MISMATCH when bytes are wrong that have just come
 */
export async function checkFetched(
  content: PulledContent,
  sources: readonly FileSources[],
  staging: Pick<Staging, 'check' | 'hash' | 'reset'>,
  log: Log,
): Promise<'right' | 'again'> {
  const wrong = await staging.check()
  if (wrong.length === 0) return 'right'
  const fresh = wrong.filter(({ kept }) => !kept)
  if (fresh.length > 0) {
    const shown = fresh.slice(0, MAX_NAMED)
    const lines: string[] = []
    // oxlint-disable-next-line no-await-in-loop -- one after the other from the same disk
    for (const one of shown) lines.push(await describeWrong(content, sources, staging, one))
    const more = fresh.length - shown.length
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `What was downloaded is not what was signed, and nothing of it was kept:\n${lines.join('\n')}` +
        `${more > 0 ? `\n- and ${more} more` : ''}\nRun this again; if it stays so, somebody changed the release.`,
    )
  }
  for (const { file } of wrong) {
    log.warning(
      `${JSON.stringify(content.files[file]?.path ?? '')}: the bytes that were here already are not the right ones. They are downloaded again.`,
    )
    // oxlint-disable-next-line no-await-in-loop -- one after the other on the same disk
    await staging.reset(file)
  }
  return 'again'
}

async function describeWrong(
  { files }: PulledContent,
  sources: readonly FileSources[],
  staging: Pick<Staging, 'hash'>,
  { file, found }: WrongFile,
): Promise<string> {
  const [wanted, slices] = [files[file], sources[file] ?? []]
  const bad: string[] = []
  for (const { position, size, sha256, asset, tag } of slices) {
    const isBad =
      // oxlint-disable-next-line no-await-in-loop -- as above
      slices.length === 1 || (await staging.hash({ file, position, size })) !== sha256
    if (isBad) bad.push(`${asset.name} of ${tag}`)
  }
  // The parts are right, and the whole is not: the manifest contradicts itself.
  const named = bad.length === 0 ? slices.map(({ asset }) => asset.name) : bad
  return (
    `- ${JSON.stringify(wanted?.path ?? '')}, from ${[...new Set(named)].slice(0, MAX_NAMED).join(', ')}: expected ` +
    `sha256:${wanted?.sha256 ?? ''}, found sha256:${found}`
  )
}
