import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 89379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(70356)
const { safeRe: re, t } = __nccwpck_require__(95471)
const cmp = __nccwpck_require__(28646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)


/***/ }),

/***/ 96782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(61383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(70356)
const Comparator = __nccwpck_require__(89379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(69737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(95471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(45101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

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

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 28646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(55082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(16599)
const gte = __nccwpck_require__(41236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(56717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 35385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(16353)
const { safeRe: re, t } = __nccwpck_require__(95471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 37648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 56874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 70711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 55082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 16599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 41236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


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

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 56717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 68511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 32603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


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

/***/ 48756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


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

/***/ 87192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(37648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 68011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 29872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(37648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 16114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const constants = __nccwpck_require__(45101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 58780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 62088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(95471)
const constants = __nccwpck_require__(45101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(73348)
const parse = __nccwpck_require__(16353)
const valid = __nccwpck_require__(58780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(62338)
const diff = __nccwpck_require__(70711)
const major = __nccwpck_require__(68511)
const minor = __nccwpck_require__(32603)
const patch = __nccwpck_require__(48756)
const prerelease = __nccwpck_require__(15714)
const compare = __nccwpck_require__(78469)
const rcompare = __nccwpck_require__(32173)
const compareLoose = __nccwpck_require__(56874)
const compareBuild = __nccwpck_require__(37648)
const sort = __nccwpck_require__(29872)
const rsort = __nccwpck_require__(87192)
const gt = __nccwpck_require__(16599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(55082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(41236)
const lte = __nccwpck_require__(56717)
const cmp = __nccwpck_require__(28646)
const coerce = __nccwpck_require__(35385)
const truncate = __nccwpck_require__(16114)
const Comparator = __nccwpck_require__(89379)
const Range = __nccwpck_require__(96782)
const satisfies = __nccwpck_require__(68011)
const toComparators = __nccwpck_require__(54750)
const maxSatisfying = __nccwpck_require__(73193)
const minSatisfying = __nccwpck_require__(68595)
const minVersion = __nccwpck_require__(51866)
const validRange = __nccwpck_require__(64737)
const outside = __nccwpck_require__(10280)
const gtr = __nccwpck_require__(12276)
const ltr = __nccwpck_require__(15213)
const intersects = __nccwpck_require__(23465)
const simplifyRange = __nccwpck_require__(82028)
const subset = __nccwpck_require__(61489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


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

/***/ 61383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


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

/***/ 69737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(45101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 12276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(10280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 23465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 15213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(10280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 73193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 68595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 51866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)
const gt = __nccwpck_require__(16599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 10280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(89379)
const { ANY } = Comparator
const Range = __nccwpck_require__(96782)
const satisfies = __nccwpck_require__(68011)
const gt = __nccwpck_require__(16599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(56717)
const gte = __nccwpck_require__(41236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 82028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(68011)
const compare = __nccwpck_require__(78469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 61489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const Comparator = __nccwpck_require__(89379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(68011)
const compare = __nccwpck_require__(78469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 54750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 64737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


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

/***/ 20248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Mx: () => (/* binding */ isNamedConfig),
  gN: () => (/* binding */ parseBaselineChoice),
  TL: () => (/* binding */ parseInputs)
});

// UNUSED EXPORTS: DEFAULT_CONFIG, splitLines

// EXTERNAL MODULE: ./lib/domain/data-spec.js
var data_spec = __nccwpck_require__(13164);
// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __nccwpck_require__(49285);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __nccwpck_require__(59416);
// EXTERNAL MODULE: ./lib/formats/spec-line.js
var spec_line = __nccwpck_require__(56528);
// EXTERNAL MODULE: ./lib/domain/gate-policy.js
var gate_policy = __nccwpck_require__(36552);
// EXTERNAL MODULE: ./lib/domain/name-glob.js
var name_glob = __nccwpck_require__(32584);
// EXTERNAL MODULE: ./lib/formats/config-gates.js
var config_gates = __nccwpck_require__(50265);
;// CONCATENATED MODULE: ./lib/formats/gates-inline.js




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
        throw (0,domain_errors/* combineErrors */.L)(errors);
    return rules;
}
function clauseError(clause, problem) {
    const text = clause.text.length > 80 ? `${clause.text.slice(0, 79)}…` : clause.text;
    return new domain_errors/* ReleaseError */.K('INPUT_INVALID', `gates: line ${clause.line}, column ${clause.column}: ${JSON.stringify(text.toWellFormed())} ${problem}.`);
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
    return { clause, match: `**/${literal === undefined ? name : (0,name_glob/* escapeGlob */.y)(literal)}`, ...bound };
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
    const size = relative && !exponent ? (0,config_gates/* parsePercent */.lo)(amount) : Number(amount) / (relative ? 100 : 1);
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
        origin: { file: gate_policy/* GATES_INPUT */.mk, line: group[0]?.clause.line ?? 1 },
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

;// CONCATENATED MODULE: ./lib/action/inputs.js





const MAX_KEY_LENGTH = 100;
const COMMENT_MODES = ['changed', 'always', 'failing', 'never'];
/**
 * Reads all inputs and collects everything that is wrong with them.
 * @param repository name without owner: the default name of the model
 */
function parseInputs(read, repository) {
    const errors = [];
    const attempt = (fallback, parse) => {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof domain_errors/* ReleaseError */.K))
                throw error;
            errors.push(error);
            return fallback;
        }
    };
    const choice = (name, options) => attempt(options[0], () => parseChoice(name, read(name), options));
    const lines = (name, parse) => splitLines(read(name)).flatMap((line) => attempt([], () => [within(name, () => parse(line))]));
    const inputs = {
        model: attempt('model', () => (0,domain_version/* parseModelName */.s_)(read('model') || repository)),
        path: splitLines(read('path')),
        data: lines('data', data_spec/* parseDataSpec */.Jl),
        params: lines('params', spec_line/* parseParamsSpec */.f),
        metrics: lines('metrics', spec_line/* parseMetricsSpec */.O),
        mode: choice('mode', ['auto', 'release', 'compare']),
        version: attempt({ kind: 'auto' }, () => (0,domain_version/* parseVersionRequest */.Hd)(read('version') || 'auto')),
        baseline: attempt(null, () => parseBaseline(read('baseline') || 'auto')),
        gates: attempt([], () => within('gates', () => parseInlineGates(read('gates')))),
        failOn: choice('fail-on', ['fail', 'uncertain', 'never']),
        key: attempt(null, () => parseKey(read('key'))),
        comment: read('comment') === '' ? null : choice('comment', COMMENT_MODES),
        signing: choice('signing', ['auto', 'keyless', 'key', 'none']),
        signingKey: read('signing-key') === '' ? null : read('signing-key'),
        sigstoreInstance: read('sigstore-instance') || 'auto',
        config: read('config') || DEFAULT_CONFIG,
        token: attempt('', () => parseToken(read('github-token'))),
        summary: attempt(true, () => parseBoolean('summary', read('summary') || 'true')),
    };
    if (inputs.signing === 'key' && inputs.signingKey === null)
        errors.push(missingKey());
    return { inputs, errors };
}
const splitLines = (text) => text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
function within(name, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.message.startsWith(`${name}:`))
            throw error;
        throw new domain_errors/* ReleaseError */.K(error.code, `${name}: ${error.message}`, { cause: error.cause });
    }
}
function parseChoice(name, text, options) {
    if (text === '')
        return options[0];
    const found = options.find((one) => one === text);
    if (found !== undefined)
        return found;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `${name}: "${text.slice(0, 80)}" is not one of ${options.join(', ')}.`);
}
function parseBoolean(name, text) {
    if (/^true$/i.test(text))
        return true;
    if (/^false$/i.test(text))
        return false;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `${name}: "${text.slice(0, 80)}" is not true or false.`);
}
function parseBaseline(text) {
    if (text === 'auto')
        return null;
    return parseBaselineChoice(text);
}
/** `latest`, a version, or anything else as the name of a stage. */
function parseBaselineChoice(text) {
    if (text === 'latest')
        return { kind: 'latest' };
    const version = (0,domain_version/* parseVersion */.ot)(text);
    if (version !== undefined)
        return { kind: 'version', version };
    if (/^[a-z][a-z0-9-]{0,49}$/i.test(text))
        return { kind: 'stage', stage: text };
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `baseline: "${text.slice(0, 80)}" is neither "auto", "latest", a version nor the name of a stage.`);
}
function parseKey(text) {
    if (text === '')
        return null;
    if (/^[\w./ -]+$/.test(text) && text.length <= MAX_KEY_LENGTH)
        return text;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `key: "${text.slice(0, 80)}" has to be of letters, digits, "_", ".", "/", "-" and spaces, at most ${MAX_KEY_LENGTH}.`);
}
function parseToken(text) {
    if (text !== '')
        return text;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', 'github-token: it is empty. Leave the input out to use the token of the job, or pass one.');
}
const missingKey = () => new domain_errors/* ReleaseError */.K('INPUT_INVALID', 'signing-key: "signing: key" needs a private key. Make one with "openssl ecparam -name prime256v1 -genkey -noout", ' +
    'store it as a secret and pass it here.');
const DEFAULT_CONFIG = '.github/model-release.yml';
/** The default file is optional, any other was asked for. */
const isNamedConfig = (path) => path !== DEFAULT_CONFIG;


/***/ }),

/***/ 14959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   _r: () => (/* binding */ writeLine),
/* harmony export */   zP: () => (/* binding */ writeCommand)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);

/**
 * Writes one workflow command, escaped as the runner decodes it. `@actions/core` does the same, but brings an HTTP
 * client that takes longer to load than everything which happens before the first input error.
 */
function writeCommand(name, message) {
    process.stdout.write(`::${name}::${escapeMessage(message)}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}
const escapeMessage = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/**
 * Writes lines for people. The runner takes a line that starts with `::`, or holds `##[` anywhere, for a command, and
 * text from a file may look so. It trims what .NET calls white space, which has U+0085 beside that of `\s`.
 */
function writeLine(text) {
    const harmless = text
        .replaceAll(/^([\s\u0085]*)::/gm, '$1:\u200B:')
        .replaceAll('##[', '##\u200B[');
    process.stdout.write(`${harmless}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}
/** Keeps a secret out of everything that the job logs from now on. */
function maskSecret(secret) {
    if (secret.trim() !== '')
        writeCommand('add-mask', secret);
}


/***/ }),

/***/ 14998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cg: () => (/* binding */ listingAssetName),
/* harmony export */   to: () => (/* binding */ mapAssetNames)
/* harmony export */ });
/* unused harmony export flattenPath */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2002);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40496);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5151);



/** Names that the product itself writes, now or in a later release of a version; nothing else may take them. */
const RESERVED = new Set([
    _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_ASSET */ .ny,
    _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .BUNDLE_ASSET */ .cs,
    'model.sig',
    'model-card.md',
    'bom.cdx.json',
    'model.tar',
]);
const RESERVED_PATTERN = /^data-.*\.sha256$|\.part-\d{3,}$/i;
const MAX_NAME_LENGTH = 200;
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
/**
 * Asset names for paths, one to one. Two paths that would collide (also in letter case, which some file
 * systems ignore), a reserved or a very long name get a short digest of the path before the extension.
 * The result does not depend on the order of the paths.
 */
function mapAssetNames(paths, taken = new Set()) {
    const unique = [...new Set(paths)].toSorted(_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
    const counts = new Map();
    for (const path of unique) {
        const key = flattenPath(path).toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const used = new Set([...taken].map((name) => name.toLowerCase()));
    return new Map(unique.map((path) => {
        const plain = flattenPath(path);
        const clash = (counts.get(plain.toLowerCase()) ?? 0) > 1 || used.has(plain.toLowerCase());
        const name = clash || isReserved(plain) ? withDigest(path, plain, used) : plain;
        used.add(name.toLowerCase());
        return [path, name];
    }));
}
/** The asset that holds a data set's listing. */
function listingAssetName(dataset) {
    return `data-${flattenPath(dataset)}.sha256`;
}
function isReserved(name) {
    return (RESERVED.has(name.toLowerCase()) || RESERVED_PATTERN.test(name) || name.length > MAX_NAME_LENGTH);
}
function withDigest(path, name, used) {
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(path);
    const dot = name.lastIndexOf('.');
    const stem = (dot > 0 ? name.slice(0, dot) : name).slice(0, 120).replace(/\.$/, '');
    const extension = dot > 0 ? name.slice(dot, dot + 32) : '';
    for (let length = 8; length < 64; length += 8) {
        const candidate = `${stem}.${digest.slice(0, length)}${extension}`;
        if (!used.has(candidate.toLowerCase()) && !isReserved(candidate))
            return candidate;
    }
    return digest;
}


/***/ }),

/***/ 13164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ parseDataSpec),
/* harmony export */   WE: () => (/* binding */ buildDataSpec),
/* harmony export */   qP: () => (/* binding */ refuseDuplicateNames)
/* harmony export */ });
/* harmony import */ var _asset_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(14998);
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
const LATER_SOURCE = /^(?:dvc|lfs|hf):|#sha256:/;
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
    if (LATER_SOURCE.test(pattern))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${where}: this version hashes files, directories and globs; "${pattern}" is a source that it cannot read yet.`);
    return { name, role: role ?? ROLES.get(name.toLowerCase()) ?? null, pattern };
}
/** @throws INPUT_INVALID when two sets have one name, or names whose listings would be one asset */
function refuseDuplicateNames(specs) {
    const seen = new Set();
    for (const { name } of specs) {
        const key = (0,_asset_name_js__WEBPACK_IMPORTED_MODULE_0__/* .listingAssetName */ .cg)(name).toLowerCase();
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

/***/ 36552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ nameRule),
/* harmony export */   mk: () => (/* binding */ GATES_INPUT),
/* harmony export */   uE: () => (/* binding */ selectRules)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);
/* harmony import */ var _metric_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18924);
/* harmony import */ var _name_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(32584);



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
/** What to say of a rule that matches nothing: an error, a warning, or nothing when it is for another model. */
function judgeIdleRule(rule, model, keys, models) {
    const glob = (0,_name_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGlob */ .S)(rule.match);
    const others = models.filter((other) => other !== model);
    const here = glob.mayMatchAfter(`${model}/`);
    const elsewhere = others.some((other) => glob.mayMatchAfter(`${other}/`));
    const found = `${nameRule(rule)} matches no metric of ${model}`;
    if (rule.origin.file === GATES_INPUT || (here && !elsewhere))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `${found}. ${adviseNames(rule, model, keys)}`);
    if (here)
        return `${found}; it may be for ${others.join(', ')}.`;
    if (elsewhere)
        return null;
    const named = suggestPrefixed(rule, model, keys);
    if (models.length === 0 && named === null)
        return `${found}: it is for another model, and the configuration names none of that name.`;
    const advice = named ?? adviseNames(rule, model, keys);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `${found}, and no other configured model fits. A gate is written MODEL/METRIC. ${advice}`);
}
/** For a gate that was written without the model's name. */
function suggestPrefixed(rule, model, keys) {
    const glob = (0,_name_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileGlob */ .S)(rule.match);
    return keys.some((key) => glob.matches(key))
        ? `Write ${(0,_metric_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(`${model}/${rule.match}`)}.`
        : null;
}
const MOST_NAMES = 10;
function adviseNames(rule, model, keys) {
    if (keys.length === 0)
        return 'Neither this run nor the baseline has any metric.';
    const prefixed = suggestPrefixed(rule, model, keys);
    if (prefixed !== null)
        return prefixed;
    const inline = rule.origin.file === GATES_INPUT;
    const names = keys.slice(0, MOST_NAMES).map((key) => (0,_metric_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(inline ? key : `${model}/${key}`));
    const more = keys.length > MOST_NAMES ? `, and ${keys.length - MOST_NAMES} more` : '';
    return `Correct the name or remove the gate; there are ${names.join(', ')}${more}.`;
}


/***/ }),

/***/ 40496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ setDigest),
/* harmony export */   Z2: () => (/* binding */ listingLine),
/* harmony export */   cD: () => (/* binding */ comparePaths)
/* harmony export */ });
/* unused harmony export renderListing */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2002);

/**
 * One line as coreutils `sha256sum` prints it: backslash, newline and carriage return in a name are escaped,
 * and a line with such a name starts with a backslash.
 */
function listingLine(file) {
    const escaped = file.path
        .replaceAll('\\', String.raw `\\`)
        .replaceAll('\n', String.raw `\n`)
        .replaceAll('\r', String.raw `\r`);
    return `${escaped === file.path ? '' : '\\'}${file.sha256}  ${escaped}\n`;
}
/** Order of paths by their UTF-8 bytes, as `LC_ALL=C sort` has it; UTF-16 order differs above U+FFFF. */
function comparePaths(left, right) {
    if (left === right)
        return 0;
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
        const a = left.charCodeAt(index);
        const b = right.charCodeAt(index);
        if (a !== b)
            return rank(a) - rank(b);
    }
    return left.length - right.length;
}
// A surrogate (U+D800–U+DFFF) stands for a code point above U+FFFF, whose UTF-8 bytes sort after those of
// U+E000–U+FFFF although its UTF-16 unit is smaller.
function rank(unit) {
    if (unit >= 0xe000)
        return unit - 0x800;
    if (unit >= 0xd800)
        return unit + 0x2000;
    return unit;
}
/** The listing of a set of files, in the order of their path bytes. manifest.md §3. */
function renderListing(files) {
    return files
        .toSorted((left, right) => comparePaths(left.path, right.path))
        .map(listingLine)
        .join('');
}
/**
 * Digest of a set: the file's own when the source is one single file, else the SHA-256 of the listing.
 * @throws {TypeError} for an empty set, which has no digest: callers refuse it with the pattern's name
 */
function setDigest(files, single) {
    const [first] = files;
    if (first === undefined)
        throw new TypeError('an empty set of files has no digest');
    return single ? first.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(renderListing(files));
}


/***/ }),

/***/ 5151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b3: () => (/* binding */ MANIFEST_TYPE),
/* harmony export */   cs: () => (/* binding */ BUNDLE_ASSET),
/* harmony export */   ny: () => (/* binding */ MANIFEST_ASSET),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/** manifest.md §2. Change only by a new version of the URI. */
const MANIFEST_TYPE = 'https://model-release/manifest/v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const MANIFEST_ASSET = 'manifest.json';
const BUNDLE_ASSET = 'manifest.sigstore.json';


/***/ }),

