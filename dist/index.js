import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(45101)
const { safeRe: re, t } = __nccwpck_require__(95471)

const parseOptions = __nccwpck_require__(70356)
const { compareIdentifiers } = __nccwpck_require__(73348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 62338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 16353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 15714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 32173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 45101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 73348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 70356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 95471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(45101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 23785:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("readline");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 16460:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 21413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   Mx: () => (/* binding */ isNamedConfig),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   gN: () => (/* binding */ parseBaselineChoice),
/* harmony export */   nk: () => (/* binding */ parseBaseline),
/* harmony export */   p8: () => (/* binding */ COMMENT_MODES),
/* harmony export */   pI: () => (/* binding */ parseToken),
/* harmony export */   ul: () => (/* binding */ collectErrors),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _domain_data_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(13164);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49285);
/* harmony import */ var _domain_version_selector_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(68548);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(59416);
/* harmony import */ var _formats_predictions_line_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(64085);
/* harmony import */ var _formats_spec_line_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(56528);
/* harmony import */ var _formats_gates_inline_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(10236);







const MAX_KEY_LENGTH = 100;
const EXECUTABLE_POLICIES = ['warn', 'allow', 'fail'];
const DEDUP = { false: 'none', true: 'files', tensors: 'tensors' };
const COMMENT_MODES = ['changed', 'always', 'failing', 'never'];
/**
 * Reads all inputs and collects everything that is wrong with them.
 * @param repository name without owner: the default name of the model
 */
function parseInputs(read, repository) {
    const { errors, attempt } = collectErrors();
    const choice = (name, options) => attempt(options[0], () => parseChoice(name, read(name), options));
    const optional = (name, options) => read(name) === '' ? null : choice(name, options);
    const lines = (name, parse) => splitLines(read(name)).flatMap((line) => attempt([], () => [within(name, () => parse(line))]));
    const inputs = {
        model: attempt('model', () => (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseModelName */ .s_)(read('model') || repository)),
        path: splitLines(read('path')),
        data: lines('data', _domain_data_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDataSpec */ .Jl),
        params: lines('params', _formats_spec_line_js__WEBPACK_IMPORTED_MODULE_5__/* .parseParamsSpec */ .f),
        metrics: lines('metrics', _formats_spec_line_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMetricsSpec */ .O),
        predictions: lines('predictions', _formats_predictions_line_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePredictionsSpec */ .F),
        environment: splitLines(read('environment')),
        digestCache: read('digest-cache') || null,
        executable: optional('executable', EXECUTABLE_POLICIES),
        mode: choice('mode', ['auto', 'release', 'compare']),
        version: attempt({ kind: 'auto' }, () => (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersionRequest */ .Hd)(read('version') || 'auto')),
        baseline: attempt(null, () => parseBaseline(read('baseline') || 'auto')),
        gates: attempt([], () => within('gates', () => (0,_formats_gates_inline_js__WEBPACK_IMPORTED_MODULE_6__/* .parseInlineGates */ .P)(read('gates')))),
        failOn: choice('fail-on', ['fail', 'uncertain', 'never']),
        key: attempt(null, () => parseKey(read('key'))),
        legs: attempt(1, () => parseLegs(read('legs') || '1')),
        comment: optional('comment', COMMENT_MODES),
        signing: choice('signing', ['auto', 'keyless', 'key', 'none']),
        signingKey: read('signing-key') || null,
        signingKeyPassphrase: read('signing-key-passphrase') || null,
        dedup: DEDUP[choice('dedup', ['false', 'true', 'tensors'])],
        attest: choice('attest', ['auto', 'true', 'false']),
        sigstoreInstance: read('sigstore-instance') || 'auto',
        config: read('config') || DEFAULT_CONFIG,
        token: attempt('', () => parseToken(read('github-token'))),
        summary: attempt(true, () => parseBoolean('summary', read('summary') || 'true')),
    };
    if (inputs.signing === 'key' && inputs.signingKey === null)
        errors.push(missingKey());
    return { inputs, errors };
}
/** Runs parsers that may refuse, and goes on, so that one run names everything that is wrong. */
function collectErrors() {
    const errors = [];
    const attempt = (fallback, parse) => {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K))
                throw error;
            errors.push(error);
            return fallback;
        }
    };
    return { errors, attempt };
}
const splitLines = (text) => text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#(?:\s|$)/.test(line));
/** Puts the name of the input before what is wrong with it. */
function within(name, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K) || error.message.startsWith(`${name}:`))
            throw error;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K(error.code, `${name}: ${error.message}`, { cause: error.cause });
    }
}
function parseChoice(name, text, options) {
    if (text === '')
        return options[0];
    const found = options.find((one) => one === text);
    if (found !== undefined)
        return found;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${name}: "${text.slice(0, 80)}" is not one of ${options.join(', ')}.`);
}
function parseBoolean(name, text) {
    if (/^true$/i.test(text))
        return true;
    if (/^false$/i.test(text))
        return false;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${name}: "${text.slice(0, 80)}" is not true or false.`);
}
function parseBaseline(text) {
    if (text === 'auto')
        return null;
    return parseBaselineChoice(text);
}
/**
 * `latest`, a version, or the name of a stage.
 * @throws INPUT_INVALID
 */
function parseBaselineChoice(text) {
    try {
        return (0,_domain_version_selector_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersionSelector */ .B)(text);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K))
            throw error;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `baseline: "${text.slice(0, 80)}" is neither "auto", "latest", a version such as 1.4.0, nor the name of a stage.`);
    }
}
function parseKey(text) {
    if (text === '')
        return null;
    if (/^[\w./ -]+$/.test(text) && text.length <= MAX_KEY_LENGTH)
        return text;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `key: "${text.slice(0, 80)}" has to be of letters, digits, "_", ".", "/", "-" and spaces, at most ${MAX_KEY_LENGTH}.`);
}
const MAX_LEGS = 256;
/** GitHub runs at most 256 jobs of one matrix. */
function parseLegs(text) {
    if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= MAX_LEGS)
        return Number(text);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `legs: "${text.slice(0, 80)}" is not a number of jobs from 1 to ${MAX_LEGS}.`);
}
function parseToken(text) {
    if (text !== '')
        return text;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', 'github-token: it is empty. Leave the input out to use the token of the job, or pass one.');
}
const missingKey = () => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', 'signing-key: "signing: key" needs a private key. Make one with "model-release keygen", store the text of its .key ' +
    'file as a secret and pass it here.');
const DEFAULT_CONFIG = '.github/model-release.yml';
/** The default file is optional, any other was asked for. */
const isNamedConfig = (path) => path !== DEFAULT_CONFIG;


/***/ }),

/***/ 14959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   T7: () => (/* binding */ disarmCommands),
/* harmony export */   _r: () => (/* binding */ writeLine),
/* harmony export */   zP: () => (/* binding */ writeCommand)
/* harmony export */ });
/**
 * Writes one workflow command, escaped as the runner decodes it. `@actions/core` does the same, but brings an HTTP
 * client that takes longer to load than everything which happens before the first input error.
 */
function writeCommand(name, message) {
    // A mask has to be the very secret.
    const shown = name === 'add-mask' ? message : showControls(message);
    process.stdout.write(`::${name}::${escapeMessage(shown)}\n`);
}
/** A log's page obeys colours and the like; tabs and the ends of lines stay. */
const showControls = (text) => text.replaceAll(
// oxlint-disable-next-line no-control-regex -- they are what is looked for
/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, (control) => `\\u{${control.charCodeAt(0).toString(16)}}`);
const escapeMessage = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** Writes lines for people. */
function writeLine(text) {
    process.stdout.write(`${disarmCommands(showControls(text))}\n`);
}
/**
 * A text that no runner takes for a command: one that starts a line with `::`, or holds `##[` anywhere, is one, and text
 * from a file may look so. The runner trims what .NET calls white space, which has U+0085 beside that of `\s`.
 */
function disarmCommands(text) {
    return text.replaceAll(/^([\s\u0085]*)::/gm, '$1:\u200B:').replaceAll('##[', '##\u200B[');
}
/** Keeps a secret out of everything that the job logs from now on. */
function maskSecret(secret) {
    if (secret.trim() !== '')
        writeCommand('add-mask', secret);
}


/***/ }),

/***/ 30338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isMovable),
/* harmony export */   j: () => (/* binding */ parseDataSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);

/** Characters. */
const MAX_LENGTH = 4096;
const HUB_REPO = /^(?:[A-Za-z0-9][\w.-]{0,95}\/)?[A-Za-z0-9][\w.-]{0,95}$/;
/** What git takes for a branch, tag or commit, without the characters that nobody uses. */
const REVISION = /^[A-Za-z0-9][\w./-]{0,199}$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Algorithm to hexadecimal digits. */
const DIGEST_LENGTHS = new Map([
    ['sha256', 64],
    ['sha512', 128],
    ['sha1', 40],
    ['md5', 32],
]);
/** Names of parameters that signed addresses and shared links carry, compared in lower case. */
const SECRET_PARAMETER = /(?:^|[-_])(?:token|signature|sig|credential|credentials|secret|password|passwd|auth|authorization|apikey|api[-_]key|access[-_]?key(?:[-_]?id)?|accesskeyid|googleaccessid)$/;
/**
 * A path or glob, `dvc:FILE.dvc`, `dvc:dvc.lock#STAGE[/PATH]`, `lfs:PATH`, `hf:REPO@REVISION` or
 * `URI#ALGORITHM:HEX`. A Windows path with a drive letter is a path.
 * @throws INPUT_INVALID with what to write instead
 */
