import { comparePaths } from '../domain/listing.ts'
import type { Sha256 } from '../domain/digest.ts'
import type { Check, Difference } from '../domain/verification.ts'
import { failed, passed, skipped } from '../domain/verification.ts'
import type { ListedSlices } from './find-lost-slices.ts'
import { nameReferred } from './find-lost-slices.ts'
import type { HashedFile, HashedModel } from './hash-model.ts'

const CHECK = 'references'
const MAX_SHOWN = 5

/**
 * What of the model lies in earlier releases is there, and is what the manifest says, by the digest that the store states.
 * Where the bytes were read, every file that is not an asset by itself is the signed one when it is put together.
 * @param hashed `null` where they were not read
 */
export function verifyReferences({ files, lost }: ListedSlices, hashed: HashedModel | null): Check {
  const referred = files.flatMap(({ slices }) => slices.filter(({ tag }) => tag !== null))
  const findings = [
    describeLost(referred.flatMap((slice) => lost.get(slice) ?? [])),
    ...(hashed === null ? [] : [describeBroken({ files, lost }), describeOther(hashed.files)]),
  ].filter((finding) => finding.differences.length > 0)
  if (findings.length > 0)
    return failed(
      CHECK,
      findings.map(({ detail }) => detail).join(' '),
      findings.flatMap(({ differences }) => differences.slice(0, MAX_SHOWN)),
    )
  if (hashed !== null && hashed.files.length > 0)
    return passed(
      CHECK,
      `${hashed.files.length} file(s) were put together from their parts and hashed`,
    )
  if (referred.length === 0) return skipped(CHECK, 'no file lies in another release')
  const tags = [...new Set(referred.map(({ tag }) => tag ?? ''))].toSorted(comparePaths)
  return passed(
    CHECK,
    `${new Set(referred.map(nameReferred)).size} asset(s) of ${nameSome(tags)} are there, with the digests of the manifest`,
  )
}

interface Finding {
  readonly detail: string
  readonly differences: readonly Difference[]
}

function describeLost(found: readonly Difference[]): Finding {
  const differences = [...new Map(found.map((one) => [one.name, one])).values()]
  return {
    differences,
    detail:
      `This version needs ${nameSome(differences.map(({ name }) => name))}, which is not there as the manifest says: somebody ` +
      'deleted or replaced it. The version cannot be pulled until it is restored.',
  }
}

/** Files of which something of this release is missing or cut off; they cannot be read. */
function describeBroken({ files, lost }: ListedSlices): Finding {
  const differences = files.flatMap(({ file, slices }) => {
    const slice = slices.find((one) => one.tag === null && lost.has(one))
    const difference = slice === undefined ? undefined : lost.get(slice)
    if (difference === undefined) return []
    const { name, expected, found } = difference
    return [{ name: `${quote(file.path)}, from ${name}`, expected, found }]
  })
  return {
    differences,
    detail: `${differences.length} of ${files.length} files cannot be put together: what they consist of is missing or cut off.`,
  }
}

function describeOther(hashed: readonly HashedFile[]): Finding {
  const differences = hashed.flatMap((one) => findDifference(one) ?? [])
  return {
    differences,
    detail:
      `${differences.length} of ${hashed.length} files are not the signed ones when they are put together from their parts. ` +
      'Do not load them.',
  }
}

/** Names the bad part where one is. */
function findDifference({ file, sha256, slices, digests }: HashedFile): Difference | undefined {
  if (sha256 === file.sha256) return undefined
  const index = slices.findIndex((slice, place) => slice.sha256 !== digests[place])
  const [slice, found] = [slices[index], digests[index]]
  if (slice === undefined) return describeDigests(quote(file.path), file.sha256, sha256)
  return describeDigests(`${quote(file.path)}, from ${nameReferred(slice)}`, slice.sha256, found)
}

const describeDigests = (
  name: string,
  expected: Sha256,
  found: Sha256 | undefined,
): Difference => ({
  name,
  expected: `sha256:${expected}`,
  found: `sha256:${found ?? 'unknown'}`,
})

const quote = (path: string): string => JSON.stringify(path)

function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, MAX_SHOWN).join(', ')
  return names.length > MAX_SHOWN ? `${shown} and ${names.length - MAX_SHOWN} more` : shown
}
