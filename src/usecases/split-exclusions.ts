/** A `!` line narrows every other line of its input. */
export function splitExclusions<Spec extends { readonly pattern: string }>(
  specs: readonly Spec[],
): { readonly included: readonly Spec[]; readonly exclusions: readonly string[] } {
  return {
    included: specs.filter((spec) => !spec.pattern.startsWith('!')),
    exclusions: specs.map((spec) => spec.pattern).filter((pattern) => pattern.startsWith('!')),
  }
}