function parseDataSource(text) {
    const source = text.trim();
    if (source === '')
        throw invalid('the data source is empty. Write a path or a glob.');
    if (source.length > MAX_LENGTH)
        throw invalid(`the data source has ${source.length} characters; at most ${MAX_LENGTH} are read.`);
    if (/[\0\r\n]/.test(source))
        throw invalid(`the data source ${JSON.stringify(source.slice(0, 80))} holds a control character.`);
    if (source.startsWith('dvc:'))
        return parseDvc(source.slice('dvc:'.length).trim());
    if (source.startsWith('lfs:'))
        return parseLfs(source.slice('lfs:'.length).trim());
    if (source.startsWith('hf:'))
        return parseHub(source.slice('hf:'.length).trim());
    return parseQuoted(source) ?? { kind: 'path', pattern: source };
}
/** Whether the revision of a Hub source is a branch or tag: the same name may be other data tomorrow. */
const isMovable = (source) => !/^[0-9a-f]{40}$/.test(source.revision);
function parseDvc(rest) {
    const hash = rest.indexOf('#');
    const file = hash < 0 ? rest : rest.slice(0, hash);
    const fragment = hash < 0 ? '' : rest.slice(hash + 1);
    if (/(?:^|[/\\])dvc\.lock$/.test(file))
        return parseDvcLock(file, fragment);
    if (!/[^/\\]\.dvc$/.test(file))
        throw invalid(`"dvc:${rest}" is no file of DVC. Write "dvc:data.csv.dvc" or "dvc:dvc.lock#STAGE".`);
    if (hash >= 0 && fragment === '')
        throw invalid(`nothing stands after "#" in "dvc:${rest}". Write "dvc:${file}".`);
    return { kind: 'dvc', file, stage: null, out: fragment === '' ? null : fragment };
}
function parseDvcLock(file, fragment) {
    const slash = fragment.indexOf('/');
    const stage = slash < 0 ? fragment : fragment.slice(0, slash);
    const out = slash < 0 ? null : fragment.slice(slash + 1);
    if (stage !== '' && out !== '')
        return { kind: 'dvc', file, stage, out };
    throw invalid(`"dvc:${file}${fragment === '' ? '' : `#${fragment}`}" names no ${stage === '' ? 'stage' : 'output'}. Write "dvc:${file}#STAGE", or ` +
        `"dvc:${file}#STAGE/PATH/OF/OUT" when the stage has several outputs.`);
}
function parseLfs(pattern) {
    if (pattern === '')
        throw invalid('nothing stands after "lfs:". Write "lfs:data/train.csv", or a directory or glob.');
    return { kind: 'lfs', pattern };
}
function parseHub(rest) {
    const at = rest.indexOf('@');
    const repo = (at < 0 ? rest : rest.slice(0, at)).replace(/^datasets\//, '');
    const revision = at < 0 ? '' : rest.slice(at + 1);
    if (!HUB_REPO.test(repo))
        throw invalid(`"hf:${rest}": "${repo}" is no repository of the Hub. Write "hf:OWNER/NAME@REVISION".`);
    if (revision === '')
        throw invalid(`"hf:${rest}" names no revision, so nothing says which data it was. Write "hf:${repo}@COMMIT" with the 40 ` +
            'hexadecimal digits of the commit.');
    if (!REVISION.test(revision))
        throw invalid(`"hf:${rest}": "${revision}" is no revision. Write a commit of 40 hexadecimal digits, a branch or a tag.`);
    const commit = /^[0-9A-F]{40}$/i.test(revision) ? revision.toLowerCase() : revision;
    return { kind: 'huggingface', repo, revision: commit };
}
/** `null` when the text is no URI and has no digest. */
function parseQuoted(source) {
    const [, uri = '', name = '', value = ''] = /^([^#]*)#([A-Za-z][A-Za-z0-9-]*):([^#]*)$/.exec(source) ?? [];
    if (name === '')
        return refuseBareUri(source);
    // One letter is the drive of a Windows path.
    if (!SCHEME.test(uri) || /^[a-z]:[\\/]/i.test(uri))
        throw invalid(`"${source}" quotes a digest, but ${uri === '' ? 'nothing' : `"${uri}"`} before "#" is no URI. Write "s3://bucket/data#sha256:HEX"; files ` +
            'that are here need no digest.');
    refuseCredentials(uri);
    return { kind: 'uri', uri, digest: parseDigest(source, name.toLowerCase(), value) };
}
function refuseBareUri(source) {
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(source))
        return null;
    const [shown = ''] = source.split(/[?#]/, 1);
    refuseCredentials(shown);
    throw invalid(`"${shown}" is not fetched, so its digest has to be given. Write "${shown}#sha256:HEX" (also sha512, sha1, md5, etag).`);
}
function parseDigest(source, name, value) {
    const length = DIGEST_LENGTHS.get(name);
    const hex = value.toLowerCase();
    if (name === 'etag') {
        const etag = hex.replaceAll('"', '');
        // Of an object that was uploaded in parts, S3 adds their number.
        if (/^[0-9a-f]{32,128}(?:-\d{1,5})?$/.test(etag))
            return `etag:${etag}`;
        throw invalid(`"${source}": an etag is 32 to 128 hexadecimal digits, for parts with "-COUNT".`);
    }
    if (length === undefined)
        throw invalid(`"${source}": "${name}" is no digest that is known. Write sha256, sha512, sha1, md5 or etag.`);
    if (hex.length !== length || !/^[0-9a-f]+$/.test(hex))
        throw invalid(`"${source}": ${name} is ${length} hexadecimal digits, found ${value.length} character(s). Check that it was ` +
            'copied whole.');
    return `${name}:${hex}`;
}
/** The manifest is public as soon as the repository is. The secret itself is not repeated in the message. */
function refuseCredentials(uri) {
    const [, authority = ''] = /^[^:/?#]+:\/\/([^/?#]*)/.exec(uri) ?? [];
    if (authority.includes('@'))
        throw invalid(`the URI of ${hostOf(authority)} holds a user name or password, and the manifest would publish it. Write the ` +
            'URI without it.');
    const at = uri.indexOf('?');
    const query = at < 0 ? '' : uri.slice(at + 1);
    for (const part of query.split(/[&;]/)) {
        const [name = ''] = part.split('=', 1);
        if (SECRET_PARAMETER.test(decodeName(name).toLowerCase()))
            throw invalid(`the URI's parameter "${name}" is a credential, and the manifest would publish it. Write the URI without the ` +
                'part that starts with "?".');
    }
}
const hostOf = (authority) => `"${authority.slice(authority.lastIndexOf('@') + 1).slice(0, 80)}"`;
function decodeName(name) {
    try {
        return decodeURIComponent(name);
    }
    catch (error) {
        if (error instanceof URIError)
            return name;
        throw error;
    }
}
const invalid = (message) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', message);


/***/ }),

/***/ 13164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ parseDataSpec),
/* harmony export */   WE: () => (/* binding */ buildDataSpec),
/* harmony export */   qP: () => (/* binding */ refuseDuplicateNames)
/* harmony export */ });
/* harmony import */ var _data_source_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30338);
/* harmony import */ var _flatten_path_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(30788);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49285);



const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const ROLES = new Map([
    ['train', 'train'],
    ['training', 'train'],
    ['test', 'test'],
    ['testing', 'test'],
    ['holdout', 'test'],
    ['validation', 'validation'],
    ['valid', 'validation'],
    ['val', 'validation'],
    ['dev', 'validation'],
]);
/**
 * `NAME=SOURCE` or `NAME:ROLE=SOURCE`.
 * @throws INPUT_INVALID
 */
function parseDataSpec(line) {
    const equals = line.indexOf('=');
    if (equals <= 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `data: "${line}" is not NAME=SOURCE. Name the data set, for instance "train=${line.trim()}".`);
    const [name = '', role, ...rest] = line.slice(0, equals).trim().split(':');
    if (rest.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `data: "${line}" has more than one ":" before "=".`);
    return buildDataSpec(name, role ?? null, line.slice(equals + 1).trim(), `data: "${line}"`);
}
/**
 * @param where how messages name the entry
 * @throws INPUT_INVALID
 */
function buildDataSpec(name, role, pattern, where) {
    for (const [what, text] of [
        ['name', name],
        ['role', role ?? 'train'],
    ]) {
        if (!NAME.test(text))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${where}: the ${what} "${text}" has to be of letters, digits, ".", "_" and "-", at most 100.`);
    }
    if (pattern === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${where}: nothing stands after "=". Add a path or a glob.`);
    return {
        name,
        role: role ?? ROLES.get(name.toLowerCase()) ?? null,
        source: parseSource(pattern, where),
    };
}
function parseSource(text, where) {
    try {
        return (0,_data_source_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDataSource */ .j)(text);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K(error.code, `${where}: ${error.message}`, { cause: error.cause });
    }
}
/** @throws INPUT_INVALID when two sets have one name, or names whose listings would be one asset */
function refuseDuplicateNames(specs) {
    const seen = new Set();
    for (const { name } of specs) {
        const key = (0,_flatten_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listingAssetName */ .c)(name).toLowerCase();
        if (seen.has(key))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `data: two data sets are called "${name}". Give each a name of its own (letter case and doubled or final dots do not count).`);
        seen.add(key);
    }
}


/***/ }),

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   tz: () => (/* binding */ parseSha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

const isSha256 = (text) => /^[0-9a-f]{64}$/.test(text);
/** @throws {TypeError} when the text is not 64 lowercase hexadecimal digits: a bug of the caller. */
function parseSha256(text) {
    if (isSha256(text))
        return text;
    throw new TypeError(`"${text.slice(0, 80)}" is not a SHA-256 in lowercase hexadecimal`);
}
function sha256(bytes) {
    return parseSha256((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'));
}
const digestOf = (hash) => `sha256:${hash}`;


/***/ }),

/***/ 49964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ findDirection),
  t: () => (/* binding */ isResourceMetric)
});

;// CONCATENATED MODULE: ./lib/domain/direction-dictionary.js
const HIGHER = `
  accuracy acc acc1 acc5 acc_norm acc_mutual_info acc_bytes balanced_accuracy top_k_accuracy exact_match em f1 f2 fbeta
  dice precision recall sensitivity specificity tpr tnr ppv npv true_positive_rate true_negative_rate
  positive_predictive_value negative_predictive_value positive_likelihood_ratio auc auroc roc_auc auprc aucpr pr_auc
  average_precision ap map map50 map75 mar mrr ndcg hit_rate hits@k recall@k precision@k r_precision jaccard iou miou
  giou panoptic_quality mcc matthews_corrcoef kappa cohen_kappa fleiss_kappa r2 r_squared explained_variance spearman
  spearmanr pearson pearsonr concordance ccc c_index kendall bleu sacrebleu chrf rouge rouge1 rouge2 rougel rougelsum
  meteor bertscore comet bleurt spice cider squad pass@k win_rate elo reward success_rate helpfulness faithfulness
  groundedness psnr ssim ms_ssim uqi vif vmaf clip_score inception_score snr si_sdr si_snr sdr pesq stoi mos wip
  silhouette calinski_harabasz dunn_index ari adjusted_rand ami nmi v_measure homogeneity completeness fowlkes_mallows
  mutual_info likelihood log_likelihood elbo`;
const HIGHER_RESOURCE = `
  throughput qps rps tokens_per_s tokens_per_sec tokens_per_second samples_per_s samples_per_sec samples_per_second
  images_per_s images_per_second requests_per_s requests_per_second steps_per_second rows_per_second fps it_s speedup
  gpu_util mfu`;
const LOWER = `
  loss log_loss logloss mlogloss cross_entropy nll negative_log_likelihood neg_log_likelihood negative_elbo neg_elbo
  negative_likelihood_ratio hinge perplexity ppl word_perplexity byte_perplexity bits_per_byte bits_per_character bpc
  error error_rate err merror mse rmse nrmse mae mdae mape smape wape wmape msle rmsle max_error logcosh log_cosh
  tweedie_deviance poisson_deviance gamma_deviance crps pinball brier brier_score ece mce calibration_error wer cer mer
  wil ter der eer edit_distance fid kid mifid lpips dists perceptual_path_length kl kl_divergence js_divergence
  wasserstein mmd hausdorff assd ergas sam d_lambda d_s davies_bouldin hamming ranking_loss coverage_error fpr fnr
  false_positive_rate false_negative_rate false_discovery_rate fall_out false_alarm miss_rate hallucination_rate
  toxicity demographic_parity_difference equalized_odds_difference equal_opportunity_difference gap diff disparity`;
