export const id = 1045;
export const ids = [1045,8307];
export const modules = {

/***/ 41045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePullInputs: () => (/* binding */ parsePullInputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21413);
/* harmony import */ var _verify_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8307);


/**
 * Reads all inputs and collects everything that is wrong with them.
 * @param ownName of the repository, the default name of the model
 */
function parsePullInputs(read, ownName) {
    const { errors, attempt } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .collectErrors */ .ul)();
    // Here the path is where the files go; there it would be what is verified.
    const verified = (0,_verify_inputs_js__WEBPACK_IMPORTED_MODULE_1__.parseVerifyInputs)((name) => (name === 'path' ? '' : read(name)), ownName);
    const inputs = {
        trust: verified.inputs,
        path: read('path') || null,
        files: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(read('files')),
        verify: attempt(true, () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG)('verify', read('verify') || 'true')),
        summary: verified.inputs.summary,
    };
    return { inputs, errors: [...verified.errors, ...errors] };
}


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseVerifyInputs: () => (/* binding */ parseVerifyInputs)
});

// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(60738);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/version.js
var version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/domain/version-selector.js
var version_selector = __webpack_require__(68548);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
// EXTERNAL MODULE: ./lib/formats/signer-part.js
var signer_part = __webpack_require__(2408);
;// CONCATENATED MODULE: ./lib/formats/signer-line.js



/** Characters. */
const MAX_LINE = 5000;
const IDENTITY_PARTS = new Map([
    ['issuer', signer_part/* signerPart */.i.issuer],
    ['repository', signer_part/* signerPart */.i.repository],
    ['repository-id', signer_part/* signerPart */.i.repositoryId],
    ['owner-id', signer_part/* signerPart */.i.ownerId],
    ['ref', signer_part/* signerPart */.i.ref],
    ['event', signer_part/* signerPart */.i.event],
    ['runner', signer_part/* signerPart */.i.runner],
]);
const KEY_PARTS = new Map([
    ['from', signer_part/* signerPart */.i.instant],
    ['until', signer_part/* signerPart */.i.instant],
]);
const IDENTITY_FORM = 'IDENTITY [issuer=URL] [repository=OWNER/NAME] [repository-id=N] [owner-id=N] [ref=REF] [event=NAME]... [runner=KIND]';
const KEY_FORM = 'key:FILE [from=DATE] [until=DATE]';
/**
 * Reads a signer that is written in one line, its parts apart by blanks. Without `issuer=` the issuer is that of the
 * identity's server; only `event=` may be there more than once.
 * @throws INPUT_INVALID naming the part
 */
function parseSignerLine(line) {
    if (line.length > MAX_LINE) {
        return refuse(`it has ${line.length} characters; at most ${MAX_LINE} are read`);
    }
    const [first = '', ...rest] = line.trim().split(/\s+/);
    return first.startsWith('key:')
        ? buildKey(first.slice('key:'.length), readParts(rest, KEY_PARTS, KEY_FORM))
        : buildIdentity(parseIdentity(first), readParts(rest, IDENTITY_PARTS, IDENTITY_FORM));
}
function readParts(texts, known, form) {
    const found = new Map();
    for (const text of texts) {
        const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
        const part = known.get(name);
        if (part === undefined)
            refuse(`${quote(text)} is not a part of it; possible is ${form}`);
        const before = found.get(name) ?? [];
        if (before.length > 0 && name !== 'event')
            refuse(`${name}= is there twice; keep one of them`);
        const read = part.parse(value) ?? refuse(`${name}= is ${quote(value)}; ${part.advice}`);
        found.set(name, [...before, read]);
    }
    return found;
}
function buildKey(path, parts) {
    if (path === '')
        return refuse(`key: names no file; possible is ${KEY_FORM}`);
    const from = parts.get('from')?.[0] ?? null;
    const until = parts.get('until')?.[0] ?? null;
    if (from !== null && until !== null && from >= until) {
        return refuse(`until= is ${quote(until)}; write a time after from=, which is ${quote(from)}`);
    }
    const validity = from === null && until === null ? {} : { validity: { from, until } };
    return { kind: 'key', path, ...validity };
}
function buildIdentity(identity, parts) {
    const one = (name) => parts.get(name)?.[0];
    const [repository, repositoryId, ownerId] = ['repository', 'repository-id', 'owner-id'].map(one);
    const ref = one('ref');
    const events = parts.get('event');
    const runner = signer_part/* signerPart */.i.runner.parse(one('runner') ?? '');
    return {
        kind: 'identity',
        identity,
        issuer: one('issuer') ?? deriveIssuer(identity),
        ...(repository === undefined
            ? {}
            : { sourceRepository: (0,signer_part/* buildRepositoryUrl */.W)(repository, identity) }),
        ...(repositoryId === undefined ? {} : { repositoryId }),
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(ref === undefined ? {} : { ref }),
        ...(events === undefined ? {} : { events }),
        ...(runner === undefined ? {} : { runner }),
    };
}
function parseIdentity(text) {
    const [, name] = /^([a-z-]+)=/.exec(text) ?? [];
    if (text === '' || (name !== undefined && (IDENTITY_PARTS.has(name) || KEY_PARTS.has(name)))) {
        return refuse(`it does not begin with who may sign; possible is ${IDENTITY_FORM}, or ${KEY_FORM}`);
    }
    const identity = signer_part/* signerPart */.i.identity.parse(text);
    if (identity === undefined)
        return refuse(`${quote(text)}: ${signer_part/* signerPart */.i.identity.advice}`);
    // Such an identity is in no certificate, so that it would only ever refuse.
    if (/^https?:\/\/[^@]+\/\.github\/workflows\/[^@]+$/.test(identity)) {
        return refuse(`${quote(identity)} names a workflow without its ref; add it, such as @refs/heads/main`);
    }
    return identity;
}
function deriveIssuer(identity) {
    const url = URL.parse(identity);
    if (url !== null && /^https?:$/.test(url.protocol))
        return (0,signer_policy/* buildIssuer */.MB)(url.origin);
    return refuse(`${quote(identity)} is no URL, so that its issuer is unknown; add issuer=URL, for a file with a public key write ${KEY_FORM}`);
}
const quote = (text) => JSON.stringify(text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text);
function refuse(problem) {
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `signer: ${problem}.`);
}

// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(21413);
;// CONCATENATED MODULE: ./lib/action/verify-inputs.js







/**
 * Reads all inputs and collects everything that is wrong with them.
 * @param ownName of the repository, the default name of the model
 */
function parseVerifyInputs(read, ownName) {
    const { errors, attempt } = (0,action_inputs/* collectErrors */.ul)();
    const optional = (name, parse, kind) => attempt(null, () => parseOptional(name, read(name), parse, kind));
    const path = read('path') || null;
    const inputs = {
        model: attempt(null, () => readModel(read('model'), path, ownName)),
        selector: attempt({ kind: 'latest' }, () => readSelector(read('version'), path)),
        path,
        repository: optional('repository', parseRepository, 'a repository: write OWNER/NAME'),
        signers: (0,action_inputs/* splitLines */.uz)(read('signer')).flatMap((line) => attempt([], () => [
            (0,action_inputs/* within */.ux)('signer', () => parseSignerLine(line)),
        ])),
        minVersion: optional('min-version', version/* parseVersion */.ot, 'a version such as 1.4.0'),
        maxAge: optional('max-age', duration/* parseDuration */.E, 'a number of hours, days or weeks: 12h, 90d, 8w'),
        digest: optional('manifest-digest', parseDigest, '"sha256:" and 64 hexadecimal digits'),
        knownHead: optional('known-head', parseDigest, '"sha256:" and 64 hexadecimal digits'),
        download: attempt(false, () => (0,action_inputs/* parseBoolean */.yG)('download', read('download') || 'false')),
        allowExtra: attempt(false, () => (0,action_inputs/* parseBoolean */.yG)('allow-extra-files', read('allow-extra-files') || 'false')),
        sigstoreInstance: read('sigstore-instance') || 'auto',
        config: read('config') || action_inputs/* DEFAULT_CONFIG */.PV,
        token: attempt('', () => (0,action_inputs/* parseToken */.pI)(read('github-token'))),
        summary: attempt(true, () => (0,action_inputs/* parseBoolean */.yG)('summary', read('summary') || 'true')),
    };
    return { inputs, errors };
}
function parseOptional(name, text, parse, kind) {
    if (text === '')
        return null;
    const value = parse(text);
    if (value !== undefined)
        return value;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `${name}: "${text.slice(0, 100)}" is not ${kind}.`);
}
function readModel(text, path, ownName) {
    if (text === '' && path !== null)
        return null;
    return (0,version/* parseModelName */.s_)(text || ownName);
}
function readSelector(text, path) {
    const selector = (0,version_selector/* parseVersionSelector */.B)(text);
    if (path === null || selector.kind !== 'stage')
        return selector;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', 'version: a stage is looked up on GitHub; beside "path" name a version such as 1.4.0.');
}
const parseRepository = (text) => /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/.test(text) ? text : undefined;
function parseDigest(text) {
    const hex = text.replace(/^sha256:/, '').toLowerCase();
    return (0,digest/* isSha256 */._h)(hex) ? (0,digest/* digestOf */.ol)(hex) : undefined;
}


/***/ }),