/***/ 18924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   GX: () => (/* binding */ pairMetrics),
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
/** Authority: gate, then the metrics file (the candidate's before the baseline's), then the dictionary. */
function resolveDirection(pair, rule) {
    const usual = (0,_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .findDirection */ .v)(pair.name);
    if (rule?.better !== undefined)
        return { better: rule.better, betterFrom: 'gate', usual };
    const file = pair.candidate?.better ?? pair.baseline?.better ?? null;
    if (file !== null)
        return { better: file, betterFrom: 'file', usual };
    const known = usual !== null && usual !== 'none';
    return known
        ? { better: usual, betterFrom: 'dictionary', usual }
        : { better: null, betterFrom: null, usual };
}
/** Whether two directions cannot both be right. Two different targets can: a target is a matter of taste. */
function contradicts(left, right) {
    return typeof left === 'string' || typeof right === 'string' ? left !== right : false;
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

/***/ 32584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ compileGlob),
/* harmony export */   y: () => (/* binding */ escapeGlob)
/* harmony export */ });
/**
 * `*` and `?` stay within one part of a name, `**` goes over all of them (`**` and a slash also over none), and
 * `{a,b}` is either. Everything else is literal, since metric names hold brackets, `@`, `+`, `!` and parentheses;
 * a backslash makes the next character literal. A name that is the very text of the glob always matches.
 *
 * The libraries for file names read those signs as patterns, and do not take their escapes reliably. Time is the
 * product of both lengths at most: a set of states is followed, and nothing is ever tried twice.
 */
