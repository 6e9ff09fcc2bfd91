export const id = 3188;
export const ids = [3188];
export const modules = {

/***/ 33188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  redactSecrets: () => (/* binding */ redactSecrets)
});

// UNUSED EXPORTS: REDACTED, findSecret

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/formats/secret-value.js
/** What stands before no part of a token, so that a long text is read once. */
const START = '(?<![\\w-])';
const PATTERNS = [
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
    pattern('a URL with a password', '[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\\s/:@?#]{0,256}:[^\\s/@?#]{1,1024}@'),
    pattern('a connection string', '(?:^|[;&?])\\s?(?:password|pwd|accountkey|sharedaccesskey|sharedaccesssignature)=[^;&\\s]', 'i'),
];
/** What secret a text looks like whatever it is called, `null` when it looks like none. */
function describeSecret(text) {
    return PATTERNS.find(({ looks }) => looks(text))?.what ?? null;
}
function pattern(what, source, flags = '') {
    const expression = new RegExp(source, flags);
    return { what, looks: (text) => expression.test(text) };
}
/** `sk-learn-…` and the like are names: a key has a long run of letters and digits, or is long altogether. */
function isSkKey(text) {
    for (const [found] of text.matchAll(/(?<![\w-])sk-[\w-]{20,}/g)) {
        const run = found.split(/[_-]/).find((part) => part.length >= 20 && /\d/.test(part));
        if (run !== undefined)
            return true;
        if (found.length >= 40 && /\d/.test(found) && /[A-Z]/.test(found))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/formats/secret-key.js


const REDACTED = '[redacted]';
/** Words that say secret wherever they stand in a name. */
const ALWAYS = words('password passwords passwd passphrase passcode pwd secret secrets credential credentials creds apikey apikeys accesskey ' +
    'privatekey secretkey signingkey encryptionkey authkey apitoken authtoken accesstoken connectionstring');
/** The same, when they are the last word of the name. */
const LAST = words('auth authorization dsn');
/** Words before `key` or `keys` that make it a secret; `sort_key` and `primary_key` are none. */
const SECRET_KEYS = words('api access private secret signing encryption auth account storage subscription license master deploy ssh');
/** Words before `token` that make it a piece of text. */
const TEXT_TOKENS = words('pad padding eos bos unk unknown mask cls class sep separator start end stop begin special image img audio video speech ' +
    'text blank oov word newline space bot user assistant system tool decoder encoder prompt sot eot boi eoi target source ' +
    'first last next prev previous max min num n per query register pooling tokenizer label language lang placeholder ' +
    'trigger input output continue generated new additional extra filler think response instruction timestamp vocab');
/** Words before `tokens` that make them secrets: by itself it counts pieces of text. */
const SECRET_TOKENS = words('api access auth bearer refresh hub hf github gitlab oauth session');
/** Last words that make a name speak about a secret: where it is, how long, of what kind. */
const ABOUT = words('name names field fields column columns col length len size count policy type types kind path file filename dir directory ' +
    'folder env environ var variable arn enabled required version manager ref detection scan ttl expiry expires timeout ' +
    'url uri endpoint scheme mode method provider backend header prefix suffix format strategy rotation dataset');
/** Ways to log in, which `auth` may name. */
const METHODS = words('none basic bearer digest oauth oauth2 token kerberos anonymous iam sso ldap ntlm aws key password');
/** UTF-16 code units. Shorter values of a bare `key` name something. */
const MIN_KEY_LENGTH = 16;
/** Words before `key` that make it the name of a column, or no secret. */
const OPEN_KEYS = words('public sort primary foreign partition');
/** What a number of secrets, or of something about them, is called. */
const COUNTS = words('num n number count max min total avg mean per retries attempts iterations rounds bits bytes seconds minutes hours days ' +
    'age weight ratio rate prob probability threshold index id');
/**
 * Why a parameter looks like a secret: its name says so, or its value is one whatever it is called. `null` when it does
 * not. Booleans, `null`, special tokens (`<pad>`, `[MASK]`) and references (`${HF_TOKEN}`) are none; a number is one only
 * under a name that says password or secret and counts nothing.
 * @param key dotted
 */
function findSecret(key, value) {
    if (typeof value === 'string')
        return findInText(key, value);
    if (isList(value))
        return findInList(key, value);
    return (0,numeral/* isNumeral */.NW)(value) ? findInNumber(key) : null;
}
function findInNumber(key) {
    const all = splitWords(key);
    if (ABOUT.has(all.at(-1) ?? '') || all.some((word) => COUNTS.has(word)))
        return null;
    const word = all.find((one) => ALWAYS.has(one));
    return word === undefined ? null : `its name says "${word}"`;
}
/** Every value that looks like a secret becomes `[redacted]`; the keys stay. */
function redactSecrets(params) {
    const redacted = [];
    const safe = Object.entries(params).map(([key, value]) => {
        const why = findSecret(key, value);
        if (why === null)
            return [key, value];
        redacted.push({ key, why });
        return [key, REDACTED];
    });
    return { params: Object.fromEntries(safe), redacted };
}
function findInList(key, items) {
    let option = null;
    for (const item of items) {
        const why = findSecret(key, item) ?? (option === null ? null : findSecret(option, item));
        if (why !== null)
            return why;
        // The arguments of a command: `--password`, `hunter2`.
        option = typeof item === 'string' && /^--?[A-Za-z]/.test(item) ? item : null;
    }
    return null;
}
function findInText(key, text) {
    const what = describeSecret(text);
    if (what !== null)
        return `its value looks like ${what}`;
    const word = secretWord(key, text);
    if (word !== null)
        return `its name says "${word}"`;
    // `--api-key=…` of a command, `db.password=…` of Hydra's overrides.
    const [, inner, value] = /^[+~-]{0,2}([A-Za-z_][\w.-]{0,200})=(.+)$/s.exec(text) ?? [];
    const nested = inner === undefined || value === undefined ? null : secretWord(inner, value);
    return nested === null ? null : `it holds "${nested}"`;
}
/** The word or words of a name that say secret, `null` when none do or the value cannot be one. */
function secretWord(key, value) {
    if (isHarmless(value))
        return null;
    const all = splitWords(key);
    const last = all.at(-1) ?? '';
    if (ABOUT.has(last))
        return null;
    const word = all.find((one) => ALWAYS.has(one));
    // The shell's PWD is the working directory.
    if (word !== undefined && !(word === 'pwd' && /^(?:[A-Za-z]:)?[\\/]/.test(value)))
        return word;
    if (LAST.has(last) && !METHODS.has(value.toLowerCase()))
        return last;
    return secretPair(all) ?? secretToken(all) ?? bareKey(key, value) ?? namedKey(all, value);
}
function secretPair(all) {
    const at = all.findIndex((word, index) => {
        const before = all[index - 1] ?? '';
        return ((/^keys?$/.test(word) && SECRET_KEYS.has(before)) ||
            (/^str(?:ing)?$/.test(word) && /^conn(?:ection)?$/.test(before)));
    });
    return at < 0 ? null : `${all[at - 1]} ${all[at]}`;
}
function secretToken(all) {
    const last = all.at(-1);
    const before = all.at(-2) ?? '';
    if (last === 'token' && !TEXT_TOKENS.has(before))
        return before === '' ? last : `${before} ${last}`;
    const at = all.findIndex((word, index) => /^tokens?$/.test(word) && SECRET_TOKENS.has(all[index - 1] ?? ''));
    return at < 0 ? null : `${all[at - 1]} ${all[at]}`;
}
/** A value of words, such as `image_features`, names something. */
function bareKey(key, value) {
    const bare = /(?:^|\.)key(?:\.\d+)*$/i.test(key);
    const named = /^[a-z]+(?:[_./-][a-z]+\d{0,2})+$/.test(value);
    return bare && !named && value.length >= MIN_KEY_LENGTH && !/\s/.test(value) ? 'key' : null;
}
/** `KAGGLE_KEY` and the like: any name before `key`, with a value of random letters and digits. */
function namedKey(all, value) {
    const before = all.at(-2);
    if (before === undefined || OPEN_KEYS.has(before) || !/^keys?$/.test(all.at(-1) ?? ''))
        return null;
    const random = /^[A-Za-z0-9+/_-]{20,}={0,2}$/.test(value) && /\d/.test(value);
    const named = /^[a-z]+(?:[_/-](?:[a-z]+\d{0,2}|\d{1,4}))+$/.test(value);
    return random && !named ? `${before} ${all.at(-1)}` : null;
}
/** Nothing, stars, `<pad>`, `[MASK]`, a reference to where the secret is, or the name of a file. */
function isHarmless(value) {
    const text = value.trim();
    return (/^\**$/.test(text) ||
        /^<[^<>]*>$|^\[[^[\]]*\]$|^\{\{[^{}]*\}\}$/.test(text) ||
        /^\$(?:\{.*\}|[A-Z_]+)$/s.test(text) ||
        /^(?:none|null|true|false|redacted)$/i.test(text) ||
        /^[\w./~-]+\.(?:json|pem|key|txt|ya?ml|toml|ini|env)$/.test(text));
}
/** Words of a dotted name in lower case, also of camelCase; numbers of a list at its end are none. */
function splitWords(key) {
    const found = key.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
    const end = found.findLastIndex((word) => !/^\d+$/.test(word));
    return found.slice(0, end + 1).map((word) => word.toLowerCase());
}
function words(list) {
    return new Set(list.split(' '));
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