const LOWER_RESOURCE = `
  latency ms ttft tpot time_to_first_token time_per_output_token time runtime duration train_time memory peak_memory
  vram flops flos macs params size bytes artifact_mb cost energy co2`;
const NONE = `
  epoch epochs step steps iteration iterations lr learning_rate seed n support count counts rows threshold temperature
  grad_norm positive_rate prevalence refusal_rate skew kurtosis confusion confusion_matrix tp fp tn fn batch_size
  sample_size train_size test_size val_size valid_size eval_size dataset_size vocab_size std stdev var ci stderr`;
const TARGET_ONE = 'disparate_impact demographic_parity_ratio equalized_odds_ratio calibration_slope';
const TARGET_ZERO = 'calibration_intercept mean_error bias';
/** Says something only as the last word of a name: `latency_ms`, `auc_gap`, but not `diff_privacy`. */
const LAST_WORD_ONLY = new Set('ms bytes gap diff disparity err time size params cost duration std stdev var ci stderr'.split(' '));
/** Too short to mean the same thing inside a longer name. */
const WHOLE_NAME_ONLY = new Set(['n', 'd s', 'd lambda']);
/** Phrases of whole words, joined by one space. Curated from metric libraries, whose own flags have errors. */
const DICTIONARY = new Map([
    ...entries(HIGHER, 'higher', false),
    ...entries(HIGHER_RESOURCE, 'higher', true),
    ...entries(LOWER, 'lower', false),
    ...entries(LOWER_RESOURCE, 'lower', true),
    ...entries(NONE, 'none', false),
    ...entries(TARGET_ONE, { target: 1 }, false),
    ...entries(TARGET_ZERO, { target: 0 }, false),
]);
/** Words of the longest phrase. */
const LONGEST_PHRASE = Math.max(...[...DICTIONARY.keys()].map((phrase) => phrase.split(' ').length));
function entries(text, direction, resource) {
    return text
        .trim()
        .split(/\s+/)
        .map((phrase) => [phrase.replaceAll('_', ' '), { direction, resource }]);
}

;// CONCATENATED MODULE: ./lib/domain/direction.js

const SPLIT_WORDS = new Set('train training val valid validation dev test testing eval evaluation holdout metric metrics'.split(' '));
const QUALIFIERS = new Set('macro micro weighted mean avg score none overall final best last at'.split(' '));
/** A word that turns the meaning of the rest around, or makes another quantity of it. */
const TURNING_WORDS = new Set(('drop delta change increase decrease ratio weight scale schedule target limit goal coefficient to vs ' +
    'non not no anti inverse inv reciprocal minus complement baseline').split(' '));
/** `1 - accuracy` is the opposite of accuracy. */
const COMPLEMENT = /(?:^|\/)\s*1(?:\.0)?\s*[-−]/;
const LONGEST_NAME = 300;
/**
 * Which way a metric of this name gets better, as everybody uses the name. `'none'`: known to have no direction
 * (a count, a seed, a spread). `null`: not known, so nobody may guess.
 *
 * Whole words are compared, never parts of words. The whole name comes first, then the longest phrase at its end
 * (`sparse_categorical_accuracy`), then at its beginning (`recall_spam`).
 */
function findDirection(name) {
    return findEntry(name)?.direction ?? null;
}
/** Whether the name is of time, memory, size or cost, which differ from machine to machine. */
function isResourceMetric(name) {
    return findEntry(name)?.resource ?? false;
}
function findEntry(name) {
    if (name.length > LONGEST_NAME || COMPLEMENT.test(name))
        return undefined;
    return (lookUp(splitWords(name)) ?? lookUp(splitWords(name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_'))));
}
function splitWords(name) {
    return name
        .toLowerCase()
        .replaceAll(/(?:^|\/)slice\/[^/]*\//g, '/')
        .replaceAll(/(?<![\p{L}\p{N}])(pass|hits|recall|precision)@(?:k(?![\p{L}\p{N}])|\d+)/gu, (_, base) => ` ${base}@k `)
        .replaceAll(/@(?:k(?![\p{L}\p{N}])|\d+(?:\.\d+)?|\[[^\]]*\])(?! )/gu, ' ')
        .split(/[^\p{L}\p{N}@]+/u)
        .filter((word) => word !== '');
}
function lookUp(words) {
    const whole = DICTIONARY.get(words.join(' '));
    if (whole !== undefined)
        return whole;
    const bare = stripSplits(words);
    return findNegated(bare) ?? findPhrase(bare);
}
function stripSplits(words) {
    const first = words.findIndex((word) => !SPLIT_WORDS.has(word));
    if (first === -1)
        return [];
    const last = words.findLastIndex((word) => !SPLIT_WORDS.has(word));
    return words.slice(first, last + 1);
}
const isMeaningful = (word) => !QUALIFIERS.has(word) && !/^p?\d+$/.test(word) && !SPLIT_WORDS.has(word);
/**
 * `neg_` turns an error into a score (scikit-learn's scorers). A score with `neg_` stays unknown: it may be of
 * the negative class. `d2_` is the share of a deviance that is explained.
 */
function findNegated(words) {
    const [first, ...rest] = words;
    if (first === 'd2' && rest.length > 0)
        return { direction: 'higher', resource: false };
    if (!isNegation(first) || DICTIONARY.has(words.join(' ')))
        return undefined;
    const entry = findPhrase(rest);
    return entry?.direction === 'lower' ? { ...entry, direction: 'higher' } : undefined;
}
const isNegation = (word) => word === 'neg' || word === 'negative';
function findPhrase(words) {
    const meaningful = words.filter(isMeaningful);
    const whole = DICTIONARY.get(words.join(' ')) ?? DICTIONARY.get(meaningful.join(' '));
    if (whole !== undefined)
        return whole;
    if (isNegation(words[0]))
        return undefined;
    return findAtEnd(words) ?? findAtEnd(meaningful) ?? findAtBeginning(meaningful);
}
function findAtEnd(words) {
    for (let size = Math.min(LONGEST_PHRASE, words.length); size > 0; size -= 1) {
        const phrase = words.slice(-size).join(' ');
        const entry = WHOLE_NAME_ONLY.has(phrase) ? undefined : DICTIONARY.get(phrase);
        if (entry !== undefined)
            return entry.direction === 'none' ? entry : unlessTurned(entry, words.slice(0, -size));
    }
    return undefined;
}
function findAtBeginning(words) {
    for (let size = Math.min(LONGEST_PHRASE, words.length); size > 0; size -= 1) {
        const phrase = words.slice(0, size).join(' ');
        const fits = !WHOLE_NAME_ONLY.has(phrase) && !LAST_WORD_ONLY.has(phrase);
        const entry = fits ? DICTIONARY.get(phrase) : undefined;
        if (entry !== undefined)
            return unlessTurned(entry, words.slice(size));
    }
    return undefined;
}
function unlessTurned(entry, rest) {
    return rest.some((word) => TURNING_WORDS.has(word)) ? undefined : entry;
}


/***/ }),

/***/ 49285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ReleaseError),
/* harmony export */   L: () => (/* binding */ combineErrors)
/* harmony export */ });
/**
 * The one error class for everything that a user can mend. The message names the thing, what was found
 * and what to do. Bugs stay plain `Error`s, so that they show a stack.
 */
class ReleaseError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'ReleaseError';
        this.code = code;
    }
}
/** Bundles every bad input of one run into one error, so that nobody has to mend them one by one. */
function combineErrors(errors) {
    const [first] = errors;
    if (first !== undefined && errors.length === 1)
        return first;
    const lines = errors.map((error) => `- ${error.message}`);
    return new ReleaseError(first?.code ?? 'INPUT_INVALID', `${errors.length} inputs need attention:\n${lines.join('\n')}`, { cause: errors });
}


/***/ }),

/***/ 34784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   Au: () => (/* binding */ MAX_EVENT_BYTES),
/* harmony export */   Bx: () => (/* binding */ MAX_EVENTS),
/* harmony export */   R5: () => (/* binding */ REGISTRY_BRANCH),
/* harmony export */   _H: () => (/* binding */ isStageName),
/* harmony export */   cP: () => (/* binding */ EVENT_TYPE),
/* harmony export */   hr: () => (/* binding */ parseEventName),
/* harmony export */   wl: () => (/* binding */ eventFolders)
/* harmony export */ });
/* unused harmony exports buildEvent, eventPath */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2002);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(59416);



/** manifest.md §4. Change only by a new version of the URI. */
const EVENT_TYPE = 'https://model-release/event/v1';
const REGISTRY_BRANCH = 'model-registry';
/** Of one model. */
const MAX_EVENTS = 10_000;
/** Of an event's file, which is the bundle. */
const MAX_EVENT_BYTES = 256 * 1024;
/**
 * The event that comes after `head`, with its members in the order of manifest.md §4: `stableJson` of it is what is signed.
 * @param head `null` when the model has no event yet. When its time is later than `facts.createdAt`, since clocks differ, it is taken
 */
function buildEvent(facts, head) {
    const { model, version, manifest, reason, gates, actor, run, createdAt } = facts;
    const late = head !== null && Date.parse(head.createdAt) > Date.parse(createdAt);
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name: versionTag(model, version), digest: { sha256: manifest } }],
        predicateType: EVENT_TYPE,
        predicate: {
            sequence: (head?.sequence ?? 0) + 1,
            previous: head?.digest ?? null,
            model,
            ...inOrder(facts.change, version),
            reason,
            gates,
            actor,
            run,
            createdAt: late ? head.createdAt : createdAt,
        },
    };
}
/** The order of members is that of their first mention. */
function inOrder(change, version) {
    const { action, stage } = change;
    return Object.assign({ action, stage, version }, change);
}
const STAGE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_STAGE = 100;
/** They stand where a stage can stand, and mean something else. */
const RESERVED_STAGES = new Set(['auto', 'latest']);
/** Whether a stage can have this name: nothing that reads as a version. */
const isStageName = (text) => text.length <= MAX_STAGE &&
    STAGE.test(text) &&
    !RESERVED_STAGES.has(text) &&
    (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text) === undefined;
const FOLDER = 'models';
const EVENTS = 'events';
const EVENT_FILE = /^(\d{6})\.json$/;
/** The folders, from the root of the branch, in which the files of a model's events lie. */
const eventFolders = (model) => [
    FOLDER,
    ...model.split('/'),
    EVENTS,
];
const eventPath = (model, sequence) => [...eventFolders(model), `${String(sequence).padStart(6, '0')}.json`].join('/');
/** The number that a file of the events' folder has by its name; `undefined` when it has not the name of an event. */
function parseEventName(name) {
    const digits = EVENT_FILE.exec(name)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** The digest of `manifest.json` that the event speaks of. */
const manifestOf = ({ subject: [version] }) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(version.digest.sha256);


/***/ }),

/***/ 30788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ flattenPath),
/* harmony export */   c: () => (/* binding */ listingAssetName)
/* harmony export */ });
/**
 * The asset name of a path: only `[A-Za-z0-9._-]`, since GitHub silently rewrites every other character.
 * A run of other characters becomes one dot; dots at either end go, for GitHub drops them.
 */
