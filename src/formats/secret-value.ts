interface Pattern {
  readonly what: string
  readonly looks: (text: string) => boolean
}

/** What stands before no part of a token, so that a long text is read once. */
const START = '(?<![\\w-])'

const PATTERNS: readonly Pattern[] = [
  pattern('a GitHub token', `${START}(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,})`),
  pattern('a Hugging Face token', `${START}(?:hf|api_org)_[A-Za-z0-9]{20,}`),
  { what: 'an API key (sk-…)', looks: isSkKey },
  pattern('an AWS access key', `${START}(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])`),
  pattern('a Slack token', `${START}xox[abeoprs]-[A-Za-z0-9-]{10,}`),
  pattern('a Slack webhook', 'https://hooks\\.slack\\.com/services/\\w'),
  pattern('a GitLab token', `${START}glpat-[\\w-]{20,}`),
  pattern('a Google API key', `${START}AIza[\\w-]{35}`),
  pattern('a JSON Web Token', `${START}eyJ[\\w-]{5,}\\.[\\w-]{5,}\\.[\\w-]{5,}`),
  pattern('a private key', '-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----'),
  pattern(
    'a URL with a password',
    '[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\\s/:@?#]{0,256}:[^\\s/@?#]{1,1024}@',
  ),
  pattern(
    'a connection string',
    '(?:^|[;&?])\\s?(?:password|pwd|accountkey|sharedaccesskey|sharedaccesssignature)=[^;&\\s]',
    'i',
  ),
]

/** What secret a text looks like whatever it is called, `null` when it looks like none. */
export function describeSecret(text: string): string | null {
  return PATTERNS.find(({ looks }) => looks(text))?.what ?? null
}

function pattern(what: string, source: string, flags = ''): Pattern {
  const expression = new RegExp(source, flags)
  return { what, looks: (text) => expression.test(text) }
}

/** `sk-learn-…` and the like are names: a key has a long run of letters and digits, or is long altogether. */
function isSkKey(text: string): boolean {
  for (const [found] of text.matchAll(/(?<![\w-])sk-[\w-]{20,}/g)) {
    const run = found.split(/[_-]/).find((part) => part.length >= 20 && /\d/.test(part))
    if (run !== undefined) return true
    if (found.length >= 40 && /\d/.test(found) && /[A-Z]/.test(found)) return true
  }
  return false
}
