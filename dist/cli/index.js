import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(16);
const utils = __nccwpck_require__(59);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(595);
const utils = __nccwpck_require__(59);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 16:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(781);
const parse = __nccwpck_require__(265);
const utils = __nccwpck_require__(59);
const constants = __nccwpck_require__(595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(59);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 59:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 785:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("readline");

/***/ }),

/***/ 69:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(881);
/* harmony import */ var _cli_small_heap_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(569);


(0,_cli_small_heap_js__WEBPACK_IMPORTED_MODULE_1__/* .keepHeapSmall */ .p)();
process.exitCode = await (0,_cli_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/adapters/workflow-command.js
/**
 * Writes one workflow command, escaped as the runner decodes it. `@actions/core` does the same, but brings an HTTP
 * client that takes longer to load than everything which happens before the first input error.
 */
function writeCommand(name, message) {
    process.stdout.write(`::${name}::${escapeMessage(message)}\n`);
}
const escapeMessage = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** Writes lines for people. */
function writeLine(text) {
    process.stdout.write(`${disarmCommands(text)}\n`);
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

;// CONCATENATED MODULE: ./lib/adapters/printable.js

/** Everything that moves a cursor or changes a terminal; line breaks and tabs stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** A message for a terminal, or for a runner that reads what a program prints: names of files come into it as they are. */
const printable = (text) => disarmCommands(text.replaceAll(CONTROLS, '\uFFFD'));

;// CONCATENATED MODULE: ./lib/domain/errors.js
/**
 * The one error class for everything that a user can mend. The message names the thing, what was found
 * and what to do. Bugs stay plain `Error`s, so that they show a stack.
 */
class errors_ReleaseError extends Error {
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
    return new errors_ReleaseError(first?.code ?? 'INPUT_INVALID', `${errors.length} inputs need attention:\n${lines.join('\n')}`, { cause: errors });
}

;// CONCATENATED MODULE: ./lib/adapters/system-error.js

/** Whether the operating system refused something: no such file, no right, a full disk. Its message says which. */
const isSystemError = (error) => external_node_util_namespaceObject.types.isNativeError(error) && 'syscall' in error;

;// CONCATENATED MODULE: ./lib/cli/verb.js
/** A command line that cannot be understood. */
class UsageError extends Error {
    constructor(message) {
        super(message);
        this.name = 'UsageError';
    }
}

;// CONCATENATED MODULE: ./lib/cli/exit-code.js



const DEFAULT = 2;
/** What a person could mend, as a number for scripts: interface.md §3. */
const CODES = {
    SIGNATURE_INVALID: 1,
    DIGEST_MISMATCH: 1,
    GATE_FAILED: 1,
    GITHUB_FAILED: 3,
    PERMISSION_MISSING: 3,
};
/** `undefined` for a bug, which shows its stack. */
function exitCode(error) {
    if (error instanceof errors_ReleaseError)
        return CODES[error.code] ?? DEFAULT;
    if (error instanceof UsageError)
        return DEFAULT;
    // A full disk, a folder that may not be written to: the system's own words say it.
    return isSystemError(error) ? DEFAULT : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/console-log.js

/** The log of a command: on standard error, since standard output belongs to the results. */
function consoleLog(stream = process.stderr) {
    const write = (prefix, message) => {
        stream.write(`${prefix}${printable(message)}\n`);
    };
    return {
        debug: (message) => {
            if (process.env['MODEL_RELEASE_DEBUG'] === '1')
                write('debug: ', message);
        },
        info: (message) => write('', message),
        notice: (message) => write('', message),
        warning: (message) => write('warning: ', message),
    };
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./lib/domain/digest.js

const isSha256 = (text) => /^[0-9a-f]{64}$/.test(text);
/** @throws {TypeError} when the text is not 64 lowercase hexadecimal digits: a bug of the caller. */
function parseSha256(text) {
    if (isSha256(text))
        return text;
    throw new TypeError(`"${text.slice(0, 80)}" is not a SHA-256 in lowercase hexadecimal`);
}
function digest_sha256(bytes) {
    return parseSha256(createHash('sha256').update(bytes).digest('hex'));
}
const digestOf = (hash) => `sha256:${hash}`;

;// CONCATENATED MODULE: ./lib/domain/listing.js

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
    return single ? first.sha256 : sha256(renderListing(files));
}

;// CONCATENATED MODULE: ./lib/adapters/listing-file.js




const WRITE_BYTES = 256 * 1024;
const READ_BYTES = 64 * 1024;
const LF = 10;
/** A path of the longest that systems take (4,096 bytes), all of it escaped, and a digest. */
const MAX_LINE_BYTES = 16 * 1024;
/**
 * Writes a listing beside its place and moves it there when it is whole.
 * @param file `null` when only the digest is wanted
 * @param headBytes bytes left free at the start for the head, which has exactly as many
 */
function listingWriter(file, headBytes = 0) {
    const temporary = file === null ? null : temporaryName(file);
    let descriptor = temporary === null ? null : (0,external_node_fs_namespaceObject.openSync)(temporary, 'wx', 0o644);
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    let pending = [];
    let pendingSize = 0;
    let written = 0;
    let isKept = false;
    const flush = () => {
        const bytes = Buffer.from(pending.join(''), 'utf8');
        hash.update(bytes);
        if (descriptor !== null)
            writeAll(descriptor, bytes, headBytes + written);
        written += bytes.length;
        pending = [];
        pendingSize = 0;
    };
    const close = () => {
        if (descriptor !== null)
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
        descriptor = null;
    };
    return {
        add(line) {
            pending.push(line);
            pendingSize += line.length;
            if (pendingSize >= WRITE_BYTES)
                flush();
        },
        size: () => written + Buffer.byteLength(pending.join('')),
        commit(head = () => '') {
            flush();
            const digest = parseSha256(hash.digest('hex'));
            if (descriptor !== null)
                writeAll(descriptor, Buffer.from(head(digest)), 0);
            close();
            if (temporary !== null && file !== null)
                (0,external_node_fs_namespaceObject.renameSync)(temporary, file);
            isKept = true;
            return digest;
        },
        discard() {
            if (isKept || temporary === null)
                return;
            close();
            (0,external_node_fs_namespaceObject.rmSync)(temporary, { force: true });
        },
    };
}
/** Beside the file, so that a rename does it, and taken by no other process. */
const temporaryName = (file) => `${file}.${process.pid}-${(0,external_node_crypto_namespaceObject.randomBytes)(6).toString('hex')}.tmp`;
function writeAll(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_namespaceObject.writeSync)(descriptor, bytes, done, bytes.length - done, position + done);
}
/**
 * The file of one line of a listing, without its line break. manifest.md §3.
 * @param where file and line, for the message
 * @throws FORMAT_INVALID, also for a path that is absolute or leads out of its folder
 */
function parseListingLine(line, where) {
    const listed = parseSumLine(line, where);
    if (listed.path.split('/').some((part) => /^(?:\.\.?)?$/.test(part)))
        throw invalid(where, `${JSON.stringify(listed.path.slice(0, 80))} is no path below a folder`);
    return listed;
}
/**
 * The same for any path, as `sha256sum` prints it.
 * @throws FORMAT_INVALID
 */
function parseSumLine(line, where) {
    const escaped = line.startsWith('\\');
    const start = escaped ? 1 : 0;
    const sha256 = line.slice(start, start + 64);
    const name = line.slice(start + 66);
    if (!isSha256(sha256) || line.slice(start + 64, start + 66) !== '  ' || name === '')
        throw invalid(where, `${JSON.stringify(line.slice(0, 80))} is not a SHA-256, two spaces and a path`);
    if (name.includes('\0'))
        throw invalid(where, 'a path holds a NUL');
    if (!escaped && /[\\\r]/.test(name))
        throw invalid(where, 'a backslash or carriage return in a path must be escaped');
    return { path: escaped ? unescapeName(name, where) : name, sha256 };
}
const ESCAPES = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
function unescapeName(name, where) {
    return name.replaceAll(/\\[^]?/g, (sign) => {
        const plain = Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined;
        if (plain === undefined)
            throw invalid(where, `${JSON.stringify(sign)} is none of the escapes \\\\, \\n and \\r`);
        return plain;
    });
}
const invalid = (where, what) => new errors_ReleaseError('FORMAT_INVALID', `${where}: ${what}. Write the listing again.`);
/**
 * The lines of a file without their line breaks; memory does not depend on its size.
 * @param bufferBytes read at a time
 * @throws FORMAT_INVALID for what is not UTF-8, a last line without its break, or one of more than 16 KiB
 */
function* readLines(file, bufferBytes = READ_BYTES) {
    const buffer = Buffer.allocUnsafe(bufferBytes + MAX_LINE_BYTES);
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, 'r');
    let line = 0;
    try {
        let kept = 0;
        for (;;) {
            const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, kept, bufferBytes, null);
            if (count === 0)
                break;
            const end = kept + count;
            let start = 0;
            for (let lf = buffer.indexOf(LF); lf !== -1 && lf < end; lf = buffer.indexOf(LF, start)) {
                line += 1;
                yield decode(decoder, buffer.subarray(start, lf), `${file}:${line}`);
                start = lf + 1;
            }
            kept = end - start;
            if (kept >= MAX_LINE_BYTES)
                throw invalid(`${file}:${line + 1}`, `the line has more than ${MAX_LINE_BYTES} bytes`);
            buffer.copyWithin(0, start, end);
        }
        if (kept > 0)
            throw invalid(`${file}:${line + 1}`, 'the last line is cut off');
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
/**
 * Passes lines on and compares their digest at the end.
 * @throws FORMAT_INVALID
 */
function* checkLines(lines, expected, file) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    for (const line of lines) {
        hash.update(`${line}\n`);
        yield line;
    }
    if (hash.digest('hex') !== expected)
        throw invalid(file, 'its lines are not those that its first line speaks of');
}
function decode(decoder, bytes, where) {
    try {
        return decoder.decode(bytes);
    }
    catch {
        throw invalid(where, 'the line is not UTF-8');
    }
}

;// CONCATENATED MODULE: ./lib/adapters/digest-cache.js





/** A file that is written twice within the resolution of its times looks the same after both. */
const SETTLED_MS = 2000;
const MAX_ENTRIES = 250_000;
const MAX_BYTES = 256 * 1024 * 1024;
const HEAD = /^# model-release digest cache v1 sha256=([0-9a-f]{64})$/;
const HEAD_BYTES = 104;
const ENTRY = /^(\d{1,20} -?\d{1,20} -?\d{1,20} \d{1,20}) (.*)$/s;
/**
 * A cache on disk for machines that keep their files between runs. Whoever can write to it can make a digest up, so it
 * belongs where only the owner of the files writes. A broken or foreign file is a warning and counts as empty. Two
 * processes at once do no harm: each puts a whole file into place.
 */
function openDigestCache(file, log) {
    const old = new Map(readOld(file, log));
    const current = new Map();
    let fresh = 0;
    return {
        probe(walked) {
            const at = Date.now();
            const stat = findStat(walked);
            if (stat === undefined)
                return { sha256: null, stamp: null, at };
            const stamp = stampOf(stat);
            const entry = old.get(walked.file);
            if (entry?.stamp !== stamp)
                return { sha256: null, stamp, at };
            current.set(walked.file, entry);
            return { sha256: entry.sha256, stamp, at };
        },
        add(walked, probe, sha256) {
            const stat = findStat(walked);
            if (stat === undefined || probe.stamp !== stampOf(stat))
                return;
            if (probe.at - newest(stat) < SETTLED_MS || current.size >= MAX_ENTRIES)
                return;
            current.set(walked.file, { stamp: probe.stamp, sha256 });
            fresh += 1;
        },
        save() {
            if (fresh === 0)
                return;
            try {
                write(file, current, new Map(readOld(file, log)));
                fresh = 0;
            }
            catch (error) {
                if (!isSystemError(error))
                    throw error;
                log.warning(`The digest cache ${file} cannot be written: ${error.message}.`);
            }
        },
    };
}
const findStat = (walked) => {
    const stat = (0,external_node_fs_namespaceObject.statSync)(walked.file, { bigint: true, throwIfNoEntry: false });
    return stat !== undefined && stat.size === BigInt(walked.size) ? stat : undefined;
};
const stampOf = (stat) => `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
const newest = (stat) => Math.max(Number(stat.mtimeMs), Number(stat.ctimeMs));
function readOld(file, log) {
    try {
        const stat = (0,external_node_fs_namespaceObject.lstatSync)(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        if (stat.isFile() && stat.size <= MAX_BYTES)
            return [...readEntries(file)];
        log.warning(`The digest cache ${file} is not used: it is too large, or not a file.`);
    }
    catch (error) {
        if (!(error instanceof errors_ReleaseError) && !isSystemError(error))
            throw error;
        log.warning(`The digest cache ${file} is not used: ${error.message}`);
    }
    return [];
}
function* readEntries(file) {
    const lines = readLines(file);
    const head = HEAD.exec(lines.next().value?.trimEnd() ?? '')?.[1];
    if (head === undefined) {
        lines.return(undefined);
        throw new errors_ReleaseError('FORMAT_INVALID', `${file}:1: this is no digest cache.`);
    }
    let line = 1;
    for (const text of checkLines(lines, head, file)) {
        line += 1;
        const [, stamp, sum] = ENTRY.exec(text) ?? [];
        if (stamp === undefined || sum === undefined)
            throw new errors_ReleaseError('FORMAT_INVALID', `${file}:${line}: this is no entry of a cache.`);
        const { path, sha256 } = parseSumLine(sum, `${file}:${line}`);
        yield [path, { stamp, sha256 }];
    }
}
/** The files of this run first, then those of others, as many as there is room for. */
function write(file, current, others) {
    const writer = listingWriter(file, HEAD_BYTES);
    try {
        for (const [path, entry] of current)
            writer.add(entryLine(path, entry));
        let room = MAX_ENTRIES - current.size;
        for (const [path, entry] of others) {
            if (room <= 0)
                break;
            if (current.has(path))
                continue;
            writer.add(entryLine(path, entry));
            room -= 1;
        }
        writer.commit((lines) => `${`# model-release digest cache v1 sha256=${lines}`.padEnd(HEAD_BYTES - 1)}\n`);
    }
    finally {
        writer.discard();
    }
}
const entryLine = (path, { stamp, sha256 }) => `${stamp} ${listingLine({ path, sha256 })}`;

;// CONCATENATED MODULE: ./lib/adapters/directory-entries.js


/** Some ten thousand names, which are read one after the other. For fewer, all at once is faster. */
const LARGE_FOLDER_BYTES = 512 * 1024;
/** More would outlive a collection of garbage, and make the space for new objects grow. */
const READ_AHEAD_ENTRIES = 128;
const NAMES_BYTES = 1024 * 1024;
const FIRST_ENTRIES = 32 * 1024;
const KINDS = ['other', 'file', 'folder'];
/**
 * What is in a folder in the order that paths below it have: by UTF-8 bytes, folders as `name/`. Links are followed no
 * further than to see whether they lead to a folder.
 * @param folder absolute
 * @param largeBytes size of the folder itself from which its names are packed
 */
function listEntries(folder, largeBytes = LARGE_FOLDER_BYTES) {
    if ((0,external_node_fs_namespaceObject.lstatSync)(folder).size >= largeBytes)
        return listLarge(folder);
    const entries = (0,external_node_fs_namespaceObject.readdirSync)(folder, { withFileTypes: true });
    // A folder that holds files only, with names below the surrogates, is in order when its texts are: the engine
    // compares texts by UTF-16 units, which is fast.
    if (entries.every((entry) => entry.isFile() && !/[\uD800-\uFFFF]/.test(entry.name)))
        return entries
            .map((entry) => entry.name)
            .toSorted()
            .map((name) => ({ name, isFolder: false, isPlainFile: true }));
    return entries
        .map((entry) => {
        const kind = kindOf(folder, entry);
        return { key: orderKey(entry.name, kind), entry: toEntry(entry.name, kind) };
    })
        .toSorted((left, right) => comparePaths(left.key, right.key))
        .map(({ entry }) => entry);
}
const toEntry = (name, kind) => ({
    name,
    isFolder: kind === 'folder',
    isPlainFile: kind === 'file',
});
const orderKey = (name, kind) => (kind === 'folder' ? `${name}/` : name);
function kindOf(folder, entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() && isDirectory(`${folder}/${entry.name}`) ? 'folder' : 'other';
}
/** Also through a link; a link that leads nowhere, or round in a circle, is no directory. */
function isDirectory(file) {
    try {
        return (0,external_node_fs_namespaceObject.statSync)(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    catch {
        return false;
    }
}
function listLarge(folder) {
    const names = packedNames();
    const handle = (0,external_node_fs_namespaceObject.opendirSync)(folder, { bufferSize: READ_AHEAD_ENTRIES });
    try {
        for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
            const kind = kindOf(folder, entry);
            names.add(orderKey(entry.name, kind), kind);
        }
    }
    finally {
        handle.closeSync();
    }
    return names.sorted();
}
/**
 * Names in one growing buffer. A text and an object for each of a million would be most of the program's memory; so
 * they take what they have in bytes, and nine more each.
 */
function packedNames() {
    let bytes = Buffer.allocUnsafeSlow(NAMES_BYTES);
    let starts = new Uint32Array(FIRST_ENTRIES);
    let kinds = new Uint8Array(FIRST_ENTRIES);
    let count = 0;
    let end = 0;
    return {
        add(key, kind) {
            // UTF-8 has at most three bytes per unit.
            const room = key.length * 3;
            if (end + room > bytes.length)
                bytes = Buffer.concat([bytes], bytes.length * 2 + room);
            if (count + 2 > starts.length) {
                starts = enlarge(starts, new Uint32Array(starts.length * 2));
                kinds = enlarge(kinds, new Uint8Array(kinds.length * 2));
            }
            starts[count] = end;
            kinds[count] = KINDS.indexOf(kind);
            end += bytes.write(key, end);
            count += 1;
            starts[count] = end;
        },
        *sorted() {
            const order = new Uint32Array(count).map((_, index) => index);
            order.sort((left, right) => compareKeys(bytes, starts, left, right));
            for (const index of order) {
                const key = bytes.toString('utf8', starts[index] ?? 0, starts[index + 1] ?? 0);
                const kind = KINDS[kinds[index] ?? 0] ?? 'other';
                yield toEntry(kind === 'folder' ? key.slice(0, -1) : key, kind);
            }
        },
    };
}
function enlarge(from, to) {
    to.set(from);
    return to;
}
function compareKeys(bytes, starts, left, right) {
    let a = starts[left] ?? 0;
    let b = starts[right] ?? 0;
    const endA = starts[left + 1] ?? 0;
    const endB = starts[right + 1] ?? 0;
    for (; a < endA && b < endB; a += 1, b += 1) {
        const difference = (bytes[a] ?? 0) - (bytes[b] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return endA - a - (endB - b);
}

;// CONCATENATED MODULE: ./lib/adapters/workspace-path.js



/** Path separators of this system to the POSIX ones that manifests hold. */
const toPosix = (text, separator = external_node_path_namespaceObject.sep) => separator === '\\' ? text.replaceAll('\\', '/') : text;
/** Whether `target` is `root` or lies under it; both absolute and resolved. */
function isInside(root, target, rules = external_node_path_namespaceObject) {
    const way = rules.relative(root, target);
    return way === '' || (way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way));
}
/**
 * A path of the workspace from what a user wrote (relative to it, or absolute inside of it), POSIX separators,
 * `''` for the workspace itself.
 * @throws FILE_REFUSED when it leads out
 */
function parseWorkspacePath(workspace, text, rules = external_node_path_namespaceObject) {
    const absolute = rules.resolve(workspace, text);
    if (isInside(workspace, absolute, rules))
        return toPosix(rules.relative(workspace, absolute), rules.sep);
    throw new errors_ReleaseError('FILE_REFUSED', `"${text}" lies outside of the workspace ${workspace}. Copy the file into the workspace first.`);
}
/**
 * The workspace with its own links resolved, so that comparisons with `realpath` results hold.
 * @throws FILE_MISSING
 */
function resolveWorkspace(folder) {
    try {
        return realpathSync(resolve(folder));
    }
    catch (cause) {
        throw new ReleaseError('FILE_MISSING', `GITHUB_WORKSPACE: there is no folder ${folder}. Check the repository out before this step.`, { cause });
    }
}
const brokenLink = (link, cause) => new errors_ReleaseError('FILE_REFUSED', `"${link}" is a link to a file that does not exist, or to itself. Restore the file, or exclude the link with "!${link}".`, { cause });

;// CONCATENATED MODULE: ./lib/adapters/file-walk.js






const MAX_DEPTH = 256;
/**
 * The selected files in the order of their path bytes: directories compare as `name/`, so a depth-first walk
 * comes out sorted and nothing has to be kept. manifest.md §3.
 * @throws FILE_REFUSED for a link out of the root, a loop, a device, or a name that is not UTF-8
 */
function* walkFiles(workspace, selection) {
    for (const found of findFiles(workspace, selection)) {
        const { file, path, size } = found;
        yield { file, path, size: size ?? readable(path, () => (0,external_node_fs_namespaceObject.lstatSync)(file)).size };
    }
}
/** The same without looking at every file by itself, which for small ones takes half as long as hashing them. */
function* findFiles(workspace, selection) {
    const prefix = workspace.endsWith(external_node_path_namespaceObject.sep) ? workspace : workspace + external_node_path_namespaceObject.sep;
    if (selection.singleFile !== null) {
        if (!selection.selects(selection.singleFile))
            return;
        refuseLinkedFolder(workspace, selection.singleFile);
        const walk = { prefix, boundary: workspace, selection };
        const found = readEntry(walk, selection.singleFile, null);
        if (found.kind === 'file')
            yield found;
        return;
    }
    const start = (0,external_node_path_namespaceObject.join)(workspace, selection.root);
    if ((0,external_node_fs_namespaceObject.lstatSync)(start, { throwIfNoEntry: false }) === undefined)
        return;
    const boundary = (0,external_node_fs_namespaceObject.realpathSync)(start);
    if (!isInside(workspace, boundary))
        throw linkOut(selection.root, workspace);
    yield* walkDirectory({ prefix, boundary, selection }, selection.root, boundary);
}
function* walkDirectory(walk, root, real) {
    const levels = [enterDirectory(walk, root, real)];
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        const step = level.entries.next();
        if (step.done === true) {
            levels.pop();
            continue;
        }
        const entry = step.value;
        const path = level.prefix + entry.name;
        const selected = walk.selection.selects(path);
        // What is not selected itself matters only as a folder: a stray link, pipe or socket beside the files is no error.
        if (!selected && !(entry.isFolder && walk.selection.mayHold(path)))
            continue;
        refuseUnreadable(path);
        if (entry.isPlainFile) {
            yield toFound(walk, path, null);
            continue;
        }
        const found = readEntry(walk, path, entry.isFolder ? level.real : null);
        if (found.kind === 'file') {
            if (selected)
                yield found;
            continue;
        }
        if (levels.some((one) => one.real === found.real))
            throw new errors_ReleaseError('FILE_REFUSED', `"${path}" links back to a folder that holds it.`);
        if (levels.length >= MAX_DEPTH)
            throw new errors_ReleaseError('FILE_REFUSED', `"${path}" is more than ${MAX_DEPTH} folders deep.`);
        levels.push(enterDirectory(walk, path, found.real));
    }
}
function enterDirectory(walk, path, real) {
    const entries = readable(path, () => listEntries(walk.prefix + toSystem(path)));
    return { prefix: path === '' ? '' : `${path}/`, real, entries: entries[Symbol.iterator]() };
}
function refuseUnreadable(path) {
    if (path.includes('\u{FFFD}'))
        throw new errors_ReleaseError('FILE_REFUSED', `"${path}": the name is not UTF-8, so no listing could repeat it. Rename the file.`);
}
function toFound(walk, path, size) {
    const { root } = walk.selection;
    return {
        file: walk.prefix + toSystem(path),
        path: root === '' ? path : path.slice(root.length + 1),
        size,
    };
}
/** @throws FILE_REFUSED with the system's reason */
function readable(path, read) {
    try {
        return read();
    }
    catch (cause) {
        if (!isSystemError(cause))
            throw cause;
        throw new errors_ReleaseError('FILE_REFUSED', `"${path}" cannot be read: ${cause.message}.`, { cause });
    }
}
/** @param parent the real path of the folder that holds it, when it is a folder or a link to one */
function readEntry(walk, path, parent) {
    const file = walk.prefix + toSystem(path);
    let stat = readable(path, () => (0,external_node_fs_namespaceObject.lstatSync)(file));
    let real;
    if (stat.isSymbolicLink()) {
        real = resolveLink(file, path);
        if (!isInside(walk.boundary, real))
            throw linkOut(path, walk.boundary);
        stat = (0,external_node_fs_namespaceObject.lstatSync)(real);
    }
    else if (stat.isDirectory() && parent !== null)
        real = (0,external_node_path_namespaceObject.join)(parent, (0,external_node_path_namespaceObject.basename)(path));
    if (stat.isDirectory())
        return { kind: 'directory', real: real ?? (0,external_node_fs_namespaceObject.realpathSync)(file) };
    if (!stat.isFile())
        throw new errors_ReleaseError('FILE_REFUSED', `"${path}" is a socket, pipe or device, not a file. Exclude it with "!${path}".`);
    return { kind: 'file', ...toFound(walk, path, stat.size) };
}
/** With this system's separators. */
const toSystem = (path) => (external_node_path_namespaceObject.sep === '/' ? path : path.replaceAll('/', external_node_path_namespaceObject.sep));
function resolveLink(file, path) {
    try {
        return (0,external_node_fs_namespaceObject.realpathSync)(file);
    }
    catch (cause) {
        throw brokenLink(path, cause);
    }
}
/** A file by name is not walked to, so the folders on the way to it are looked at here. */
function refuseLinkedFolder(workspace, path) {
    const folder = (0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.join)(workspace, path));
    if (!isInside(workspace, (0,external_node_fs_namespaceObject.realpathSync)(folder)))
        throw linkOut(path, workspace);
}
function linkOut(path, boundary) {
    return new errors_ReleaseError('FILE_REFUSED', `"${path}" is a link that leads out of ${boundary}. Replace it by the file itself, or exclude it with "!${path}".`);
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/adapters/hash-batch.js


const BATCH_FILES = 256;
const BATCH_BYTES = 4 * 1024 * 1024;
const isKnown = (task) => recall(task) !== undefined;
/** Cut by number and by bytes: a batch by number alone would put all large files into one thread. */
function* cutBatches(tasks) {
    let batch = [];
    let bytes = 0;
    for (const task of tasks) {
        const size = isKnown(task) ? 0 : (task.size ?? 0);
        if (batch.length > 0 && (batch.length === BATCH_FILES || bytes + size > BATCH_BYTES)) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(task);
        bytes += size;
    }
    if (batch.length > 0)
        yield batch;
}
/** Waits for room in the pool. */
async function submitBatch(pool, method, tasks, depth) {
    const unknown = method.cache === undefined ? tasks : tasks.filter((task) => !isKnown(task));
    let done = unknown.length === 0;
    const first = done ? null : await hash_batch_submit(pool, method, unknown, depth);
    const hashed = (first === null ? Promise.resolve([]) : hashAll(pool, method, unknown, first)).then((files) => {
        done = true;
        if (unknown.length === tasks.length)
            return files;
        const left = files.values();
        return tasks.map((task) => recall(task) ?? left.next().value ?? missing());
    });
    // It is looked at in the order of the walk; until then a refusal is not an unhandled one.
    hashed.catch(() => undefined);
    return { tasks, hashed, isDone: () => done };
}
function missing() {
    throw new TypeError('a hashing thread answered another question');
}
const hash_batch_submit = (pool, method, tasks, depth) => pool.submit({
    kind: 'files',
    files: tasks.map((task) => task.file).join('\0'),
    sizes: tasks.map((task) => task.size ?? -1),
    other: method.other,
}, depth);
/** Of files whose size nobody knew, a worker gives back what is too much for one; two go on with a half each. */
async function hashAll(pool, method, tasks, { answer }) {
    const files = readAnswer(await answer, method, tasks);
    if (files.length === tasks.length)
        return files;
    const middle = Math.ceil((files.length + tasks.length) / 2);
    const halves = [tasks.slice(files.length, middle), tasks.slice(middle)];
    const rest = await Promise.all(halves
        .filter((half) => half.length > 0)
        .map(async (half) => hashAll(pool, method, half, await hash_batch_submit(pool, method, half, RETURNED_DEPTH))));
    return [files, ...rest].flat();
}
/** Less than batches of the walk may wait: what is back is next in the order. */
const RETURNED_DEPTH = 8;
const SHA256_DIGITS = 64;
const MD5_DIGITS = 32;
function readAnswer(answer, method, tasks) {
    if (answer.kind !== 'files')
        return missing();
    const unread = new Map(answer.unread);
    return answer.sizes.map((size, index) => {
        const task = tasks[index] ?? missing();
        const sha256 = answer.sha256.slice(index * SHA256_DIGITS, (index + 1) * SHA256_DIGITS);
        const md5 = method.other === null ? null : answer.md5.slice(index * MD5_DIGITS, (index + 1) * MD5_DIGITS);
        return toHashed(method, task, unread.get(index) ?? { kind: 'hashed', sha256, md5, size });
    });
}
/** What the cache knows. */
function recall({ file, path, size, probe }) {
    const known = probe?.sha256 ?? null;
    return known === null || size === null ? undefined : { file, path, size, sha256: known };
}
/** @throws FILE_CHANGED, FILE_REFUSED */
function toHashed(method, task, outcome) {
    const { file, path, probe } = task;
    if (outcome.kind !== 'hashed')
        throw refuse(path, outcome);
    const { size } = outcome;
    if (task.size !== null && task.size !== size)
        throw fileChanged(path);
    const hashed = { file, path, size, sha256: parseSha256(outcome.sha256) };
    if (probe !== undefined)
        method.cache?.add(hashed, probe, hashed.sha256);
    return outcome.md5 === null ? hashed : { ...hashed, md5: outcome.md5 };
}
const refuse = (path, { kind, reason }) => kind === 'failed'
    ? new errors_ReleaseError('FILE_REFUSED', `"${path}" cannot be read: ${reason}.`)
    : fileChanged(path);
const fileChanged = (path) => new errors_ReleaseError('FILE_CHANGED', `"${path}" changed while it was read. Let the job that writes it finish before this step.`);

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./lib/adapters/hash-worker.js



// This file runs as it is beside the bundle, so it imports nothing but node:*.
const BUFFER_BYTES = 1024 * 1024;
/** Opening a pipe that took a file's place would wait for a writer. Windows has no such flag. */
const READ_ONLY = external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0);
const CHANGED = { kind: 'changed', reason: '' };
const IRREGULAR = { kind: 'failed', reason: 'it is not a regular file' };
let shared;
/**
 * Hashes a file by synchronous reads into one buffer of 1 MiB, which every call reuses, and pauses after each with the
 * number of bytes. Nothing of the buffer is needed then, so whoever drives it may do anything in between. The file's
 * size and times are compared before and after, so that a digest never mixes two states.
 */
function* hashSteps(file, other = null) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_namespaceObject.openSync)(file, READ_ONLY);
        const before = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
        if (!before.isFile())
            return IRREGULAR;
        const size = before.size;
        const digests = size < BUFFER_BYTES && other === null
            ? hashAtOnce(descriptor, size)
            : yield* hashChunks(descriptor, size, other);
        if (digests === null || !isSame(before, (0,external_node_fs_namespaceObject.fstatSync)(descriptor)))
            return CHANGED;
        return { kind: 'hashed', ...digests, size };
    }
    catch (error) {
        return failed(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
/** The same without pauses. */
const hashFile = (file, other = null) => finish(hashSteps(file, other), () => undefined);
/** The digests of the parts of a file, in one pass. Pauses as `hashSteps` does. */
function* partSteps(file, partBytes) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_namespaceObject.openSync)(file, READ_ONLY);
        const before = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
        const { size } = before;
        if (!before.isFile())
            return IRREGULAR;
        const sha256 = [];
        for (let start = 0; start < size || start === 0; start += partBytes) {
            const part = yield* hashRange(descriptor, Math.min(partBytes, size - start));
            if (part === null)
                return CHANGED;
            sha256.push(part);
        }
        if (!isSame(before, (0,external_node_fs_namespaceObject.fstatSync)(descriptor)))
            return CHANGED;
        return { kind: 'parts', sha256, size };
    }
    catch (error) {
        return failed(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
const failed = (error) => ({
    kind: 'failed',
    reason: error instanceof Error ? error.message : String(error),
});
/** Times as numbers are exact to 250 ns, which is less than these calls take; as big integers they take longer. */
const isSame = (before, after) => before.mtimeMs === after.mtimeMs && before.ctimeMs === after.ctimeMs && before.size === after.size;
/** Fills the buffer from where the file stands: some file systems give less than they are asked for. */
function fill(descriptor, buffer, limit) {
    let filled = 0;
    for (let count = -1; count !== 0 && filled < limit; filled += count)
        count = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, filled, limit - filled, null);
    return filled;
}
/** One call into the library instead of three. The buffer is larger than the file, so a file that grew shows. */
function hashAtOnce(descriptor, size) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let count = (0,external_node_fs_namespaceObject.readSync)(descriptor, shared, 0, BUFFER_BYTES, null);
    if (count < size)
        count += fill(descriptor, shared.subarray(count), BUFFER_BYTES - count);
    if (count !== size)
        return null;
    return { sha256: (0,external_node_crypto_namespaceObject.hash)('sha256', shared.subarray(0, count), 'hex'), md5: null };
}
function* hashChunks(descriptor, size, other) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const sha256 = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    const md5 = other === null ? null : (0,external_node_crypto_namespaceObject.createHash)('md5');
    let total = 0;
    while (total <= size) {
        const count = fill(descriptor, shared, BUFFER_BYTES);
        if (count === 0)
            break;
        const chunk = count === BUFFER_BYTES ? shared : shared.subarray(0, count);
        sha256.update(chunk);
        md5?.update(other === 'md5-dos2unix' && isText(chunk) ? unixLines(chunk) : chunk);
        total += count;
        yield count;
    }
    if (total !== size)
        return null;
    return { sha256: sha256.digest('hex'), md5: md5?.digest('hex') ?? null };
}
function* hashRange(descriptor, length) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const sha256 = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    for (let rest = length; rest > 0;) {
        const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, shared, 0, Math.min(BUFFER_BYTES, rest), null);
        if (count === 0)
            return null;
        sha256.update(count === BUFFER_BYTES ? shared : shared.subarray(0, count));
        rest -= count;
        yield count;
    }
    return sha256.digest('hex');
}
const TEXT_SAMPLE_BYTES = 512;
const MAX_ODD_SHARE = 0.3;
const [hash_worker_LF, CR] = [10, 13];
/** Backspace, tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([8, 9, 10, 12, 13]);
/** As DVC 2 asks every chunk of 1 MiB by itself. */
function isText(chunk) {
    const sample = chunk.subarray(0, TEXT_SAMPLE_BYTES);
    let odd = 0;
    for (const byte of sample) {
        if (byte === 0)
            return false;
        if ((byte < 32 || byte > 126) && !TEXT_CONTROLS.has(byte))
            odd += 1;
    }
    return odd / sample.length <= MAX_ODD_SHARE;
}
/** Turns CR LF into LF, in place. */
function unixLines(chunk) {
    const first = chunk.indexOf('\r\n');
    if (first === -1)
        return chunk;
    let end = first;
    for (let index = first; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (byte === CR && chunk[index + 1] === hash_worker_LF)
            continue;
        chunk[end] = byte;
        end += 1;
    }
    return chunk.subarray(0, end);
}
function finish(steps, advance) {
    let step = steps.next();
    while (step.done !== true) {
        advance(step.value);
        step = steps.next();
    }
    return step.value;
}
/** A job of files of unknown size is cut here: the rest goes back, since it may be enough for all threads. */
const STOP_BYTES = 4 * 1024 * 1024;
function answerFiles(job, advance) {
    const unread = [];
    const sizes = [];
    const found = [];
    let bytes = 0;
    for (const [index, file] of job.files.split('\0').entries()) {
        let stepped = 0;
        const outcome = finish(hashSteps(file, job.other), (count) => {
            stepped += count;
            advance(count);
        });
        const expected = job.sizes[index] ?? -1;
        if (outcome.kind === 'hashed' && (expected === -1 || outcome.size === expected)) {
            advance(outcome.size - stepped);
            bytes += outcome.size;
            sizes.push(outcome.size);
            found.push(outcome);
        }
        else {
            sizes.push(0);
            found.push(BLANK);
            unread.push([index, outcome.kind === 'hashed' ? CHANGED : outcome]);
        }
        if (expected === -1 && bytes >= STOP_BYTES)
            break;
    }
    return {
        kind: 'files',
        id: job.id,
        sizes,
        sha256: found.map((one) => one.sha256).join(''),
        md5: job.other === null ? '' : found.map((one) => one.md5).join(''),
        unread,
    };
}
const BLANK = { sha256: ' '.repeat(64), md5: ' '.repeat(32) };
function listen(port, data) {
    const progress = new Float64Array(data.progress);
    // Nobody else writes to this slot.
    const advance = (bytes) => {
        progress[data.slot] = (progress[data.slot] ?? 0) + bytes;
    };
    const answer = (job) => {
        if (job.kind === 'files')
            return answerFiles(job, advance);
        const outcome = finish(partSteps(job.file, job.partBytes), () => undefined);
        return { kind: 'parts', id: job.id, outcome };
    };
    port.on('message', (job) => port.postMessage(answer(job)));
}
// The main thread of a bundle has no port; a thread of somebody else has no such data.
const data = external_node_worker_threads_namespaceObject.workerData;
if (external_node_worker_threads_namespaceObject.parentPort !== null && isThreadData(data))
    listen(external_node_worker_threads_namespaceObject.parentPort, data);
function isThreadData(value) {
    return typeof value === 'object' && value !== null && 'progress' in value && 'slot' in value;
}

;// CONCATENATED MODULE: ./lib/adapters/hash-here.js



/**
 * Lets other tasks of the program have their turn after every stretch of work.
 * @param stretchBytes hashed in one go: 32 MiB take about 20 ms
 * @param tell gets the bytes of each stretch
 */
function restAfter(stretchBytes, tell) {
    let bytes = 0;
    let isStopped = false;
    const rest = (more) => {
        if (isStopped)
            throw new Error('hashing was given up');
        bytes += more;
        if (bytes < stretchBytes)
            return undefined;
        tell(bytes);
        bytes = 0;
        return (0,promises_namespaceObject.setImmediate)();
    };
    return Object.assign(rest, {
        stop: () => {
            isStopped = true;
        },
    });
}
/**
 * Hashes one file in this thread.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
async function hashHere(method, task, rest) {
    const steps = hashSteps(task.file, method.other);
    let read = 0;
    try {
        let step = steps.next();
        for (; step.done !== true; step = steps.next()) {
            read += step.value;
            const pause = rest(step.value);
            // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
            if (pause !== undefined)
                await pause;
        }
        const hashed = toHashed(method, task, step.value);
        const pause = rest(hashed.size - read);
        if (pause !== undefined)
            await pause;
        return hashed;
    }
    finally {
        // Closes the file of one that was given up.
        steps.return({ kind: 'changed', reason: '' });
    }
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./lib/adapters/hash-pool.js




/** Cold storage wants more threads than cores; a thread more costs 10 MB. */
const MAX_WORKERS = 4;
/** Below this share of the processors' time it is the storage that is waited for. */
const WAITING_SHARE = 0.5;
/** A thread needs a buffer and a batch; without a limit each would let its heap grow for tens of megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128, stackSizeMb: 2 };
/** @param size number of worker threads to begin with */
function hashPool(size) {
    const freed = new external_node_events_namespaceObject.EventEmitter();
    const progress = new SharedArrayBuffer(Math.max(size, MAX_WORKERS) * Float64Array.BYTES_PER_ELEMENT);
    const threads = [];
    const add = () => {
        const slot = threads.length;
        threads.push(hashThread({ progress, slot }, () => freed.emit('freed')));
    };
    while (threads.length < size)
        add();
    const isIdle = idleProcessors();
    const findThread = (depth) => threads
        .filter((thread) => thread.busy() < depth)
        .toSorted((left, right) => left.busy() - right.busy())[0];
    const room = async (depth) => {
        for (;;) {
            const thread = findThread(depth);
            if (thread !== undefined)
                return thread;
            // oxlint-disable-next-line no-await-in-loop -- waiting for room is the purpose of the loop
            await (0,external_node_events_namespaceObject.once)(freed, 'freed');
        }
    };
    return {
        room,
        async submit(job, depth) {
            const thread = await room(depth);
            const failure = threads.map((one) => one.failure()).find((one) => one !== undefined);
            if (failure !== undefined)
                throw failure;
            const answer = thread.send(job);
            // The caller may look at it much later; until then a failure is not an unhandled one.
            answer.catch(() => undefined);
            return { answer };
        },
        grow() {
            if (!isIdle() || threads.length >= MAX_WORKERS)
                return;
            if (threads.some((thread) => thread.busy() === 0))
                return;
            add();
            freed.emit('freed');
        },
        bytes: () => new Float64Array(progress).reduce((sum, bytes) => sum + bytes, 0),
        close: async () => {
            await Promise.all(threads.map((thread) => thread.close()));
        },
    };
}
/** Tells whether the processors were mostly idle since the last question, whoever could have used them. */
function idleProcessors() {
    let last = processorTimes();
    return () => {
        const now = processorTimes();
        const busy = now.busy - last.busy;
        const all = now.all - last.all;
        last = now;
        return all > 0 && busy / all < WAITING_SHARE;
    };
}
function processorTimes() {
    const times = (0,external_node_os_namespaceObject.cpus)().map((cpu) => cpu.times);
    const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0);
    return { busy, all: times.reduce((sum, { idle }) => sum + idle, busy) };
}
function hashThread(workerData, onFree) {
    const here = import.meta.url;
    // tsc and ncc leave a computed name alone, so this works in src/, lib/ and dist/. What ncc finds the name with does not
    // know `??=`: with one anywhere in this file it would not copy the worker.
    const worker = new external_node_worker_threads_namespaceObject.Worker(__nccwpck_require__.ab + "hash-worker.js", {
        workerData,
        env: external_node_worker_threads_namespaceObject.SHARE_ENV,
        resourceLimits: LIMITS,
    });
    const pending = new Map();
    let next = 0;
    let failure;
    const fail = (error) => {
        failure = failure ?? error;
        for (const task of pending.values())
            task.reject(failure);
        pending.clear();
        onFree();
    };
    worker.on('message', (answer) => {
        pending.get(answer.id)?.resolve(answer);
        pending.delete(answer.id);
        onFree();
    });
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => fail(new Error(`a hashing thread ended with ${code}`)));
    return {
        busy: () => pending.size,
        failure: () => failure,
        send: (job) => new Promise((resolve, reject) => {
            const id = next;
            next += 1;
            pending.set(id, { resolve, reject });
            worker.postMessage({ ...job, id });
        }),
        close: () => worker.terminate(),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/hash-files.js





const MANY_FILES = 2000;
/** Two workers take as long to start as hashing this takes. */
const WORTH_WORKERS_BYTES = 64 * 1024 * 1024;
const QUEUE_DEPTH = 4;
/** Batches that may be done or on the way while an earlier one, with a large file, is still being hashed. */
const MAX_WAITING = 128;
/** Hashed at a stretch before other tasks of the program get their turn: about 20 ms. */
const STRETCH_BYTES = 32 * 1024 * 1024;
/** The same where workers wait for their next files meanwhile. */
const SHORT_STRETCH_BYTES = 8 * 1024 * 1024;
const PROGRESS_MS = 100;
/**
 * Hashes files in the order of the walk, which goes on while workers hash. Little work, and one large file, is done
 * here, since workers would not be faster; few files that are worth it go to workers, largest first.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
async function* hashFiles(walk, options = {}) {
    for await (const files of hashBatches(walk, options))
        yield* files;
}
/** The same, some at a time: a hundred thousand turns of an asynchronous loop are felt. */
async function* hashBatches(walk, options = {}) {
    const cache = options.md5 === undefined ? options.cache : undefined;
    const job = {
        other: options.md5 ?? null,
        cache,
        onProgress: options.onProgress ?? (() => undefined),
    };
    const tasks = cache === undefined ? walk : probeFiles(walk, cache);
    const first = takeUpTo(tasks, MANY_FILES);
    if (first.length === MANY_FILES)
        yield* hashStream(job, first, tasks);
    else
        yield* hashFew(job, first.map(withSize));
}
function* probeFiles(walk, cache) {
    for (let step = walk.next(); step.done !== true; step = walk.next())
        yield probe(withSize(step.value), cache);
}
const probe = (task, cache) => ({
    ...task,
    probe: cache.probe(task),
});
/** What cannot be read is said of it when it is hashed. */
function withSize(task) {
    if (task.size !== null)
        return { ...task, size: task.size };
    return { ...task, size: (0,external_node_fs_namespaceObject.statSync)(task.file, { throwIfNoEntry: false })?.size ?? 0 };
}
function takeUpTo(tasks, limit) {
    const files = [];
    while (files.length < limit) {
        const step = tasks.next();
        if (step.done === true)
            break;
        files.push(step.value);
    }
    return files;
}
async function* hashFew(job, tasks) {
    const unknown = tasks.filter((task) => !isKnown(task));
    const total = unknown.reduce((sum, task) => sum + task.size, 0);
    const largest = unknown.reduce((most, task) => Math.max(most, task.size), 0);
    const found = total - largest < WORTH_WORKERS_BYTES
        ? await hashInTurn(job, unknown, total)
        : await hashLargestFirst(job, unknown, total);
    yield tasks.flatMap((task) => recall(task) ?? found.get(task) ?? []);
}
async function hashInTurn(job, tasks, total) {
    const found = new Map();
    let bytes = 0;
    const tell = () => job.onProgress({ bytes, total });
    const rest = restAfter(STRETCH_BYTES, (more) => {
        bytes += more;
        tell();
    });
    tell();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
    for (const task of tasks)
        found.set(task, await hashHere(job, task, rest));
    job.onProgress({ bytes: total, total });
    return found;
}
/** This thread hashes too: it is at work while the others are still starting. */
async function hashLargestFirst(job, tasks, total) {
    const found = new Map();
    const queue = [...cutBatches(tasks.toSorted((left, right) => right.size - left.size))];
    let bytes = 0;
    const rest = restAfter(SHORT_STRETCH_BYTES, (more) => {
        bytes += more;
    });
    const pool = hashPool(Math.min(Math.max(1, startingWorkers() - 1), queue.length));
    const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes() + bytes, total }));
    const giveAway = async () => {
        const given = [];
        for (let next = queue[0]; next !== undefined; next = queue[0]) {
            // A large file goes to the first free worker; small ones may wait for theirs.
            const depth = (next[0]?.size ?? 0) >= SHORT_STRETCH_BYTES ? 1 : QUEUE_DEPTH;
            // oxlint-disable-next-line no-await-in-loop -- waits for room, and only then takes
            await pool.room(depth);
            const tasksOfBatch = queue.shift();
            if (tasksOfBatch === undefined)
                break;
            // oxlint-disable-next-line no-await-in-loop -- there is room
            const { hashed } = await submitBatch(pool, job, tasksOfBatch, depth);
            const kept = hashed.then((files) => keep(found, tasksOfBatch, files));
            kept.catch(() => undefined);
            given.push(kept);
        }
        await Promise.all(given);
    };
    const hashOwn = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift())
            for (const task of next)
                // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
                found.set(task, await hashHere(job, task, rest));
    };
    try {
        await Promise.all([giveAway(), hashOwn()]);
    }
    finally {
        queue.length = 0;
        rest.stop();
        await stopTelling();
    }
    return found;
}
function keep(found, tasks, files) {
    for (const [index, task] of tasks.entries()) {
        const file = files[index];
        if (file !== undefined)
            found.set(task, file);
    }
}
/** Tells of progress until the function that it returns has told for the last time and closed the pool. */
function tellOf(pool, job, read) {
    const tell = () => job.onProgress(read());
    tell();
    const timer = setInterval(() => {
        pool.grow();
        tell();
    }, PROGRESS_MS);
    return async () => {
        clearInterval(timer);
        tell();
        await pool.close();
    };
}
const startingWorkers = () => Math.min(MAX_WORKERS, Math.max(2, (0,external_node_os_namespaceObject.availableParallelism)()));
async function* hashStream(job, first, rest) {
    const pool = hashPool(startingWorkers());
    const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes(), total: null }));
    const waiting = [];
    try {
        for (const tasks of cutBatches(chain(first, rest))) {
            // oxlint-disable-next-line no-await-in-loop -- a full pool stops the walk: that bounds memory
            waiting.push(await submitBatch(pool, job, tasks, QUEUE_DEPTH));
            while (waiting[0]?.isDone() === true || waiting.length > MAX_WAITING)
                // oxlint-disable-next-line no-await-in-loop -- in the order of the walk
                yield (await waiting.shift()?.hashed) ?? [];
        }
        // oxlint-disable-next-line no-await-in-loop -- as above
        for (const batch of waiting)
            yield await batch.hashed;
    }
    finally {
        await stopTelling();
    }
}
function* chain(first, rest) {
    yield* first;
    for (let step = rest.next(); step.done !== true; step = rest.next())
        yield step.value;
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(6);
;// CONCATENATED MODULE: ./lib/adapters/path-pattern.js





/**
 * A pattern that names something on the disk is that thing, also with `[` or `*` in its name; anything else with
 * wildcards is a glob.
 * @param literal patterns are paths: `!` and wildcards are characters of a name
 * @throws FILE_MISSING, FILE_REFUSED, INPUT_INVALID
 */
function parseSelection(workspace, patterns, literal = false) {
    const isExclusion = (one) => !literal && one.startsWith('!');
    const included = patterns.filter((one) => !isExclusion(one));
    const excluded = patterns
        .filter(isExclusion)
        .map((one) => parsePattern(workspace, one.slice(1), { exclusion: true, literal }));
    if (included.length === 0)
        throw new errors_ReleaseError('FILE_MISSING', `${describePatterns(patterns)} selects nothing: every pattern starts with "!". Add one without it.`);
    const parsed = included.map((one) => parsePattern(workspace, one, { exclusion: false, literal }));
    const [only] = parsed;
    const single = only !== undefined && parsed.length === 1 && only.kind === 'file';
    return {
        root: commonRoot(parsed),
        singleFile: single ? only.base : null,
        wholeDirectory: parsed.some((one) => one.kind === 'directory'),
        mayHold: (directory) => parsed.some((one) => directory === '' || one.mayHold(directory)) &&
            !excluded.some((one) => one.kind !== 'glob' && one.matches(directory)),
        selects: (file) => parsed.some((one) => one.matches(file)) && !excluded.some((one) => one.matches(file)),
        unmatched: (files) => parsed
            .filter((one) => one.kind === 'glob' && !files.some((file) => one.matches(file)))
            .map((one) => one.text),
    };
}
const describePatterns = (patterns) => patterns.map((one) => `"${one}"`).join(', ');
const hasWildcard = (pattern) => picomatch.scan(pattern).isGlob;
function parsePattern(workspace, written, { exclusion, literal }) {
    const text = toPosix(written.trim());
    const kind = kindOnDisk(workspace, text);
    if (kind === 'broken' && !exclusion)
        throw brokenLink(text);
    if (kind === null && (literal || !hasWildcard(text))) {
        if (exclusion)
            return exactPattern(workspace, text, 'directory');
        throw new errors_ReleaseError('FILE_MISSING', `"${written}" matches nothing in ${workspace}. Check the path; it is relative to that folder.`);
    }
    if (kind !== null)
        return exactPattern(workspace, text, kind === 'directory' ? 'directory' : 'file');
    const scanned = picomatch.scan(text);
    const base = parseWorkspacePath(workspace, scanned.base);
    const glob = [base, scanned.glob].filter((part) => part !== '').join('/');
    return { text, kind: 'glob', base, matches: picomatch(glob), mayHold: globMayHold(glob) };
}
/** Compares part by part up to the first `**`, so that a link or a deep tree beside the way is not looked at. */
function globMayHold(glob) {
    // A `/` within brackets does not end a part.
    if (/[({[][^)}\]]*\//.test(glob))
        return () => true;
    const parts = glob
        .split('/')
        .map((part) => part === '' || part.includes('**') ? null : picomatch(part, { nonegate: true }));
    return (directory) => {
        const names = directory.split('/');
        for (const [index, name] of names.entries()) {
            const part = parts[index];
            if (part === null)
                return true;
            if (part === undefined || !part(name))
                return false;
        }
        return names.length < parts.length;
    };
}
function exactPattern(workspace, text, kind) {
    const base = parseWorkspacePath(workspace, text);
    const prefix = base === '' ? '' : `${base}/`;
    const matches = (path) => path === base || path.startsWith(prefix);
    const mayHold = (directory) => base.startsWith(`${directory}/`) || matches(directory);
    return { text, kind, base, matches, mayHold };
}
/** `broken`: a link that leads nowhere. */
function kindOnDisk(workspace, text) {
    const absolute = (0,external_node_path_namespaceObject.join)(workspace, parseWorkspacePath(workspace, text));
    const entry = (0,external_node_fs_namespaceObject.lstatSync)(absolute, { throwIfNoEntry: false });
    if (entry === undefined)
        return null;
    const target = entry.isSymbolicLink() ? followLink(absolute) : entry;
    if (target === undefined)
        return 'broken';
    return target.isDirectory() ? 'directory' : 'file';
}
function followLink(file) {
    try {
        return (0,external_node_fs_namespaceObject.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        // A link to itself (ELOOP).
        return undefined;
    }
}
/** A directory or a glob's base is a root by itself, a file's root is its folder; several share their common folder. */
function commonRoot(patterns) {
    const roots = patterns.map((one) => one.kind === 'file' ? one.base.split('/').slice(0, -1) : splitPath(one.base));
    const [first = [], ...rest] = roots;
    const differing = first.findIndex((part, index) => rest.some((other) => other[index] !== part));
    return (differing === -1 ? first : first.slice(0, differing)).join('/');
}
const splitPath = (path) => (path === '' ? [] : path.split('/'));

;// CONCATENATED MODULE: ./lib/adapters/hash-set.js






/**
 * Hashes what patterns select; memory does not depend on how many files that is.
 * @param workspace absolute, without links; what patterns are relative to and may not lead out of
 * @param out gets the listing, of a single file too; `null` for none
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
async function hashSet(workspace, patterns, out, options = {}) {
    const selection = parseSelection(workspace, patterns);
    const listing = listingWriter(out);
    try {
        const hashed = await addAll(listing, findFiles(workspace, selection), options);
        refuseEmpty(workspace, patterns, hashed.files, hashed.size);
        const single = isSingle(selection, hashed.files);
        const digest = listing.commit();
        return {
            digest: single && hashed.last !== null ? hashed.last.sha256 : digest,
            files: hashed.files,
            size: hashed.size,
            single,
        };
    }
    finally {
        listing.discard();
    }
}
/** Hashes files into a listing. */
async function addAll(listing, walk, options) {
    let added = { files: 0, size: 0, last: null };
    for await (const files of hashBatches(walk, options)) {
        listing.add(renderLines(files));
        added = {
            files: added.files + files.length,
            size: files.reduce((sum, file) => sum + file.size, added.size),
            last: files.at(-1) ?? added.last,
        };
    }
    return added;
}
/** Names are seldom odd: one look at all of them spares three at each. */
function renderLines(files) {
    const plain = files.map((file) => `${file.sha256}  ${file.path}\n`);
    const isPlain = !files.some((file) => /[\\\n\r]/.test(file.path));
    return (isPlain ? plain : files.map(listingLine)).join('');
}
/** A file by name, or the one file that globs matched; a directory is a listing also when it holds one file. */
const isSingle = (selection, files) => selection.singleFile !== null || (files === 1 && !selection.wholeDirectory);
/** @throws FILE_MISSING */
function refuseEmpty(workspace, patterns, files, size) {
    if (files > 0 && size > 0)
        return;
    const found = files === 0 ? 'matches no file' : `holds ${files === 1 ? 'an empty file' : 'empty files'} only`;
    throw new errors_ReleaseError('FILE_MISSING', `${describePatterns(patterns)} ${found} in ${workspace}. Check the path, and that the step which writes it ran before.`);
}

;// CONCATENATED MODULE: ./lib/adapters/hash-shard.js







const MAX_SHARDS = 1000;
const hash_shard_HEAD_BYTES = 320;
/** What opening, reading and closing cost, in bytes that could be hashed meanwhile. */
const FILE_COST_BYTES = 16 * 1024;
/**
 * Hashes one share of what patterns select into a partial listing. Every machine walks the whole set, in the same
 * order, and gives each file to the shard that has least by then, so the shares differ by one file at most.
 * @param out gets the partial listing
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
async function hashShard(workspace, patterns, shard, out, options = {}) {
    const selection = parseSelection(workspace, patterns);
    const share = takeShare(walkFiles(workspace, selection), shard);
    const listing = listingWriter(out, hash_shard_HEAD_BYTES);
    try {
        const { files } = await addAll(listing, share.files, options);
        const total = share.total();
        refuseEmpty(workspace, patterns, total.files, total.size);
        const head = {
            shard,
            files,
            totalFiles: total.files,
            totalSize: total.size,
            single: isSingle(selection, total.files),
            walk: total.walk,
        };
        const lines = listing.commit((digest) => renderHead({ ...head, lines: digest }));
        return { ...head, lines };
    }
    finally {
        listing.discard();
    }
}
function takeShare(walk, shard) {
    const loads = new Float64Array(shard.count);
    const paths = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    let files = 0;
    let size = 0;
    return {
        files: (function* filter() {
            for (const file of walk) {
                files += 1;
                size += file.size;
                paths.update(`${file.path}\0`);
                const least = loads.indexOf(loads.reduce((low, load) => Math.min(low, load)));
                loads[least] = (loads[least] ?? 0) + file.size + FILE_COST_BYTES;
                if (least === shard.index - 1)
                    yield file;
            }
        })(),
        total: () => ({ files, size, walk: parseSha256(paths.digest('hex')) }),
    };
}
/** One line of exactly 320 bytes. */
function renderHead(head) {
    const text = `# model-release shard ${head.shard.index}/${head.shard.count} files=${head.files} files-total=${head.totalFiles} ` +
        `size-total=${head.totalSize} single=${head.single ? 'yes' : 'no'} walk=${head.walk} lines=${head.lines}`;
    return `${text.padEnd(hash_shard_HEAD_BYTES - 1)}\n`;
}
const hash_shard_HEAD = /^# model-release shard (\d{1,4})\/(\d{1,4}) files=(\d{1,15}) files-total=(\d{1,15}) size-total=(\d{1,16}) single=(yes|no) walk=([0-9a-f]{64}) lines=([0-9a-f]{64}) *$/;
/** @throws FORMAT_INVALID */
function parseShardHead(line, file) {
    const [, index, count, files, totalFiles, totalSize, single, walk = '', lines = ''] = hash_shard_HEAD.exec(line) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (!isSha256(walk) || !isSha256(lines) || !isShard(shard))
        throw new errors_ReleaseError('FORMAT_INVALID', `${file}:1: this is no partial listing. Write one with "model-release hash --shard i/n --out ${file}".`);
    return {
        shard,
        files: Number(files),
        totalFiles: Number(totalFiles),
        totalSize: Number(totalSize),
        single: single === 'yes',
        walk,
        lines,
    };
}
const isShard = ({ index, count }) => index >= 1 && index <= count && count <= MAX_SHARDS;

;// CONCATENATED MODULE: ./lib/adapters/hash-merge.js





/** All shards together read ahead by that much. */
const READ_AHEAD_BYTES = 16 * 1024 * 1024;
const MAX_BUFFER_BYTES = 256 * 1024;
/**
 * Merges the partial listings of all shards into the listing, and the digest, that one machine would have made.
 * Memory depends on the number of shards only.
 * @param out gets the listing, `null` for none
 * @throws INPUT_INVALID for shards that are missing, twice or of different sets; FORMAT_INVALID
 */
function mergeShards(files, out) {
    if (files.length > MAX_SHARDS)
        throw new errors_ReleaseError('LIMIT_EXCEEDED', `More than ${MAX_SHARDS} partial listings are given.`);
    const bufferBytes = Math.min(MAX_BUFFER_BYTES, Math.floor(READ_AHEAD_BYTES / files.length));
    const shards = [];
    const listing = listingWriter(out);
    try {
        for (const file of files)
            shards.push(openShard(file, bufferBytes));
        const head = refuseIncomplete(shards);
        const walk = (0,external_node_crypto_namespaceObject.createHash)('sha256');
        let count = 0;
        let last;
        for (const listed of mergeSorted(shards)) {
            if (last !== undefined && comparePaths(last.path, listed.path) >= 0)
                throw new errors_ReleaseError('INPUT_INVALID', `${JSON.stringify(listed.path)} is in two shards, or out of order in one. Hash the shards again.`);
            last = listed;
            count += 1;
            walk.update(`${listed.path}\0`);
            listing.add(listingLine(listed));
        }
        if (last === undefined || count !== head.totalFiles || walk.digest('hex') !== head.walk)
            throw new errors_ReleaseError('INPUT_INVALID', `The shards hold ${count} files, not the ${head.totalFiles} files of the set that they are of: a machine had other ` +
                'files than the rest. Hash the shards again from one state.');
        const digest = listing.commit();
        const { totalSize, single } = head;
        return { digest: single ? last.sha256 : digest, files: count, size: totalSize, single };
    }
    finally {
        listing.discard();
        for (const shard of shards)
            shard.close();
    }
}
function openShard(file, bufferBytes) {
    const raw = readLines(file, bufferBytes);
    try {
        const head = parseShardHead(raw.next().value ?? '', file);
        const close = () => raw.return(undefined);
        return { file, head, lines: checkLines(raw, head.lines, file), close };
    }
    catch (error) {
        raw.return(undefined);
        throw error;
    }
}
function refuseIncomplete(shards) {
    const [first] = shards;
    if (first === undefined)
        throw new errors_ReleaseError('INPUT_INVALID', 'There is nothing to merge.');
    const { count } = first.head.shard;
    const seen = new Map();
    for (const { file, head } of shards) {
        if (head.shard.count !== count)
            throw new errors_ReleaseError('INPUT_INVALID', `${first.file} is one of ${count} shards, but ${file} one of ${head.shard.count}.`);
        if (!isSameSet(head, first.head))
            throw new errors_ReleaseError('INPUT_INVALID', `${first.file} and ${file} are of different sets: of ${describe(first.head)}, and of ${describe(head)}. ` +
                'Hash all shards from one state of the files.');
        const other = seen.get(head.shard.index);
        if (other !== undefined)
            throw new errors_ReleaseError('INPUT_INVALID', `${other} and ${file} are both shard ${head.shard.index}/${count}.`);
        seen.set(head.shard.index, file);
    }
    const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index));
    if (missing.length > 0)
        throw new errors_ReleaseError('INPUT_INVALID', `Of ${count} shards, ${missing.length === 1 ? 'number' : 'numbers'} ${missing.slice(0, 20).join(', ')} ` +
            `${missing.length === 1 ? 'is' : 'are'} missing.`);
    return first.head;
}
const isSameSet = (left, right) => left.walk === right.walk &&
    left.totalFiles === right.totalFiles &&
    left.totalSize === right.totalSize &&
    left.single === right.single;