function flattenPath(path) {
    const name = path
        .replaceAll(/[^A-Za-z0-9._-]+/g, '.')
        .replaceAll(/\.{2,}/g, '.')
        .replaceAll(/^\.+|\.+$/g, '');
    return name === '' ? 'file' : name;
}
/** The asset that holds a data set's listing. */
function listingAssetName(dataset) {
    return `data-${flattenPath(dataset)}.sha256`;
}


/***/ }),

/***/ 36552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ nameRule),
/* harmony export */   mk: () => (/* binding */ GATES_INPUT),
/* harmony export */   uE: () => (/* binding */ selectRules)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);
/* harmony import */ var _metric_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18924);
/* harmony import */ var _name_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51087);



/** `GateOrigin.file` of a clause of the `gates` input. */
const GATES_INPUT = 'gates input';
/**
 * Finds each metric's rule.
 * @throws CONFIG_INVALID for rules that match no metric of this model, all of them at once
 */
function selectRules(model, keys, policy) {
    const rules = new Map();
    const warnings = [];
    const errors = [];
    for (const rule of policy.rules) {
        const glob = (0,_name_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGlob */ .S)(rule.match);
        const matched = keys.filter((key) => glob.matches(`${model}/${key}`));
        const free = matched.filter((key) => !rules.has(key));
        for (const key of free)
            rules.set(key, rule);
        if (matched.length === 0) {
            const idle = judgeIdleRule(rule, model, keys, policy.models ?? []);
            if (idle instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K)
                errors.push(idle);
            else if (idle !== null)
                warnings.push(idle);
        }
        else if (free.length === 0) {
            warnings.push(`${nameRule(rule)} never applies to ${model}: earlier gates cover all its metrics, and the first match wins.`);
        }
    }
    if (errors.length > 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .L)(errors);
    return { rules, warnings };
}
const nameRule = (rule) => `${rule.origin.file}:${rule.origin.line}: the gate ${(0,_metric_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(rule.match)}`;
function placeGlob(match, model, models) {
    const glob = (0,_name_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGlob */ .S)(match);
    const others = models.filter((other) => other !== model);
    return {
        here: glob.mayMatchAfter(`${model}/`),
        elsewhere: others.some((other) => glob.mayMatchAfter(`${other}/`)),
        others,
    };
}
/** What to say of a rule that matches nothing: an error, a warning, or nothing when it is for another model. */
function judgeIdleRule(rule, model, keys, models) {
    const { here, elsewhere, others } = placeGlob(rule.match, model, models);
    const inline = rule.origin.file === GATES_INPUT;
    const found = `${nameRule(rule)} matches no metric of ${model}`;
    const advise = () => adviseNames(rule.match, model, keys, inline ? 'clause' : 'gate');
    if (inline || (here && !elsewhere))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `${found}. ${advise()}`);
    if (here)
        return `${found}; it may be for ${others.join(', ')}.`;
    if (elsewhere)
        return null;
    const named = suggestPrefixed(rule.match, model, keys);
    if (models.length === 0 && named === null)
        return `${found}: it is for another model, and the configuration names none of that name.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `${found}, and no other configured model fits. A gate is written MODEL/METRIC. ${named ?? advise()}`);
}
/** For what was written without the model's name. */
function suggestPrefixed(match, model, keys) {
    const glob = (0,_name_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGlob */ .S)(match);
    return keys.some((key) => glob.matches(key)) ? `Write ${(0,_metric_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(`${model}/${match}`)}.` : null;
}
const MOST_NAMES = 10;
function adviseNames(match, model, keys, what) {
    if (keys.length === 0)
        return 'Neither this run nor the baseline has any metric.';
    const prefixed = suggestPrefixed(match, model, keys);
    if (prefixed !== null)
        return prefixed;
    const names = keys
        .slice(0, MOST_NAMES)
        .map((key) => (0,_metric_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(what === 'clause' ? key : `${model}/${key}`));
    const more = keys.length > MOST_NAMES ? `, and ${keys.length - MOST_NAMES} more` : '';
    return `Correct the name or remove the gate; there are ${names.join(', ')}${more}.`;
}


/***/ }),

/***/ 18924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   Ag: () => (/* binding */ differs),
/* harmony export */   GX: () => (/* binding */ pairMetrics),
/* harmony export */   NZ: () => (/* binding */ isOwnWord),
/* harmony export */   V4: () => (/* binding */ contradicts),
/* harmony export */   VD: () => (/* binding */ roundingSlack),
/* harmony export */   X: () => (/* binding */ byCodeUnit),
/* harmony export */   aE: () => (/* binding */ resolveDirection),
/* harmony export */   gN: () => (/* binding */ measureDifference)
/* harmony export */ });
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49964);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(23230);


/**
 * Pairs metrics by `metricKey`. Of several metrics with one key the one with the first source (by code units)
 * counts, so that the order in which files were read does not matter; a warning says so.
 */
function pairMetrics(candidate, baseline) {
    const after = indexMetrics(candidate);
    const before = indexMetrics(baseline ?? []);
    const keys = [...new Set([...after.metrics.keys(), ...before.metrics.keys()])].toSorted(byCodeUnit);
    return {
        pairs: keys.map((key) => buildPair(key, after.metrics.get(key), before.metrics.get(key))),
        warnings: after.warnings,
    };
}
function buildPair(key, candidate, baseline) {
    const name = candidate?.name ?? baseline?.name ?? key;
    return { key, name, candidate: candidate ?? null, baseline: baseline ?? null };
}
const byCodeUnit = (left, right) => left < right ? -1 : left > right ? 1 : 0;
function indexMetrics(metrics) {
    const groups = Map.groupBy(metrics, _metric_js__WEBPACK_IMPORTED_MODULE_1__/* .metricKey */ .C);
    const chosen = [...groups].map(([key, group]) => [
        key,
        group.toSorted((left, right) => byCodeUnit(sortText(left), sortText(right))),
    ]);
    return {
        metrics: new Map(chosen.flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first]]))),
        warnings: chosen
            .filter(([, group]) => new Set(group.map(valueText)).size > 1)
            .map(([key, group]) => `${quoteName(key)} is reported ${group.length} times with different values; the one of ` +
            `${quoteName(group[0]?.source ?? '')} counts. Give the metrics different names or data sets.`),
    };
}
const valueText = (metric) => metric.value?.digits ?? metric.nonFinite ?? 'NaN';
const sortText = (metric) => JSON.stringify([metric.source, valueText(metric), metric.better, metric.samples, metric.unit]);
/** A metric's name within a message: quoted, without control characters, at most 80 characters. */
function quoteName(name) {
    return JSON.stringify(name.length > 80 ? `${name.slice(0, 79).toWellFormed()}…` : name);
}
/**
 * Authority: gate, then the metrics file, then the dictionary. Where the baseline has the metric, its file counts, then the
 * dictionary, and the candidate's file only where neither knows: a change must not turn its own worsening into a gain.
 */
function resolveDirection(pair, rule) {
    const usual = (0,_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .findDirection */ .v)(pair.name);
    if (rule?.better !== undefined)
        return { better: rule.better, betterFrom: 'gate', usual };
    const before = pair.baseline?.better ?? null;
    if (before !== null)
        return { better: before, betterFrom: 'file', usual };
    const after = pair.candidate?.better ?? null;
    const word = { better: after, betterFrom: after === null ? null : 'file', usual };
    if (pair.baseline === null && after !== null)
        return word;
    return isKnown(usual) ? { better: usual, betterFrom: 'dictionary', usual } : word;
}
const isKnown = (usual) => usual !== null && usual !== 'none';
/** Whether nobody but the candidate's metrics file says which way the metric gets better. */
function isOwnWord({ baseline }, { better, betterFrom, usual }) {
    if (better === null || betterFrom !== 'file' || (baseline?.better ?? null) !== null)
        return false;
    return !isKnown(usual) || differs(better, usual);
}
/** Whether two directions cannot both be right. Two different targets can: a target is a matter of taste. */
function contradicts(left, right) {
    return typeof left === 'string' || typeof right === 'string' ? left !== right : false;
}
/** Whether two directions are not the same; two different targets are not. */
function differs(left, right) {
    return typeof left === 'string' || typeof right === 'string'
        ? left !== right
        : left.target !== right.target;
}
/** Both values finite. A difference within `roundingSlack` is none. */
function measureDifference(after, before, better) {
    const delta = after - before;
    const worsening = better === null ? null : measureWorsening(after, before, better);
    const slack = roundingSlack(after, before, targetOf(better));
    return {
        change: changeOf(worsening, delta, slack),
        delta: finiteOrNull(delta),
        relative: finiteOrNull(delta / Math.abs(before)),
        worsening,
        slack,
    };
}
function changeOf(worsening, delta, slack) {
    if (Math.abs(worsening ?? delta) <= slack)
        return 'same';
    if (worsening === null)
        return 'changed';
    return worsening > 0 ? 'worse' : 'better';
}
function measureWorsening(after, before, better) {
    if (better === 'higher')
        return before - after;
    if (better === 'lower')
        return after - before;
    return Math.abs(after - better.target) - Math.abs(before - better.target);
}
const targetOf = (better) => better !== null && typeof better === 'object' ? better.target : 0;
const finiteOrNull = (value) => (Number.isFinite(value) ? value : null);
/** Steps of the largest number's last bit. */
const SLACK_ULPS = 4;
/**
 * How far apart numbers may be that are equal on paper. Decimal fractions are not exact in binary
 * (0.9 − 0.89 is 0.010000000000000009), and every operation may add half a step of the last bit; four steps of the
 * largest number involved cover the three operations of a comparison, and are at most 1e-15 of it.
 */
function roundingSlack(...values) {
    return SLACK_ULPS * (Number.EPSILON * Math.max(...values.map((value) => Math.abs(value))));
}


/***/ }),

/***/ 23230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ metricKey)
/* harmony export */ });
/** `dataset/slice/name`, the parts that exist: how gates and comments name a metric within one model. */
function metricKey(metric) {
    const slice = metric.slice === null ? [] : ['slice', metric.slice];
    return [...(metric.dataset === null ? [] : [metric.dataset]), ...slice, metric.name].join('/');
}


/***/ }),

/***/ 51087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ compileGlob),
  y: () => (/* binding */ escapeGlob)
});

;// CONCATENATED MODULE: ./lib/domain/glob-needs.js
/**
 * What every name that a glob matches has: asking for it takes a small part of the time that following the glob does, and is
 * the end of it for most names.
 * @returns whether a name may match
 */
function globNeeds(parts) {
    const [prefix, suffix] = [literalStart(parts), literalStart(parts.toReversed(), true)];
    const needs = findNeeds(parts);
    return (name) => name.startsWith(prefix) && name.endsWith(suffix) && needs.every((need) => isMet(need, name));
}
function literalStart(parts, isReversed = false) {
    const end = parts.findIndex(({ kind }) => kind !== 'literal');
    const texts = parts
        .slice(0, end === -1 ? parts.length : end)
        .map((part) => (part.kind === 'literal' ? part.text : ''));
    return (isReversed ? texts.toReversed() : texts).join('');
}
const isMet = (need, name) => need.some((text) => name.includes(text));
function findNeeds(parts) {
    const needs = [];
    let run = '';
    for (const part of [...parts, { kind: 'any' }]) {
        if (part.kind === 'literal') {
            run += part.text;
            continue;
        }
        if (run !== '')
            needs.push([run]);
        run = '';
        if (part.kind === 'either')
            needs.push(...eitherNeed(part.choices));
    }
    return needs;
}
/** Of each choice the longest text; none where a choice has no text at all. */
function eitherNeed(choices) {
    const longest = choices.map((choice) => findNeeds(choice)
        .flatMap((need) => (need.length === 1 ? need : []))
        .reduce((best, text) => (text.length > best.length ? text : best), ''));
    return longest.includes('') ? [] : [longest];
}

;// CONCATENATED MODULE: ./lib/domain/name-glob.js

/**
 * `*` and `?` stay within one part of a name, `**` goes over all of them (`**` and a slash also over none), and
 * `{a,b}` is either. Everything else is literal, since metric names hold brackets, `@`, `+`, `!` and parentheses;
 * a backslash makes the next character literal. A name that is the very text of the glob always matches.
 *
 * The libraries for file names read those signs as patterns, and do not take their escapes reliably. Time is the
 * product of both lengths at most: a set of states is followed, and nothing is ever tried twice.
 */
function compileGlob(glob) {
    const tokens = parseGlob(glob);
    const states = [{ kind: 'end' }];
    const read = buildWalk(states, buildStates(tokens, 0, states));
    const mayMatch = globNeeds(tokens.map(partOf));
    return {
        matches: (name) => name === glob || (mayMatch(name) && read(name).includes(0)),
        mayMatchAfter: (prefix) => read(prefix).some((state) => state !== 0),
    };
}
/** Makes any text a glob that matches just this text. */
function escapeGlob(text) {
    return text.replaceAll(/[\\*?{},]/g, String.raw `\$&`);
}
const anything = () => true;
const withinPart = (character) => character !== '/';
const literal = (text) => ({
    kind: 'one',
    accepts: (character) => character === text,
    text,
});
function partOf(token) {
    if (token.kind === 'either')
        return { kind: 'either', choices: token.choices.map((choice) => choice.map(partOf)) };
    return token.kind === 'one' && token.text !== undefined
        ? { kind: 'literal', text: token.text }
        : { kind: 'any' };
}
function parseGlob(glob) {
    const tokens = [];
    const characters = Array.from(glob);
    let index = 0;
    while (index < characters.length) {
        const [token, length] = parseToken(characters, index);
        tokens.push(token);
        index += length;
    }
    return tokens;
}
/** The token at a place, and how many characters it takes. */
function parseToken(characters, at) {
    const character = characters[at] ?? '';
    const next = characters[at + 1];
    if (character === '\\' && next !== undefined)
        return [literal(next), 2];
    if (character === '?')
        return [{ kind: 'one', accepts: withinPart }, 1];
    if (character === '*')
        return parseStars(characters, at);
    const group = character === '{' ? findGroup(characters, at) : undefined;
    if (group === undefined)
        return [literal(character), 1];
    const choices = group.choices.map((choice) => parseGlob(choice));
    return [{ kind: 'either', choices }, group.length];
}
function parseStars(characters, at) {
    let end = at;
    while (characters[end] === '*')
        end += 1;
    if (end - at === 1)
        return [{ kind: 'many', accepts: withinPart }, 1];
    const all = { kind: 'many', accepts: anything };
    const wholeParts = characters[end] === '/' && (at === 0 || characters[at - 1] === '/');
    if (!wholeParts)
        return [all, end - at];
    return [{ kind: 'either', choices: [[all, literal('/')], []] }, end - at + 1];
}
/** `{a,b}` with its choices; `undefined` for a brace that is never closed, or has nothing to choose from. */
function findGroup(characters, at) {
    const choices = [];
    let depth = 0;
    let from = at + 1;
    for (let index = at; index < characters.length; index += 1) {
        const character = characters[index];
        if (character === '\\')
            index += 1;
        else if (character === '{')
            depth += 1;
        else if (character === '}')
            depth -= 1;
        const ends = depth === 0 && character === '}';
        if (ends || (depth === 1 && character === ',')) {
            choices.push(characters.slice(from, index).join(''));
            from = index + 1;
        }
        if (ends)
            return choices.length > 1 ? { choices, length: index - at + 1 } : undefined;
    }
    return undefined;
}
/** Appends the states of the tokens, back to front; answers with the first one. */
function buildStates(tokens, end, states) {
    return tokens.reduceRight((next, token) => {
        const state = token.kind === 'either'
            ? {
                kind: 'fork',
                branches: token.choices.map((choice) => buildStates(choice, next, states)),
            }
            : { ...token, next };
        states.push(state);
        return states.length - 1;
    }, end);
}
/** Answers with the states that are possible after reading a text. */
function buildWalk(states, start) {
    // The step at which each state was last entered: cheaper than a set for every character.
    const entered = new Float64Array(states.length);
    let step = 0;
    const enter = (index, into) => {
        const state = states[index];
        if (state === undefined || entered[index] === step)
            return;
        entered[index] = step;
        if (state.kind === 'fork')
            for (const branch of state.branches)
                enter(branch, into);
        else
            into.push(index);
        if (state.kind === 'many')
            enter(state.next, into);
    };
    return (text) => {
        step += 1;
        let current = [];
        enter(start, current);
        for (const character of text) {
            if (current.length === 0)
                return current;
            step += 1;
            const following = [];
            for (const index of current) {
                const state = states[index];
                if (state?.kind === 'one' && state.accepts(character))
                    enter(state.next, following);
                else if (state?.kind === 'many' && state.accepts(character))
                    enter(index, following);
            }
            current = following;
        }
        return current;
    };
}


/***/ }),

/***/ 67586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ numeral),
/* harmony export */   NW: () => (/* binding */ isNumeral),
/* harmony export */   ox: () => (/* binding */ nonFiniteName)
/* harmony export */ });
// Not enumerable, so that an object of a hostile file with the members `value` and `digits` is no numeral.
const BRAND = Symbol('numeral');
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/**
 * The only way to make one.
 * @param value finite
 * @param source the digits as written; dropped when they are not a JSON number (`0x1f`, `1_000`, `.5`)
 * @throws {TypeError} when the value is not finite: a bug of the caller
 */
function numeral(value, source) {
    if (!Number.isFinite(value))
        throw new TypeError(`${value} has no digits`);
    const keeps = source !== undefined && source.length <= 64 && JSON_NUMBER.test(source);
    // Adding 0 turns -0, which has no digits of its own, into 0: what is read back from the digits is the same value.
    const kept = keeps ? value : value + 0;
    const digits = keeps ? source : String(kept);
    return Object.freeze(Object.defineProperty({ value: kept, digits }, BRAND, { value: true }));
}
function isNumeral(value) {
    return typeof value === 'object' && value !== null && BRAND in value;
}
function nonFiniteName(value) {
    if (Number.isNaN(value))
        return 'NaN';
    return value > 0 ? 'Infinity' : '-Infinity';
}


/***/ }),

/***/ 68548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseVersionSelector)
/* harmony export */ });
/* unused harmony export parseTarget */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(34784);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(59416);



/**
 * `MODEL`, `MODEL@VERSION` or `MODEL:STAGE`.
 * @throws INPUT_INVALID
 */
function parseTarget(text) {
    const [, name = '', separator, rest = ''] = /^([^@:]*)([@:])?(.*)$/s.exec(text) ?? [];
    const model = parseModelName(name);
    if (separator === undefined)
        return { model, selector: { kind: 'latest' } };
    if (separator === ':' && isStageName(rest))
        return { model, selector: { kind: 'stage', stage: rest } };
    const selector = separator === '@' && rest !== '' ? parseVersionSelector(rest) : undefined;
    if (selector !== undefined && selector.kind !== 'stage')
        return { model, selector };
    throw new ReleaseError('INPUT_INVALID', `"${text.slice(0, 200)}": write MODEL@VERSION with a version such as 1.4.0, or MODEL:STAGE with the name of a stage.`);
}
/**
 * A version, the name of a stage, or `latest`, which is also meant by nothing.
 * @throws INPUT_INVALID
 */
function parseVersionSelector(text) {
    if (text === '' || text === 'latest')
        return { kind: 'latest' };
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(text);
    if (version !== undefined)
        return { kind: 'version', version };
    // "1.4" is a version that somebody cut short, rather than a stage.
    if (/^[A-Za-z]/.test(text) && (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isStageName */ ._H)(text))
        return { kind: 'stage', stage: text };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `version: "${text.slice(0, 80)}" is neither a version such as 1.4.0, nor "latest", nor the name of a stage.`);
}


/***/ }),

/***/ 59416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ tagPrefix),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   Hd: () => (/* binding */ parseVersionRequest),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Vm: () => (/* binding */ versionTag),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   s_: () => (/* binding */ parseModelName),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/* unused harmony export FIRST_VERSION */
/* harmony import */ var semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62338);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16353);
/* harmony import */ var semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15714);
/* harmony import */ var semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(32173);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(49285);
// Function by function: the whole package takes longer to load than everything before the first input error.





const FIRST_VERSION = '1.0.0';
const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
const MAX_MODEL_NAME = 100;
/**
 * A model name is a part of a git tag, so the rules of `git check-ref-format` hold beside our own.
 * @throws INPUT_INVALID
 */
function parseModelName(text) {
    const fits = MODEL_NAME.test(text) &&
        text.length <= MAX_MODEL_NAME &&
        !text.includes('..') &&
        text.split('/').every((part) => !part.endsWith('.lock') && !part.endsWith('.'));
    if (fits)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseError */ .K('INPUT_INVALID', `model: "${text.slice(0, MAX_MODEL_NAME)}" is not a model name. Use letters, digits, ".", "_" and "-", ` +
        'starting with a letter or digit ("/" separates groups; no part ends in "." or ".lock"; at most 100).');
}
/** @throws INPUT_INVALID */
function parseVersionRequest(text) {
    if (text === 'auto')
        return { kind: 'auto' };
    if (text === 'major' || text === 'minor' || text === 'patch')
        return { kind: 'step', step: text };
    const version = parseVersion(text);
    if (version !== undefined)
        return { kind: 'exact', version };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseError */ .K('INPUT_INVALID', `version: "${text.slice(0, 80)}" is neither "auto", "major", "minor" or "patch" nor a version such as 1.4.0.`);
}
/**
 * A version as semver.org 2.0.0 has it; a leading `v` is accepted. Build metadata is not: two versions that
 * differ in it alone have the same precedence, and "+" is not safe in an asset's URL. Nor is an end in ".lock", which
 * git refuses in a tag.
 */
function parseVersion(text) {
    const plain = text.startsWith('v') ? text.slice(1) : text;
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(plain);
    return parsed !== null && parsed.version === plain && !plain.endsWith('.lock') ? plain : undefined;
}
const tagPrefix = (model) => `${model}@v`;
const versionTag = (model, version) => `${tagPrefix(model)}${version}`;
/** The version that a tag names for this model; `undefined` for any other tag. */
function parseTag(model, tag) {
    const prefix = tagPrefix(model);
    if (!tag.startsWith(prefix))
        return undefined;
    const text = tag.slice(prefix.length);
    return text.startsWith('v') ? undefined : parseVersion(text);
}
/** Newest first, by semver precedence. */
function compareVersions(left, right) {
    return semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_3__(left, right);
}
const isPrerelease = (version) => semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_2__(version) !== null;
/**
 * The next version after the newest final one of `existing` (any order); the first version is 1.0.0. A prerelease does
 * not count: 2.0.0 is for somebody to decide, not for the run after 2.0.0-rc.1.
 */
function nextVersion(existing, step) {
    const finals = existing.filter((version) => !isPrerelease(version));
    const newest = (finals.length > 0 ? finals : existing).toSorted(compareVersions)[0];
    if (newest === undefined)
        return FIRST_VERSION;
    const next = semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_0__(newest, step);
    if (next === null)
        throw new TypeError(`"${newest}" is not a version`);
    return next;
}


/***/ }),

/***/ 55436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   JD: () => (/* binding */ memberList),
/* harmony export */   Rf: () => (/* binding */ spend),
/* harmony export */   WQ: () => (/* binding */ describeNode),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   r0: () => (/* binding */ wholeText),
/* harmony export */   sJ: () => (/* binding */ numberNode)
/* harmony export */ });
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50628);

const MAX_DEPTH = 64;
/** Values of one file, aliases expanded: keeps a few kilobytes of YAML from becoming gigabytes. */
const MAX_NODES = 1_000_000;
function spend(budget, depth, at) {
    budget.nodes += 1;
    if (budget.nodes > MAX_NODES) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .excess */ .Mm)(budget.file, at, `more than ${MAX_NODES} values. Write a summary instead.`);
    }
    if (depth > MAX_DEPTH) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .excess */ .Mm)(budget.file, at, `nested deeper than ${MAX_DEPTH} levels. Flatten the document.`);
    }
}
/** @param text as written; `null` when the parser does not tell */
function numberNode(value, text, at) {
    const digits = text === null ? null : text.replaceAll('_', '').replace(/^\+/, '');
    const held = digits === null || Number.isSafeInteger(value) ? null : integerDigits(digits);
    return { kind: 'number', at, value, digits, bigInteger: held };
}
/** Decimal digits of an integer literal, `null` for anything else. */
function integerDigits(text) {
    if (/^-?\d+$/.test(text))
        return text.replace(/^(-?)0+(?=\d)/, '$1');
    const radix = /^(-?)(0(?:x[\da-f]+|o[0-7]+|b[01]+))$/i.exec(text);
    const [, sign, body] = radix ?? [];
    return body === undefined || body.length > 256 ? null : `${sign ?? ''}${BigInt(body)}`;
}
/** @throws {ReleaseError} for half of a surrogate pair, which UTF-8 and so the manifest cannot hold */
function wholeText(file, text, at) {
    if (text.isWellFormed())
        return text;
    throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(file, at, `the text ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(text)} holds half of a surrogate pair`);
}
/** Collects the members of one object and refuses a key that comes twice. */
function memberList(file) {
    const seen = new Map();
    return {
        members: [],
        claim(key, at) {
            if (seen.has(key)) {
                throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(file, at, `the key ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(key)} comes twice in one object. Keep one of them.`);
            }
            seen.set(key, at);
        },
    };
}
/** What a value is, for messages: `the text "rf"`. */
function describeNode(node) {
    if (node.kind === 'string')
        return `the text ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(node.text)}`;
    if (node.kind === 'number')
        return `the number ${node.digits ?? node.value}`;
    if (node.kind === 'boolean')
        return `the boolean ${node.value}`;
    if (node.kind === 'null')
        return 'null';
    if (node.kind === 'array')
        return `a list of ${node.items.length}`;
    return node.members.length === 0 ? 'an empty object' : `an object of ${node.members.length}`;
}
function memberOf(node, key) {
    return node.members.find((member) => member.key === key)?.node;
}


/***/ }),

/***/ 10236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseInlineGates)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);
/* harmony import */ var _domain_gate_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36552);
/* harmony import */ var _domain_name_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51087);
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(37965);




/**
 * The `gates` input: clauses with a comma or a line break between them.
 *
 * - `test/f1 >= 0.9`, `latency_ms <= 50`: limits. A negative limit stands in parentheses: `score >= (-3)`.
 * - `test/f1 >= -0.01`, `test/f1 >= -1%`: a number with a sign is a change against the baseline. The metric is better
 *   when higher and may fall by 0.01, or by 1 % of the baseline.
 * - `latency_ms <= +10%`, `loss <= +0.02`: better when lower, may rise by so much.
 *
 * A metric is named as `DATASET/NAME` or `NAME` in any data set, with the globs of `gates.rules`; a name in double
 * quotes is literal, and may hold commas. A clause that is broken fails; a `#` line is a comment.
 * @throws INPUT_INVALID with every clause that is wrong, and where it stands
 */
