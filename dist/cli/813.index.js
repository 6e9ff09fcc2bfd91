export const id = 813;
export const ids = [813];
export const modules = {

/***/ 813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* reexport */ github_retry/* NO_RETRY */.PE),
  githubClient: () => (/* binding */ githubClient)
});

// UNUSED EXPORTS: MAX_RATE_LIMIT_WAIT_S

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/octokit/dist-bundle/index.js + 38 modules
var dist_bundle = __webpack_require__(7424);
// EXTERNAL MODULE: ./lib/adapters/github-retry.js
var github_retry = __webpack_require__(3318);
// EXTERNAL MODULE: ./lib/adapters/transport-fetch.js
var transport_fetch = __webpack_require__(3212);
;// CONCATENATED MODULE: ./lib/adapters/write-pace.js
/** GitHub allows about 80 writes a minute; so many at once are still well below. */
const BURST = 30;
/** 48 a minute from then on. */
const INTERVAL_MS = 1250;
const WORTH_SAYING_MS = 1000;
/** A bucket of 30 writes that fills again by 0.8 a second. */
function writePace({ now, sleep }, log) {
    /** When the bucket will be full. */
    let full = Number.NEGATIVE_INFINITY;
    return {
        async take() {
            const time = now();
            full = Math.max(full, time) + INTERVAL_MS;
            const wait = full - time - BURST * INTERVAL_MS;
            if (wait <= 0)
                return;
            if (wait > WORTH_SAYING_MS)
                log.debug(`Many writes at once: the next one waits ${(wait / 1000).toFixed(1)} s.`);
            await sleep(wait);
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github-client.js






const MACHINE_CLOCK = {
    today: () => Date.now(),
    now: () => performance.now(),
    sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal }),
};
/**
 * Octokit over our own transport (proxies, CAs, time-outs), with our own repetitions: reads and what may be sent twice
 * are repeated after 5xx and network errors, anything after 403/429 with the server's own delay. Writes that create
 * something are sent with `NO_RETRY`, since a lost reply does not mean that nothing was created.
 */
function githubClient(access, log, clock = MACHINE_CLOCK) {
    const pace = writePace(clock, log);
    const octokit = new dist_bundle/* Octokit */.Eg({
        ...(access.token === '' ? {} : { auth: access.token }),
        baseUrl: access.apiUrl,
        userAgent: 'model-release',
        request: { fetch: (0,transport_fetch/* transportFetch */.E)() },
        retry: { enabled: false },
        throttle: { enabled: false },
        log: {
            debug: () => undefined,
            info: () => undefined,
            warn: (message) => log.debug(message),
            error: (message) => log.debug(message),
        },
    });
    octokit.hook.wrap('request', (0,github_retry/* repeatRequests */.q_)({ ...clock, log, pace }));
    return { ...access, octokit, writePace: pace };
}


/***/ }),

/***/ 3318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ MAX_RATE_LIMIT_WAIT_S),
/* harmony export */   PE: () => (/* binding */ NO_RETRY),
/* harmony export */   Uy: () => (/* binding */ askedWait),
/* harmony export */   q_: () => (/* binding */ repeatRequests)
/* harmony export */ });
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1015);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);


/** A job should rather fail than sleep through a primary limit that resets in an hour. */
const MAX_RATE_LIMIT_WAIT_S = 600;
/** For requests that create something: a lost reply does not mean that nothing was created. */
const NO_RETRY = { retries: 0 };
const MAX_RETRIES = 3;
const MAX_LIMIT_RETRIES = 3;
/** GitHub asks for a minute at least after a limit that names no time, and for more each time. */
const LIMIT_DELAY_MS = 60_000;
const MAX_WAIT_MS = MAX_RATE_LIMIT_WAIT_S * 1000;
/** Asking again would get the same answer; 403 and 429 are limits where they are not. */
const FINAL = new Set([400, 401, 403, 404, 410, 422, 429, 451]);
/**
 * A hook around the requests of Octokit, in place of its plugins for retries and limits: those wait by the clock of this
 * machine, and know no `retry-after` of a 5xx. Writes are paced. After a 5xx or a broken connection a request is
 * repeated three times, unless it is sent with `NO_RETRY`; after a rate limit always, since it did nothing.
 * @throws the `ReleaseError` that a request failed with deep down, as it is
 */
