export const id = 877;
export const ids = [877];
export const modules = {

/***/ 69877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRoot: () => (/* binding */ runRoot)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/actions-log.js
var actions_log = __webpack_require__(64092);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/adapters/listing-file.js
var listing_file = __webpack_require__(86283);
// EXTERNAL MODULE: ./lib/adapters/system-error.js
var system_error = __webpack_require__(63468);
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
                if (!(0,system_error/* isSystemError */.O)(error))
                    throw error;
                log.warning(`The digest cache ${file} cannot be written: ${error.message}.`);
            }
        },
    };
}
const findStat = (walked) => {
    const stat = (0,external_node_fs_.statSync)(walked.file, { bigint: true, throwIfNoEntry: false });
    return stat !== undefined && stat.size === BigInt(walked.size) ? stat : undefined;
};
const stampOf = (stat) => `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
const newest = (stat) => Math.max(Number(stat.mtimeMs), Number(stat.ctimeMs));
function readOld(file, log) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        if (stat.isFile() && stat.size <= MAX_BYTES)
            return [...readEntries(file)];
        log.warning(`The digest cache ${file} is not used: it is too large, or not a file.`);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K) && !(0,system_error/* isSystemError */.O)(error))
            throw error;
        log.warning(`The digest cache ${file} is not used: ${error.message}`);
    }
    return [];
}
function* readEntries(file) {
    const lines = (0,listing_file/* readLines */.Se)(file);
    const head = HEAD.exec(lines.next().value?.trimEnd() ?? '')?.[1];
    if (head === undefined) {
        lines.return(undefined);
        throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:1: this is no digest cache.`);
    }
    let line = 1;
    for (const text of (0,listing_file/* checkLines */.Wb)(lines, head, file)) {
        line += 1;
        const [, stamp, sum] = ENTRY.exec(text) ?? [];
        if (stamp === undefined || sum === undefined)
            throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:${line}: this is no entry of a cache.`);
        const { path, sha256 } = (0,listing_file/* parseSumLine */["do"])(sum, `${file}:${line}`);
        yield [path, { stamp, sha256 }];
    }
}
/** The files of this run first, then those of others, as many as there is room for. */
function write(file, current, others) {
    const writer = (0,listing_file/* listingWriter */._s)(file, HEAD_BYTES);
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
const entryLine = (path, { stamp, sha256 }) => `${stamp} ${(0,listing/* listingLine */.Z2)({ path, sha256 })}`;

// EXTERNAL MODULE: ./lib/adapters/local-capture.js + 10 modules
var local_capture = __webpack_require__(26913);
// EXTERNAL MODULE: ./lib/adapters/github-history.js
var github_history = __webpack_require__(65792);
// EXTERNAL MODULE: ./lib/action/find-file-errors.js
var find_file_errors = __webpack_require__(35476);
// EXTERNAL MODULE: ./lib/usecases/read-config.js
var read_config = __webpack_require__(58469);
// EXTERNAL MODULE: ./lib/adapters/github-client.js + 1 modules
var github_client = __webpack_require__(813);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/adapters/oidc-token.js


const AUDIENCE = 'sigstore';
const TIMEOUT_MS = 20_000;
const MAX_ATTEMPTS = 3;
const MAX_ANSWER = 64 * 1024;
const ADVICE = 'The job needs "permissions: id-token: write".';
/**
 * Asks the runner for the job's identity token, for Sigstore.
 * @param env the runner's variables
 * @param mask keeps a text out of the log; called with every secret before it is used
 * @param firstDelay ms before the second attempt; doubles after that
 * @returns `undefined` when the job may not have a token
 */
function oidcToken(env, mask, firstDelay = 1000) {
    const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
    if (address === '' || requestToken === '')
        return undefined;
    return async () => {
        mask(requestToken);
        const url = URL.parse(address);
        if (url === null)
            refuse('the runner gave an address that is none');
        url.searchParams.set('audience', AUDIENCE);
        const token = parseToken(await request(url, requestToken, firstDelay));
        mask(token);
        return token;
    };
}
async function request(url, requestToken, firstDelay) {
    for (let attempt = 1;; attempt += 1) {
        const answer = await ask(url, requestToken);
        if (answer.kind === 'text')
            return answer.text;
        if (answer.kind === 'refused')
            refuse(`the runner's token service answered ${answer.status}`);
        if (attempt === MAX_ATTEMPTS)
            refuse(`${answer.reason}, ${attempt} times`);
        await (0,promises_.setTimeout)(firstDelay * 2 ** (attempt - 1));
    }
}
async function ask(url, requestToken) {
    try {
        const response = await fetch(url, {
            headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' },
            signal: AbortSignal.timeout(TIMEOUT_MS),
            redirect: 'error',
        });
        if (response.ok)
            return { kind: 'text', text: await response.text() };
        await response.body?.cancel();
        const { status } = response;
        return status >= 500 || status === 408 || status === 429
            ? { kind: 'failed', reason: `the runner's token service answered ${status}` }
            : { kind: 'refused', status };
    }
    catch (error) {
        // The error itself stays here: it may quote the request, which carries the secret.
        const timeout = error instanceof Error && error.name === 'TimeoutError';
        return {
            kind: 'failed',
            reason: timeout
                ? `the runner's token service gave no answer in ${TIMEOUT_MS / 1000} s`
                : "the runner's token service was not reached",
        };
    }
}
/** The answer is a secret: no error quotes it. */
function parseToken(text) {
    if (text.length > MAX_ANSWER)
        refuse('the answer is too long to be a token');
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        refuse('the answer is not JSON');
    }
    const token = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof token !== 'string' || token === '')
        refuse('the answer holds no token');
    return token;
}
function refuse(found) {
    throw new domain_errors/* ReleaseError */.K('SIGNING_FAILED', `Keyless signing got no identity token: ${found}. ${ADVICE}`);
}

// EXTERNAL MODULE: ./lib/adapters/sigstore-certificate-trust.js
var sigstore_certificate_trust = __webpack_require__(35041);
// EXTERNAL MODULE: ./lib/adapters/sigstore-instance.js + 2 modules
var sigstore_instance = __webpack_require__(28559);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/adapters/sigstore-bundle.js
var sigstore_bundle = __webpack_require__(81073);
// EXTERNAL MODULE: ./lib/adapters/signing-key.js + 1 modules
var signing_key = __webpack_require__(31484);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-key-signer.js



/**
 * Signs with a private key, without any network.
 * @param privateKeyPem ECDSA P-256, PKCS #8 or SEC 1
 * @param passphrase of a key that is encrypted; not looked at for any other
 * @throws INPUT_INVALID for any other key, and for a passphrase that does not open it
 */
function keySigner(privateKeyPem, passphrase) {
    const { privateKey, pem, hint } = (0,signing_key/* parseSigningKey */.UG)(privateKeyPem, passphrase);
    return {
        mode: 'key',
        publicKey: pem,
        async sign(statement) {
            const [{ bundleToJSON, toDSSEBundle }, { dsse }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
                __webpack_require__.e(/* import() */ 917).then(__webpack_require__.t.bind(__webpack_require__, 83917, 19)),
            ]);
            const payload = Buffer.from(statement);
            const bundle = toDSSEBundle({
                artifact: payload,
                artifactType: sigstore_bundle/* IN_TOTO_TYPE */.QN,
                signature: (0,external_node_crypto_.sign)('sha256', dsse.preAuthEncoding(sigstore_bundle/* IN_TOTO_TYPE */.QN, payload), privateKey),
                keyHint: hint,
            });
            return Buffer.from(`${JSON.stringify(bundleToJSON(withoutKeyId(bundle)))}\n`);
        },
    };
}
/**
 * The hint names the key in the bundle. In the envelope as well it would keep others from verifying: DSSE leaves the
 * meaning of `keyid` open, and sigstore-go, which cosign is built on, passes over a signature whose id it did not
 * compute itself.
 */
function withoutKeyId(bundle) {
    const { dsseEnvelope } = bundle.content;
    const signatures = dsseEnvelope.signatures.map(({ sig }) => ({ sig, keyid: '' }));
    return {
        ...bundle,
        content: { $case: 'dsseEnvelope', dsseEnvelope: { ...dsseEnvelope, signatures } },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/remove-secret.js
/** So many characters in a row from a secret are no coincidence, and fewer are of no use to anybody. */
const PIECE = 12;
/** Longest secret that is looked for; longer ones only by this much of them. Characters. */
const MAX_SECRET = 64 * 1024;
/** Stretches of characters that a secret can be written with, URL-encoded ones included. */
const RUN = /[\w+/=.%~-]{12,}/g;
/**
 * Replaces every word of a text that holds a piece of a secret, as it is or as base64, base64url or hex of it, URL-encoded
 * or not: services may quote what they were sent, in whole, in parts and cut off anywhere.
 * @param secret an identity token, or another text without blanks
 */
function removeSecret(text, secret) {
    const pieces = listPieces(secret.slice(0, MAX_SECRET));
    return text.replaceAll(RUN, (run) => (holdsPiece(normalize(run), pieces) ? '***' : run));
}
function listPieces(secret) {
    const bytes = Buffer.from(secret);
    const pieces = new Set();
    // Base64 looks different at each of three positions in what was encoded.
    const shifted = [0, 1, 2].map((skip) => bytes.subarray(skip).toString('base64url'));
    for (const form of [secret, ...shifted, bytes.toString('hex')]) {
        const plain = normalize(form);
        for (let start = 0; start + PIECE <= plain.length; start += 1) {
            pieces.add(plain.slice(start, start + PIECE));
        }
    }
    return pieces;
}
function holdsPiece(run, pieces) {
    for (let start = 0; start + PIECE <= run.length; start += 1) {
        if (pieces.has(run.slice(start, start + PIECE)))
            return true;
    }
    return false;
}
/** One spelling for all: no URL encoding, one base64 alphabet, no dots between parts, no case. */
const normalize = (text) => text
    .replaceAll(/%(?:25)*([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll(/[.=]/g, '')
    .toLowerCase();

;// CONCATENATED MODULE: ./lib/adapters/sigstore-keyless-signer.js



const DEFAULT_POLICY = { retries: 3, firstDelay: 1000, timeout: 20_000 };
/**
 * Signs with a key that lives for one signature, certified by the instance for the token's identity.
 * @param token asked once per signature; what it returns is in no error of this signer
 */
function keylessSigner(instance, token, policy = DEFAULT_POLICY) {
    return {
        mode: 'keyless',
        async sign(statement) {
            checkServices(instance);
            const identity = await token();
            if (!isToken(identity)) {
                sigstore_keyless_signer_refuse('the identity token is not a JSON Web Token with a subject');
            }
            try {
                return await requestBundle(instance, identity, statement, policy);
            }
            catch (error) {
                // No cause: the library's errors can hold the token, and causes are printed.
                return sigstore_keyless_signer_refuse(describeFailure(error, instance, identity));
            }
        },
    };
}
function checkServices({ name, rekorUrl, thresholds, tsaUrl }) {
    if (rekorUrl === null && thresholds.tlog > 0) {
        sigstore_keyless_signer_refuse(`the trust root "${name}" asks for a log entry, but no Rekor v1 is configured`);
    }
    if (rekorUrl === null && tsaUrl === null) {
        sigstore_keyless_signer_refuse(`the instance "${name}" has neither a log nor a timestamp authority to prove the time`);
    }
}
async function requestBundle(instance, identity, statement, { firstDelay, retries, timeout }) {
    const [{ DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness }, { bundleToJSON }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(917), __webpack_require__.e(830), __webpack_require__.e(275), __webpack_require__.e(179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19)), Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19))]);
    const network = {
        retry: { retries, minTimeout: firstDelay, maxTimeout: firstDelay * 8 },
        timeout,
    };
    const signer = new FulcioSigner({
        fulcioBaseURL: instance.fulcioUrl,
        identityProvider: { getToken: async () => identity },
        ...network,
    });
    const { rekorUrl, tsaUrl } = instance;
    const witnesses = [
        ...(rekorUrl === null ? [] : [new RekorWitness({ rekorBaseURL: rekorUrl, ...network })]),
        ...(tsaUrl === null ? [] : [new TSAWitness({ tsaBaseURL: tsaUrl, ...network })]),
    ];
    const builder = new DSSEBundleBuilder({ signer, witnesses });
    const bundle = await builder.create({ data: Buffer.from(statement), type: sigstore_bundle/* IN_TOTO_TYPE */.QN });
    return Buffer.from(`${JSON.stringify(bundleToJSON(bundle))}\n`);
}
/** The shape that the certificate authority's client needs; whether it is genuine, the authority checks. */
function isToken(text) {
    const parts = text.split('.');
    if (parts.length !== 3)
        return false;
    try {
        const claims = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null && 'sub' in claims;
    }
    catch {
        return false;
    }
}
/** Long enough for every word of a service. Characters. */
const sigstore_keyless_signer_MAX_ANSWER = 16 * 1024;
function describeFailure(error, instance, secret) {
    const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const text = reason instanceof Error ? reason.message : String(reason);
    // Before the text is shortened: half a token is not found as easily, and leaves no room for the rest.
    const clean = removeSecret(text.slice(0, sigstore_keyless_signer_MAX_ANSWER), secret);
    return `${nameService((0,sigstore_bundle/* readErrorCode */.WS)(error), instance)} failed: ${(0,sigstore_bundle/* describeError */.Uc)(clean)}`;
}
function nameService(code, { fulcioUrl, rekorUrl, tsaUrl }) {
    if (code.startsWith('CA_'))
        return `getting a certificate from ${fulcioUrl}`;
    if (code.startsWith('TLOG_'))
        return `writing to the log at ${rekorUrl}`;
    if (code.startsWith('TSA_'))
        return `getting a timestamp from ${tsaUrl}`;
    return 'signing';
}
function sigstore_keyless_signer_refuse(found) {
    throw new domain_errors/* ReleaseError */.K('SIGNING_FAILED', `Keyless signing did not succeed: ${found}. Nothing was signed. When this stays, sign with a key (signing: key).`);
}

// EXTERNAL MODULE: ./lib/adapters/sigstore-verifier.js + 7 modules
var sigstore_verifier = __webpack_require__(65000);
// EXTERNAL MODULE: ./lib/adapters/workflow-command.js
var workflow_command = __webpack_require__(14959);
;// CONCATENATED MODULE: ./lib/domain/sigstore-choice.js

/**
 * Which Sigstore instance a run signs with. What the public instance certifies stands in public logs for good, so nothing
 * but a repository that is known to be public goes there by itself.
 * @throws CONFIG_INVALID where there is no such instance
 */
function chooseInstanceKind(question) {
    const { input, serverUrl, visibility } = question;
    if (input !== 'auto' && input !== 'github' && input !== 'public-good')
        return { kind: 'file' };
    const tenant = isTenant(serverUrl, input);
    if (input === 'github')
        return { kind: 'github' };
    // "public" on a tenant's own host does not mean that the world may read it.
    const open = visibility === 'public' && !tenant;
    if (input === 'auto')
        return { kind: open ? 'public-good' : 'github' };
    return open
        ? { kind: 'public-good' }
        : { kind: 'public-good', warning: describeDisclosure(visibility) };
}
/** Whether the host is below ghe.com, rather than github.com. */
function isTenant(serverUrl, input) {
    const host = URL.parse(serverUrl)?.host ?? '';
    if (host.endsWith('.ghe.com'))
        return true;
    return host === 'github.com' ? false : refuseServer(input, serverUrl);
}
function describeDisclosure(visibility) {
    const known = visibility === null ? 'of unknown visibility' : visibility;
    return (`sigstore-instance: public-good, but the repository is ${known}. The certificate goes to public logs, where anybody ` +
        'can read it for good and nobody can remove it: the name of the repository and of its owner with their ids, the path ' +
        'of the workflow, branch or tag, commit, event, and the address of the run. The manifest does not go there, only its ' +
        'digest. To keep all of that private use "auto" or "github".');
}
function refuseServer(input, serverUrl) {
    throw new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${input} cannot sign on ${serverUrl}: only github.com and hosts below ghe.com have an instance that ` +
        'takes their identity tokens. Name a file with the trust configuration of your own Sigstore (sigstore-instance: a file), ' +
        'or sign with a key (signing: key).');
}

// EXTERNAL MODULE: ./lib/action/locate-trust.js
var locate_trust = __webpack_require__(97089);
;// CONCATENATED MODULE: ./lib/action/connect.js












/** @throws INPUT_INVALID for a key of another kind, or one that its passphrase does not open */
function connect(inputs, job, facts) {
    const log = (0,actions_log/* actionsLog */._)();
    (0,workflow_command/* maskSecret */.$l)(inputs.token);
    const client = (0,github_client/* githubClient */.$f)({ apiUrl: job.apiUrl, token: inputs.token, owner: job.owner, repo: job.repo }, log);
    let instance;
    const decide = () => chooseInstanceKind({
        input: inputs.sigstoreInstance,
        visibility: facts.visibility,
        serverUrl: job.repository.serverUrl,
    });
    const readInstance = async () => {
        instance ??= chooseInstance(decide(), inputs, job, facts, client).then((choice) => (0,sigstore_instance/* readSigstoreInstance */.Wq)(choice));
        return await instance;
    };
    return {
        log,
        client,
        verifier: (0,sigstore_verifier/* sigstoreVerifier */.t)(chooseTrust(inputs, job, readInstance)),
        instance: readInstance,
        decide,
        publicKey: readKey(inputs)?.publicKey ?? null,
    };
}
/** Older versions may have been signed through the other instance, when the repository was not yet public, or still was. */
function chooseTrust(inputs, { repository: { serverUrl } }, instance) {
    return inputs.sigstoreInstance === 'auto'
        ? (0,sigstore_certificate_trust/* certificateTrust */.W)({ kind: 'auto', serverUrl, token: inputs.token }, false)
        : instance;
}
async function chooseInstance({ kind }, inputs, job, facts, client) {
    if (kind === 'file')
        return { kind, path: await (0,locate_trust/* locateTrust */.J)(inputs.sigstoreInstance, job, facts, client) };
    return kind === 'github'
        ? { kind, serverUrl: job.repository.serverUrl, token: inputs.token }
        : { kind };
}
/** The signer that the inputs ask for; `null` when they ask for none. */
async function chooseSigner(inputs, env, connections) {
    if (inputs.signing === 'none') {
        connections.log.warning('signing: none. This version will be UNSIGNED: nobody can tell who made it, and no pull request can use it ' +
            'as a baseline.');
        return null;
    }
    const token = oidcToken(env, workflow_command/* maskSecret */.$l);
    if (inputs.signing !== 'key' && token !== undefined) {
        const { warning } = connections.decide();
        if (warning !== undefined)
            connections.log.warning(warning);
        return keylessSigner(await connections.instance(), token);
    }
    const key = inputs.signing === 'keyless' ? null : readKey(inputs);
    if (key !== null)
        return key;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', inputs.signing === 'keyless'
        ? 'signing: keyless signing needs an OIDC token. Add "id-token: write" under "permissions:" of the job.'
        : 'signing: there is neither an OIDC token nor a key. Add "id-token: write" under "permissions:" of the job, or ' +
            'pass a private key as signing-key.');
}
/** The signer of the key that the run was given; `null` without one. */
function readKey({ signingKey, signingKeyPassphrase, }) {
    // Before anything reads them: whatever goes wrong from here on is logged without them.
    if (signingKeyPassphrase !== null)
        maskPassphrase(signingKeyPassphrase);
    if (signingKey === null)
        return null;
    maskKey(signingKey);
    try {
        return keySigner(signingKey, signingKeyPassphrase ?? undefined);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        throw new domain_errors/* ReleaseError */.K(error.code, `signing-key: ${error.message}`);
    }
}
/** The runner compares line by line, so each line of a secret is one of its own. */
function maskPassphrase(passphrase) {
    const lines = passphrase.split(/\r?\n/).map((line) => line.trim());
    for (const secret of new Set([passphrase, ...lines]))
        (0,workflow_command/* maskSecret */.$l)(secret);
}
/** Without the lines that every key has. A secret store may have turned the line breaks into `\n` or spaces. */
function maskKey(pem) {
    const bare = pem.replaceAll(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, ' ');
    for (const piece of bare.split(/\s+|\\r|\\n/)) {
        if (piece.length >= MIN_MASKED)
            (0,workflow_command/* maskSecret */.$l)(piece);
    }
}
/** Shorter pieces of a damaged text give nothing away, and masked they would tear holes into every log. Characters. */
const MIN_MASKED = 8;

// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
// EXTERNAL MODULE: ./lib/action/event.js
var action_event = __webpack_require__(23118);
// EXTERNAL MODULE: ./lib/action/inputs.js + 1 modules
var action_inputs = __webpack_require__(20248);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/adapters/github-error.js
var github_error = __webpack_require__(58910);
;// CONCATENATED MODULE: ./lib/adapters/github-pull-request.js


const ACTIONS = { login: 'github-actions[bot]', id: null };
/** One pull request over the REST API; its comments are those of the issue with the same number. */
function githubPullRequest(client, number) {
    const { octokit, owner, repo } = client;
    const where = { owner, repo };
    let viewer;
    return {
        readHead: () => (0,github_error/* explained */.to)(`read pull request #${number}`, async () => {
            const reply = await octokit.rest.pulls.get({ ...where, pull_number: number });
            return reply.data.head.sha;
        }),
        listComments: () => (0,github_error/* explained */.to)(`list the comments of pull request #${number}`, async () => {
            viewer ??= readViewer(client);
            const own = await viewer;
            const comments = await octokit.paginate(octokit.rest.issues.listComments, {
                ...where,
                issue_number: number,
                per_page: 100,
            });
            return comments.map((comment) => ({
                id: comment.id,
                body: comment.body ?? '',
                url: comment.html_url,
                own: isSameAccount(comment.user, own),
            }));
        }),
        createComment: (body) => github_pull_request_write('comment on the pull request', async () => {
            const reply = await octokit.rest.issues.createComment({
                ...where,
                issue_number: number,
                body,
                request: github_client/* NO_RETRY */.PE,
            });
            return reply.data.html_url;
        }),
        updateComment: (id, body) => github_pull_request_write('update the comment', async () => {
            const reply = await octokit.rest.issues.updateComment({ ...where, comment_id: id, body });
            return reply.data.html_url;
        }),
        deleteComment: (id) => github_pull_request_write('delete a duplicate comment', async () => {
            await removeComment(client, id);
            return '';
        }),
    };
}
async function removeComment({ octokit, owner, repo }, id) {
    try {
        await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    }
    catch (error) {
        // Another run has removed the same duplicate.
        if ((0,github_error/* statusOf */.c2)(error) !== 404)
            throw error;
    }
}
/** REST and GraphQL may differ in whether a bot's login ends with `[bot]`; a person of the bare name is another one. */
function isSameAccount(user, { login, id }) {
    if (user === null || user === undefined)
        return false;
    const mayBe = user.type === 'Bot' && (id === null || id === user.id);
    return user.login === login || (mayBe && bareLogin(user.login) === bareLogin(login));
}
const bareLogin = (login) => login.replace(/\[bot\]$/, '');
/**
 * Over REST only people may ask who they are; GraphQL also tells `GITHUB_TOKEN` and the tokens of apps. A server that
 * does not answer it has no apps of its own, so that the Actions bot is left.
 */
async function readViewer({ octokit }) {
    try {
        const reply = await octokit.graphql('{ viewer { login databaseId } }');
        return parseViewer(reply) ?? ACTIONS;
    }
    catch (error) {
        const status = (0,github_error/* statusOf */.c2)(error);
        const refused = status === 401 || status === 403 || status === 404;
        if (refused || isGraphqlRefusal(error))
            return ACTIONS;
        throw error;
    }
}
/** An answer 200 with `errors` in it. */
const isGraphqlRefusal = (error) => error instanceof Error && error.name === 'GraphqlResponseError';
function parseViewer(reply) {
    if (typeof reply !== 'object' || reply === null || !('viewer' in reply))
        return undefined;
    const { viewer } = reply;
    if (typeof viewer !== 'object' || viewer === null || !('login' in viewer))
        return undefined;
    if (typeof viewer.login !== 'string')
        return undefined;
    const id = 'databaseId' in viewer && typeof viewer.databaseId === 'number' ? viewer.databaseId : null;
    return { login: viewer.login, id };
}
async function github_pull_request_write(action, request) {
    try {
        return { kind: 'written', url: await request() };
    }
    catch (error) {
        // A rate limit is 403 as well, but then another try, not another permission, is what helps.
        const limited = error instanceof Error && /rate limit/i.test(error.message);
        if ((0,github_error/* statusOf */.c2)(error) === 403 && !limited)
            return { kind: 'denied' };
        return await (0,github_error/* explained */.to)(action, () => Promise.reject(error));
    }
}

// EXTERNAL MODULE: ./lib/adapters/github-releases.js + 24 modules
var github_releases = __webpack_require__(38192);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/adapters/local-machine.js

const local_machine_TIMEOUT_MS = 5000;
const local_machine_MAX_BYTES = 64 * 1024;
const MAX_GPUS = 64;
/** What a program needs to start. The job's environment holds keys and tokens, which are nothing to them. */
const PASSED = [
    'PATH',
    'HOME',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
    'SystemRoot',
    'PATHEXT',
    'VIRTUAL_ENV',
    'PYENV_ROOT',
    'PYENV_VERSION',
];
/**
 * Asks the programs on the PATH of the job; each gets five seconds.
 * @param folder where they run: not the workspace, whose files could stand for a program on Windows
 */
function localMachine(env, folder) {
    const place = {
        cwd: folder,
        env: Object.fromEntries(PASSED.flatMap((name) => (name in env ? [[name, env[name]]] : []))),
    };
    return {
        read: async () => {
            const [python, gpus] = await Promise.all([readPython(place), readGpus(place)]);
            return { runtimes: python === undefined ? {} : { python }, gpus };
        },
    };
}
/** `python` first: that is what actions/setup-python and a virtual environment put on the PATH. */
async function readPython(place) {
    for (const name of ['python', 'python3']) {
        // oxlint-disable-next-line no-await-in-loop -- the second only where the first is missing
        const version = /^Python (\d[\w.+-]*)$/m.exec((await local_machine_ask(name, ['--version'], place)) ?? '')?.[1];
        if (version !== undefined)
            return version;
    }
    return undefined;
}
async function readGpus(place) {
    const names = await local_machine_ask('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader'], place);
    return (names ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim().slice(0, 100))
        .filter((line) => /^[\w ().,+/-]+$/.test(line))
        .slice(0, MAX_GPUS);
}
/** What the program prints, `undefined` when it is not there, fails or takes too long. */
function local_machine_ask(program, args, place) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, args, { ...place, timeout: local_machine_TIMEOUT_MS, maxBuffer: local_machine_MAX_BYTES, windowsHide: true }, (error, stdout, stderr) => resolve(error === null ? `${stdout}\n${stderr}` : undefined));
    });
}

;// CONCATENATED MODULE: ./lib/adapters/workflow-artifact.js

/**
 * Leaves files as an artifact of the workflow run, for another workflow or a person to pick up.
 * @throws whatever the artifact service answers; callers treat it as optional, since GHES has none
 */
async function uploadWorkflowArtifact(name, files) {
    // 5 MB of bundle that only this path needs.
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(275), __webpack_require__.e(894)]).then(__webpack_require__.bind(__webpack_require__, 36894));
    await new DefaultArtifactClient().uploadArtifact(name, [...files], (0,external_node_path_.dirname)(files[0]), {
        compressionLevel: 0,
    });
}

// EXTERNAL MODULE: ./lib/domain/digest.js
var domain_digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/stable-json.js
var stable_json = __webpack_require__(97984);
// EXTERNAL MODULE: ./lib/domain/byte-source.js
var byte_source = __webpack_require__(4500);
;// CONCATENATED MODULE: ./lib/domain/listing-diff.js



const MAX_EXAMPLES = 20;
const HEX_LENGTH = 64;
/**
 * Merges two listings of manifest.md §3 in one pass with constant memory.
 * @param before lines as `sha256sum` prints them, sorted by path bytes, without their line ends
 * @throws {ReleaseError} `FORMAT_INVALID` with the line's number for a line of another form or out of order
 */
