import { parsePartName } from '../domain/asset-body.ts'
import type { AssetSlice } from '../domain/asset-slice.ts'
import { slicesOf } from '../domain/asset-slice.ts'
import type { Digest, Sha256 } from '../domain/digest.ts'
import type { ModelFile, Predicate } from '../domain/manifest.ts'
import { TAR_ASSET } from '../domain/manifest.ts'
import { findPathProblem } from '../domain/safe-path.ts'
import { parseTag } from '../domain/version.ts'
import type { Place } from './links.ts'
import { repositoryUrl } from './links.ts'
import { folderName, quote, repositoryArgument } from './release-commands.ts'

/** Downloads of one script; each is a line of it. */
export const MAX_SCRIPT_DOWNLOADS = 64

export interface PullScriptFacts extends Place {
  readonly manifest: Pick<Predicate, 'model' | 'artifact' | 'assets'>
  readonly manifestDigest: Digest
}

/**
 * `pull.sh`: a script for POSIX shells that downloads the files of one version with curl, checks every digest, and leaves
 * either the whole model or nothing. Whoever trusts its text trusts the digests in it. Empty for a version in more than
 * 64 pieces, and for one whose names could mean something else to a file system.
 */
export function renderPullScript(facts: PullScriptFacts): string {
  const steps = listSteps(facts)
  if (steps === null) return ''
  const { model, artifact } = facts.manifest
  const short = facts.manifestDigest.replace(/^sha256:/, '').slice(0, 12)
  const secure = facts.serverUrl.startsWith('https://')
  return [
    '#!/bin/sh',
    `# Downloads ${model.tag} of ${repositoryUrl(facts)} and checks every byte: sh pull.sh [DIRECTORY]`,
    '# Run it again after a break and it goes on. It needs curl, and sha256sum or shasum. For a private repository it needs',
    '# gh (https://cli.github.com) and GITHUB_TOKEN in the environment.',
    'set -eu',
    `to=\${1:-${quote(folderName(facts.manifest))}}`,
    `base=${quote(`${repositoryUrl(facts)}/releases/download`)}`,
    `repo=${quote(repositoryArgument(facts))}`,
    `id=${short}`,
    `count=${artifact.files.length}`,
    `proto=${secure ? "'=https'" : "'=http,https'"}`,
    FUNCTIONS,
    ...steps,
    END,
  ].join('\n')
}

const FUNCTIONS = String.raw`
fail() {
  printf 'pull.sh: %s\n' "$*" >&2
  exit 1
}
# What is wrong is not kept.
refuse() {
  rm -rf "$stage"
  fail "$1 is not what was published. Nothing was kept."
}
digest() {
  if command -v sha256sum > /dev/null 2>&1; then sha256sum < "$1"; else shasum -a 256 < "$1"; fi | cut -c 1-64
}
holds() {
  [ -f "$1" ] && [ "$(digest "$1")" = "$2" ]
}
# fetch TAG ASSET FILE [RANGE]: a whole asset goes on where it broke off
fetch() {
  printf '%s %s\n' "$1" "$2" >&2
  if [ "$via" = gh ]; then
    gh release download "$1" --repo "$repo" --pattern "$2" --output "$3" --clobber && return
  elif [ "$#" -gt 3 ]; then
    curl -gfL --proto "$proto" "$bar" --retry 3 -r "$4" -o "$3" "$base/$1/$2" && return
  else
    curl -gfL --proto "$proto" "$bar" --retry 3 -C - -o "$3" "$base/$1/$2" && return
  fi
  rmdir "$parts" "$model" "$stage" 2> /dev/null || :
  fail "$2 of $1 was not downloaded. Run this again to go on. If the repository is private: gh and GITHUB_TOKEN."
}
# part TAG ASSET SIZE SHA256 [OFFSET]: the next bytes of the file, a range of the asset when there is an offset
part() {
  [ "$ready" = no ] || return 0
  got=$parts/$4
  list="$list $4"
  if holds "$got" "$4"; then return 0; fi
  if [ -f "$got" ] && [ "$(wc -c < "$got")" -ge "$3" ]; then rm -f "$got"; fi
  if [ "$3" -eq 0 ]; then
    : > "$got"
  elif [ "$#" -lt 5 ]; then
    fetch "$1" "$2" "$got"
  elif [ "$via" = gh ]; then
    [ "$whole" = "$1/$2" ] || fetch "$1" "$2" "$parts/whole"
    whole=$1/$2
    tail -c "+$(($5 + 1))" "$parts/whole" | head -c "$3" > "$got"
  else
    fetch "$1" "$2" "$got" "$5-$(($5 + $3 - 1))"
  fi
  holds "$got" "$4" || refuse "$2 of $1"
}
# file PATH SHA256, then its parts, then join
file() {
  path=$model/$1
  sum=$2
  list=
  ready=no
  if holds "$path" "$sum"; then ready=yes; fi
}
join() {
  [ "$ready" = no ] || return 0
  mkdir -p "$(dirname "$path")"
  if [ "$list" = " $sum" ]; then
    mv "$parts/$sum" "$path"
    return
  fi
  for one in $list; do cat "$parts/$one"; done > "$path"
  holds "$path" "$sum" || refuse "$path"
  for one in $list; do rm -f "$parts/$one"; done
}
# unpack, after the parts of an archive
unpack() {
  for one in $list; do cat "$parts/$one"; done | tar -xof - -C "$model"
}

case $to in
  /*) ;;
  *) to=$PWD/$to ;;
esac
while [ "${'$'}{to%/}" != "$to" ]; do to=${'$'}{to%/}; done
[ -n "$to" ] || fail 'The model cannot be put in place of the root directory. Name another one.'
if [ -e "$to" ] || [ -L "$to" ]; then fail "$to is there already. Name another directory."; fi
command -v curl > /dev/null 2>&1 || fail 'curl is missing.'
command -v sha256sum > /dev/null 2>&1 || command -v shasum > /dev/null 2>&1 || fail 'sha256sum or shasum is missing.'
via=curl
if [ -n "${'$'}{GITHUB_TOKEN:-}${'$'}{GH_TOKEN:-}" ] && command -v gh > /dev/null 2>&1; then via=gh; fi
bar=-#
[ -t 2 ] || bar=-sS
stage=$to.pull-$id
parts=$stage/parts
model=$stage/model
list=
ready=no
whole=
mkdir -p "$parts" "$model"
`

