import { ReleaseError } from '../domain/errors.ts'
import type { PulledContent, Staging, WrongFile } from '../ports/destination.ts'
import type { Log } from '../ports/log.ts'
import type { FileSources } from './plan-pull.ts'

const MAX_NAMED = 5

export interface FetchedCheck {
  readonly content: PulledContent
  /** Of each file. */
  readonly sources: readonly FileSources[]
  /** Whether what was wrong was fetched again already. */
  readonly isLast: boolean
}

/**
 * Compares what was fetched with the digests of the manifest. What is wrong, because an earlier pull or the cache had a part in it or
 * because it was damaged on its way, counts as not fetched any more; the other files stay.
 * @returns `again`: something is to be fetched
 * @throws DIGEST_MISMATCH when bytes that have just come are wrong the last time
 */
export async function checkFetched(
  { content, sources, isLast }: FetchedCheck,
  staging: Pick<Staging, 'check' | 'hash' | 'reset'>,
  log: Log,
): Promise<'right' | 'again'> {
  const wrong = await staging.check()
  if (wrong.length === 0) return 'right'
  const fresh = wrong.filter(({ kept }) => !kept)
  const lines: string[] = []
  for (const one of isLast ? fresh.slice(0, MAX_NAMED) : [])
    // oxlint-disable-next-line no-await-in-loop -- one after the other from the same disk
    lines.push(await describeWrong(content, sources, staging, one))
  for (const { file, kept } of wrong) {
    const path = JSON.stringify(content.files[file]?.path ?? '')
    const what = kept ? 'the bytes that were here already' : 'the bytes that were downloaded'
    if (!isLast) log.warning(`${path}: ${what} are not the right ones. They are downloaded again.`)
    // oxlint-disable-next-line no-await-in-loop -- one after the other on the same disk
    await staging.reset(file)
  }
  if (lines.length === 0) return 'again'
  const more = fresh.length - lines.length
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `What was downloaded, twice, is not what was signed, and is not kept:\n${lines.join('\n')}` +
      `${more > 0 ? `\n- and ${more} more` : ''}\nRun this again, which takes up the other files; if it stays so, somebody ` +
      'changed the release.',
  )
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