const describe = (head) => `${head.totalFiles} files with ${head.totalSize} bytes, paths ${head.walk.slice(0, 12)}`;
/** By a heap whose top has the least path. */
function* mergeSorted(shards) {
    const heap = [];
    for (const { lines, file } of shards) {
        const source = advance(lines, file, 1);
        if (source !== undefined)
            push(heap, source);
    }
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
        yield top.listed;
        const next = advance(top.lines, top.file, top.line);
        if (next === undefined) {
            const last = heap.pop();
            if (last !== undefined && heap.length > 0)
                sink(heap, last);
        }
        else
            sink(heap, next);
    }
}
function advance(lines, file, line) {
    const step = lines.next();
    if (step.done === true)
        return undefined;
    const listed = parseListingLine(step.value, `${file}:${line + 1}`);
    return { lines, file, line: line + 1, listed };
}
function push(heap, source) {
    let place = heap.length;
    heap.push(source);
    while (place > 0) {
        const above = Math.floor((place - 1) / 2);
        const parent = heap[above];
        if (parent === undefined || comparePaths(parent.listed.path, source.listed.path) <= 0)
            break;
        heap[place] = parent;
        place = above;
    }
    heap[place] = source;
}
/** Puts a source at the top and lets it sink to its place. */
function sink(heap, source) {
    let place = 0;
    for (;;) {
        const below = lesserChild(heap, place);
        const child = below === undefined ? undefined : heap[below];
        if (below === undefined || child === undefined)
            break;
        if (comparePaths(source.listed.path, child.listed.path) <= 0)
            break;
        heap[place] = child;
        place = below;
    }
    heap[place] = source;
}
function lesserChild(heap, place) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    if (left === undefined)
        return undefined;
    if (right === undefined)
        return 2 * place + 1;
    return comparePaths(left.listed.path, right.listed.path) <= 0 ? 2 * place + 1 : 2 * place + 2;
}