function diffListings(before, after) {
    const old = openListing(before, 'the listing of the baseline');
    const now = openListing(after, 'the listing of the candidate');
    const tally = { added: newTally(), removed: newTally(), changed: newTally() };
    let left = old();
    let right = now();
    while (left !== null || right !== null) {
        const order = compareListed(left, right);
        if (order < 0 && left !== null)
            count(tally.removed, left.path);
        else if (order > 0 && right !== null)
            count(tally.added, right.path);
        else if (right !== null && left?.sha256 !== right.sha256)
            count(tally.changed, right.path);
        if (order <= 0)
            left = old();
        if (order >= 0)
            right = now();
    }
    return {
        added: tally.added.count,
        removed: tally.removed.count,
        changed: tally.changed.count,
        examples: {
            added: tally.added.examples,
            removed: tally.removed.examples,
            changed: tally.changed.examples,
        },
    };
}
const newTally = () => ({ count: 0, examples: [] });
function count(tally, path) {
    tally.count += 1;
    if (tally.examples.length < MAX_EXAMPLES)
        tally.examples.push(path);
}
/** A side that has ended comes after everything. */
function compareListed(left, right) {
    if (left === null)
        return 1;
    return right === null ? -1 : (0,listing/* comparePaths */.cD)(left.path, right.path);
}
/** One file a call, `null` after the last one. */
function openListing(lines, name) {
    const iterator = lines[Symbol.iterator]();
    let number = 0;
    let last = null;
    return () => {
        const step = iterator.next();
        if (step.done === true)
            return null;
        number += 1;
        const file = parseLine(step.value);
        if (file === null)
            throw fault(name, number, `${JSON.stringify(step.value.slice(0, 80))} is no line of sha256sum`);
        if (last !== null && (0,listing/* comparePaths */.cD)(last, file.path) >= 0)
            throw fault(name, number, `${JSON.stringify(file.path)} is not in the order of path bytes`);
        last = file.path;
        return file;
    };
}
function fault(name, line, message) {
    return new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${name}, line ${line}: ${message}. Publish the data set again.`);
}
function parseLine(line) {
    const escaped = line.startsWith('\\');
    const start = escaped ? 1 : 0;
    const hash = line.slice(start, start + HEX_LENGTH);
    const raw = line.slice(start + HEX_LENGTH + 2);
    if (!(0,domain_digest/* isSha256 */._h)(hash) || raw === '')
        return null;
    // Two spaces are text mode, space and star binary mode; the digest is the same.
    if (!/^ [ *]$/.test(line.slice(start + HEX_LENGTH, start + HEX_LENGTH + 2)))
        return null;
    return escaped ? listing_diff_unescape(hash, raw) : { sha256: hash, path: raw };
}
const ESCAPES = new Map([
    [String.raw `\\`, '\\'],
    [String.raw `\n`, '\n'],
    [String.raw `\r`, '\r'],
]);
function listing_diff_unescape(hash, raw) {
    let broken = false;
    const path = raw.replaceAll(/\\[^]?/g, (pair) => {
        const char = ESCAPES.get(pair);
        broken ||= char === undefined;
        return char ?? '';
    });
    return broken ? null : { sha256: hash, path };
}

;// CONCATENATED MODULE: ./lib/domain/read-lines.js
const WINDOW_BYTES = 1024 * 1024;
/** The lines of a UTF-8 text without their ends, read window by window; a last line without an end counts. */
function* readLines(source) {
    const decoder = new TextDecoder('utf-8');
    let rest = '';
    for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
        rest += decoder.decode(source.read(offset, WINDOW_BYTES), { stream: true });
        const lines = rest.split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
    }
    rest += decoder.decode();
    if (rest !== '')
        yield rest;
}

;// CONCATENATED MODULE: ./lib/usecases/read-listing-changes.js





/** A listing of about 300,000 files; a longer one is not fetched only to count its changes. Bytes. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024;
/** Listings of one comparison. */
const MAX_LISTINGS = 20;
/**
 * Which files of the data sets differ from the baseline's, by name of the data set. One download for each set that
 * differs and has a listing on both sides; none where nothing differs.
 */
async function readListingChanges(candidate, baseline, ports) {
    const changes = new Map();
    if (baseline === null)
        return changes;
    const old = new Map(baseline.manifest.predicate.data.map((set) => [set.name, set]));
    for (const data of candidate.data) {
        const before = old.get(data.record.name);
        if (before === undefined || before.digest === data.record.digest)
            continue;
        if (changes.size >= MAX_LISTINGS)
            break;
        // oxlint-disable-next-line no-await-in-loop -- few requests, one after the other
        const diff = await readChange(data, before, baseline, ports);
        if (diff !== undefined)
            changes.set(data.record.name, diff);
    }
    return changes;
}
async function readChange({ record, listing }, before, baseline, { releases, capture, log }) {
    const asset = baseline.release.assets.find(({ name }) => name === before.listing);
    if (listing === null || asset === undefined)
        return undefined;
    if (Math.max(asset.size, listing.size) > MAX_LISTING_BYTES) {
        log.info(`data ${record.name}: the listing is too long to say which files changed.`);
        return undefined;
    }
    const now = capture.open({ ...listing, path: record.listing ?? record.name });
    try {
        const bytes = await releases.download(asset, MAX_LISTING_BYTES);
        const expected = baseline.manifest.predicate.assets.find(({ name }) => name === asset.name);
        if (expected?.sha256 !== (0,domain_digest/* sha256 */.sc)(bytes))
            throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${baseline.release.tag}: ${asset.name} is not what its manifest says.`);
        return diffListings(readLines((0,byte_source/* bytesSource */.X)(asset.name, bytes)), readLines(now));
    }
    catch (error) {
        // What differs in detail is worth a line of the report, not the report itself.
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        log.warning(`data ${record.name}: which files changed is not known: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/render/budget.js
const utf8Length = (text) => new TextEncoder().encode(text).length;
/**
 * The fullest text that fits. Kinds are given up in the order of `totals`; of the kind that makes it fit, as
 * many entries stay as there is room for. When nothing is left to give up, the text is returned as it is.
 */
function fitBudget(totals, render, fits) {
    let limits = new Map();
    let text = render(limits);
    for (const [kind, total] of totals) {
        if (fits(text))
            return text;
        if (total === 0)
            continue;
        const before = limits;
        limits = new Map([...before, [kind, 0]]);
        text = render(limits);
        if (fits(text)) {
            const attempt = (count) => render(new Map([...before, [kind, count]]));
            return fillUp(total, attempt, fits, text);
        }
    }
    return text;
}
/** How many entries of each kind the limits leave out; only kinds that lose any. */
function countCuts(totals, limits) {
    return totals.flatMap(([kind, total]) => {
        const cut = total - Math.min(total, limits.get(kind) ?? total);
        return cut > 0 ? [[kind, cut]] : [];
    });
}
function fillUp(total, attempt, fits, empty) {
    let best = empty;
    let low = 0;
    let high = total;
    while (low + 1 < high) {
        const middle = Math.floor((low + high) / 2);
        const text = attempt(middle);
        if (fits(text)) {
            best = text;
            low = middle;
        }
        else {
            high = middle;
        }
    }
    return best;
}

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
;// CONCATENATED MODULE: ./lib/render/links.js

function repositoryUrl(place) {
    const path = place.repository.split('/').map(encodeURIComponent).join('/');
    return `${place.serverUrl}/${path}`;
}
function releaseUrl(place, tag) {
    return `${repositoryUrl(place)}/releases/tag/${encodeURIComponent(tag)}`;
}
function assetUrl(place, tag, asset) {
    const path = `${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`;
    return `${repositoryUrl(place)}/releases/download/${path}`;
}
/** What changed in the code between two tags or commits. */
function compareUrl(place, from, to) {
    return `${repositoryUrl(place)}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
}
function commitUrl(place, commit) {
    return `${repositoryUrl(place)}/commit/${encodeURIComponent(commit)}`;
}
/** The short SHA as a link to the commit. */
function commitLink(place, commit) {
    return (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(shortCommit(commit)), commitUrl(place, commit));
}
const shortCommit = (commit) => commit.slice(0, 8);
/** The first 12 digits of a digest; its algorithm stays when it is not SHA-256. */
function shortDigest(digest) {
    const [, algorithm = 'sha256', hex = digest] = /^([a-z0-9]+):(.+)$/i.exec(digest) ?? [];
    const short = hex.length > 16 ? `${hex.slice(0, 12)}…` : hex;
    return algorithm === 'sha256' ? short : `${algorithm}:${short}`;
}
const IDENTITY = /^(https?:\/\/[^/]+)\/([^/]+\/[^/]+)\/\.github\/workflows\/([^@]+)@(?:refs\/(?:heads|tags)\/)?(.+)$/;
/**
 * A signer as a person knows it: the workflow and its ref for one of this repository's own, with the server in front
 * when the certificate names another one; else the whole name.
 */
function shortSigner(place, signer) {
    const [, server, repository, workflow, ref] = IDENTITY.exec(signer) ?? [];
    if (server !== undefined && repository === place.repository) {
        const host = server === place.serverUrl ? '' : `${server.replace(/^https?:\/\//, '')}: `;
        return `${host}${workflow}@${ref}`;
    }
    return signer.startsWith('sha256:') ? `key ${shortDigest(signer)}` : signer;
}

;// CONCATENATED MODULE: ./lib/render/time.js

const DAY = 86_400_000;
const RFC3339 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;
/** `12 days old`, `today` for less than one; empty when either time is not RFC 3339 with a zone. */
function formatAge(createdAt, asOf) {
    const from = parseTime(createdAt);
    const to = parseTime(asOf);
    if (from === undefined || to === undefined)
        return '';
    const days = Math.floor((to - from) / DAY);
    if (days < 0)
        return 'dated in the future';
    return days === 0 ? 'today' : `${(0,number_format/* formatPlural */.yk)(days, 'day')} old`;
}
/** `2026-11-23 16:02 UTC`; a text that is no RFC 3339 time stays as it is. */
function formatTime(time) {
    const at = parseTime(time);
    if (at === undefined)
        return time;
    const iso = new Date(at).toISOString();
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
function parseTime(text) {
    const time = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./lib/render/headline.js




/** `### ❌ Model gate: 1 of 8 failed, …`: what a reader of the mail's first line has to know. */
function reportHeading(report) {
    const { comparison } = report;
    const counts = countOutcomes(comparison.rows);
    if (report.commentState === 'resolved' && counts.failed === 0) {
        const icon = isSecondChoice(comparison) ? '⚠️' : '✅';
        return (0,markdown/* heading */.R_)(3, `${icon} Model gate: resolved, ${passedText(counts)}, ${againstText(comparison)}`);
    }
    if (comparison.verdict === 'fail')
        return (0,markdown/* heading */.R_)(3, failedHeading(comparison, counts));
    if (comparison.baseline === null)
        return (0,markdown/* heading */.R_)(3, firstHeading(comparison, counts));
    const doubt = comparison.verdict === 'uncertain' || counts.warned > 0 || isSecondChoice(comparison);
    const calm = counts.gated === 0 ? '▫️' : '✅';
    const icon = doubt ? '⚠️' : calm;
    return (0,markdown/* heading */.R_)(3, `${icon} Model gate: ${passedText(counts)}, ${againstText(comparison)}`);
}
/** The one-line table: model, gates, baseline, who signed it, and the files. */
function modelTable(report) {
    const { comparison } = report;
    const counts = countOutcomes(comparison.rows);
    return (0,markdown/* table */.tp)(['', 'model', 'gates', 'baseline', 'signature', 'model files'], ['center'], [
        [
            verdictIcon(comparison, counts),
            (0,markdown/* bold */.Cr)((0,markdown/* codeSpan */.SS)(comparison.model)),
            gatesCell(counts),
            baselineCell(report),
            signatureCell(report),
            filesCell(comparison),
        ],
    ]);
}
/** Says aloud what the numbers do not: no baseline, another baseline, figures of a fork. */
function caveats(report) {
    const { baseline, baselineNote } = report.comparison;
    const note = baselineNote === null
        ? ''
        : (0,markdown/* escapeText */.X1)(baselineNote.split('; ').map(sentence).join(' '), MAX_NOTE);
    const parts = [
        ...(baseline === null ? [noBaseline(note)] : []),
        ...(baseline !== null && note !== '' ? [secondChoice(note)] : []),
        ...(report.selfReported === true ? [SELF_REPORTED] : []),
    ];
    return parts.join('\n\n');
}
/**
 * A full stop at the end, and the first letter upper case unless the first word could be the name of something:
 * `churn@v1.1.0` and `f1` stay as they are.
 */
function sentence(clause) {
    const text = clause.trim();
    const closed = /[.!?…]$/.test(text) ? text : `${text}.`;
    if (!/^\p{L}[\p{L}'’-]*[,:;.!?…]?(?:\s|$)/u.test(closed))
        return closed;
    return `${closed.charAt(0).toUpperCase()}${closed.slice(1)}`;
}
function countOutcomes(rows) {
    const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
    const [failed, warned, passed] = [count('fail'), count('warn'), count('pass')];
    return { gated: failed + warned + passed, failed, warned, passed };
}
/** Code points: several versions may have been passed over. */
const MAX_NOTE = 1000;
const SELF_REPORTED = (0,markdown/* alert */.xE)('WARNING', [
    'These metrics are **self-reported by a fork**: its own run computed them, and nothing here could check them. ' +
        'Gates and baseline come from this repository.',
]);
function noBaseline(note) {
    const text = `${(0,markdown/* bold */.Cr)('No baseline.')} Only absolute limits (min, max) were checked; no metric was compared with an earlier version.`;
    return (0,markdown/* alert */.xE)('NOTE', note === '' ? [text] : [text, note]);
}
/** A signature can be taken away to have an older, worse version compared; passing gates must not hide that. */
function secondChoice(note) {
    return (0,markdown/* alert */.xE)('WARNING', [
        `⚠️ ${(0,markdown/* bold */.Cr)('The baseline is not the first choice.')} ${note}`,
        'A release or a signature may have been removed on purpose: find out why it is absent before you rely on this comparison.',
    ]);
}
const isSecondChoice = ({ baseline, baselineNote }) => baseline !== null && baselineNote !== null && baselineNote.trim() !== '';
const againstText = (comparison) => `${(0,markdown/* codeSpan */.SS)(comparison.model)}${isSecondChoice(comparison) ? ', second-choice baseline' : ''}`;
function failedHeading(comparison, counts) {
    const model = (0,markdown/* codeSpan */.SS)(comparison.model);
    const failing = comparison.rows.filter((row) => row.outcome === 'fail');
    const [first] = failing;
    if (first === undefined)
        return `❌ Model gate: failed, ${model}`;
    const share = `${(0,number_format/* formatCount */.B4)(counts.failed)} of ${(0,number_format/* formatCount */.B4)(counts.gated)} failed`;
    const name = failing.length === 1 ? ` ${(0,markdown/* codeSpan */.SS)(first.key)}` : '';
    return `❌ Model gate: ${share}, ${model}${name}`;
}
function firstHeading(comparison, counts) {
    const icon = counts.warned > 0 ? '⚠️' : '🆕';
    const limits = counts.gated === 0 ? '' : `, ${passedText(counts)}`;
    return `${icon} Model gate: no version of ${(0,markdown/* codeSpan */.SS)(comparison.model)} to compare with${limits}`;
}
function passedText(counts) {
    if (counts.gated === 0)
        return 'no metric is gated';
    const passed = `${(0,number_format/* formatCount */.B4)(counts.passed)} passed`;
    if (counts.warned === 0)
        return passed;
    return `${passed}, ${(0,number_format/* formatPlural */.yk)(counts.warned, 'warning')}`;
}
function verdictIcon(comparison, counts) {
    if (comparison.verdict === 'fail')
        return '❌ fail';
    if (comparison.verdict === 'uncertain')
        return '⚠️ uncertain';
    if (counts.warned > 0)
        return '⚠️ warn';
    if (comparison.baseline === null)
        return '🆕 no baseline';
    return counts.gated === 0 ? '▫️ no gate' : '✅ pass';
}
function gatesCell(counts) {
    if (counts.gated === 0)
        return 'none';
    const parts = [
        ...(counts.passed > 0 ? [`${(0,number_format/* formatCount */.B4)(counts.passed)} pass`] : []),
        ...(counts.warned > 0 ? [`${(0,number_format/* formatCount */.B4)(counts.warned)} warn`] : []),
        ...(counts.failed > 0 ? [(0,markdown/* bold */.Cr)(`${(0,number_format/* formatCount */.B4)(counts.failed)} fail`)] : []),
    ];
    return parts.join(', ');
}
function baselineCell(report) {
    const { baseline } = report.comparison;
    if (baseline === null)
        return 'none';
    const age = formatAge(baseline.createdAt, report.asOf);
    const version = (0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(`v${baseline.version}`), baseline.url.replaceAll('@', encodeURIComponent));
    const icon = isSecondChoice(report.comparison) ? '⚠️ ' : '';
    return `${icon}${version}${age === '' ? '' : `, ${age}`}`;
}
function signatureCell(report) {
    const { baseline } = report.comparison;
    if (baseline === null)
        return '–';
    return `✅ ${(0,markdown/* codeSpan */.SS)(shortSigner(report, baseline.signer))}`;
}
function filesCell(comparison) {
    const size = (0,number_format/* formatBytes */.z3)(comparison.candidate.size);
    if (comparison.artifactChanged === null)
        return size;
    return comparison.artifactChanged ? `${size}, changed` : `${size}, identical`;
}

;// CONCATENATED MODULE: ./lib/render/metric-row.js


/** Stands where there is nothing to say. */
const NOTHING = '–';
/** One precision for all numbers of the row. */
function rowStyle(row) {
    const values = [row.baseline, row.candidate].flatMap((metric) => {
        const value = metric_row_valueOf(metric);
        return value === null ? [] : [value];
    });
    const target = isTarget(row.better) ? [row.better.target] : [];
    const limits = [row.gate.min, row.gate.max].filter((limit) => limit !== null);
    const { allowed } = row.gate;
    return (0,number_format/* chooseStyle */.h8)({ values, limits: [...limits, ...target], delta: row.delta, allowed });
}
function statusOf(row) {
    const word = wordOf(row);
    if (row.outcome === 'fail')
        return { icon: '❌', word: word === 'worse' ? 'fail' : word };
    if (row.outcome === 'warn')
        return { icon: '⚠️', word };
    if (row.outcome === 'info') {
        return { icon: row.change === 'new' ? '🆕' : '▫️', word: `${word}, shown only` };
    }
    if (row.change === 'new')
        return { icon: '🆕', word };
    return { icon: '✅', word: word === 'worse' ? 'worse, in limit' : word };
}
/** The metric's key with an arrow for the way it gets better. */
function nameCell(row) {
    const unit = (row.candidate ?? row.baseline)?.unit ?? null;
    const parts = [
        (0,markdown/* codeSpan */.SS)(row.key),
        ...(unit === null ? [] : [`(${(0,markdown/* escapeText */.X1)(unit, 24)})`]),
        ...directionMark(row),
    ];
    return parts.join(' ');
}
function valueCell(metric, style) {
    if (metric === null)
        return NOTHING;
    if (metric.value !== null)
        return (0,number_format/* formatNumber */.ZV)(metric.value.value, style);
    return (0,number_format/* formatNumber */.ZV)(Number(metric.nonFinite ?? 'NaN'), style);
}
function candidateCell(row, style) {
    const text = row.candidate === null ? 'missing' : valueCell(row.candidate, style);
    return row.outcome === 'fail' ? (0,markdown/* bold */.Cr)(text) : text;
}
/** The change from the unrounded values; for a target, how much nearer or farther. */
function changeCell(row, style) {
    if (row.delta === null)
        return NOTHING;
    const step = approach(row);
    if (step !== null) {
        if (step === 0)
            return '0';
        return `${(0,number_format/* formatNumber */.ZV)(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`;
    }
    return `${(0,number_format/* formatSigned */.Gp)(row.delta, style)}${relativeNote(row)}`;
}
/** What the gate lets pass: `−0.010, ≥ 0.80`. */
function allowedCell(row, style) {
    if (row.outcome === 'info' && row.gate.level === 'info')
        return NOTHING;
    const parts = [allowedChange(row, style), ...limitTexts(row, style)].filter((part) => part !== '');
    return parts.length === 0 ? NOTHING : parts.join(', ');
}
/** How much worse the candidate is, > 0; `null` when it is not worse or that cannot be known. */
function worsening(row) {
    if (row.delta === null || row.better === null)
        return null;
    const step = approach(row) ?? (row.better === 'lower' ? row.delta : -row.delta);
    return step > 0 ? step : null;
}
function metric_row_valueOf(metric) {
    return metric?.value?.value ?? null;
}
/** ` (−4.9%)` where a share says more than the difference: values above 1, tiny ones, relative tolerances. */
function relativeNote(row) {
    if (row.relative === null || row.delta === 0)
        return '';
    const size = Math.max(Math.abs(metric_row_valueOf(row.baseline) ?? 0), Math.abs(metric_row_valueOf(row.candidate) ?? 0));
    const telling = size > 1 || size < 1e-4 || (row.gate.rule?.tolerance?.rel ?? 0) > 0;
    return telling ? ` (${(0,number_format/* formatPercent */.l9)(row.relative, true)})` : '';
}
function wordOf(row) {
    if (row.change === 'not-comparable')
        return 'not comparable';
    if (row.change === 'not-finite')
        return row.candidate?.nonFinite === 'NaN' ? 'NaN' : 'not finite';
    return row.change;
}
function directionMark({ better }) {
    if (better === 'higher')
        return ['↑'];
    if (better === 'lower')
        return ['↓'];
    return isTarget(better) ? [`→ ${(0,number_format/* formatNumber */.ZV)(better.target, shortest(better.target))}`] : [];
}
const shortest = (value) => (0,number_format/* chooseStyle */.h8)({ values: [value] });
const isTarget = (better) => typeof better === 'object' && better !== null;
/** Change of the distance to the target: negative is nearer. */
function approach(row) {
    const before = metric_row_valueOf(row.baseline);
    const after = metric_row_valueOf(row.candidate);
    if (!isTarget(row.better) || before === null || after === null)
        return null;
    const { target } = row.better;
    const step = Math.abs(after - target) - Math.abs(before - target);
    return (0,number_format/* isNoise */.ty)(step, Math.max(Math.abs(before), Math.abs(after), Math.abs(target))) ? 0 : step;
}
function allowedChange(row, style) {
    const { allowed } = row.gate;
    if (allowed === null || row.better === null)
        return '';
    if (isTarget(row.better)) {
        return allowed === 0 ? 'not farther' : `${(0,number_format/* formatNumber */.ZV)(allowed, style)} farther`;
    }
    if (allowed === 0)
        return row.better === 'lower' ? 'no rise' : 'no drop';
    return `${row.better === 'lower' ? '+' : number_format/* MINUS */.N5}${(0,number_format/* formatNumber */.ZV)(allowed, style)}`;
}
function limitTexts(row, style) {
    const { min, max } = row.gate;
    return [
        ...(min === null ? [] : [`≥ ${(0,number_format/* formatNumber */.ZV)(min, style)}`]),
        ...(max === null ? [] : [`≤ ${(0,number_format/* formatNumber */.ZV)(max, style)}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/render/failures.js




const MOST = 5;
const MOST_NOTES = 10;
const MAX_REASON = 300;
/** A box for each of the first failing gates, and how many more there are. */
function failureAlerts(report) {
    const { comparison } = report;
    const failing = comparison.rows.filter((row) => row.outcome === 'fail');
    const boxes = failing
        .slice(0, MOST)
        .map((row) => (0,markdown/* alert */.xE)('CAUTION', failureLines(row, comparison.model)));
    const more = failing.length - boxes.length;
    const rest = more > 0 ? [`And ${(0,number_format/* formatPlural */.yk)(more, 'more failing metric')}, in the table below.`] : [];
    return [...boxes, ...rest].join('\n\n');
}
/** Why rows that have no box of their own are no plain pass; at most ten of them, and how many more there are. */
function reasonNotes(rows) {
    const failing = rows.filter((row) => row.outcome === 'fail').slice(MOST);
    const warned = rows.filter((row) => row.outcome === 'warn');
    const told = [...failing, ...warned].filter((row) => reasonText(row) !== '');
    const more = told.length - MOST_NOTES;
    return [
        ...told.slice(0, MOST_NOTES).map((row) => {
            return `${statusOf(row).icon} ${(0,markdown/* codeSpan */.SS)(row.key)}: ${reasonText(row)}`;
        }),
        ...(more > 0 ? [`And ${(0,number_format/* formatPlural */.yk)(more, 'more metric')} with a remark, in the table.`] : []),
    ];
}
/** Empty where the numbers beside it say the same: a reason repeats them in words. */
function reasonText(row) {
    if (isSaidByNumbers(row))
        return '';
    return (0,markdown/* escapeText */.X1)(row.reasons.map(sentence).join(' '), MAX_REASON);
}
const NUMBERS_SAY = new Set(['better', 'worse', 'same', 'changed']);
const isSaidByNumbers = (row) => NUMBERS_SAY.has(row.change) || (row.change === 'new' && limitsBroken(row).length > 0);
function failureLines(row, model) {
    const name = `${(0,markdown/* codeSpan */.SS)(model)} ${(0,markdown/* codeSpan */.SS)(row.key)}`;
    const origin = originText(row);
    const lines = [(0,markdown/* bold */.Cr)(`${name}: ${whatHappened(row)}`), reasonText(row), origin];
    // Two spaces at the end of a line of a quote would break it; GitHub keeps the breaks of a comment anyhow, and
    // a backslash does so in files too.
    return lines
        .filter((line) => line !== '')
        .flatMap((line, index, all) => (index === all.length - 1 ? [line] : [`${line}\\`]));
}
function whatHappened(row) {
    const style = rowStyle(row);
    const after = valueCell(row.candidate, style);
    const before = valueCell(row.baseline, style);
    if (row.candidate === null)
        return `missing, ${before} in the baseline.`;
    if (row.candidate.value === null) {
        return row.baseline === null ? `${after}.` : `${before} → ${after}.`;
    }
    const moved = row.baseline === null ? after : `${before} → ${after}`;
    const parts = [worseText(row), ...limitsBroken(row)].filter((part) => part !== '');
    return parts.length === 0 ? `${moved}.` : `${moved}, ${parts.join('; ')}.`;
}
function worseText(row) {
    const worse = worsening(row);
    if (worse === null || row.gate.allowed === null)
        return '';
    const style = rowStyle(row);
    const share = row.relative === null ? '' : ` (${(0,number_format/* formatPercent */.l9)(Math.abs(row.relative), false)})`;
    const allowed = row.gate.allowed === 0 ? 'none' : (0,number_format/* formatNumber */.ZV)(row.gate.allowed, style);
    return `${(0,number_format/* formatNumber */.ZV)(worse, style)}${share} worse; allowed ${allowed}`;
}
function limitsBroken(row) {
    const value = metric_row_valueOf(row.candidate);
    const { min, max } = row.gate;
    if (value === null)
        return [];
    const broken = (min !== null && value < min) || (max !== null && value > max);
    return broken ? [`must be ${limitTexts(row, rowStyle(row)).join(' and ')}`] : [];
}
function originText(row) {
    if (row.gate.rule === null)
        return '';
    const { match, origin } = row.gate.rule;
    return `Gate ${(0,markdown/* codeSpan */.SS)(match)}, ${(0,markdown/* codeSpan */.SS)(origin.file)} line ${origin.line}.`;
}

;// CONCATENATED MODULE: ./lib/render/metric-table.js


const ALIGN = ['left', 'left', 'right', 'right', 'right', 'right'];
function rowKind(row) {
    if (row.outcome === 'fail')
        return 'failing';
    if (row.outcome === 'warn')
        return 'warning';
    if (row.outcome === 'info' && row.baseline !== null)
        return 'unchanged';
    return row.change === 'same' ? 'unchanged' : 'passing';
}
/** Rows with all that is known of them; empty for no rows. */
function metricTable(rows, columns) {
    if (rows.length === 0)
        return '';
    if (columns.baseline === null)
        return valueTable(rows, columns.candidate);
    return (0,markdown/* table */.tp)(['', 'metric', (0,markdown/* escapeText */.X1)(`v${columns.baseline}`), columns.candidate, 'change', 'allowed'], ALIGN, rows.map((row) => {
        const style = rowStyle(row);
        const before = valueCell(row.baseline, style);
        const after = candidateCell(row, style);
        return [
            statusCell(row),
            nameCell(row),
            before,
            after,
            changeCell(row, style),
            allowedCell(row, style),
        ];
    }));
}
function valueTable(rows, candidate) {
    return (0,markdown/* table */.tp)(['', 'metric', candidate, 'allowed'], ALIGN, rows.map((row) => {
        const style = rowStyle(row);
        return [statusCell(row), nameCell(row), candidateCell(row, style), allowedCell(row, style)];
    }));
}
function statusCell(row) {
    const { icon, word } = statusOf(row);
    return `${icon} ${word}`;
}

;// CONCATENATED MODULE: ./lib/render/fold.js

/** How many rows of a long table stay open, where no row needs to be seen more than another. */
const MOST_OPEN = 20;
/** The first entries in the open, the others in a folded block. `render` makes a block of some of them. */
function foldAfter(items, title, render) {
    const rest = items.slice(MOST_OPEN);
    return (0,markdown/* paragraphs */.qN)([
        render(items.slice(0, MOST_OPEN)),
        rest.length === 0 ? '' : (0,markdown/* details */.zH)(title(rest.length), render(rest)),
    ]);
}

;// CONCATENATED MODULE: ./lib/render/data-change.js


/** Names in one line; the rest is counted. */
const MOST_NAMES = 3;
/**
 * What differs within a data set, one line each: its files, its rows, its columns. Empty when only the digests are
 * known.
 */
function describeDataChange(change) {
    const parts = [
        ...(change.files === undefined ? [] : fileParts(change.files)),
        ...rowParts(change),
        ...(change.schema === undefined ? [] : schemaParts(change.schema)),
    ];
    return parts.length === 0 ? [] : [`${(0,markdown/* codeSpan */.SS)(change.name)}: ${parts.join('; ')}`];
}
function fileParts({ added, removed, changed, examples }) {
    const kinds = [
        ['added', added, examples.added],
        ['removed', removed, examples.removed],
        ['changed', changed, examples.changed],
    ];
    return kinds
        .filter(([, count]) => count > 0)
        .map(([what, count, names]) => `${(0,number_format/* formatPlural */.yk)(count, 'file')} ${what}${named(names, count)}`);
}
function named(names, count) {
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,markdown/* codeSpan */.SS)(name));
    return shown.length === 0 ? '' : ` (${shown.join(', ')}${count > shown.length ? ', …' : ''})`;
}
function rowParts({ before, after }) {
    const [old, now] = [before?.rows, after?.rows];
    if (old === undefined || now === undefined || old === now)
        return [];
    const sign = now > old ? '+' : '−';
    return [`rows ${sign}${(0,number_format/* formatCount */.B4)(Math.abs(now - old))}`];
}
function schemaParts({ added, removed, changed, reordered }) {
    return [
        ...columnPart('added', added),
        ...columnPart('removed', removed),
        ...changed
            .slice(0, MOST_NAMES)
            .map(({ name, before, after }) => `column ${(0,markdown/* codeSpan */.SS)(name)} was ${(0,markdown/* codeSpan */.SS)(before)}, is ${(0,markdown/* codeSpan */.SS)(after)}`),
        ...(changed.length > MOST_NAMES ? [`${changed.length - MOST_NAMES} more types changed`] : []),
        ...(reordered ? ['columns in another order'] : []),
    ];
}
function columnPart(what, columns) {
    if (columns.length === 0)
        return [];
    const names = columns.map(({ name }) => name);
    return [`${(0,number_format/* formatPlural */.yk)(names.length, 'column')} ${what}${named(names, names.length)}`];
}

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/render/param-text.js

/**
 * A parameter's value on one line, numbers with the digits of their file. A string that could be taken for a
 * value of another type is quoted.
 */
function paramText(value) {
    if (typeof value === 'string')
        return needsQuotes(value) ? JSON.stringify(value) : value;
    if (value === null || typeof value === 'boolean')
        return String(value);
    if ((0,numeral/* isNumeral */.NW)(value))
        return value.digits;
    if ('nonFinite' in value)
        return value.nonFinite;
    return `[${value.map(paramText).join(', ')}]`;
}
function needsQuotes(text) {
    return (text.trim() !== text ||
        text === '' ||
        /^(?:true|false|null|[[{"].*|[-+.\d].*|NaN|-?Infinity)$/s.test(text));
}

;// CONCATENATED MODULE: ./lib/render/inputs.js







/** Parameters that differ, before and after; empty when none does. */
function paramTables(changes, sides) {
    return foldAfter(changes, (count) => (0,number_format/* formatPlural */.yk)(count, 'more changed parameter'), (some) => paramTable(some, sides));
}
function paramTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return (0,markdown/* table */.tp)(['parameter', (0,markdown/* escapeText */.X1)(sides.before), (0,markdown/* escapeText */.X1)(sides.after)], ['left', 'left', 'left'], changes.map((change) => [
        (0,markdown/* codeSpan */.SS)(change.key),
        paramCell(change.before, 'not set'),
        (0,markdown/* bold */.Cr)(paramCell(change.after, 'removed')),
    ]));
}
/** Data sets that differ, before and after; empty when none does. */
function dataTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* table */.tp)(['data', (0,markdown/* escapeText */.X1)(sides.before), (0,markdown/* escapeText */.X1)(sides.after)], ['left', 'left', 'left'], changes.map((change) => [
            dataName(change),
            change.before === null ? NOTHING : sideText(change.before),
            change.after === null ? (0,markdown/* bold */.Cr)('removed') : afterCell(change.before, change.after),
        ])),
        (0,markdown/* list */.p_)(changes.flatMap(describeDataChange)),
    ]);
}
/** One line of what the training ran with and before did not; empty when nothing differs. */
function environmentText({ environment = [] }) {
    if (environment.length === 0)
        return '';
    const shown = environment.slice(0, MOST_CHANGES).map(({ what, before, after }) => {
        const sides = [before, after].map((side) => side === null ? NOTHING : (0,markdown/* codeSpan */.SS)(/^[0-9a-f]{64}$/.test(side) ? shortDigest(side) : side));
        return `${(0,markdown/* codeSpan */.SS)(what)} ${sides.join(' → ')}`;
    });
    const more = environment.length - shown.length;
    return `Environment: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
const MOST_CHANGES = 8;
/** `23 parameters and 2 data sets unchanged`; empty when there are none. */
function unchangedText(comparison) {
    const { params, data } = comparison;
    const parts = [
        ...(params.unchanged > 0 ? [(0,number_format/* formatPlural */.yk)(params.unchanged, 'parameter')] : []),
        ...(data.unchanged.length > 0 ? [(0,number_format/* formatPlural */.yk)(data.unchanged.length, 'data set')] : []),
    ];
    return parts.length === 0 ? '' : `${parts.join(' and ')} unchanged`;
}
function paramCell(value, absent) {
    return value === undefined ? absent : (0,markdown/* codeSpan */.SS)(paramText(value));
}
function dataName(change) {
    const role = change.role === null || change.role === change.name ? '' : ` (${(0,markdown/* escapeText */.X1)(change.role, 24)})`;
    return `${(0,markdown/* codeSpan */.SS)(change.name)}${role}`;
}
function sideText(side) {
    return [(0,markdown/* codeSpan */.SS)(shortDigest(side.digest)), dataSizeText(side)].join(' ').trim();
}
/**
 * `3 files, 91 kB, 120,433 rows`, as far as it is known.
 * @param change of the size, to follow it
 */
function dataSizeText({ files, size, rows }, change = '') {
    const parts = [
        ...(files === null ? [] : [(0,number_format/* formatPlural */.yk)(files, 'file')]),
        ...(size === null ? [] : [(0,number_format/* formatBytes */.z3)(size) + change]),
        ...(rows === undefined ? [] : [(0,number_format/* formatPlural */.yk)(rows, 'row')]),
    ];
    return parts.join(', ');
}
function afterCell(before, after) {
    const [old, now] = [before?.size ?? 0, after.size ?? 0];
    const growth = old === 0 || now === 0 ? 0 : (now - old) / old;
    const change = growth === 0 ? '' : ` (${(0,number_format/* formatPercent */.l9)(growth, true)})`;
    const text = [(0,markdown/* bold */.Cr)((0,markdown/* codeSpan */.SS)(shortDigest(after.digest))), dataSizeText(after, change)].join(' ');
    return before === null ? `${text.trim()}, new` : text.trim();
}

;// CONCATENATED MODULE: ./lib/render/release-changes.js




/** What differs from the previous version: code, parameters, data. Empty for a first version. */
function changeSection(notes, limit) {
    const { comparison, previous } = notes;
    if (previous === null)
        return '';
    const lines = [codeLine(notes), ...(comparison === null ? [] : inputLines(comparison, limit))];
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, `What changed since ${(0,markdown/* escapeText */.X1)(`v${previous.version}`)}`),
        (0,markdown/* list */.p_)(lines),
        ...(comparison === null ? [] : inputTables(notes, comparison, limit)),
    ]);
}
function codeLine(notes) {
    const { previous, manifest } = notes;
    if (previous === null)
        return '';
    const range = `${previous.tag}...${manifest.model.tag}`;
    if (previous.commit === manifest.code.commit)
        return 'Code: the same commit.';
    return `Code: ${(0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(range), compareUrl(notes, previous.tag, manifest.model.tag))}`;
}
function inputLines(comparison, limit) {
    const { params, data, artifactChanged } = comparison;
    const cut = params.changes.length - Math.min(limit, params.changes.length);
    const unchanged = unchangedText(comparison);
    return [
        ...(params.changes.length + params.unchanged === 0 ? ['Parameters: no change.'] : []),
        ...(cut > 0 ? [`${(0,number_format/* formatPlural */.yk)(cut, 'more changed parameter')} in \`manifest.json\`.`] : []),
        ...(data.changes.length + data.unchanged.length === 0 ? ['Data: no change.'] : []),
        ...(unchanged === '' ? [] : [`${unchanged}.`]),
        ...[environmentText(comparison)].filter((line) => line !== ''),
        ...(artifactChanged === false
            ? ['Model files: byte for byte those of the previous version.']
            : []),
    ];
}
function inputTables(notes, comparison, limit) {
    const before = `v${notes.previous?.version ?? ''}`;
    const sides = { before, after: `v${notes.manifest.model.version}` };
    return [
        paramTables(comparison.params.changes.slice(0, limit), sides),
        dataTable(comparison.data.changes.slice(0, limit), sides),
    ];
}

// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(23230);
;// CONCATENATED MODULE: ./lib/render/metric-order.js

/** Within each group failing rows come first, then by evaluation data; else the order stays. */
function orderRows(rows) {
    const ordered = rows.toSorted((left, right) => groupOf(left) - groupOf(right) ||
        OUTCOMES.indexOf(left.outcome) - OUTCOMES.indexOf(right.outcome) ||
        evaluationRank(left.key) - evaluationRank(right.key));
    return {
        judged: ordered.filter((row) => groupOf(row) < SHOWN_ONLY),
        shown: ordered.filter((row) => groupOf(row) === SHOWN_ONLY),
    };
}
/** Test data first, then validation, what is neither, and training; slices after all of them. */
function orderMetrics(metrics) {
    return metrics.toSorted((left, right) => evaluationRank((0,domain_metric/* metricKey */.C)(left)) - evaluationRank((0,domain_metric/* metricKey */.C)(right)));
}
const OUTCOMES = ['fail', 'warn', 'pass', 'info'];
const SHOWN_ONLY = 2;
function groupOf({ gate, outcome }) {
    if (gate.rule !== null && gate.level !== 'info')
        return 0;
    return outcome === 'info' ? SHOWN_ONLY : 1;
}
/** The names that data sets usually have, as the first word of a key: `test/recall`, `val_loss`. */
const EVALUATIONS = [
    /^(?:test|testing|hold[-_ ]?out)(?![a-z])/i,
    /^(?:validation|valid|val|dev|eval)(?![a-z])/i,
];
const SLICE = /(?:^|\/)slice\//;
const SLICES = 100;
const TRAINING = /^(?:train|training)(?![a-z])/i;
function evaluationRank(key) {
    // Twenty classes would hide what they add up to.
    const group = SLICE.test(key) ? SLICES : 0;
    if (TRAINING.test(key))
        return group + EVALUATIONS.length + 1;
    const rank = EVALUATIONS.findIndex((name) => name.test(key));
    return group + (rank === -1 ? EVALUATIONS.length : rank);
}

;// CONCATENATED MODULE: ./lib/render/release-metrics.js






const moreMetrics = (count) => (0,number_format/* formatPlural */.yk)(count, 'more metric');
/** The metrics of the version, with the change against the previous one where there is one. */
function metricSummary(notes, limit, isFirst = notes.previous === null) {
    const { comparison, manifest } = notes;
    const rows = comparison?.rows ?? [];
    const compared = comparison?.baseline ?? null;
    const total = compared === null ? manifest.metrics.length : rows.length;
    if (total === 0)
        return (0,markdown/* paragraphs */.qN)([(0,markdown/* heading */.R_)(3, 'Metrics'), 'This version has no metrics.']);
    const first = isFirst ? 'First version: there is nothing to compare with.' : '';
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, 'Metrics'),
        compared === null
            ? foldAfter(orderMetrics(manifest.metrics).slice(0, limit), moreMetrics, plainTable)
            : changeTables(rows, limit, { before: compared.version, after: manifest.model.version }),
        total > limit ? `${(0,number_format/* formatPlural */.yk)(total - limit, 'more metric')} in \`manifest.json\`.` : '',
        first,
    ]);
}
/** What was judged stays open; the rest is folded, unless it is all there is. */
function changeTables(rows, limit, versions) {
    const { judged, shown } = orderRows(rows);
    const render = (some) => changeTable(some, versions);
    if (judged.length === 0)
        return foldAfter(shown.slice(0, limit), moreMetrics, render);
    const rest = shown.slice(0, Math.max(0, limit - judged.length));
    return (0,markdown/* paragraphs */.qN)([
        foldAfter(judged.slice(0, limit), moreMetrics, render),
        rest.length === 0 ? '' : (0,markdown/* details */.zH)(`${moreMetrics(rest.length)}, shown only`, render(rest)),
    ]);
}
function changeTable(rows, { before, after }) {
    return (0,markdown/* table */.tp)(['metric', (0,markdown/* escapeText */.X1)(`v${before}`), (0,markdown/* escapeText */.X1)(`v${after}`), 'change', ''], ['left', 'right', 'right', 'right', 'left'], rows.map((row) => {
        const style = rowStyle(row);
        const { icon, word } = statusOf(row);
        return [
            nameCell(row),
            valueCell(row.baseline, style),
            candidateCell(row, style),
            changeCell(row, style),
            `${icon} ${word}`,
        ];
    }));
}
function plainTable(metrics) {
    return (0,markdown/* table */.tp)(['metric', 'value'], ['left', 'right'], metrics.map((metric) => {
        const value = metric_row_valueOf(metric);
        const style = (0,number_format/* chooseStyle */.h8)({ values: value === null ? [] : [value] });
        const unit = metric.unit === null ? '' : ` ${(0,markdown/* escapeText */.X1)(metric.unit, 24)}`;
        return [(0,markdown/* codeSpan */.SS)((0,domain_metric/* metricKey */.C)(metric)), `${valueCell(metric, style)}${unit}`];
    }));
}

// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __webpack_require__(38091);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var domain_manifest = __webpack_require__(5151);
;// CONCATENATED MODULE: ./lib/render/release-commands.js


/** cosign refuses to read a larger blob; its digest can be given instead. 128 MiB. */
const COSIGN_LIMIT = 128 * 1024 * 1024;
const DEFAULT_ISSUER = 'https://token.actions.githubusercontent.com';
/** Length and text of the payload type, as DSSE's pre-authentication encoding writes them. */
const PAYLOAD_HEAD = 'DSSEv1 28 application/vnd.in-toto+json';
/** Downloads every asset of the version into a folder of its own. */
function pullCommand(notes) {
    const { model } = notes.manifest;
    const folder = folderName(notes.manifest);
    return [
        `gh release download ${quote(model.tag)} --repo ${quote(repositoryArgument(notes))} --dir ${quote(folder)}`,
        `cd ${quote(folder)}`,
    ].join('\n');
}
/** Compares every asset but the manifest and its bundle with its digest. */
function checksumCommand() {
    return `sha256sum -c ${domain_manifest/* CHECKSUMS_ASSET */._}`;
}
/** The same, when the list of digests is the one that the manifest, which is signed, names. */
function signedChecksumCommand() {
    const own = `"$(sha256sum < ${domain_manifest/* CHECKSUMS_ASSET */._} | cut -c 1-64)"`;
    return `grep -q ${own} ${domain_manifest/* MANIFEST_ASSET */.ny} && ${checksumCommand()}`;
}
/** The lines that `sha256sum` prints for the assets: what `sha256sum -c` reads. */
function checksumLines(notes, limit) {
    const own = `${notes.manifestDigest.replace(/^sha256:/, '')}  ${domain_manifest/* MANIFEST_ASSET */.ny}`;
    const lines = notes.manifest.assets
        .slice(0, limit)
        .map((asset) => `${asset.sha256}  ${asset.name}`);
    return [own, ...lines].join('\n');
}
/** Shows that the signer signed these very bytes of `manifest.json`; empty for an unsigned version. */
function signatureCommands(notes) {
    if (notes.signing.mode === 'none')
        return [];
    return notes.signing.mode === 'key' ? keyChecks(notes) : keylessChecks(notes);
}
function keyChecks(notes) {
    const openssl = [
        `sed -n 's/.*"sig": *"\\([^"]*\\)".*/\\1/p' ${domain_manifest/* BUNDLE_ASSET */.cs} | base64 --decode > ../manifest.sig`,
        `{ printf '${PAYLOAD_HEAD} %s ' "$(($(wc -c < ${domain_manifest/* MANIFEST_ASSET */.ny})))"; cat ${domain_manifest/* MANIFEST_ASSET */.ny}; } |`,
        '  openssl dgst -sha256 -verify ../model-release.pub -signature ../manifest.sig',
    ];
    const cosign = [
        'cosign verify-blob-attestation --key ../model-release.pub --insecure-ignore-tlog',
        `--bundle ${domain_manifest/* BUNDLE_ASSET */.cs} --new-bundle-format --type ${domain_manifest/* MANIFEST_TYPE */.b3}`,
        cosignSubject(notes),
    ];
    return [
        { tool: 'openssl', command: openssl.join('\n') },
        { tool: 'cosign 2.4 or newer', command: `${wrap(cosign)}\n${payloadCommand()}` },
        ...modelSigningChecks(notes, 'key', ['--public_key ../model-release.pub']),
        ownCheck(notes, 'key:../model-release.pub'),
    ];
}
function keylessChecks(notes) {
    const { signing } = notes;
    const identity = quote(signing.signer ?? '');
    const issuer = signing.issuer ?? DEFAULT_ISSUER;
    const custom = signing.instance === 'custom';
    const cosign = [
        `cosign verify-blob-attestation --bundle ${domain_manifest/* BUNDLE_ASSET */.cs} --new-bundle-format`,
        `--type ${domain_manifest/* MANIFEST_TYPE */.b3}`,
        `--certificate-identity ${identity}`,
        `--certificate-oidc-issuer ${quote(issuer)}`,
        ...(custom ? ['--trusted-root ../trusted_root.json'] : []),
        ...(signing.instance === 'github' ? GITHUB_INSTANCE : []),
        cosignSubject(notes),
    ];
    return [
        ...githubChecks(notes),
        { tool: 'cosign 2.4 or newer', command: `${wrap(cosign)}\n${payloadCommand()}` },
        // It asks for an entry in a log, which GitHub's instance does not have.
        ...(signing.instance === 'github'
            ? []
            : modelSigningChecks(notes, 'sigstore', [
                `--identity ${identity} --identity_provider ${quote(issuer)}`,
                ...(custom ? ['--trust_config ../trust-config.json'] : []),
            ])),
        ownCheck(notes, signing.signer ?? '', issuer === DEFAULT_ISSUER ? [] : [`issuer=${issuer}`]),
    ];
}
/**
 * It reads a file of the model; one in parts, or of an earlier release, is not in the folder. The repository has no host here, and
 * signers of an Enterprise server are refused.
 */
function githubChecks(notes) {
    const subject = findSubject(notes);
    const { signer = '', issuer = DEFAULT_ISSUER, instance } = notes.signing;
    const host = URL.parse(signer)?.host ?? '';
    const isTenant = host.endsWith('.ghe.com');
    if (subject === undefined || (host !== 'github.com' && !isTenant))
        return [];
    const command = [
        `gh attestation verify ${quote(subject)} --repo ${quote(notes.repository)}`,
        ...(isTenant ? [`--hostname ${quote(host)}`] : []),
        `--bundle ${domain_manifest/* BUNDLE_ASSET */.cs} --predicate-type ${domain_manifest/* MANIFEST_TYPE */.b3}`,
        `--cert-identity ${quote(signer)}`,
        ...(issuer === DEFAULT_ISSUER ? [] : [`--cert-oidc-issuer ${quote(issuer)}`]),
        ...(instance === 'custom' ? ['--custom-trusted-root ../trusted_root.jsonl'] : []),
    ];
    return [{ tool: 'gh 2.67 or newer', command: `${wrap(command)}\n${payloadCommand()}` }];
}
/** It wants the model's files under their own paths; a release gives nested ones another name. */
function modelSigningChecks({ manifest }, method, trust) {
    const signed = manifest.assets.some(({ name }) => name === domain_manifest/* MODEL_SIGNATURE_ASSET */.KG);
    const flat = manifest.artifact.files.every((file) => (0,asset_slice/* findWholeAsset */.FT)(file) === file.path);
    if (!signed || !flat)
        return [];
    const command = [
        `model_signing verify ${method} . --signature ${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} --ignore_unsigned_files`,
        ...trust,
    ];
    return [{ tool: 'model_signing 1.1 (OpenSSF)', command: wrap(command) }];
}
/** Every check at once, also those that the other tools do not make: version, subjects, the set of files. */
function ownCheck(notes, signer, more = []) {
    const { name, version } = notes.manifest.model;
    const custom = notes.signing.mode === 'keyless' && notes.signing.instance === 'custom';
    const command = [
        `model-release verify ${quote(`${name}@${version}`)} --path .`,
        `--signer ${quote([signer, ...more].join(' '))}`,
        ...(custom ? ['--trusted-root ../trusted_root.json'] : []),
    ];
    return { tool: 'model-release: every check on a line', command: wrap(command) };
}
// GitHub's own instance has no transparency log; its certificates carry no SCT, and the time comes from a
// timestamp authority. `gh attestation trusted-root` prints its root.
const GITHUB_INSTANCE = [
    '--trusted-root ../trusted_root.json --use-signed-timestamps',
    '--insecure-ignore-tlog --insecure-ignore-sct',
];
/** Both tools check a model file against the bundle, not `manifest.json`: this ties the two together. */
function payloadCommand() {
    return `jq -r .dsseEnvelope.payload ${domain_manifest/* BUNDLE_ASSET */.cs} | base64 --decode | cmp - ${domain_manifest/* MANIFEST_ASSET */.ny}`;
}
// The subjects of the statement are the model's files, so that one of them is what cosign is given.
function cosignSubject(notes) {
    const [file] = notes.manifest.artifact.files;
    if (file === undefined)
        return '';
    const asset = (0,asset_slice/* findWholeAsset */.FT)(file);
    if (asset === undefined || file.size > COSIGN_LIMIT)
        return `--digest ${file.sha256} --digestAlg sha256`;
    return quote(asset);
}
/** An asset that is a file of the model. */
const findSubject = ({ manifest }) => manifest.artifact.files.map(asset_slice/* findWholeAsset */.FT).find((asset) => asset !== undefined);
/** Where the version is pulled to by default. */
function folderName({ model }) {
    return `${model.name.replaceAll('/', '-')}-${model.version}`;
}
/** gh needs the host's name in front for any server but github.com. */
function repositoryArgument({ serverUrl, repository }) {
    const host = serverUrl.replace(/^https?:\/\//, '');
    return host === 'github.com' ? repository : `${host}/${repository}`;
}
const wrap = (parts) => parts.filter((part) => part !== '').join(' \\\n  ');
/** A word for a POSIX shell that means only itself; plain words stay as they are. */
function quote(word) {
    const line = word.replaceAll(/[\r\n\0]/g, ' ');
    const plain = /^[\w./:%+=-]+$/.test(line);
    return plain ? line : `'${line.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/render/release-data.js




/** Columns of one table that are named. */
const MOST_COLUMNS = 12;
/** The data sets, folded: name, role, source, size, digest, and the columns of tables. */
function dataDetails({ data }, limit) {
    if (data.length === 0)
        return '';
    const shown = data.slice(0, limit);
    const rows = shown.map((set) => [
        (0,markdown/* codeSpan */.SS)(set.name),
        set.role === null ? '–' : (0,markdown/* escapeText */.X1)(set.role, 24),
        `${(0,markdown/* escapeText */.X1)(set.source.kind, 24)} ${(0,markdown/* codeSpan */.SS)(set.source.uri)}`,
        dataSizeText(set) || '–',
        `${(0,markdown/* codeSpan */.SS)(shortDigest(set.digest))}${verifiedText(set)}`,
    ]);
    return (0,markdown/* details */.zH)(`Data: ${(0,number_format/* formatPlural */.yk)(data.length, 'set')}`, (0,markdown/* paragraphs */.qN)([
        (0,markdown/* table */.tp)(['name', 'role', 'source', 'size', 'digest'], [], rows),
        (0,markdown/* list */.p_)(columnLines(shown)),
    ]));
}
function verifiedText({ verified }) {
    if (verified === undefined)
        return '';
    return verified ? ' (recomputed from the files)' : ' (quoted, not computed)';
}
/** Sets with the same columns share a line. */
function columnLines(sets) {
    const groups = Map.groupBy(sets.filter(({ columns = [] }) => columns.length > 0), ({ columns = [] }) => JSON.stringify(columns.map(({ name, type }) => [name, type])));
    return [...groups.values()].map((group) => {
        const columns = group[0]?.columns ?? [];
        const shown = columns
            .slice(0, MOST_COLUMNS)
            .map(({ name, type }) => `${(0,markdown/* codeSpan */.SS)(name)} ${(0,markdown/* escapeText */.X1)(type, 24)}`);
        const more = columns.length - shown.length;
        const names = group.map(({ name }) => (0,markdown/* codeSpan */.SS)(name)).join(', ');
        return `Columns of ${names}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    });
}

;// CONCATENATED MODULE: ./lib/render/release-environment.js


const MOST_FILES = 20;
/** What the model was trained with, folded; empty where nothing but the runner is known. */
function environmentDetails({ environment }) {
    const { runner, runtimes, container, gpus = [], lockfiles } = environment;
    const named = Object.entries(runtimes).map(([name, version]) => `${(0,markdown/* escapeText */.X1)(name, 30)} ${(0,markdown/* escapeText */.X1)(version, 40)}`);
    const files = lockfiles
        .slice(0, MOST_FILES)
        .map(({ path, sha256 }) => `${(0,markdown/* codeSpan */.SS)(path)} ${(0,markdown/* codeSpan */.SS)(shortDigest(sha256))}`);
    const more = lockfiles.length - files.length;
    if (named.length + gpus.length + lockfiles.length === 0 && container === undefined)
        return '';
    return (0,markdown/* details */.zH)('Environment', (0,markdown/* list */.p_)([
        [`${(0,markdown/* escapeText */.X1)(runner.os, 30)} ${(0,markdown/* escapeText */.X1)(runner.arch, 30)}`, ...named].join(', '),
        ...(container === undefined ? [] : [`Container: ${(0,markdown/* codeSpan */.SS)(container)}`]),
        ...(gpus.length === 0
            ? []
            : [
                `GPU: ${gpus
                    .slice(0, 8)
                    .map((gpu) => (0,markdown/* escapeText */.X1)(gpu, 60))
                    .join(', ')}`,
            ]),
        ...(files.length === 0
            ? []
            : [`Lock files: ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
    ]));
}

// EXTERNAL MODULE: ./lib/domain/byte-piece.js
var byte_piece = __webpack_require__(12587);
;// CONCATENATED MODULE: ./lib/domain/asset-body.js

/** GitHub refuses 2 GiB, and has been seen to fail at exactly that; a part is well below. manifest.md §1. */
const ASSET_LIMITS = { maxAsset: 2 ** 31 - 1, part: 1_992_294_400 };
/** The assets that hold a body: itself, or `NAME.part-001`, `NAME.part-002` … Names sort as the parts follow. */
function splitBody(body, limits) {
    if (body.size <= limits.maxAsset)
        return [{ ...body, start: 0 }];
    const count = Math.ceil(body.size / limits.part);
    const digits = Math.max(3, String(count).length);
    return Array.from({ length: count }, (_, index) => {
        const start = index * limits.part;
        const size = Math.min(limits.part, body.size - start);
        const name = `${body.name}.part-${String(index + 1).padStart(digits, '0')}`;
        return { name, start, size, pieces: (0,byte_piece/* cutPieces */.U)(body.pieces, start, size) };
    });
}
const PART = /^(.+)\.part-(\d{3,})$/;
/**
 * What `splitBody` names a part: the body that it is of, and which part, from 1. `undefined` for every other name, also one that only
 * begins like it: a file of a user may be called `model.tar.part-abc`.
 */
function parsePartName(name) {
    const [, of, digits] = PART.exec(name) ?? [];
    const number = Number(digits);
    return of === undefined || number === 0 ? undefined : { of, number };
}
/** The parts that hold [start, start + size) of the body, and where in them. */
function locateBytes(parts, start, size) {
    const end = start + size;
    return parts.flatMap((part) => {
        const from = Math.max(start, part.start);
        const to = Math.min(end, part.start + part.size);
        return from < to ? [{ part, offset: from - part.start, size: to - from }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/render/file-url.js


/**
 * Where a file of the model can be downloaded as it is: the asset of this release, or of the earlier one that holds it. The
 * page of the release when it is no asset by itself.
 * @param tag of the version
 */
function fileUrl(place, tag, file) {
    const [slice, ...more] = (0,asset_slice/* slicesOf */.nu)(file);
    if (slice === undefined || more.length > 0 || !slice.whole)
        return releaseUrl(place, tag);
    return assetUrl(place, slice.tag ?? tag, slice.asset);
}

;// CONCATENATED MODULE: ./lib/domain/storage-report.js

/** Roles of assets without which the model's files cannot be had. */
const isModel = (role) => role === 'model' || role === 'tensor-listing';
/** How much of a version is its own, and how much lies in earlier releases. The same bytes count once, however often they are named. */
function measureStorage({ artifact, assets }) {
    const earlier = listEarlier(artifact.files);
    return {
        model: artifact.size,
        uploaded: sumOf(assets.filter(({ role }) => isModel(role))),
        own: sumOf(assets),
        shared: earlier.reduce((sum, { bytes }) => sum + bytes, 0),
        earlier,
    };
}
function listEarlier(files) {
    const found = files.flatMap((file) => (0,asset_slice/* slicesOf */.nu)(file).flatMap((slice) => slice.tag === null ? [] : [{ tag: slice.tag, slice, path: file.path }]));
    const byTag = Map.groupBy(found, ({ tag }) => tag);
    return [...byTag]
        .map(([tag, some]) => ({
        tag,
        bytes: sumOf(new Map(some.map(({ slice }) => [rangeOf(slice), slice])).values()),
        files: new Set(some.map(({ path }) => path)).size,
    }))
        .toSorted((left, right) => right.bytes - left.bytes || (left.tag < right.tag ? -1 : 1));
}
const rangeOf = ({ asset, offset, size }) => `${asset} ${offset} ${size}`;
/**
 * How much each of several versions of a model adds, and would free. A release always uses its own assets, so that what
 * is referred to in a release which is not among the given ones is shared too.
 * @param pages oldest first
 */
function measureGrowth(pages) {
    const sizes = new Map(pages.flatMap(({ tag, assets }) => assets.map(({ name, size }) => [keyOf(tag, name), size])));
    const uses = pages.map((page) => assetsOf(page, sizes));
    const users = countUsers(uses);
    const complete = pages.every(({ files }) => files !== null);
    let total = 0;
    return pages.map((page, index) => {
        const used = [...(uses[index] ?? [])];
        const measure = (isShared) => used
            .filter(([key]) => isSharedAsset(key, page.tag, users) === isShared)
            .reduce((sum, [, size]) => sum + size, 0);
        const own = sumOf(page.assets);
        total += own;
        return {
            tag: page.tag,
            own,
            total,
            unique: complete ? measure(false) : null,
            shared: complete ? measure(true) : page.files && earlierBytes(used, page.tag),
        };
    });
}
/** An asset of another release has at least that release as a second user. */
const isSharedAsset = (key, tag, users) => !key.startsWith(keyOf(tag, '')) || (users.get(key) ?? 0) > 1;
const earlierBytes = (used, tag) => used.filter(([key]) => !key.startsWith(keyOf(tag, ''))).reduce((sum, [, size]) => sum + size, 0);
// A line break is in no tag and in no name of an asset.
const keyOf = (tag, asset) => `${tag}\n${asset}`;
/** The assets that a version needs, its own included, to their sizes. */
function assetsOf({ tag, assets, files }, sizes) {
    const used = new Map(assets.map(({ name, size }) => [keyOf(tag, name), size]));
    for (const slice of (files ?? []).flatMap(slicesOf)) {
        const key = keyOf(slice.tag ?? tag, slice.asset);
        // Of an asset that nobody lists at least so much is known.
        const least = Math.max(used.get(key) ?? 0, slice.offset + slice.size);
        used.set(key, sizes.get(key) ?? least);
    }
    return used;
}
function countUsers(uses) {
    const users = new Map();
    for (const key of uses.flatMap((used) => [...used.keys()]))
        users.set(key, (users.get(key) ?? 0) + 1);
    return users;
}
function sumOf(sized) {
    let sum = 0;
    for (const { size } of sized)
        sum += size;
    return sum;
}

// EXTERNAL MODULE: ./lib/domain/safe-path.js
var safe_path = __webpack_require__(20235);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(59416);
;// CONCATENATED MODULE: ./lib/render/pull-script.js







/** Downloads of one script; each is a line of it. */
const MAX_SCRIPT_DOWNLOADS = 64;
/**
 * `pull.sh`: a script for POSIX shells that downloads the files of one version with curl, checks every digest, and leaves
 * either the whole model or nothing. Whoever trusts its text trusts the digests in it. Empty for a version in more than
 * 64 pieces, and for one whose names could mean something else to a file system.
 */
function renderPullScript(facts) {
    const steps = listSteps(facts);
    if (steps === null)
        return '';
    const { model, artifact } = facts.manifest;
    const short = facts.manifestDigest.replace(/^sha256:/, '').slice(0, 12);
    const secure = facts.serverUrl.startsWith('https://');
    return [
        '#!/bin/sh',
        `# Downloads ${model.tag} of ${repositoryUrl(facts)} and checks every byte: sh pull.sh [DIRECTORY]`,
        '# Run it again after a break and it goes on. It needs curl, and sha256sum or shasum. For a private repository it needs',
        '# gh (https://cli.github.com) and GITHUB_TOKEN in the environment.',
        'set -eu',
        `to=\${1:-${quote(folderName(facts.manifest))}}`,
        `base=${quote(`${repositoryUrl(facts)}/releases/download`)}`,
        `repo=${quote(repositoryArgument(facts))}`,
        `id=${short}`,
        `count=${artifact.files.length}`,
        `proto=${secure ? "'=https'" : "'=http,https'"}`,
        FUNCTIONS,
        ...steps,
        END,
    ].join('\n');
}
const FUNCTIONS = String.raw `
fail() {
  printf 'pull.sh: %s\n' "$*" >&2
  exit 1
}
# What is wrong is not kept.
refuse() {
  rm -rf "$stage"
  fail "$1 is not what was published. Nothing was kept."
}
digest() {
  if command -v sha256sum > /dev/null 2>&1; then sha256sum < "$1"; else shasum -a 256 < "$1"; fi | cut -c 1-64
}
holds() {
  [ -f "$1" ] && [ "$(digest "$1")" = "$2" ]
}
# fetch TAG ASSET FILE [RANGE]: a whole asset goes on where it broke off
fetch() {
  printf '%s %s\n' "$1" "$2" >&2
  if [ "$via" = gh ]; then
    gh release download "$1" --repo "$repo" --pattern "$2" --output "$3" --clobber && return
  elif [ "$#" -gt 3 ]; then
    curl -gfL --proto "$proto" "$bar" --retry 3 -r "$4" -o "$3" "$base/$1/$2" && return
  else
    curl -gfL --proto "$proto" "$bar" --retry 3 -C - -o "$3" "$base/$1/$2" && return
  fi
  rmdir "$parts" "$model" "$stage" 2> /dev/null || :
  fail "$2 of $1 was not downloaded. Run this again to go on. If the repository is private: gh and GITHUB_TOKEN."
}
# part TAG ASSET SIZE SHA256 [OFFSET]: the next bytes of the file, a range of the asset when there is an offset
part() {
  [ "$ready" = no ] || return 0
  got=$parts/$4
  list="$list $4"
  if holds "$got" "$4"; then return 0; fi
  if [ -f "$got" ] && [ "$(wc -c < "$got")" -ge "$3" ]; then rm -f "$got"; fi
  if [ "$3" -eq 0 ]; then
    : > "$got"
  elif [ "$#" -lt 5 ]; then
    fetch "$1" "$2" "$got"
  elif [ "$via" = gh ]; then
    [ "$whole" = "$1/$2" ] || fetch "$1" "$2" "$parts/whole"
    whole=$1/$2
    tail -c "+$(($5 + 1))" "$parts/whole" | head -c "$3" > "$got"
  else
    fetch "$1" "$2" "$got" "$5-$(($5 + $3 - 1))"
  fi
  holds "$got" "$4" || refuse "$2 of $1"
}
# file PATH SHA256, then its parts, then join
file() {
  path=$model/$1
  sum=$2
  list=
  ready=no
  if holds "$path" "$sum"; then ready=yes; fi
}
join() {
  [ "$ready" = no ] || return 0
  mkdir -p "$(dirname "$path")"
  if [ "$list" = " $sum" ]; then
    mv "$parts/$sum" "$path"
    return
  fi
  for one in $list; do cat "$parts/$one"; done > "$path"
  holds "$path" "$sum" || refuse "$path"
  for one in $list; do rm -f "$parts/$one"; done
}
# unpack, after the parts of an archive
unpack() {
  for one in $list; do cat "$parts/$one"; done | tar -xof - -C "$model"
}

case $to in
  /*) ;;
  *) to=$PWD/$to ;;
esac
while [ "${'$'}{to%/}" != "$to" ]; do to=${'$'}{to%/}; done
[ -n "$to" ] || fail 'The model cannot be put in place of the root directory. Name another one.'
if [ -e "$to" ] || [ -L "$to" ]; then fail "$to is there already. Name another directory."; fi
command -v curl > /dev/null 2>&1 || fail 'curl is missing.'
command -v sha256sum > /dev/null 2>&1 || command -v shasum > /dev/null 2>&1 || fail 'sha256sum or shasum is missing.'
via=curl
if [ -n "${'$'}{GITHUB_TOKEN:-}${'$'}{GH_TOKEN:-}" ] && command -v gh > /dev/null 2>&1; then via=gh; fi
bar=-#
[ -t 2 ] || bar=-sS
stage=$to.pull-$id
parts=$stage/parts
model=$stage/model
list=
ready=no
whole=
mkdir -p "$parts" "$model"
`;
const END = String.raw `
# Exactly the files of the version, and no links among them.
[ "$(($(find "$model" ! -type d | wc -l)))" -eq "$count" ] || refuse "The set of files"
[ "$(($(find "$model" -type f | wc -l)))" -eq "$count" ] || refuse "The set of files"
rm -rf "$parts"
mv "$model" "$to"
rmdir "$stage"
printf '%s\n' "$to"`;
/** `null` when it cannot be done in so many lines, or safely. */
function listSteps(facts) {
    const { model, artifact } = facts.manifest;
    const slices = artifact.files.flatMap(asset_slice/* slicesOf */.nu);
    const isForeign = ({ tag }) => tag !== null && (0,domain_version/* parseTag */.ED)(model.name, tag) === undefined;
    if (artifact.files.some(({ path }) => (0,safe_path/* findPathProblem */.W)(path) !== undefined))
        return null;
    if (slices.some(isForeign))
        return null;
    const archive = findArchive(facts, slices);
    if (archive !== null)
        return archive.length > MAX_SCRIPT_DOWNLOADS ? null : [...archive, 'unpack'];
    if (slices.length > MAX_SCRIPT_DOWNLOADS)
        return null;
    return artifact.files.flatMap((file) => fileLines(facts, file));
}
function fileLines({ manifest }, file) {
    return [
        `file ${quote(file.path)} ${file.sha256}`,
        ...(0,asset_slice/* slicesOf */.nu)(file).map(({ tag, asset, offset, whole, size, sha256 }) => partLine(tag ?? manifest.model.tag, asset, size, sha256, whole ? null : offset)),
        'join',
    ];
}
function partLine(tag, asset, size, sha256, offset) {
    const words = ['part', quote(tag), quote(asset), String(size), sha256];
    return [...words, ...(offset === null ? [] : [String(offset)])].join(' ');
}
const isArchive = (asset) => asset === domain_manifest/* TAR_ASSET */.H_ || parsePartName(asset)?.of === domain_manifest/* TAR_ASSET */.H_;
const partNumber = (asset) => parsePartName(asset)?.number ?? 0;
/** The whole archive, where this release has all files of the model in one. `null` where it has not. */
function findArchive({ manifest }, slices) {
    if (!slices.every(({ tag, asset }) => tag === null && isArchive(asset)))
        return null;
    const assets = manifest.assets.filter(({ name }) => isArchive(name));
    return assets
        .toSorted((left, right) => partNumber(left.name) - partNumber(right.name))
        .map(({ name, size, sha256 }) => partLine(manifest.model.tag, name, size, sha256, null));
}

;// CONCATENATED MODULE: ./lib/render/release-storage.js









const MOST_LINES = 5;
/** Where the model's bytes lie and how its files are put together; empty when each is one asset of this release. */
function storageText(notes) {
    const { artifact } = notes.manifest;
    const { model, uploaded, earlier } = measureStorage(notes.manifest);
    const lines = [...archiveLine(artifact.files), ...joinLines(artifact.files)];
    if (earlier.length === 0)
        return (0,markdown/* list */.p_)(lines);
    const parts = [
        uploaded === 0 ? 'nothing uploaded' : `${(0,number_format/* formatBytes */.z3)(uploaded)} uploaded`,
        ...earlierTexts(notes, earlier),
    ];
    return (0,markdown/* paragraphs */.qN)([
        `${(0,markdown/* bold */.Cr)('Storage:')} ${(0,number_format/* formatBytes */.z3)(model)} model: ${parts.join(', ')}.`,
        (0,markdown/* list */.p_)(lines),
        pullHint(notes),
    ]);
}
function earlierTexts(notes, earlier) {
    const shown = earlier.slice(0, MOST_LINES).map(({ tag, bytes, files }) => {
        const release = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(tag), releaseUrl(notes, tag));
        return `${(0,number_format/* formatBytes */.z3)(bytes)} unchanged in ${release} (${(0,number_format/* formatPlural */.yk)(files, 'file')})`;
    });
    const rest = earlier.slice(MOST_LINES);
    const bytes = rest.reduce((sum, one) => sum + one.bytes, 0);
    return rest.length === 0
        ? shown
        : [...shown, `${(0,number_format/* formatBytes */.z3)(bytes)} unchanged in ${(0,number_format/* formatPlural */.yk)(rest.length, 'other release')}`];
}
const pullHint = ({ manifest }) => `\`gh release download\` brings what was uploaded here. The whole model: \`pull.sh\` below, or ${(0,markdown/* codeSpan */.SS)(`model-release pull ${manifest.model.name}@${manifest.model.version}`)}.`;
/** The archive that holds the files, where there is one in this release. */
function archiveLine(files) {
    const archived = files.map((file) => (0,asset_slice/* slicesOf */.nu)(file).flatMap(({ tag, asset }) => tag === null && (asset === domain_manifest/* TAR_ASSET */.H_ || parsePartName(asset)?.of === domain_manifest/* TAR_ASSET */.H_)
        ? [asset]
        : []));
    const assets = new Set(archived.flat());
    if (assets.size === 0)
        return [];
    const what = (0,number_format/* formatPlural */.yk)(archived.filter((some) => some.length > 0).length, 'file');
    return assets.has(domain_manifest/* TAR_ASSET */.H_)
        ? [`${(0,markdown/* codeSpan */.SS)(domain_manifest/* TAR_ASSET */.H_)} holds ${what}: ${(0,markdown/* codeSpan */.SS)(`tar xf ${domain_manifest/* TAR_ASSET */.H_}`)}`]
        : [`The archive with ${what} is in parts: ${(0,markdown/* codeSpan */.SS)(`cat ${domain_manifest/* TAR_ASSET */.H_}.part-* | tar xf -`)}`];
}
/** How to join each file that is in parts. */
function joinLines(files) {
    const parted = files.flatMap((file) => {
        const stem = findStem(file);
        return stem === undefined ? [] : [{ file, stem }];
    });
    const lines = parted.slice(0, MOST_LINES).map(({ file, stem }) => {
        const command = (0,markdown/* codeSpan */.SS)(`cat ${quote(stem)}.part-* > ${quote(stem)}`);
        return `${(0,markdown/* codeSpan */.SS)(file.path)} is in ${(0,number_format/* formatPlural */.yk)((0,asset_slice/* slicesOf */.nu)(file).length, 'part')}: ${command}`;
    });
    const more = parted.length - lines.length;
    return more > 0 ? [...lines, `${(0,number_format/* formatPlural */.yk)(more, 'more file')} in parts, joined alike`] : lines;
}
/** What the names of a file's parts begin with; `undefined` for a file that is not in parts of this release. */
function findStem(file) {
    if (file.parts === undefined)
        return undefined;
    const stems = new Set((0,asset_slice/* slicesOf */.nu)(file).map(({ tag, asset, whole }) => tag === null && whole ? parsePartName(asset)?.of : undefined));
    const [stem] = stems;
    return stems.size === 1 && stem !== domain_manifest/* TAR_ASSET */.H_ ? stem : undefined;
}
/** `pull.sh`, folded; a sentence instead where it would be too long. */
function scriptDetails(notes, fits) {
    const script = fits ? renderPullScript(notes) : '';
    const { name, version } = notes.manifest.model;
    if (script === '')
        return `A script for this version would be too long for this page: ${(0,markdown/* codeSpan */.SS)(`model-release pull ${name}@${version}`)} pulls it.`;
    return (0,markdown/* details */.zH)('pull.sh: downloads and checks the model with nothing but curl and sha256sum', (0,markdown/* paragraphs */.qN)([
        'Save it as `pull.sh` and run `sh pull.sh`. It leaves the whole model or nothing; who made it, only the commands above show.',
        (0,markdown/* codeBlock */.DV)('sh', script),
    ]));
}

;// CONCATENATED MODULE: ./lib/render/release-files.js









/** Files of the model without an asset of their own that have a row. */
const MOST_STORED = 20;
/** What each asset is, for whoever sees the page for the first time. */
const WORDS = {
    'data-listing': 'files of a data set, with digests',
    metrics: 'metrics, as the job wrote them',
    params: 'parameters, as the job read them',
    predictions: 'predictions for each example',
    'model-signature': 'signature of the model files (OpenSSF Model Signing)',
    'model-card': 'model card (Hugging Face README)',
    bom: 'bill of materials (CycloneDX ML-BOM)',
    checksums: 'digests of all files, for sha256sum -c',
    'tensor-listing': 'where each tensor lies, with digests',
};
/** Rows that the table has when nothing is left out. */
const countFileRows = (manifest) => listStored(manifest.artifact.files).length + manifest.assets.length;
/** Every asset and what it is for, and the files of the model that are none by themselves. */
function fileSection(notes, limit) {
    const { manifest } = notes;
    const stored = listStored(manifest.artifact.files);
    const shown = stored.slice(0, Math.min(limit, MOST_STORED));
    const assets = manifest.assets.slice(0, Math.max(0, limit - shown.length));
    const uses = describeUses(manifest.artifact.files);
    const more = stored.length - shown.length + manifest.assets.length - assets.length;
    const rows = [
        ...shown.map((file) => storedRow(notes, file)),
        ...assets.map((asset) => assetRow(notes, asset, uses.get(asset.name))),
        ...ownRows(notes),
    ];
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, 'Files'),
        (0,markdown/* table */.tp)(['file', 'what', 'size', 'SHA-256'], ['left', 'left', 'right', 'left'], rows),
        more > 0 ? `${(0,number_format/* formatPlural */.yk)(more, 'more file')} in \`${domain_manifest/* MANIFEST_ASSET */.ny}\`.` : '',
        storageText(notes),
        (0,markdown/* details */.zH)('All digests, as sha256sum prints them', (0,markdown/* codeBlock */.DV)('text', checksumLines(notes, limit))),
    ]);
}
const release_files_isArchive = (asset) => asset === domain_manifest/* TAR_ASSET */.H_ || parsePartName(asset)?.of === domain_manifest/* TAR_ASSET */.H_;
/** Files of the model that have neither an asset of this release to themselves nor a place in its archive. */
const listStored = (files) => files.filter((file) => (0,asset_slice/* findWholeAsset */.FT)(file) === undefined &&
    (0,asset_slice/* slicesOf */.nu)(file).some(({ tag, asset }) => tag !== null || !release_files_isArchive(asset)));
function storedRow(notes, file) {
    const { tag } = notes.manifest.model;
    const address = fileUrl(notes, tag, file);
    const name = (0,markdown/* codeSpan */.SS)(file.path);
    return [
        // A link to this very page would be none.
        address === releaseUrl(notes, tag) ? name : (0,markdown/* link */.nf)(name, address),
        `model, ${storageWords(notes, file)}`,
        (0,number_format/* formatBytes */.z3)(file.size),
        (0,markdown/* codeSpan */.SS)(shortDigest(file.sha256)),
    ];
}
function storageWords(notes, file) {
    const slices = (0,asset_slice/* slicesOf */.nu)(file);
    const tags = [...new Set(slices.flatMap(({ tag }) => tag ?? []))];
    const releases = tags
        .slice(0, 3)
        .map((tag) => (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(tag), releaseUrl(notes, tag)))
        .join(', ');
    const others = tags.length > 3 ? ` and ${(0,number_format/* formatCount */.B4)(tags.length - 3)} more` : '';
    if (tags.length === 0)
        return `in ${(0,number_format/* formatPlural */.yk)(slices.length, 'part')}`;
    const own = slices.find(({ tag }) => tag === null);
    if (own === undefined)
        return `unchanged: in ${releases}${others}`;
    return `from ${(0,markdown/* codeSpan */.SS)(own.asset)} and ${releases}${others}`;
}
function describeUses(files) {
    const found = files.flatMap((file) => {
        const slices = (0,asset_slice/* slicesOf */.nu)(file);
        return slices.map(({ tag, asset, whole }, index) => ({
            key: tag === null ? asset : null,
            use: { files: [file.path], whole, part: index + 1, parts: slices.length },
        }));
    });
    const uses = new Map();
    for (const [asset, some] of Map.groupBy(found, ({ key }) => key)) {
        const [first] = some;
        if (asset === null || first === undefined)
            continue;
        const paths = new Set(some.flatMap(({ use }) => use.files));
        uses.set(asset, { ...first.use, files: [...paths] });
    }
    return uses;
}
function assetRow(notes, asset, use) {
    const [path] = use?.files ?? [];
    const isFile = use?.parts === 1 && use.whole;
    const origin = !isFile || path === undefined || path === asset.name ? '' : ` (${(0,markdown/* codeSpan */.SS)(path)})`;
    const address = assetUrl(notes, notes.manifest.model.tag, asset.name);
    return [
        `${(0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(asset.name), address)}${origin}`,
        asset.role === 'model' ? modelWords(asset.name, use) : WORDS[asset.role],
        (0,number_format/* formatBytes */.z3)(asset.size),
        (0,markdown/* codeSpan */.SS)(shortDigest(asset.sha256)),
    ];
}
function modelWords(asset, use) {
    const [path] = use?.files ?? [];
    if (use === undefined || path === undefined)
        return 'model';
    if (asset === domain_manifest/* TAR_ASSET */.H_)
        return `archive of ${(0,number_format/* formatPlural */.yk)(use.files.length, 'model file')}`;
    const part = parsePartName(asset);
    if (part?.of === domain_manifest/* TAR_ASSET */.H_)
        return `part ${part.number} of the archive of the model files`;
    if (use.parts === 1 && use.whole)
        return 'model';
    if (use.whole)
        return `part ${use.part} of ${use.parts} of ${(0,markdown/* codeSpan */.SS)(path)}`;
    return `bytes of ${(0,markdown/* codeSpan */.SS)(path)} that are new`;
}
/** The two that no list of digests can hold. */
function ownRows(notes) {
    const { tag } = notes.manifest.model;
    const row = (name, what, digest) => [
        (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(name), assetUrl(notes, tag, name)),
        what,
        '',
        digest,
    ];
    const digest = (0,markdown/* codeSpan */.SS)(shortDigest(notes.manifestDigest));
    return [
        row(domain_manifest/* MANIFEST_ASSET */.ny, 'manifest: all of this page, as data (in-toto)', digest),
        ...(notes.signing.mode === 'none'
            ? []
            : [row(domain_manifest/* BUNDLE_ASSET */.cs, 'signature of the manifest (Sigstore bundle)', '')]),
    ];
}

;// CONCATENATED MODULE: ./lib/render/release-model.js


/** Names of one line. */
const release_model_MOST_NAMES = 12;
const MOST_TENSORS = 20;
/** What the model's files say of themselves; a file that can run code is named in the open. */
function modelDetails({ artifact, model }, limit) {
    const files = artifact.files.filter(({ format }) => format !== undefined).slice(0, limit);
    if (files.length === 0)
        return '';
    const rows = files.map((file) => [
        (0,markdown/* codeSpan */.SS)(file.path),
        (0,markdown/* escapeText */.X1)(file.format ?? '', 40),
        parameterText(file),
        factText(file),
    ]);
    return (0,markdown/* paragraphs */.qN)([
        executableAlert(files),
        (0,markdown/* details */.zH)(summary(files), (0,markdown/* paragraphs */.qN)([
            (0,markdown/* table */.tp)(['file', 'format', 'parameters', 'details'], ['left', 'left', 'right', 'left'], rows),
            signatureList(model.signature),
        ])),
    ]);
}
function summary(files) {
    const formats = [...new Set(files.map(({ format }) => format ?? ''))];
    return `Model: ${formats
        .slice(0, 3)
        .map((format) => (0,markdown/* escapeText */.X1)(format, 40))
        .join(', ')}`;
}
function executableAlert(files) {
    const executable = files.filter((file) => file.executable === true);
    if (executable.length === 0)
        return '';
    const lines = executable.slice(0, 5).map((file) => {
        const imports = file.imports ?? [];
        const names = imports.slice(0, release_model_MOST_NAMES).map((name) => (0,markdown/* codeSpan */.SS)(name));
        const more = imports.length > names.length ? ` and ${imports.length - names.length} more` : '';
        const what = names.length === 0 ? '' : `; it imports ${names.join(', ')}${more}`;
        return `${(0,markdown/* codeSpan */.SS)(file.path)} can run code when it is loaded${what}.`;
    });
    const more = executable.length - lines.length;
    return (0,markdown/* alert */.xE)('CAUTION', [
        `${(0,markdown/* bold */.Cr)('Load only what you trust.')} ${lines.join(' ')}${more > 0 ? ` So can ${(0,number_format/* formatPlural */.yk)(more, 'other file')}.` : ''}`,
    ]);
}
function parameterText({ facts }) {
    const parameters = facts?.parameters;
    if (parameters === undefined)
        return '–';
    return typeof parameters === 'number' ? (0,number_format/* formatCount */.B4)(parameters) : (0,markdown/* escapeText */.X1)(parameters, 40);
}
function factText({ facts }) {
    if (facts === undefined)
        return '–';
    const parts = [
        ...(facts.tensors === undefined ? [] : [(0,number_format/* formatPlural */.yk)(facts.tensors, 'tensor')]),
        ...Object.entries(facts.dtypes ?? {}).map(([dtype, count]) => `${(0,number_format/* formatCount */.B4)(count)} × ${(0,markdown/* escapeText */.X1)(dtype, 20)}`),
        ...Object.entries(facts.details ?? {}).map(([key, value]) => `${(0,markdown/* escapeText */.X1)(key, 30)} ${(0,markdown/* codeSpan */.SS)(String(value).slice(0, 60))}`),
    ];
    return parts.slice(0, release_model_MOST_NAMES).join(', ') || '–';
}
function signatureList(signature) {
    if (signature === undefined)
        return '';
    return (0,markdown/* list */.p_)([...sideLine('Inputs', signature.inputs), ...sideLine('Outputs', signature.outputs)]);
}
function sideLine(what, tensors) {
    if (tensors.length === 0)
        return [];
    const shown = tensors.slice(0, MOST_TENSORS).map(tensorText);
    const more = tensors.length - shown.length;
    return [`${what}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}
function tensorText({ name, type, shape }) {
    const dimensions = shape === undefined ? '' : ` [${shape.join(', ')}]`;
    return `${(0,markdown/* codeSpan */.SS)(name === '' ? 'unnamed' : name)} ${(0,markdown/* escapeText */.X1)(`${type}${dimensions}`, 80)}`;
}

;// CONCATENATED MODULE: ./lib/render/release-notes.js














/** Characters; GitHub refuses more. */
const BUDGET = 125_000;
/**
 * The release page of a version: its metrics and their change, what changed in code, data and parameters, the
 * files, and commands to pull and verify. At most 125,000 characters; what is left out is in `manifest.json`.
 */
function renderReleaseNotes(notes) {
    return fitBudget(totals(notes), (limits) => `${marker(notes)}\n${body(notes, limits)}\n`, (text) => text.length <= BUDGET);
}
/** Who signed, in a few words; shouted when nobody did. */
function signatureText(notes) {
    const { mode, signer } = notes.signing;
    if (mode === 'none')
        return '⚠️ **UNSIGNED**';
    const who = signer === undefined ? '' : ` by ${(0,markdown/* codeSpan */.SS)(shortSigner(notes, signer))}`;
    return `✅ signed${who} (${mode})`;
}
function totals({ manifest, comparison }) {
    return [
        ['params', Object.keys(manifest.params).length],
        ['changes', comparison?.params.changes.length ?? 0],
        ['metrics', Math.max(manifest.metrics.length, comparison?.rows.length ?? 0)],
        ['data', manifest.data.length],
        ['script', 1],
        ['files', countFileRows(manifest)],
    ];
}
function marker({ manifest, manifestDigest }) {
    const { name, version } = manifest.model;
    return (0,markdown/* hiddenLine */.re)(`model-release:version v1 model=${encodeURIComponent(name)} version=${encodeURIComponent(version)} manifest=${manifestDigest}`);
}
function body(notes, limits) {
    const limit = (kind) => limits.get(kind) ?? Infinity;
    const cuts = countCuts(totals(notes), limits);
    return (0,markdown/* paragraphs */.qN)([
        lead(notes),
        notes.signing.mode === 'none' ? UNSIGNED : '',
        metricSummary(notes, limit('metrics')),
        changeSection(notes, limit('changes')),
        fileSection(notes, limit('files')),
        modelDetails(notes.manifest, limit('files')),
        verifySection(notes, limit('script') > 0),
        dataDetails(notes.manifest, limit('data')),
        environmentDetails(notes.manifest),
        paramDetails(notes, limit('params')),
        cuts.length === 0 ? '' : cutText(notes),
        footer(notes),
    ]);
}
const UNSIGNED = (0,markdown/* alert */.xE)('WARNING', [
    `${(0,markdown/* bold */.Cr)('UNSIGNED.')} Nobody vouches for this version: its digests show whether a file is whole, not who made it.`,
]);
function lead(notes) {
    const { model, artifact, code, createdAt, run } = notes.manifest;
    const made = run === null ? '' : ` by ${(0,markdown/* link */.nf)(`run ${(0,markdown/* escapeText */.X1)(run.runId)}`, run.url)}`;
    const dirty = code.dirty === true ? ', **with uncommitted changes**' : '';
    return [
        `${(0,markdown/* bold */.Cr)(`${(0,markdown/* escapeText */.X1)(model.name)} ${(0,markdown/* escapeText */.X1)(model.version)}`)}${kindText(notes)}`,
        `${(0,number_format/* formatPlural */.yk)(artifact.files.length, 'file')}, ${(0,number_format/* formatBytes */.z3)(artifact.size)}`,
        `from ${commitLink(notes, code.commit)}${dirty}${made}`,
        formatTime(createdAt),
        signatureText(notes),
    ].join(' · ');
}
function kindText({ manifest }) {
    const { task, framework } = manifest.model;
    const parts = [
        ...(task === undefined ? [] : [(0,markdown/* escapeText */.X1)(task)]),
        ...(framework === undefined
            ? []
            : [(0,markdown/* escapeText */.X1)([framework.name, framework.version ?? ''].join(' ').trim())]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
function verifySection(notes, withScript) {
    const checks = signatureCommands(notes);
    const [first, ...others] = checks;
    const steps = [
        pullCommand(notes),
        ...(first === undefined ? [] : [`# who signed it (${first.tool})\n${first.command}`]),
        `# that every file is the one that the manifest lists\n${signedChecksumCommand()}`,
    ];
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, 'Pull and verify'),
        (0,markdown/* codeBlock */.DV)('sh', steps.join('\n\n')),
        keyNote(notes),
        ...others.map((check) => (0,markdown/* details */.zH)(`With ${check.tool}`, (0,markdown/* codeBlock */.DV)('sh', check.command))),
        scriptDetails(notes, withScript),
    ]);
}
function keyNote({ signing }) {
    if (signing.mode === 'key') {
        const hint = signing.signer === undefined ? '' : ` (${(0,markdown/* codeSpan */.SS)(signing.signer)})`;
        return `Put the signer's public key${hint} beside that folder as \`model-release.pub\` first; take it from the repository (\`trust.signers\` names it), never from a release.`;
    }
    if (signing.mode === 'keyless' && signing.instance === 'custom') {
        return 'The files with the trusted root of this Sigstore instance lie beside that folder; they come from its operator, never from a release.';
    }
    return '';
}
function paramDetails({ manifest }, limit) {
    const params = Object.entries(manifest.params);
    if (params.length === 0)
        return '';
    const rows = params
        .slice(0, limit)
        .map(([key, value]) => [(0,markdown/* codeSpan */.SS)(key), (0,markdown/* codeSpan */.SS)(paramText(value))]);
    return (0,markdown/* details */.zH)((0,number_format/* formatPlural */.yk)(params.length, 'parameter'), (0,markdown/* table */.tp)(['parameter', 'value'], ['left', 'right'], rows));
}
function cutText(notes) {
    const address = assetUrl(notes, notes.manifest.model.tag, 'manifest.json');
    return (0,markdown/* list */.p_)([
        `This page is cut to what GitHub stores; ${(0,markdown/* link */.nf)('`manifest.json`', address)} has everything.`,
    ]);
}
function footer(notes) {
    const address = assetUrl(notes, notes.manifest.model.tag, 'manifest.json');
    return (0,markdown/* small */.EX)(`${(0,markdown/* link */.nf)('manifest.json', address)} · ${(0,markdown/* codeSpan */.SS)(notes.manifestDigest)}`);
}