/***/ 60738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNIT_MS = new Map([
    ['h', 3_600_000],
    ['d', 86_400_000],
    ['w', 604_800_000],
]);
/** Milliseconds of `12h`, `90d` or `8w`; `undefined` for any other text. */
function parseDuration(text) {
    const parts = /^([1-9]\d{0,4})([hdw])$/.exec(text);
    const unit = UNIT_MS.get(parts?.[2] ?? '');
    return unit === undefined ? undefined : Number(parts?.[1]) * unit;
}


/***/ }),

/***/ 42599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ RUNNERS),
/* harmony export */   MB: () => (/* binding */ buildIssuer),
/* harmony export */   Ru: () => (/* binding */ findClosest),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   ql: () => (/* binding */ buildDefaultSigner)
/* harmony export */ });
/* unused harmony export findDifferences */
const RUNNERS = ['github-hosted', 'self-hosted'];
/** Who is trusted when nothing is configured: the repository's own workflows on its default branch. */
function buildDefaultSigner(facts) {
    const serverUrl = facts.serverUrl.replace(/\/+$/, '');
    return {
        kind: 'workflow',
        serverUrl,
        repository: facts.repository,
        ref: `refs/heads/${facts.defaultBranch}`,
        issuer: buildIssuer(serverUrl),
        ...(facts.repositoryId === undefined ? {} : { repositoryId: facts.repositoryId }),
    };
}
/** The issuer of the identity tokens of a server's workflow runs. */
function buildIssuer(serverUrl) {
    const { host, origin } = new URL(serverUrl);
    if (host === 'github.com')
        return 'https://token.actions.githubusercontent.com';
    if (host.endsWith('.ghe.com'))
        return `https://token.actions.${host}`;
    return `${origin}/_services/token`;
}
/**
 * What keeps a certificate from being the signer's, in a fixed order; empty when it is the signer's. A run for a pull
 * request holds code that nobody has reviewed: it counts only for a signer whose `events` name that very event.
 */
function findDifferences(facts, signer) {
    return signer.kind === 'identity'
        ? compareIdentity(facts, signer)
        : compareWorkflow(facts, signer);
}
function compareIdentity(facts, signer) {
    return [
        ...compare('identity', signer.identity, facts.identity),
        ...compare('issuer', signer.issuer, facts.issuer),
        ...compare('source repository', signer.sourceRepository, facts.sourceRepository),
        ...compare('repository id', signer.repositoryId, facts.repositoryId),
        ...compare('owner id', signer.ownerId, facts.ownerId),
        ...compare('ref', signer.ref, facts.sourceRef),
        ...compareEvent(signer.events, facts.trigger),
        ...compare('runner', signer.runner, facts.runner),
    ];
}
/**
 * The identity alone is not enough. When another repository, or a pull request, calls this repository's
 * workflow at its default branch, the certificate names that workflow; only the claims about the run differ.
 */
function compareWorkflow(facts, signer) {
    const repository = `${signer.serverUrl}/${signer.repository}`;
    const folder = `${repository}/.github/workflows/`;
    const pattern = new RegExp(`^${escape(folder)}[^@/\\s]+${escape(`@${signer.ref}`)}$`);
    const expected = `${folder}(any file)@${signer.ref}`;
    const { trigger } = facts;
    return [
        ...(pattern.test(facts.identity)
            ? []
            : [{ name: 'identity', expected, found: facts.identity }]),
        ...compare('issuer', signer.issuer, facts.issuer),
        ...compare('source repository', repository, facts.sourceRepository),
        ...compare('repository id', signer.repositoryId, facts.repositoryId),
        ...compare('ref', signer.ref, facts.sourceRef),
        ...(trigger === null
            ? [{ name: 'event', expected: ANY_EVENT, found: UNKNOWN }]
            : compareEvent(undefined, trigger)),
    ];
}
const compare = (name, expected, found) => expected === undefined || expected === found ? [] : [{ name, expected, found: found ?? UNKNOWN }];
/** A certificate of another kind of service names no event, so that its absence alone is no reason. */
function compareEvent(events, trigger) {
    if (events === undefined) {
        return trigger !== null && /^pull_request/i.test(trigger)
            ? [{ name: 'event', expected: ANY_EVENT, found: trigger }]
            : [];
    }
    if (trigger !== null && events.includes(trigger))
        return [];
    return [{ name: 'event', expected: events.join(' or '), found: trigger ?? UNKNOWN }];
}
const ANY_EVENT = 'any but a pull request';
const UNKNOWN = '(not stated)';
/** The signer whose certificate it is or, failing that, comes nearest: of the same repository, then by fewest differences. */
function findClosest(facts, signers) {
    const compared = signers.map((signer) => ({
        signer,
        differences: findDifferences(facts, signer),
    }));
    const rank = ({ signer, differences }) => differences.length === 0 || isSameRepository(facts, signer)
        ? differences.length
        : differences.length + FAR;
    return compared.toSorted((left, right) => rank(left) - rank(right))[0];
}
/** More than there can be differences. */
const FAR = 100;
function isSameRepository(facts, signer) {
    const own = signer.kind === 'workflow'
        ? `${signer.serverUrl}/${signer.repository}`
        : (signer.sourceRepository ?? signer.identity.replace(/\/\.github\/workflows\/.*$/s, ''));
    return own === facts.sourceRepository || facts.identity.startsWith(`${own}/.github/`);
}
/**
 * Whether one of the windows holds all of the times: from its start, up to but without its end.
 * @param validity none: always
 * @param times RFC 3339; where there is none, or one that cannot be read, no window holds them
 */