;// CONCATENATED MODULE: ./lib/adapters/progress.js
const LINE_MS = 5000;
const BAR_PER_SECOND = 10;
/**
 * A bar on a terminal, elsewhere a line every five seconds; nothing for what is done before that.
 * @param doing in the progressive form: `hashing`
 */
async function showProgress(doing, stream = process.stderr) {
    return stream.isTTY === true ? await progressBar(doing, stream) : progressLines(doing, stream);
}
/** The library is loaded only where there is a terminal to draw on. */
async function progressBar(doing, stream) {
    const { SingleBar } = await __nccwpck_require__.e(/* import() */ 502).then(__nccwpck_require__.t.bind(__nccwpck_require__, 502, 19));
    let state;
    const bar = new SingleBar({
        stream,
        fps: BAR_PER_SECOND,
        hideCursor: true,
        clearOnComplete: true,
        barsize: 30,
        format: (options, { progress }) => {
            const text = state === undefined ? '' : progress_describe(state);
            if (state?.total === null || state === undefined)
                return `${doing} ${text}`;
            const filled = Math.round(progress * (options.barsize ?? 0));
            return `${doing} [${'='.repeat(filled).padEnd(options.barsize ?? 0)}] ${text}`;
        },
    });
    return {
        start(total) {
            state = { total, bytes: 0, startedAt: performance.now() };
            bar.start(total ?? 0, 0);
        },
        advance(bytes) {
            if (state === undefined)
                return;
            state = { ...state, bytes: state.bytes + bytes };
            bar.update(state.bytes);
        },
        done: () => bar.stop(),
    };
}
function progressLines(doing, stream) {
    let state;
    let timer;
    return {
        start(total) {
            state = { total, bytes: 0, startedAt: performance.now() };
            clearInterval(timer);
            timer = setInterval(() => {
                if (state !== undefined)
                    stream.write(`${doing}: ${progress_describe(state)}\n`);
            }, LINE_MS).unref();
        },
        advance(bytes) {
            if (state !== undefined)
                state = { ...state, bytes: state.bytes + bytes };
        },
        done: () => clearInterval(timer),
    };
}
function progress_describe({ total, bytes, startedAt }) {
    const seconds = (performance.now() - startedAt) / 1000;
    const rate = seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : '';
    if (total === null)
        return `${formatBytes(bytes)}${rate}`;
    const share = total === 0 ? 100 : Math.floor((bytes / total) * 100);
    return `${formatBytes(bytes)} of ${formatBytes(total)}, ${share} %${rate}`;
}
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** Three digits and a decimal unit. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit] ?? ''}`;
}

;// CONCATENATED MODULE: ./lib/adapters/hash-progress.js

/**
 * Shows how far hashing is, on standard error: nothing for what takes less than five seconds.
 * @param work gets the callback for `hashFiles`
 */
async function withHashProgress(work, stream) {
    const progress = await showProgress('hashing', stream);
    let told;
    try {
        return await work((now) => {
            if (told === undefined)
                progress.start(now.total);
            progress.advance(now.bytes - (told?.bytes ?? 0));
            told = now;
        });
    }
    finally {
        progress.done();
    }
}

;// CONCATENATED MODULE: ./lib/cli/hash.js














const HELP = `Usage: model-release hash PATTERN... [--out FILE] [--cache FILE] [--json] [--quiet]
       model-release hash PATTERN... --shard I/N --out FILE
       model-release hash --merge FILE... [--out FILE] [--json]