;// CONCATENATED MODULE: ./lib/render/report.js




const CUT_NAMES = {
    unchanged: ['unchanged or shown-only metric'],
    params: ['changed parameter'],
    data: ['changed data set'],
    passing: ['passing metric'],
    notes: ['note'],
    warning: ['metric with a warning', 'metrics with a warning'],
    failing: ['failing metric'],
};
function cutTotals({ comparison }) {
    const count = (kind) => comparison.rows.filter((row) => rowKind(row) === kind).length;
    return [
        ['unchanged', count('unchanged')],
        ['params', comparison.params.changes.length],
        ['data', comparison.data.changes.length],
        ['passing', count('passing')],
        ['notes', comparison.warnings.length],
        ['warning', count('warning')],
        ['failing', count('failing')],
    ];
}
/** Rows of these kinds in the order of the comparison, as many of each as the limits let through. */
function takeRows(rows, kinds, limits) {
    return kinds.flatMap((kind) => rows.filter((row) => rowKind(row) === kind).slice(0, limits.get(kind) ?? rows.length));
}
/** Says what was cut, and where it is to be read; empty when nothing was. */
function cutNotice(report, limits) {
    const cuts = countCuts(cutTotals(report), limits);
    if (cuts.length === 0)
        return '';
    const lost = cuts.map(([kind, count]) => (0,number_format/* formatPlural */.yk)(count, ...CUT_NAMES[kind]));
    const summary = (0,markdown/* link */.nf)('the summary of the run', report.runUrl);
    return `${(0,markdown/* bold */.Cr)('Too long for one text:')} ${lost.join(', ')} left out; see ${summary}.`;
}