function repeatRequests(ports) {
    return async (request, options) => {
        let failures = 0;
        let limits = 0;
        for (;;) {
            // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
            if (isWrite(options))
                await ports.pace.take();
            try {
                // oxlint-disable-next-line no-await-in-loop -- as above
                return await request(options);
            }
            catch (error) {
                if (!(error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G))
                    throw error;
                const limited = isLimit(error);
                const wait = limited
                    ? waitForLimit(error, limits, ports)
                    : waitForRetry(error, options, failures, ports);
                if (limited)
                    limits += 1;
                else
                    failures += 1;
                // oxlint-disable-next-line no-await-in-loop -- as above
                await ports.sleep(wait, signalOf(options));
            }
        }
    };
}
const signalOf = ({ request }) => request !== undefined && 'signal' in request && request.signal instanceof AbortSignal
    ? request.signal
    : undefined;
/** GraphQL is asked by POST, and only for reading. */
const isWrite = ({ method, url }) => method !== 'GET' && method !== 'HEAD' && !url.endsWith('/graphql');
/** As it was sent: the options name a template. What follows the path may be long, and is for machines. */
function describe({ request: { method, url } }) {
    return `${method} ${URL.parse(url)?.pathname ?? url}`;
}
const headersOf = (error) => error.response?.headers ?? {};
function isLimit(error) {
    const headers = headersOf(error);
    return (error.response !== undefined &&
        (error.status === 429 ||
            (error.status === 403 &&
                (headers['retry-after'] !== undefined ||
                    headers['x-ratelimit-remaining'] === '0' ||
                    /rate limit/i.test(error.message)))));
}
/** @throws the error when it is not worth waiting for */
function waitForLimit(error, count, { log, today }) {
    const wait = askedWait(headersOf(error), today()) ?? LIMIT_DELAY_MS * 2 ** count;
    const again = count < MAX_LIMIT_RETRIES && wait <= MAX_WAIT_MS;
    log.warning(`GitHub limits the rate of ${describe(error)}: ${again ? 'waiting' : 'would have to wait'} ${Math.ceil(wait / 1000)} s.`);
    if (!again)
        throw error;
    return wait;
}
/** @throws the error, or the `ReleaseError` in it, when it is not worth another try */
function waitForRetry(error, { request }, count, { log, today }) {
    const final = findReleaseError(error);
    if (final !== undefined)
        throw final;
    const retries = retriesOf(request);
    const asked = error.response === undefined ? undefined : askedWait(headersOf(error), today());
    const wait = Math.max(asked ?? 0, (count + 1) ** 2 * 1000);
    if (FINAL.has(error.status) || count >= retries || wait > MAX_WAIT_MS)
        throw error;
    const found = error.response === undefined ? 'no answer' : String(error.status);
    log.debug(`${describe(error)}: ${found}; trying again in ${Math.ceil(wait / 1000)} s.`);
    return wait;
}
const retriesOf = (request) => request !== undefined && 'retries' in request && typeof request.retries === 'number'
    ? request.retries
    : MAX_RETRIES;
/** What the transport says that only a person can mend; Octokit wraps it twice. */
function findReleaseError(error) {
    let cause = error.cause;
    for (let depth = 0; depth < 3; depth += 1) {
        if (cause instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K)
            return cause;
        cause =
            typeof cause === 'object' && cause !== null && 'cause' in cause ? cause.cause : undefined;
    }
    return undefined;
}
/**
 * Milliseconds that an answer asks to wait: `retry-after`, or the reset of a primary limit that is used up. Times are
 * compared with the `date` of the same answer, so the clock of this machine may be wrong; `now`, milliseconds since
 * 1970, stands in where there is none. `undefined` when it does not ask.
 */
function askedWait(headers, now) {
    const date = Date.parse(String(headers['date'] ?? ''));
    const serverNow = Number.isNaN(date) ? now : date;
    const after = String(headers['retry-after'] ?? '');
    if (/^\d+$/.test(after))
        return Number(after) * 1000;
    const until = Date.parse(after);
    if (!Number.isNaN(until))
        return Math.max(until - serverNow, 0);
    const reset = String(headers['x-ratelimit-reset'] ?? '');
    if (String(headers['x-ratelimit-remaining'] ?? '') !== '0' || !/^\d+$/.test(reset))
        return undefined;
    // Both times are cut to whole seconds.
    return Math.max((Number(reset) + 1) * 1000 - serverNow, 0);
}


