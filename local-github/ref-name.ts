const COMPONENT = /^(?!\.)(?!.*\.lock$).+$/

/**
 * Whether git would take the name, by the rules of `git check-ref-format`: no control characters,
 * space, `~ ^ : ? * [ \`, `..` or `@{`, no component that starts with a dot or ends with `.lock`.
 */
export function isRefName(name: string): boolean {
  if (name === '' || name === '@' || name.endsWith('.') || name.includes('..')) return false
  if (/[ ~^:?*[\\]|@\{|\p{Cc}/u.test(name)) return false
  return name.split('/').every((component) => COMPONENT.test(component))
}