;// CONCATENATED MODULE: ./lib/render/report-sections.js









function columnsOf(report) {
    const { baseline } = report.comparison;
    return { baseline: baseline?.version ?? null, candidate: 'this PR' };
}
/** What a reviewer must see in the open, and the rest folded. */
function metricSection(report, limits) {
    const { rows } = report.comparison;
    if (rows.length === 0)
        return 'No metrics were found.';
    const pressing = takeRows(rows, ['failing', 'warning'], limits);
    const passing = takeRows(rows, ['passing'], limits);
    const unchanged = takeRows(rows, ['unchanged'], limits);
    const open = [...pressing, ...passing.slice(0, MOST_OPEN)];
    const folded = [...passing.slice(MOST_OPEN), ...unchanged];
    const columns = columnsOf(report);
    return (0,markdown/* paragraphs */.qN)([
        metricTable(open, columns),
        folded.length === 0 ? '' : (0,markdown/* details */.zH)(foldedTitle(folded), metricTable(folded, columns)),
    ]);
}
/** Every row in one folded table: nothing in it needs a reviewer. */
function foldedMetrics(report, limits) {
    const { rows } = report.comparison;
    const shown = takeRows(rows, ['failing', 'warning', 'passing', 'unchanged'], limits);
    if (shown.length === 0)
        return '';
    return (0,markdown/* details */.zH)(`Metrics: ${foldedTitle(rows)}`, metricTable(shown, columnsOf(report)));
}
/** What went into the model: parameters, data, code, and whether its bytes changed. */
function inputSection(report, limits) {
    const { params, data, baseline } = report.comparison;
    if (baseline === null)
        return '';
    const sides = { before: `v${baseline.version}`, after: 'this PR' };
    const changed = params.changes.length + data.changes.length > 0;
    const unchanged = unchangedText(report.comparison);
    const unchangedLine = unchanged === '' ? '' : `${unchanged}.`;
    return (0,markdown/* paragraphs */.qN)([
        paramTables(params.changes.slice(0, limits.get('params')), sides),
        dataTable(data.changes.slice(0, limits.get('data')), sides),
        (0,markdown/* list */.p_)([
            changed
                ? unchangedLine
                : `No parameter or data change${unchanged === '' ? '' : ` (${unchanged})`}.`,
            environmentText(report.comparison),
            codeText(report),
            artifactText(report),
        ].filter((line) => line !== '')),
    ]);
}
function inputTitle(report) {
    const { params, data } = report.comparison;
    const parts = [
        ...(params.changes.length > 0 ? [(0,number_format/* formatPlural */.yk)(params.changes.length, 'parameter')] : []),
        ...(data.changes.length > 0 ? [(0,number_format/* formatPlural */.yk)(data.changes.length, 'data set')] : []),
    ];
    return parts.length === 0
        ? 'Inputs: no parameter or data change'
        : `Inputs: ${parts.join(' and ')} changed`;
}
const openInputs = (report, limits) => {
    const section = inputSection(report, limits);
    return section === '' ? '' : (0,markdown/* paragraphs */.qN)([(0,markdown/* heading */.R_)(4, 'What changed in the inputs'), section]);
};
const foldedInputs = (report, limits) => {
    const section = inputSection(report, limits);
    return section === '' ? '' : (0,markdown/* details */.zH)(inputTitle(report), section);
};
/** Things that are no gate, and that a reviewer should know. */
function noteSection(report, limits) {
    const { rows, warnings } = report.comparison;
    const notes = warnings
        .slice(0, limits.get('notes'))
        .map((note) => `⚠️ ${(0,markdown/* escapeText */.X1)(sentence(note), 400)}`);
    return (0,markdown/* list */.p_)([...reasonNotes(takeRows(rows, ['failing', 'warning'], limits)), ...notes]);
}
/** Where every number comes from, for the reader who wants to trust it. */
function provenance(report) {
    const { baseline, candidate } = report.comparison;
    const rows = [
        ...(baseline === null
            ? []
            : [
                ['baseline', `${(0,markdown/* codeSpan */.SS)(baseline.tag)}, commit ${commitLink(report, baseline.commit)}`],
                ['baseline manifest', (0,markdown/* codeSpan */.SS)(baseline.manifest)],
                ['signed by', `${(0,markdown/* codeSpan */.SS)(baseline.signer)}, verified in this run`],
            ]),
        [
            'candidate',
            `commit ${commitLink(report, candidate.commit)}, unsigned: signed only when it is released`,
        ],
        ['candidate digest', (0,markdown/* codeSpan */.SS)(candidate.artifact)],
        ['gates', report.gatesFile === null ? 'none configured' : (0,markdown/* escapeText */.X1)(report.gatesFile, 200)],
        ['run', `${(0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(report.runId), report.runUrl)}, attempt ${report.attempt}`],
    ];
    const title = baseline === null
        ? 'Provenance: no baseline, candidate unsigned'
        : 'Provenance: baseline verified, candidate unsigned';
    return (0,markdown/* details */.zH)(`🔏 ${title}`, (0,markdown/* table */.tp)(['', ''], ['left', 'left'], rows));
}
function report_sections_footer(report) {
    return (0,markdown/* small */.EX)(`For ${commitLink(report, report.head)} · ${(0,markdown/* link */.nf)('full report', report.runUrl)}`);
}
function foldedTitle(rows) {
    const gated = rows.filter((row) => row.outcome !== 'info');
    const same = gated.filter((row) => row.change === 'same').length;
    const moved = (change) => gated.filter((row) => row.change === change).length;
    const parts = [
        report_sections_count(moved('better'), 'better'),
        report_sections_count(moved('worse'), 'worse within the limit'),
        report_sections_count(same, 'unchanged'),
        report_sections_count(gated.length - same - moved('better') - moved('worse'), 'gated'),
        report_sections_count(rows.length - gated.length, 'shown only'),
    ];
    return parts.filter((part) => part !== '').join(', ');
}
const report_sections_count = (number, what) => (number === 0 ? '' : `${number} ${what}`);
function codeText(report) {
    const { baseline } = report.comparison;
    if (baseline === null)
        return '';
    const range = `v${baseline.version}...${shortCommit(report.head)}`;
    return `Code: ${(0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(range), compareUrl(report, baseline.tag, report.head))}`;
}
function artifactText(report) {
    const { artifactChanged } = report.comparison;
    if (artifactChanged === null)
        return '';
    return artifactChanged
        ? 'Model files: changed.'
        : 'Model files: byte for byte those of the baseline.';
}

;// CONCATENATED MODULE: ./lib/render/summary.js












/** UTF-8 bytes. A step's summary above 1 MiB is dropped whole. */
const summary_BUDGET = 1_000_000;
/** The whole comparison for the job's summary: every row, nothing folded. At most 1,000,000 bytes. */
function renderSummary(report) {
    return fitBudget(cutTotals(report), (limits) => `${summaryBody(report, limits)}\n`, (text) => utf8Length(text) <= summary_BUDGET);
}
/** The result of a publishing run for the job's summary. At most 1,000,000 bytes. */
function renderPublishSummary(published) {
    const { manifest, comparison } = published;
    const inputs = [comparison?.params.changes.length ?? 0, comparison?.data.changes.length ?? 0];
    return fitBudget([
        ['params', Math.max(...inputs)],
        // Rows of metrics that are gone are shown as well.
        ['metrics', Math.max(manifest.metrics.length, comparison?.rows.length ?? 0)],
    ], (limits) => `${publishBody(published, limits)}\n`, (text) => utf8Length(text) <= summary_BUDGET);
}
function summaryBody(report, limits) {
    const { rows } = report.comparison;
    const shown = takeRows(rows, ['failing', 'warning', 'passing', 'unchanged'], limits);
    return (0,markdown/* paragraphs */.qN)([
        reportHeading(report),
        failureAlerts(report),
        caveats(report),
        modelTable(report),
        rows.length === 0 ? 'No metrics were found.' : metricTable(shown, columnsOf(report)),
        noteSection(report, limits),
        openInputs(report, limits),
        cutNotice(report, limits),
        provenance(report),
        report_sections_footer(report),
    ]);
}
function publishBody(published, limits) {
    const { model, artifact } = published.manifest;
    const title = `${(0,markdown/* codeSpan */.SS)(model.name)} ${(0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(model.version), releaseUrl(published, model.tag))}`;
    const state = published.created
        ? `✅ Published ${title}`
        : `▫️ ${title} was already published, nothing was done`;
    const files = (0,number_format/* formatPlural */.yk)(artifact.files.length, 'file');
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, state),
        (0,markdown/* table */.tp)(['', ''], ['left', 'left'], [
            ['release', (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(model.tag), published.releaseUrl)],
            ['model files', `${files}, ${(0,number_format/* formatBytes */.z3)(artifact.size)}`],
            ['manifest', (0,markdown/* codeSpan */.SS)(published.manifestDigest)],
            ['signature', signatureText(published)],
        ]),
        metricSummary(published, limits.get('metrics') ?? Infinity, 
        // Of a version that was there already nobody looked for the one before.
        published.created && published.previous === null),
        changeSection(published, limits.get('params') ?? Infinity),
        (0,markdown/* bold */.Cr)((0,markdown/* link */.nf)('Release page', published.releaseUrl)),
    ]);
}

// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(18924);
;// CONCATENATED MODULE: ./lib/domain/schema-diff.js
/** Columns are the same by name; of several with one name the first is paired with the first, and so on. */
function diffSchemas(before, after) {
    const old = byOccurrence(before);
    const now = byOccurrence(after);
    const removed = [...old].filter(([key]) => !now.has(key)).map(([, column]) => column);
    const added = [];
    const changed = [];
    for (const [key, column] of now) {
        const former = old.get(key);
        if (former === undefined)
            added.push(column);
        else if (former.type !== column.type)
            changed.push({ name: column.name, before: former.type, after: column.type });
    }
    const kept = [...old.keys()].filter((key) => now.has(key));
    const order = [...now.keys()].filter((key) => old.has(key));
    const reordered = kept.some((key, index) => key !== order[index]);
    const same = added.length + removed.length + changed.length === 0 && !reordered;
    return { added, removed, changed, reordered, same };
}
/** The number comes first, so that no name looks like another one with its number. */
function byOccurrence(columns) {
    const counts = new Map();
    const found = new Map();
    for (const column of columns) {
        const count = counts.get(column.name) ?? 0;
        counts.set(column.name, count + 1);
        found.set(`${count} ${column.name}`, column);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/domain/data-changes.js


/**
 * Data sets whose digest differs, by name, and those whose digest is the same.
 * @param listings by name of the data set, where both sides have a listing
 */
function buildDataChanges(before, after, listings = new Map()) {
    if (before === null)
        return { changes: [], unchanged: [] };
    const old = new Map(before.map((set) => [set.name, set]));
    const now = new Map(after.map((set) => [set.name, set]));
    const sides = [...new Set([...old.keys(), ...now.keys()])]
        .toSorted(metric_diff/* byCodeUnit */.X)
        .map((name) => describeChange(name, old.get(name), now.get(name), listings.get(name)));
    return { changes: sides.filter((side) => !isSameData(side)), unchanged: sides.filter(isSameData) };
}
function describeChange(name, old, now, files) {
    const [before, after] = [old?.columns, now?.columns];
    const schema = before === undefined || after === undefined ? undefined : diffSchemas(before, after);
    return {
        name,
        role: now?.role ?? old?.role ?? null,
        before: sideOf(old),
        after: sideOf(now),
        ...(files === undefined ? {} : { files }),
        ...(schema === undefined || schema.same ? {} : { schema }),
    };
}
const isSameData = (side) => side.before?.digest === side.after?.digest;
const sideOf = (set) => set === undefined
    ? null
    : {
        digest: set.digest,
        files: set.files,
        size: set.size,
        ...(set.rows === undefined ? {} : { rows: set.rows }),
    };

;// CONCATENATED MODULE: ./lib/domain/environment-changes.js

/**
 * What differs between two environments, by name. The runner is left out: it may be another one every day. What one
 * side says nothing of at all (an older version without lock files) is no difference.
 */
function buildEnvironmentChanges(before, after) {
    if (before === null)
        return [];
    return [
        ...compareMaps(Object.entries(before.runtimes), Object.entries(after.runtimes)),
        ...compareMaps(environment_changes_named('container', before.container), environment_changes_named('container', after.container)),
        ...compareMaps(environment_changes_named('gpu', gpusOf(before)), environment_changes_named('gpu', gpusOf(after))),
        ...compareMaps(lockFilesOf(before), lockFilesOf(after)),
    ];
}
const environment_changes_named = (name, value) => value === undefined ? [] : [[name, value]];
const gpusOf = ({ gpus }) => gpus?.join(', ');
const lockFilesOf = ({ lockfiles }) => lockfiles.map(({ path, sha256 }) => [path, sha256]);
function compareMaps(before, after) {
    if (before.length === 0 || after.length === 0)
        return [];
    const [old, now] = [new Map(before), new Map(after)];
    const names = [...new Set([...old.keys(), ...now.keys()])].toSorted(metric_diff/* byCodeUnit */.X);
    return names
        .map((what) => ({ what, before: old.get(what) ?? null, after: now.get(what) ?? null }))
        .filter((change) => change.before !== change.after);
}

// EXTERNAL MODULE: ./lib/domain/deep-equal.js
var deep_equal = __webpack_require__(68017);
// EXTERNAL MODULE: ./lib/domain/direction.js + 1 modules
var domain_direction = __webpack_require__(49964);
;// CONCATENATED MODULE: ./lib/domain/gate.js



/** Judges one metric. Never throws, whatever the numbers are. */
function judgeRow(facts, defaults) {
    const { pair, rule, direction } = facts;
    const level = levelOf(facts, defaults.level);
    const difference = differenceOf(facts);
    const { change, finding } = stateOf(facts, level, defaults) ?? {
        change: difference?.change ?? 'same',
        finding: null,
    };
    const allowed = isCompared(change) ? allowedOf(facts, defaults) : null;
    const gate = { level, rule, ...limitsOf(rule), allowed };
    const findings = [
        finding,
        ...checkLimits(pair.candidate, gate),
        checkTolerance(pair, difference, allowed, toleranceLevel(facts, level, defaults.level)),
    ].filter((found) => found !== null);
    const usual = isGated({ candidate: pair.candidate, gate }) ? 'pass' : 'info';
    return {
        key: pair.key,
        candidate: pair.candidate,
        baseline: pair.baseline,
        better: direction.better,
        betterFrom: direction.betterFrom,
        change,
        delta: difference?.delta ?? null,
        relative: difference?.relative ?? null,
        gate,
        outcome: worstOf([usual, ...findings.map((found) => found.outcome)]),
        reasons: findings.map((found) => found.reason),
    };
}
const limitsOf = (rule) => ({
    min: rule?.min ?? null,
    max: rule?.max ?? null,
});
const isCompared = (change) => change === 'better' || change === 'worse' || change === 'same';
/** Whether a limit or a tolerance was applied to the row's value, at a level that counts. */
function isGated(row) {
    const { level, min, max, allowed } = row.gate;
    const limited = (min !== null || max !== null) && finiteValue(row.candidate) !== null;
    return level !== 'info' && (limited || allowed !== null);
}
const finiteValue = (metric) => metric?.value?.value ?? null;
const LEVELS = ['info', 'warn', 'error'];
const gate_OUTCOMES = ['info', 'pass', 'warn', 'fail'];
const milder = (left, right) => LEVELS.indexOf(left) < LEVELS.indexOf(right) ? left : right;
const worstOf = (outcomes) => gate_OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'info';
/** A rule's own level counts. Without one, what depends on the machine or has no direction does not fail. */
function levelOf({ pair, rule, direction }, usual) {
    if (rule !== null)
        return rule.level ?? usual;
    return direction.better === null || (0,domain_direction/* isResourceMetric */.t)(pair.name) ? milder(usual, 'warn') : usual;
}
/**
 * A rule with a limit but no tolerance is about the limit: its level must not make the tolerance that everything
 * else has by default any stricter.
 */
function toleranceLevel(facts, level, usual) {
    const { rule } = facts;
    if (rule === null || rule.tolerance !== undefined)
        return level;
    const limited = rule.min !== undefined || rule.max !== undefined;
    return limited ? milder(level, levelOf({ ...facts, rule: null }, usual)) : level;
}
function differenceOf({ pair, direction }) {
    const after = finiteValue(pair.candidate);
    const before = finiteValue(pair.baseline);
    if (after === null || before === null)
        return null;
    return (0,metric_diff/* measureDifference */.gN)(after, before, direction.better);
}
/** The states in which no tolerance applies; `null` for two finite values on the same data. */
function stateOf(facts, level, defaults) {
    const { candidate, baseline } = facts.pair;
    if (candidate === null)
        return { change: 'missing', finding: react(defaults.missing, level, MISSING) };
    if (candidate.value === null) {
        const reason = `${candidate.nonFinite ?? 'NaN'} is not a finite number`;
        return { change: 'not-finite', finding: react(defaults.nan, notFiniteLevel(facts), reason) };
    }
    if (!facts.hasBaseline)
        return { change: 'new', finding: null };
    if (baseline === null)
        return { change: 'new', finding: react(defaults.new, level, NEW) };
    if (baseline.value === null) {
        const reason = `the baseline is ${baseline.nonFinite ?? 'NaN'}, so there is nothing to compare with`;
        return { change: 'not-finite', finding: { outcome: 'info', reason } };
    }
    if (facts.comparable !== false || defaults.testDataChanged === 'ignore')
        return null;
    return { change: 'not-comparable', finding: react(defaults.testDataChanged, level, OTHER_DATA) };
}
const MISSING = 'in the baseline, absent now';
const NEW = 'not in the baseline';
const OTHER_DATA = "the evaluation data are not the baseline's, so the values cannot be compared";
/**
 * Only a rule's own level makes NaN milder: a NaN is a broken run, also where worsenings only warn. Names that
 * never have a direction (a spread of one run, a norm) warn.
 */
function notFiniteLevel({ rule, direction }) {
    if (rule !== null)
        return rule.level ?? 'error';
    return direction.better === null && direction.usual === 'none' ? 'warn' : 'error';
}
/** A reaction never goes beyond the level that the metric has. */
function react(reaction, level, reason) {
    if (reaction === 'ignore')
        return null;
    const wanted = reaction === 'fail' ? 'error' : reaction;
    return { outcome: breachOutcome(milder(wanted, level)), reason };
}
function breachOutcome(level) {
    return level === 'error' ? 'fail' : level;
}
/** max(abs, rel × |baseline|): dividing by the signed baseline would let a worse log-likelihood pass. */
function allowedOf({ pair, rule, direction }, defaults) {
    const before = finiteValue(pair.baseline);
    if (before === null || direction.better === null)
        return null;
    const { abs, rel } = rule?.tolerance ?? defaults.tolerance;
    return Math.min(Number.MAX_VALUE, Math.max(abs, rel * Math.abs(before)));
}
function checkLimits(candidate, gate) {
    const value = finiteValue(candidate);
    if (value === null)
        return [];
    const { min, max, level } = gate;
    const limits = [min, max].filter((limit) => limit !== null);
    const style = (0,number_format/* chooseStyle */.h8)({ values: [value], limits });
    const format = (one) => (0,number_format/* formatNumber */.ZV)(one, style);
    const below = min !== null && value < min && min - value > (0,metric_diff/* roundingSlack */.VD)(value, min);
    const above = max !== null && value > max && value - max > (0,metric_diff/* roundingSlack */.VD)(value, max);
    const outcome = breachOutcome(level);
    return [
        ...(below
            ? [{ outcome, reason: `${format(value)} is below the limit of ${format(min)}` }]
            : []),
        ...(above
            ? [{ outcome, reason: `${format(value)} is above the limit of ${format(max)}` }]
            : []),
    ];
}
function checkTolerance(pair, difference, allowed, level) {
    if (difference === null || difference.worsening === null || allowed === null)
        return null;
    const { worsening, slack } = difference;
    if (worsening <= allowed + slack + (0,metric_diff/* roundingSlack */.VD)(allowed))
        return null;
    const values = [finiteValue(pair.baseline), finiteValue(pair.candidate)];
    const style = (0,number_format/* chooseStyle */.h8)({
        values: values.filter((value) => value !== null),
        delta: worsening,
        allowed,
    });
    const permitted = allowed === 0 ? 'nothing is allowed' : `${(0,number_format/* formatNumber */.ZV)(allowed, style)} is allowed`;
    const reason = `${formatFinite(worsening, style)} worse than the baseline, ${permitted}`;
    return { outcome: breachOutcome(level), reason };
}
/** The distance of two huge numbers of different sign is more than a double holds. */
const formatFinite = (value, style) => Number.isFinite(value) ? (0,number_format/* formatNumber */.ZV)(value, style) : 'more than 1.8e308';

// EXTERNAL MODULE: ./lib/domain/gate-policy.js
var gate_policy = __webpack_require__(36552);
;// CONCATENATED MODULE: ./lib/domain/compare-versions.js







/**
 * Compares two versions of a model metric by metric. The order of the metrics does not matter.
 * @throws CONFIG_INVALID when a gate matches nothing, or has a tolerance for a metric whose direction is unknown
 */
function compareMetrics(request) {
    const { candidate, baseline, policy } = request;
    const { pairs, warnings } = (0,metric_diff/* pairMetrics */.GX)(candidate, baseline);
    const keys = pairs.map((pair) => pair.key);
    const selection = (0,gate_policy/* selectRules */.uE)(request.model, keys, policy);
    const facts = pairs.map((pair) => factsOf(pair, selection.rules.get(pair.key) ?? null, request));
    refuseUnknownDirections(facts);
    const rows = facts.map((fact) => judgeRow(fact, policy.defaults));
    return {
        rows: ['fail', 'warn', null].flatMap((outcome) => rows.filter((row) => compare_versions_groupOf(row.outcome) === outcome)),
        verdict: verdictOf(rows),
        warnings: [
            ...selection.warnings,
            ...warnings.toSorted(metric_diff/* byCodeUnit */.X),
            ...warnOfDirections(facts),
            ...warnOfUnknownData(facts, rows),
        ],
    };
}
const compare_versions_groupOf = (outcome) => outcome === 'fail' || outcome === 'warn' ? outcome : null;
function verdictOf(rows) {
    if (rows.some((row) => row.outcome === 'fail'))
        return 'fail';
    return rows.some(isGated) ? 'pass' : 'none';
}
function factsOf(pair, rule, request) {
    const dataset = pair.candidate === null ? null : pair.candidate.dataset;
    return {
        pair,
        rule,
        direction: (0,metric_diff/* resolveDirection */.aE)(pair, rule),
        hasBaseline: request.baseline !== null,
        comparable: pair.candidate === null ? null : request.comparable(dataset),
    };
}
/** A tolerance needs to know which way is worse. A glob may go over names that never have a direction. */
function refuseUnknownDirections(facts) {
    const unknown = facts.filter(({ rule, direction, pair }) => rule?.tolerance !== undefined &&
        rule.level !== 'info' &&
        direction.better === null &&
        (direction.usual === null || rule.match.endsWith(pair.key)));
    const errors = [...groupByRule(unknown)].map(([rule, group]) => new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `${(0,gate_policy/* nameRule */.Mp)(rule)} has a tolerance, but nobody knows which way ${listKeys(group)} gets better. ` +
        'Add "better: higher", "better: lower" or "better: {target: NUMBER}" to the gate, ' +
        'or use min and max instead of the tolerance.'));
    if (errors.length > 0)
        throw (0,domain_errors/* combineErrors */.L)(errors);
}
function warnOfDirections(facts) {
    const gates = facts.filter(({ rule, direction }) => {
        const { usual } = direction;
        return rule?.better !== undefined && isBetter(usual) && (0,metric_diff/* contradicts */.V4)(rule.better, usual);
    });
    const files = facts.filter(({ direction: { better, betterFrom, usual } }) => betterFrom === 'file' && better !== null && isBetter(usual) && (0,metric_diff/* contradicts */.V4)(better, usual));
    const flips = facts.filter(({ rule, pair }) => {
        const after = pair.candidate?.better ?? null;
        const before = pair.baseline?.better ?? null;
        return (rule?.better === undefined && after !== null && before !== null && (0,metric_diff/* contradicts */.V4)(after, before));
    });
    return [
        ...[...groupByRule(gates)].map(([rule, group]) => `${(0,gate_policy/* nameRule */.Mp)(rule)} says that ${describeBetter(rule.better ?? null)} is better for ${listKeys(group)}; ` +
            'metrics of such a name usually get better the other way. The gate counts.'),
        ...(files.length === 0
            ? []
            : [
                `The metrics file names a direction for ${listKeys(files)} that metrics of such a name ` +
                    'usually do not have. The file counts.',
            ]),
        ...(flips.length === 0
            ? []
            : [
                `The direction that the metrics file names for ${listKeys(flips)} is not the baseline's. ` +
                    'The new one counts.',
            ]),
    ];
}
const isBetter = (usual) => usual !== null && usual !== 'none';
const describeBetter = (better) => typeof better === 'string' ? better : `nearer to ${better?.target ?? 0}`;
/** Only where a tolerance was applied although nobody knows whether it is fair; time and size need no data. */
function warnOfUnknownData(facts, rows) {
    const datasets = facts
        .filter(({ comparable, pair }, index) => {
        const applied = comparable === null && rows[index]?.gate.allowed !== null;
        return applied && !(0,domain_direction/* isResourceMetric */.t)(pair.name);
    })
        .map(({ pair }) => pair.candidate?.dataset ?? null);
    const names = [...new Set(datasets)].map((name) => name === null ? 'metrics without a data set' : (0,metric_diff/* quoteName */.AB)(name));
    if (names.length === 0)
        return [];
    return [
        `It is not known whether both sides were scored on the same data: ${limitList(names.toSorted(metric_diff/* byCodeUnit */.X))}. ` +
            'Name the evaluation data among the data sets, with the same name or role as in the metrics.',
    ];
}
function groupByRule(facts) {
    const ruled = facts.flatMap((fact) => (fact.rule === null ? [] : [{ fact, rule: fact.rule }]));
    const groups = Map.groupBy(ruled, ({ rule }) => rule);
    return new Map([...groups].map(([rule, group]) => [rule, group.map(({ fact }) => fact)]));
}
const listKeys = (facts) => limitList(facts.map((fact) => (0,metric_diff/* quoteName */.AB)(fact.pair.key)));
const compare_versions_MOST_NAMES = 5;
function limitList(names) {
    const rest = names.length - compare_versions_MOST_NAMES;
    return names.slice(0, compare_versions_MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
/** Parameters that differ, by key; numbers are equal when their values are (`0.10` and `0.1`). */
function buildParamChanges(before, after) {
    if (before === null)
        return { changes: [], unchanged: 0 };
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(metric_diff/* byCodeUnit */.X);
    const sides = keys.map((key) => {
        const [old, now] = [compare_versions_valueOf(before, key), compare_versions_valueOf(after, key)];
        return {
            key,
            ...(old === undefined ? {} : { before: old }),
            ...(now === undefined ? {} : { after: now }),
        };
    });
    const changes = sides.filter((side) => !isSameParam(side.before, side.after));
    return { changes, unchanged: sides.length - changes.length };
}
/** Own keys only: a parameter may be called `constructor`. */
const compare_versions_valueOf = (params, key) => Object.hasOwn(params, key) ? params[key] : undefined;
function isSameParam(left, right) {
    if ((0,numeral/* isNumeral */.NW)(left) && (0,numeral/* isNumeral */.NW)(right))
        return left.value === right.value;
    return (0,deep_equal/* isDeepEqual */.H)(plainParam(left), plainParam(right));
}
/** Numbers within lists compare by value too. */
function plainParam(value) {
    if ((0,numeral/* isNumeral */.NW)(value))
        return value.value;
    return Array.isArray(value) ? value.map((item) => plainParam(item)) : value;
}
const ROLE_NAMES = new Map([
    ['val', 'validation'],
    ['valid', 'validation'],
    ['dev', 'validation'],
    ['training', 'train'],
    ['testing', 'test'],
]);
/**
 * Whether the data set that metrics of `datasetName` were computed on is the same on both sides: found by its name,
 * else as the only one of that role. `null` when either side does not tell.
 */
function comparability(datasetName, before, after) {
    if (datasetName === null)
        return null;
    const old = findDataSet(datasetName, before);
    const now = findDataSet(datasetName, after);
    return old === undefined || now === undefined ? null : old.digest === now.digest;
}
function findDataSet(name, sets) {
    const named = sets.find((set) => set.name === name);
    if (named !== undefined)
        return named;
    const role = roleName(name);
    const [first, ...others] = sets.filter((set) => set.role !== null && roleName(set.role) === role);
    return others.length === 0 ? first : undefined;
}
const roleName = (name) => ROLE_NAMES.get(name) ?? name;

;// CONCATENATED MODULE: ./lib/usecases/build-comparison.js




/** Everything that differs between the workspace and a published version, judged by the policy. */
function buildComparison(request) {
    const { candidate, baseline } = request;
    const before = baseline?.manifest.predicate ?? null;
    const data = candidate.data.map(({ record }) => record);
    const judged = compareMetrics({
        model: request.model,
        candidate: candidate.metrics,
        baseline: before?.metrics ?? null,
        policy: request.policy,
        comparable: (dataset) => (before === null ? null : comparability(dataset, before.data, data)),
    });
    const artifact = (0,domain_digest/* digestOf */.ol)(candidate.artifact.digest);
    return {
        model: request.model,
        ...judged,
        baseline: baseline === null ? null : describeBaseline(baseline),
        baselineNote: request.baselineNote,
        candidate: { commit: request.commit, artifact, size: candidate.artifact.size },
        artifactChanged: before === null ? null : before.artifact.digest !== artifact,
        ...buildInputChanges(before, candidate, request.listings),
    };
}
/** What went into the model, on both sides. */
function buildInputChanges(before, { params, data, environment }, listings) {
    const records = data.map(({ record }) => record);
    return {
        params: buildParamChanges(before?.params ?? null, params),
        data: buildDataChanges(before?.data ?? null, records, listings),
        environment: buildEnvironmentChanges(before?.environment ?? null, environment),
    };
}
function describeBaseline({ release, manifest, digest, signer }) {
    const { model, code, createdAt } = manifest.predicate;
    return {
        version: model.version,
        tag: model.tag,
        manifest: digest,
        url: release.url,
        createdAt,
        commit: code.commit,
        signer: signer?.name ?? 'nobody whom this repository trusts',
    };
}

// EXTERNAL MODULE: ./lib/usecases/capture-candidate.js + 12 modules
var capture_candidate = __webpack_require__(56053);
// EXTERNAL MODULE: ./lib/usecases/known-versions.js
var known_versions = __webpack_require__(44849);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(41279);
;// CONCATENATED MODULE: ./lib/usecases/find-baseline.js




/** Five pages of 100 commits; after them the newest versions are asked for one by one. */
const MAX_ANCESTOR_PAGES = 5;
const MAX_ASKED_VERSIONS = 5;
/** Unsigned versions that are passed over before the search ends. */
const MAX_SKIPPED = 5;
/**
 * The signature-checked version that a pull request is compared with.
 * @throws INPUT_INVALID for an exact version that does not exist; SIGNATURE_INVALID, MANIFEST_INVALID or DIGEST_MISMATCH when
 * the version that would serve was tampered with: silently taking an older one would hide that
 */
async function findBaseline(request, ports) {
    const versions = (0,known_versions/* listVersions */.yO)(request.model, await ports.releases.listTags((0,domain_version/* tagPrefix */.B3)(request.model)));
    const skipped = [];
    for (const choice of request.from) {
        const found = choice.kind === 'version'
            ? // oxlint-disable-next-line no-await-in-loop -- the first choice that resolves ends it
                await readExact(choice.version, request, ports)
            : // oxlint-disable-next-line no-await-in-loop -- as above
                await findLatest(request, versions, skipped, ports);
        if (found !== undefined)
            return { version: found, note: renderNote(skipped) };
        skipped.push('no published version with a signature is reachable from the merge base');
    }
    return { version: null, note: renderNote(skipped) };
}
const renderNote = (skipped) => skipped.length === 0 ? null : skipped.join('; ');
async function readExact(version, request, ports) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    const release = await ports.releases.findPublished(tag);
    if (release !== undefined && (0,read_version/* isVersion */.lF)(release))
        return await readChecked(release, request, ports);
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `baseline: ${tag} is not a published version of ${request.model}. See the release page for those that are.`);
}
/** The newest one that anybody signed. One that was never signed is passed over aloud; a bad signature ends the run. */
async function findLatest(request, versions, skipped, ports) {
    const eligible = versions.filter((one) => request.prerelease || !(0,domain_version/* isPrerelease */.V1)(one.version));
    for await (const { tag } of reachable(eligible, request, ports)) {
        if (skipped.length >= MAX_SKIPPED)
            return undefined;
        const release = await ports.releases.findPublished(tag);
        if (release !== undefined && (0,read_version/* isVersion */.lF)(release) && (0,read_version/* isSigned */.JI)(release))
            return await readChecked(release, request, ports);
        const found = `${tag} is ${describeUnusable(release)}`;
        ports.log.warning(`${found}: it is passed over as a baseline.`);
        skipped.push(found);
    }
    return undefined;
}
function describeUnusable(release) {
    if (release === undefined)
        return 'a tag without a published release';
    return (0,read_version/* isVersion */.lF)(release) ? 'not signed' : 'a release without a manifest';
}
async function readChecked(release, request, ports) {
    const version = await (0,read_version/* readVersion */.$4)(release, request.signers, ports);
    await refuseMovedTag(version, ports);
    return version;
}
/** A tag can be moved where releases are not immutable; the manifest says where it belongs. */
async function refuseMovedTag({ manifest, release }, ports) {
    const tagged = await ports.releases.readTagCommit(release.tag);
    const { commit } = manifest.predicate.code;
    if (tagged === commit)
        return;
    throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `The tag ${release.tag} points to ${tagged ?? 'nothing'}, but its signed manifest says ${commit}: the tag was moved. ` +
        'Restore it, or name another baseline.');
}
/** Reachable versions, newest first as far as one page of commits goes. */
async function* reachable(versions, request, { history }) {
    if (versions.length === 0)
        return;
    const mergeBase = await history.readMergeBase(request.base, request.head);
    let open = versions;
    for (let page = 1; page <= MAX_ANCESTOR_PAGES; page += 1) {
        // oxlint-disable-next-line no-await-in-loop -- the first page nearly always has one
        const commits = await history.listAncestors(mergeBase, page);
        const known = new Set(commits);
        const here = open.filter((one) => one.commit !== null && known.has(one.commit));
        yield* here;
        open = open.filter((one) => !here.includes(one));
        if (commits.length > 0)
            continue;
        // All commits were seen; only the annotated tags, whose commits nobody has named, are left to ask for.
        open = open.filter((one) => one.commit === null);
        break;
    }
    for (const version of open.slice(0, MAX_ASKED_VERSIONS)) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        const below = await history.isAncestor(version.commit ?? `refs/tags/${version.tag}`, mergeBase);
        if (below)
            yield version;
    }
}