const END = String.raw`
# Exactly the files of the version, and no links among them.
[ "$(($(find "$model" ! -type d | wc -l)))" -eq "$count" ] || refuse "The set of files"
[ "$(($(find "$model" -type f | wc -l)))" -eq "$count" ] || refuse "The set of files"
rm -rf "$parts"
mv "$model" "$to"
rmdir "$stage"
printf '%s\n' "$to"`

/** `null` when it cannot be done in so many lines, or safely. */
function listSteps(facts: PullScriptFacts): readonly string[] | null {
  const { model, artifact } = facts.manifest
  const slices = artifact.files.flatMap(slicesOf)
  const isForeign = ({ tag }: AssetSlice): boolean =>
    tag !== null && parseTag(model.name, tag) === undefined
  if (artifact.files.some(({ path }) => findPathProblem(path) !== undefined)) return null
  if (slices.some(isForeign)) return null
  const archive = findArchive(facts, slices)
  if (archive !== null) return archive.length > MAX_SCRIPT_DOWNLOADS ? null : [...archive, 'unpack']
  if (slices.length > MAX_SCRIPT_DOWNLOADS) return null
  return artifact.files.flatMap((file) => fileLines(facts, file))
}

function fileLines({ manifest }: PullScriptFacts, file: ModelFile): readonly string[] {
  return [
    `file ${quote(file.path)} ${file.sha256}`,
    ...slicesOf(file).map(({ tag, asset, offset, whole, size, sha256 }) =>
      partLine(tag ?? manifest.model.tag, asset, size, sha256, whole ? null : offset),
    ),
    'join',
  ]
}

function partLine(
  tag: string,
  asset: string,
  size: number,
  sha256: Sha256,
  offset: number | null,
): string {
  const words = ['part', quote(tag), quote(asset), String(size), sha256]
  return [...words, ...(offset === null ? [] : [String(offset)])].join(' ')
}

const isArchive = (asset: string): boolean =>
  asset === TAR_ASSET || parsePartName(asset)?.of === TAR_ASSET

const partNumber = (asset: string): number => parsePartName(asset)?.number ?? 0

/** The whole archive, where this release has all files of the model in one. `null` where it has not. */
function findArchive(
  { manifest }: PullScriptFacts,
  slices: readonly AssetSlice[],
): readonly string[] | null {
  if (!slices.every(({ tag, asset }) => tag === null && isArchive(asset))) return null
  const assets = manifest.assets.filter(({ name }) => isArchive(name))
  return assets
    .toSorted((left, right) => partNumber(left.name) - partNumber(right.name))
    .map(({ name, size, sha256 }) => partLine(manifest.model.tag, name, size, sha256, null))
}