function parseInlineGates(text) {
    const demands = [];
    const errors = [];
    for (const clause of splitClauses(text)) {
        const parsed = parseClause(clause);
        if (typeof parsed === 'string')
            errors.push(clauseError(clause, parsed));
        else
            demands.push(parsed);
    }
    const rules = [...Map.groupBy(demands, ({ match }) => match)].map(([match, group]) => mergeDemands(match, group, errors));
    if (errors.length > 0)
        throw (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .L)(errors);
    return rules;
}
function clauseError(clause, problem) {
    const text = clause.text.length > 80 ? `${clause.text.slice(0, 79)}…` : clause.text;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `gates: line ${clause.line}, column ${clause.column}: ${JSON.stringify(text.toWellFormed())} ${problem}.`);
}
/** At commas outside of quotes and braces, and at every line break. */
function splitClauses(text) {
    return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
        if (line.trimStart().startsWith('#'))
            return [];
        return splitLine(line)
            .map(({ start, end }) => {
            const raw = line.slice(start, end);
            const column = start + raw.length - raw.trimStart().length + 1;
            return { text: raw.trim(), line: index + 1, column };
        })
            .filter((clause) => clause.text !== '');
    });
}
function splitLine(line) {
    const spans = [];
    let start = 0;
    let quoted = false;
    let depth = 0;
    for (let index = 0; index < line.length; index += 1) {
        const character = line[index];
        if (character === '"')
            quoted = !quoted;
        else if (!quoted && character === '{')
            depth += 1;
        else if (!quoted && character === '}')
            depth = Math.max(0, depth - 1);
        else if (!quoted && depth === 0 && character === ',') {
            spans.push({ start, end: index });
            start = index + 1;
        }
    }
    return [...spans, { start, end: line.length }];
}
const MAX_CLAUSE = 600;
const SYNTAX = 'is not METRIC >= NUMBER or METRIC <= NUMBER';
const OPERATOR = /^(.*?)(>=|<=|==|=|<|>)([^<>=]*)$/s;
const LITERAL_NAME = /^"([^"]+)"$/;
function parseClause(clause) {
    if (clause.text.length > MAX_CLAUSE)
        return `is longer than ${MAX_CLAUSE} characters; shorten it`;
    // The last operator counts: a slice may be called `age>=60`.
    const [, before = '', operator, after = ''] = OPERATOR.exec(clause.text) ?? [];
    if (operator === undefined)
        return SYNTAX;
    if (operator !== '>=' && operator !== '<=')
        return `compares with "${operator}"; write ">=" for the least value or "<=" for the largest`;
    const name = before.trim();
    if (name === '')
        return 'names no metric before the operator';
    const bound = parseBound(after.trim(), operator);
    if (typeof bound === 'string')
        return bound;
    const literal = LITERAL_NAME.exec(name)?.[1];
    return { clause, match: `**/${literal === undefined ? name : (0,_domain_name_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeGlob */ .y)(literal)}`, ...bound };
}
const DIGITS = String.raw `(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const LIMIT = new RegExp(String.raw `^(?:(${DIGITS})|\(\s*([+-]?${DIGITS})\s*\))$`);
const CHANGE = new RegExp(String.raw `^([+-])\s*(${DIGITS})\s*(%?)$`);
function parseBound(written, operator) {
    const text = written.replaceAll('−', '-');
    const [, plain, enclosed] = LIMIT.exec(text) ?? [];
    const limit = plain ?? enclosed;
    if (limit !== undefined)
        return buildLimit(Number(limit), operator);
    const [, sign, amount, percent] = CHANGE.exec(text) ?? [];
    if (sign === undefined || amount === undefined)
        return describeNumber(text, operator);
    if (operator === '>=' && sign === '+')
        return `asks for a rise over the baseline, which no gate can; write "-${amount}${percent}" for how much it may fall, or "${amount}" for a fixed limit`;
    if (operator === '<=' && sign === '-')
        return `asks for a fall below the baseline, which no gate can; write "+${amount}${percent}" for how much it may rise, or "(-${amount})" for a fixed limit`;
    return buildAllowance(amount, percent === '%', operator);
}
function buildLimit(value, operator) {
    if (!Number.isFinite(value))
        return 'has a limit that is too large for a number';
    return { limit: operator === '>=' ? { min: value } : { max: value }, allowance: null };
}
function buildAllowance(amount, relative, operator) {
    const exponent = /[eE]/.test(amount);
    const size = relative && !exponent ? (0,_percent_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePercent */ .l)(amount) : Number(amount) / (relative ? 100 : 1);
    if (!Number.isFinite(size))
        return 'allows a change that is too large for a number';
    const better = operator === '>=' ? 'higher' : 'lower';
    const tolerance = relative ? { abs: 0, rel: size } : { abs: size, rel: 0 };
    return { limit: null, allowance: { better, tolerance } };
}
function describeNumber(text, operator) {
    if (text === '')
        return `has no number after "${operator}"`;
    const percent = new RegExp(`^(${DIGITS})\\s*%$`).exec(text)?.[1];
    if (percent === undefined)
        return `has ${JSON.stringify(text.slice(0, 40).toWellFormed())} where a number belongs, such as 0.9, -0.01, +10% or (-3)`;
    const sign = operator === '>=' ? '-' : '+';
    return `has a percentage without a sign; write "${sign}${percent}%" for a change against the baseline, or a limit in the metric's own unit`;
}
function mergeDemands(match, group, errors) {
    const rule = group.reduce((merged, demand) => {
        const clash = findClash(merged, demand);
        if (clash !== null)
            errors.push(clauseError(demand.clause, clash));
        return { ...merged, ...demand.limit, ...demand.allowance };
    }, {});
    const { min, max } = rule;
    const last = group.at(-1);
    if (min !== undefined && max !== undefined && min > max && last !== undefined)
        errors.push(clauseError(last.clause, `leaves no value between ${min} and ${max}; correct one of the limits`));
    return {
        match,
        ...rule,
        level: 'error',
        origin: { file: _domain_gate_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .GATES_INPUT */ .mk, line: group[0]?.clause.line ?? 1 },
    };
}
function findClash(merged, { limit, allowance }) {
    const repeats = (limit !== null && 'min' in limit && merged.min !== undefined) ||
        (limit !== null && 'max' in limit && merged.max !== undefined);
    if (repeats)
        return 'repeats a limit of the same metric; keep one of them';
    return allowance !== null && merged.tolerance !== undefined
        ? 'is a second allowed change of the same metric; keep one of them'
        : null;
}