;// CONCATENATED MODULE: ./lib/render/comment-marker.js

const MARKER = /^<!-- model-release:report v1 key=([\w.~%-]*) head=([0-9a-f]{40}) run=(\d{1,20})\.(\d{1,9}) -->$/;
function renderCommentMarker(marker) {
    const run = `${marker.runId}.${marker.attempt}`;
    return (0,markdown/* hiddenLine */.re)(`model-release:report v1 key=${encodeKey(marker.key)} head=${marker.head} run=${run}`);
}
/** Reads the first line alone, and only what `renderCommentMarker` writes: a quoted marker is none. */
function parseCommentMarker(body) {
    const line = (body.split('\n', 1)[0] ?? '').replace(/\r$/, '');
    const [, key, head, runId, attempt] = MARKER.exec(line) ?? [];
    if (key === undefined || head === undefined || runId === undefined || attempt === undefined) {
        return null;
    }
    const decoded = decodeKey(key);
    if (decoded === null)
        return null;
    const marker = { key: decoded, head, runId, attempt: Number(attempt) };
    return renderCommentMarker(marker) === line ? marker : null;
}
function encodeKey(key) {
    // The four signs that encodeURIComponent leaves are not wanted in a marker; "--" is no end of a comment in
    // HTML5, but older parsers took it for one.
    return encodeURIComponent(key.toWellFormed())
        .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('--', '%2D%2D');
}
function decodeKey(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/render/comment.js







/** UTF-8 bytes. GitHub refuses more than 65,536 characters. */
const comment_BUDGET = 60_000;
/**
 * The sticky comment of a pull request: marker, verdict, what broke, against what, why, and how far to trust
 * it. When all is well only the heading and one line are open. At most 60,000 bytes: first unchanged metrics
 * go, failing ones last, and the text says so.
 */
function renderComment(report) {
    return fitBudget(cutTotals(report), (limits) => `${renderCommentMarker(report)}\n${comment_body(report, limits)}\n`, (text) => utf8Length(text) <= comment_BUDGET);
}
function comment_body(report, limits) {
    if (isQuiet(report))
        return quietBody(report, limits);
    return (0,markdown/* paragraphs */.qN)([
        reportHeading(report),
        failureAlerts(report),
        caveats(report),
        modelTable(report),
        metricSection(report, limits),
        noteSection(report, limits),
        openInputs(report, limits),
        cutNotice(report, limits),
        provenance(report),
        report_sections_footer(report),
    ]);
}
function quietBody(report, limits) {
    return (0,markdown/* paragraphs */.qN)([
        reportHeading(report),
        caveats(report),
        modelTable(report),
        noteSection(report, limits),
        foldedMetrics(report, limits),
        foldedInputs(report, limits),
        cutNotice(report, limits),
        provenance(report),
        report_sections_footer(report),
    ]);
}
/** Whether nothing asks for a reviewer's eyes. */
function isQuiet({ comparison }) {
    return (comparison.baseline !== null &&
        comparison.verdict !== 'fail' &&
        comparison.verdict !== 'uncertain' &&
        comparison.rows.every((row) => row.outcome === 'pass' || row.outcome === 'info'));
}

;// CONCATENATED MODULE: ./lib/usecases/post-comment.js



/**
 * Creates or updates the one comment of this key. An own comment is one by its first line and by its author; a newer
 * run's is left alone, a duplicate is removed. Once posted, a comment is always kept current.
 */
async function postComment(report, mode, ports) {
    if (mode === 'never')
        return { kind: 'skipped', why: 'comment: never' };
    try {
        return await post(report, mode, ports);
    }
    catch (error) {
        // The report still reaches the job's summary, so a missing right is no failure.
        if (error instanceof domain_errors/* ReleaseError */.K && error.code === 'PERMISSION_MISSING') {
            ports.log.debug(error.message);
            return { kind: 'denied' };
        }
        if (error instanceof domain_errors/* ReleaseError */.K && error.code === 'GITHUB_FAILED')
            return { kind: 'failed', error };
        throw error;
    }
}
async function post(report, mode, ports) {
    const [oldest, ...duplicates] = await findOwn(report.key, ports.pullRequest);
    if (oldest === undefined && !isWorthPosting(report.comparison, mode))
        return { kind: 'skipped', why: `comment: ${mode}, and there is nothing to report` };
    const stale = await findStaleness(report, [oldest, ...duplicates], ports);
    if (stale !== undefined)
        return { kind: 'skipped', why: stale };
    const failedBefore = oldest !== undefined && oldest.comment.body.includes('### ❌');
    const resolved = failedBefore && report.comparison.verdict !== 'fail';
    const body = renderComment(resolved ? { ...report, commentState: 'resolved' } : report);
    const written = oldest === undefined
        ? await ports.pullRequest.createComment(body)
        : await ports.pullRequest.updateComment(oldest.comment.id, body);
    if (written.kind === 'denied')
        return { kind: 'denied' };
    if (oldest === undefined)
        return await settleFirst(report, body, written.url, ports);
    await removeDuplicates(duplicates, ports);
    return { kind: 'posted', url: written.url };
}
/**
 * Two first runs may have created a comment each: the oldest stays, and says what the newer of the runs found.
 * @param url of the comment that this run created
 */
async function settleFirst(report, body, url, ports) {
    const [oldest, ...duplicates] = await findOwn(report.key, ports.pullRequest);
    if (oldest !== undefined && oldest.comment.url !== url && !isNewer(oldest.marker, report))
        await ports.pullRequest.updateComment(oldest.comment.id, body);
    await removeDuplicates(duplicates, ports);
    return { kind: 'posted', url: oldest?.comment.url ?? url };
}
async function findOwn(key, pullRequest) {
    const comments = await pullRequest.listComments();
    return comments.flatMap((comment) => {
        const marker = comment.own ? parseCommentMarker(comment.body) : null;
        return marker === null || marker.key !== key ? [] : [{ comment, marker }];
    });
}
function isWorthPosting(comparison, mode) {
    if (comparison.verdict === 'fail' || mode === 'always')
        return true;
    if (mode === 'failing')
        return false;
    const moved = comparison.rows.some((row) => row.change !== 'same');
    return moved || comparison.params.changes.length > 0 || comparison.data.changes.length > 0;
}
/** Why this run must not speak: a newer run has spoken, or the pull request has moved on. */
async function findStaleness(report, own, { pullRequest }) {
    const newer = own.find((one) => one !== undefined && isNewer(one.marker, report));
    if (newer !== undefined)
        return `run ${newer.marker.runId}, which is newer than this one, has already reported`;
    const head = await pullRequest.readHead();
    if (head === report.head)
        return undefined;
    return `the pull request has moved on to ${head.slice(0, 8)}; this run judged ${report.head.slice(0, 8)}`;
}
function isNewer(marker, report) {
    const [theirs, own] = [toRunNumber(marker.runId), toRunNumber(report.runId)];
    return theirs > own || (theirs === own && marker.attempt > report.attempt);
}
const toRunNumber = (runId) => (/^\d{1,19}$/.test(runId) ? BigInt(runId) : 0n);
async function removeDuplicates(duplicates, { pullRequest, log }) {
    for (const { comment } of duplicates) {
        log.info(`Removing a duplicate of the report (comment ${comment.id}).`);
        // oxlint-disable-next-line no-await-in-loop -- one at most, after a race
        await pullRequest.deleteComment(comment.id);
    }
}

;// CONCATENATED MODULE: ./lib/usecases/compare.js






/**
 * Compares the workspace's model with the version that it would replace and reports on the pull request. Signs
 * nothing and publishes nothing. A missing right to comment is no failure; the verdict is for the caller to act on.
 * @throws ReleaseError with all bad inputs; also when the baseline's signature does not hold
 */
async function compare(request, ports) {
    const candidate = await (0,capture_candidate/* captureCandidate */.E)(request.sources, ports);
    const baseline = await findBaseline({ ...request, from: request.baseline }, ports);
    const comparison = buildComparison({
        model: request.model,
        commit: request.head,
        candidate,
        baseline: baseline.version,
        baselineNote: baseline.note,
        policy: request.policy,
        listings: await readListingChanges(candidate, baseline.version, ports),
    });
    const report = buildReport(request, withAgeWarning(comparison, request));
    const post = await postComment(report, request.comment, ports);
    if (post.kind === 'skipped')
        ports.log.info(`No comment: ${post.why}.`);
    return { comparison: report.comparison, report, summary: renderSummary(report), post };
}
function withAgeWarning(comparison, { maxAgeMs, now }) {
    if (maxAgeMs === null || comparison.baseline === null)
        return comparison;
    const age = Date.parse(now) - Date.parse(comparison.baseline.createdAt);
    if (age <= maxAgeMs)
        return comparison;
    const warning = `The baseline is ${days(age)} days old; the configuration allows ${days(maxAgeMs)}.`;
    return { ...comparison, warnings: [...comparison.warnings, warning] };
}
const days = (ms) => Math.floor(ms / 86_400_000);
function buildReport(request, comparison) {
    return {
        key: request.key,
        head: request.head,
        runId: request.run.runId,
        attempt: request.run.attempt,
        runUrl: request.run.url,
        serverUrl: request.repository.serverUrl,
        repository: request.repository.name,
        comparison,
        gatesFile: request.gatesFile,
        selfReported: request.fork,
        asOf: request.now,
    };
}

;// CONCATENATED MODULE: ./lib/action/run-compare.js










const REPORT_TYPE = 'https://model-release/report/v1';
/** Compares the workspace's model with the baseline, reports, and fails the step when the verdict says so. */
async function runCompare(context, pull) {
    const { inputs, job, settings, connections, capture, signers, now } = context;
    const { client, log, verifier } = connections;
    const compared = await compare({
        ...settings,
        model: inputs.model,
        repository: job.repository,
        base: pull.base,
        head: pull.head,
        gatesFile: settings.policyPlace,
        signers,
        key: `${inputs.key ?? job.run.workflow} ${inputs.model}`,
        fork: pull.fork,
        run: job.run,
        now,
    }, {
        releases: (0,github_releases/* githubReleases */.g)(client, log),
        history: (0,github_history/* githubHistory */.u7)(client),
        capture,
        machine: localMachine(process.env, context.scratch),
        verifier,
        pullRequest: githubPullRequest(client, pull.number),
        log,
    });
    await report(compared, context);
    refuseVerdict(compared, inputs.failOn);
    // Verdict, outputs and summary are out by now; that nobody was told on the pull request is still a failure.
    if (compared.post.kind === 'failed')
        throw compared.post.error;
}
async function report(compared, { inputs, scratch, connections }) {
    const { comparison, post } = compared;
    const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key);
    const path = await (0,outputs/* writeDocument */.ft)(scratch, 'report.json', (0,stable_json/* stableJson */._)({ _type: REPORT_TYPE, ...compared.report }));
    (0,outputs/* writeOutputs */.Kn)({
        model: inputs.model,
        verdict: comparison.verdict,
        'failed-gates': JSON.stringify(failed),
        'report-path': path,
        'comment-url': post.kind === 'posted' ? post.url : '',
        'baseline-version': comparison.baseline?.version ?? '',
    });
    if (inputs.summary)
        await (0,outputs/* writeSummary */.Sy)(compared.summary);
    if (post.kind === 'posted')
        connections.log.notice(`Report: ${post.url}`);
    if (post.kind === 'denied')
        await leaveArtifact(inputs, compared.report.key, path, connections);
}
/** Where the token may not comment, as on a fork, the report is left in an artifact and the job's summary. */
async function leaveArtifact({ model, summary }, key, path, { log }) {
    const places = summary ? ['the job summary'] : [];
    try {
        await uploadWorkflowArtifact(`model-release-report-${model.replaceAll('/', '.')}-${(0,domain_digest/* sha256 */.sc)(key).slice(0, 8)}`, [path]);
        places.push('an artifact of this run');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log.warning(`The report could not be left as an artifact: ${why}`);
    }
    log.warning('The token may not comment on this pull request (a fork, or "pull-requests: write" is not among the ' +
        `permissions). The report is in ${[...places, 'the file of the output report-path'].join(', ')}.`);
}
function refuseVerdict({ comparison }, failOn) {
    const fails = (comparison.verdict === 'fail' && failOn !== 'never') ||
        (comparison.verdict === 'uncertain' && failOn === 'uncertain');
    if (!fails)
        return;
    const failed = comparison.rows.filter((row) => row.outcome === 'fail');
    const lines = failed.slice(0, 10).map((row) => `${row.key}: ${row.reasons.join('; ')}`);
    throw new domain_errors/* ReleaseError */.K('GATE_FAILED', `${comparison.model}: verdict "${comparison.verdict}". ${lines.join(' · ')}`);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/adapters/git-checkout.js


const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const git_checkout_TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 1024 * 1024;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** The checkout in a folder, asked through the `git` command. */
function gitCheckout(folder, log) {
    const git = async (...args) => {
        const { stdout } = await run('git', [...SAFE, '-C', folder, ...args], {
            timeout: git_checkout_TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT_BYTES,
            windowsHide: true,
            env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        });
        return stdout.trim();
    };
    return {
        async read() {
            try {
                const commit = await git('rev-parse', '--verify', 'HEAD');
                if (!COMMIT.test(commit))
                    return undefined;
                return { commit, dirty: await isDirty(git), origin: await readOrigin(git) };
            }
            catch (error) {
                log.debug(`git: ${error instanceof Error ? error.message : String(error)}`);
                return undefined;
            }
        },
    };
}
/**
 * `OWNER/NAME` of the checkout's origin; `null` when there is none, or git does not trust the folder. Only a value is read:
 * in a folder of somebody else, more than that could start programs that its configuration names.
 */
async function findOrigin(folder) {
    try {
        const { stdout } = await run('git', ['-C', folder, 'config', '--local', '--get', 'remote.origin.url'], { timeout: git_checkout_TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, windowsHide: true, env: QUIET });
        return parseOrigin(stdout.trim());
    }
    catch {
        return null;
    }
}
const parseOrigin = (url) => /[:/]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null;
/** Nothing is fetched, whatever the checkout says. */
const QUIET = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
// A checkout's own configuration may name programs to start, and another user may own a container's workspace.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'];
async function readOrigin(git) {
    try {
        const url = await git('remote', 'get-url', 'origin');
        return parseOrigin(url);
    }
    catch {
        return null;
    }
}
async function isDirty(git) {
    try {
        const changes = await git('status', '--porcelain', '--untracked-files=no');
        return changes !== '';
    }
    catch (error) {
        // More output than the limit is many changes, not none.
        if (error instanceof Error &&
            'code' in error &&
            error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
            return true;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/printable.js

/** Everything that moves a cursor or changes a terminal; line breaks and tabs stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** A message for a terminal, or for a runner that reads what a program prints: names of files come into it as they are. */
const printable = (text) => (0,workflow_command/* disarmCommands */.T7)(text.replaceAll(CONTROLS, '\uFFFD'));

;// CONCATENATED MODULE: ./lib/adapters/github-attestations.js






const RETRY_DELAYS_MS = [1000, 5000];
// Each entry brings its whole bundle, so not many are read. One that is overlooked costs a copy that does no harm.
const PAGE = 10;
const MAX_PAGES = 5;
/** Later versions of the API name only an address for each bundle, from where it comes compressed. */
const INLINING_VERSION = '2022-11-28';
/**
 * GitHub's attestation store for one repository, over the REST API.
 * @param serverUrl without a slash at the end, for the addresses of pages
 * @param sleep how repeated requests wait, in milliseconds
 */
function githubAttestations(client, serverUrl, sleep = promises_.setTimeout) {
    const list = `${serverUrl}/${client.owner}/${client.repo}/attestations`;
    const find = async (attestation) => {
        const found = await isListed(client, attestation);
        return found ? { id: null, url: list } : undefined;
    };
    return {
        find: (attestation) => readably('look an attestation up', () => find(attestation)),
        store: (attestation) => readably('store the attestation', async () => {
            const bundle = parseBundle(attestation.bundle);
            for (const delay of RETRY_DELAYS_MS) {
                // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
                const answer = await github_attestations_post(client, bundle, list);
                if (answer.kind !== 'unclear')
                    return answer;
                // oxlint-disable-next-line no-await-in-loop -- as above
                await sleep(delay);
                // oxlint-disable-next-line no-await-in-loop -- as above
                const found = await findAfterLoss(() => find(attestation));
                if (found !== undefined)
                    return { kind: 'stored', ...found };
            }
            const last = await github_attestations_post(client, bundle, list);
            if (last.kind === 'unclear')
                throw last.error;
            return last;
        }),
    };
}
async function github_attestations_post(client, bundle, list) {
    const { octokit, owner, repo } = client;
    try {
        const reply = await octokit.rest.repos.createAttestation({
            owner,
            repo,
            bundle,
            request: github_client/* NO_RETRY */.PE,
        });
        const id = Number.isSafeInteger(reply.data.id) ? (reply.data.id ?? null) : null;
        return { kind: 'stored', id, url: id === null ? list : `${list}/${id}` };
    }
    catch (error) {
        if (isNotOffered(error))
            return { kind: 'unavailable', said: describeAnswer(error) };
        if (isUnclear(error))
            return { kind: 'unclear', error };
        if ((0,github_error/* statusOf */.c2)(error) !== 422)
            throw error;
        throw new domain_errors/* ReleaseError */.K('GITHUB_FAILED', `GitHub refuses the bundle: ${describeAnswer(error)}. Its store takes only what a certificate for a run of ` +
            'this repository signed.', { cause: error });
    }
}
/** By GitHub's words, since the same status also says that a bundle is not valid. */
const isNotOffered = (error) => (0,github_error/* statusOf */.c2)(error) !== undefined && /\bfeature not available\b/i.test((0,sigstore_bundle/* describeError */.Uc)(error));
/**
 * The bundle may have been stored, or will be at the next attempt: no answer, a server's failure, or the 401 that GitHub
 * gives now and then to a token that it took a moment before.
 */
function isUnclear(error) {
    const status = (0,github_error/* statusOf */.c2)(error);
    if (status === undefined)
        return (0,github_error/* explainGithubError */.Lc)(error, '') instanceof domain_errors/* ReleaseError */.K;
    return status >= 500 || status === 401;
}
/** Two copies do no harm, so a look-up that fails does not stop the next attempt. */
async function findAfterLoss(find) {
    try {
        return await find();
    }
    catch (error) {
        if ((0,github_error/* explainGithubError */.Lc)(error, '') instanceof domain_errors/* ReleaseError */.K)
            return undefined;
        throw error;
    }
}
async function isListed(client, attestation) {
    const { octokit, owner, repo } = client;
    const own = readSignature(parseBundle(attestation.bundle));
    const pages = octokit.paginate.iterator(octokit.rest.repos.listAttestations, {
        owner,
        repo,
        subject_digest: attestation.subject,
        predicate_type: attestation.predicateType,
        per_page: PAGE,
        headers: { 'x-github-api-version': INLINING_VERSION },
    });
    let count = 0;
    try {
        for await (const { data } of pages) {
            if (listBundles(data).some((bundle) => readSignature(bundle) === own))
                return true;
            count += 1;
            if (count === MAX_PAGES)
                return false;
        }
    }
    catch (error) {
        // That is how GitHub says that there is none.
        if ((0,github_error/* statusOf */.c2)(error) !== 404)
            throw error;
    }
    return false;
}
function listBundles(page) {
    const entries = isFields(page) ? page['attestations'] : undefined;
    if (!Array.isArray(entries))
        return [];
    return entries.map((entry) => (isFields(entry) ? entry['bundle'] : undefined));
}
/** The envelope's first signature, which is another one each time that something is signed. */
function readSignature(bundle) {
    const envelope = isFields(bundle) ? bundle['dsseEnvelope'] : undefined;
    const signatures = isFields(envelope) ? envelope['signatures'] : undefined;
    const first = Array.isArray(signatures) ? signatures[0] : undefined;
    const sig = isFields(first) ? first['sig'] : undefined;
    return typeof sig === 'string' ? sig : undefined;
}
function parseBundle(bytes) {
    const json = parseJson(bytes);
    const { mediaType, verificationMaterial, dsseEnvelope } = isFields(json) ? json : {};
    if (typeof mediaType === 'string' &&
        isFields(verificationMaterial) &&
        isFields(dsseEnvelope) &&
        readSignature(json) !== undefined)
        return { mediaType, verificationMaterial, dsseEnvelope };
    throw new domain_errors/* ReleaseError */.K('SIGNATURE_INVALID', 'It is not a Sigstore bundle with a DSSE envelope.');
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** What GitHub said, on one line and without the address of its documentation. */
const describeAnswer = (error) => printable((0,sigstore_bundle/* describeError */.Uc)(error).replace(/ - https:\/\/docs\.github\.com\/\S*$/, ''));
/** Runs the task; its failure names what was tried, and holds nothing that moves a cursor. */
async function readably(action, task) {
    try {
        return await task();
    }
    catch (cause) {
        const known = (0,github_error/* explainGithubError */.Lc)(cause, action);
        if (!(known instanceof domain_errors/* ReleaseError */.K))
            throw known;
        const message = known === cause ? `Cannot ${action}: ${known.message}` : known.message;
        throw new domain_errors/* ReleaseError */.K(known.code, printable(message), { cause });
    }
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/domain/version-step.js


/**
 * How much a version differs from the one before: input/output signature → major; data, parameters, code or
 * environment → minor; else (other weights from the same ingredients) patch. decisions.md.
 */
function versionStep(previous, next) {
    if (isBroken(previous.model.signature, next.signature))
        return 'major';
    const same = (0,deep_equal/* isDeepEqual */.H)(dataFacts(previous), dataFacts(next)) &&
        (0,deep_equal/* isDeepEqual */.H)(previous.params, next.params) &&
        previous.code.commit === next.code.commit &&
        previous.code.dirty === next.code.dirty &&
        (0,deep_equal/* isDeepEqual */.H)(environmentFacts(previous), environmentFacts(next));
    return same ? 'patch' : 'minor';
}
/** Only two known signatures can contradict each other: an older version may not have recorded its own. */
const isBroken = (before, after) => before !== undefined &&
    after !== undefined &&
    !(0,deep_equal/* isDeepEqual */.H)(signatureFacts(before), signatureFacts(after));
/** A variable dimension is variable by whatever name: exporters number theirs anew (`unk__616`) or write -1. */
const signatureFacts = ({ inputs, outputs }) => ({
    inputs: inputs.map(tensorFacts),
    outputs: outputs.map(tensorFacts),
});
const tensorFacts = ({ name, type, shape }) => ({
    name,
    type,
    shape: shape?.map((size) => (typeof size === 'number' && size >= 0 ? size : 'variable')) ?? null,
});
const dataFacts = (facts) => facts.data
    .map(({ name, digest }) => ({ name, digest }))
    .toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.name, right.name));
/** The runner may differ from day to day without making another environment of it. */
const environmentFacts = (facts) => ({
    runtimes: facts.environment.runtimes,
    container: facts.environment.container,
    lockfiles: facts.environment.lockfiles,
});

;// CONCATENATED MODULE: ./lib/usecases/choose-version.js



/**
 * The number of the version to publish; semver, by what changed since the newest one. decisions.md.
 * @param taken numbers that cannot be had, in any order
 */
function chooseVersion(request, candidate, taken, previous) {
    const asked = request.version;
    if (asked.kind === 'exact')
        return asked.version;
    if (asked.kind === 'step')
        return (0,domain_version/* nextVersion */.yU)(taken, asked.step);
    if (previous === null)
        return (0,domain_version/* nextVersion */.yU)(taken, 'minor');
    const step = versionStep(previous.manifest.predicate, {
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
        code: request.code,
        environment: candidate.environment,
        ...(candidate.artifact.signature === null ? {} : { signature: candidate.artifact.signature }),
    });
    return (0,domain_version/* nextVersion */.yU)(taken, step);
}
const versionExists = (model, version) => new domain_errors/* ReleaseError */.K('VERSION_EXISTS', `version: ${(0,domain_version/* versionTag */.Vm)(model, version)} is already published with other content, and versions are never overwritten. ` +
    'Use "auto", or the next number.');
/**
 * A tag alone is no version yet: whoever pushed it may want this very run to publish it.
 * @throws VERSION_EXISTS when an exact number was asked for that is published
 */
async function refusePublished(request, tags, version, releases) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    if (request.version.kind !== 'exact' || !tags.some((one) => one.tag === tag))
        return;
    if ((await releases.findPublished(tag)) !== undefined)
        throw versionExists(request.model, version);
}
/** A bare tag would keep its own commit, and the release would show code that did not make the model. */
function refuseForeignTag(request, tags, version) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    const found = tags.find((one) => one.tag === tag);
    if (found === undefined || found.commit === request.code.commit)
        return;
    throw new domain_errors/* ReleaseError */.K('VERSION_EXISTS', `version: the tag ${tag} exists and points to ${found.commit ?? 'an annotated tag'}, not to ${request.code.commit}. ` +
        'Delete the tag or choose another version.');
}

;// CONCATENATED MODULE: ./lib/usecases/parse-draft-owner.js
const MARK = /^<!-- model-release:draft v1 model=(\S{1,300}) run=(\S{1,100})\.(\d{1,9}) job=(\S{1,1000}) content=(\S{1,200}) by=(\S{1,200}) at=(\S{1,40}) -->/;
/** Reads what `draftMarker` wrote in the first line of a draft; `undefined` for a draft of somebody else. */
function parseDraftOwner(body) {
    const [, name, run, attempt, task, content, nonce, startedAt] = MARK.exec(body) ?? [];
    if (content === undefined || nonce === undefined || startedAt === undefined)
        return undefined;
    try {
        const [model = '', runId = '', job = ''] = [name, run, task].map((text) => decodeURIComponent(text ?? ''));
        return { model, runId, job, attempt: Number(attempt), content, nonce, startedAt };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/read-draft-state.js
const DAY_MS = 86_400_000;
/**
 * From the time in a mark on, which is that of one attempt of one job. GitHub ends a job after 6 hours on its own runners and after
 * 5 days on those of others. (A run may take 35 days: with jobs that wait, and those have no draft yet.) A day more is for clocks.
 */
const LONGEST_JOB_MS = 6 * DAY_MS;
/**
 * The one judgement of a draft, for all who would remove it or wait for it.
 * @param now UTC, RFC 3339
 * @throws GITHUB_FAILED when the state of the run could not be read, though the token may
 */
async function read_draft_state_readDraftState({ runId, startedAt }, now, runs) {
    const state = await runs.readState(runId);
    if (state === 'active')
        return 'running';
    if (state === 'completed')
        return 'dead';
    // A mark without a time can be of any age.
    return Date.parse(now) - Date.parse(startedAt) > LONGEST_JOB_MS ? 'dead' : 'unknown';
}

;// CONCATENATED MODULE: ./lib/usecases/list-drafts.js


/** Those of the releases that are drafts of this tool. */
const findMarked = (releases) => releases.flatMap((release) => {
    const by = release.draft ? parseDraftOwner(release.body) : undefined;
    return by === undefined ? [] : [{ release, by }];
});
/**
 * The drafts of this tool, and what became of the runs that made them.
 * @param model of which model; `null` for all
 * @param now UTC, RFC 3339
 */
async function listDrafts(recent, model, now, runs) {
    const known = rememberStates(runs);
    const drafts = [];
    for (const draft of findMarked(recent)) {
        if (model !== null && draft.by.model !== model)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- drafts are few, and each run is asked for once
        drafts.push({ ...draft, state: await readDraftState(draft.by, now, known) });
    }
    return drafts;
}
/** Legs of a matrix share their run. */
function rememberStates(runs) {
    const states = new Map();
    return {
        readState: (runId) => {
            const state = states.get(runId) ?? runs.readState(runId);
            states.set(runId, state);
            return state;
        },
    };
}

;// CONCATENATED MODULE: ./lib/usecases/log-uploads.js


/** Of each kind; a thousand lines tell nobody anything. */
const MAX_LINES = 30;
/**
 * Says what is going to be sent before the first byte of it is: how many assets, how many bytes, which files in parts, and what is
 * there already.
 * @param kept names of the assets that are there whole
 */
function logUploads(missing, kept, log) {
    const size = (0,number_format/* formatBytes */.z3)(missing.reduce((sum, upload) => sum + upload.size, 0));
    const parts = describeParts([...missing.map(({ name }) => name), ...kept]);
    if (missing.length === 0)
        log.info(`Uploading nothing: ${(0,number_format/* formatPlural */.yk)(kept.length, 'asset')}${parts} ${areOrIs(kept)} there already.`);
    else
        log.info(`Uploading ${(0,number_format/* formatPlural */.yk)(missing.length, 'asset')}, ${size}${parts}${describeKept(kept)}`);
    logLines(missing.map(({ name, size: bytes }) => `To upload: ${name} (${(0,number_format/* formatBytes */.z3)(bytes)})`), log);
    logLines(kept.map((name) => `Already there: ${name}`), log);
}
const describeKept = (kept) => kept.length === 0 ? '.' : `; ${(0,number_format/* formatCount */.B4)(kept.length)} ${areOrIs(kept)} there already.`;
const areOrIs = (names) => (names.length === 1 ? 'is' : 'are');
/** ` (big.safetensors in 3 parts)`, empty when no file is in parts. */
function describeParts(names) {
    const counts = new Map();
    for (const name of names) {
        const whole = parsePartName(name)?.of;
        if (whole !== undefined)
            counts.set(whole, (counts.get(whole) ?? 0) + 1);
    }
    const told = [...counts].map(([whole, count]) => `${whole} in ${(0,number_format/* formatPlural */.yk)(count, 'part')}`);
    return told.length === 0 ? '' : ` (${told.join(', ')})`;
}
function logLines(lines, log) {
    for (const line of lines.slice(0, MAX_LINES))
        log.info(line);
    if (lines.length > MAX_LINES)
        log.info(`… and ${lines.length - MAX_LINES} more`);
}

;// CONCATENATED MODULE: ./lib/usecases/fill-draft.js





/** Drafts are listed from the newest; other models of the repository may have published since one was left. */
const LISTED_RELEASES = 300;
/** The first line of a draft's body. It is not part of what gets published. */
function draftMarker(owner) {
    const { model, runId, job, attempt, content, nonce, startedAt } = owner;
    const [name, run, task] = [model, runId, job].map(encodeURIComponent);
    return `<!-- model-release:draft v1 model=${name} run=${run}.${attempt} job=${task} content=${content} by=${nonce} at=${startedAt} -->`;
}
/**
 * The draft to fill: the one that an earlier attempt of this job left for the same content, else a new one. Drafts of
 * runs that are over are removed; one that another run, or another leg of a matrix, is still filling is left alone.
 * @param now UTC, RFC 3339
 */
async function prepareDraft(owner, fields, now, ports) {
    const [resumed, ...duplicates] = await clearDrafts(owner, now, ports);
    for (const release of duplicates) {
        // oxlint-disable-next-line no-await-in-loop -- a rare leftover of a lost reply
        await ports.releases.deleteDraft(release.id);
    }
    if (resumed !== undefined) {
        ports.log.info(`Resuming the draft that an earlier attempt left (release ${resumed.id}).`);
        return await ports.releases.updateDraft(resumed.id, fields);
    }
    try {
        return await ports.releases.createDraft(fields);
    }
    catch (error) {
        // The reply may be lost although the draft exists; then it is ours by its marker.
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code !== 'GITHUB_FAILED')
            throw error;
        const created = (await listModelDrafts(owner.model, ports)).find(({ by }) => by.nonce === owner.nonce);
        return created?.release ?? (await ports.releases.createDraft(fields));
    }
}
/** Removes abandoned drafts of this model and returns those that this process may fill, newest first. */
async function clearDrafts(owner, now, ports) {
    const own = [];
    for (const { release, by } of await listModelDrafts(owner.model, ports)) {
        // oxlint-disable-next-line no-await-in-loop -- leftovers are few
        const relation = await relate(owner, by, now, ports);
        if (relation === 'own')
            own.push(release);
        if (relation === 'abandoned') {
            ports.log.info(`Removing the draft ${release.tag} that run ${by.runId} left unfinished.`);
            // oxlint-disable-next-line no-await-in-loop -- as above
            await ports.releases.deleteDraft(release.id);
        }
    }
    return own;
}
async function relate(owner, by, now, ports) {
    if (by.nonce === owner.nonce)
        return 'own';
    if (by.runId === owner.runId && by.job === owner.job) {
        if (by.attempt >= owner.attempt)
            return 'busy';
        return by.content === owner.content ? 'own' : 'abandoned';
    }
    return (await read_draft_state_readDraftState(by, now, ports.runs)) === 'dead' ? 'abandoned' : 'busy';
}
async function listModelDrafts(model, { releases }) {
    const recent = await releases.listRecent(LISTED_RELEASES);
    return findMarked(recent).filter(({ release, by }) => by.model === model && release.tag.startsWith((0,domain_version/* tagPrefix */.B3)(model)));
}
/**
 * Makes the draft hold exactly the uploads: says what is going to be sent, keeps what is there whole, and removes and sends everything
 * else. Then reads the release back and compares name, size, state and digest of each asset.
 * @throws DIGEST_MISMATCH
 */
async function fillDraft(draft, uploads, ports) {
    const wanted = new Map(uploads.map((upload) => [upload.name, upload]));
    const held = await listHeld(draft, ports);
    const kept = new Set(held.filter((asset) => isKept(asset, wanted)).map(({ name }) => name));
    const missing = uploads.filter(({ name }) => !kept.has(name));
    logUploads(missing, [...kept], ports.log);
    for (const asset of held) {
        // oxlint-disable-next-line no-await-in-loop -- a name has to be free before its upload
        if (!kept.has(asset.name))
            await ports.releases.deleteAsset(asset.id);
    }
    if (missing.length > 0) {
        const assets = await ports.releases.upload(draft, missing);
        for (const [index, upload] of missing.entries()) {
            const asset = assets[index];
            if (asset !== undefined)
                refuseDifferent(asset, upload);
        }
    }
    refuseOtherSet(await ports.releases.listAssets(draft.id), wanted);
}
/** A release that many assets hang on may come without some of them; a new one has none. */
const listHeld = async (draft, { releases }) => draft.assets.length === 0 ? [] : await releases.listAssets(draft.id);
/** What nobody knows the digest of is sent again. */
function isKept(asset, wanted) {
    const upload = wanted.get(asset.name);
    return upload !== undefined && asset.sha256 !== null && matches(asset, upload);
}
const matches = (asset, upload) => asset.name === upload.name &&
    asset.state === 'uploaded' &&
    asset.size === upload.size &&
    (asset.sha256 === null || asset.sha256 === upload.sha256);
function refuseDifferent(asset, upload) {
    if (matches(asset, upload))
        return;
    throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `Sent ${upload.name} (${upload.size} bytes, sha256:${upload.sha256}); GitHub holds ${asset.name} (${asset.size} bytes, ` +
        `sha256:${asset.sha256 ?? 'unknown'}, ${asset.state}). The file changed, or was damaged on its way: run the job again.`);
}
function refuseOtherSet(assets, wanted) {
    const names = new Set(assets.map((asset) => asset.name));
    const missing = [...wanted.keys()].filter((name) => !names.has(name));
    const extra = assets.filter((asset) => !wanted.has(asset.name)).map((asset) => asset.name);
    if (missing.length > 0 || extra.length > 0)
        throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `Before publishing, the draft lacks [${missing.join(', ')}] and has beside its own assets [${extra.join(', ')}]. ` +
            'Something else writes to this draft: run the job again.');
    for (const asset of assets) {
        const upload = wanted.get(asset.name);
        if (upload !== undefined)
            refuseDifferent(asset, upload);
    }
}

;// CONCATENATED MODULE: ./lib/usecases/refuse-lost-references.js


/**
 * What the version refers to may have been deleted while its own assets were uploaded; asked once more before it becomes
 * public, one request a release.
 * @throws DIGEST_MISMATCH
 */
async function refuseLostReferences(files, releases) {
    const slices = files.flatMap(({ storage, ...file }) => (0,asset_slice/* slicesOf */.nu)({ ...file, ...storage }));
    const needed = Map.groupBy(slices, ({ tag }) => tag);
    for (const [tag, of] of needed) {
        if (tag === null)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- few releases
        const release = await releases.findPublished(tag);
        const held = new Map(release?.assets.map(({ name, sha256 }) => [name, sha256]));
        const lost = of.find(({ asset, assetSha256 }) => held.get(asset) !== assetSha256);
        if (lost !== undefined)
            throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `The version was to refer to ${lost.asset} of ${tag}, which was deleted or changed meanwhile. Nothing was published; ` +
                'run the job again, and the file is uploaded.');
    }
}