Prints the digest that a release states for files: of one single file its own SHA-256, of a folder or of what
several patterns select the SHA-256 of the listing that sha256sum prints, sorted by the bytes of the paths.
A PATTERN is a file, a folder or a glob; one that starts with "!" excludes.

  --out FILE    writes the listing
  --shard I/N   hashes the I-th of N shares, for N machines with the same files; FILE gets a partial listing
  --merge       puts the partial listings of all N shares together: the same digest as from one machine
  --cache FILE  remembers digests, for a machine that keeps its files: what did not change is not read again
  --json        prints {"digest", "files", "size", "listing"} instead
  --quiet       shows no progress
  --help        shows this text
`;
const OPTIONS = {
    out: { type: 'string' },
    shard: { type: 'string' },
    cache: { type: 'string' },
    merge: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
};
/** `model-release hash`. */
const hash = {
    summary: 'prints the digest of files, folders and data sets',
    help: HELP,
    async run(args, terminal) {
        const request = parseRequest(args);
        const out = request.out === null ? null : (0,external_node_path_namespaceObject.resolve)(terminal.folder, request.out);
        if (request.kind === 'merge') {
            const files = request.files.map((file) => (0,external_node_path_namespaceObject.resolve)(terminal.folder, file));
            print(terminal, request, out, mergeShards(files, out));
            return;
        }
        const place = findPlace(terminal.folder, request.patterns);
        refuseSelected(terminal, place, { '--out': request.out, '--cache': request.cache });
        if (request.kind === 'whole') {
            const set = await hashing(terminal, request, (options) => hashSet(place.workspace, place.patterns, out, options));
            print(terminal, request, out, set);
            return;
        }
        const file = (0,external_node_path_namespaceObject.resolve)(terminal.folder, request.out);
        const head = await hashing(terminal, request, (options) => hashShard(place.workspace, place.patterns, request.shard, file, options));
        printShard(terminal, request, file, head);
    },
};
function parseRequest(args) {
    const { values, positionals } = readArguments(args);
    const { json, quiet, out = null, cache = null } = values;
    const common = { name: positionals.join(' '), json, quiet };
    if (positionals.length === 0)
        throw new UsageError(values.merge ? 'There is no FILE to merge.' : 'There is no PATTERN.');
    if (values.merge) {
        if (values.shard !== undefined || cache !== null)
            throw new UsageError('--merge reads listings only: it goes without --shard and --cache.');
        return { ...common, kind: 'merge', files: positionals, out };
    }
    const hashed = { ...common, patterns: positionals, cache };
    if (values.shard === undefined)
        return { ...hashed, kind: 'whole', out };
    if (out === null)
        throw new UsageError('--shard needs --out FILE for the partial listing.');
    return { ...hashed, kind: 'shard', shard: parseShard(values.shard), out };
}
function readArguments(args) {
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options: OPTIONS, allowPositionals: true });
    }
    catch (error) {
        if (external_node_util_namespaceObject.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
function parseShard(text) {
    const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (isShard(shard))
        return shard;
    throw new UsageError(`--shard "${text}" is no share: write I/N, like 2/4, with I from 1 to N and N up to ${MAX_SHARDS}.`);
}
/** Whoever types a path means it, also outside of the current folder; then the whole disk is the workspace. */
function findPlace(folder, patterns) {
    const absolute = patterns.map((pattern) => {
        const mark = pattern.startsWith('!') ? '!' : '';
        return { mark, path: (0,external_node_path_namespaceObject.resolve)(folder, pattern.slice(mark.length)) };
    });
    const outside = absolute.find(({ path }) => !isInside(folder, path));
    if (outside === undefined)
        return { workspace: (0,external_node_fs_namespaceObject.realpathSync)(folder), patterns };
    return {
        workspace: (0,external_node_path_namespaceObject.parse)(outside.path).root,
        patterns: absolute.map(({ mark, path }) => mark + path),
    };
}
/**
 * What is written into a folder while it is hashed would be hashed too, half done and with another name each time.
 * @throws INPUT_INVALID
 */
function refuseSelected({ folder }, { workspace, patterns }, files) {
    const selection = parseSelection(workspace, patterns);
    for (const [option, file] of Object.entries(files)) {
        if (file === null)
            continue;
        const path = (0,external_node_path_namespaceObject.resolve)(realFolder((0,external_node_path_namespaceObject.resolve)(folder, file)), (0,external_node_path_namespaceObject.basename)(file));
        if (!isInside(workspace, path))
            continue;
        if (selection.selects(parseWorkspacePath(workspace, path)))
            throw new errors_ReleaseError('INPUT_INVALID', `${option} "${file}" would be one of the files that are hashed. Name a file outside of them.`);
    }
}
/** The folder of a file that need not be there, without links. */
function realFolder(file) {
    try {
        return (0,external_node_fs_namespaceObject.realpathSync)((0,external_node_path_namespaceObject.dirname)(file));
    }
    catch {
        return (0,external_node_path_namespaceObject.dirname)(file);
    }
}
/** Shows how far the work is, and saves the cache after it. */
async function hashing(terminal, request, work) {
    const cache = request.cache === null ? null : openCache(terminal, request.cache);
    const known = cache === null ? {} : { cache };
    try {
        if (request.quiet)
            return await work(known);
        return await withHashProgress((onProgress) => work({ ...known, onProgress }), terminal.err);
    }
    finally {
        cache?.save();
    }
}
const openCache = (terminal, file) => openDigestCache((0,external_node_path_namespaceObject.resolve)(terminal.folder, file), consoleLog(terminal.err));
function print(terminal, request, out, set) {
    const digest = digestOf(set.digest);
    const { files, size } = set;
    terminal.out.write(request.json
        ? `${JSON.stringify({ digest, files, size, listing: out })}\n`
        : `${digest}  ${request.name}\n`);
}
function printShard(terminal, request, file, head) {
    const shard = `${head.shard.index}/${head.shard.count}`;
    const { files, totalFiles } = head;
    terminal.out.write(request.json
        ? `${JSON.stringify({ shard, files, filesTotal: totalFiles, listing: file })}\n`
        : `shard ${shard}: ${files} of ${totalFiles} files  ${file}\n`);
}

;// CONCATENATED MODULE: ./lib/cli/run.js









const VERBS = new Map([['hash', hash]]);
/**
 * Runs a command line.
 * @returns the exit code: 0 done, 1 a gate or verification failed, 2 wrong usage or input, 3 GitHub or network
 */
async function run(args, terminal = { out: process.stdout, err: process.stderr, folder: process.cwd() }) {
    const [name = '--help', ...rest] = args;
    // Somebody who reads only the first lines of the output closes it early.
    terminal.out.on('error', ignoreClosed);
    try {
        await dispatch(name, rest, terminal);
        return 0;
    }
    catch (error) {
        const code = exitCode(error);
        if (code === undefined || !external_node_util_namespaceObject.types.isNativeError(error))
            throw error;
        const hint = error instanceof UsageError
            ? `\nTry: model-release ${VERBS.has(name) ? `${name} ` : ''}--help`
            : '';
        terminal.err.write(`model-release: ${printable(error.message)}${hint}\n`);
        return code;
    }
}
const ignoreClosed = (error) => {
    if (!('code' in error && error.code === 'EPIPE'))
        throw error;
};
async function dispatch(name, rest, terminal) {
    if (name === '--help' || name === '-h' || name === 'help') {
        terminal.out.write(usage());
        return;
    }
    if (name === '--version') {
        terminal.out.write(`${readVersion()}\n`);
        return;
    }
    const verb = VERBS.get(name);
    if (verb === undefined)
        throw new UsageError(`There is no verb "${name}". Verbs: ${[...VERBS.keys()].join(', ')}.`);
    if (rest.includes('--help') || rest.includes('-h'))
        terminal.out.write(verb.help);
    else
        await verb.run(rest, terminal);
}
function usage() {
    const verbs = [...VERBS].map(([name, verb]) => `  ${name.padEnd(10)} ${verb.summary}\n`);
    return ('Usage: model-release VERB [arguments]\n\nVerbs:\n' +
        `${verbs.join('')}\nmodel-release VERB --help explains a verb, model-release --version says which version this is.\n` +
        'Exit codes: 0 done, 1 a gate or verification failed, 2 wrong usage or input, 3 GitHub or network.\n');
}
const MAX_LEVELS = 4;
/** Of the package that this file is in, from wherever it was built to. */
function readVersion() {
    let folder = (0,external_node_path_namespaceObject.dirname)((0,external_node_url_namespaceObject.fileURLToPath)(import.meta.url));
    for (let level = 0; level < MAX_LEVELS; level += 1) {
        const version = findVersion((0,external_node_path_namespaceObject.join)(folder, 'package.json'));
        if (version !== undefined)
            return version;
        folder = (0,external_node_path_namespaceObject.dirname)(folder);
    }
    throw new errors_ReleaseError('FILE_MISSING', 'The package.json of model-release is not where it was.');
}
function findVersion(file) {
    try {
        const read = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'));
        if (typeof read !== 'object' || read === null || !('name' in read))
            return undefined;
        if (read.name !== 'model-release' || !('version' in read))
            return undefined;
        return String(read.version);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ keepHeapSmall)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./lib/cli/small-heap.js

const ENOUGH_BYTES = 8 * 1024 * 1024;
const LOOK_MS = 10;
/**
 * Stops the space for new objects from growing beyond 8 MB. V8 doubles it up to tens of megabytes, which for a stream
 * of short-lived names are half of the program's memory and save little time; its limit can only be set before the
 * program starts, but how fast it grows at any time.
 */
function keepHeapSmall() {
    const timer = setInterval(() => {
        const young = (0,external_node_v8_namespaceObject.getHeapSpaceStatistics)().find((space) => space.space_name === 'new_space');
        if ((young?.space_size ?? 0) < ENOUGH_BYTES)
            return;
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
        clearInterval(timer);
    }, LOOK_MS);
    timer.unref();
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
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
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
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
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
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(69);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