/***/ }),

/***/ 631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ explainCertificate),
/* harmony export */   Z: () => (/* binding */ trustCertFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9285);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3468);





/** Bundles of operating systems have about 250 kB. */
const MAX_BUNDLE_BYTES = 16 * 1024 * 1024;
const PEM = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
let trusted;
/**
 * Lets this process also trust the certificates of SSL_CERT_FILE, as most programs behind an inspecting proxy do. Node
 * itself reads NODE_EXTRA_CA_CERTS only, and only at its start. It holds for every TLS connection from then on, those
 * for signing included; call it before the first.
 * @throws INPUT_INVALID when the file cannot be read or holds no certificate
 */
function trustCertFile(env) {
    const path = env['SSL_CERT_FILE'] ?? '';
    if (path === '' || path === trusted)
        return;
    const extra = env['NODE_EXTRA_CA_CERTS'] ?? '';
    if (extra === '' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(extra) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path))
        addCertificates(path, readCertificates(path));
    trusted = path;
}
function readCertificates(path) {
    let text = '';
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (size > MAX_BUNDLE_BYTES)
            throw refuse(path, `has more than the ${MAX_BUNDLE_BYTES} bytes that are read of it`);
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1');
    }
    catch (cause) {
        if (cause instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K)
            throw cause;
        throw refuse(path, `cannot be read (${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .v)(cause) || String(cause)})`, cause);
    }
    const found = text.match(PEM) ?? [];
    if (found.length === 0)
        throw refuse(path, 'holds no certificate (-----BEGIN CERTIFICATE-----)');
    return found;
}
function addCertificates(path, certificates) {
    try {
        node_tls__WEBPACK_IMPORTED_MODULE_2__.setDefaultCACertificates([...node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates('default'), ...certificates]);
    }
    catch (cause) {
        throw refuse(path, 'holds a certificate that cannot be read', cause);
    }
}
const refuse = (path, what, cause) => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('INPUT_INVALID', `SSL_CERT_FILE names "${path}", which ${what}. Name a PEM file of the authorities to trust, or unset SSL_CERT_FILE.`, { cause });
const DATES = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
const NAMES = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH']);
const CHAIN = new Map([
    ['SELF_SIGNED_CERT_IN_CHAIN', 'a self-signed certificate is in its chain'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is self-signed'],
    ['UNABLE_TO_GET_ISSUER_CERT', 'its issuer is not known'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its issuer is not known'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its issuer is not known'],
]);
const OTHERS = new Set([
    'CERT_CHAIN_TOO_LONG',
    'CERT_REJECTED',
    'CERT_REVOKED',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'PATH_LENGTH_EXCEEDED',
    'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
    'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
]);
/**
 * What to do about a certificate that was refused, by the code of Node's error; `undefined` for any other error.
 * Nothing of the certificate is quoted, since whoever sent it is not trusted.
 * @param peer whose certificate it is, for the message
 */
function explainCertificate(code, peer, env) {
    const refused = `The certificate of ${peer} is not trusted`;
    const why = CHAIN.get(code);
    if (why !== undefined)
        return `${refused}: ${why} (${code}). ${adviseOnChain(env)}`;
    if (DATES.has(code))
        return `${refused}: it ${code === 'CERT_HAS_EXPIRED' ? 'has expired' : 'is not valid yet'} (${code}). Check the clock of this machine.`;
    if (NAMES.has(code))
        return `${refused}: it is for another host (${code}). Check the address, and whether a proxy answers in its place.`;
    return OTHERS.has(code) ? `${refused} (${code}).` : undefined;
}
function adviseOnChain(env) {
    const set = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'].filter((name) => (env[name] ?? '') !== '');
    const advice = 'Where a proxy inspects the traffic, or the server has a CA of its own, name the PEM file of that CA with ' +
        'NODE_EXTRA_CA_CERTS in the environment of the job.';
    return set.length === 0
        ? advice
        : `${advice} What ${set.join(' and ')} names now does not hold it.`;
}


/***/ }),

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ findProxy),
/* harmony export */   GK: () => (/* binding */ describeProxy)
/* harmony export */ });
/* unused harmony export isExempt */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9285);