// EXTERNAL MODULE: ./lib/domain/flatten-path.js
var flatten_path = __webpack_require__(30788);
;// CONCATENATED MODULE: ./lib/domain/asset-name.js




/** Names that the product itself writes, now or in a later release of a version; nothing else may take them. */
const RESERVED = new Set([
    domain_manifest/* MANIFEST_ASSET */.ny,
    domain_manifest/* BUNDLE_ASSET */.cs,
    domain_manifest/* CHECKSUMS_ASSET */._,
    domain_manifest/* MODEL_SIGNATURE_ASSET */.KG,
    domain_manifest/* MODEL_CARD_ASSET */.Wd,
    domain_manifest/* BOM_ASSET */.Kn,
    domain_manifest/* CHECKSUMS_ASSET */._.toLowerCase(),
    domain_manifest/* TAR_ASSET */.H_,
]);
const RESERVED_PATTERN = /^data-.*\.sha256$|\.part-\d{3,}$|\.delta$|\.tensors\.json$/i;
const MAX_NAME_LENGTH = 200;
/**
 * Asset names for paths, one to one. Two paths that would collide (also in letter case, which some file
 * systems ignore), a reserved or a very long name get a short digest of the path before the extension.
 * The result does not depend on the order of the paths.
 */
function mapAssetNames(paths, taken = new Set()) {
    const unique = [...new Set(paths)].toSorted(listing/* comparePaths */.cD);
    const counts = new Map();
    for (const path of unique) {
        const key = (0,flatten_path/* flattenPath */.W)(path).toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const used = new Set([...taken].map((name) => name.toLowerCase()));
    return new Map(unique.map((path) => {
        const plain = (0,flatten_path/* flattenPath */.W)(path);
        const clash = (counts.get(plain.toLowerCase()) ?? 0) > 1 || used.has(plain.toLowerCase());
        const name = clash || isReserved(plain) ? withDigest(path, plain, used) : plain;
        used.add(name.toLowerCase());
        return [path, name];
    }));
}
function isReserved(name) {
    return (RESERVED.has(name.toLowerCase()) || RESERVED_PATTERN.test(name) || name.length > MAX_NAME_LENGTH);
}
function withDigest(path, name, used) {
    const digest = (0,domain_digest/* sha256 */.sc)(path);
    const dot = name.lastIndexOf('.');
    const stem = (dot > 0 ? name.slice(0, dot) : name).slice(0, 120).replace(/\.$/, '');
    const extension = dot > 0 ? name.slice(dot, dot + 32) : '';
    // Where the extension itself is reserved, the digest comes after it.
    const isLast = isReserved(`${stem}.${digest.slice(0, 8)}${extension}`);
    for (let length = 8; length < 64; length += 8) {
        const short = digest.slice(0, length);
        const candidate = isLast ? `${stem}${extension}.${short}` : `${stem}.${short}${extension}`;
        if (!used.has(candidate.toLowerCase()) && !isReserved(candidate))
            return candidate;
    }
    return digest;
}

;// CONCATENATED MODULE: ./lib/usecases/find-stored.js



/** Three pages: what is older is uploaded again, unless the previous version says where it is. */
const find_stored_LISTED_RELEASES = 300;
/** Smaller files are cheaper to store than to look up for everyone who pulls. Bytes. */
const MIN_REFERENCE_BYTES = 1024 * 1024;
/** Releases that hold the same bytes and are looked at until one is believed. */
const MAX_HOLDERS = 5;
const find_stored_NOTHING = {
    findFile: () => undefined,
    look: async () => undefined,
    findAsset: () => undefined,
    holds: () => false,
};
/** Lists the published releases of the model, unless nothing of them is wanted. @throws GITHUB_FAILED */
async function findStored(request, ports) {
    const { dedup, previous } = request;
    if (dedup === 'none')
        return find_stored_NOTHING;
    const held = indexAssets(await listHolders(request, ports.releases));
    const holds = ({ tag, asset, sha256 }) => held.names.get(`${tag}/${asset}`) === sha256;
    const believes = believer(request, ports);
    const found = new Map();
    return {
        holds,
        findAsset: (sha256) => found.get(sha256),
        look: async (wanted) => {
            for (const { sha256, size } of wanted) {
                if (size < MIN_REFERENCE_BYTES || found.has(sha256))
                    continue;
                for (const reference of (held.digests.get(sha256) ?? []).slice(0, MAX_HOLDERS)) {
                    // oxlint-disable-next-line no-await-in-loop -- almost always the first is it, and its release is read once
                    if (!(await believes(reference)))
                        continue;
                    found.set(sha256, reference);
                    break;
                }
            }
        },
        findFile: (file) => {
            if (previous === null || file.size < MIN_REFERENCE_BYTES)
                return undefined;
            return findInPrevious(previous, file, holds);
        },
    };
}
/** The recent releases of the model, and those that the previous version consists of, however old. */
async function listHolders({ model, previous }, releases) {
    const recent = await releases.listRecent(find_stored_LISTED_RELEASES);
    const listed = recent.filter(({ draft, tag }) => !draft && (0,domain_version/* parseTag */.ED)(model, tag) !== undefined);
    if (previous === null)
        return listed;
    const known = new Map([previous.release, ...listed].map((release) => [release.tag, release]));
    for (const tag of (0,asset_slice/* referencedTags */.$_)(previous.manifest.predicate.artifact.files)) {
        // oxlint-disable-next-line no-await-in-loop -- few, and most are listed
        const release = known.get(tag) ?? (await releases.findPublished(tag));
        if (release !== undefined)
            known.set(tag, release);
    }
    return [...known.values()];
}
/** Whether the version of a release is one of ours, and says of the asset what GitHub says; each is read once. */
function believer({ signed, signers }, ports) {
    const read = new Map();
    return async ({ tag, asset, sha256 }) => {
        const reading = read.get(tag) ?? (0,known_versions/* readKnown */.Uj)(tag, signers, ports);
        read.set(tag, reading);
        const version = await reading;
        if (version === undefined || (version.signer === null && signed))
            return false;
        const { assets } = version.manifest.predicate;
        return assets.some((one) => one.name === asset && one.sha256 === sha256);
    };
}
function indexAssets(releases) {
    const names = new Map();
    const digests = new Map();
    for (const { tag, assets } of releases)
        for (const { name, state, sha256 } of assets) {
            // What GitHub computed no digest of could be anything.
            if (state !== 'uploaded' || sha256 === null)
                continue;
            names.set(`${tag}/${name}`, sha256);
            const holders = digests.get(sha256) ?? [];
            holders.push({ tag, asset: name, sha256 });
            digests.set(sha256, holders);
        }
    return { names, digests };
}
function findInPrevious({ manifest, release }, { sha256, size }, holds) {
    const { artifact, assets } = manifest.predicate;
    const same = artifact.files.find((file) => file.sha256 === sha256 && file.size === size);
    if (same === undefined)
        return undefined;
    const digests = new Map(assets.map((asset) => [asset.name, asset.sha256]));
    const parts = (0,asset_slice/* slicesOf */.nu)(same).flatMap((slice) => toPart(slice, release.tag, digests));
    const isComplete = parts.length === (0,asset_slice/* slicesOf */.nu)(same).length &&
        parts.every(({ reference }) => reference !== undefined && holds(reference));
    return isComplete ? toStorage(same, parts) : undefined;
}
/** A reference always names the release that holds the bytes: none leads to another reference. */
function toPart({ tag, asset, assetSha256, offset, whole, size, sha256 }, ownTag, digests) {
    const digest = assetSha256 ?? digests.get(asset);
    if (digest === undefined)
        return [];
    const reference = { tag: tag ?? ownTag, asset, sha256: digest };
    return [{ reference, ...(whole ? {} : { offset }), size, sha256 }];
}
function toStorage(same, parts) {
    const [only] = parts;
    if (same.parts !== undefined || only === undefined)
        return { parts };
    const { size: _size, sha256: _sha256, ...storage } = only;
    return storage;
}

;// CONCATENATED MODULE: ./lib/usecases/hash-jobs.js

function hashJobs() {
    const bodies = [];
    const expected = [];
    let digests = [];
    return {
        add(pieces) {
            const index = bodies.push(pieces) - 1;
            return () => {
                const digest = digests[index];
                if (digest === undefined)
                    throw new TypeError('the digest was not computed yet');
                return digest;
            };
        },
        expect(file) {
            expected.push(file);
        },
        async run(capture) {
            if (bodies.length + expected.length === 0)
                return;
            const wholes = expected.map(({ file, size }) => [
                { kind: 'file', path: file, start: 0, size },
            ]);
            digests = await capture.hashBodies([...bodies, ...wholes]);
            const changed = expected.find(({ sha256 }, index) => digests[bodies.length + index] !== sha256);
            if (changed !== undefined)
                throw new domain_errors/* ReleaseError */.K('FILE_CHANGED', `"${changed.path}" changed after it was captured. Nothing else may write to the files of a model while this step runs; run the job again.`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/usecases/plan-assets.js



/** GitHub's limit, less the manifest, its bundle, `model.sig`, the card, the bill of materials and `SHA256SUMS`. */
const MAX_ASSETS = 994;
/**
 * Names every asset. The names depend on the content alone, so a run that resumes finds them again.
 * @throws LIMIT_EXCEEDED
 */
function planAssets(candidate, placement) {
    const taken = new Set(placement.uploads.map(({ name }) => name));
    const planned = [
        ...planModel(placement),
        ...planSources(candidate, taken),
        ...planListings(candidate),
    ];
    if (planned.length > MAX_ASSETS)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `This version would have ${planned.length} assets; GitHub allows 1,000 a release, six of which are the ` +
            'manifest, the signatures and the documents. Name fewer files.');
    return {
        uploads: planned.map(({ upload }) => upload),
        records: planned.map(({ upload: { name, size, sha256: hash }, role }) => ({
            name,
            size,
            sha256: hash,
            role,
        })),
        predictions: planPredictions(candidate, planned),
    };
}
function planPredictions({ predictions }, planned) {
    return predictions.flatMap(({ dataset, kind, rows, positive, source }) => {
        const asset = planned.find((one) => one.origin === source)?.upload;
        return asset === undefined
            ? []
            : [
                {
                    dataset,
                    kind,
                    rows,
                    ...(positive === null ? {} : { positive }),
                    asset: asset.name,
                    sha256: asset.sha256,
                },
            ];
    });
}
const planModel = ({ uploads, records }) => uploads.flatMap((upload, index) => {
    const role = records[index]?.role;
    return role === undefined ? [] : [{ upload, role }];
});
function planSources(candidate, taken) {
    const keyed = candidate.sources
        .filter((file) => file.size > 0)
        .map((file) => ({ file, key: `${file.role}/${file.path}` }));
    const names = mapAssetNames(keyed.map(({ key }) => key), taken);
    return keyed.map(({ file, key }) => ({
        role: file.role,
        origin: file,
        upload: {
            name: plan_assets_named(names, key),
            size: file.size,
            sha256: file.sha256,
            contentType: file.role === 'predictions' ? 'application/octet-stream' : 'text/plain',
            pieces: file.pieces,
        },
    }));
}
function planListings(candidate) {
    return candidate.data.flatMap(({ record, listing }) => {
        if (listing === null || record.listing === undefined)
            return [];
        const upload = {
            name: record.listing,
            size: listing.size,
            sha256: listing.sha256,
            contentType: 'text/plain',
            pieces: [{ kind: 'file', path: listing.file, start: 0, size: listing.size }],
        };
        return [{ role: 'data-listing', upload }];
    });
}
function bytesUpload(name, bytes, contentType) {
    return {
        name,
        size: bytes.length,
        sha256: (0,domain_digest/* sha256 */.sc)(bytes),
        contentType,
        pieces: [{ kind: 'bytes', bytes }],
    };
}
function plan_assets_named(names, key) {
    const name = names.get(key);
    if (name === undefined)
        throw new TypeError(`no asset name for ${key}`);
    return name;
}

;// CONCATENATED MODULE: ./lib/usecases/list-tensors.js


/** Smaller files are stored as a whole. Bytes. */
const MIN_FILE_BYTES = 1024 * 1024;
/** What a listing holds with room to spare. */
const MAX_TENSORS = 50_000;
/**
 * The tensors of a safetensors file with their digests.
 * @param name of the file's asset
 * @returns `null` for another kind of file, a small one, and one whose tensors cannot be listed
 * @throws FILE_CHANGED, FORMAT_INVALID
 */
async function listTensors(file, name, { capture, log }) {
    if (file.size < MIN_FILE_BYTES)
        return null;
    const { readTensorIndex } = await Promise.all(/* import() */[__webpack_require__.e(65), __webpack_require__.e(986)]).then(__webpack_require__.bind(__webpack_require__, 33986));
    const index = readTensorIndex(capture.open(file));
    if (index === null || index.tensors.length > MAX_TENSORS)
        return null;
    const spans = [
        { name: '', start: 0, size: index.headerSize },
        ...index.tensors.filter(({ size }) => size > 0),
    ];
    const digests = await capture.hashBodies(spans.map(({ start, size }) => [
        { kind: 'file', path: file.file, start, size },
    ]));
    const ranges = spans.flatMap((span, at) => {
        const digest = digests[at];
        return digest === undefined ? [] : [{ ...span, sha256: digest }];
    });
    const upload = await renderListing(file, name, ranges, log);
    return upload === null ? null : { upload, ranges };
}
async function renderListing({ path, size, sha256 }, name, [header, ...tensors], log) {
    if (header === undefined)
        throw new TypeError('a safetensors file has a header');
    const { renderTensorListing } = await __webpack_require__.e(/* import() */ 982).then(__webpack_require__.bind(__webpack_require__, 74982));
    try {
        const bytes = renderTensorListing({ file: { path, size, sha256 }, header, tensors });
        return bytesUpload(`${name}.tensors.json`, bytes, 'application/json');
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code !== 'LIMIT_EXCEEDED')
            throw error;
        log.warning(`dedup: "${path}" is stored as a whole: ${error.message}`);
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/place-file.js

/** A part that is a whole file has its digest already. */
function digestPart(part, jobs, file) {
    const isWhole = file !== undefined && part.size === file.size;
    return { ...part, sha256: isWhole ? () => file.sha256 : jobs.add(part.pieces) };
}
function findDigested(parts, { name }) {
    const found = parts.find((part) => part.name === name);
    if (found === undefined)
        throw new TypeError(`no part ${name}`);
    return found;
}
/**
 * Which parts hold a file.
 * @param start of the file within the body that the parts are
 */
function locateRanges(file, parts, start, jobs) {
    const found = locateBytes(parts, start, file.size);
    return found.map(({ part, offset, size }) => {
        const target = findDigested(parts, part);
        if (found.length === 1)
            return { part: target, offset, size, sha256: () => file.sha256 };
        if (size === part.size)
            return { part: target, offset, size, sha256: target.sha256 };
        const from = part.start + offset - start;
        const piece = { kind: 'file', path: file.file, start: from, size };
        return { part: target, offset, size, sha256: jobs.add([piece]) };
    });
}
/** The file as the manifest has it: in one asset, or in parts. */
function placeFile(file, ranges, stored) {
    const parts = ranges.map(({ part, offset, size, sha256 }) => ({
        ...placeOf(part, stored),
        ...(size === part.size ? {} : { offset }),
        size,
        sha256: sha256(),
    }));
    const [only, ...more] = parts;
    if (only === undefined || more.length > 0)
        return toPlaced(file, { parts });
    const { size: _size, sha256: _sha256, ...storage } = only;
    return toPlaced(file, storage);
}
const toPlaced = ({ path, size, sha256 }, storage) => ({
    path,
    size,
    sha256,
    storage,
});
/** In an earlier release where it is there, else under its own name. */
function placeOf(part, stored) {
    const reference = stored.findAsset(part.sha256());
    return reference === undefined ? { asset: part.name } : { reference };
}

;// CONCATENATED MODULE: ./lib/usecases/mix-parts.js



/** The new bytes from the delta, the others from where they were. */
function mixParts({ runs }, delta, jobs) {
    const made = runs.flatMap((run) => {
        if (run.kind === 'known') {
            const sha256 = jobs.add(run.pieces);
            const { tag, asset, assetSha256, offset } = run.slice;
            const reference = { tag, asset, sha256: assetSha256 };
            return [() => ({ reference, offset, size: run.size, sha256: sha256() })];
        }
        return locateBytes(delta, run.deltaStart, run.size).map(({ part, offset, size }) => {
            const start = part.start + offset - run.deltaStart;
            const sha256 = jobs.add((0,byte_piece/* cutPieces */.U)(run.pieces, start, size));
            const target = findDigested(delta, part);
            return (stored) => ({
                ...placeOf(target, stored),
                offset,
                size,
                sha256: sha256(),
            });
        });
    });
    return (stored) => made.map((make) => make(stored));
}

;// CONCATENATED MODULE: ./lib/domain/tensor-reuse.js

const MIN_RUN_BYTES = 64 * 1024;
const MAX_RUNS = 2000;
/**
 * What of a file an earlier release has already. Ranges are recognised by digest and size, never by name: a layer that
 * got another name costs nothing.
 * @param own ranges of the file, in the order of their bytes and without overlap; bytes in none of them are new
 * @returns runs that cover the file from its first to its last byte, in order. Neighbours are one run when they are
 * both new, or lie side by side in one earlier asset. None for an empty file.
 * @throws {RangeError} for ranges that overlap or lie beyond the end
 */
function planTensorReuse(own, known, limits = {}) {
    const maxRuns = Math.max(1, limits.maxRuns ?? MAX_RUNS);
    const all = findRuns(own.size, own.ranges, indexKnown(known));
    let minBytes = Math.max(1, limits.minRunBytes ?? MIN_RUN_BYTES);
    let runs = dropShort(all, minBytes);
    // Ends at the latest when nothing is long enough and all is one new run.
    while (runs.length > maxRuns) {
        minBytes *= 2;
        runs = dropShort(all, minBytes);
    }
    return runs;
}
const contentOf = ({ sha256, size }) => `${sha256} ${size}`;
const tensor_reuse_placeOf = (slice, offset) => JSON.stringify([slice.tag, slice.asset, slice.assetSha256, offset]);
function indexKnown(known) {
    const index = new Map();
    for (const range of known) {
        if (range.size === 0)
            continue;
        const places = index.get(contentOf(range)) ?? new Map();
        places.set(tensor_reuse_placeOf(range.slice, range.slice.offset), range.slice);
        index.set(contentOf(range), places);
    }
    return index;
}
function findRuns(size, ranges, index) {
    const used = ranges.filter((range) => range.size > 0);
    const slices = choosePlaces(used, index);
    const runs = [];
    let at = 0;
    for (const [position, range] of used.entries()) {
        const { start } = range;
        if (start < at)
            throw new RangeError(`the range at ${start} overlaps one that ends at ${at}`);
        if (start > at)
            append(runs, { kind: 'new', start: at, size: start - at });
        const slice = slices[position];
        append(runs, slice === undefined
            ? { kind: 'new', start, size: range.size }
            : { kind: 'known', start, size: range.size, slice });
        at = start + range.size;
    }
    if (at > size)
        throw new RangeError(`a range ends at ${at}, beyond the ${size} bytes of the file`);
    if (at < size)
        append(runs, { kind: 'new', start: at, size: size - at });
    return runs;
}
/**
 * Equal bytes may lie in several places, all zeros above all. The one that continues a neighbour's place makes one run
 * of both, so each looks to the neighbour behind it, and then to the one in front.
 */
function choosePlaces(ranges, index) {
    const chosen = [];
    const placesOf = (range) => index.get(contentOf(range));
    let behind;
    for (const range of ranges.toReversed()) {
        const places = placesOf(range);
        behind = findPlace(places, behind, -range.size) ?? places?.values().next().value;
        chosen.push(behind);
    }
    chosen.reverse();
    let front;
    let frontSize = 0;
    return ranges.map((range, at) => {
        front = findPlace(placesOf(range), front, frontSize) ?? chosen[at];
        frontSize = range.size;
        return front;
    });
}
const findPlace = (places, neighbour, distance) => neighbour && places?.get(tensor_reuse_placeOf(neighbour, neighbour.offset + distance));
function append(runs, run) {
    const last = runs.at(-1);
    if (last !== undefined && continues(last, run))
        runs[runs.length - 1] = { ...last, size: last.size + run.size };
    else
        runs.push(run);
}
function continues(last, run) {
    if (last.kind === 'new' || run.kind === 'new')
        return last.kind === run.kind;
    return tensor_reuse_placeOf(last.slice, last.slice.offset + last.size) === tensor_reuse_placeOf(run.slice, run.slice.offset);
}
function dropShort(all, minBytes) {
    const runs = [];
    for (const run of all) {
        const { kind, start, size } = run;
        append(runs, kind === 'known' && size < minBytes ? { kind: 'new', start, size } : run);
    }
    return runs;
}
/**
 * Where the header and the tensors of an earlier version's file lie now. Bytes that cross from one asset into another
 * are not known. References stay flat: what that version refers to is told as the place that it refers to.
 * @param file of that version's manifest; nothing is known when the listing is of another file
 * @param tag of that version's release
 * @param assets digests of that release's own assets, by name; bytes in others are not known
 */
function resolveKnown(listing, file, tag, assets) {
    if (listing.file.sha256 !== file.sha256 || listing.file.size !== file.size)
        return [];
    const slices = (0,asset_slice/* slicesOf */.nu)(file).values();
    let slice = slices.next().value;
    let sliceStart = 0;
    const known = [];
    for (const { start, size, sha256 } of [{ start: 0, ...listing.header }, ...listing.tensors]) {
        while (slice !== undefined && sliceStart + slice.size <= start) {
            sliceStart += slice.size;
            slice = slices.next().value;
        }
        if (slice === undefined)
            break;
        const place = placeIn(slice, start - sliceStart, tag, assets);
        if (size === 0 || start + size > sliceStart + slice.size || place === undefined)
            continue;
        known.push({ sha256, size, slice: place });
    }
    return known;
}
function placeIn(slice, distance, tag, assets) {
    const assetSha256 = slice.assetSha256 ?? assets.get(slice.asset);
    if (assetSha256 === undefined)
        return undefined;
    return { tag: slice.tag ?? tag, asset: slice.asset, assetSha256, offset: slice.offset + distance };
}

;// CONCATENATED MODULE: ./lib/usecases/read-known-tensors.js



/**
 * Where the tensors of the previous version lie now, by its listings, which are read once. A listing that is lost, or not to be
 * believed, costs the saving and nothing else.
 * @throws GITHUB_FAILED
 */
async function readKnownTensors(previous, stored, { releases, log }) {
    if (previous === null)
        return [];
    const { release, manifest } = previous;
    const { artifact, assets } = manifest.predicate;
    const { MAX_LISTING_BYTES, parseTensorListing } = await __webpack_require__.e(/* import() */ 982).then(__webpack_require__.bind(__webpack_require__, 74982));
    const digests = new Map(assets.map((asset) => [asset.name, asset.sha256]));
    const known = [];
    for (const record of assets.filter(({ role }) => role === 'tensor-listing')) {
        const asset = release.assets.find(({ name }) => name === record.name);
        if (asset === undefined)
            continue;
        try {
            // oxlint-disable-next-line no-await-in-loop -- one for each safetensors file, small
            const bytes = await releases.download(asset, MAX_LISTING_BYTES);
            if ((0,domain_digest/* sha256 */.sc)(bytes) !== record.sha256)
                throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${record.name} is not the signed one.`);
            const listing = parseTensorListing(bytes);
            const file = artifact.files.find(({ path }) => path === listing.file.path);
            if (file !== undefined)
                known.push(...resolveKnown(listing, file, release.tag, digests));
        }
        catch (error) {
            if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code === 'GITHUB_FAILED')
                throw error;
            log.warning(`dedup: the tensors of ${record.name} of ${release.tag} are not known, and are uploaded again: ${error.message}`);
        }
    }
    return known.filter(({ slice: { tag, asset, assetSha256 } }) => stored.holds({ tag, asset, sha256: assetSha256 }));
}

;// CONCATENATED MODULE: ./lib/usecases/reuse-tensors.js

/** A manifest has room for about forty thousand. */
const reuse_tensors_MAX_RUNS = 8000;
/** Each is asked for by whoever publishes, verifies and pulls, and cannot be pruned. */
const MAX_TAGS = 20;
/** With more new bytes than this share, a file in pieces is not worth its requests. */
const MAX_NEW_SHARE = 0.9;
const reuseBudget = () => ({ runs: reuse_tensors_MAX_RUNS, tags: new Set() });
/**
 * Divides a file into what earlier releases hold and what is new.
 * @param name of the file's asset
 * @returns `null` when the file is better stored as a whole
 */
function reuseTensors(file, name, ranges, known, budget) {
    const own = { size: file.size, ranges };
    const all = planTensorReuse(own, known);
    const allowed = chooseTags(all, budget);
    const runs = planTensorReuse(own, known.filter(({ slice }) => allowed.has(slice.tag)), { maxRuns: Math.min(reuse_tensors_MAX_RUNS / 4, budget.runs) });
    const fresh = runs.filter(({ kind }) => kind === 'new');
    const newBytes = fresh.reduce((sum, { size }) => sum + size, 0);
    if (newBytes > file.size * MAX_NEW_SHARE)
        return null;
    budget.runs -= runs.length;
    for (const run of runs)
        if (run.kind === 'known')
            budget.tags.add(run.slice.tag);
    const pieceOf = ({ start, size }) => ({
        kind: 'file',
        path: file.file,
        start,
        size,
    });
    let deltaStart = 0;
    const placed = runs.map((run) => {
        const piece = { size: run.size, pieces: [pieceOf(run)] };
        if (run.kind === 'known')
            return { ...piece, kind: 'known', slice: run.slice };
        const start = deltaStart;
        deltaStart += run.size;
        return { ...piece, kind: 'new', deltaStart: start };
    });
    const delta = { name: `${name}.delta`, pieces: fresh.map(pieceOf), size: newBytes };
    return { delta: newBytes === 0 ? null : delta, runs: placed };
}
/** The releases that the version needs anyway, and those that save the most; what lies in others is uploaded again. */
function chooseTags(runs, { tags }) {
    const bytes = new Map();
    for (const run of runs)
        if (run.kind === 'known')
            bytes.set(run.slice.tag, (bytes.get(run.slice.tag) ?? 0) + run.size);
    const chosen = new Set(tags);
    const best = [...bytes].toSorted(([, left], [, right]) => right - left);
    for (const [tag] of best)
        if (chosen.size < MAX_TAGS)
            chosen.add(tag);
    return chosen;
}

;// CONCATENATED MODULE: ./lib/usecases/place-model.js










/** More files than a person surveys on a page become one archive. manifest.md §1. */
const MAX_LOOSE_FILES = 200;
/**
 * Decides how the model's bytes are stored: each file as an asset, files that are too large as parts, very many as one
 * tar, and what earlier releases hold already, as far as the request wants it, as references. Uploads nothing.
 * @throws FILE_CHANGED; GITHUB_FAILED when earlier releases cannot be listed
 */
async function placeModel(request, ports) {
    const { files } = request.candidate.artifact;
    const stored = await findStored(request, ports);
    await stored.look(files);
    const placed = files.length > MAX_LOOSE_FILES
        ? await placeMany(files, request, stored, ports)
        : await placeLoose(files, request, stored, ports);
    const shared = placed.files.filter(({ storage }) => isReferring(storage)).length;
    if (shared > 0)
        ports.log.info(`${shared} of ${files.length} model file(s) are, at least in part, in earlier releases.`);
    return placed;
}
const isReferring = ({ reference, parts = [] }) => reference !== undefined || parts.some((part) => part.reference !== undefined);
/** What earlier releases hold is referred to, all other files are ranges of one tar. */
async function placeMany(files, { limits, dedup }, stored, { capture, log }) {
    const known = new Map(files.map((file) => [file.path, findKnown(file, stored)]));
    const rest = files.filter(({ path }) => known.get(path) === undefined);
    if (dedup === 'tensors')
        log.notice(`dedup: with more than ${MAX_LOOSE_FILES} files the model is an archive, in which whole files are found again, not tensors.`);
    const { pieces, size, offsets } = capture.archive(rest);
    const jobs = hashJobs();
    const body = { name: domain_manifest/* TAR_ASSET */.H_, pieces, size };
    const parts = (rest.length === 0 ? [] : splitBody(body, limits)).map((part) => digestPart(part, jobs));
    const placing = files.map((file) => {
        const storage = known.get(file.path);
        if (storage !== undefined)
            return () => toPlaced(file, storage);
        const offset = offsets.get(file.path);
        if (offset === undefined)
            throw new TypeError(`the archive lacks ${file.path}`);
        const ranges = locateRanges(file, parts, offset, jobs);
        jobs.expect(file);
        return () => placeFile(file, ranges, stored);
    });
    await jobs.run(capture);
    await stored.look(parts.map(toContent));
    return {
        ...collect(parts.flatMap((part) => toAssets(part, stored))),
        files: placing.map((finish) => finish()),
    };
}
function findKnown(file, stored) {
    const reference = stored.findAsset(file.sha256);
    return stored.findFile(file) ?? (reference === undefined ? undefined : { reference });
}
const toContent = ({ sha256, size }) => ({ sha256: sha256(), size });
/** Every file for itself. */
async function placeLoose(files, request, stored, ports) {
    const names = mapAssetNames(files.map(({ path }) => path));
    const context = {
        request,
        stored,
        ports,
        jobs: hashJobs(),
        budget: reuseBudget(),
        known: once(async () => await readKnownTensors(request.previous, stored, ports)),
    };
    const placing = [];
    for (const file of files) {
        // oxlint-disable-next-line no-await-in-loop -- tensor by tensor, one file's at a time: memory is bounded
        placing.push(await placeOne(file, names.get(file.path) ?? '', context));
    }
    await context.jobs.run(ports.capture);
    await stored.look(placing.flatMap(({ parts }) => parts.map(toContent)));
    const assets = placing.flatMap(({ parts, extra }) => [
        ...parts.flatMap((part) => toAssets(part, stored)),
        ...extra,
    ]);
    return { ...collect(assets), files: placing.map(({ finish }) => finish()) };
}
function once(read) {
    let value;
    return async () => await (value ??= read());
}
async function placeOne(file, name, { request, stored, jobs, budget, known, ports }) {
    const { dedup, limits } = request;
    const listed = dedup === 'tensors' ? await listTensors(file, name, ports) : null;
    const extra = listed === null ? [] : [{ upload: listed.upload, role: 'tensor-listing' }];
    const storage = findKnown(file, stored);
    if (storage !== undefined)
        return { parts: [], extra, finish: () => toPlaced(file, storage) };
    const reused = listed === null ? null : reuseTensors(file, name, listed.ranges, await known(), budget);
    if (reused === null) {
        const parts = splitBody(bodyOf(file, name), limits).map((part) => digestPart(part, jobs, file));
        if (parts.length > 1)
            jobs.expect(file);
        const ranges = locateRanges(file, parts, 0, jobs);
        return { parts, extra, finish: () => placeFile(file, ranges, stored) };
    }
    jobs.expect(file);
    const delta = (reused.delta === null ? [] : splitBody(reused.delta, limits)).map((part) => digestPart(part, jobs));
    const finishParts = mixParts(reused, delta, jobs);
    return { parts: delta, extra, finish: () => toPlaced(file, { parts: finishParts(stored) }) };
}
const bodyOf = ({ file, size }, name) => ({
    name,
    size,
    pieces: [{ kind: 'file', path: file, start: 0, size }],
});
/** Nothing where an earlier release has it. */
function toAssets(part, stored) {
    const { name, size, pieces } = part;
    const sha256 = part.sha256();
    if (stored.findAsset(sha256) !== undefined)
        return [];
    const contentType = 'application/octet-stream';
    return [{ upload: { name, size, sha256, pieces, contentType }, role: 'model' }];
}
function collect(assets) {
    return {
        uploads: assets.map(({ upload }) => upload),
        records: assets.map(({ upload: { name, size, sha256 }, role }) => ({
            name,
            size,
            sha256,
            role,
        })),
    };
}

// EXTERNAL MODULE: ./lib/domain/build-manifest.js
var build_manifest = __webpack_require__(99124);
;// CONCATENATED MODULE: ./lib/domain/checksums.js

/**
 * `SHA256SUMS`: what `sha256sum -c` reads. Names of assets have no character that coreutils would escape. The manifest, which
 * states the digest of this file, cannot be in it.
 */
function renderChecksums(assets) {
    return assets
        .toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.name, right.name))
        .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 2 modules
var parse_manifest = __webpack_require__(98009);
// EXTERNAL MODULE: ./lib/domain/key-validity.js
var key_validity = __webpack_require__(73086);
;// CONCATENATED MODULE: ./lib/usecases/publish-notes.js

/** What the release page and the job's summary say of a version. */
function describeVersion(notes) {
    const { request, manifest, previous } = notes;
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(notes.manifestBytes));
    return {
        manifest: manifest.predicate,
        comparison: notes.comparison,
        previous: previous === null
            ? null
            : {
                version: previous.manifest.predicate.model.version,
                tag: previous.release.tag,
                commit: previous.manifest.predicate.code.commit,
            },
        signing: describeSigning(notes),
        manifestDigest: digest,
        serverUrl: request.repository.serverUrl,
        repository: request.repository.name,
    };
}
function describeSigning({ request, signer }) {
    if (signer === null)
        return { mode: 'none' };
    if (signer.kind === 'key')
        return { mode: 'key', signer: signer.name };
    return {
        mode: 'keyless',
        signer: signer.name,
        ...(signer.issuer === null ? {} : { issuer: signer.issuer }),
        instance: request.instance,
    };
}

// EXTERNAL MODULE: ./lib/domain/model-signing.js
var model_signing = __webpack_require__(57919);
// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(13184);
;// CONCATENATED MODULE: ./lib/render/ml-bom-text.js


/** Code points. */
const MAX_NAME = 250;
const MAX_VALUE = 500;
const MAX_ADDRESS = 2048;
/** A text for people and for XML alike: neither can hold control characters. */
const bomName = (text) => clean(text, MAX_NAME);
const bomProperty = (name, value) => ({
    name: `model-release:${clean(name, MAX_NAME)}`,
    value: clean(String(value), MAX_VALUE),
});
/** The properties that have a value. */
function bomProperties(values) {
    return values.flatMap(([name, value]) => value === null || value === undefined ? [] : [bomProperty(name, value)]);
}
/** `undefined` for an empty list, so that no empty member is written. */
const orAbsent = (items) => items.length === 0 ? undefined : items;
/** A list of at most one reference; none where the address is none. */
function bomReference(type, url) {
    const address = findAddress(url);
    return address === undefined ? [] : [{ type, url: address }];
}
const PATH = String.raw `(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-Fa-f]{2})*`;
const TAIL = String.raw `(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*`;
// Validators accept only schemes that they have heard of, so that a rare one is a property instead.
const ADDRESS = new RegExp(String.raw `^(?:https?|s3|gs|ftp|sftp):\/\/[\w.-]+(?::\d{1,5})?(?:\/${PATH})?(?:\?${TAIL})?(?:#${TAIL})?$`);
/** The text when it is an absolute URI (RFC 3986) that every validator takes for one. */
function findAddress(text) {
    return text.length <= MAX_ADDRESS && ADDRESS.test(text) ? text : undefined;
}
/** `pkg:github/OWNER/NAME@TAG` for a version of a model of the repository. */
function versionPurl(place, model, version) {
    const [owner = '', name = ''] = place.repository.toLowerCase().split('/');
    const tag = encode((0,domain_version/* versionTag */.Vm)(model, version));
    const server = place.serverUrl === 'https://github.com' ? '' : `?repository_url=${serverText(place)}`;
    return `pkg:github/${encode(owner)}/${encode(name)}@${tag}${server}`;
}
const serverText = ({ serverUrl }) => encode(serverUrl).replaceAll('%3A', ':').replaceAll('%2F', '/');
const encode = (text) => encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const clean = (text, limit) => (0,visible_text/* visibleText */.Q)(text, limit).replaceAll(/\p{Noncharacter_Code_Point}/gu, '\uFFFD');

;// CONCATENATED MODULE: ./lib/render/ml-bom-card.js



const ml_bom_card_MOST_TENSORS = 50;
/** Two-sided 95 % of a normal distribution, in standard errors. */
const QUANTILE = 1.96;
const DIGITS = 10;
/** CycloneDX `modelCard`: what the job reported, and nothing that only its authors can know. */
function bomModelCard(facts, { metrics, params, datasets }) {
    return {
        modelParameters: modelParameters(facts, datasets),
        quantitativeAnalysis: metrics.length === 0 ? undefined : { performanceMetrics: metrics.map(performanceMetric) },
        properties: orAbsent([
            ...params.map(([key, value]) => bomProperty(`hyperparameter:${key}`, paramText(value))),
            ...metrics.flatMap(metricProperties),
            ...(metrics.some((metric) => intervalOf(metric) !== undefined) ? [INTERVAL] : []),
        ]),
    };
}
const INTERVAL = bomProperty('confidence-interval', `95 %, normal approximation: value ± ${QUANTILE} × the standard error that the job reported`);
function modelParameters({ model, artifact }, datasets) {
    const { inputs = [], outputs = [] } = model.signature ?? {};
    const details = new Map(artifact.files.flatMap(({ facts }) => Object.entries(facts?.details ?? {})).toReversed());
    const named = (...keys) => {
        const value = keys.map((key) => details.get(key)).find((one) => one !== undefined);
        return value === undefined ? undefined : bomName(String(value));
    };
    return {
        task: model.task === undefined ? undefined : bomName(model.task),
        architectureFamily: named('model_type', 'architecture', 'booster'),
        modelArchitecture: named('architectures'),
        datasets: orAbsent(datasets.map((ref) => ({ ref }))),
        inputs: orAbsent(inputs.slice(0, ml_bom_card_MOST_TENSORS).map(tensorFormat)),
        outputs: orAbsent(outputs.slice(0, ml_bom_card_MOST_TENSORS).map(tensorFormat)),
    };
}
function tensorFormat({ name, type, shape }) {
    const label = name === '' ? '' : `${name}: `;
    const dimensions = shape === undefined ? '' : ` [${shape.join(', ')}]`;
    return { format: bomName(`${label}${type}${dimensions}`) };
}
function performanceMetric(metric) {
    const { name, dataset, slice, value, nonFinite } = metric;
    const place = [dataset, slice].filter((part) => part !== null).join('/');
    return {
        type: bomName(name),
        value: value === null ? nonFinite : value.digits,
        slice: place === '' ? undefined : bomName(place),
        confidenceInterval: intervalOf(metric),
    };
}
function intervalOf({ value, stderr }) {
    if (value === null || stderr === null || stderr.value < 0)
        return undefined;
    const reach = QUANTILE * stderr.value;
    const bounds = [value.value - reach, value.value + reach];
    if (!bounds.every((bound) => Number.isFinite(bound)))
        return undefined;
    const [lowerBound, upperBound] = bounds.map((bound) => String(Number(bound.toPrecision(DIGITS))));
    return { lowerBound, upperBound };
}
/** What CycloneDX has no member for. */
function metricProperties(metric) {
    const key = (0,domain_metric/* metricKey */.C)(metric);
    return [
        ...(metric.unit === null ? [] : [bomProperty(`metric-unit:${key}`, metric.unit)]),
        ...(metric.samples === null ? [] : [bomProperty(`metric-samples:${key}`, metric.samples)]),
        ...(metric.stderr === null
            ? []
            : [bomProperty(`metric-standard-error:${key}`, metric.stderr.digits)]),
    ];
}

;// CONCATENATED MODULE: ./lib/domain/hugging-face.js
/** Names that the Hugging Face Hub knows: what it does not know it cannot filter or show. */
const HUB_TASKS = new Set(`
  text-classification token-classification table-question-answering question-answering
  zero-shot-classification translation summarization feature-extraction text-generation
  text2text-generation fill-mask sentence-similarity text-to-speech text-to-audio
  automatic-speech-recognition audio-to-audio audio-classification audio-text-to-text
  voice-activity-detection depth-estimation image-classification object-detection
  image-segmentation text-to-image image-to-text image-to-image image-to-video text-to-video
  unconditional-image-generation video-classification reinforcement-learning robotics
  tabular-classification tabular-regression tabular-to-text table-to-text multiple-choice
  text-ranking text-retrieval time-series-forecasting image-text-to-text video-text-to-text
  any-to-any visual-question-answering document-question-answering visual-document-retrieval
  zero-shot-image-classification zero-shot-object-detection graph-ml mask-generation
  keypoint-detection text-to-3d image-to-3d image-feature-extraction
  `
    .trim()
    .split(/\s+/));
/** A framework of the manifest to the library that the Hub calls it by. */
const LIBRARIES = new Map([
    ['scikit-learn', 'sklearn'],
    ['transformers', 'transformers'],
    ['sentence-transformers', 'sentence-transformers'],
    ['keras', 'keras'],
    ['fastai', 'fastai'],
    ['spacy', 'spacy'],
    ['ultralytics', 'ultralytics'],
    ['mlx', 'mlx'],
    ['diffusers', 'diffusers'],
    ['peft', 'peft'],
    ['timm', 'timm'],
    ['setfit', 'setfit'],
    ['stable-baselines3', 'stable-baselines3'],
]);
/** Formats that a runtime of their own loads, whichever framework wrote the file. */
const RUNTIME_FORMATS = new Map([
    ['onnx', undefined],
    ['gguf', undefined],
    ['tflite', 'litert'],
]);
/** Metrics of the Hub, each with other names that mean the same number. */
const METRICS = [
    ['accuracy', 'acc', 'accuracy_score'],
    ['precision', 'precision_score'],
    ['recall', 'recall_score'],
    ['f1', 'f1_score'],
    ['roc_auc', 'auc', 'auroc', 'roc_auc_score'],
    ['matthews_correlation', 'mcc', 'matthews_corrcoef'],
    ['brier_score', 'brier', 'brier_score_loss'],
    ['mse', 'mean_squared_error'],
    ['mae', 'mean_absolute_error'],
    ['mape', 'mean_absolute_percentage_error'],
    ['smape'],
    ['mase'],
    ['r_squared', 'r2', 'r2_score'],
    ['pearsonr', 'pearson'],
    ['spearmanr', 'spearman'],
    ['perplexity', 'ppl'],
    ['exact_match', 'em'],
    ['bleu'],
    ['sacrebleu'],
    ['google_bleu', 'gleu'],
    ['rouge', 'rouge1', 'rouge2', 'rougel', 'rougelsum'],
    ['meteor'],
    ['bertscore'],
    ['bleurt'],
    ['chrf'],
    ['ter'],
    ['wer', 'word_error_rate'],
    ['cer', 'character_error_rate'],
    ['mean_iou', 'miou'],
    ['seqeval'],
];
const METRIC_IDS = new Map(METRICS.flatMap(([id, ...others]) => [id, ...others].map((name) => [name, id])));
/** How an average over classes is told; the Hub counts all of them as the metric itself. */
const AVERAGE = /^(precision|recall|f1)_(?:macro|micro|weighted|samples)$/;
const EVALUATION_ROLES = new Set(['test', 'validation', 'val', 'eval', 'dev']);
const SOURCE = /^((?:[A-Za-z0-9][\w.-]{0,95}\/)?[A-Za-z0-9][\w.-]{0,95})@([A-Za-z0-9][\w./-]{0,199})$/;
const isHubTask = (task) => HUB_TASKS.has(task);
/** The `library_name` for a model; `undefined` where the Hub has no name for what loads it. */
function findHubLibrary(framework, format) {
    if (format !== undefined && RUNTIME_FORMATS.has(format))
        return RUNTIME_FORMATS.get(format);
    return LIBRARIES.get(framework ?? '');
}
/** The Hub's id of a metric, by its usual names (`acc`, `Accuracy`, `f1_macro`); `undefined` for any other. */
function findHubMetric(name) {
    const plain = name.toLowerCase().replaceAll(/[ .-]/g, '_');
    return METRIC_IDS.get(plain) ?? AVERAGE.exec(plain)?.[1];
}
/** The data set of a `huggingface` source (`REPO@REVISION`); `undefined` where its text is not one. */
function findHubDataset(source) {
    const [, repo, revision] = (source.kind === 'huggingface' ? SOURCE.exec(source.uri) : null) ?? [];
    if (repo === undefined || revision === undefined)
        return undefined;
    const url = `https://huggingface.co/datasets/${repo}/tree/${encodeURIComponent(revision)}`;
    return { repo, revision, url };
}
/** Whether data of that role only measured the model: the Hub lists what a model was trained on. */
const isEvaluationRole = (role) => EVALUATION_ROLES.has((role ?? '').toLowerCase());

;// CONCATENATED MODULE: ./lib/render/ml-bom-components.js



const MOST_RUNTIMES = 50;
const MOST_LOCKFILES = 100;
/** A digest of the bytes themselves, as the manifest writes it, to what CycloneDX calls its algorithm. */
const ALGORITHMS = [
    ['sha256', 'SHA-256', 64],
    ['sha512', 'SHA-512', 128],
    ['sha1', 'SHA-1', 40],
    ['md5', 'MD5', 32],
];
const dataRef = (index) => `data-${index + 1}`;
/** The model's files, each with its hash and the address of its asset. */
function fileComponents(facts, files) {
    const { tag } = facts.predicate.model;
    return files.map((file, index) => ({
        type: 'file',
        'bom-ref': `file-${index + 1}`,
        name: bomName(file.path),
        hashes: [{ alg: 'SHA-256', content: file.sha256 }],
        externalReferences: orAbsent(bomReference('distribution', fileUrl(facts, tag, file))),
        properties: bomProperties([
            ['size', file.size],
            ['format', file.format],
            ['runs-code-when-loaded', file.executable],
            ['parameters', file.facts?.parameters],
            ['tensors', file.facts?.tensors],
        ]),
    }));
}
function dataComponent(set, index) {
    const hub = findHubDataset(set.source);
    const url = hub?.url ?? findAddress(set.source.uri);
    return {
        type: 'data',
        'bom-ref': dataRef(index),
        name: bomName(set.name),
        version: hub?.revision,
        hashes: orAbsent(dataHashes(set)),
        data: [
            {
                type: 'dataset',
                name: bomName(set.name),
                contents: url === undefined ? undefined : { url },
            },
        ],
        properties: bomProperties([
            ['role', set.role],
            ['source-kind', set.source.kind],
            ['source', set.source.uri],
            ['digest', set.digest],
            ['sha256', set.sha256],
            ['sha256-of', set.listing === undefined ? undefined : 'the listing that sha256sum prints'],
            ['digest-recomputed', set.verified],
            ['files', set.files],
            ['size', set.size],
            ['rows', set.rows],
            ['columns', set.columns?.length],
        ]),
    };
}
/** Only hashes of the very bytes of one file: that of a listing would compare equal with nothing. */
function dataHashes(set) {
    const single = set.files === 1 && set.listing === undefined;
    const quoted = set.source.kind === 'uri';
    const digests = single || quoted ? [set.digest, ...(single ? [set.sha256 ?? ''] : [])] : [];
    const hashes = digests.flatMap((digest) => {
        const [prefix = '', content = ''] = digest.split(':');
        return ALGORITHMS.filter(([name, , length]) => name === prefix && content.length === length && /^[0-9a-f]+$/.test(content)).map(([, alg]) => ({ alg, content }));
    });
    return hashes.filter(({ alg }, at) => hashes.findIndex((one) => one.alg === alg) === at);
}
/** What the model was made with: its framework, runtimes, container and the files that pin its packages. */
function environmentComponents(predicate) {
    const { framework } = predicate.model;
    const { runtimes, lockfiles, container } = predicate.environment;
    return [
        ...(framework === undefined
            ? []
            : [part('framework', 'framework', framework.name, framework.version)]),
        ...Object.entries(runtimes)
            .slice(0, MOST_RUNTIMES)
            .map(([name, version], index) => part('platform', `runtime-${index + 1}`, name, version)),
        ...(container === undefined ? [] : [containerComponent(container)]),
        ...lockfiles.slice(0, MOST_LOCKFILES).map(({ path, sha256 }, index) => ({
            type: 'file',
            'bom-ref': `lockfile-${index + 1}`,
            name: bomName(path),
            hashes: [{ alg: 'SHA-256', content: sha256 }],
        })),
    ];
}
const part = (type, ref, name, version) => ({
    type,
    'bom-ref': ref,
    name: bomName(name),
    version: version === undefined ? undefined : bomName(version),
});
/** `IMAGE@sha256:…`: the digest is its version, since it is of the image's manifest and not of a file. */
function containerComponent(image) {
    const at = image.indexOf('@');
    const name = at > 0 ? image.slice(0, at) : image;
    return part('container', 'container', name, at > 0 ? image.slice(at + 1) : undefined);
}
/** The runner's facts, for the document's own properties. */
function runnerFacts({ runner, gpus = [] }) {
    return [
        ['runner-os', runner.os],
        ['runner-arch', runner.arch],
        ['runner-hosted', runner.hosted],
        ...gpus.slice(0, 8).map((gpu) => ['gpu', gpu]),
    ];
}

;// CONCATENATED MODULE: ./lib/render/ml-bom.js









/** Bytes. */
const MAX_BOM_BYTES = 1024 * 1024;
const MOST_PARENTS = 20;
/**
 * `bom.cdx.json`: the version as a machine-learning bill of materials, CycloneDX 1.6 (ECMA-424). Nothing in it changed in
 * 1.7. The same facts give the same bytes. At most `MAX_BOM_BYTES`: hyperparameters are given up first, then metrics, data
 * sets and files; the property `model-release:left-out` counts them.
 */
function renderMlBom(facts) {
    const text = fitBudget(ml_bom_totals(facts), (limits) => new TextDecoder().decode((0,stable_json/* stableJson */._)(ml_bom_document(facts, limits))), (json) => utf8Length(json) <= MAX_BOM_BYTES);
    return new TextEncoder().encode(text);
}
function ml_bom_totals({ predicate }) {
    return [
        ['hyperparameters', Object.keys(predicate.params).length],
        ['metrics', predicate.metrics.length],
        ['data sets', predicate.data.length],
        ['files', predicate.artifact.files.length],
    ];
}
function ml_bom_document(facts, limits) {
    const { predicate } = facts;
    const data = predicate.data.slice(0, limits.get('data sets') ?? Infinity);
    const components = [...data.map(dataComponent), ...environmentComponents(predicate)];
    const model = modelComponent(facts, limits);
    return {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: serialNumber(facts),
        version: 1,
        metadata: {
            timestamp: timestamp(predicate.createdAt),
            lifecycles: [{ phase: 'build' }],
            tools: { components: [{ type: 'application', name: 'model-release' }] },
            component: model,
            properties: runProperties(facts),
        },
        components: orAbsent(components),
        dependencies: dependencies(model, components),
    };
}
function modelComponent(facts, limits) {
    const { model, artifact, metrics, params, data } = facts.predicate;
    const [file, ...others] = artifact.files;
    const single = file !== undefined && others.length === 0;
    const own = single && artifact.digest === `sha256:${file.sha256}`;
    const limit = (kind) => limits.get(kind) ?? Infinity;
    return {
        type: 'machine-learning-model',
        'bom-ref': 'model',
        group: bomName(facts.repository),
        name: bomName(model.name),
        version: bomName(model.version),
        hashes: single ? [{ alg: 'SHA-256', content: file.sha256 }] : undefined,
        purl: versionPurl(facts, model.name, model.version),
        pedigree: pedigree(facts),
        externalReferences: orAbsent(references(facts)),
        components: orAbsent(fileComponents(facts, artifact.files.slice(0, limit('files')))),
        modelCard: bomModelCard(facts.predicate, {
            metrics: metrics.slice(0, limit('metrics')),
            params: Object.entries(params).slice(0, limit('hyperparameters')),
            datasets: data.slice(0, limit('data sets')).map((_set, index) => dataRef(index)),
        }),
        properties: bomProperties([
            ['artifact-digest', artifact.digest],
            ['artifact-digest-of', own ? 'the file' : 'the listing that sha256sum prints, by path'],
            ['size', artifact.size],
            ['verdict', facts.predicate.evaluation.verdict],
            ['left-out', leftOut(facts, limits)],
        ]),
    };
}
function leftOut(facts, limits) {
    const cuts = countCuts(ml_bom_totals(facts), limits).map(([kind, count]) => `${kind}: ${count}`);
    return cuts.length === 0 ? undefined : `${cuts.join(', ')}; ${domain_manifest/* MANIFEST_ASSET */.ny} has them`;
}
function references(facts) {
    const { code, model, run } = facts.predicate;
    const asset = (name) => assetUrl(facts, model.tag, name);
    return [
        ...bomReference('vcs', commitUrl(facts, code.commit)),
        ...bomReference('release-notes', releaseUrl(facts, model.tag)),
        ...bomReference('evidence', asset(domain_manifest/* MANIFEST_ASSET */.ny)),
        ...(facts.signed ? bomReference('attestation', asset(domain_manifest/* BUNDLE_ASSET */.cs)) : []),
        ...bomReference('model-card', asset(domain_manifest/* MODEL_CARD_ASSET */.Wd)),
        ...(run === null ? [] : bomReference('build-system', run.url)),
    ];
}
/** The versions that this one comes from, each once, with the digests of their manifests. */
function pedigree(facts) {
    const { previous, parents } = facts.predicate.lineage;
    const refs = [...(previous === null ? [] : [previous]), ...parents].slice(0, MOST_PARENTS);
    const unique = refs.filter(({ manifest }, at) => refs.findIndex((ref) => ref.manifest === manifest) === at);
    return unique.length === 0
        ? undefined
        : { ancestors: unique.map((ref) => ancestor(facts, ref, ref === previous)) };
}
function ancestor(facts, ref, isPrevious) {
    const { name } = facts.predicate.model;
    return {
        type: 'machine-learning-model',
        group: bomName(facts.repository),
        name: bomName(name),
        version: bomName(ref.version),
        purl: versionPurl(facts, name, ref.version),
        externalReferences: orAbsent(bomReference('release-notes', releaseUrl(facts, (0,domain_version/* versionTag */.Vm)(name, ref.version)))),
        properties: bomProperties([
            ['manifest', ref.manifest],
            ['relation', isPrevious ? 'previous' : 'parent'],
        ]),
    };
}
function runProperties({ predicate }) {
    const { code, run, environment } = predicate;
    return bomProperties([
        ['commit', code.commit],
        ['ref', code.ref],
        ['uncommitted-changes', code.dirty],
        ['workflow', run?.workflow],
        ['run', run?.runId],
        ['job', run?.job],
        ['attempt', run?.attempt],
        ['event', run?.event],
        ['actor', run?.actor],
        ...runnerFacts(environment),
    ]);
}
/** Every component has an entry, since for one without nobody knows what it depends on. */
function dependencies(model, components) {
    const used = components.filter(({ type }) => type === 'data' || type === 'framework');
    const files = model.components ?? [];
    return [
        { ref: 'model', dependsOn: orAbsent(refsOf([...used, ...files])) },
        ...refsOf([...files, ...components]).map((ref) => ({ ref })),
    ];
}
const refsOf = (components) => components.flatMap((one) => one['bom-ref'] ?? []);
/** RFC 9562 version 8, of what makes a version this one. */
function serialNumber({ repository, predicate }) {
    const { model, artifact, createdAt } = predicate;
    const hex = (0,domain_digest/* sha256 */.sc)(JSON.stringify([repository, model.tag, artifact.digest, createdAt]));
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
    const groups = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32),
    ];
    return `urn:uuid:${groups.join('-')}`;
}
/** `undefined` for a text that is no time: the schema would refuse the whole document. */
function timestamp(createdAt) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(createdAt))
        return undefined;
    const time = Date.parse(createdAt);
    if (Number.isNaN(time))
        return undefined;
    return new Date(time).toISOString() === createdAt.replace('Z', '.000Z') ? createdAt : undefined;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/render/model-card-yaml.js



/** Words that YAML 1.1 or 1.2 reads as something else than a text. */
const RESERVED_WORD = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const PLAIN = /^[A-Za-z][\w./-]*$/;
/**
 * A text of any origin as a YAML scalar that every parser reads as that text: quoted unless it is a plain word. Parsers
 * differ in what is a date, a number or a boolean, and refuse characters that cannot be printed. At most `limit` code
 * points.
 */
function yamlText(text, limit = 80) {
    const shown = (0,visible_text/* visibleText */.Q)(text, limit).replaceAll(/\p{Noncharacter_Code_Point}/gu, '\uFFFD');
    const scalar = new dist/* Scalar */.X5(shown);
    scalar.type = PLAIN.test(shown) && !RESERVED_WORD.test(shown) ? 'PLAIN' : 'QUOTE_DOUBLE';
    return scalar;
}
/** A block of YAML: keys in the order of `value`, absent members left out. */
function renderYaml(value) {
    return (0,dist/* stringify */.As)(value, {
        customTags: (tags) => [NUMERAL, ...tags],
        lineWidth: 0,
        aliasDuplicateObjects: false,
    });
}
const NUMERAL = {
    tag: 'tag:yaml.org,2002:float',
    default: true,
    identify: numeral/* isNumeral */.NW,
    resolve: (text) => text,
    stringify: (item) => ((0,dist/* isScalar */.jn)(item) && (0,numeral/* isNumeral */.NW)(item.value) ? yamlNumber(item.value) : ''),
};
/** The digits of the file; YAML 1.1 takes a number with an exponent for a text unless it has a point and a sign. */
function yamlNumber({ digits }) {
    const [, mantissa = '', sign = '', exponent] = /^([^eE]+)(?:[eE]([+-]?)(\d+))?$/.exec(digits) ?? [];
    if (exponent === undefined)
        return digits;
    const point = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
    return `${point}e${sign === '-' ? '-' : '+'}${exponent}`;
}

;// CONCATENATED MODULE: ./lib/render/model-card-index.js




const MOST_TAGS = 10;
const MOST_DATASETS = 50;
/** Code points. */
const model_card_index_MAX_NAME = 120;
const model_card_index_MAX_ADDRESS = 500;
/** The part before the text: what the Hugging Face Hub reads of a model. `limit` is of metrics in `model-index`. */
function renderCardIndex(facts, limit) {
    const { model, artifact, metrics } = facts.predicate;
    const ids = [...new Set(metrics.flatMap(({ name }) => findHubMetric(name) ?? []))];
    const index = {
        ...member('library_name', findHubLibrary(model.framework?.name, artifact.files[0]?.format)),
        ...member('pipeline_tag', hubTask(facts)),
        tags: tags(facts),
        ...members('datasets', trainingSets(facts.predicate.data)),
        ...members('metrics', ids),
        ...modelIndex(facts, limit),
    };
    return `---\n${renderYaml(index)}---\n`;
}
const hubTask = ({ predicate: { model } }) => model.task !== undefined && isHubTask(model.task) ? model.task : undefined;
const member = (name, value) => value === undefined ? {} : { [name]: yamlText(value) };
const members = (name, values) => values.length === 0 ? {} : { [name]: values.map((value) => yamlText(value, model_card_index_MAX_NAME)) };
/** Words to be found by: formats and framework as they are, and who made the card. */
function tags({ predicate }) {
    const { model, artifact } = predicate;
    const words = [
        'model-release',
        model.framework?.name,
        ...artifact.files.map((file) => file.format),
    ];
    const known = words.flatMap((word) => word !== undefined && /^[\w.-]+$/.test(word) ? [word] : []);
    return [...new Set(known)].slice(0, MOST_TAGS).map((word) => yamlText(word));
}
function trainingSets(data) {
    const repos = data
        .filter(({ role }) => !isEvaluationRole(role))
        .flatMap(({ source }) => findHubDataset(source)?.repo ?? []);
    return [...new Set(repos)].slice(0, MOST_DATASETS);
}
/** Of the finite metrics, since the Hub knows no other; by data set and slice. */
function modelIndex(facts, limit) {
    const { model, metrics } = facts.predicate;
    const finite = metrics.filter((metric) => metric.value !== null && metric.name.trim() !== '');
    const shown = finite.slice(0, limit);
    if (shown.length === 0)
        return {};
    const groups = Map.groupBy(shown, ({ dataset, slice }) => JSON.stringify([dataset, slice]));
    const results = [...groups.values()].map((group) => result(facts, group));
    return { 'model-index': [{ name: yamlText(model.name, model_card_index_MAX_NAME), results }] };
}
function result(facts, group) {
    const { dataset = null, slice = null } = group[0] ?? {};
    const { model } = facts.predicate;
    const task = hubTask(facts);
    return {
        task: {
            type: yamlText(task ?? 'other'),
            ...(task === undefined && model.task !== undefined ? { name: yamlText(model.task) } : {}),
        },
        dataset: {
            ...datasetFacts(facts, dataset),
            ...(slice === null ? {} : { config: yamlText(slice, model_card_index_MAX_NAME) }),
        },
        metrics: group.map(metricEntry),
        source: {
            name: yamlText(model.tag, model_card_index_MAX_NAME),
            url: yamlText(releaseUrl(facts, model.tag), model_card_index_MAX_ADDRESS),
        },
    };
}
/** `type` is what the Hub calls the metric, `name` what the file does, where that is something else. */
function metricEntry({ name, slice, value }) {
    const type = findHubMetric(name) ?? name;
    const label = slice === null ? name : `${name} (${slice})`;
    return {
        type: yamlText(type, model_card_index_MAX_NAME),
        value,
        ...(label === type ? {} : { name: yamlText(label, model_card_index_MAX_NAME) }),
    };
}
/**
 * `type` is the id of a data set of the Hub. One that is not there gets a name that no other has: of the model and the
 * set, so that nobody is sent to a stranger's `test`.
 */
function datasetFacts({ predicate }, dataset) {
    if (dataset === null)
        return { type: yamlText('unknown'), name: yamlText('not named') };
    const set = predicate.data.find(({ name }) => name === dataset);
    const hub = set === undefined ? undefined : findHubDataset(set.source);
    const name = yamlText(dataset, model_card_index_MAX_NAME);
    if (hub === undefined)
        return { type: yamlText(slug(predicate.model.name, dataset), 200), name };
    return {
        type: yamlText(hub.repo, 200),
        name,
        split: yamlText(set?.role ?? dataset, model_card_index_MAX_NAME),
        revision: yamlText(hub.revision, 200),
    };
}
/** A few letters of a digest tell names apart that differ only in signs which an id cannot hold. */
function slug(model, dataset) {
    const text = `${model}-${dataset}`;
    const plain = text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 96);
    return plain === text ? plain : `${plain.replace(/-$/, '')}-${(0,domain_digest/* sha256 */.sc)(text).slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./lib/render/model-card-metrics.js




/** Headings of a card; what is left comes as one table. */
const MOST_GROUPS = 20;
const MOST_NAMED = 10;
/** All metrics, a table for each data set. At most `limit` rows; `more` says where the others are. */
function model_card_metrics_metricSection(metrics, limit, more) {
    const title = (0,markdown/* heading */.R_)(2, 'Metrics');
    if (metrics.length === 0)
        return (0,markdown/* paragraphs */.qN)([title, 'The job reported no metrics.']);
    const shown = orderMetrics(metrics).slice(0, limit);
    const groups = [...Map.groupBy(shown, ({ dataset }) => dataset)];
    const named = groups.slice(0, MOST_GROUPS);
    const others = groups.slice(MOST_GROUPS).flatMap(([, group]) => group);
    const left = metrics.length - shown.length;
    return (0,markdown/* paragraphs */.qN)([
        title,
        ...named.flatMap(([dataset, group]) => [
            groups.length === 1 && dataset === null ? '' : (0,markdown/* heading */.R_)(3, groupTitle(dataset)),
            model_card_metrics_metricTable(group, false),
        ]),
        ...(others.length === 0 ? [] : [(0,markdown/* heading */.R_)(3, 'On other data sets'), model_card_metrics_metricTable(others, true)]),
        left === 0 ? '' : `And ${(0,number_format/* formatPlural */.yk)(left, 'more metric')}, see ${more}.`,
        notFinite(metrics),
    ]);
}
const groupTitle = (dataset) => dataset === null ? 'On data that is not named' : `On ${(0,markdown/* codeSpan */.SS)(dataset)}`;
/** A column only for what any of the metrics has. */
function model_card_metrics_metricTable(metrics, withDataset) {
    const columns = COLUMNS.filter(({ title, isThere }) => (title === 'data' && withDataset) || metrics.some(isThere));
    return (0,markdown/* table */.tp)(columns.map(({ title }) => title), columns.map(({ align }) => align), metrics.map((metric) => columns.map(({ cell }) => cell(metric))));
}
const always = () => true;
const never = () => false;
const COLUMNS = [
    {
        title: 'data',
        align: 'left',
        isThere: never,
        cell: ({ dataset }) => (0,markdown/* codeSpan */.SS)(dataset ?? ''),
    },
    { title: 'metric', align: 'left', isThere: always, cell: ({ name }) => (0,markdown/* codeSpan */.SS)(name) },
    {
        title: 'slice',
        align: 'left',
        isThere: ({ slice }) => slice !== null,
        cell: ({ slice }) => (slice === null ? 'all' : (0,markdown/* codeSpan */.SS)(slice)),
    },
    { title: 'value', align: 'right', isThere: always, cell: valueText },
    {
        title: 'standard error',
        align: 'right',
        isThere: ({ stderr }) => stderr !== null,
        cell: ({ stderr }) => (stderr === null ? '–' : (0,markdown/* escapeText */.X1)(stderr.digits)),
    },
    {
        title: 'examples',
        align: 'right',
        isThere: ({ samples }) => samples !== null,
        cell: ({ samples }) => (samples === null ? '–' : (0,number_format/* formatCount */.B4)(samples)),
    },
];
function valueText(metric) {
    const value = metric_row_valueOf(metric);
    const unit = metric.unit === null ? '' : ` ${(0,markdown/* escapeText */.X1)(metric.unit, 24)}`;
    return `${valueCell(metric, (0,number_format/* chooseStyle */.h8)({ values: value === null ? [] : [value] }))}${unit}`;
}
function notFinite(metrics) {
    const names = metrics.filter(({ value }) => value === null).map(({ name }) => (0,markdown/* codeSpan */.SS)(name));
    if (names.length === 0)
        return '';
    const more = names.length - MOST_NAMED;
    const rest = more > 0 ? ` and ${more} more` : '';
    return `Not a finite number, and so not in this card's \`model-index\`: ${names.slice(0, MOST_NAMED).join(', ')}${rest}.`;
}

;// CONCATENATED MODULE: ./lib/render/model-card-sections.js









const model_card_sections_MOST_PARENTS = 10;
/** Files of the model with whole digests, to be compared. */
function model_card_sections_fileSection(facts, limit, more) {
    const { artifact, model } = facts.predicate;
    const shown = artifact.files.slice(0, limit);
    const rows = shown.map((file) => [
        (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(file.path), fileUrl(facts, model.tag, file)),
        file.format === undefined ? '–' : (0,markdown/* escapeText */.X1)(file.format, 40),
        (0,number_format/* formatBytes */.z3)(file.size),
        (0,markdown/* codeSpan */.SS)(file.sha256),
    ]);
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Files'),
        filled(['file', 'format', 'size', 'SHA-256'], ['left', 'left', 'right', 'left'], rows),
        moreText(artifact.files.length - shown.length, 'file', more),
    ]);
}
/** What the model was trained and measured on. */
function dataSection(data, limit, more) {
    if (data.length === 0)
        return (0,markdown/* paragraphs */.qN)([(0,markdown/* heading */.R_)(2, 'Data'), 'The job named no data set.']);
    const rows = data
        .slice(0, limit)
        .map((set) => [
        (0,markdown/* codeSpan */.SS)(set.name),
        set.role === null ? '–' : (0,markdown/* escapeText */.X1)(set.role, 24),
        sourceText(set),
        dataSizeText(set) || '–',
        `${(0,markdown/* codeSpan */.SS)(shortDigest(set.digest))}${set.verified === false ? ' (quoted)' : ''}`,
    ]);
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Data'),
        filled(['data set', 'role', 'source', 'size', 'digest'], [], rows),
        moreText(data.length - rows.length, 'data set', more),
    ]);
}
function sourceText({ source }) {
    const hub = findHubDataset(source);
    const text = (0,markdown/* codeSpan */.SS)(source.uri);
    return hub === undefined ? `${(0,markdown/* escapeText */.X1)(source.kind, 24)} ${text}` : (0,markdown/* link */.nf)(text, hub.url);
}
function paramSection(params, limit, more) {
    const entries = Object.entries(params);
    if (entries.length === 0)
        return '';
    const rows = entries
        .slice(0, limit)
        .map(([key, value]) => [(0,markdown/* codeSpan */.SS)(key), (0,markdown/* codeSpan */.SS)(paramText(value))]);
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Parameters'),
        filled(['parameter', 'value'], ['left', 'right'], rows),
        moreText(entries.length - rows.length, 'parameter', more),
    ]);
}
/** Code, run and the versions before. */
function originSection(facts) {
    const { code, run, lineage, createdAt } = facts.predicate;
    const ref = code.ref === null ? '' : ` of ${(0,markdown/* codeSpan */.SS)(code.ref)}`;
    const dirty = code.dirty === true ? ', **with uncommitted changes**' : '';
    const { previous } = lineage;
    const parents = lineage.parents.filter(({ manifest }) => manifest !== previous?.manifest);
    const versions = (refs) => refs
        .slice(0, model_card_sections_MOST_PARENTS)
        .map((one) => versionText(facts, one))
        .join(', ');
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Origin'),
        (0,markdown/* list */.p_)([
            `Code: commit ${commitLink(facts, code.commit)}${ref}${dirty}`,
            ...(run === null ? [] : [runText(run)]),
            `Made: ${(0,markdown/* escapeText */.X1)(formatTime(createdAt))}`,
            previous === null ? 'First version of this model' : `Follows: ${versions([previous])}`,
            ...(parents.length === 0 ? [] : [`Made from: ${versions(parents)}`]),
        ]),
    ]);
}
function versionText(facts, { version, manifest }) {
    const address = releaseUrl(facts, (0,domain_version/* versionTag */.Vm)(facts.predicate.model.name, version));
    return `${(0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(version), address)} (manifest ${(0,markdown/* codeSpan */.SS)(shortDigest(manifest))})`;
}
function runText(run) {
    const address = (0,markdown/* link */.nf)(`run ${(0,markdown/* escapeText */.X1)(run.runId)}`, run.url);
    return `Made by: ${address} of ${(0,markdown/* codeSpan */.SS)(run.workflow)}, job ${(0,markdown/* codeSpan */.SS)(run.job)}, started by ${(0,markdown/* escapeText */.X1)(run.event)} of ${(0,markdown/* codeSpan */.SS)(run.actor)}`;
}
/** No head without a row. */
const filled = (header, align, rows) => rows.length === 0 ? '' : (0,markdown/* table */.tp)(header, align, rows);
const moreText = (count, what, more) => count > 0 ? `And ${(0,number_format/* formatPlural */.yk)(count, `more ${what}`)}, see ${more}.` : '';

