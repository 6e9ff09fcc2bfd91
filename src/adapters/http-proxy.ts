import { BlockList, isIP } from 'node:net'
import { ReleaseError } from '../domain/errors.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Entries of NO_PROXY that are read; nobody writes so many. */
const MAX_ENTRIES = 10_000

/**
 * The proxy that the environment names for an address, as a complete `http:` or `https:` URL that may hold a user and
 * password; `undefined` when the address is reached directly. `https_proxy` and `http_proxy` by the scheme of the
 * address, lower case first, with `http://` where no scheme is written.
 *
 * Node reads these variables too, but ignores a proxy without a scheme, quotes passwords in errors, and knows neither
 * `NO_PROXY=corp` for `git.corp` nor networks.
 * @throws INPUT_INVALID, naming the variable but not its value
 */
export function findProxy(url: URL, env: Env): string | undefined {
  const names =
    url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY']
  const name = names.find((one) => (env[one] ?? '').trim() !== '')
  if (name === undefined || isExempt(url, env['no_proxy'] || env['NO_PROXY'] || ''))
    return undefined
  return parseProxy(name, (env[name] ?? '').trim())
}

/** Where a proxy listens, without user and password: for messages. */
export const describeProxy = (proxy: string): string => {
  const { protocol, host } = new URL(proxy)
  return `${protocol}//${host}`
}

function parseProxy(name: string, value: string): string {
  const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const url = readUrl(complete)
  if (url === undefined || url.hostname === '' || !areDecodable(url))
    throw new ReleaseError(
      'INPUT_INVALID',
      `${name} is not the address of a proxy. Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT with special ` +
        'characters of the password as %XX.',
    )
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ReleaseError(
      'INPUT_INVALID',
      `${name} names a proxy of the kind "${url.protocol}//", which is not supported. Name one that starts with ` +
        'http:// or https://, or exempt the hosts of GitHub with NO_PROXY.',
    )
  return url.href
}

function readUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

/** A `%` of a password that was not encoded breaks Node's reading of it. */
function areDecodable({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

/**
 * Whether NO_PROXY exempts an address. Entries are separated by commas or spaces: `*`, a host with everything below it
 * (`corp`, `.corp` and `*.corp` are the same), an IP address, a network (`10.0.0.0/8`) or a range of addresses
 * (`10.0.0.1-10.0.0.9`); hosts and addresses with `:PORT` for this port only.
 */
export function isExempt(url: URL, noProxy: string): boolean {
  const host = bare(url.hostname)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/, MAX_ENTRIES)
    .some((entry) => entry === '*' || (entry !== '' && matches(entry, host, port)))
}

/** Without the brackets of an IPv6 address and the dot that may end a full name. */
const bare = (host: string): string => host.toLowerCase().replace(/^\[|\]$|\.$/g, '')

function matches(entry: string, host: string, port: string): boolean {
  const { name, wanted } = splitPort(entry)
  if (wanted !== undefined && wanted !== port) return false
  if (isIP(host) !== 0) return holdsAddress(name, host)
  const domain = bare(name.replace(/^\*?\./, ''))
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`))
}

function splitPort(entry: string): { readonly name: string; readonly wanted?: string } {
  // The colons of a bare IPv6 address are no port.
  if (isIP(entry) === 6) return { name: entry }
  const [, name, wanted] = /^(.*):(\d{1,5})$/.exec(entry) ?? []
  return name === undefined || wanted === undefined || (name.includes(':') && !name.endsWith(']'))
    ? { name: entry }
    : { name, wanted }
}

function holdsAddress(name: string, address: string): boolean {
  const list = new BlockList()
  const [first = '', bits] = name.split('/', 2)
  const [from = '', to] = first.split('-', 2).map(bare)
  const family = familyOf(from)
  if (family === undefined) return false
  try {
    if (bits !== undefined) list.addSubnet(from, Number(bits), family)
    else if (to === undefined) list.addAddress(from, family)
    else list.addRange(from, to, family)
  } catch {
    // A network or a range that does not exist holds nothing.
    return false
  }
  return list.check(address, familyOf(address))
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  if (version === 0) return undefined
  return version === 6 ? 'ipv6' : 'ipv4'
}