/***/ }),

/***/ 42081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ isSameParam),
/* harmony export */   b_: () => (/* binding */ sortParams),
/* harmony export */   dD: () => (/* binding */ keyProblem),
/* harmony export */   ek: () => (/* binding */ MAX_PARAMS)
/* harmony export */ });
/* unused harmony export MAX_KEY_LENGTH */
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67586);

const MAX_PARAMS = 100_000;
/** UTF-16 code units of one dotted key. */
const MAX_KEY_LENGTH = 1000;
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
/** What is wrong with a dotted key, `null` when nothing is. */
function keyProblem(key) {
    if (key.split('.').some((part) => part.trim() === ''))
        return 'is empty or has an empty part';
    if (UNPRINTABLE.test(key))
        return 'holds control characters';
    return key.length > MAX_KEY_LENGTH ? `has more than ${MAX_KEY_LENGTH} characters` : null;
}
/**
 * A record with own keys only, also for `__proto__`, sorted by UTF-16 code units. Keys of digits alone come
 * first, by number: that is how JavaScript keeps them.
 */
function sortParams(params) {
    return Object.fromEntries([...params].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
/** Numbers are the same by value: `1` and `1.0` do not contradict each other. */
function isSameParam(a, b) {
    if ((0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(a) && (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(b))
        return a.value === b.value;
    if ((0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(a) || (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(b))
        return false;
    if (isList(a) && isList(b)) {
        return a.length === b.length && a.every((item, index) => isSameParam(item, b[index] ?? null));
    }
    if (isMarked(a) && isMarked(b))
        return a.nonFinite === b.nonFinite;
    return a === b;
}
function isList(value) {
    return Array.isArray(value);
}
function isMarked(value) {
    return typeof value === 'object' && value !== null && 'nonFinite' in value;
}


/***/ }),

/***/ 81205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ typePythonScalar),
/* harmony export */   Fo: () => (/* binding */ numberParam),
/* harmony export */   v$: () => (/* binding */ typeScalar)
/* harmony export */ });
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67586);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(55436);