/** Entries of NO_PROXY that are read; nobody writes so many. */
const MAX_ENTRIES = 10_000;
/**
 * The proxy that the environment names for an address, as a complete `http:` or `https:` URL that may hold a user and
 * password; `undefined` when the address is reached directly. `https_proxy` and `http_proxy` by the scheme of the
 * address, lower case first, with `http://` where no scheme is written.
 *
 * Node reads these variables too, but ignores a proxy without a scheme, quotes passwords in errors, and knows neither
 * `NO_PROXY=corp` for `git.corp` nor networks.
 * @throws INPUT_INVALID, naming the variable but not its value
 */
function findProxy(url, env) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const name = names.find((one) => (env[one] ?? '').trim() !== '');
    if (name === undefined || isExempt(url, env['no_proxy'] || env['NO_PROXY'] || ''))
        return undefined;
    return parseProxy(name, (env[name] ?? '').trim());
}
/** Where a proxy listens, without user and password: for messages. */
const describeProxy = (proxy) => {
    const { protocol, host } = new URL(proxy);
    return `${protocol}//${host}`;
};
function parseProxy(name, value) {
    const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = readUrl(complete);
    if (url === undefined || url.hostname === '' || !areDecodable(url))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${name} is not the address of a proxy. Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT with special ` +
            'characters of the password as %XX.');
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${name} names a proxy of the kind "${url.protocol}//", which is not supported. Name one that starts with ` +
            'http:// or https://, or exempt the hosts of GitHub with NO_PROXY.');
    return url.href;
}
function readUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}
/** A `%` of a password that was not encoded breaks Node's reading of it. */
function areDecodable({ username, password }) {
    try {
        decodeURIComponent(username + password);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Whether NO_PROXY exempts an address. Entries are separated by commas or spaces: `*`, a host with everything below it
 * (`corp`, `.corp` and `*.corp` are the same), an IP address, a network (`10.0.0.0/8`) or a range of addresses
 * (`10.0.0.1-10.0.0.9`); hosts and addresses with `:PORT` for this port only.
 */
function isExempt(url, noProxy) {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/, MAX_ENTRIES)
        .some((entry) => entry === '*' || (entry !== '' && matches(entry, host, port)));
}
/** Without the brackets of an IPv6 address and the dot that may end a full name. */
const bare = (host) => host.toLowerCase().replace(/^\[|\]$|\.$/g, '');
function matches(entry, host, port) {
    const { name, wanted } = splitPort(entry);
    if (wanted !== undefined && wanted !== port)
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
        return holdsAddress(name, host);
    const domain = bare(name.replace(/^\*?\./, ''));
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function splitPort(entry) {
    // The colons of a bare IPv6 address are no port.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) === 6)
        return { name: entry };
    const [, name, wanted] = /^(.*):(\d{1,5})$/.exec(entry) ?? [];
    return name === undefined || wanted === undefined || (name.includes(':') && !name.endsWith(']'))
        ? { name: entry }
        : { name, wanted };
}
function holdsAddress(name, address) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    const [first = '', bits] = name.split('/', 2);
    const [from = '', to] = first.split('-', 2).map(bare);
    const family = familyOf(from);
    if (family === undefined)
        return false;
    try {
        if (bits !== undefined)
            list.addSubnet(from, Number(bits), family);
        else if (to === undefined)
            list.addAddress(from, family);
        else
            list.addRange(from, to, family);
    }
    catch {
        // A network or a range that does not exist holds nothing.
        return false;
    }
    return list.check(address, familyOf(address));
}
function familyOf(address) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0)
        return undefined;
    return version === 6 ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ openRequest),
/* harmony export */   QJ: () => (/* binding */ explainNetworkError),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9285);
/* harmony import */ var _http_certificates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(631);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1043);





/** Connections to one host at a time; what is beyond waits for one. */
const MAX_SOCKETS = 16;
/** Shorter than servers keep an idle connection, so that a request rarely meets one that they have just closed. */
const FREE_SOCKET_MS = 4000;
/** How many times `idleMs` a caller may leave an answer lying before it counts as forgotten. */
const MAX_PAUSES = 10;
const agents = new Map();
/**
 * Opens one request over the connections that the process shares, through the proxy that the environment names. The
 * connections do not keep the process alive while nothing is asked.
 * @throws INPUT_INVALID for a proxy or a SSL_CERT_FILE that cannot be used
 */