function compileGlob(glob) {
    const states = [{ kind: 'end' }];
    const start = buildStates(parseGlob(glob), 0, states);
    return {
        matches: (name) => name === glob || follow(states, start, name).has(0),
        mayMatchAfter: (prefix) => [...follow(states, start, prefix)].some((state) => state !== 0),
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
});
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
/** The states that are possible after reading the text. */
function follow(states, start, text) {
    let current = new Set();
    enter(states, start, current);
    for (const character of text) {
        if (current.size === 0)
            return current;
        const following = new Set();
        for (const index of current) {
            const state = states[index];
            if (state?.kind === 'one' && state.accepts(character))
                enter(states, state.next, following);
            if (state?.kind === 'many' && state.accepts(character))
                enter(states, index, following);
        }
        current = following;
    }
    return current;
}
/** Adds a state and all that are reached from it without reading. */
function enter(states, index, into) {
    const pending = [index];
    for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
        const state = states[one];
        if (state === undefined || into.has(one))
            continue;
        into.add(one);
        if (state.kind === 'many')
            pending.push(state.next);
        if (state.kind === 'fork')
            pending.push(...state.branches);
    }
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
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62088);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49285);


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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `model: "${text.slice(0, MAX_MODEL_NAME)}" is not a model name. Use letters, digits, ".", "_" and "-", ` +
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `version: "${text.slice(0, 80)}" is neither "auto", "major", "minor" or "patch" nor a version such as 1.4.0.`);
}
/**
 * A version as semver.org 2.0.0 has it; a leading `v` is accepted. Build metadata is not: two versions that
 * differ in it alone have the same precedence, and "+" is not safe in an asset's URL. Nor is an end in ".lock", which
 * git refuses in a tag.
 */
