/** Those that are uploaded to their end: what is half uploaded is no asset, whoever asks. */
export const usableAssets = <Asset extends { readonly state: string }>(
  assets: readonly Asset[],
): readonly Asset[] => assets.filter(({ state }) => state === 'uploaded')
