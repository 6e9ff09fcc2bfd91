import type { Params, ParamValue } from '../domain/metric.ts'
import { isNumeral } from '../domain/numeral.ts'
import { describeSecret } from './secret-value.ts'

export interface RedactedParam {
  readonly key: string
  /** For people: `its name says "password"`. */
  readonly why: string
}

export const REDACTED = '[redacted]'

/** Words that say secret wherever they stand in a name. */
const ALWAYS = words(
  'password passwords passwd passphrase passcode pwd secret secrets credential credentials creds apikey apikeys accesskey ' +
    'privatekey secretkey signingkey encryptionkey authkey apitoken authtoken accesstoken connectionstring',
)
/** The same, when they are the last word of the name. */
const LAST = words('auth authorization dsn')
/** Words before `key` or `keys` that make it a secret; `sort_key` and `primary_key` are none. */
const SECRET_KEYS = words(
  'api access private secret signing encryption auth account storage subscription license master deploy ssh',
)
/** Words before `token` that make it a piece of text. */
const TEXT_TOKENS = words(
  'pad padding eos bos unk unknown mask cls class sep separator start end stop begin special image img audio video speech ' +
    'text blank oov word newline space bot user assistant system tool decoder encoder prompt sot eot boi eoi target source ' +
    'first last next prev previous max min num n per query register pooling tokenizer label language lang placeholder ' +
    'trigger input output continue generated new additional extra filler think response instruction timestamp vocab',
)
/** Words before `tokens` that make them secrets: by itself it counts pieces of text. */
const SECRET_TOKENS = words('api access auth bearer refresh hub hf github gitlab oauth session')
/** Last words that make a name speak about a secret: where it is, how long, of what kind. */
const ABOUT = words(
  'name names field fields column columns col length len size count policy type types kind path file filename dir directory ' +
    'folder env environ var variable arn enabled required version manager ref detection scan ttl expiry expires timeout ' +
    'url uri endpoint scheme mode method provider backend header prefix suffix format strategy rotation dataset',
)
/** Ways to log in, which `auth` may name. */
const METHODS = words(
  'none basic bearer digest oauth oauth2 token kerberos anonymous iam sso ldap ntlm aws key password',
)
/** UTF-16 code units. Shorter values of a bare `key` name something. */
const MIN_KEY_LENGTH = 16
/** Words before `key` that make it the name of a column, or no secret. */
const OPEN_KEYS = words('public sort primary foreign partition')
/** What a number of secrets, or of something about them, is called. */
const COUNTS = words(
  'num n number count max min total avg mean per retries attempts iterations rounds bits bytes seconds minutes hours days ' +
    'age weight ratio rate prob probability threshold index id',
)

/**
 * Why a parameter looks like a secret: its name says so, or its value is one whatever it is called. `null` when it does
 * not. Booleans, `null`, special tokens (`<pad>`, `[MASK]`) and references (`${HF_TOKEN}`) are none; a number is one only
 * under a name that says password or secret and counts nothing.
 * @param key dotted
 */
export function findSecret(key: string, value: ParamValue): string | null {
  if (typeof value === 'string') return findInText(key, value)
  if (isList(value)) return findInList(key, value)
  return isNumeral(value) ? findInNumber(key) : null
}

function findInNumber(key: string): string | null {
  const all = splitWords(key)
  if (ABOUT.has(all.at(-1) ?? '') || all.some((word) => COUNTS.has(word))) return null
  const word = all.find((one) => ALWAYS.has(one))
  return word === undefined ? null : `its name says "${word}"`
}

/** Every value that looks like a secret becomes `[redacted]`; the keys stay. */
export function redactSecrets(params: Params): {
  readonly params: Params
  readonly redacted: readonly RedactedParam[]
} {
  const redacted: RedactedParam[] = []
  const safe = Object.entries(params).map(([key, value]): [string, ParamValue] => {
    const why = findSecret(key, value)
    if (why === null) return [key, value]
    redacted.push({ key, why })
    return [key, REDACTED]
  })
  return { params: Object.fromEntries(safe), redacted }
}

function findInList(key: string, items: readonly ParamValue[]): string | null {
  let option: string | null = null
  for (const item of items) {
    const why = findSecret(key, item) ?? (option === null ? null : findSecret(option, item))
    if (why !== null) return why
    // The arguments of a command: `--password`, `hunter2`.
    option = typeof item === 'string' && /^--?[A-Za-z]/.test(item) ? item : null
  }
  return null
}