const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const RADIX = /^0(?:o[0-7]+|x[\da-fA-F]+)$/;
const NON_FINITE = new Map([
    ['.nan', Number.NaN],
    ['.inf', Infinity],
    ['+.inf', Infinity],
    ['-.inf', -Infinity],
]);
/** UTF-16 code units. A longer number is a text. */
const MAX_NUMBER_LENGTH = 256;
/**
 * A value that was written without quotes, as YAML's core schema (YAML 1.2.2 §10.3.2) types it: numbers, `true` and
 * `false`, `null`, else a text. A text in quotes of either kind is what is between them, without escapes. An empty
 * value is an empty text.
 */
function typeScalar(written) {
    const text = written.trim();
    const quoted = /^(["'])(.*)\1$/s.exec(text)?.[2];
    if (quoted !== undefined)
        return quoted;
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    if (/^(?:null|Null|NULL|~)$/.test(text))
        return null;
    const word = NON_FINITE.get(text.toLowerCase());
    if (word !== undefined)
        return { nonFinite: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .nonFiniteName */ .ox)(word) };
    if (text.length > MAX_NUMBER_LENGTH || !(DECIMAL.test(text) || RADIX.test(text)))
        return text;
    return numberParam((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .numberNode */ .sJ)(Number(text), text, null));
}
/** The same for what Python prints: `None`, `nan`, `inf`. */
function typePythonScalar(written) {
    const text = written.trim();
    if (text === 'None')
        return null;
    return /^-?(?:nan|inf)$/.test(text)
        ? typeScalar(text.replace(/nan|inf/, '.$&'))
        : typeScalar(text);
}
/** An integer above 2^53 is a text of its digits. */
function numberParam({ value, digits, bigInteger }) {
    if (bigInteger !== null)
        return bigInteger;
    if (!Number.isFinite(value))
        return { nonFinite: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .nonFiniteName */ .ox)(value) };
    return (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .numeral */ .Dx)(value, digits ?? undefined);
}


/***/ }),

/***/ 37965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parsePercentage),
/* harmony export */   l: () => (/* binding */ parsePercent)
/* harmony export */ });
/** Shifts the decimal point within the text: 0.07 × 100 is not 7 in binary, and neither is the way back. */
function parsePercent(digits) {
    return Number(`${digits}e-2`);
}
const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,12})?) ?%$/;
/** The fraction that `7.5%` is, a blank before the sign or not; `undefined` for any other text. */
function parsePercentage(text) {
    const digits = PERCENTAGE.exec(text)?.[1];
    return digits === undefined ? undefined : parsePercent(digits);
}


/***/ }),

/***/ 64085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parsePredictionsSpec)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);
/* harmony import */ var _spec_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56528);


/**
 * One line of the input `predictions`: `DATASET=FILE` or `FILE`.
 * @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix or a `!` line, which predictions do not have
 */
function parsePredictionsSpec(line) {
    const spec = (0,_spec_line_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMetricsSpec */ .O)(line);
    if (spec.format === null && !spec.pattern.startsWith('!'))
        return spec;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `the line ${JSON.stringify(line)} is not DATASET=FILE. Name one CSV, JSON Lines or Parquet file for each data set.`);
}


/***/ }),

/***/ 56528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseMetricsSpec),
/* harmony export */   f: () => (/* binding */ parseParamsSpec)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);
/* harmony import */ var _params_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42081);
/* harmony import */ var _params_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(81205);



/** Two letters at least, so that `C:\` stays the drive it is. */
const FORMAT = /^([A-Za-z][\w-]+):(.*)$/s;
/** `lr=0.1`, `--optimizer.lr=0.1`. A path with `=` before its first `/` is written with `./` in front. */
const ASSIGNMENT = /^(?:--)?([A-Za-z_][\w.-]*)\s*=(.*)$/s;
/** No separators or glob characters, so that `runs/lr=0.1/metrics.json` stays the path it is. */
const DATASET = /^([\p{L}\p{N}_][\p{L}\p{N}_.+ -]*)=(.*)$/su;
/**
 * `[FORMAT:][DATASET=]FILE`, the two in either order, or `!FILE`. A file whose own name starts like a prefix
 * (`lr=0.1/metrics.json`) is written with `./` in front.
 * @throws {ReleaseError} `INPUT_INVALID` for a prefix without a file, twice the same prefix, or one on a `!` line
 */
function parseMetricsSpec(line) {
    const { format, dataset, pattern } = splitPrefixes(line, true);
    return { dataset, format, pattern };
}
/**
 * `[FORMAT:]FILE`, `!FILE`, or a parameter by itself: `NAME=VALUE` or `--NAME=VALUE`, its value typed as in YAML
 * (`typeScalar`).
 * @throws {ReleaseError} `INPUT_INVALID` as `parseMetricsSpec`, and for a name with an empty part
 */
function parseParamsSpec(line) {
    const [, key, value] = ASSIGNMENT.exec(line.trim()) ?? [];
    if (key === undefined || value === undefined) {
        const { format, pattern } = splitPrefixes(line, false);
        return { format, pattern, assignment: null };
    }
    const problem = (0,_params_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .keyProblem */ .dD)(key);
    if (problem !== null)
        throw wrongLine(key, `is no parameter: its name ${problem}`);
    return { format: null, pattern: line.trim(), assignment: { key, value: (0,_params_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .typeScalar */ .v$)(value) } };
}
function splitPrefixes(line, datasets) {
    let spec = { dataset: null, format: null, pattern: line.trim() };
    for (;;) {
        const shorter = takeFormat(line, spec) ?? (datasets ? takeDataset(line, spec) : null);
        if (shorter === null)
            break;
        spec = shorter;
    }
    const { dataset, format, pattern } = spec;
    if (pattern === '' || pattern === '!')
        throw wrongLine(line, 'names no file');
    if ((format !== null || dataset !== null) && pattern.startsWith('!')) {
        throw wrongLine(line, 'has a prefix before "!"; write the "!" line without one');
    }
    return spec;
}
function takeFormat(line, spec) {
    const [, name, rest] = FORMAT.exec(spec.pattern) ?? [];
    if (name === undefined || rest === undefined)
        return null;
    if (spec.format !== null)
        throw wrongLine(line, `has two formats, ${spec.format}: and ${name}:`);
    return { ...spec, format: name.toLowerCase(), pattern: rest.trim() };
}
function takeDataset(line, spec) {
    const [, name, rest] = DATASET.exec(spec.pattern) ?? [];
    if (name === undefined || rest === undefined)
        return null;
    const dataset = name.trim();
    if (spec.dataset !== null) {
        throw wrongLine(line, `has two data sets, ${spec.dataset}= and ${dataset}=`);
    }
    return { ...spec, dataset, pattern: rest.trim() };
}
function wrongLine(line, problem) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `the line ${JSON.stringify(line)} ${problem}.`);
}


/***/ }),

/***/ 50628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ MAX_TEXT_BYTES),
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   Mm: () => (/* binding */ excess),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   ol: () => (/* binding */ quoteText),
/* harmony export */   refuseLarge: () => (/* binding */ refuseLarge),
/* harmony export */   t$: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);

/** Bytes. Metric and parameter files are summaries; a longer file is a log that was named by mistake. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/**
 * Strict UTF-8, with or without a byte order mark.
 * @throws {ReleaseError} `FORMAT_INVALID` for another encoding, binary content or a file without content,
 * `LIMIT_EXCEEDED` above `MAX_TEXT_BYTES`
 */