function openRequest(request) {
    const { url } = request;
    const proxy = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .findProxy */ .EE)(url, process.env);
    if (url.protocol === 'https:' || proxy?.startsWith('https:') === true)
        (0,_http_certificates_js__WEBPACK_IMPORTED_MODULE_3__/* .trustCertFile */ .Z)(process.env);
    const outgoing = (url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__).request(url, {
        method: request.method,
        headers: request.headers,
        agent: agentOf(url.protocol, proxy),
        timeout: request.idleMs,
    });
    const reply = watch(outgoing, request, proxy);
    // The caller may still be sending when the connection breaks.
    reply.catch(() => undefined);
    return { outgoing, reply };
}
function agentOf(protocol, proxy) {
    const key = `${protocol} ${proxy ?? ''}`;
    const known = agents.get(key);
    if (known !== undefined)
        return known;
    const { Agent } = protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__;
    const agent = new Agent({
        keepAlive: true,
        maxSockets: MAX_SOCKETS,
        timeout: FREE_SOCKET_MS,
        // Who needs a proxy is decided already.
        ...(proxy === undefined ? {} : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } }),
    });
    agents.set(key, agent);
    return agent;
}
function watch(outgoing, { url, idleMs, deadlineMs, signal }, proxy) {
    return new Promise((resolve, reject) => {
        let incoming;
        const stop = (error) => {
            // Destroying alone says nothing while a proxy is still being asked for its tunnel.
            reject(error);
            if (incoming === undefined)
                outgoing.destroy(error);
            else
                incoming.destroy(error);
        };
        const onAbort = () => stop(reasonOf(signal));
        const timer = deadlineMs === undefined
            ? undefined
            : setTimeout(() => stop(new Error(`${url.host} took more than ${seconds(deadlineMs)}`)), deadlineMs);
        outgoing.on('error', (error) => reject(explainNetworkError(error, url, proxy)));
        outgoing.on('response', (response) => {
            incoming = response;
            const refusal = refusalOfProxy(response.statusCode, url, proxy);
            if (refusal === undefined)
                resolve(response);
            else
                stop(refusal);
        });
        watchSilence(outgoing, () => incoming, idleMs, () => stop(new Error(`${url.host}${via(proxy)} was silent for ${seconds(idleMs)}`)));
        outgoing.on('close', () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', onAbort);
        });
        signal?.addEventListener('abort', onAbort);
        if (signal?.aborted === true)
            onAbort();
    });
}
/** Silence is no fault of the server while bytes lie here that nobody has taken yet. */
function watchSilence(outgoing, incoming, idleMs, giveUp) {
    let pauses = 0;
    let seen = 0;
    const onSilence = () => {
        const { socket } = outgoing;
        const { bytesRead = 0 } = socket ?? {};
        pauses = bytesRead === seen ? pauses + 1 : 1;
        seen = bytesRead;
        if (socket === null || (incoming()?.readableLength ?? 0) === 0 || pauses > MAX_PAUSES) {
            giveUp();
            return;
        }
        // A request tells its first silence only.
        socket.once('timeout', onSilence);
        socket.setTimeout(idleMs);
    };
    outgoing.on('timeout', onSilence);
    outgoing.on('close', () => outgoing.socket?.off('timeout', onSilence));
}
const reasonOf = (signal) => signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError');
/** The whole body. @throws when it breaks off, or has more than `maxBytes` */
async function readBody(incoming, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        if (!Buffer.isBuffer(chunk))
            continue;
        size += chunk.length;
        if (size > maxBytes)
            throw new Error(`the answer has more than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** What `OpenRequest.reply` rejects with for an error of Node: a `ReleaseError` where another try cannot help. */
function explainNetworkError(error, url, proxy) {
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K)
        return error;
    const code = 'code' in error ? String(error.code) : '';
    const peer = proxy?.startsWith('https:') === true ? `${url.host} (or of the proxy)` : url.host;
    const certificate = (0,_http_certificates_js__WEBPACK_IMPORTED_MODULE_3__/* .explainCertificate */ .J)(code, peer, process.env);
    if (certificate !== undefined)
        return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', certificate, { cause: error });
    if (proxy === undefined)
        return describeEmpty(error);
    const status = 'statusCode' in error ? Number(error.statusCode) : undefined;
    const message = status === undefined
        ? describeEmpty(error).message
        : `the proxy answered ${status} for ${url.host}`;
    return (refusalOfProxy(status, url, proxy, error) ??
        refusalOfScheme(code, proxy, error) ??
        new Error(`${message}${via(proxy)}`, { cause: error }));
}
/** Several addresses of a host that all refuse are one error without a message. */
function describeEmpty(error) {
    if (error.message !== '' || !(error instanceof AggregateError))
        return error;
    const messages = error.errors.map((one) => one instanceof Error ? one.message : String(one));
    return new Error([...new Set(messages)].join('; '), { cause: error });
}
/** Of a plain request the proxy's refusal is the answer, of a tunnel it is an error. */
function refusalOfProxy(status, url, proxy, cause) {
    if (proxy === undefined || status === undefined)
        return undefined;
    const where = `The proxy ${(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProxy */ .GK)(proxy)}`;
    if (status === 407)
        return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', `${where} asks for a user and a password (407), or does not accept those that it got. Write them before its host: ` +
            'http://USER:PASSWORD@HOST:PORT, special characters as %XX.', { cause });
    if (cause === undefined || status < 400 || status >= 500 || status === 429 || status === 408)
        return undefined;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', `${where} does not let this machine reach ${url.host} (${status}). Have the host allowed there, or name it in NO_PROXY ` +
        'where it can be reached directly.', { cause });
}
const NO_TLS = /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/;
function refusalOfScheme(code, proxy, cause) {
    if (!proxy.startsWith('https:') || !NO_TLS.test(code))
        return undefined;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', `The proxy ${(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProxy */ .GK)(proxy)} does not speak TLS. Most proxies are named with http://, also in HTTPS_PROXY: the ` +
        'variable says what is asked for, not how the proxy is reached.', { cause });
}
const via = (proxy) => proxy === undefined ? '' : ` (through the proxy ${(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProxy */ .GK)(proxy)})`;
const seconds = (ms) => `${ms / 1000} s`;