function findInText(key: string, text: string): string | null {
  const what = describeSecret(text)
  if (what !== null) return `its value looks like ${what}`
  const word = secretWord(key, text)
  if (word !== null) return `its name says "${word}"`
  // `--api-key=…` of a command, `db.password=…` of Hydra's overrides.
  const [, inner, value] = /^[+~-]{0,2}([A-Za-z_][\w.-]{0,200})=(.+)$/s.exec(text) ?? []
  const nested = inner === undefined || value === undefined ? null : secretWord(inner, value)
  return nested === null ? null : `it holds "${nested}"`
}

/** The word or words of a name that say secret, `null` when none do or the value cannot be one. */
function secretWord(key: string, value: string): string | null {
  if (isHarmless(value)) return null
  const all = splitWords(key)
  const last = all.at(-1) ?? ''
  if (ABOUT.has(last)) return null
  const word = all.find((one) => ALWAYS.has(one))
  // The shell's PWD is the working directory.
  if (word !== undefined && !(word === 'pwd' && /^(?:[A-Za-z]:)?[\\/]/.test(value))) return word
  if (LAST.has(last) && !METHODS.has(value.toLowerCase())) return last
  return secretPair(all) ?? secretToken(all) ?? bareKey(key, value) ?? namedKey(all, value)
}

function secretPair(all: readonly string[]): string | null {
  const at = all.findIndex((word, index) => {
    const before = all[index - 1] ?? ''
    return (
      (/^keys?$/.test(word) && SECRET_KEYS.has(before)) ||
      (/^str(?:ing)?$/.test(word) && /^conn(?:ection)?$/.test(before))
    )
  })
  return at < 0 ? null : `${all[at - 1]} ${all[at]}`
}

function secretToken(all: readonly string[]): string | null {
  const last = all.at(-1)
  const before = all.at(-2) ?? ''
  if (last === 'token' && !TEXT_TOKENS.has(before))
    return before === '' ? last : `${before} ${last}`
  const at = all.findIndex(
    (word, index) => /^tokens?$/.test(word) && SECRET_TOKENS.has(all[index - 1] ?? ''),
  )
  return at < 0 ? null : `${all[at - 1]} ${all[at]}`
}

/** A value of words, such as `image_features`, names something. */
function bareKey(key: string, value: string): string | null {
  const bare = /(?:^|\.)key(?:\.\d+)*$/i.test(key)
  const named = /^[a-z]+(?:[_./-][a-z]+\d{0,2})+$/.test(value)
  return bare && !named && value.length >= MIN_KEY_LENGTH && !/\s/.test(value) ? 'key' : null
}

/** `KAGGLE_KEY` and the like: any name before `key`, with a value of random letters and digits. */
function namedKey(all: readonly string[], value: string): string | null {
  const before = all.at(-2)
  if (before === undefined || OPEN_KEYS.has(before) || !/^keys?$/.test(all.at(-1) ?? ''))
    return null
  const random = /^[A-Za-z0-9+/_-]{20,}={0,2}$/.test(value) && /\d/.test(value)
  const named = /^[a-z]+(?:[_/-](?:[a-z]+\d{0,2}|\d{1,4}))+$/.test(value)
  return random && !named ? `${before} ${all.at(-1)}` : null
}

/** Nothing, stars, `<pad>`, `[MASK]`, a reference to where the secret is, or the name of a file. */
function isHarmless(value: string): boolean {
  const text = value.trim()
  return (
    /^\**$/.test(text) ||
    /^<[^<>]*>$|^\[[^[\]]*\]$|^\{\{[^{}]*\}\}$/.test(text) ||
    /^\$(?:\{.*\}|[A-Z_]+)$/s.test(text) ||
    /^(?:none|null|true|false|redacted)$/i.test(text) ||
    /^[\w./~-]+\.(?:json|pem|key|txt|ya?ml|toml|ini|env)$/.test(text)
  )
}

/** Words of a dotted name in lower case, also of camelCase; numbers of a list at its end are none. */
function splitWords(key: string): readonly string[] {
  const found = key.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []
  const end = found.findLastIndex((word) => !/^\d+$/.test(word))
  return found.slice(0, end + 1).map((word) => word.toLowerCase())
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

function isList(value: ParamValue): value is readonly ParamValue[] {
  return Array.isArray(value)
}