;// CONCATENATED MODULE: ./lib/render/model-card.js











/** Bytes of UTF-8. */
const MAX_CARD_BYTES = 100_000;
/** Entries that are shown however much room there is. */
const model_card_MOST = {
    params: 200,
    files: 200,
    data: 100,
    metrics: 500,
    index: 500,
};
/**
 * `model-card.md`: the version as a README of the Hugging Face Hub, metadata first, then what a person wants to know. At
 * most `MAX_CARD_BYTES`; parameters are given up first, then files, data sets and metrics, and what is left out is in
 * `manifest.json`.
 */
function renderModelCard(facts) {
    return fitBudget(model_card_totals(facts), (limits) => card(facts, limits), (text) => utf8Length(text) <= MAX_CARD_BYTES);
}
function model_card_totals({ predicate }) {
    const { params, metrics, data, artifact } = predicate;
    const most = (kind, count) => [kind, Math.min(model_card_MOST[kind], count)];
    return [
        most('params', Object.keys(params).length),
        most('files', artifact.files.length),
        most('data', data.length),
        most('metrics', metrics.length),
        most('index', metrics.length),
    ];
}
function card(facts, limits) {
    const { predicate } = facts;
    const { model } = predicate;
    const limit = (kind) => limits.get(kind) ?? model_card_MOST[kind];
    const more = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(domain_manifest/* MANIFEST_ASSET */.ny), assetUrl(facts, model.tag, domain_manifest/* MANIFEST_ASSET */.ny));
    const body = (0,markdown/* paragraphs */.qN)([
        `# ${(0,markdown/* escapeText */.X1)(model.name, 100)} ${(0,markdown/* escapeText */.X1)(model.version, 60)}`,
        model_card_lead(facts),
        modelDetails(predicate, Math.min(20, limit('files'))),
        useSection(facts),
        model_card_sections_fileSection(facts, limit('files'), more),
        model_card_metrics_metricSection(predicate.metrics, limit('metrics'), more),
        dataSection(predicate.data, limit('data'), more),
        paramSection(predicate.params, limit('params'), more),
        originSection(facts),
        environmentDetails(predicate),
        LIMITS,
    ]);
    return `${renderCardIndex(facts, limit('index'))}\n${body}\n`;
}
const LIMITS = (0,markdown/* paragraphs */.qN)([
    (0,markdown/* heading */.R_)(2, 'Limits'),
    (0,markdown/* list */.p_)([
        'model-release wrote this card from what the training job reported. What the model is for, whom it may harm and ' +
            'where it fails is for its authors to write.',
        'The metrics are those of the job; nobody has measured them again.',
    ]),
]);
function model_card_lead(facts) {
    const { model, artifact } = facts.predicate;
    const { framework, task } = model;
    const kind = task === undefined ? 'Model' : `${(0,markdown/* escapeText */.X1)(task)} model`;
    const version = framework?.version === undefined ? '' : ` ${(0,markdown/* escapeText */.X1)(framework.version, 40)}`;
    const made = framework === undefined ? '' : `, made with ${(0,markdown/* escapeText */.X1)(framework.name, 40)}${version}`;
    const repository = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(facts.repository), repositoryUrl(facts));
    const release = (0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(model.tag), releaseUrl(facts, model.tag));
    return (`${kind}${made}: ${(0,number_format/* formatPlural */.yk)(artifact.files.length, 'file')}, ${(0,number_format/* formatBytes */.z3)(artifact.size)}. ` +
        `Released from ${repository} as ${(0,markdown/* bold */.Cr)(release)}.`);
}
function useSection(facts) {
    const { model } = facts.predicate;
    const folder = `${model.name.replaceAll('/', '-')}-${model.version}`;
    const commands = [
        `gh release download ${quote(model.tag)} --repo ${quote(model_card_repositoryArgument(facts))} --dir ${quote(folder)}`,
        `cd ${quote(folder)} && ${checksumCommand()}`,
    ];
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Get it and check it'),
        (0,markdown/* codeBlock */.DV)('sh', commands.join('\n')),
        facts.signed ? signedText(facts) : model_card_UNSIGNED,
    ]);
}
function signedText(facts) {
    const { model } = facts.predicate;
    const bundle = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(domain_manifest/* BUNDLE_ASSET */.cs), assetUrl(facts, model.tag, domain_manifest/* BUNDLE_ASSET */.cs));
    const page = (0,markdown/* link */.nf)('the release page', releaseUrl(facts, model.tag));
    return (`That shows whether the files are whole. Who made them is in the signature, ${bundle}: ${page} has the commands ` +
        'that check it.');
}
const model_card_UNSIGNED = (0,markdown/* alert */.xE)('WARNING', [
    `${(0,markdown/* bold */.Cr)('UNSIGNED.')} Nobody vouches for this version: its digests show whether a file is whole, not who made it.`,
]);
/** gh needs the host's name in front for any server but github.com. */
function model_card_repositoryArgument({ serverUrl, repository }) {
    const host = serverUrl.replace(/^https?:\/\//, '');
    return host === 'github.com' ? repository : `${host}/${repository}`;
}

;// CONCATENATED MODULE: ./lib/usecases/build-documents.js





/**
 * The model card, the bill of materials and, where the version is signed, `model.sig`.
 * @param draft the manifest without these assets
 * @param sign `null`: the version will not be signed
 */
async function buildDocuments({ predicate }, repository, sign) {
    const { serverUrl, name } = repository;
    const facts = { predicate, serverUrl, repository: name, signed: sign !== null };
    const made = [
        [
            'model-card',
            bytesUpload(domain_manifest/* MODEL_CARD_ASSET */.Wd, Buffer.from(renderModelCard(facts)), 'text/markdown'),
        ],
        ['bom', bytesUpload(domain_manifest/* BOM_ASSET */.Kn, renderMlBom(facts), 'application/vnd.cyclonedx+json')],
        ...(sign === null ? [] : [await signModel(predicate, sign)]),
    ];
    return {
        uploads: made.map(([, upload]) => upload),
        records: made.map(([role, { name: asset, size, sha256 }]) => ({
            name: asset,
            size,
            sha256,
            role,
        })),
    };
}
async function signModel({ artifact, model }, sign) {
    // OpenSSF Model Signing calls a model by the last part of its path.
    const name = model.name.split('/').at(-1) ?? model.name;
    const { bundle } = await sign((0,model_signing/* buildModelStatement */.tw)(name, artifact.files));
    return ['model-signature', bytesUpload(domain_manifest/* MODEL_SIGNATURE_ASSET */.KG, bundle, 'application/json')];
}

;// CONCATENATED MODULE: ./lib/usecases/prepare-version.js















/**
 * Everything that a version will consist of, signed; nothing is written yet.
 * @throws LIMIT_EXCEEDED, SIGNING_FAILED, SIGNATURE_INVALID
 */
async function prepareVersion(request, candidate, version, { previous, placement }, ports) {
    const judged = await judge(request, candidate, previous, ports);
    const plan = planAssets(candidate, placement);
    const sign = ports.signer === null ? null : checkedSigning(ports.signer, request, ports);
    const gated = new Set(judged.rows.filter(isGated).map((row) => row.key));
    const history = (0,build_manifest/* extendHistory */.$6)(isTrusted(previous, request) ? previous.manifest : null, gated);
    const draft = assembleManifest(request, candidate, version, previous, {
        plan,
        placement,
        history,
    });
    // A version that could not be read again is not signed either.
    refuseUnreadable((0,stable_json/* stableJson */._)(draft));
    const documents = await buildDocuments(draft, request.repository, sign);
    const checksums = listChecksums([...plan.records, ...documents.records]);
    const manifest = (0,build_manifest/* addAssets */.Pf)(draft, [...documents.records, checksums.record]);
    const manifestBytes = (0,stable_json/* stableJson */._)(manifest);
    refuseUnreadable(manifestBytes);
    const signed = sign === null ? null : await sign(manifestBytes);
    const signer = signed?.signer ?? null;
    if (signer !== null)
        ports.log.info(`Signed (${ports.signer?.mode}) by ${signer.name}`);
    const comparison = previous === null ? null : judged;
    const notes = describeVersion({ request, comparison, manifest, manifestBytes, previous, signer });
    return {
        notes,
        manifest,
        manifestBytes,
        bundle: signed?.bundle ?? null,
        uploads: [
            ...plan.uploads,
            ...documents.uploads,
            checksums.upload,
            bytesUpload(domain_manifest/* MANIFEST_ASSET */.ny, manifestBytes, 'application/json'),
            ...(signed === null ? [] : [bytesUpload(domain_manifest/* BUNDLE_ASSET */.cs, signed.bundle, 'application/json')]),
        ],
        fields: {
            tag: manifest.predicate.model.tag,
            commit: request.code.commit,
            name: `${request.model} ${version}`,
            body: renderReleaseNotes(notes),
            prerelease: (0,domain_version/* isPrerelease */.V1)(version),
        },
    };
}
/**
 * Compares with the version before. On a push no gate stops anything, since what was merged is what is to be released;
 * but nobody should have to read the release page to learn of it.
 * @throws CONFIG_INVALID for a gate that matches nothing, also when there is nothing to compare with yet
 */
async function judge({ model, policy, code }, candidate, baseline, ports) {
    const { commit } = code;
    const listings = await readListingChanges(candidate, baseline, ports);
    const request = { model, commit, candidate, baseline, baselineNote: null, policy, listings };
    const comparison = buildComparison(request);
    const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key);
    if (failed.length > 0)
        ports.log.warning(`${failed.length} gate(s) would fail a pull request: ${failed.slice(0, 10).join(', ')}. The version is published all the same.`);
    return comparison;
}
/** Numbers that nobody trusted signed must not come under our signature. */
const isTrusted = (previous, request) => previous !== null && (previous.signer !== null || !request.signed);
function assembleManifest(request, candidate, version, previous, { plan, placement, history }) {
    return (0,build_manifest/* buildManifest */.u1)({
        model: request.model,
        version,
        task: request.task,
        artifact: { ...candidate.artifact, files: placement.files },
        code: request.code,
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
        metrics: candidate.metrics,
        predictions: plan.predictions,
        environment: candidate.environment,
        run: request.run,
        lineage: {
            previous: previous === null
                ? null
                : { version: previous.manifest.predicate.model.version, manifest: previous.digest },
            parents: [],
        },
        evaluation: { verdict: 'none', baseline: null, gates: [], waivers: [] },
        assets: plan.records,
        history,
        createdAt: request.now,
    });
}
function listChecksums(records) {
    const upload = bytesUpload(domain_manifest/* CHECKSUMS_ASSET */._, Buffer.from(renderChecksums(records)), 'text/plain');
    const { name, size, sha256 } = upload;
    const record = { name, size, sha256, role: 'checksums' };
    return { upload, record };
}
/** What could not be read again would be published, and then be of no use to anybody. */
function refuseUnreadable(manifestBytes) {
    if (manifestBytes.length > parse_manifest/* MAX_MANIFEST_BYTES */.ZJ)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The manifest would have ${manifestBytes.length} bytes; at most ${parse_manifest/* MAX_MANIFEST_BYTES */.ZJ} are read. Name fewer metrics, ` +
            'parameters or data files: a summary of an evaluation rather than every single value.');
    (0,parse_manifest/* parseManifest */.Ng)(manifestBytes);
}
/** Signs, and checks the own signature as a consumer would: nobody else should be the first to find it bad. */
const checkedSigning = (own, request, ports) => async (statement) => {
    const bundle = await own.sign(statement);
    return { bundle, signer: await verifyOwn(bundle, statement, request, ports) };
};
async function verifyOwn(bundle, statement, { signers, now }, { verifier }) {
    try {
        const signer = await verifier.verify(bundle, statement, signers);
        const problem = signer.validity === undefined
            ? undefined
            : (0,key_validity/* findValidityProblem */.f)(signer.name, signer.validity, [now]);
        if (problem !== undefined)
            throw new domain_errors/* ReleaseError */.K('SIGNATURE_INVALID', problem.detail);
        return signer;
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        throw new domain_errors/* ReleaseError */.K(error.code, `This run's own signature would not be trusted: ${error.message} Publish from the default branch, or name this ` +
            'signer under trust.signers in the configuration.', { cause: error.cause });
    }
}

