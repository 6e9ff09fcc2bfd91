/**
 * The asset name of a path: only `[A-Za-z0-9._-]`, since GitHub silently rewrites every other character.
 * A run of other characters becomes one dot; dots at either end go, for GitHub drops them.
 */
export function flattenPath(path: string): string {
  const name = path
    .replaceAll(/[^A-Za-z0-9._-]+/g, '.')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
  return name === '' ? 'file' : name
}

/** The asset that holds a data set's listing. */
export function listingAssetName(dataset: string): string {
  return `data-${flattenPath(dataset)}.sha256`
}