/***/ }),

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ transportFetch)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9285);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5610);



const LIMITS = {
    idleMs: 60_000,
    deadlineMs: 300_000,
    maxBytes: 64 * 1024 * 1024,
};
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Which no `Response` may have a body with. */
const BODILESS = new Set([204, 205, 304]);
/** Not for another origin than they were meant for. */
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization'];
/**
 * `fetch` over `openRequest`, for Octokit: bodies are texts or bytes in memory. An answer arrives whole or not at all,
 * since Octokit would take what came before a cut for a text; only to `accept: application/octet-stream` a good answer
 * is a stream. Only GET and HEAD follow redirects, never from https to http, and without `authorization` to another
 * origin. Fails like `fetch`, with `TypeError: fetch failed` or `terminated` and the reason as its cause, which is a
 * `ReleaseError` where another try cannot help.
 */
function transportFetch(limits = {}) {
    const all = { ...LIMITS, ...limits };
    return async (input, init = {}) => {
        try {
            return await follow(readCall(input, init), all);
        }
        catch (cause) {
            if (init.signal?.aborted === true)
                throw init.signal.reason;
            throw new TypeError('fetch failed', { cause });
        }
    };
}
function readCall(input, init) {
    const headers = Object.fromEntries(new Headers(init.headers));
    const streams = headers['accept'] === 'application/octet-stream';
    const { body } = init;
    if (body !== undefined &&
        body !== null &&
        typeof body !== 'string' &&
        !(body instanceof Uint8Array))
        throw new Error('only texts and bytes in memory can be sent');
    const bytes = typeof body === 'string' ? Buffer.from(body) : (body ?? undefined);
    return {
        method: (init.method ?? 'GET').toUpperCase(),
        url: new URL(input),
        headers: {
            ...headers,
            'accept-encoding': streams ? 'identity' : 'gzip',
            ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }),
        },
        body: bytes,
        redirect: init.redirect ?? 'follow',
        signal: init.signal ?? undefined,
        streams,
    };
}
async function follow(first, limits) {
    const started = performance.now();
    let call = first;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        const left = Math.max(limits.deadlineMs - (performance.now() - started), 1);
        // oxlint-disable-next-line no-await-in-loop -- one hop leads to the next
        const incoming = await send(call, limits.idleMs, call.streams ? undefined : left);
        const location = locationOf(incoming);
        if (location === undefined || call.redirect === 'manual')
            return await respond(call, incoming, limits);
        // The body of a redirect is of no use, and may be long.
        incoming.destroy();
        call = redirected(call, location, incoming.statusCode ?? 0);
    }
    throw new Error(`more than ${MAX_REDIRECTS} redirects, the last one to ${call.url.host}`);
}
async function send(call, idleMs, deadlineMs) {
    const { method, url, headers, signal } = call;
    const { outgoing, reply } = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .openRequest */ .Gh)({
        method,
        url,
        headers,
        idleMs,
        ...(deadlineMs === undefined ? {} : { deadlineMs }),
        ...(signal === undefined ? {} : { signal }),
    });
    outgoing.end(call.body);
    return await reply;
}
const locationOf = ({ statusCode = 0, headers }) => REDIRECTS.has(statusCode) ? headers.location : undefined;
function redirected(call, location, status) {
    const { method, url } = call;
    if (call.redirect === 'error')
        throw new Error(`${url.host} answered with a redirect (${status})`);
    // Octokit would take the answer for a success. What was written may not be written somewhere else.
    if (method !== 'GET' && method !== 'HEAD')
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('GITHUB_FAILED', `${url.host} answered ${status} to ${method} ${url.pathname}: it is somewhere else now. If the repository was renamed or ` +
            'moved, use its new name; if GITHUB_API_URL is set, check that it is the address that GitHub itself uses.');
    if (!URL.canParse(location, url.href))
        throw new Error(`${url.host} redirects to no address`);
    const next = new URL(location, url);
    if (next.protocol !== 'https:' && (next.protocol !== 'http:' || url.protocol === 'https:'))
        throw new Error(`${url.host} redirects from ${url.protocol}// to ${next.protocol}//, which is not followed`);
    return {
        ...call,
        url: next,
        headers: next.origin === url.origin ? call.headers : withoutSecrets(call.headers),
    };
}
const withoutSecrets = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRET_HEADERS.some((secret) => secret === name)));
async function respond(call, incoming, limits) {
    const { statusCode: status = 0, statusMessage: statusText = '' } = incoming;
    const headers = readHeaders(incoming.headers);
    const finish = (body) => Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', {
        value: call.url.href,
    });
    if (call.method === 'HEAD' || BODILESS.has(status)) {
        incoming.resume();
        return finish(null);
    }
    const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
    if (call.streams && status < 400) {
        if (encoding !== 'identity') {
            incoming.destroy();
            throw new Error(`${call.url.host} sent the bytes with an encoding that nobody asked for`);
        }
        return finish(streamOf(incoming));
    }
    const bytes = await decode(await (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .readBody */ .x8)(incoming, limits.maxBytes), encoding, limits.maxBytes);
    headers.delete('content-encoding');
    headers.delete('content-length');
    if (isJson(headers) && isOpenEnded(incoming.headers))
        JSON.parse(bytes.toString('utf8'));
    return finish(new Uint8Array(bytes));
}
function readHeaders(received) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(received))
        for (const one of Array.isArray(value) ? value : [value ?? ''])
            headers.append(name, one);
    return headers;
}
const isJson = (headers) => /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
/** A body that only ends with its connection: nothing but its syntax says whether it is whole. */
const isOpenEnded = (headers) => headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
async function decode(bytes, encoding, maxBytes) {
    if (encoding === 'identity' || bytes.length === 0)
        return bytes;
    if (encoding !== 'gzip' && encoding !== 'x-gzip')
        throw new Error('the answer has an encoding that nobody asked for');
    const { gunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    return await (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(gunzip)(bytes, { maxOutputLength: maxBytes });
}
function streamOf(incoming) {
    const chunks = incoming[Symbol.asyncIterator]();
    return new ReadableStream({
        async pull(controller) {
            try {
                const next = await chunks.next();
                if (next.done === true)
                    controller.close();
                else if (next.value instanceof Uint8Array)
                    controller.enqueue(next.value);
            }
            catch (cause) {
                controller.error(new TypeError('terminated', { cause }));
            }
        },
        cancel() {
            incoming.destroy();
        },
    }, { highWaterMark: 0 });
}


/***/ })

};