function parseVersion(text) {
    const plain = text.startsWith('v') ? text.slice(1) : text;
    const parsed = semver__WEBPACK_IMPORTED_MODULE_0__.parse(plain);
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
    return semver__WEBPACK_IMPORTED_MODULE_0__.rcompare(left, right);
}
const isPrerelease = (version) => semver__WEBPACK_IMPORTED_MODULE_0__.prerelease(version) !== null;
/** The next version after the newest of `existing` (any order); the first version is 1.0.0. */
function nextVersion(existing, step) {
    const newest = existing.toSorted(compareVersions)[0];
    if (newest === undefined)
        return FIRST_VERSION;
    const next = semver__WEBPACK_IMPORTED_MODULE_0__.inc(newest, step);
    if (next === null)
        throw new TypeError(`"${newest}" is not a version`);
    return next;
}


/***/ }),

/***/ 50265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ readGates),
/* harmony export */   Mz: () => (/* binding */ DEFAULT_BASELINE),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   wl: () => (/* binding */ CONFIGURED_DEFAULTS)
/* harmony export */ });
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59416);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21484);


const DEFAULT_BASELINE = {
    from: ['latest'],
    prerelease: false,
    maxAge: null,
    onNone: 'limits-only',
};
/** Of a configuration with a `gates` section, which is somebody's word that a worsening matters. */
const CONFIGURED_DEFAULTS = {
    level: 'error',
    tolerance: { abs: 0, rel: 0.01 },
    missing: 'fail',
    new: 'info',
    nan: 'fail',
    testDataChanged: 'warn',
};
const LATER_STATISTICS = ['confidence', 'test', 'correction', 'uncertain'];
const LEVELS = ['error', 'warn', 'info'];
const REACTIONS = ['fail', 'warn', 'info', 'ignore'];
const MAX_MATCH = 500;
/** @param file for the origin of the rules */
function readGates(place, file) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, {
        known: ['baseline', 'defaults', 'rules'],
        later: ['waivers', 'suspicious'],
    });
    if (member === undefined)
        return undefined;
    const baseline = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('baseline'), readBaseline);
    const defaults = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('defaults'), readDefaults);
    const rules = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('rules'), (one) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(one, readRule(file), 'gates'));
    return {
        baseline: baseline ?? DEFAULT_BASELINE,
        defaults: defaults ?? CONFIGURED_DEFAULTS,
        rules: rules ?? [],
    };
}
function readBaseline(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, { known: ['from', 'prerelease', 'max_age', 'on_none'] });
    if (member === undefined)
        return undefined;
    const from = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('from'), (one) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOneOrMore */ .BV)(one, readOrigin, 'version'));
    return {
        from: from ?? DEFAULT_BASELINE.from,
        prerelease: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('prerelease'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlag */ .fG) ?? DEFAULT_BASELINE.prerelease,
        maxAge: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('max_age'), readDuration) ?? DEFAULT_BASELINE.maxAge,
        onNone: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('on_none'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(['limits-only'])) ?? DEFAULT_BASELINE.onNone,
    };
}
function readOrigin(place) {
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(place);
    if (text === undefined || text === 'latest' || (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text) !== undefined)
        return text;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'stages are not supported by this version, so write "latest" or a version such as 1.4.0');
    return undefined;
}
const UNIT_MS = new Map([
    ['h', 3_600_000],
    ['d', 86_400_000],
    ['w', 604_800_000],
]);
function readDuration(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    const parts = typeof value === 'string' ? /^([1-9]\d{0,4})([hdw])$/.exec(value) : null;
    const unit = UNIT_MS.get(parts?.[2] ?? '');
    if (unit !== undefined)
        return Number(parts?.[1]) * unit;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'write a number of hours, days or weeks: 12h, 120d, 8w');
    return undefined;
}
function readDefaults(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, {
        known: ['level', 'tolerance', 'missing', 'new', 'nan', 'test_data_changed'],
        later: LATER_STATISTICS,
    });
    if (member === undefined)
        return undefined;
    const usual = CONFIGURED_DEFAULTS;
    const reaction = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(REACTIONS);
    return {
        level: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('level'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(LEVELS)) ?? usual.level,
        tolerance: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('tolerance'), readTolerance) ?? usual.tolerance,
        missing: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('missing'), reaction) ?? usual.missing,
        new: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('new'), reaction) ?? usual.new,
        nan: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('nan'), reaction) ?? usual.nan,
        testDataChanged: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('test_data_changed'), reaction) ?? usual.testDataChanged,
    };
}
const readRule = (file) => (place) => {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, {
        known: ['match', 'better', 'min', 'max', 'tolerance', 'level'],
        later: [...LATER_STATISTICS, 'min_support'],
        required: ['match'],
    });
    if (member === undefined)
        return undefined;
    const match = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('match'), readMatch);
    const better = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('better'), readBetter);
    const min = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('min'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz);
    const max = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('max'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz);
    const tolerance = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('tolerance'), readTolerance);
    const level = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('level'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(LEVELS));
    if (min !== undefined && max !== undefined && min > max)
        place.report.add(place.node.at, `${place.path} has min ${min} above max ${max}; swap them`);
    if (match === undefined)
        return undefined;
    return {
        match,
        ...(better === undefined ? {} : { better }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(tolerance === undefined ? {} : { tolerance }),
        ...(level === undefined ? {} : { level }),
        origin: { file, line: place.report.lineOf(place.node.at) },
    };
};
function readMatch(place) {
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(place);
    if (text === undefined || text.length <= MAX_MATCH)
        return text;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, `write at most ${MAX_MATCH} characters`);
    return undefined;
}
function readBetter(place) {
    if (place.node.kind === 'map') {
        const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, { known: ['target'], required: ['target'] });
        const target = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member?.('target'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz);
        return target === undefined ? undefined : { target };
    }
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    if (value === 'higher' || value === 'lower')
        return value;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'write higher, lower or {target: NUMBER}');
    return undefined;
}
/** What is not named is 0: a tolerance is never wider than what somebody wrote. */
function readTolerance(place) {
    const { node } = place;
    if (node.kind !== 'map' || node.members.length === 0) {
        (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'write {abs: NUMBER}, {rel: 1%} or both');
        return undefined;
    }
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, { known: ['abs', 'rel'] });
    const abs = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member?.('abs'), readDistance);
    const rel = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member?.('rel'), readShare);
    return { abs: abs ?? 0, rel: rel ?? 0 };
}
function readDistance(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, "write how much worse it may get, in the metric's unit and without a sign; percentages go to rel");
    return undefined;
}
const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,12})?) ?%$/;
function readShare(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && value >= 0 && value <= 1)
        return value;
    const percent = typeof value === 'string' ? PERCENTAGE.exec(value)?.[1] : undefined;
    if (percent !== undefined)
        return parsePercent(percent);
    const large = typeof value === 'number' && value > 1;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, large
        ? `write ${value}% if that is meant`
        : 'write a percentage such as 1% or a fraction such as 0.01');
    return undefined;
}
/** Shifts the decimal point within the text: 0.07 × 100 is not 7 in binary, and neither is the way back. */
function parsePercent(digits) {
    return Number(`${digits}e-2`);
}