function isWithin(validity, times) {
    if (validity.length === 0)
        return true;
    const moments = times.map((time) => Date.parse(time));
    return (moments.length > 0 &&
        validity.some(({ from, until }) => {
            const start = from === null ? -Infinity : Date.parse(from);
            const end = until === null ? Infinity : Date.parse(until);
            return moments.every((moment) => moment >= start && moment < end);
        }));
}
/** Names a signer that takes part in a policy; a key by what the caller knows it as. */
function describeSigner(signer) {
    const who = signer.kind === 'identity'
        ? signer.identity
        : `any workflow of ${signer.serverUrl}/${signer.repository} at ${signer.ref}`;
    return `${who}${describeLimits(signer)} (issuer ${signer.issuer})`;
}
function describeLimits(signer) {
    const id = signer.repositoryId === undefined ? [] : [`repository id ${signer.repositoryId}`];
    if (signer.kind === 'workflow')
        return id.map((text) => `, ${text}`).join('');
    const { events, ownerId, ref, runner, sourceRepository } = signer;
    const limits = [
        ...id,
        ...(ownerId === undefined ? [] : [`owner id ${ownerId}`]),
        ...(ref === undefined ? [] : [`ref ${ref}`]),
        ...(events === undefined ? [] : [`event ${events.join(' or ')}`]),
        ...(runner === undefined ? [] : [`runner ${runner}`]),
    ];
    const caller = sourceRepository === undefined ? '' : ` in a run of ${sourceRepository}`;
    return [caller, ...limits].join(', ');
}
const escape = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);


/***/ }),

/***/ 2408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ buildRepositoryUrl),
/* harmony export */   i: () => (/* binding */ signerPart)
/* harmony export */ });
/* harmony import */ var _domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42599);

const matching = (pattern, advice) => ({
    parse: (text) => (pattern.test(text) ? text : undefined),
    advice,
});
/** A name as GitHub allows it, on both sides; the server is the identity's. */
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const instant = {
    parse: parseInstant,
    advice: 'write a date such as 2026-11-25, or a time in UTC such as 2026-11-25T12:00:00Z',
};
const runner = {
    parse: (text) => _domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNERS */ .Ir.find((one) => one === text),
    advice: `write ${_domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNERS */ .Ir.join(' or ')}`,
};
const number = 'write the number that GitHub gave it, such as 123456789';
const signerPart = {
    identity: matching(/^[^\s*]+$/, 'write the whole identity, without blanks and wildcards: it is compared as it is'),
    issuer: matching(/^https?:\/\/[^\s*]+$/, 'write the URL of the issuer, such as https://token.actions.githubusercontent.com'),
    repository: {
        parse: (text) => REPOSITORY.test(text) || /^https?:\/\/[^\s*]+$/.test(text) ? text : undefined,
        advice: 'write OWNER/NAME, or the URL of the repository, without wildcards',
    },
    repositoryId: matching(/^[1-9]\d{0,19}$/, number),
    ownerId: matching(/^[1-9]\d{0,19}$/, number),
    ref: matching(/^refs\/[^\s*]+$/, 'write the ref in full and without wildcards, such as refs/heads/main'),
    event: matching(/^[a-z][a-z_]{0,99}$/, 'write the name of an event, such as push or workflow_dispatch'),
    runner,
    instant,
};
/** `2026-11-25` is the first moment of that day. Dates that no calendar has are none. */
function parseInstant(text) {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/.exec(text);
    if (match === null)
        return undefined;
    const moment = `${match[1]}T${match[2] ?? '00:00:00'}`;
    const time = new Date(`${moment}Z`);
    // What does not exist, such as February 30, becomes another day.
    return !Number.isNaN(time.getTime()) && time.toISOString() === `${moment}.000Z`
        ? `${moment}Z`
        : undefined;
}
/** The URL that a certificate names a repository by: on the server of the identity, GitHub's where it is no URL. */
function buildRepositoryUrl(repository, identity) {
    if (!REPOSITORY.test(repository))
        return repository.replace(/\/+$/, '');
    const url = URL.parse(identity);
    const server = url !== null && /^https?:$/.test(url.protocol) ? url.origin : 'https://github.com';
    return `${server}/${repository}`;
}


/***/ })

};