;// CONCATENATED MODULE: ./lib/usecases/publish.js














/** A lost race costs one round; more of them than this at once is not a race. */
const MAX_ROUNDS = 16;
const REREAD_DELAYS_MS = [0, 500, 1000, 2000, 4000];
/**
 * Publishes the workspace's model as an immutable version: everything is captured and signed first, goes into a draft
 * that nobody sees, is read back, and becomes public by one request. A run that was cut off leaves at most its
 * draft, which the next run resumes or removes.
 * @throws ReleaseError with all bad inputs, before anything is written
 */
async function publish(request, ports) {
    const candidate = await (0,capture_candidate/* captureCandidate */.E)(request.sources, ports);
    let draft;
    let placement;
    const refused = [];
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- a round is one try for one version number
        const outcome = await publishRound(request, candidate, { draft, refused, placement }, ports);
        if (outcome.kind === 'done')
            return outcome.published;
        ({ draft, placement } = outcome);
        refused.push(outcome.version);
        ports.log.notice(`${(0,domain_version/* versionTag */.Vm)(request.model, outcome.version)} is taken; trying the next number.`);
    }
    throw new domain_errors/* ReleaseError */.K('TAG_TAKEN', `${request.model}: ${MAX_ROUNDS} version numbers in a row were taken by other runs. Run the job again, and let ` +
        'runs of this workflow wait for each other ("concurrency:").');
}
async function publishRound(request, candidate, rounds, ports) {
    const owner = draftOwner(request, candidate);
    const tags = await ports.releases.listTags((0,domain_version/* tagPrefix */.B3)(request.model));
    const versions = (0,known_versions/* listVersions */.yO)(request.model, tags);
    const same = await (0,known_versions/* findSameContent */.hI)(request, candidate, versions, ports);
    if (same !== undefined) {
        await removeOwnDrafts(owner, request.now, ports);
        ports.log.info(`${same.known.release.tag} ${same.why}: nothing to do.`);
        return { kind: 'done', published: await existing(request, same.known, ports) };
    }
    const previous = await (0,known_versions/* readPrevious */.ox)(request, versions, ports);
    const version = chooseVersion(request, candidate, [...versions.map((one) => one.version), ...rounds.refused], previous);
    await refusePublished(request, tags, version, ports.releases);
    refuseForeignTag(request, tags, version);
    const placement = rounds.placement ?? (await place(request, candidate, previous, ports));
    const context = { previous, placement };
    const prepared = await prepareVersion(request, candidate, version, context, ports);
    const filled = await fillRelease(owner, request, prepared, rounds.draft, ports);
    await refuseLostReferences(placement.files, ports.releases);
    const result = await publishDraft(filled, prepared, ports);
    if (result.kind === 'taken') {
        if (request.version.kind === 'exact') {
            await ports.releases.deleteDraft(filled.id);
            throw versionExists(request.model, version);
        }
        return { kind: 'taken', version, draft: filled, placement };
    }
    const release = await reread(result.release, prepared, ports);
    return { kind: 'done', published: describePublished(release, version, prepared) };
}
/** A tag that the repository's rules forbid will not be there tomorrow either: the draft would only be in the way. */
async function publishDraft(draft, { fields }, { releases }) {
    try {
        return await releases.publish(draft.id, fields);
    }
    catch (error) {
        if (error instanceof domain_errors/* ReleaseError */.K && error.code === 'TAG_PROTECTED')
            await releases.deleteDraft(draft.id);
        throw error;
    }
}
/** A manifest that nobody trusted signed is no word on where to find bytes. */
async function place({ model, dedup, limits, signed, signers }, candidate, previous, ports) {
    const trusted = previous !== null && (previous.signer !== null || !signed) ? previous : null;
    return await placeModel({ model, candidate, dedup, limits, signed, signers, previous: trusted }, ports);
}
function describePublished(release, version, { manifest, manifestBytes, bundle, notes }) {
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(manifestBytes));
    const summary = renderPublishSummary({ ...notes, releaseUrl: release.url, created: true });
    return { created: true, release, version, manifest, manifestBytes, digest, bundle, summary };
}
const draftOwner = ({ model, run, nonce, now }, candidate) => ({
    model,
    runId: run.runId,
    job: run.job,
    attempt: run.attempt,
    content: (0,domain_digest/* sha256 */.sc)((0,stable_json/* stableJson */._)(describeContent(candidate))),
    nonce,
    startedAt: now,
});
const describeContent = ({ artifact, data, params }) => ({
    artifact: artifact.digest,
    data: data.map(({ record }) => record),
    params,
});
async function removeOwnDrafts(owner, now, ports) {
    for (const release of await clearDrafts(owner, now, ports)) {
        // oxlint-disable-next-line no-await-in-loop -- a leftover of a lost race, at most one
        await ports.releases.deleteDraft(release.id);
    }
}
async function existing(request, known, ports) {
    const { release, manifest, digest, manifestBytes, signer } = known;
    const asset = release.assets.find((one) => one.name === domain_manifest/* BUNDLE_ASSET */.cs);
    const bundle = asset === undefined ? null : await ports.releases.download(asset, asset.size);
    const notes = describeVersion({
        request,
        comparison: null,
        manifest,
        manifestBytes,
        signer,
        previous: null,
    });
    return {
        created: false,
        release,
        version: manifest.predicate.model.version,
        manifest,
        manifestBytes,
        digest,
        bundle,
        summary: renderPublishSummary({ ...notes, releaseUrl: release.url, created: false }),
    };
}
async function fillRelease(owner, request, prepared, draft, ports) {
    const fields = {
        ...prepared.fields,
        body: `${draftMarker(owner)}\n\nThis version is being published.\n`,
    };
    const ready = draft === undefined
        ? await prepareDraft(owner, fields, request.now, ports)
        : await ports.releases.updateDraft(draft.id, fields);
    await fillDraft(ready, prepared.uploads, ports);
    return ready;
}
/** A draft's URLs are dead after publishing, and a tag that appeared meanwhile would have kept its own commit. */
async function reread(published, prepared, ports) {
    const { tag, commit } = prepared.fields;
    for (const delay of REREAD_DELAYS_MS) {
        // oxlint-disable-next-line no-await-in-loop -- a new release takes a moment until its tag finds it
        await ports.sleep(delay);
        // oxlint-disable-next-line no-await-in-loop -- as above
        const found = await ports.releases.findPublished(tag);
        if (found === undefined)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- as above
        const tagged = await ports.releases.readTagCommit(tag);
        if (found.id !== published.id || (tagged !== undefined && tagged !== commit))
            throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${tag} was published as release ${published.id} at ${commit}, but GitHub shows release ${found.id} at ` +
                `${tagged ?? 'no commit'}. Somebody wrote the same tag at the same time: compare the two before anybody uses them.`);
        // What is not to be seen yet is no contradiction.
        if (tagged === commit && found.assets.length === prepared.uploads.length)
            return found;
    }
    ports.log.warning(`${tag} is published, but GitHub does not show all of it under its tag yet.`);
    return published;
}

;// CONCATENATED MODULE: ./lib/usecases/store-attestation.js



/** Bytes; actions/attest stops there, and the API takes no more. */
const MAX_STATEMENT = 16 * 1024 * 1024;
/**
 * Refuses `attest: true` where it cannot be done, before anything is published.
 * @throws INPUT_INVALID
 */
function checkAttestable(mode, facts) {
    const obstacle = findObstacle(facts);
    if (mode !== 'true' || obstacle === undefined)
        return;
    throw new domain_errors/* ReleaseError */.K(obstacle.code, `attest: true is not possible: ${obstacle.why} Leave attest out, or set it to auto, to store the signature only where ` +
        'that is possible.');
}
/**
 * Stores a copy of the manifest's signature in GitHub's attestation store, where `gh attestation verify FILE --repo` finds
 * it. The release's own asset stays the source of truth, so with `auto` nothing of this fails. `model.sig` is not stored:
 * its one subject is a digest over all files together, by which nobody can look anything up.
 * @throws with `true` for whatever keeps the copy from being stored; the release is published by then
 */
async function storeAttestation(request, ports) {
    if (request.mode === 'false')
        return { kind: 'skipped', why: 'attest: false.' };
    const stored = await store(request, ports);
    if ('url' in stored) {
        ports.log.info(`attest: the signature is in GitHub's attestation store: ${stored.url}`);
        return { kind: 'stored', ...stored };
    }
    const { why, code, level, cause } = stored;
    if (request.mode === 'true')
        throw new domain_errors/* ReleaseError */.K(code, `attest: true, but GitHub's attestation store has no copy of the signature: ${why} The release itself is published ` +
            'and complete; only this extra copy is missing.', cause === undefined ? {} : { cause });
    ports.log[level](`attest: GitHub's attestation store has no copy of the signature: ${why}${request.bundle === null ? '' : ' The release has it.'}`);
    return { kind: 'skipped', why };
}
async function store(request, { attestations, log }) {
    const { bundle, manifest } = request;
    const signer = bundle === null ? null : readSigner(bundle);
    const obstacle = findObstacle({ ...request, signer }) ?? findExcess(request);
    if (obstacle !== undefined)
        return obstacle;
    const [subject] = manifest.subject;
    if (bundle === null || subject === undefined)
        throw new Error('a manifest has a subject');
    const attestation = {
        bundle,
        predicateType: manifest.predicateType,
        subject: (0,domain_digest/* digestOf */.ol)(subject.digest.sha256),
    };
    const earlier = request.created ? undefined : await findEarlier(attestation, attestations, log);
    if (earlier !== undefined)
        return earlier;
    try {
        const result = await attestations.store(attestation);
        return result.kind === 'stored' ? { id: result.id, url: result.url } : explainPlan(result.said);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        return explainFailure(error);
    }
}
/** A second copy does no harm, so a look-up that fails is no reason to stop. */
async function findEarlier(attestation, attestations, log) {
    try {
        return await attestations.find(attestation);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        log.debug(error.message);
        return undefined;
    }
}
const ONLY_CERTIFICATES = 'the store takes only certificates of the Sigstore instances that GitHub trusts.';
const impossible = (why) => ({ why, code: 'INPUT_INVALID', level: 'info' });
function findObstacle({ serverUrl, signer, instance }) {
    if (signer === null)
        return impossible('the version is not signed.');
    if (signer === 'key')
        return impossible(`the version is signed with a key, and ${ONLY_CERTIFICATES}`);
    if (!hasStore(serverUrl))
        return impossible(`${serverUrl} is a GitHub Enterprise Server, which has no attestation store.`);
    if (instance === 'custom')
        return impossible(`the version is signed through a Sigstore instance of your own (sigstore-instance), and ${ONLY_CERTIFICATES}`);
    return undefined;
}
/** GitHub's own host, its tenants, and what runs on this machine for a try; as GitHub's own actions tell them apart. */
function hasStore(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname ?? '';
    return host === 'github.com' || /(^|\.)localhost$|\.ghe\.com$/.test(host);
}
const tooLarge = (why) => ({ why, code: 'LIMIT_EXCEEDED', level: 'notice' });
function findExcess({ manifest, manifestBytes }) {
    const count = manifest.subject.length;
    if (count > build_manifest/* MAX_SUBJECTS */.Vn)
        return tooLarge(`the version has ${count} model files, and the store takes ${build_manifest/* MAX_SUBJECTS */.Vn}.`);
    if (manifestBytes.length > MAX_STATEMENT)
        return tooLarge(`the manifest has ${manifestBytes.length} bytes, and the store takes ${MAX_STATEMENT}.`);
    return undefined;
}
const explainPlan = (said) => impossible(`private and internal repositories have the store only with GitHub Enterprise Cloud (GitHub says: "${said}"). Set ` +
    'attest: false where that stays so.');
const explainFailure = (error) => ({
    why: error.message,
    code: error.code,
    // The right is one that a job without this copy has no need of.
    level: error.code === 'PERMISSION_MISSING' ? 'notice' : 'warning',
    cause: error,
});
/** An earlier run may have signed otherwise than this one would. */
function readSigner(bundle) {
    const material = readField(store_attestation_parseJson(bundle), 'verificationMaterial');
    return readField(material, 'publicKey') === undefined ? 'identity' : 'key';
}
const readField = (value, name) => typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
function store_attestation_parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/action/run-release.js













/** Publishes the workspace's model as a version. */
async function runRelease(context) {
    const { inputs, job, settings, connections, capture, signer, signers, now } = context;
    const { client, log, verifier } = connections;
    if (signer?.mode === 'key' && !context.trustConfigured)
        log.warning('This version is signed with a key that the configuration does not name, so a run without that key (as of a ' +
            'fork) cannot check it. Commit the public key and name it under trust.signers in ' +
            `${inputs.config}.`);
    const instance = await nameInstance(context);
    const { serverUrl } = job.repository;
    checkAttestable(inputs.attest, { serverUrl, instance, signer: nameSigner(signer) });
    const published = await publish({
        model: inputs.model,
        version: inputs.version,
        task: settings.task,
        sources: settings.sources,
        repository: job.repository,
        code: await readCode(context),
        run: job.run,
        signed: signer !== null,
        instance,
        signers,
        dedup: inputs.dedup,
        limits: ASSET_LIMITS,
        policy: settings.policy,
        nonce: (0,external_node_crypto_.randomUUID)(),
        now,
    }, {
        releases: (0,github_releases/* githubReleases */.g)(client, log),
        runs: (0,github_history/* githubWorkflowRuns */.bf)(client),
        capture,
        machine: localMachine(process.env, context.scratch),
        signer,
        verifier,
        log,
        sleep: async (ms) => {
            await (0,promises_.setTimeout)(ms);
        },
    });
    await run_release_report(published, context);
    await attest(published, context);
}
/** After the outputs: the version is published, whatever becomes of the copy. */
async function attest(published, context) {
    const { inputs, job, connections } = context;
    const { client, log } = connections;
    const { serverUrl } = job.repository;
    const { manifest, manifestBytes, bundle, created } = published;
    const instance = await nameInstance(context);
    await storeAttestation({ mode: inputs.attest, serverUrl, instance, manifest, manifestBytes, bundle, created }, { attestations: githubAttestations(client, serverUrl), log });
}
async function run_release_report(published, { inputs, scratch, connections }) {
    const { release, version, digest, manifestBytes, bundle } = published;
    (0,outputs/* writeOutputs */.Kn)({
        model: inputs.model,
        version,
        tag: release.tag,
        'release-id': String(release.id),
        'release-url': release.url,
        'manifest-path': await (0,outputs/* writeDocument */.ft)(scratch, domain_manifest/* MANIFEST_ASSET */.ny, manifestBytes),
        'manifest-digest': digest,
        'bundle-path': bundle === null ? '' : await (0,outputs/* writeDocument */.ft)(scratch, domain_manifest/* BUNDLE_ASSET */.cs, bundle),
        created: String(published.created),
    });
    if (inputs.summary)
        await (0,outputs/* writeSummary */.Sy)(published.summary);
    connections.log.notice(`${release.tag} ${published.created ? 'is published' : 'was published before'}: ${release.url}`);
}
/** The code that the model was trained with: what is checked out, else what the event names. */
async function readCode(context) {
    const { job, connections } = context;
    const facts = await gitCheckout(job.workspace, connections.log).read();
    const commit = facts?.commit ?? job.sha;
    const origin = facts?.origin ?? job.repository.name;
    if (commit !== job.sha)
        judgeOtherCommit(commit, origin, context);
    return {
        repository: `${job.repository.serverUrl}/${job.repository.name}`,
        commit,
        ref: commit === job.sha ? job.ref : null,
        dirty: facts?.dirty ?? null,
    };
}
/** What is checked out is not what the run was started for. */
function judgeOtherCommit(commit, origin, { job, connections, signer }) {
    if (origin.toLowerCase() !== job.repository.name.toLowerCase())
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `The workspace holds a checkout of ${origin}, not of ${job.repository.name}, so its commit says nothing of this ` +
            'repository. Check the other one out into a folder of its own ("path:" of actions/checkout).');
    if (signer?.mode === 'keyless')
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `signing: the certificate will name the commit of the run, ${job.sha}, but the checkout is at ${commit}: whoever ` +
            'verifies the version could not tell which of them it was made from. Let a run of that commit publish it (check out ' +
            "the event's own commit), or sign with a key (signing: key).");
    connections.log.notice(`The checkout is at ${commit}, not at the event's ${job.sha}: the version names the checkout.`);
}
const nameSigner = (signer) => signer === null ? null : signer.mode === 'key' ? 'key' : 'identity';
async function nameInstance({ connections, inputs }) {
    if (inputs.signing === 'none' || inputs.signing === 'key')
        return 'custom';
    const { name } = await connections.instance();
    return name === 'file' ? 'custom' : name;
}

// EXTERNAL MODULE: ./lib/action/scratch.js
var action_scratch = __webpack_require__(39744);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var action_settings = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/action/root.js


















/** The root door: compares on a pull request, publishes a version on every other event. */
async function runRoot(inputs, job, payload) {
    if (!isQueued(inputs, job))
        await runEvent(inputs, job, payload);
}
async function runEvent(inputs, job, payload) {
    const repository = (0,action_event/* parseRepositoryEvent */.O4)(payload);
    const scratch = await (0,action_scratch/* makeScratch */.l)(job.temp);
    const cache = openCache(inputs.digestCache, job);
    const capture = (0,local_capture/* localCapture */.A)(job.workspace, scratch, cache);
    const gathered = await gather(inputs, job, payload, { capture, scratch });
    const { connections, configs, settings, signer, pull } = gathered;
    const signers = await readSigners(configs, repository, job, connections);
    if (signer !== null)
        refuseOtherBranch(signer, signers, job);
    const context = {
        inputs,
        job,
        settings,
        signer,
        signers,
        trustConfigured: configs.signers !== null,
        connections,
        capture,
        repository,
        now: `${new Date().toISOString().slice(0, 19)}Z`,
        scratch,
    };
    await (pull === undefined ? runRelease(context) : runCompare(context, pull));
}
/**
 * Not for a pull request, whose code could make digests up that a later push would trust.
 * @throws INPUT_INVALID for a file in the workspace, where the code that is checked out may write
 */
function openCache(file, { workspace, event }) {
    if (file === null || event.startsWith('pull_request'))
        return undefined;
    const path = (0,external_node_path_.resolve)(workspace, file);
    if (!(0,workspace_path/* isInside */.FK)((0,external_node_path_.resolve)(workspace), path))
        return openDigestCache(path, (0,actions_log/* actionsLog */._)());
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `digest-cache: "${file}" lies in the workspace, where any code of the job may write. Name a file outside of it.`);
}
/**
 * Everything that can be wrong with a run before its files are read.
 * @throws ReleaseError with all of it, and with what is wrong with the files
 */
async function gather(inputs, job, payload, { capture, scratch }) {
    const problems = collectProblems();
    const { visibility } = (0,action_event/* parseRepositoryEvent */.O4)(payload);
    const event = await problems.attempt(() => readMode(inputs, job, payload));
    const pull = event?.pull;
    const base = pull?.base ?? null;
    const connections = await problems.attempt(() => connect(inputs, job, { visibility, base, scratch }));
    const client = connections?.client;
    const configs = await problems.attempt(() => (0,read_config/* readConfigs */.c)({
        file: (0,workspace_path/* parseWorkspacePath */.Qk)((0,workspace_path/* resolveWorkspace */.cz)(job.workspace), inputs.config),
        named: (0,action_inputs/* isNamedConfig */.Mx)(inputs.config),
        base: pull?.base ?? null,
    }, { capture, files: client === undefined ? NO_FILES : (0,github_history/* githubFiles */.fF)(client) }));
    const settings = await problems.attempt(() => configs && (0,action_settings/* buildSettings */.E)(inputs, configs, job.runner));
    const signer = await problems.attempt(() => connections === undefined || pull !== undefined
        ? null
        : chooseSigner(inputs, process.env, connections));
    const complete = problems.found.length === 0 && signer !== undefined;
    if (!complete || connections === undefined || configs === undefined || settings === undefined)
        throw (0,domain_errors/* combineErrors */.L)(await withFileErrors(problems.found, inputs, job));
    return { connections, configs, settings, signer, pull };
}
/** A signature that nobody will trust is better not made: a keyless one stays in a public log for good. */
function refuseOtherBranch(signer, signers, job) {
    const [only] = signers;
    if (signer.mode !== 'keyless' || only?.kind !== 'workflow' || signers.length > 1)
        return;
    if (job.run.workflowRef === only.ref)
        return;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `signing: this run is on ${job.run.workflowRef}, and only ${only.ref} may sign. Publish from there, or name this workflow ` +
        'under trust.signers in the configuration.');
}
/** A merge queue tests commits that may never reach the branch: what is published is public for good. */
function isQueued(inputs, job) {
    if (job.event !== 'merge_group' || inputs.mode !== 'auto')
        return false;
    (0,actions_log/* actionsLog */._)().notice('Nothing is compared or published for a merge queue: the pull request was compared, and the push that follows publishes.');
    (0,outputs/* writeOutputs */.Kn)({ model: inputs.model });
    return true;
}
const NO_FILES = { read: () => Promise.resolve(undefined) };
/** Runs steps that may fail on a bad input and goes on, so that one run names all of them. */
function collectProblems() {
    const found = [];
    return {
        found,
        async attempt(task) {
            try {
                return await task();
            }
            catch (error) {
                if (!(error instanceof domain_errors/* ReleaseError */.K))
                    throw error;
                found.push(error);
                return undefined;
            }
        },
    };
}
async function withFileErrors(found, inputs, job) {
    // Without GitHub's answer nothing can be said of the files; a bad input says nothing against looking at them.
    const others = found.every(({ code }) => MENDABLE.has(code))
        ? await (0,find_file_errors.findFileErrors)(inputs, job)
        : [];
    const known = new Set(found.map(({ message }) => message));
    return [...found, ...others.filter(({ message }) => !known.has(message))];
}
const MENDABLE = new Set([
    'INPUT_INVALID',
    'CONFIG_INVALID',
    'FILE_MISSING',
    'FILE_REFUSED',
]);
/** The pull request to compare for; `undefined` to publish. Nothing is ever published or signed on a pull request. */
function readMode(inputs, job, payload) {
    const pull = (0,action_event/* parsePullRequestEvent */.Mr)(payload, job.repository.name);
    const origin = pull === undefined ? (0,action_event/* describePullRequestOrigin */.ib)(job.event, payload) : undefined;
    if (origin !== undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `mode: this run was started by ${origin}, whose code nobody has merged: nothing is signed or published from it. ` +
            'Compare on pull_request, publish on push.');
    if (inputs.mode === 'compare' && pull === undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `mode: "compare" needs a pull request, and the event is ${job.event}. Use "auto", or run on pull_request.`);
    if (inputs.mode === 'release' && pull !== undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `mode: "release" is refused on ${job.event}: a pull request must not sign or publish. Use "auto".`);
    return { pull };
}
async function readSigners(configs, repository, job, { client, publicKey }) {
    const defaultBranch = (configs.signers === null ? repository.defaultBranch : '') ?? (await (0,github_history/* readDefaultBranch */.yt)(client));
    return (0,action_settings/* buildSigners */.a)(configs, {
        serverUrl: job.repository.serverUrl,
        repository: job.repository.name,
        defaultBranch,
        publicKey,
    });
}


/***/ })

};