/***/ }),

/***/ 21484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ readOneOrMore),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   T9: () => (/* binding */ readOptional),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   mo: () => (/* binding */ readMembers),
/* harmony export */   ol: () => (/* binding */ scalarOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
function readMembers(place, keys) {
    const { node, report } = place;
    if (node.kind !== 'map') {
        refuse(place, `write a map with ${listNames(keys.known)}`);
        return undefined;
    }
    for (const { key, keyAt } of node.members) {
        if (!keys.known.includes(key))
            report.add(keyAt, describeUnknown(childPath(place.path, key), key, keys));
    }
    const found = new Map(node.members.map((member) => [member.key, member.node]));
    for (const key of keys.required ?? []) {
        if (!found.has(key))
            report.add(node.at, `${childPath(place.path, key)} is missing; add it`);
    }
    return (key) => {
        const member = found.get(key);
        return member === undefined
            ? undefined
            : { path: childPath(place.path, key), node: member, report };
    };
}
/** The members of a map whose keys are names that the user chose. */
function readNamed(place, what) {
    const { node, report } = place;
    if (node.kind !== 'map') {
        refuse(place, `write a map of ${what}`);
        return [];
    }
    return node.members.map(({ key, keyAt, node: member }) => [key, keyAt, { path: childPath(place.path, key), node: member, report }]);
}
function readList(place, read, what) {
    const { node, report, path } = place;
    if (node.kind !== 'list') {
        refuse(place, `write a list of ${what}`);
        return undefined;
    }
    return node.items
        .map((item, index) => read({ path: `${path}[${index}]`, node: item, report }))
        .filter((value) => value !== undefined);
}
/** One value, or a list with one value at least. */
function readOneOrMore(place, read, what) {
    if (place.node.kind !== 'list') {
        const value = read(place);
        return value === undefined ? undefined : [value];
    }
    if (place.node.items.length === 0) {
        refuse(place, `write one ${what} at least, or remove the key`);
        return undefined;
    }
    return readList(place, read, what);
}
/** Text that is more than blanks. */
function readText(place) {
    const value = scalarOf(place);
    if (typeof value === 'string' && /\S/.test(value))
        return value;
    const quoted = typeof value === 'number' || typeof value === 'boolean';
    refuse(place, quoted ? `write text, in quotes: "${value}"` : 'write text');
    return undefined;
}
function readFlag(place) {
    const value = scalarOf(place);
    if (typeof value === 'boolean')
        return value;
    refuse(place, 'write true or false');
    return undefined;
}
function readNumber(place) {
    const value = scalarOf(place);
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    const percent = typeof value === 'string' && value.trim().endsWith('%');
    refuse(place, percent ? "write a number in the metric's own unit" : 'write a number');
    return undefined;
}
function readChoice(choices) {
    return (place) => {
        const value = scalarOf(place);
        const choice = choices.find((one) => one === value);
        if (choice === undefined)
            refuse(place, `write ${choices.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
        return choice;
    };
}
/** Reads a member that may be absent. */
function readOptional(place, read) {
    return place === undefined ? undefined : read(place);
}
/** `advice` begins with a verb. */
function refuse(place, advice) {
    place.report.add(place.node.at, `${place.path} is ${describeNode(place.node)}; ${advice}`);
}
const scalarOf = (place) => place.node.kind === 'scalar' ? place.node.value : undefined;
const childPath = (path, key) => path === '' ? showText(key) : `${path}.${showText(key)}`;
const showText = (text) => (/^[\w./-]{1,60}$/.test(text) ? text : quoteShort(text));
const quoteShort = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text);
function describeNode(node) {
    if (node.kind === 'map')
        return 'a map';
    if (node.kind === 'list')
        return node.items.length === 0 ? 'an empty list' : 'a list';
    if (node.value === null)
        return 'empty';
    return typeof node.value === 'string' ? quoteShort(node.value) : String(node.value);
}
function describeUnknown(path, key, keys) {
    if (keys.later?.includes(key) === true)
        return `${path} is not supported by this version; remove it`;
    if (key === '<<')
        return 'merging with "<<" is not supported; write the keys out';
    const near = keys.known.find((known) => editDistance(known, key.slice(0, 40)) <= nearness(known));
    const hint = near === undefined ? `use ${listNames(keys.known)}` : `did you mean ${near}?`;
    return `${path} is not a known key; ${hint}`;
}
const nearness = (known) => (known.length > 5 ? 2 : 1);
const listNames = (names) => names.join(', ');
/** Levenshtein, with a swap of two neighbours as one step. */
function editDistance(left, right) {
    let before = [];
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const same = left[row - 1] === right[column - 1];
            const swapped = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            current[column] = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity);
        }
        before = previous;
        previous = current;
    }
    return previous[right.length] ?? Infinity;
}


/***/ }),

/***/ 56528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseMetricsSpec),
/* harmony export */   f: () => (/* binding */ parseParamsSpec)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49285);

/** Two letters at least, so that `C:\` stays the drive it is. */
const FORMAT = /^([A-Za-z][\w-]+):(.*)$/s;
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
 * `[FORMAT:]FILE`, or `!FILE`.
 * @throws {ReleaseError} `INPUT_INVALID` as `parseMetricsSpec`
 */
function parseParamsSpec(line) {
    const { format, pattern } = splitPrefixes(line, false);
    return { format, pattern };
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
/******/ 		792: 0
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./lib/adapters/workflow-command.js
var workflow_command = __nccwpck_require__(14959);
// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __nccwpck_require__(49285);
// EXTERNAL MODULE: ./lib/action/inputs.js + 1 modules
var inputs = __nccwpck_require__(20248);
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
        environment: readEnvironment(env),
    };
}
function readRun(read, env, url) {
    const runId = read('GITHUB_RUN_ID');
    const reference = parseWorkflowRef(env['GITHUB_WORKFLOW_REF'] ?? '');
    return {
        workflow: reference.file ?? env['GITHUB_WORKFLOW'] ?? 'unknown',
        workflowRef: reference.ref ?? read('GITHUB_REF'),
        runId,
        job: env['GITHUB_JOB'] ?? 'unknown',
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        event: read('GITHUB_EVENT_NAME'),
        actor: env['GITHUB_ACTOR'] ?? 'unknown',
        url: `${url}/actions/runs/${runId}`,
    };
}
/** `OWNER/NAME/.github/workflows/FILE@REF`. */
function parseWorkflowRef(text) {
    const [, file, ref] = /^[^/]+\/[^/]+\/([^@]+)@(.+)$/.exec(text) ?? [];
    return file === undefined || ref === undefined ? {} : { file, ref };
}
function readEnvironment(env) {
    const kind = env['RUNNER_ENVIRONMENT'];
    return {
        runner: {
            os: env['RUNNER_OS'] ?? 'unknown',
            arch: env['RUNNER_ARCH'] ?? 'unknown',
            hosted: kind === undefined ? null : kind === 'github-hosted',
        },
        runtimes: {},
        lockfiles: [],
    };
}

;// CONCATENATED MODULE: ./lib/action/run.js





/**
 * Runs one door as a step of a workflow: reads inputs from the environment, writes outputs, and fails the step with
 * a message that says what to do. Never rejects.
 */
async function run(_door) {
    try {
        const job = readJob(process.env);
        const reading = (0,inputs/* parseInputs */.TL)(readInput, job.repo);
        await start(reading, job);
    }
    catch (error) {
        reportError(error);
    }
}
async function start(reading, job) {
    const payload = await readEvent(process.env['GITHUB_EVENT_PATH']);
    // Nothing that opens a connection is loaded before the inputs are known to be good.
    if (reading.errors.length > 0)
        throw await collectErrors(reading, job);
    const { runRoot } = await Promise.all(/* import() */[__nccwpck_require__.e(139), __nccwpck_require__.e(372), __nccwpck_require__.e(476), __nccwpck_require__.e(418)]).then(__nccwpck_require__.bind(__nccwpck_require__, 99418));
    await runRoot(reading.inputs, job, payload);
}
/** The other mistakes of a run that will fail anyway, so that one round is enough to mend them all. */
async function collectErrors({ inputs, errors }, job) {
    const { findFileErrors } = await Promise.all(/* import() */[__nccwpck_require__.e(139), __nccwpck_require__.e(476)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35476));
    return (0,domain_errors/* combineErrors */.L)([...errors, ...(await findFileErrors(inputs, job))]);
}
async function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    const parsed = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    return parsed;
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