function decodeText(path, bytes) {
    refuseLarge({ path, size: bytes.length });
    refuseOtherEncodings(path, bytes);
    const text = decodeStrict(path, bytes);
    if (text.trim() === '') {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} ${bytes.length === 0 ? 'is empty (0 bytes)' : 'holds only white space'}. Check that the job writes it.`);
    }
    return { path, text };
}
/** @throws {ReleaseError} `LIMIT_EXCEEDED` for a file that is too long to be a summary; before it is read */
function refuseLarge({ path, size, }) {
    if (size <= MAX_TEXT_BYTES)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${path} has ${size} bytes; at most ${MAX_TEXT_BYTES} are read. Write a summary and name that file.`);
}
function refuseOtherEncodings(path, bytes) {
    const [first, second] = bytes;
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (wide) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} is UTF-16 (byte order mark). Write it as UTF-8; in PowerShell: Out-File -Encoding utf8.`);
    }
    const nul = bytes.indexOf(0);
    if (nul < 0)
        return;
    if (startsWith(bytes, 'SQLite format 3'))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} is an SQLite database, such as MLflow's mlflow.db, and is not read. Write the run's metrics to JSON: ` +
            'json.dump(MlflowClient().get_run(RUN_ID).data.metrics, open("metrics.json", "w")).');
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} holds a NUL byte at offset ${nul}: it is binary, or UTF-16 without a byte order mark. Write it as UTF-8 text.`);
}
const startsWith = (bytes, text) => new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
function decodeStrict(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        // The replacement character stands where the strict decoder gave up, or the file itself holds one.
        const lenient = new TextDecoder('utf-8').decode(bytes);
        const { line, column } = positionAt(lenient, lenient.indexOf('\uFFFD'));
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path}, line ${line}, column ${column}: not valid UTF-8. Write the file as UTF-8.`, { cause });
    }
}
/** Line and column, both from 1; columns count UTF-16 code units, as editors do. */
function positionAt(text, offset) {
    const before = text.slice(0, Math.max(0, offset));
    let line = 1;
    let start = 0;
    for (const match of before.matchAll(/\r\n?|\n/g)) {
        line += 1;
        start = match.index + match[0].length;
    }
    return { line, column: before.length - start + 1 };
}
/** A `FORMAT_INVALID` that names the file and, when the offset is known, line and column. */
function fault(file, at, message) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${file.path}${place(file, at)}: ${message}`);
}
/** The same for what is valid but more than is read. */
function excess(file, at, message) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${file.path}${place(file, at)}: ${message}`);
}
function place(file, at) {
    if (at === null)
        return '';
    const { line, column } = positionAt(file.text, at);
    return `, line ${line}, column ${column}`;
}
/** Content of a file for an error message: one line, escaped, shortened. */
function quoteText(text) {
    const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return JSON.stringify(short).replaceAll(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* reexport */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./lib/adapters/workflow-command.js
var workflow_command = __nccwpck_require__(14959);
// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __nccwpck_require__(49285);
// EXTERNAL MODULE: ./lib/action/inputs.js
var inputs = __nccwpck_require__(21413);
;// CONCATENATED MODULE: ./lib/action/job.js

/** @throws INPUT_INVALID outside of a runner */
function readJob(env) {
    const read = (name) => {
        const value = env[name];
        if (value !== undefined && value !== '')
            return value;
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `${name} is not set: this program runs as a step of a GitHub Actions workflow.`);
    };
    const name = read('GITHUB_REPOSITORY');
    const [owner = '', repo = ''] = name.split('/');
    const serverUrl = read('GITHUB_SERVER_URL').replace(/\/+$/, '');
    return {
        repository: { serverUrl, name },
        owner,
        repo,
        apiUrl: read('GITHUB_API_URL').replace(/\/+$/, ''),
        workspace: read('GITHUB_WORKSPACE'),
        temp: read('RUNNER_TEMP'),
        event: read('GITHUB_EVENT_NAME'),
        sha: read('GITHUB_SHA'),
        ref: read('GITHUB_REF'),
        run: readRun(read, env, `${serverUrl}/${name}`),
        runner: readRunner(env),
    };
}
function readRun(read, env, url) {
    const runId = read('GITHUB_RUN_ID');
    // A runner may leave a variable empty, and the manifest has no empty texts.
    const known = (name) => env[name] || undefined;
    const attempt = Number(known('GITHUB_RUN_ATTEMPT') ?? '1');
    const reference = parseWorkflowRef(env['GITHUB_WORKFLOW_REF'] ?? '');
    return {
        workflow: reference.file ?? known('GITHUB_WORKFLOW') ?? 'unknown',
        workflowRef: reference.ref ?? read('GITHUB_REF'),
        runId,
        job: known('GITHUB_JOB') ?? 'unknown',
        attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
        event: read('GITHUB_EVENT_NAME'),
        actor: known('GITHUB_ACTOR') ?? 'unknown',
        url: `${url}/actions/runs/${runId}`,
    };
}
/** `OWNER/NAME/.github/workflows/FILE@REF`. */
function parseWorkflowRef(text) {
    const [, file, ref] = /^[^/]+\/[^/]+\/([^@]+)@(.+)$/.exec(text) ?? [];
    return file === undefined || ref === undefined ? {} : { file, ref };
}
function readRunner(env) {
    const kind = env['RUNNER_ENVIRONMENT'] || undefined;
    return {
        os: env['RUNNER_OS'] || 'unknown',
        arch: env['RUNNER_ARCH'] || 'unknown',
        hosted: kind === undefined ? null : kind === 'github-hosted',
    };
}

;// CONCATENATED MODULE: ./lib/action/run.js





const DOORS = {
    release: startRoot,
    verify: startVerify,
    pull: startPull,
    comment: startComment,
};
/**
 * Runs one door as a step of a workflow: reads inputs from the environment, writes outputs, and fails the step with
 * a message that says what to do. Never rejects.
 */
async function run(door) {
    if (door === 'before' || door === 'after')
        return await startNotice(door);
    try {
        const job = readJob(process.env);
        await DOORS[door](job, readPayload());
    }
    catch (error) {
        reportError(error);
    }
}
async function startRoot(job, payload) {
    const reading = (0,inputs/* parseInputs */.TL)(readInput, job.repo);
    // Nothing that opens a connection is loaded before the inputs are known to be good.
    if (reading.errors.length > 0)
        throw await collectErrors(reading, job);
    const { runRoot } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(8846), __nccwpck_require__.e(4006), __nccwpck_require__.e(2463), __nccwpck_require__.e(663), __nccwpck_require__.e(9500), __nccwpck_require__.e(2717), __nccwpck_require__.e(9947), __nccwpck_require__.e(4878), __nccwpck_require__.e(488), __nccwpck_require__.e(1257), __nccwpck_require__.e(5476), __nccwpck_require__.e(831)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30831));
    await runRoot(reading.inputs, job, payload);
}
async function startVerify(job, payload) {
    // The other door need not load what only this one reads.
    const { parseVerifyInputs } = await __nccwpck_require__.e(/* import() */ 8307).then(__nccwpck_require__.bind(__nccwpck_require__, 8307));
    const { inputs, errors } = parseVerifyInputs(readInput, job.repo);
    if (errors.length > 0)
        throw (0,domain_errors/* combineErrors */.L)(errors);
    const { runVerify } = await Promise.all(/* import() */[__nccwpck_require__.e(8846), __nccwpck_require__.e(4006), __nccwpck_require__.e(2463), __nccwpck_require__.e(9500), __nccwpck_require__.e(2717), __nccwpck_require__.e(4878), __nccwpck_require__.e(603)]).then(__nccwpck_require__.bind(__nccwpck_require__, 603));
    await runVerify(inputs, job, payload);
}
async function startPull(job, payload) {
    const { parsePullInputs } = await __nccwpck_require__.e(/* import() */ 1045).then(__nccwpck_require__.bind(__nccwpck_require__, 41045));
    const { inputs, errors } = parsePullInputs(readInput, job.repo);
    if (errors.length > 0)
        throw (0,domain_errors/* combineErrors */.L)(errors);
    const { runPull } = await Promise.all(/* import() */[__nccwpck_require__.e(8846), __nccwpck_require__.e(4006), __nccwpck_require__.e(2463), __nccwpck_require__.e(9500), __nccwpck_require__.e(2717), __nccwpck_require__.e(4878), __nccwpck_require__.e(603), __nccwpck_require__.e(2613)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32613));
    await runPull(inputs, job, payload);
}
async function startComment(job, payload) {
    const { parseCommentInputs } = await __nccwpck_require__.e(/* import() */ 6365).then(__nccwpck_require__.bind(__nccwpck_require__, 66365));
    const { inputs, errors } = parseCommentInputs(readInput);
    if (errors.length > 0)
        throw (0,domain_errors/* combineErrors */.L)(errors);
    const { runComment } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(8846), __nccwpck_require__.e(4006), __nccwpck_require__.e(2463), __nccwpck_require__.e(663), __nccwpck_require__.e(9500), __nccwpck_require__.e(2717), __nccwpck_require__.e(9947), __nccwpck_require__.e(4878), __nccwpck_require__.e(488), __nccwpck_require__.e(1257), __nccwpck_require__.e(6111)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6111));
    await runComment(inputs, job, payload);
}
/** Before and after the step: nothing of it may fail the job, whatever the runner or its event are like. */
async function startNotice(stage) {
    const limit = setTimeout(() => {
        (0,workflow_command/* writeCommand */.zP)('debug', 'GitHub takes too long: the comment is not brought up to date.');
        // What is under way may be waiting for a rate limit, and the job must not.
        process.exit(0);
    }, NOTICE_LIMIT_MS);
    try {
        const job = readJob(process.env);
        if (job.event !== 'pull_request')
            return;
        const { runNotice } = await Promise.all(/* import() */[__nccwpck_require__.e(8846), __nccwpck_require__.e(2717), __nccwpck_require__.e(488), __nccwpck_require__.e(4743)]).then(__nccwpck_require__.bind(__nccwpck_require__, 76524));
        await runNotice(stage, readInput, job, readPayload());
    }
    catch (error) {
        (0,workflow_command/* writeCommand */.zP)('debug', `The comment could not be brought up to date: ${describeCause(error)}`);
    }
    finally {
        clearTimeout(limit);
    }
}
/** How long a notice may hold a job up. */
const NOTICE_LIMIT_MS = 15_000;
/** The other mistakes of a run that will fail anyway, so that one round is enough to mend them all. */
async function collectErrors({ inputs, errors }, job) {
    const { findFileErrors } = await Promise.all(/* import() */[__nccwpck_require__.e(4006), __nccwpck_require__.e(9500), __nccwpck_require__.e(9947), __nccwpck_require__.e(5476), __nccwpck_require__.e(6483)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35476));
    return (0,domain_errors/* combineErrors */.L)([...errors, ...(await findFileErrors(inputs, job))]);
}
const readPayload = () => readEvent(process.env['GITHUB_EVENT_PATH']);
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const parsed = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return parsed;
    }
    catch (cause) {
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `GITHUB_EVENT_PATH: the event of the run cannot be read from ${path}: ${describeCause(cause)}.`, { cause });
    }
}
/** The runner upper-cases names and keeps hyphens. */
const readInput = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
function reportError(error) {
    process.exitCode = 1;
    if (error instanceof domain_errors/* ReleaseError */.K) {
        (0,workflow_command/* writeCommand */.zP)('error', error.message);
        if (error.cause !== undefined)
            (0,workflow_command/* writeCommand */.zP)('debug', describeCause(error.cause));
        return;
    }
    // A bug: the stack is what helps.
    (0,workflow_command/* writeCommand */.zP)('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
}
function describeCause(cause) {
    return cause instanceof Error ? `${cause.name}: ${cause.message}` : 'several errors';
}

;// CONCATENATED MODULE: ./lib/main.js


var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
