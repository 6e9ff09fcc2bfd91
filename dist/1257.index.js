export const id = 1257;
export const ids = [1257,6483];
export const modules = {

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ chooseSigner),
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./lib/adapters/actions-log.js
var actions_log = __webpack_require__(64092);
// EXTERNAL MODULE: ./lib/adapters/github-client.js + 1 modules
var github_client = __webpack_require__(813);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
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
    throw new errors/* ReleaseError */.K('SIGNING_FAILED', `Keyless signing got no identity token: ${found}. ${ADVICE}`);
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
                Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
                __webpack_require__.e(/* import() */ 3917).then(__webpack_require__.t.bind(__webpack_require__, 83917, 19)),
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
    const [{ DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness }, { bundleToJSON }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(2830), __webpack_require__.e(8275), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19)), Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19))]);
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
    throw new errors/* ReleaseError */.K('SIGNING_FAILED', `Keyless signing did not succeed: ${found}. Nothing was signed. When this stays, sign with a key (signing: key).`);
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
    throw new errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${input} cannot sign on ${serverUrl}: only github.com and hosts below ghe.com have an instance that ` +
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
    throw new errors/* ReleaseError */.K('INPUT_INVALID', inputs.signing === 'keyless'
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
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        throw new errors/* ReleaseError */.K(error.code, `signing-key: ${error.message}`);
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


/***/ }),

/***/ 34782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readSigners)
/* harmony export */ });
/* harmony import */ var _adapters_github_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65792);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51451);


/** Who may have signed the versions that this run believes. */
async function readSigners(configs, repository, job, { client, publicKey }) {
    const defaultBranch = (configs.signers === null ? repository.defaultBranch : '') ?? (await (0,_adapters_github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .readDefaultBranch */ .yt)(client));
    return (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .buildSigners */ .aF)(configs, {
        serverUrl: job.repository.serverUrl,
        repository: job.repository.name,
        defaultBranch,
        publicKey,
    });
}


/***/ }),

/***/ 84304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isRefused),
/* harmony export */   w: () => (/* binding */ refuseVerdict)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

const MOST_NAMED = 10;
/**
 * Fails the step where the verdict asks for it.
 * @throws GATE_FAILED naming the gates
 */
function refuseVerdict({ comparison }, failOn) {
    if (!isRefused(comparison.verdict, failOn))
        return;
    const wanted = comparison.rows.filter(comparison.verdict === 'fail' ? isFailed : isUndecided);
    const lines = wanted.slice(0, MOST_NAMED).map((row) => `${row.key}: ${row.reasons.join('; ')}`);
    const more = wanted.length - lines.length;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('GATE_FAILED', `${comparison.model}: verdict "${comparison.verdict}". ${lines.join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`);
}
const isFailed = ({ outcome }) => outcome === 'fail';
/** One that only warns, was waived, or may be undecided, is not why the verdict is "uncertain". */
const isUndecided = ({ judgement, gate, waiver }) => judgement === 'uncertain' &&
    gate.level === 'error' &&
    gate.uncertain !== 'pass' &&
    waiver === null;
const isRefused = (verdict, failOn) => (verdict === 'fail' && failOn !== 'never') || (verdict === 'uncertain' && failOn === 'uncertain');


/***/ }),

/***/ 51451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oE: () => (/* binding */ buildReviewSettings),
  E6: () => (/* binding */ buildSettings),
  aF: () => (/* binding */ buildSigners)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/pin-repository.js
var pin_repository = __webpack_require__(3856);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
// EXTERNAL MODULE: ./lib/domain/deep-equal.js
var deep_equal = __webpack_require__(68017);
// EXTERNAL MODULE: ./lib/formats/config-gate-baseline.js
var config_gate_baseline = __webpack_require__(50048);
// EXTERNAL MODULE: ./lib/formats/config-gates.js + 3 modules
var config_gates = __webpack_require__(29947);
// EXTERNAL MODULE: ./lib/formats/config-suspicious.js
var config_suspicious = __webpack_require__(80646);
;// CONCATENATED MODULE: ./lib/formats/config-policy.js



/** Nobody wrote a gate: known directions are compared at 1 %, and nothing fails but NaN. */
function defaultGatePolicy() {
    return {
        configured: false,
        defaults: { ...config_gates/* CONFIGURED_DEFAULTS */.wl, level: 'warn' },
        correction: config_gates/* DEFAULT_CORRECTION */.Zf,
        rules: [],
        waivers: [],
        suspicious: config_suspicious/* DEFAULT_SUSPICIOUS */.W,
    };
}
/**
 * The rules of the `gates` input come before those of the file, so they win. Without a `gates` section they fail
 * and everything else warns.
 */
function buildGatePolicy(config, inlineRules) {
    const usual = defaultGatePolicy();
    const gates = config?.gates ?? null;
    const { defaults, correction, rules, waivers, suspicious } = gates ?? usual;
    return {
        configured: gates !== null || inlineRules.length > 0,
        defaults,
        correction,
        rules: [...inlineRules, ...rules],
        waivers,
        suspicious,
        models: (config?.models ?? []).map(({ name }) => name),
    };
}
function baselineConfig(config) {
    return config?.gates?.baseline ?? config_gate_baseline/* DEFAULT_BASELINE */.M;
}

// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(21413);
;// CONCATENATED MODULE: ./lib/action/settings.js






/** @throws INPUT_INVALID when nobody names the model's files */
function buildSettings(inputs, configs, runner) {
    const model = configs.local?.models.find((one) => one.name === inputs.model);
    const path = choose(inputs.path, model?.path);
    if (path.length === 0)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `path: nothing names the files of the model "${inputs.model}". Set the input "path", or ` +
            `models.${inputs.model}.path in ${inputs.config}.`);
    return {
        sources: { ...chooseSources(inputs, model), path, runner },
        task: model?.task ?? null,
        ...buildReviewSettings(inputs, configs),
    };
}
function buildReviewSettings(inputs, configs) {
    return {
        policy: buildGatePolicy(configs.policy, inputs.gates),
        policyPlace: describePlace(inputs, configs),
        policyEdited: isEdited(configs),
        ...chooseComment(inputs, configs),
        ...chooseBaseline(inputs, configs),
    };
}
function chooseSources(inputs, model) {
    return {
        data: choose(inputs.data, model?.data),
        params: choose(inputs.params, model?.params),
        metrics: choose(inputs.metrics, model?.metrics),
        predictions: choose(inputs.predictions, model?.predictions),
        environment: choose(inputs.environment, model?.environment),
        executable: inputs.executable ?? model?.executable ?? 'warn',
    };
}
const DEFAULT_HISTORY = 6;
/** As the base says where it has a configuration: a pull request must not silence its own report. */
function chooseComment(inputs, { policy, local }) {
    const comment = (policy ?? local)?.comment;
    return {
        comment: inputs.comment ?? comment?.post ?? 'changed',
        minimizeResolved: comment?.minimizeResolved ?? false,
        history: comment?.history ?? DEFAULT_HISTORY,
    };
}
/** Moving a gate to another line is no edit. */
function isEdited({ local, policy }) {
    return local !== policy && !(0,deep_equal/* isDeepEqual */.H)(plain(local?.gates), plain(policy?.gates));
}
const plain = (gates) => gates === null || gates === undefined
    ? null
    : { ...gates, rules: gates.rules.map(strip), waivers: gates.waivers.map(strip) };
const strip = (one) => ({ ...one, origin: undefined });
function describePlace(inputs, configs) {
    const places = [
        ...(inputs.gates.length > 0 ? ['input gates'] : []),
        ...(configs.policyPlace === null ? [] : [configs.policyPlace]),
    ];
    return places.length === 0 ? null : places.join(', then ');
}
const choose = (own, configured) => (own.length > 0 ? own : (configured ?? []));
function chooseBaseline(inputs, configs) {
    const configured = baselineConfig(configs.policy);
    return {
        baseline: inputs.baseline === null ? configured.from.map(action_inputs/* parseBaselineChoice */.gN) : [inputs.baseline],
        prerelease: configured.prerelease,
        maxAgeMs: configured.maxAge,
    };
}
/** Who may sign: as configured; else the repository's own workflows, and the key that the run itself was given. */
function buildSigners(configs, facts) {
    if (configs.signers !== null)
        return configs.signers.flatMap((signer) => (0,pin_repository/* pinRepository */.e)(signer, `${facts.serverUrl}/${facts.repository}`));
    const own = (0,signer_policy/* buildDefaultSigner */.ql)(facts);
    return facts.publicKey === null ? [own] : [own, { kind: 'key', publicKey: facts.publicKey }];
}


/***/ }),

/***/ 68582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reportGarbage)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var _young_garbage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50158);


/** Garbage of smaller reports is V8's own affair. Bytes. */
const MAX_GARBAGE_BYTES = 16 * 1024 * 1024;
/**
 * Keeps the memory of reports that are read one after the other at what is kept of them. V8 would let the space for new objects
 * grow to a hundred megabytes, since most of a report survives it.
 * @returns to be told of the bytes of each report that was read
 */
function reportGarbage() {
    let garbage = 0;
    return (bytes) => {
        garbage += bytes;
        if (garbage < MAX_GARBAGE_BYTES)
            return;
        garbage = 0;
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
        (0,_young_garbage_js__WEBPACK_IMPORTED_MODULE_1__/* .collectAll */ ._)();
    };
}


/***/ }),

/***/ 63542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ workflowArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49285);




/** 5 MB of bundle that only this path needs. */
const loadClient = async () => {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(8275), __webpack_require__.e(6894)]).then(__webpack_require__.bind(__webpack_require__, 36894));
    return new DefaultArtifactClient();
};
/** A report is JSON and HTML, which shrink twenty times; the highest level takes longer for a percent. */
const COMPRESSION_LEVEL = 6;
/**
 * Artifacts of the run that this job belongs to, through the service that only its jobs reach (version 4 of artifacts). It
 * lists what this attempt left, and after "re-run failed jobs" what the attempts before it left as well.
 * @param scratch a folder for downloads, each of which is removed at once
 */
function workflowArtifact(scratch, load = loadClient) {
    return {
        leave: (name, files) => guard(`leave the artifact ${name}`, async () => {
            const client = await load();
            await client.uploadArtifact(name, [...files], (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(files[0]), {
                compressionLevel: COMPRESSION_LEVEL,
            });
        }),
        list: () => guard('list the artifacts of this run', async () => {
            const { artifacts } = await (await load()).listArtifacts();
            return artifacts.map(({ id, name, size, digest }) => ({
                id,
                name,
                size,
                sha256: parseDigest(digest),
            }));
        }),
        read: (ref, maxBytes) => guard(`read the artifact ${ref.name}`, async () => {
            // The client itself knows no limit; the service counted the bytes when they were uploaded.
            if (ref.size > maxBytes)
                throw tooLarge(ref, maxBytes);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(scratch, { recursive: true });
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'artifact-'));
            try {
                // Not unpacked by the client: its own reader would write whatever the archive names, and as much.
                const options = { path: folder, skipDecompress: true };
                await (await load()).downloadArtifact(ref.id, options);
                return await readOnly(folder, ref, maxBytes);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
            }
        }),
    };
}
function parseDigest(text) {
    const hash = text?.replace(/^sha256:/, '') ?? '';
    return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h)(hash) ? hash : null;
}
/** The one file in the folder, whose name the service chooses. */
async function readOnly(folder, ref, maxBytes) {
    const [entry, ...more] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    if (entry === undefined || more.length > 0 || !entry.isFile())
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('GITHUB_FAILED', `The artifact ${ref.name} did not come as one file.`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > maxBytes)
        throw tooLarge(ref, maxBytes);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    if (ref.sha256 === null || ref.sha256 === (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes))
        return bytes;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('DIGEST_MISMATCH', `The artifact ${ref.name} came with other bytes than were uploaded. Run the job again.`);
}
const tooLarge = ({ name }, maxBytes) => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `The artifact ${name} has more than the ${maxBytes} bytes that are read of it.`);
/** As the service answers for a name that was used before in the run. */
const TAKEN = /\(409\)|already exists/i;
/** The client throws a dozen kinds of errors, and all mean the same here: the service cannot be had. */
async function guard(what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K)
            throw error;
        const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
        if (TAKEN.test(why))
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('TAG_TAKEN', `Cannot ${what}: there is one of this name.`, {
                cause: error,
            });
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('GITHUB_FAILED', `Cannot ${what}: ${why.slice(0, 300)}`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 20805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ splitBody),
/* harmony export */   Yg: () => (/* binding */ parsePartName),
/* harmony export */   g8: () => (/* binding */ locateBytes),
/* harmony export */   on: () => (/* binding */ ASSET_LIMITS)
/* harmony export */ });
/* harmony import */ var _byte_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12587);

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
        return { name, start, size, pieces: (0,_byte_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .cutPieces */ .U)(body.pieces, start, size) };
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


/***/ }),

/***/ 3939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ buildReportDocument),
/* harmony export */   IC: () => (/* binding */ reportBytes),
/* harmony export */   nO: () => (/* binding */ toModelReport)
/* harmony export */ });
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53784);
/* harmony import */ var _report_json_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75269);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49012);
/* harmony import */ var _stable_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97984);




/** The report together with what it was computed from. */
function buildReportDocument(report, { artifact, data, params, metrics, environment }) {
    const { digest, size } = artifact;
    return {
        ...report,
        _type: _report_js__WEBPACK_IMPORTED_MODULE_3__/* .REPORT_TYPE */ .m,
        candidate: { artifact: { digest, size }, data, params, metrics, environment },
    };
}
/**
 * The bytes of `report.json`: as `stableJson`, members in the order of the schema, others left out. An open end of an
 * interval is `"Infinity"` or `"-Infinity"`; any other number that is not finite becomes `null`.
 */
const reportBytes = (document) => (0,_stable_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stableJson */ ._)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flattenShape */ .ck)(_report_json_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .reportShape */ .c, document));
/** Without what it was computed from, which is half of its memory. */
const toModelReport = ({ candidate: _candidate, _type, ...report }) => report;


/***/ }),

/***/ 4500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ bytesSource)
/* harmony export */ });
/** Bytes in memory as a source. */
function bytesSource(path, bytes) {
    return {
        path,
        size: bytes.length,
        read: (offset, length) => bytes.slice(offset, Math.min(bytes.length, offset + length)),
    };
}


/***/ }),

/***/ 45549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ exactSum),
/* harmony export */   h: () => (/* binding */ meanOf)
/* harmony export */ });
function exactSum() {
    let sum = 0;
    let lost = 0;
    return {
        add: (value) => {
            const next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        },
        // What was lost of an infinite sum is not a number.
        result: () => (Number.isFinite(sum) ? sum + lost : sum),
    };
}
/** Mean of the values of all rows, and its standard error: `null` for a single row. */
function meanOf(rows, valueOf) {
    const sum = exactSum();
    for (let row = 0; row < rows; row += 1)
        sum.add(valueOf(row));
    const mean = sum.result() / rows;
    const squares = exactSum();
    for (let row = 0; row < rows; row += 1)
        squares.add((valueOf(row) - mean) ** 2);
    const stderr = Math.sqrt(squares.result() / (rows - 1) / rows);
    return { mean, stderr: rows > 1 && Number.isFinite(stderr) ? stderr : null };
}


/***/ }),

/***/ 28844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ hashKey),
/* harmony export */   Gm: () => (/* binding */ buildFragmentName),
/* harmony export */   Uq: () => (/* binding */ REPORT_FILE),
/* harmony export */   _U: () => (/* binding */ newestFragments)
/* harmony export */ });
/* unused harmony exports FRAGMENT_PREFIX, parseFragmentName */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);

/** What the names of all artifacts with a report begin with. */
const FRAGMENT_PREFIX = 'model-release-report-';
/** The report itself, within the artifact. */
const REPORT_FILE = 'report.json';
/** Characters of the model's name, so that the artifact's name stays short. */
const MAX_MODEL = 60;
const KEY_DIGITS = 4;
const MODEL_DIGITS = 8;
const NAME = /^model-release-report-([A-Za-z0-9][A-Za-z0-9._-]{0,59})-([0-9a-f]{4})([0-9a-f]{8})-a([1-9][0-9]{0,5})$/;
/**
 * The artifact's name for one model's report: `model-release-report-MODEL-HASH-aN`. The attempt is part of it because
 * artifacts of earlier attempts stay, and a name can be taken only once.
 */
function buildFragmentName(of) {
    const { model } = of.comparison;
    const shown = model.replaceAll('/', '.').slice(0, MAX_MODEL);
    const modelHash = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(JSON.stringify([of.key, model])).slice(0, MODEL_DIGITS);
    return `${FRAGMENT_PREFIX}${shown}-${hashKey(of.key)}${modelHash}-a${of.attempt}`;
}
const hashKey = (key) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(key).slice(0, KEY_DIGITS);
/** `undefined` for the name of any other artifact. */
function parseFragmentName(name) {
    const [, model, keyHash, modelHash, attempt] = NAME.exec(name) ?? [];
    if (model === undefined || keyHash === undefined || modelHash === undefined)
        return undefined;
    return { model, keyHash, modelHash, attempt: Number(attempt) };
}
/**
 * Of the artifacts that are fragments, and that `wanted` takes, the newest attempt of each model.
 * @returns in the order of their names
 */
function newestFragments(refs, wanted = () => true) {
    const newest = new Map();
    for (const ref of refs) {
        const name = parseFragmentName(ref.name);
        if (name === undefined || !wanted(name))
            continue;
        const identity = `${name.keyHash}${name.modelHash}`;
        if ((newest.get(identity)?.attempt ?? 0) < name.attempt)
            newest.set(identity, { ref, attempt: name.attempt });
    }
    const kept = [...newest.values()].map(({ ref }) => ref);
    return kept.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}


/***/ }),

/***/ 11129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isGated)
/* harmony export */ });
/** Whether a limit or a tolerance was applied to the row's value, at a level that counts. */
function isGated(row) {
    const { level, min, max, allowed } = row.gate;
    const limited = (min !== null || max !== null) && (row.candidate?.value ?? null) !== null;
    return level !== 'info' && (limited || allowed !== null);
}


/***/ }),

/***/ 53784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ restoreShape),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   ZM: () => (/* binding */ paramSchema),
/* harmony export */   ck: () => (/* binding */ flattenShape),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   pP: () => (/* binding */ schemaOf),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67586);

const plain = (schema) => ({ kind: 'plain', schema });
const list = (items, limits) => ({
    kind: 'list',
    items,
    limits,
});
const map = (values, limits) => ({
    kind: 'map',
    values,
    limits,
});
/** An object whose members are required unless they are named `optional`. */
const record = (members, optional = []) => ({ kind: 'record', members, optional: new Set(optional) });
const orNull = (other) => ({
    kind: 'choice',
    scalar: { type: 'null' },
    other,
});
const NON_FINITE = ['NaN', 'Infinity', '-Infinity'];
/** The schema of parameters' values, for the `definitions` of a document that has them. */
const paramSchema = (maxLength, maxItems) => ({
    anyOf: [
        { type: ['boolean', 'null', 'number'] },
        { type: 'string', maxLength },
        {
            type: 'object',
            properties: { nonFinite: { enum: NON_FINITE } },
            required: ['nonFinite'],
        },
        { type: 'array', items: { $ref: '#/definitions/param' }, maxItems },
    ],
});
/** The JSON Schema; members that it does not name are allowed. */
function schemaOf(shape) {
    switch (shape.kind) {
        case 'plain':
        case 'numeral':
            return shape.schema;
        case 'real':
            return { anyOf: [shape.schema, { enum: ['Infinity', '-Infinity'] }] };
        case 'list':
            return { type: 'array', items: schemaOf(shape.items), ...shape.limits };
        case 'map':
            return { type: 'object', additionalProperties: schemaOf(shape.values), ...shape.limits };
        case 'record':
            return {
                type: 'object',
                properties: Object.fromEntries(Object.entries(shape.members).map(([name, member]) => [name, schemaOf(member)])),
                required: Object.keys(shape.members).filter((name) => !shape.optional.has(name)),
            };
        case 'choice':
            return { anyOf: [shape.scalar, schemaOf(shape.other)] };
        case 'param':
            break;
    }
    return { $ref: '#/definitions/param' };
}
/**
 * The value as the program holds it.
 * @param value fits the schema of the shape; its numbers may be numerals already, where their digits say more than they do
 */
const restoreShape = (shape, value) => walk(shape, value, restoreScalar);
/**
 * The value as JSON can hold it, its members in the order of the shape. A number that is not finite becomes its name where
 * the shape has room for it, and `null` elsewhere.
 */
const flattenShape = (shape, value) => walk(shape, value, flattenScalar);
function restoreScalar(kind, value) {
    if (kind === 'numeral')
        return typeof value === 'number' ? (0,_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .numeral */ .Dx)(value) : value;
    if (kind === 'real' && typeof value === 'string')
        return Number(value);
    return (0,_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(value) ? value.value : value;
}
function flattenScalar(kind, value) {
    if (typeof value !== 'number' || Number.isFinite(value))
        return value;
    return kind === 'real' && !Number.isNaN(value) ? (0,_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .nonFiniteName */ .ox)(value) : null;
}
function walk(shape, value, convert) {
    switch (shape.kind) {
        case 'list':
            return mapItems(value, (item) => walk(shape.items, item, convert));
        case 'map':
            return mapMembers(value, (member) => walk(shape.values, member, convert));
        case 'record':
            return walkRecord(shape.members, value, convert);
        case 'choice':
            return isObject(value) || Array.isArray(value)
                ? walk(shape.other, value, convert)
                : convert('plain', value);
        case 'param':
            return walkParam(value, convert);
        case 'plain':
        case 'numeral':
        case 'real':
            break;
    }
    return convert(shape.kind, value);
}
/** Not an array, and not a number that stands for one. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(0,_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(value);
const mapItems = (value, change) => Array.isArray(value) ? value.map((item) => change(item)) : value;
/** `fromEntries` makes even `__proto__` a member like any other. */
const mapMembers = (value, change) => isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]))
    : value;
function walkRecord(members, value, convert) {
    if (!isObject(value))
        return value;
    const known = [];
    for (const [name, member] of Object.entries(members))
        if (Object.hasOwn(value, name) && value[name] !== undefined)
            known.push([name, walk(member, value[name], convert)]);
    return Object.fromEntries(known);
}
function walkParam(value, convert) {
    if (Array.isArray(value))
        return value.map((item) => walkParam(item, convert));
    if (isObject(value))
        return { nonFinite: value['nonFinite'] };
    return convert('numeral', value);
}


/***/ }),

/***/ 45849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ judgeComparison)
});

// EXTERNAL MODULE: ./lib/domain/gate.js
var domain_gate = __webpack_require__(11129);
;// CONCATENATED MODULE: ./lib/domain/interval-verdict.js
/**
 * @param worsening interval of the worsening; above 0 is worse
 * @param tolerance how much worse it may get, in the same unit
 * @throws RangeError when a number is NaN
 */
function judgeInterval(worsening, tolerance) {
    const { lower, upper } = worsening;
    if (Number.isNaN(lower) || Number.isNaN(upper) || Number.isNaN(tolerance)) {
        throw new RangeError(`An interval of ${lower} to ${upper} has no verdict at ${tolerance}`);
    }
    if (lower > tolerance)
        return 'fail';
    return upper <= tolerance ? 'pass' : 'uncertain';
}

// EXTERNAL MODULE: ./lib/domain/require-finite.js
var require_finite = __webpack_require__(81703);
;// CONCATENATED MODULE: ./lib/domain/multiple-tests.js

/**
 * p-values that can each be compared with one level, in the order of the input. `holm` keeps the chance of any false
 * alarm at the level, whatever the tests have to do with each other (Holm 1979). `bh` keeps the expected share of
 * false alarms among all alarms there, for tests that are independent or positively related (Benjamini and Hochberg
 * 1995).
 * @param pValues each from 0 to 1; none gives none
 * @throws RangeError for other numbers and NaN
 */
function adjustPValues(pValues, correction) {
    for (const p of pValues)
        (0,require_finite/* requireShare */.Vv)(p, 'A p-value');
    if (correction === 'none')
        return [...pValues];
    return correction === 'holm' ? holm(pValues) : benjaminiHochberg(pValues);
}
/** Indices, by ascending p. */
const ascending = (pValues) => [...pValues.keys()].toSorted((left, right) => (pValues[left] ?? 0) - (pValues[right] ?? 0));
function holm(pValues) {
    const adjusted = pValues.map(() => 0);
    let highest = 0;
    for (const [rank, index] of ascending(pValues).entries()) {
        highest = Math.max(highest, Math.min(1, (pValues[index] ?? 0) * (pValues.length - rank)));
        adjusted[index] = highest;
    }
    return adjusted;
}
function benjaminiHochberg(pValues) {
    const adjusted = pValues.map(() => 0);
    let lowest = 1;
    for (const [rank, index] of [...ascending(pValues).entries()].toReversed()) {
        const p = pValues[index] ?? 0;
        lowest = Math.min(lowest, (p * pValues.length) / (rank + 1));
        // Only rounding could make it smaller.
        adjusted[index] = Math.max(p, lowest);
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./lib/domain/joint-verdict.js


/**
 * Judges gates that fail a run together, each by its interval against its own margin. A failure counts when its
 * corrected one-sided p is at most (1 − confidence) / 2, else it is uncertain: so a gate by itself mostly agrees with its
 * interval (an exact p may be the larger one), and with `holm` a run without any true worsening beyond a margin fails at most so often, for any number
 * of gates.
 */
function judgeTogether(evidence, correction) {
    const adjusted = adjustPValues(evidence.map(({ p }) => p.oneSided), correction);
    return evidence.map(({ interval, margin }, index) => {
        const adjustedP = adjusted[index] ?? 1;
        const verdict = judgeInterval(interval, margin);
        const proven = adjustedP <= (1 - interval.confidence) / 2 + ROUNDING;
        return { verdict: verdict === 'fail' && !proven ? 'uncertain' : verdict, adjustedP };
    });
}
/** (1 − 0.95) / 2 is a little more than 0.025 as a double, and other confidences a little less. */
const ROUNDING = 1e-12;

;// CONCATENATED MODULE: ./lib/domain/judge-evidence.js



/**
 * Judges the tolerances of all rows: gates that can fail the run together, every other row by its own interval. Without
 * an interval the tolerance alone decides; but where a gate asks for proof, what got worse without any is uncertain.
 * @returns one for each row, in their order; `null` where no tolerance applies
 */
function judgeEvidence(rows, correction) {
    const tested = rows.flatMap(testOf);
    const of = (level) => tested.filter(({ row }) => row.levels.tolerance === level);
    const verdicts = new Map([
        ...judgeGates(of('error'), correction),
        ...judgeOthers(of('warn'), 'none'),
        ...judgeOthers(of('info'), 'bh'),
    ]);
    return rows.map((row) => verdicts.get(row) ?? judgeAlone(row));
}
function testOf(row) {
    const { limit, difference } = row;
    const found = limit?.evidence ?? null;
    if (limit === null || found === null || found.evidence === null)
        return [];
    const evidence = { ...found.evidence, margin: limit.margin };
    return [{ row, found, evidence, slack: difference?.slack ?? 0 }];
}
function judgeGates(gates, correction) {
    const joint = judgeTogether(gates.map(({ evidence }) => evidence), correction);
    return gates.map((gate, index) => {
        const { verdict, adjustedP } = joint[index] ?? { verdict: 'uncertain', adjustedP: 1 };
        const moved = excludesZero(gate.evidence.interval, gate.slack);
        const evidence = buildRowEvidence(gate.found, gate.evidence, { adjustedP, moved });
        return [gate.row, { judgement: verdict, evidence, together: gates.length }];
    });
}
/**
 * The words "better" and "worse" are said of many rows that are only shown at once; of those that are wrong `bh` bounds the
 * share.
 */
function judgeOthers(others, correction) {
    const adjusted = adjustPValues(others.map(({ evidence }) => evidence.p.twoSided), correction);
    return others.map((other, index) => {
        const { interval, margin } = other.evidence;
        const adjustedP = adjusted[index] ?? 1;
        const proven = adjustedP <= 1 - interval.confidence + judge_evidence_ROUNDING;
        const moved = proven && excludesZero(interval, other.slack);
        const evidence = buildRowEvidence(other.found, other.evidence, { adjustedP, moved });
        return [other.row, { judgement: judgeInterval(interval, margin), evidence, together: 1 }];
    });
}
/** 1 − 0.95 is a little more than 0.05 as a double, and other confidences a little less. */
const judge_evidence_ROUNDING = 1e-12;
const excludesZero = ({ lower, upper }, slack) => lower > slack || upper < -slack;
function judgeAlone(row) {
    const { limit } = row;
    if (limit === null)
        return null;
    return {
        judgement: isBeyond(limit) ? 'fail' : lacksProof(row, limit) ? 'uncertain' : 'pass',
        evidence: limit.evidence === null ? null : untested(limit.evidence.reason),
        together: 1,
    };
}
/** Whether a gate asks for proof, and there is a worsening and no test: else leaving predictions out would be the way through. */
function lacksProof({ facts, levels, difference }, { worsening }) {
    const asked = facts.settings.uncertain === 'fail' && levels.tolerance !== 'info';
    return asked && worsening > (difference?.slack ?? 0);
}
/** Whether the values themselves are farther apart than is allowed. */
const isBeyond = ({ worsening, margin }) => worsening > margin;
const untested = (reason) => ({
    test: null,
    reason,
    interval: null,
    p: null,
    adjustedP: null,
    n: null,
    groups: null,
    seed: null,
    resamples: null,
    smallest: null,
    moved: false,
});
function buildRowEvidence({ test, reason, smallest }, { interval, p, n, groups, seed, resamples }, corrected) {
    return {
        test,
        reason,
        interval,
        p,
        ...corrected,
        n,
        groups: groups ?? null,
        seed: seed ?? null,
        resamples: resamples ?? null,
        smallest,
    };
}

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
;// CONCATENATED MODULE: ./lib/domain/reason-style.js

const MOST_DECIMALS = 12;
const MOST_DIGITS = 15;
/**
 * At least the digits of `usual`, and as many more as it takes for each number to look different from `limit` where it
 * is: nobody should read that 0.010 is more than 0.010.
 */
function reasonStyle(numbers, limit, usual) {
    const others = numbers.filter((number) => Number.isFinite(number) &&
        !(0,number_format/* isNoise */.ty)(number - limit, Math.max(Math.abs(number), Math.abs(limit))));
    let style = usual;
    while (!isFinest(style)) {
        const shown = (0,number_format/* formatNumber */.ZV)(limit, style);
        const current = style;
        if (others.every((number) => (0,number_format/* formatNumber */.ZV)(number, current) !== shown))
            return style;
        style = finerStyle(style);
    }
    return style;
}
/** Decimals that give a width two significant digits at least. */
function fitWidth(width, style) {
    if (style.kind === 'scientific' || !(width > 0) || !Number.isFinite(width))
        return style;
    const decimals = Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(width)));
    return decimals > style.decimals ? { kind: 'fixed', decimals } : style;
}
const isFinest = (style) => style.kind === 'fixed' ? style.decimals >= MOST_DECIMALS : style.digits >= MOST_DIGITS;
const finerStyle = (style) => style.kind === 'fixed'
    ? { kind: 'fixed', decimals: style.decimals + 1 }
    : { kind: 'scientific', digits: style.digits + 1 };

;// CONCATENATED MODULE: ./lib/domain/describe-tolerance.js




/** Why a row keeps its tolerance, breaks it, or neither is proven: a clause. `null` for a plain pass. */
function describeTolerance(facts, limit, verdict) {
    const { evidence, judgement } = verdict;
    const interval = evidence?.interval ?? null;
    if (judgement === 'pass' && (interval === null || !isBeyond(limit)))
        return null;
    const style = chooseRowStyle(facts, limit, interval);
    const amount = describeAmount(limit, style);
    if (evidence === null || interval === null)
        return `${amount}${judgement === 'uncertain' ? UNPROVEN : ''}${describeUntested(evidence)}`;
    const range = describeInterval(interval, style);
    if (judgement === 'pass')
        return `${amount}; its ${range} is within`;
    if (judgement === 'fail')
        return `${amount}; beyond noise (${range})`;
    if (judgeInterval(interval, limit.margin) === 'fail')
        return `${amount}; ${describeDismissed(evidence, interval, range, verdict.together)}`;
    const provable = describeProvable(evidence, facts.direction.better, style);
    return (`the data cannot tell: ${describeInterval(interval, style, ' of the worsening')}, ` +
        `${describeAllowed(limit.allowed, style)}; ${provable}`);
}
const UNPROVEN = '; the gate asks for proof, and there is none';
/** Why an interval beyond the tolerance proves nothing: p is too large by itself, or as one of many. */
function describeDismissed({ p, adjustedP, test }, { confidence }, range, together) {
    const level = (1 - confidence) / 2;
    const own = p?.oneSided ?? 1;
    if (together > 1 && own <= level)
        return (`beyond noise by itself (${range}), but not as one of ${(0,number_format/* formatCount */.B4)(together)} gates ` +
            `(corrected p ${formatP(adjustedP ?? 1, level)})`);
    const name = test !== null && EXACT.has(test) ? 'exact test' : 'test';
    return `its ${range} is beyond, but the ${name} is not (p ${formatP(own, level)})`;
}
const EXACT = new Set(['mcnemar', 'mann-whitney']);
/** What a metric's getting worse is called. */
function nameWorsening(better) {
    if (better === 'higher')
        return 'drop';
    return better === 'lower' ? 'rise' : 'worsening';
}
function chooseRowStyle({ pair }, { worsening, allowed }, interval) {
    const values = [pair.baseline, pair.candidate].map((metric) => metric?.value?.value ?? null);
    const usual = (0,number_format/* chooseStyle */.h8)({
        values: values.filter((value) => value !== null),
        delta: worsening,
        allowed,
    });
    if (interval === null)
        return usual;
    const { lower, upper } = interval;
    return reasonStyle([worsening, lower, upper], allowed, fitWidth(upper - lower, usual));
}
function describeAmount({ worsening, allowed }, style) {
    const size = formatFinite(Math.abs(worsening), style);
    const amount = worsening === 0
        ? 'the same as the baseline'
        : `${size} ${worsening > 0 ? 'worse' : 'better'} than the baseline`;
    return `${amount}, ${describeAllowed(allowed, style)}`;
}
const describeAllowed = (allowed, style) => allowed === 0 ? 'nothing is allowed' : `${(0,number_format/* formatNumber */.ZV)(allowed, style)} is allowed`;
/** The distance of two huge numbers of different sign is more than a double holds. */
const formatFinite = (value, style) => Number.isFinite(value) ? (0,number_format/* formatNumber */.ZV)(value, style) : 'more than 1.8e308';
function describeUntested(evidence) {
    if (evidence === null)
        return '';
    const { reason } = evidence;
    return reason.startsWith('no test') ? ` (${reason})` : ` (no test: ${reason})`;
}
function describeInterval({ lower, upper, confidence }, style, what = '') {
    const percent = Number((confidence * 100).toPrecision(6));
    return `${percent} % interval${what} ${(0,number_format/* formatNumber */.ZV)(lower, style)} to ${(0,number_format/* formatNumber */.ZV)(upper, style)}`;
}
function describeProvable({ smallest }, better, style) {
    const kind = nameWorsening(better);
    if (smallest === null)
        return `no ${kind} can be proven with these data`;
    return `these data can prove a ${kind} of about ${(0,number_format/* formatNumber */.ZV)(smallest, fitWidth(smallest, style))}`;
}
/** Two digits, or as many as it takes not to look like the level that it misses. */
function formatP(p, level) {
    const short = Number(p.toPrecision(2));
    return String(short > level ? short : Number(p.toPrecision(6)));
}

// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(18924);
// EXTERNAL MODULE: ./lib/domain/direction.js + 1 modules
var domain_direction = __webpack_require__(49964);
;// CONCATENATED MODULE: ./lib/domain/row-levels.js

/** @param usual the level of metrics without one of their own */
function rowLevels(facts, usual) {
    const support = findSupport(facts);
    const notFinite = notFiniteLevel(facts);
    const few = support !== null && (support.found ?? -1) < support.needed;
    // NaN is no value of few examples that could be shown only.
    const unsupported = few && facts.pair.candidate?.value !== null;
    if (unsupported)
        return { level: 'info', tolerance: 'info', notFinite, support, unsupported };
    const level = levelOf(facts, facts.rule, usual);
    const tolerance = toleranceLevel(facts, level, usual);
    return { level, tolerance, notFinite, support, unsupported };
}
const LEVELS = ['info', 'warn', 'error'];
const milderLevel = (left, right) => LEVELS.indexOf(left) < LEVELS.indexOf(right) ? left : right;
/**
 * The larger number of both sides counts: nobody gets rid of a gate by leaving a metric or its examples out, or by
 * evaluating fewer.
 */
function findSupport({ rule, pair }) {
    if (rule?.minSupport === undefined)
        return null;
    const known = [pair.candidate, pair.baseline].flatMap((metric) => metric?.samples ?? []);
    return { needed: rule.minSupport, found: known.length === 0 ? null : Math.max(...known) };
}
/** A rule's own level counts. Without one, what depends on the machine or has no direction does not fail. */
function levelOf({ pair, direction }, rule, usual) {
    if (rule !== null)
        return rule.level ?? usual;
    return direction.better === null || (0,domain_direction/* isResourceMetric */.t)(pair.name)
        ? milderLevel(usual, 'warn')
        : usual;
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
    return limited ? milderLevel(level, levelOf(facts, null, usual)) : level;
}
/**
 * Only a rule's own level makes NaN milder: a NaN is a broken run, also where worsenings only warn and of however few
 * examples. Names that never have a direction (a spread of one run, a norm) warn.
 */
function notFiniteLevel({ rule, direction }) {
    if (rule !== null)
        return rule.level ?? 'error';
    return direction.better === null && direction.usual === 'none' ? 'warn' : 'error';
}

// EXTERNAL MODULE: ./lib/domain/suspicious.js
var domain_suspicious = __webpack_require__(51481);
;// CONCATENATED MODULE: ./lib/domain/judge-row.js







/** Judges one metric, but for waivers. Never throws, whatever the numbers are. */
function judgeRow(weighed, verdict, policy) {
    const { facts } = weighed;
    const { pair, direction } = facts;
    const difference = weighed.difference ?? NO_DIFFERENCE;
    const { evidence, judgement } = verdict ?? NO_VERDICT;
    const state = stateOf(weighed);
    const gate = buildGate(weighed);
    const findings = [
        state?.finding ?? null,
        ...checkLimits(pair.candidate, gate),
        checkTolerance(weighed, verdict, policy.configured),
        checkGain(weighed, policy),
        checkSupport(weighed),
    ].filter((found) => found !== null);
    const usual = (0,domain_gate/* isGated */.m)({ candidate: pair.candidate, gate }) ? 'pass' : 'info';
    return {
        key: pair.key,
        candidate: pair.candidate,
        baseline: pair.baseline,
        better: direction.better,
        betterFrom: direction.betterFrom,
        change: state?.change ?? difference.change,
        delta: difference.delta,
        relative: difference.relative,
        gate,
        data: facts.data,
        partial: facts.partial,
        evidence,
        judgement,
        waiver: null,
        outcome: worstOf([usual, ...findings.map((found) => found.outcome)]),
        reasons: findings.map((found) => found.reason),
    };
}
const NO_DIFFERENCE = { change: 'same', delta: null, relative: null };
const NO_VERDICT = { evidence: null, judgement: null };
const buildGate = ({ facts, levels, limit }) => ({
    level: levels.level,
    rule: facts.rule,
    min: facts.rule?.min ?? null,
    max: facts.rule?.max ?? null,
    allowed: limit?.allowed ?? null,
    confidence: facts.settings.confidence,
    uncertain: facts.settings.uncertain,
    support: levels.support,
});
const OUTCOMES = ['info', 'pass', 'warn', 'fail'];
const worstOf = (outcomes) => OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'info';
/** The states in which no tolerance applies; `null` for two finite values that may be compared. */
function stateOf({ facts, levels }) {
    const { pair, settings, hasBaseline } = facts;
    const { candidate, baseline } = pair;
    const { level } = levels;
    if (candidate === null)
        return { change: 'missing', finding: react(settings.missing, level, MISSING) };
    if (candidate.value === null) {
        const reason = `${candidate.nonFinite ?? 'NaN'} is not a finite number`;
        return { change: 'not-finite', finding: react(settings.nan, levels.notFinite, reason) };
    }
    if (!hasBaseline)
        return { change: 'new', finding: null };
    if (baseline === null)
        return { change: 'new', finding: react(settings.new, level, NEW) };
    if (baseline.value === null) {
        const reason = `the baseline is ${baseline.nonFinite ?? 'NaN'}, so there is nothing to compare with`;
        return { change: 'not-finite', finding: { outcome: 'info', reason } };
    }
    const unfair = settings.testDataChanged === 'ignore' ? null : describeData(facts);
    if (unfair === null)
        return null;
    return { change: 'not-comparable', finding: react(settings.testDataChanged, level, unfair) };
}
const MISSING = 'in the baseline, absent now';
const NEW = 'not in the baseline';
/** Why two values must not be compared. */
function describeData({ data, partial }) {
    if (data === 'different')
        return "the evaluation data are not the baseline's, so the values cannot be compared";
    if (partial === null)
        return null;
    const { side, samples, of } = partial;
    const [part, whole] = side === 'candidate' ? ['the candidate', "the baseline's"] : ['the baseline', "the candidate's"];
    return (`${part} was scored on ${(0,number_format/* formatCount */.B4)(samples)} rows and not on ${whole} ${(0,number_format/* formatCount */.B4)(of)}, ` +
        'so the values cannot be compared');
}
/** A reaction never goes beyond the level that the metric has. */
function react(reaction, level, reason) {
    if (reaction === 'ignore')
        return null;
    const wanted = reaction === 'fail' ? 'error' : reaction;
    return { outcome: breachOutcome(milderLevel(wanted, level)), reason };
}
function breachOutcome(level) {
    return level === 'error' ? 'fail' : level;
}
function checkLimits(candidate, gate) {
    const value = candidate?.value?.value ?? null;
    if (value === null)
        return [];
    const { min, max, level } = gate;
    const limits = [min, max].filter((limit) => limit !== null);
    const style = (0,number_format/* chooseStyle */.h8)({ values: [value], limits });
    const format = (one) => (0,number_format/* formatNumber */.ZV)(one, style);
    const outcome = breachOutcome(level);
    return [
        ...(min !== null && isBelow(value, min)
            ? [{ outcome, reason: `${format(value)} is below the limit of ${format(min)}` }]
            : []),
        ...(max !== null && isAbove(value, max)
            ? [{ outcome, reason: `${format(value)} is above the limit of ${format(max)}` }]
            : []),
    ];
}
/** More below a lower limit than rounding explains. */
const isBelow = (value, min) => value < min && min - value > (0,metric_diff/* roundingSlack */.VD)(value, min);
/** More above an upper limit than rounding explains. */
const isAbove = (value, max) => value > max && value - max > (0,metric_diff/* roundingSlack */.VD)(value, max);
function checkTolerance({ facts, limit, levels }, verdict, configured) {
    if (limit === null || verdict === null)
        return null;
    const reason = describeTolerance(facts, limit, verdict);
    if (reason === null)
        return null;
    if (verdict.judgement === 'pass')
        return { outcome: 'info', reason };
    if (verdict.judgement === 'fail')
        return { outcome: breachOutcome(levels.tolerance), reason };
    const { uncertain } = facts.settings;
    // A gate that can only warn warns of what is there to be seen, unless somebody asked it for proof.
    const wantsProof = configured && (levels.tolerance === 'error' || uncertain === 'fail');
    if (!wantsProof && !isBeyond(limit))
        return null;
    return { outcome: uncertainOutcome(uncertain, levels.tolerance), reason };
}
function uncertainOutcome(reaction, level) {
    if (reaction === 'pass')
        return 'info';
    return breachOutcome(reaction === 'fail' ? level : milderLevel('warn', level));
}
/** A gate's own examples decide whether it may warn, and a metric that is only shown never does. */
function checkGain({ facts, limit, levels }, { suspicious }) {
    if (limit === null || levels.level === 'info')
        return null;
    const reason = (0,domain_suspicious/* describeGain */.p)(facts, limit, suspicious.gain);
    return reason === null ? null : { outcome: 'warn', reason };
}
function checkSupport({ levels: { support, unsupported } }) {
    if (support === null || !unsupported)
        return null;
    const { needed, found } = support;
    const reason = found === null
        ? `shown only: the number of examples is not known, and the gate needs ${(0,number_format/* formatCount */.B4)(needed)}`
        : `shown only: ${(0,number_format/* formatCount */.B4)(found)} examples, and the gate needs ${(0,number_format/* formatCount */.B4)(needed)}`;
    return { outcome: 'info', reason };
}

// EXTERNAL MODULE: ./lib/domain/name-glob.js + 1 modules
var name_glob = __webpack_require__(51087);
;// CONCATENATED MODULE: ./lib/domain/waiver.js





/**
 * Lets rows that would keep the run from passing only warn, where a waiver covers them: one for this pull request or
 * any, which has not expired, whose floor the value keeps. The first that does counts. What is missing or not finite
 * has no value that could keep a floor, and on other data a value says nothing about it.
 */
function applyWaivers(request) {
    const { model, waivers, circumstances } = request;
    const candidates = waivers
        .filter(({ pullRequest }) => isAbout(pullRequest, circumstances))
        .map((waiver) => ({ waiver, glob: (0,name_glob/* compileGlob */.S)(waiver.match) }));
    const seen = { matched: new Set(), told: new Set(), used: new Set() };
    const rows = request.rows.map((one) => one.open ? answerRow(one, `${model}/${one.row.key}`, candidates, circumstances, seen) : one);
    const idle = candidates.filter(({ waiver }) => !seen.used.has(waiver) && !seen.told.has(waiver));
    return {
        rows,
        waivers: waivers.filter((waiver) => seen.used.has(waiver)),
        warnings: idle.flatMap((candidate) => describeIdle(candidate, findIdleness(candidate, request, seen), request) ?? []),
    };
}
function answerRow(one, name, candidates, { today }, seen) {
    const matching = candidates
        .filter(({ glob }) => glob.matches(name))
        .map(({ waiver }) => ({ waiver, problem: findProblem(waiver, one, today) }));
    for (const { waiver } of matching)
        seen.matched.add(waiver);
    const covering = matching.find(({ problem }) => problem === null)?.waiver;
    if (covering !== undefined) {
        seen.used.add(covering);
        return waive(one, covering);
    }
    for (const { waiver } of matching)
        seen.told.add(waiver);
    const problems = matching.flatMap(({ problem }) => problem ?? []);
    return { ...one, row: { ...one.row, reasons: [...one.row.reasons, ...problems] } };
}
function findIdleness({ waiver, glob }, { model, rows }, { matched }) {
    if (matched.has(waiver))
        return 'covered by another';
    const matches = rows.some(({ row, open }) => !open && glob.matches(`${model}/${row.key}`));
    return matches ? 'nothing fails' : 'no such metric';
}
const isAbout = (pullRequest, { pullRequests }) => pullRequest === null || pullRequests.includes(pullRequest);
const isExpired = ({ expires }, today) => today > expires;
const placeOf = ({ origin }) => `the waiver of ${origin.file}:${origin.line}`;
const waive = ({ row, byTolerance }, waiver) => ({
    row: {
        ...row,
        waiver,
        outcome: 'warn',
        reasons: [...row.reasons, `${placeOf(waiver)} accepts it until ${waiver.expires}`],
    },
    open: false,
    byTolerance,
});
/** Why a waiver does not cover a row that it matches: a clause; `null` when it does. */
function findProblem(waiver, one, today) {
    const { row } = one;
    const place = placeOf(waiver);
    if (isExpired(waiver, today))
        return `${place} expired on ${waiver.expires}`;
    const value = row.candidate?.value?.value ?? null;
    if (value === null)
        return `${place} covers no metric that is missing or not finite`;
    if (row.change === 'not-comparable')
        return `${place} covers no metric that was scored on other data than the baseline, or on a part of them`;
    const floored = findFloored(one, value);
    if (typeof floored === 'string')
        return `${place} has a floor, but ${floored}`;
    const beyond = floored.find(({ better }) => !keepsFloor(value, waiver.floor, better));
    if (beyond === undefined)
        return null;
    const style = (0,number_format/* chooseStyle */.h8)({ values: [value], limits: [waiver.floor] });
    return `${(0,number_format/* formatNumber */.ZV)(value, style)} is ${beyond.words} ${(0,number_format/* formatNumber */.ZV)(waiver.floor, style)}, the floor of ${place}`;
}
/**
 * The floor is on the side of what was broken: of a lower limit below, of an upper one above, whatever direction the
 * metric has; else on the side that is worse. Why nobody can say which: a clause.
 */
function findFloored({ row, byTolerance }, value) {
    const { min, max } = row.gate;
    const limited = [
        ...(min !== null && isBelow(value, min) ? [{ better: 'higher', words: 'below' }] : []),
        ...(max !== null && isAbove(value, max) ? [{ better: 'lower', words: 'above' }] : []),
    ];
    if (limited.length > 0 && !byTolerance)
        return limited;
    const { better } = row;
    if (better === null)
        return 'nobody knows which way this metric gets better';
    if (isOwnDirection(row))
        return 'only the new metrics file says which way this metric gets better';
    return [...limited, { better, words: 'worse than' }];
}
/** Whoever brings a value must not choose the side on which it may be. */
function isOwnDirection({ candidate, baseline, better, betterFrom }) {
    const usual = (0,domain_direction/* findDirection */.v)(candidate?.name ?? '');
    return (0,metric_diff/* isOwnWord */.NZ)({ baseline }, { better, betterFrom, usual });
}
/** Not worse than the floor; of a metric with a target, not farther from it, on either side. */
function keepsFloor(value, floor, better) {
    const slack = (0,metric_diff/* roundingSlack */.VD)(value, floor, typeof better === 'string' ? 0 : better.target);
    if (better === 'higher')
        return floor - value <= slack;
    if (better === 'lower')
        return value - floor <= slack;
    return Math.abs(value - better.target) - Math.abs(floor - better.target) <= slack;
}
/** A waiver that nobody needs is an open door: it should go. */
function describeIdle({ waiver, glob }, idleness, { model, models, circumstances }) {
    const { origin, match, expires } = waiver;
    const name = `${origin.file}:${origin.line}: the waiver ${(0,metric_diff/* quoteName */.AB)(match)}`;
    if (idleness !== 'no such metric') {
        if (isExpired(waiver, circumstances.today))
            return `${name} expired on ${expires}; remove it.`;
        return idleness === 'nothing fails'
            ? `${name} is not needed: no gate that it matches fails. Remove it.`
            : `${name} is not needed: another one covers what it matches. Remove one of them.`;
    }
    const others = models.filter((other) => other !== model);
    const elsewhere = others.some((other) => glob.mayMatchAfter(`${other}/`));
    if (elsewhere || !glob.mayMatchAfter(`${model}/`))
        return null;
    return `${name} matches no metric of ${model}. Correct the name or remove it.`;
}

// EXTERNAL MODULE: ./lib/domain/gate-policy.js
var gate_policy = __webpack_require__(36552);
;// CONCATENATED MODULE: ./lib/domain/warn-of-tolerances.js





const MOST_RULES = 3;
/**
 * Tolerances that a person wrote and that are smaller than what the data can prove: such a gate mostly ends as
 * uncertain. One warning for each of the first rules, about the metric that is farthest from it, and how many more there are.
 * @param verdicts of the rows, in their order
 */
function warnOfTolerances(rows, verdicts) {
    const blunt = rows.flatMap((row, index) => findBlunt(row, verdicts[index] ?? null));
    const rules = [...Map.groupBy(blunt, ({ rule }) => rule)];
    const more = rules.length - MOST_RULES;
    return [
        ...rules.slice(0, MOST_RULES).map(([rule, group]) => describe(rule, group)),
        ...(more > 0
            ? [`and ${(0,number_format/* formatPlural */.yk)(more, 'more gate')} with a tolerance that the data cannot prove`]
            : []),
    ];
}
/** A drop that is proven all the same has no need of it. */
function findBlunt(row, verdict) {
    const { rule } = row.facts;
    if (rule?.tolerance === undefined || row.levels.tolerance === 'info')
        return [];
    if (verdict === null || verdict.evidence === null || verdict.judgement === 'fail')
        return [];
    const { evidence } = verdict;
    const allowed = row.limit?.allowed ?? 0;
    const smallest = evidence.smallest ?? 0;
    return allowed > 0 && smallest > allowed ? [{ rule, row, evidence, allowed, smallest }] : [];
}
function describe(rule, group) {
    const worst = group.reduce((first, second) => second.smallest * first.allowed > first.smallest * second.allowed ? second : first);
    const { allowed, smallest } = worst;
    const { pair, direction } = worst.row.facts;
    const style = reasonStyle([smallest], allowed, fitWidth(smallest, shortStyle(allowed)));
    const others = group.length - 1;
    const also = others > 0 ? `; ${(0,number_format/* formatPlural */.yk)(others, 'more metric')} too` : '';
    return (`${(0,metric_diff/* quoteName */.AB)(pair.key)}: ${describeSize(worst.evidence)} cannot prove a ${nameWorsening(direction.better)} ` +
        `of ${(0,number_format/* formatNumber */.ZV)(allowed, style)}; the smallest they can is about ${(0,number_format/* formatNumber */.ZV)(smallest, style)} ` +
        `(${nameOrigin(rule)}${also})`);
}
/** Two digits, but no zero at the end. */
function shortStyle(value) {
    const style = fitWidth(value, { kind: 'fixed', decimals: 0 });
    if (style.kind !== 'fixed' || style.decimals === 0)
        return style;
    const decimals = style.decimals - 1;
    const shorter = Number(value.toFixed(decimals)) === Number(value.toFixed(style.decimals));
    return shorter ? { kind: 'fixed', decimals } : style;
}
const nameOrigin = ({ origin: { file, line } }) => `${file === gate_policy/* GATES_INPUT */.mk ? gate_policy/* GATES_INPUT */.mk : 'gate'}, line ${line}`;
const RUNS = new Set(['welch', 'mann-whitney', 'prediction']);
/** What the data consist of, as a plural: one of a kind proves nothing. */
function describeSize({ test, n, groups }) {
    if (groups !== null)
        return `${(0,number_format/* formatCount */.B4)(groups)} groups`;
    if (n === null)
        return 'the data';
    if (test === 'folds')
        return `${(0,number_format/* formatCount */.B4)(n)} folds`;
    return `${(0,number_format/* formatCount */.B4)(n)} ${RUNS.has(test) ? 'runs' : 'rows'}`;
}

;// CONCATENATED MODULE: ./lib/domain/weigh-row.js


/** @param usual the level of metrics without one of their own */
function weighRow(facts, evidence, usual) {
    const difference = differenceOf(facts);
    return {
        facts,
        levels: rowLevels(facts, usual),
        difference,
        limit: limitOf(facts, difference, evidence ?? null),
    };
}
function differenceOf({ pair, direction }) {
    const after = pair.candidate?.value?.value ?? null;
    const before = pair.baseline?.value?.value ?? null;
    if (after === null || before === null)
        return null;
    return (0,metric_diff/* measureDifference */.gN)(after, before, direction.better);
}
function limitOf({ allowed }, difference, evidence) {
    const worsening = difference?.worsening ?? null;
    if (difference === null || worsening === null || allowed === null)
        return null;
    return {
        worsening,
        allowed,
        margin: allowed + difference.slack + (0,metric_diff/* roundingSlack */.VD)(allowed),
        evidence,
    };
}

;// CONCATENATED MODULE: ./lib/domain/judge-comparison.js






/**
 * Judges all metrics of a plan.
 * @param evidence by the metric's key; where there is none, the tolerance alone decides
 */
function judgeComparison(plan, evidence, policy, circumstances) {
    const { model } = plan;
    const weighed = plan.facts.map((facts) => weighRow(facts, evidence.get(facts.pair.key), policy.defaults.level));
    const verdicts = judgeEvidence(weighed, policy.correction);
    const judged = weighed.map((row, index) => judgeOne(row, verdicts[index] ?? null, policy));
    const { waivers, models = [] } = policy;
    const waived = applyWaivers({ model, rows: judged, waivers, circumstances, models });
    const rows = waived.rows.map(({ row }) => row);
    return {
        rows: [
            ...rows.filter(({ outcome }) => outcome === 'fail'),
            ...rows.filter(({ outcome }) => outcome === 'warn'),
            ...rows.filter(({ outcome }) => outcome === 'pass' || outcome === 'info'),
        ],
        verdict: verdictOf(waived.rows),
        warnings: [...plan.warnings, ...warnOfTolerances(weighed, verdicts), ...waived.warnings],
        waivers: waived.waivers,
    };
}
function judgeOne(weighed, verdict, policy) {
    const row = judgeRow(weighed, verdict, policy);
    const { judgement, gate } = row;
    const unkept = judgement === 'fail' || (judgement === 'uncertain' && gate.uncertain !== 'pass');
    const byTolerance = weighed.levels.tolerance === 'error' && unkept;
    // A gate that nobody could judge is not passed either.
    const unjudged = row.change === 'not-comparable' && row.outcome === 'warn';
    const open = row.outcome === 'fail' || byTolerance || (unjudged && gate.level === 'error');
    return { row, open, byTolerance };
}
/** Rows that a waiver covers are not open any more. */
function verdictOf(rows) {
    if (rows.some(({ row }) => row.outcome === 'fail'))
        return 'fail';
    if (rows.some(({ open }) => open))
        return 'uncertain';
    return rows.some(({ row }) => (0,domain_gate/* isGated */.m)(row)) ? 'pass' : 'none';
}


/***/ }),

/***/ 78153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ measureNames),
/* harmony export */   t: () => (/* binding */ shareOf)
/* harmony export */ });
/** Each measure's names, words joined by one space. A name may be of several, the first is tried first. */
const NAMES = [
    ['accuracy', 'accuracy, acc, acc1, top 1 accuracy, exact match, em, micro f1, f1 micro'],
    ['error', 'error, error rate, err, merror, misclassification rate'],
    ['recall', 'recall, sensitivity, tpr, true positive rate'],
    ['fnr', 'fnr, false negative rate, miss rate'],
    ['specificity', 'specificity, tnr, true negative rate'],
    ['fpr', 'fpr, false positive rate, fall out'],
    ['precision', 'precision, ppv, positive predictive value'],
    ['npv', 'npv, negative predictive value'],
    ['f1', 'f1, f measure, dice'],
    ['balanced_accuracy', 'balanced accuracy, macro recall, recall macro, macro avg recall, recall'],
    ['f1_macro', 'f1 macro, macro f1, macro avg f1, f1'],
    ['jaccard', 'jaccard, iou'],
    ['mcc', 'mcc, matthews corrcoef'],
    ['roc_auc', 'roc auc, auc, auroc, auc roc'],
    ['log_loss', 'log loss, logloss, mlogloss, cross entropy, nll, loss'],
    ['brier', 'brier, brier loss'],
    ['mae', 'mae, mean absolute error, loss'],
    ['mse', 'mse, mean squared error, loss'],
    ['rmse', 'rmse, root mean squared error'],
    ['r2', 'r2, r squared'],
    ['bias', 'bias, mean error'],
];
/** Shares of rows whose number is the metric's `samples`, besides accuracy and the error rate. */
const OTHER_SHARES = new Set(('acc norm, acc bytes, top k accuracy, acc5, top 5 accuracy, pass@k, hit rate, win rate, success rate, ' +
    'hallucination rate').split(', '));
const MEASURES = groupNames();
function groupNames() {
    const measures = new Map();
    for (const [measure, text] of NAMES) {
        for (const name of text.split(', ')) {
            const known = measures.get(name);
            if (known === undefined)
                measures.set(name, [measure]);
            else
                known.push(measure);
        }
    }
    return measures;
}
/** Say where a metric was computed, or nothing. */
const IDLE = new Set('test testing val valid validation dev eval evaluation holdout metric metrics score'.split(' '));
const LONGEST_NAME = 300;
function splitWords(name) {
    if (name.length > LONGEST_NAME)
        return [];
    return name
        .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
        .toLowerCase()
        .replaceAll(/@\d+/g, '@k')
        .split(/[^\p{L}\p{N}@]+/u)
        .filter((word) => word !== '' && !IDLE.has(word));
}
/** What a metric of this name may be, as far as predictions give it; the whole name has to fit. */
function measureNames(name) {
    const words = splitWords(name);
    const known = MEASURES.get(words.join(' '));
    if (known !== undefined)
        return known.flatMap((measure) => withSign(measure, 1));
    const [first, ...rest] = words;
    if (first !== 'neg' && first !== 'negative')
        return [];
    return (MEASURES.get(rest.join(' ')) ?? []).flatMap((measure) => withSign(measure, -1));
}
/** Some count what is predicted too much, and some what is missing. */
function withSign(name, sign) {
    if (name !== 'bias')
        return [{ name, sign }];
    return [
        { name, sign: 1 },
        { name, sign: -1 },
    ];
}
/**
 * Which rows a metric is the share of: `all` of the evaluation, those of one `class` (recall), or `other` ones, such as
 * those that the model chooses (precision). `null` for what is no share.
 */
function shareOf(name) {
    const words = splitWords(name).join(' ');
    if (OTHER_SHARES.has(words))
        return 'all';
    const shares = (MEASURES.get(words) ?? []).map((measure) => SHARES.get(measure));
    return shares.find((share) => share !== undefined) ?? null;
}
const SHARES = new Map([
    ['accuracy', 'all'],
    ['error', 'all'],
    ['recall', 'class'],
    ['fnr', 'class'],
    ['specificity', 'other'],
    ['fpr', 'other'],
    ['precision', 'other'],
    ['npv', 'other'],
]);


/***/ }),

/***/ 6386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mergeReports),
/* harmony export */   e: () => (/* binding */ findForeign)
/* harmony export */ });
/* harmony import */ var _metric_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18924);

/** One commit's models in one review, sorted by name, each by the newest attempt; one's own counts where others say the same. */
function mergeReports(own, others, expected) {
    const reports = [own, ...others.filter((other) => findForeign(own, other) === undefined)];
    const newest = new Map();
    for (const report of reports) {
        const { model } = report.comparison;
        if ((newest.get(model)?.attempt ?? 0) < report.attempt)
            newest.set(model, report);
    }
    const models = [...newest.values()].toSorted((left, right) => (0,_metric_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(left.comparison.model, right.comparison.model));
    const latest = reports.reduce((last, one) => (one.attempt > last.attempt ? one : last));
    const { serverUrl, repository, key, pull, head, runId, attempt, runUrl, asOf } = latest;
    return {
        serverUrl,
        repository,
        key,
        pull,
        head,
        runId,
        attempt,
        runUrl,
        asOf,
        models,
        absent: findAbsent(new Set(newest.keys()), expectAll(reports, expected)),
        resolved: false,
        followed: false,
    };
}
/** Each job knows the number of its own matrix; a job after them knows none. */
const expectAll = (reports, { legs, models }) => ({
    legs: reports.reduce((most, report) => Math.max(most, report.legs), legs ?? 1),
    models,
});
const SHARED = ['serverUrl', 'repository', 'key', 'pull', 'head', 'runId'];
/** What of another report belongs to another comment; `undefined` when both belong into one. */
function findForeign(own, other) {
    return SHARED.find((name) => own[name] !== other[name]);
}
/**
 * The number of jobs says how many are absent; the names of models say which. A model that was named is absent also when
 * there are as many others as there are jobs.
 */
function findAbsent(found, { legs, models }) {
    const names = [...new Set(models)].filter((model) => !found.has(model)).toSorted(_metric_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X);
    const named = names.map((model) => ({ model, count: 1 }));
    const rest = (legs ?? 0) - found.size - named.length;
    return rest > 0 ? [...named, { model: null, count: rest }] : named;
}


/***/ }),

/***/ 93323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ planComparison)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/gate-policy.js
var gate_policy = __webpack_require__(36552);
// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(18924);
;// CONCATENATED MODULE: ./lib/domain/list-names.js

const MOST_NAMES = 5;
/** Names within a message, quoted: the first five, and how many more there are. */
const listNames = (names) => listTexts(names.map(metric_diff/* quoteName */.AB));
/** The same of texts that need no quotes. */
function listTexts(texts) {
    const rest = texts.length - MOST_NAMES;
    return texts.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

;// CONCATENATED MODULE: ./lib/domain/check-directions.js




/**
 * Warnings about directions that contradict each other.
 * @throws CONFIG_INVALID for tolerances of metrics of which nobody knows which way is worse
 */
function checkDirections(facts) {
    refuseUnknown(facts);
    return [
        ...warnOfGates(facts),
        ...warnOfFiles(facts),
        ...warnOfFlips(facts),
        ...warnOfOwnWords(facts),
    ];
}
/** A tolerance needs to know which way is worse. A glob may go over names that never have a direction. */
function refuseUnknown(facts) {
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
function warnOfGates(facts) {
    const gates = facts.filter(({ rule, direction: { usual } }) => {
        return rule?.better !== undefined && isBetter(usual) && (0,metric_diff/* contradicts */.V4)(rule.better, usual);
    });
    return [...groupByRule(gates)].map(([rule, group]) => `${(0,gate_policy/* nameRule */.Mp)(rule)} says that ${describeBetter(rule.better ?? null)} is better for ${listKeys(group)}; ` +
        'metrics of such a name usually get better the other way. The gate counts.');
}
function warnOfFiles(facts) {
    const files = facts.filter(({ direction: { better, betterFrom, usual } }) => betterFrom === 'file' && better !== null && isBetter(usual) && (0,metric_diff/* differs */.Ag)(better, usual));
    if (files.length === 0)
        return [];
    return [
        `The metrics file names a direction for ${listKeys(files)} that metrics of such a name ` +
            'usually do not have. The file counts.',
    ];
}
/** What the new file says although it is settled otherwise. */
function warnOfFlips(facts) {
    return [
        ...describeFlips(facts, 'file', 'than the baseline', 'That of the baseline'),
        ...describeFlips(facts, 'dictionary', 'than metrics of such a name usually have', 'The usual one'),
    ];
}
function describeFlips(facts, from, than, counting) {
    const flips = facts.flatMap(({ pair: { key, candidate, baseline }, direction }) => {
        const after = candidate?.better ?? null;
        const { better, betterFrom } = direction;
        if (baseline === null || betterFrom !== from || after === null || better === null)
            return [];
        if (!(0,metric_diff/* differs */.Ag)(after, better))
            return [];
        return [`${(0,metric_diff/* quoteName */.AB)(key)} (${describeBetter(after)}, not ${describeBetter(better)})`];
    });
    if (flips.length === 0)
        return [];
    return [
        `The new metrics file names another direction ${than}: ${listTexts(flips)}. ` +
            `${counting} counts; to change it, set "better" in a gate.`,
    ];
}
/** Whoever brings the numbers says what they mean: a worsening may look like a gain. */
function warnOfOwnWords(facts) {
    const own = facts.filter(({ pair, direction }) => pair.baseline !== null && (0,metric_diff/* isOwnWord */.NZ)(pair, direction));
    if (own.length === 0)
        return [];
    const words = own.map(({ pair, direction }) => `${(0,metric_diff/* quoteName */.AB)(pair.key)} (${describeBetter(direction.better)})`);
    return [
        `Only the new metrics file says which way ${listTexts(words)} gets better: check it, since a worsening may be called a gain. ` +
            'To settle it, set "better" in a gate.',
    ];
}
const isBetter = (usual) => usual !== null && usual !== 'none';
const describeBetter = (better) => typeof better === 'string' ? better : `nearer to ${better?.target ?? 0}`;
function groupByRule(facts) {
    const ruled = facts.flatMap((fact) => (fact.rule === null ? [] : [{ fact, rule: fact.rule }]));
    const groups = Map.groupBy(ruled, ({ rule }) => rule);
    return new Map([...groups].map(([rule, group]) => [rule, group.map(({ fact }) => fact)]));
}
const listKeys = (facts) => listNames(facts.map((fact) => fact.pair.key));

// EXTERNAL MODULE: ./lib/domain/measure-names.js
var measure_names = __webpack_require__(78153);
;// CONCATENATED MODULE: ./lib/domain/comparable-data.js

/**
 * Our own digests decide where both sides have one, since another may be quoted without being checked. Digests of
 * different algorithms say nothing about each other.
 * @param baseline `null` when that side does not say which data it was
 */
function matchData(baseline, candidate) {
    if (baseline === null || candidate === null)
        return 'unknown';
    const [before, after] = [ownDigest(baseline), ownDigest(candidate)];
    if (before !== null && after !== null)
        return before === after ? 'same' : 'different';
    if (baseline.digest === candidate.digest)
        return 'same';
    return algorithmOf(baseline.digest) === algorithmOf(candidate.digest) ? 'different' : 'unknown';
}
const ownDigest = ({ digest, sha256 }) => sha256 ?? (algorithmOf(digest) === 'sha256' ? digest : null);
const algorithmOf = (digest) => digest.slice(0, digest.indexOf(':'));
/**
 * `null` also where the numbers are not known, and for metrics such as precision, whose rows are those that the model
 * chooses.
 */
function findPartial(baseline, candidate) {
    const [before, after] = [baseline.samples, candidate.samples];
    if (before === null || after === null || before === after)
        return null;
    const chosen = (0,measure_names/* measureNames */.L)(candidate.name).some(({ name }) => MODEL_CHOOSES.has(name));
    if (chosen)
        return null;
    return after < before
        ? { side: 'candidate', samples: after, of: before }
        : { side: 'baseline', samples: before, of: after };
}
const MODEL_CHOOSES = new Set(['precision', 'npv']);

// EXTERNAL MODULE: ./lib/domain/direction.js + 1 modules
var direction = __webpack_require__(49964);
;// CONCATENATED MODULE: ./lib/domain/find-data-set.js
const ROLE_NAMES = new Map([
    ['val', 'validation'],
    ['valid', 'validation'],
    ['dev', 'validation'],
    ['training', 'train'],
    ['testing', 'test'],
]);
/** The data set that metrics of `name` were computed on: the one of that name, else the only one of that role. */
function findDataSet(name, sets) {
    const named = sets.find((set) => set.name === name);
    if (named !== undefined)
        return named;
    const role = roleName(name);
    const [first, ...others] = sets.filter((set) => set.role !== null && roleName(set.role) === role);
    return others.length === 0 ? first : undefined;
}
const roleName = (name) => ROLE_NAMES.get(name) ?? name;

;// CONCATENATED MODULE: ./lib/domain/plan-comparison.js







/**
 * Pairs the metrics of two versions and finds what each of them is judged by. Neither the order of the metrics nor that
 * of the data sets matters.
 * @throws CONFIG_INVALID when a gate matches nothing, or has a tolerance for a metric whose direction is unknown
 */
function planComparison(request) {
    const { model, candidate, baseline, policy } = request;
    const { pairs, warnings } = (0,metric_diff/* pairMetrics */.GX)(candidate, baseline);
    const keys = pairs.map((pair) => pair.key);
    const selection = (0,gate_policy/* selectRules */.uE)(model, keys, policy);
    const matchOf = buildMatcher(request.data);
    const facts = pairs.map((pair) => buildFacts(pair, selection.rules.get(pair.key) ?? null, request, matchOf(pair)));
    return {
        model,
        facts,
        warnings: [
            ...selection.warnings,
            ...warnings.toSorted(metric_diff/* byCodeUnit */.X),
            ...checkDirections(facts),
            ...warnOfUnknownData(facts),
        ],
    };
}
function buildFacts(pair, rule, { baseline, policy }, data) {
    const settings = settingsOf(rule, policy.defaults);
    const direction = (0,metric_diff/* resolveDirection */.aE)(pair, rule);
    const partial = partialOf(pair, data);
    const fair = data !== 'different' && partial === null;
    const judged = fair || settings.testDataChanged === 'ignore';
    return {
        pair,
        rule,
        settings,
        direction,
        hasBaseline: baseline !== null,
        data,
        partial,
        allowed: judged ? allowedOf(pair, direction, settings) : null,
    };
}
/** A rule's own settings win. */
function settingsOf(rule, usual) {
    if (rule === null)
        return usual;
    return {
        level: either(rule.level, usual.level),
        tolerance: either(rule.tolerance, usual.tolerance),
        confidence: either(rule.confidence, usual.confidence),
        test: either(rule.test, usual.test),
        uncertain: either(rule.uncertain, usual.uncertain),
        missing: either(rule.missing, usual.missing),
        new: either(rule.new, usual.new),
        nan: either(rule.nan, usual.nan),
        testDataChanged: either(rule.testDataChanged, usual.testDataChanged),
    };
}
const either = (own, usual) => own ?? usual;
/** max(abs, rel × |baseline|): dividing by the signed baseline would let a worse log-likelihood pass. */
function allowedOf({ candidate, baseline }, { better }, { tolerance: { abs, rel } }) {
    const before = baseline?.value?.value ?? null;
    const after = candidate?.value?.value ?? null;
    if (before === null || after === null || better === null)
        return null;
    return Math.min(Number.MAX_VALUE, Math.max(abs, rel * Math.abs(before)));
}
/** Other data have other numbers of rows; and how often a time was measured says nothing about the data. */
function partialOf({ name, candidate, baseline }, data) {
    if (candidate === null || baseline === null || data === 'different')
        return null;
    const partial = findPartial(baseline, candidate);
    return partial === null || (0,direction/* isResourceMetric */.t)(name) ? null : partial;
}
/** `null` where one side has no such metric. Data sets are looked up once, not for each of thousands of metrics. */
function buildMatcher(data) {
    const findBefore = rememberSets(data?.before ?? []);
    const findAfter = rememberSets(data?.after ?? []);
    return ({ candidate, baseline }) => candidate === null || baseline === null
        ? null
        : matchData(findBefore(baseline.dataset), findAfter(candidate.dataset));
}
function rememberSets(sets) {
    const found = new Map();
    return (name) => {
        if (name === null)
            return null;
        const known = found.get(name);
        if (known !== undefined)
            return known;
        const set = findDataSet(name, sets) ?? null;
        found.set(name, set);
        return set;
    };
}
/** Only where a tolerance is applied although nobody knows whether it is fair; time and size need no data. */
function warnOfUnknownData(facts) {
    const names = facts
        .filter(({ data, allowed, pair }) => data === 'unknown' && allowed !== null && !(0,direction/* isResourceMetric */.t)(pair.name))
        .map(({ pair }) => pair.candidate?.dataset ?? null);
    const texts = [...new Set(names)].map((name) => name === null ? 'metrics without a data set' : (0,metric_diff/* quoteName */.AB)(name));
    if (texts.length === 0)
        return [];
    return [
        `It is not known whether both sides were scored on the same data: ${listTexts(texts.toSorted(metric_diff/* byCodeUnit */.X))}. ` +
            'Name the evaluation data among the data sets, with the same name or role as in the metrics.',
    ];
}


/***/ }),

/***/ 26986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isProbability)
/* harmony export */ });
/** Whether scores can be probabilities: all from 0 to 1. */
const isProbability = (scores) => scores.every((score) => score >= 0 && score <= 1);


/***/ }),

/***/ 27490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ rankScores)
/* harmony export */ });
/* harmony import */ var _exact_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45549);

/**
 * @param labels 1 for the positive class
 * @param scores no NaN
 */
function rankScores(labels, scores) {
    const positive = scores.filter((_, row) => labels[row] === 1).toSorted();
    const negative = scores.filter((_, row) => labels[row] !== 1).toSorted();
    if (positive.length === 0)
        return { rocAuc: null, averagePrecision: null };
    // Both are walked from the highest score down, all rows of one score together.
    let hits = positive.length;
    let misses = negative.length;
    let wins = 0;
    const precision = (0,_exact_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .exactSum */ .d)();
    while (hits > 0) {
        const threshold = positive[hits - 1] ?? 0;
        misses = countBelow(negative, misses, (score) => score > threshold);
        const tied = misses - countBelow(negative, misses, (score) => score >= threshold);
        const taken = hits - countBelow(positive, hits, (score) => score >= threshold);
        wins += taken * (misses - tied) + (taken * tied) / 2;
        hits -= taken;
        misses -= tied;
        const retrieved = positive.length - hits;
        precision.add((taken * retrieved) / (retrieved + negative.length - misses));
    }
    return {
        rocAuc: negative.length === 0 ? null : wins / (positive.length * negative.length),
        averagePrecision: precision.result() / positive.length,
    };
}
/** @returns how many of the first `count` are left when the highest ones that match are taken away */
function countBelow(sorted, count, matches) {
    let left = count;
    while (left > 0 && matches(sorted[left - 1] ?? 0))
        left -= 1;
    return left;
}


/***/ }),

/***/ 75269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ reportJsonSchema),
  c: () => (/* binding */ reportShape)
});

// EXTERNAL MODULE: ./lib/domain/json-shape.js
var json_shape = __webpack_require__(53784);
;// CONCATENATED MODULE: ./lib/domain/report-shape-parts.js

/** Of one version: more than a report can show, and what one computer reads in seconds. */
const MAX_REPORT_METRICS = 20_000;
const MAX_REPORT_PARAMS = 20_000;
/** Characters of a text for people: a reason, a warning. */
const MAX_TEXT = 10_000;
/** Characters of a name: a metric's key joins up to three of 200. */
const MAX_NAME = 1000;
/** Characters of a parameter that is a text: prompts and templates are parameters as well. */
const MAX_PARAM_TEXT = 65_536;
/** Items of a list that nobody reads to its end. */
const MAX_ITEMS = 10_000;
const report_shape_parts_text = (maxLength, minLength = 0) => ({
    type: 'string',
    minLength,
    maxLength,
});
const sentence = (0,json_shape/* plain */.pj)(report_shape_parts_text(MAX_TEXT));
const sentences = (0,json_shape/* list */.p_)(sentence, { maxItems: MAX_ITEMS });
const report_shape_parts_name = (0,json_shape/* plain */.pj)(report_shape_parts_text(MAX_NAME));
const filledName = (0,json_shape/* plain */.pj)(report_shape_parts_text(MAX_NAME, 1));
const nameOrNull = (0,json_shape/* plain */.pj)({ type: ['string', 'null'], maxLength: MAX_NAME });
const oneOf = (...values) => (0,json_shape/* plain */.pj)({ enum: values });
const matching = (pattern, maxLength) => (0,json_shape/* plain */.pj)({ type: 'string', pattern, maxLength });
const flag = (0,json_shape/* plain */.pj)({ type: 'boolean' });
const finite = (0,json_shape/* plain */.pj)({ type: 'number' });
const finiteOrNull = (0,json_shape/* plain */.pj)({ type: ['number', 'null'] });
/** May be infinite: an interval that the data leave open on a side. */
const real = { kind: 'real', schema: { type: 'number' } };
const numeralOrNull = { kind: 'numeral', schema: { type: ['number', 'null'] } };
const param = { kind: 'param' };
const SAFE = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
/** Bytes, files, rows. */
const count = (0,json_shape/* plain */.pj)(SAFE);
const countOrNull = (0,json_shape/* plain */.pj)({ anyOf: [SAFE, { type: 'null' }] });
const sha256 = matching('^[0-9a-f]{64}$', 64);
const digest = matching('^sha256:[0-9a-f]{64}$', 71);
/** Of any algorithm: what a source quotes. */
const quotedDigest = filledName;
const commit = matching('^(?:[0-9a-f]{40}|[0-9a-f]{64})$', 64);
const time = matching(String.raw `^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$`, 30);
const modelName = matching('^[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*$', 100);
const target = (0,json_shape/* record */.g1)({ target: finite });
const better = {
    kind: 'choice',
    scalar: { enum: ['higher', 'lower'] },
    other: target,
};
const betterOrNull = {
    kind: 'choice',
    scalar: { enum: ['higher', 'lower', null] },
    other: target,
};
const metric = (0,json_shape/* record */.g1)({
    name: filledName,
    dataset: nameOrNull,
    slice: nameOrNull,
    value: numeralOrNull,
    nonFinite: oneOf('NaN', 'Infinity', '-Infinity'),
    better: betterOrNull,
    unit: nameOrNull,
    samples: finiteOrNull,
    stderr: numeralOrNull,
    repeats: finiteOrNull,
    step: finite,
    source: (0,json_shape/* plain */.pj)(report_shape_parts_text(MAX_TEXT, 1)),
}, ['nonFinite', 'step']);
const column = (0,json_shape/* record */.g1)({ name: report_shape_parts_name, type: filledName });
const columns = (0,json_shape/* list */.p_)(column, { maxItems: MAX_ITEMS });
const dataSet = (0,json_shape/* record */.g1)({
    name: filledName,
    role: nameOrNull,
    source: (0,json_shape/* record */.g1)({ kind: filledName, uri: (0,json_shape/* plain */.pj)(report_shape_parts_text(MAX_TEXT, 1)) }),
    digest: quotedDigest,
    sha256: digest,
    files: countOrNull,
    size: countOrNull,
    rows: count,
    columns,
    listing: report_shape_parts_name,
    verified: flag,
}, ['sha256', 'rows', 'columns', 'listing', 'verified']);
const environment = (0,json_shape/* record */.g1)({
    runner: (0,json_shape/* record */.g1)({
        os: filledName,
        arch: filledName,
        hosted: (0,json_shape/* plain */.pj)({ type: ['boolean', 'null'] }),
    }),
    runtimes: (0,json_shape/* map */.Tj)(report_shape_parts_name, { maxProperties: MAX_ITEMS, propertyNames: { maxLength: MAX_NAME } }),
    container: filledName,
    gpus: (0,json_shape/* list */.p_)(filledName, { maxItems: MAX_ITEMS }),
    lockfiles: (0,json_shape/* list */.p_)((0,json_shape/* record */.g1)({ path: (0,json_shape/* plain */.pj)(report_shape_parts_text(MAX_TEXT, 1)), sha256 }), { maxItems: MAX_ITEMS }),
}, ['container', 'gpus']);
const params = (0,json_shape/* map */.Tj)(param, {
    maxProperties: MAX_REPORT_PARAMS,
    propertyNames: { maxLength: MAX_NAME },
});
/** One side of a data set that differs. */
const dataSide = (0,json_shape/* record */.g1)({ digest: quotedDigest, files: countOrNull, size: countOrNull, rows: count }, ['rows']);
const examples = (0,json_shape/* list */.p_)((0,json_shape/* plain */.pj)(report_shape_parts_text(MAX_TEXT)), { maxItems: 100 });
const listingDiff = (0,json_shape/* record */.g1)({
    added: count,
    removed: count,
    changed: count,
    examples: (0,json_shape/* record */.g1)({ added: examples, removed: examples, changed: examples }),
});
const schemaDiff = (0,json_shape/* record */.g1)({
    added: columns,
    removed: columns,
    changed: (0,json_shape/* list */.p_)((0,json_shape/* record */.g1)({ name: report_shape_parts_name, before: report_shape_parts_name, after: report_shape_parts_name }), { maxItems: MAX_ITEMS }),
    reordered: flag,
    same: flag,
});
const historyEntry = (0,json_shape/* record */.g1)({
    version: filledName,
    createdAt: time,
    metrics: (0,json_shape/* map */.Tj)(finiteOrNull, {
        maxProperties: MAX_REPORT_METRICS,
        propertyNames: { maxLength: MAX_NAME },
    }),
});
const environmentChange = (0,json_shape/* record */.g1)({ what: report_shape_parts_name, before: nameOrNull, after: nameOrNull });
const origin = (0,json_shape/* record */.g1)({ file: report_shape_parts_name, line: count });
const tolerance = (0,json_shape/* record */.g1)({ abs: finite, rel: finite });
const waiver = (0,json_shape/* record */.g1)({
    match: report_shape_parts_name,
    pullRequest: countOrNull,
    floor: finite,
    reason: sentence,
    approvedBy: report_shape_parts_name,
    expires: matching(String.raw `^\d{4}-\d{2}-\d{2}$`, 10),
    origin,
});
const waiverOrNull = (0,json_shape/* orNull */.Xd)(waiver);

// EXTERNAL MODULE: ./lib/domain/report.js
var report = __webpack_require__(49012);
;// CONCATENATED MODULE: ./lib/domain/report-json-schema.js



const words = (text) => text.split(' ');
const level = oneOf('error', 'warn', 'info');
const reaction = oneOf('fail', 'warn', 'info', 'ignore');
const uncertain = oneOf('pass', 'warn', 'fail');
const dataMatch = oneOf('same', 'different', 'unknown', null);
const rule = (0,json_shape/* record */.g1)({
    match: report_shape_parts_name,
    better: better,
    min: finite,
    max: finite,
    minSupport: finite,
    level,
    tolerance: tolerance,
    confidence: finite,
    test: oneOf(...words('auto none mcnemar bootstrap delong welch mann-whitney prediction')),
    uncertain,
    missing: reaction,
    new: reaction,
    nan: reaction,
    testDataChanged: reaction,
    origin: origin,
}, words('better min max minSupport level tolerance confidence test uncertain missing new nan testDataChanged'));
const gate = (0,json_shape/* record */.g1)({
    level,
    rule: (0,json_shape/* orNull */.Xd)(rule),
    min: finiteOrNull,
    max: finiteOrNull,
    allowed: finiteOrNull,
    confidence: finite,
    uncertain,
    support: (0,json_shape/* orNull */.Xd)((0,json_shape/* record */.g1)({ needed: finite, found: finiteOrNull })),
});
const evidence = (0,json_shape/* record */.g1)({
    test: oneOf(...words('mcnemar bootstrap delong welch mann-whitney prediction folds newcombe stderr'), null),
    reason: sentence,
    interval: (0,json_shape/* orNull */.Xd)((0,json_shape/* record */.g1)({ lower: real, upper: real, confidence: finite })),
    p: (0,json_shape/* orNull */.Xd)((0,json_shape/* record */.g1)({ oneSided: finite, twoSided: finite })),
    adjustedP: finiteOrNull,
    n: finiteOrNull,
    groups: finiteOrNull,
    seed: finiteOrNull,
    resamples: finiteOrNull,
    smallest: finiteOrNull,
    moved: flag,
});
const row = (0,json_shape/* record */.g1)({
    key: report_shape_parts_name,
    candidate: (0,json_shape/* orNull */.Xd)(metric),
    baseline: (0,json_shape/* orNull */.Xd)(metric),
    better: betterOrNull,
    betterFrom: oneOf('gate', 'file', 'dictionary', null),
    change: oneOf(...words('better worse same changed new missing not-finite not-comparable')),
    delta: finiteOrNull,
    relative: finiteOrNull,
    gate,
    data: dataMatch,
    partial: (0,json_shape/* orNull */.Xd)((0,json_shape/* record */.g1)({ side: oneOf('baseline', 'candidate'), samples: finite, of: finite })),
    evidence: (0,json_shape/* orNull */.Xd)(evidence),
    judgement: oneOf('fail', 'pass', 'uncertain', null),
    waiver: waiverOrNull,
    outcome: oneOf('pass', 'fail', 'warn', 'info'),
    reasons: (0,json_shape/* list */.p_)(sentence, { maxItems: 100 }),
});
const baseline = (0,json_shape/* record */.g1)({
    chosenBy: report_shape_parts_name,
    version: filledName,
    tag: filledName,
    manifest: digest,
    url: matching('^https?://', 2000),
    createdAt: time,
    commit: commit,
    signer: report_shape_parts_name,
});
const dataChange = (0,json_shape/* record */.g1)({
    name: report_shape_parts_name,
    role: nameOrNull,
    before: (0,json_shape/* orNull */.Xd)(dataSide),
    after: (0,json_shape/* orNull */.Xd)(dataSide),
    files: listingDiff,
    schema: schemaDiff,
}, ['files', 'schema']);
const dataChanges = (0,json_shape/* list */.p_)(dataChange, { maxItems: MAX_ITEMS });
const comparison = (0,json_shape/* record */.g1)({
    model: modelName,
    verdict: oneOf('pass', 'uncertain', 'fail', 'none'),
    // A metric of the baseline alone has a row as well.
    rows: (0,json_shape/* list */.p_)(row, { maxItems: 2 * MAX_REPORT_METRICS }),
    baseline: (0,json_shape/* orNull */.Xd)(baseline),
    baselineNote: (0,json_shape/* plain */.pj)({ type: ['string', 'null'], maxLength: 10_000 }),
    candidate: (0,json_shape/* record */.g1)({ commit: commit, artifact: digest, size: count }),
    artifactChanged: (0,json_shape/* plain */.pj)({ type: ['boolean', 'null'] }),
    params: (0,json_shape/* record */.g1)({
        changes: (0,json_shape/* list */.p_)((0,json_shape/* record */.g1)({ key: report_shape_parts_name, before: param, after: param }, ['before', 'after']), {
            maxItems: 2 * MAX_REPORT_PARAMS,
        }),
        unchanged: count,
    }),
    data: (0,json_shape/* record */.g1)({ changes: dataChanges, unchanged: dataChanges }),
    environment: (0,json_shape/* list */.p_)(environmentChange, { maxItems: MAX_ITEMS }),
    history: (0,json_shape/* orNull */.Xd)((0,json_shape/* list */.p_)(historyEntry, { maxItems: 1000 })),
    waivers: (0,json_shape/* list */.p_)(waiver, { maxItems: MAX_ITEMS }),
    frozen: (0,json_shape/* list */.p_)(report_shape_parts_name, { maxItems: MAX_ITEMS }),
    correction: oneOf('holm', 'bh', 'none'),
    warnings: sentences,
}, ['environment']);
const candidate = (0,json_shape/* record */.g1)({
    artifact: (0,json_shape/* record */.g1)({ digest: digest, size: count }),
    data: (0,json_shape/* list */.p_)(dataSet, { maxItems: MAX_ITEMS }),
    params: params,
    metrics: (0,json_shape/* list */.p_)(metric, { maxItems: MAX_REPORT_METRICS }),
    environment: environment,
});
const NAME_OF_REPOSITORY = '^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}$';
/** What `report.json` holds, in the order of its bytes. */
const reportShape = (0,json_shape/* record */.g1)({
    _type: (0,json_shape/* plain */.pj)({ const: report/* REPORT_TYPE */.m }),
    serverUrl: matching('^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?$', 300),
    repository: matching(NAME_OF_REPOSITORY, 201),
    key: (0,json_shape/* plain */.pj)({ type: 'string', minLength: 1, maxLength: 1000 }),
    pull: countOrNull,
    head: commit,
    runId: matching('^[0-9]{1,20}$', 20),
    attempt: (0,json_shape/* plain */.pj)({ type: 'integer', minimum: 1, maximum: 1_000_000 }),
    runUrl: matching('^https?://', 2000),
    asOf: time,
    gatesFile: nameOrNull,
    gatesEdited: flag,
    selfReported: flag,
    legs: (0,json_shape/* plain */.pj)({ type: 'integer', minimum: 1, maximum: 256 }),
    comparison,
    candidate,
});
/** The JSON Schema of `report.json`; published as `schema/report.schema.json`. Unknown members are allowed. */
const reportJsonSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${report/* REPORT_TYPE */.m}/schema.json`,
    title: 'model-release report v1',
    description: 'what a run found when it compared a model with its baseline, and what it was computed from',
    ...(0,json_shape/* schemaOf */.pP)(reportShape),
    definitions: { param: (0,json_shape/* paramSchema */.ZM)(MAX_PARAM_TEXT, MAX_ITEMS) },
};


/***/ }),

/***/ 49012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ REPORT_TYPE)
/* harmony export */ });
/** `_type` of `report.json`. */
const REPORT_TYPE = 'https://model-release/report/v1';


/***/ }),

/***/ 81703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vv: () => (/* binding */ requireShare),
/* harmony export */   dK: () => (/* binding */ requirePaired),
/* harmony export */   hp: () => (/* binding */ requireFinite),
/* harmony export */   v6: () => (/* binding */ requireCount),
/* harmony export */   yg: () => (/* binding */ requireConfidence)
/* harmony export */ });
/**
 * Callers parse before they compute, so a value that is not a number here is a bug.
 * @param what names the values in the message
 * @throws RangeError for NaN and infinities
 */
function requireFinite(values, what) {
    for (let index = 0; index < values.length; index += 1) {
        if (Number.isFinite(values[index]))
            continue;
        throw new RangeError(`${what}: value ${index} is ${values[index]}, not a finite number`);
    }
}
/** @throws RangeError unless it is a whole number from `least` on */
function requireCount(value, what, least = 0) {
    if (Number.isSafeInteger(value) && value >= least)
        return;
    throw new RangeError(`${what} is ${value}, not a whole number from ${least} on`);
}
/** @throws RangeError unless it is from 0 to 1 */
function requireShare(value, what) {
    if (value >= 0 && value <= 1)
        return;
    throw new RangeError(`${what} is ${value}, not from 0 to 1`);
}
/** @throws RangeError unless it is between 0 and 1 */
function requireConfidence(value) {
    if (value > 0 && value < 1)
        return;
    throw new RangeError(`The confidence is ${value}, not between 0 and 1`);
}
/** @throws RangeError unless both have the same length */
function requirePaired(left, right, what) {
    if (left.length === right.length)
        return;
    throw new RangeError(`${what}: ${left.length} and ${right.length} values cannot be paired`);
}


/***/ }),

/***/ 51481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findFrozen),
/* harmony export */   p: () => (/* binding */ describeGain)
/* harmony export */ });
/* harmony import */ var _direction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49964);
/* harmony import */ var _metric_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18924);
/* harmony import */ var _name_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51087);
/* harmony import */ var _number_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11539);




/**
 * Why an improvement asks for a second look: a clause; `null` where none does. Time, memory, size and cost may drop by
 * any amount: they depend on the machine, and no label leaks into them.
 * @param gain the largest improvement that is usual; `null`: any
 */
function describeGain({ pair }, { worsening }, gain) {
    const before = pair.baseline?.value?.value ?? null;
    const after = pair.candidate?.value?.value ?? null;
    if (gain === null || before === null || after === null || (0,_direction_js__WEBPACK_IMPORTED_MODULE_0__/* .isResourceMetric */ .t)(pair.name))
        return null;
    const usual = Math.max(gain.abs, gain.rel * Math.abs(before));
    const improvement = -worsening;
    if (improvement <= usual + (0,_metric_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .roundingSlack */ .VD)(before, after, usual))
        return null;
    const style = (0,_number_format_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseStyle */ .h8)({ values: [before, after], delta: improvement, allowed: usual });
    return (`the improvement of ${(0,_number_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(improvement, style)} is suspiciously large; ` +
        `up to ${(0,_number_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(usual, style)} is usual`);
}
/**
 * Changed parameters that should not change, by key. A pattern is a glob over the whole dotted key, in which a dot is a
 * sign like any other: `data.*` holds `data.split` and `data.split.ratio`. A pattern that names a section holds all of
 * it, since nobody would learn that `data` by itself means nothing.
 */
function findFrozen(changes, patterns) {
    const globs = patterns.flatMap((pattern) => [(0,_name_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .compileGlob */ .S)(pattern), (0,_name_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .compileGlob */ .S)(`${pattern}.**`)]);
    const keys = changes.map(({ key }) => key);
    return keys.filter((key) => globs.some((glob) => glob.matches(key)));
}


/***/ }),

/***/ 2352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* binding */ readZipArchive),
/* harmony export */   i8: () => (/* binding */ resemblesZip)
/* harmony export */ });
/* unused harmony exports MAX_ENTRY_BYTES, rangeSource */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20663);
/* harmony import */ var _domain_byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4500);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54646);





const MAX_ENTRIES = 100_000;
/** Bytes of one entry, unpacked. */
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
/** Bytes that are fetched at once: an archive's directory is read in pieces of 46 bytes. */
const WINDOW_BYTES = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;
/**
 * The directory of a zip archive, also zip64.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is damaged, names an entry twice or one outside of the archive,
 * `LIMIT_EXCEEDED` above 100,000 entries
 */
async function readZipArchive(source) {
    const file = await guard(source, () => (0,yauzl__WEBPACK_IMPORTED_MODULE_1__/* .fromRandomAccessReaderPromise */ .or)(new SourceReader(source), source.size, { autoClose: false }));
    if (file.entryCount > MAX_ENTRIES) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${source.path} is a zip archive of ${file.entryCount} entries; at most ${MAX_ENTRIES} are read`);
    }
    const entries = new Map();
    await guard(source, async () => {
        for await (const entry of file.eachEntry()) {
            if (entries.has(entry.fileName))
                throw new Error(`"${entry.fileName}" comes twice`);
            entries.set(entry.fileName, entry);
        }
    });
    return {
        entries: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
        async open(name, limit = MAX_ENTRY_BYTES) {
            const entry = entries.get(name);
            if (entry === undefined)
                throw damaged(source, `it holds no "${name}"`);
            return openEntry(source, file, entry, limit);
        },
    };
}
/** Whether the file begins as a zip archive with at least one entry. */
function resemblesZip(source) {
    const [p, k, three, four] = source.read(0, 4);
    return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}
async function openEntry(source, file, entry, limit) {
    const path = `${source.path}/${entry.fileName}`;
    const { compressedSize, uncompressedSize, compressionMethod } = entry;
    const { fileDataStart } = await guard(source, () => file.readLocalFileHeaderPromise(entry, { minimal: true }));
    if (entry.isEncrypted())
        throw damaged(source, `"${entry.fileName}" is encrypted`);
    if (fileDataStart + compressedSize > source.size) {
        throw damaged(source, `"${entry.fileName}" runs beyond the end: it is cut off`);
    }
    if (compressionMethod === STORED) {
        return rangeSource(source, path, fileDataStart, compressedSize);
    }
    if (compressionMethod !== DEFLATED) {
        throw damaged(source, `"${entry.fileName}" is compressed by method ${compressionMethod}`);
    }
    // Deflate cannot grow much, so a packed entry above the limit is one unpacked as well.
    if (uncompressedSize > limit || compressedSize > limit) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${path} has ${Math.max(uncompressedSize, compressedSize)} bytes; at most ${limit} are unpacked`);
    }
    const packed = source.read(fileDataStart, compressedSize);
    return (0,_domain_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesSource */ .X)(path, inflate(source, entry, packed));
}
function inflate(source, entry, packed) {
    const { fileName, uncompressedSize } = entry;
    let bytes;
    try {
        // One byte more than stated, so that a longer content is told from one that fits.
        bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: uncompressedSize + 1 });
    }
    catch (cause) {
        throw damaged(source, `"${fileName}" does not unpack to its ${uncompressedSize} bytes`, cause);
    }
    if (bytes.length !== uncompressedSize || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes) !== entry.crc32) {
        throw damaged(source, `"${fileName}" does not unpack to what the archive says of it`);
    }
    return bytes;
}
/** Part of a source as a source of its own. */
function rangeSource(source, path, start, size) {
    return {
        path,
        size,
        read: (offset, length) => offset >= size
            ? new Uint8Array(0)
            : source.read(start + offset, Math.min(length, size - offset)),
    };
}
/** Gives the library what it asks for out of a window, synchronously. */
class SourceReader extends yauzl__WEBPACK_IMPORTED_MODULE_1__/* .RandomAccessReader */ .lJ {
    #source;
    #window = new Uint8Array(0);
    #start = 0;
    constructor(source) {
        super();
        this.#source = source;
    }
    read(buffer, offset, length, position, callback) {
        if (position + length > this.#source.size) {
            callback(new Error(`${length} bytes at ${position} lie beyond the end: it is cut off`));
            return;
        }
        const inside = position - this.#start;
        if (inside < 0 || inside + length > this.#window.length) {
            this.#window = this.#source.read(position, Math.max(length, WINDOW_BYTES));
            this.#start = position;
        }
        const at = position - this.#start;
        buffer.set(this.#window.subarray(at, at + length), offset);
        callback(null, length);
    }
}
/** The library throws plain errors for what is wrong with an archive; what a system call throws is passed on. */
async function guard(source, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K || isSystemError(error))
            throw error;
        throw damaged(source, messageOf(error), error);
    }
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}
function messageOf(error) {
    const known = typeof error === 'object' && error !== null && 'message' in error;
    return known ? String(error.message) : 'unknown reason';
}
function damaged(source, reason, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FORMAT_INVALID', `${source.path} is no readable zip archive: ${(0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .showInvisible */ .jQ)((0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(reason, 300))}. Let the job finish writing it.`, { cause });
}


/***/ }),

/***/ 9335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ describeDataChange)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43419);


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
    return parts.length === 0 ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(change.name)}: ${parts.join('; ')}`];
}
function fileParts({ added, removed, changed, examples }) {
    const kinds = [
        ['added', added, examples.added],
        ['removed', removed, examples.removed],
        ['changed', changed, examples.changed],
    ];
    return kinds
        .filter(([, count]) => count > 0)
        .map(([what, count, names]) => `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(count, 'file')} ${what}${named(names, count)}`);
}
function named(names, count) {
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(name));
    return shown.length === 0 ? '' : ` (${shown.join(', ')}${count > shown.length ? ', …' : ''})`;
}
function rowParts({ before, after }) {
    const [old, now] = [before?.rows, after?.rows];
    if (old === undefined || now === undefined || old === now)
        return [];
    const sign = now > old ? '+' : '−';
    return [`rows ${sign}${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.abs(now - old))}`];
}
function schemaParts({ added, removed, changed, reordered }) {
    return [
        ...columnPart('added', added),
        ...columnPart('removed', removed),
        ...changed
            .slice(0, MOST_NAMES)
            .map(({ name, before, after }) => `column ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(name)} was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(before)}, is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(after)}`),
        ...(changed.length > MOST_NAMES ? [`${changed.length - MOST_NAMES} more types changed`] : []),
        ...(reordered ? ['columns in another order'] : []),
    ];
}
function columnPart(what, columns) {
    if (columns.length === 0)
        return [];
    const names = columns.map(({ name }) => name);
    return [`${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(names.length, 'column')} ${what}${named(names, names.length)}`];
}


/***/ }),

/***/ 62129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ differenceText)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _metric_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87999);


const LOWEST_POINTS = 1;
const MOST_POINTS = 6;
/** By how much a printed difference may be off. */
const ROUNDING = 0.06;
/**
 * Differences of shares in percentage points, since nobody reads 0.0314 as easily as 3.1 pp; others in the metric's own unit.
 * All of them have one precision, at which those that differ do so visibly.
 * @param exact differences that must read right: how much worse, and how much is allowed
 */
function differenceText(row, exact) {
    if (!isShare(row)) {
        const style = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_1__/* .rowStyle */ .mu)(row);
        return { plain: (difference) => (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(difference, style), unit: '' };
    }
    const points = exact.map((difference) => difference * PERCENT);
    const style = { kind: 'fixed', decimals: pointDecimals(points) };
    return { plain: (difference) => (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(difference * PERCENT, style), unit: ' pp' };
}
function pointDecimals(points) {
    let decimals = LOWEST_POINTS;
    while (decimals < MOST_POINTS && !readsRight(points, decimals))
        decimals += 1;
    return decimals;
}
function readsRight(points, decimals) {
    return points.every((point, index) => {
        const text = point.toFixed(decimals);
        const near = Math.abs(Number(text) - point) <= ROUNDING * Math.abs(point);
        const others = points.slice(index + 1).filter((other) => !(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoise */ .ty)(other - point, PERCENT));
        return near && others.every((other) => other.toFixed(decimals) !== text);
    });
}
/** The size of the values that the differences come from. */
const PERCENT = 100;
const LOWER_SHARES = /(?:^|[/_\s-])(?:rate|error|err|fpr|fnr|wer|cer|eer|ece)$/i;
/** Values from 0 to 1 that people know as percentages: those that are better high, and rates of errors. */
function isShare(row) {
    const values = [(0,_metric_row_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(row.baseline), (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(row.candidate)].filter((value) => value !== null);
    if (values.length === 0 || values.some((value) => value < 0 || value > 1))
        return false;
    const metric = row.candidate ?? row.baseline;
    if (metric?.unit != null && metric.unit !== '')
        return false;
    return (row.better === 'higher' || (row.better === 'lower' && LOWER_SHARES.test(metric?.name ?? '')));
}


/***/ }),

/***/ 29579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ pText),
/* harmony export */   EJ: () => (/* binding */ worseText),
/* harmony export */   dh: () => (/* binding */ worseNoun),
/* harmony export */   rS: () => (/* binding */ evidenceText),
/* harmony export */   y1: () => (/* binding */ chanceText)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _difference_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62129);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43419);
/* harmony import */ var _metric_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87999);




const MAX_REASON = 200;
/**
 * Whether it is noise, in words: the interval of the drop, what was compared, and what follows from it. Empty where nothing
 * was compared. The test's name and p are for those who ask: `chanceText`.
 */
function evidenceText(row) {
    const { evidence } = row;
    if (evidence === null || row.change === 'not-comparable')
        return '';
    if (evidence.interval === null)
        return untestedText(evidence);
    return [intervalText(row, evidence), conclusion(row, evidence)]
        .filter((part) => part !== '')
        .join(' ');
}
/** How much worse it got, and how much that may be: `3.1 pp worse; allowed 1.0 pp`. Empty when it got no worse. */
function worseText(row) {
    const worse = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_3__/* .worsening */ .Hr)(row);
    const { allowed } = row.gate;
    if (worse === null || allowed === null)
        return '';
    const { plain, unit } = (0,_difference_text_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceText */ .L)(row, [worse, allowed]);
    const share = unit === '' && row.relative !== null ? ` (${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(Math.abs(row.relative), false)})` : '';
    const limit = allowed === 0 ? 'none' : `${plain(allowed)}${unit}`;
    return `${plain(worse)}${unit}${share} worse; allowed ${limit}`;
}
/** What a change for the worse is called. */
function worseNoun({ better }) {
    if ((0,_metric_row_js__WEBPACK_IMPORTED_MODULE_3__/* .isTarget */ .Ex)(better))
        return 'distance';
    return better === 'lower' ? 'rise' : 'drop';
}
function untestedText({ reason }) {
    const why = reason.replace(/^no test: /, '');
    return `Whether this is noise is not known: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(why, MAX_REASON)}.`;
}
function intervalText(row, evidence) {
    const { interval } = evidence;
    if (interval === null)
        return '';
    const { plain, unit } = (0,_difference_text_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceText */ .L)(row, exactOf(row));
    const range = `${plain(interval.lower)} to ${plain(interval.upper)}${unit}`;
    const noun = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_3__/* .isTarget */ .Ex)(row.better) ? 'how much farther it is' : `the ${worseNoun(row)}`;
    const confidence = (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(interval.confidence, false);
    return `${confidence} interval of ${noun}: ${range} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(comparedText(evidence), MAX_REASON)}).`;
}
/** `the same 1,240 rows`: a reason names the test before a colon. */
const comparedText = ({ reason }) => reason.replace(/^[^:]{1,40}: /, '');
/**
 * `p = 0.0004, corrected for all gates 0.0032`; empty without a p. Of a gate that can fail the run the p that decides is the
 * corrected one.
 */
function chanceText({ gate, evidence }) {
    const { p = null, adjustedP = null } = evidence ?? {};
    if (p === null)
        return '';
    const own = pText(p.oneSided);
    if (gate.level !== 'error' || adjustedP === null || pText(adjustedP) === own)
        return own;
    return `${own}, corrected for all gates ${pText(adjustedP).replace(/^p (?:= )?/, '')}`;
}
const SMALLEST_P = 1e-4;
/** `p = 0.0004`; two significant digits. */
function pText(p) {
    if (p < SMALLEST_P)
        return 'p < 0.0001';
    const digits = p >= 0.1 ? p.toFixed(2) : String(Number(p.toPrecision(2)));
    return `p = ${digits}`;
}
function conclusion(row, evidence) {
    const { allowed } = row.gate;
    if (evidence.interval === null || allowed === null)
        return '';
    const beyond = evidence.interval.lower > allowed;
    if (row.judgement === 'fail')
        return beyond ? 'Beyond noise: a re-run will not clear it.' : '';
    if (row.judgement !== 'uncertain')
        return '';
    if (beyond)
        return 'By itself it is beyond the limit, but among so many gates one such result is to be expected.';
    return provableText(row, evidence, allowed);
}
/** `It may be noise: these data can prove drops of about 1.7 pp and more.` */
function provableText(row, { smallest }, allowed) {
    if (smallest === null)
        return 'It may be noise, and these data cannot prove any drop.';
    const { plain, unit } = (0,_difference_text_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceText */ .L)(row, exactOf(row));
    const noun = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_3__/* .isTarget */ .Ex)(row.better) ? 'distances grown by' : `${worseNoun(row)}s of`;
    return `It may be noise: these data can prove ${noun} about ${plain(allowed + smallest)}${unit} and more.`;
}
function exactOf(row) {
    return [(0,_metric_row_js__WEBPACK_IMPORTED_MODULE_3__/* .worsening */ .Hr)(row), row.gate.allowed].filter((difference) => difference !== null);
}


/***/ }),

/***/ 98305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ gateAlerts),
/* harmony export */   Y8: () => (/* binding */ boxedRows),
/* harmony export */   ab: () => (/* binding */ remarkText),
/* harmony export */   uV: () => (/* binding */ reasonText),
/* harmony export */   yu: () => (/* binding */ limitsBroken)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _evidence_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29579);
/* harmony import */ var _gate_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72774);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43419);
/* harmony import */ var _metric_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87999);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5818);
/* harmony import */ var _trim_zeros_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93964);







const MOST_FAILING = 5;
const MOST_UNCERTAIN = 3;
const MAX_REASON = 300;
/** One box with the first failing gates of all models, and one with those that the data leave open. */
function gateAlerts(state) {
    const { failing, uncertain } = findTold(state);
    const several = state.models.length > 1;
    return [
        ...box('CAUTION', failing, { word: 'failing', several }),
        ...box('WARNING', uncertain, { word: 'uncertain', several }),
    ];
}
/** The rows that have a box. */
function boxedRows(state) {
    const { failing, uncertain } = findTold(state);
    return new Set([...failing.shown, ...uncertain.shown].map(({ row }) => row));
}
function findTold({ models }) {
    const failing = models.map((model) => ({ model, rows: model.failing }));
    const uncertain = models.map((model) => ({ model, rows: model.warning.filter(isOpenDrop) }));
    return {
        failing: tellFirst(failing, MOST_FAILING),
        uncertain: tellFirst(uncertain, MOST_UNCERTAIN),
    };
}
/** No model has more than `most`: of a hundred thousand that fail nothing has to be made. */
function tellFirst(all, most) {
    const first = all.flatMap(({ model, rows }) => rows.slice(0, most).map((row) => ({ model, row })));
    return { shown: spread(first, most), total: all.reduce((sum, { rows }) => sum + rows.length, 0) };
}
/** Of what did not get worse the table says enough. */
const isOpenDrop = (row) => (0,_gate_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOf */ .Bg)(row) === 'uncertain' && (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_4__/* .worsening */ .Hr)(row) !== null;
/** The first ones, but of each model one before any has two. */
function spread(all, most) {
    if (all.length <= most)
        return all;
    const ranks = new Map();
    const ranked = all.map((told, place) => {
        const rank = ranks.get(told.model) ?? 0;
        ranks.set(told.model, rank + 1);
        return { told, rank, place };
    });
    const chosen = ranked
        .filter(({ rank }) => rank < most)
        .toSorted((left, right) => left.rank - right.rank);
    const first = chosen.slice(0, most).toSorted((left, right) => left.place - right.place);
    return first.map(({ told }) => told);
}
function box(kind, { shown, total }, { word, several }) {
    if (shown.length === 0)
        return [];
    const more = total - shown.length;
    const lines = shown.flatMap(({ model, row }, index) => [
        ...(index === 0 ? [] : ['']),
        ...boxLines(row, several ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(model.comparison.model)} ` : ''),
    ]);
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .alert */ .xE)(kind, lines).replaceAll(/^> $/gm, '>'),
        ...(more > 0 ? [`And ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(more, `more ${word} metric`)}, in the tables below.`] : []),
    ];
}
function boxLines(row, whose) {
    const unit = (row.candidate ?? row.baseline)?.unit ?? null;
    const name = `${whose}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(row.key)}${unit === null ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(unit, 24)})`}`;
    const lines = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .bold */ .Cr)(`${name}: ${whatHappened(row)}`),
        (0,_evidence_text_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceText */ .rS)(row),
        remarkText(row),
        originText(row),
    ];
    // Two spaces at the end of a line of a quote would break it; GitHub keeps the breaks of a comment anyhow, and
    // a backslash does so in files too.
    return lines
        .filter((line) => line !== '')
        .flatMap((line, index, all) => (index === all.length - 1 ? [line] : [`${line}\\`]));
}
function whatHappened(row) {
    const style = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_4__/* .rowStyle */ .mu)(row);
    const after = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_4__/* .valueCell */ .S7)(row.candidate, style);
    const before = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_4__/* .valueCell */ .S7)(row.baseline, style);
    if (row.candidate === null)
        return `missing, ${before} in the baseline.`;
    if (row.candidate.value === null) {
        const from = row.baseline === null ? '' : `${before} → `;
        return `${from}${after}, not a finite number.`;
    }
    const moved = row.baseline === null ? after : `${before} → ${after}`;
    const parts = [(0,_evidence_text_js__WEBPACK_IMPORTED_MODULE_1__/* .worseText */ .EJ)(row), ...limitsBroken(row), openText(row)].filter((part) => part !== '');
    return parts.length === 0 ? `${moved}.` : `${moved}, ${parts.join('; ')}.`;
}
/** Of a failing metric only where that is why it fails, and not by a limit. */
function openText(row) {
    if (row.judgement !== 'uncertain')
        return '';
    if (row.outcome !== 'fail')
        return 'uncertain';
    const wantsProof = row.gate.uncertain === 'fail' && limitsBroken(row).length === 0;
    return wantsProof ? 'must be proven within that, and is not' : '';
}
function limitsBroken(row) {
    const value = (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(row.candidate);
    const { min, max } = row.gate;
    if (value === null)
        return [];
    const broken = (min !== null && value < min) || (max !== null && value > max);
    return broken ? [`must be ${(0,_metric_row_js__WEBPACK_IMPORTED_MODULE_4__/* .limitTexts */ .IT)(row, (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_4__/* .rowStyle */ .mu)(row)).map(_trim_zeros_js__WEBPACK_IMPORTED_MODULE_5__/* .trimZeros */ .i).join(' and ')}`] : [];
}
/** Empty where the numbers beside it say the same: a reason repeats them in words. */
function reasonText(row) {
    if (isSaidByNumbers(row))
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(row.reasons.map(_headline_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e).join(' '), MAX_REASON);
}
/** The same for the comment, where "missing" and "NaN" stand in the place of the value. */
function remarkText(row) {
    const said = row.change === 'missing' || row.candidate?.nonFinite !== undefined;
    return said && row.reasons.length <= 1 ? '' : reasonText(row);
}
const NUMBERS_SAY = new Set(['worse', 'changed']);
function isSaidByNumbers(row) {
    if (row.waiver !== null || row.gate.support !== null)
        return false;
    if (row.outcome === 'fail' && limitsBroken(row).length > 0)
        return true;
    if (row.judgement === 'uncertain')
        return true;
    return NUMBERS_SAY.has(row.change) && row.reasons.length <= 1;
}
function originText(row) {
    if (row.gate.rule === null)
        return '';
    const { origin } = row.gate.rule;
    return `Gate: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(origin.file)} line ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(origin.line)}.`;
}


/***/ }),

/***/ 18808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ fileUrl)
/* harmony export */ });
/* harmony import */ var _domain_asset_slice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38091);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68193);


/**
 * Where a file of the model can be downloaded as it is: the asset of this release, or of the earlier one that holds it. The
 * page of the release when it is no asset by itself.
 * @param tag of the version
 */
function fileUrl(place, tag, file) {
    const [slice, ...more] = (0,_domain_asset_slice_js__WEBPACK_IMPORTED_MODULE_1__/* .slicesOf */ .nu)(file);
    if (slice === undefined || more.length > 0 || !slice.whole)
        return (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseUrl */ .XA)(place, tag);
    return (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .assetUrl */ .uq)(place, slice.tag ?? tag, slice.asset);
}


/***/ }),

/***/ 38093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ foldAfter),
/* harmony export */   j: () => (/* binding */ MOST_OPEN)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);

/** How many rows of a long table stay open, where no row needs to be seen more than another. */
const MOST_OPEN = 20;
/** The first entries in the open, the others in a folded block. `render` makes a block of some of them. */
function foldAfter(items, title, render) {
    const rest = items.slice(MOST_OPEN);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)([
        render(items.slice(0, MOST_OPEN)),
        rest.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(title(rest.length), render(rest)),
    ]);
}


/***/ }),

/***/ 72774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Oo: () => (/* binding */ sumGates),
/* harmony export */   gp: () => (/* binding */ countGates)
/* harmony export */ });
function countGates(rows) {
    const counts = {
        gated: 0,
        failed: 0,
        uncertain: 0,
        waived: 0,
        incomparable: 0,
        warned: 0,
        passed: 0,
    };
    for (const row of rows) {
        const result = resultOf(row);
        if (result === null)
            continue;
        counts.gated += 1;
        counts[result] += 1;
    }
    return counts;
}
const sumGates = (all) => all.reduce((sum, each) => ({
    gated: sum.gated + each.gated,
    failed: sum.failed + each.failed,
    uncertain: sum.uncertain + each.uncertain,
    waived: sum.waived + each.waived,
    incomparable: sum.incomparable + each.incomparable,
    warned: sum.warned + each.warned,
    passed: sum.passed + each.passed,
}), NO_GATES);
const NO_GATES = countGates([]);
/** `null` for a metric that is only shown. */
function resultOf(row) {
    if (row.outcome === 'info')
        return null;
    if (row.outcome === 'fail')
        return 'failed';
    if (row.outcome === 'pass')
        return 'passed';
    if (row.waiver !== null)
        return 'waived';
    if (row.judgement === 'uncertain')
        return 'uncertain';
    return row.change === 'not-comparable' ? 'incomparable' : 'warned';
}


/***/ }),

/***/ 5818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* unused harmony export countOutcomes */
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


/***/ }),

/***/ 16223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ sameDataCells),
/* harmony export */   HR: () => (/* binding */ environmentText),
/* harmony export */   Jx: () => (/* binding */ dataTable),
/* harmony export */   TQ: () => (/* binding */ paramCells),
/* harmony export */   VT: () => (/* binding */ paramTables),
/* harmony export */   YU: () => (/* binding */ dataCells),
/* harmony export */   fc: () => (/* binding */ dataSizeText),
/* harmony export */   zD: () => (/* binding */ unchangedText)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38093);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68193);
/* harmony import */ var _data_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9335);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43419);
/* harmony import */ var _metric_row_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87999);
/* harmony import */ var _param_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43353);







/** Parameters that differ, before and after; empty when none does. */
function paramTables(changes, sides) {
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .foldAfter */ .W)(changes, (count) => (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(count, 'more changed parameter'), (some) => paramTable(some, sides));
}
function paramTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['parameter', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(sides.before), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(sides.after)], ['left', 'left', 'left'], changes.map(paramCells));
}
/** Key, before and after. */
function paramCells(change) {
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(change.key),
        paramCell(change.before, 'not set'),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)(paramCell(change.after, 'removed')),
    ];
}
/** Data sets that differ, before and after; empty when none does. */
function dataTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraphs */ .qN)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['data', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(sides.before), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(sides.after)], ['left', 'left', 'left'], changes.map(dataCells)),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(changes.flatMap(_data_change_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDataChange */ .a)),
    ]);
}
/** Name, before and after. */
function dataCells(change) {
    return [
        dataName(change),
        change.before === null ? _metric_row_js__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING */ .K$ : sideText(change.before),
        change.after === null ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)('removed') : afterCell(change.before, change.after),
    ];
}
/** The same for a data set that did not change. */
function sameDataCells(data) {
    const side = data.before ?? data.after;
    return [dataName(data), side === null ? _metric_row_js__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING */ .K$ : sideText(side), 'same'];
}
/** One line of what the training ran with and before did not; empty when nothing differs. */
function environmentText({ environment = [] }) {
    if (environment.length === 0)
        return '';
    const shown = environment.slice(0, MOST_CHANGES).map(({ what, before, after }) => {
        const sides = [before, after].map((side) => side === null ? _metric_row_js__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING */ .K$ : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(/^[0-9a-f]{64}$/.test(side) ? (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(side) : side));
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(what)} ${sides.join(' → ')}`;
    });
    const more = environment.length - shown.length;
    return `Environment: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
const MOST_CHANGES = 8;
/** `23 parameters and 2 data sets unchanged`; empty when there are none. */
function unchangedText(comparison) {
    const { params, data } = comparison;
    const parts = [
        ...(params.unchanged > 0 ? [(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(params.unchanged, 'parameter')] : []),
        ...(data.unchanged.length > 0 ? [(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(data.unchanged.length, 'data set')] : []),
    ];
    return parts.length === 0 ? '' : `${parts.join(' and ')} unchanged`;
}
function paramCell(value, absent) {
    return value === undefined ? absent : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)((0,_param_text_js__WEBPACK_IMPORTED_MODULE_6__/* .paramText */ .$)(value));
}
function dataName(change) {
    const role = change.role === null || change.role === change.name ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(change.role, 24)})`;
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(change.name)}${role}`;
}
function sideText(side) {
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(side.digest)), dataSizeText(side)].join(' ').trim();
}
/**
 * `3 files, 91 kB, 120,433 rows`, as far as it is known.
 * @param change of the size, to follow it
 */
function dataSizeText({ files, size, rows }, change = '') {
    const parts = [
        ...(files === null ? [] : [(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(files, 'file')]),
        ...(size === null ? [] : [(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size) + change]),
        ...(rows === undefined ? [] : [(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(rows, 'row')]),
    ];
    return parts.join(', ');
}
function afterCell(before, after) {
    const [old, now] = [before?.size ?? 0, after.size ?? 0];
    const growth = old === 0 || now === 0 ? 0 : (now - old) / old;
    const change = growth === 0 ? '' : ` (${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(growth, true)})`;
    const text = [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .bold */ .Cr)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(after.digest))), dataSizeText(after, change)].join(' ');
    return before === null ? `${text.trim()}, new` : text.trim();
}


/***/ }),

/***/ 74264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ intervalCell)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _metric_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87999);


/** Digits that an interval may have more than the values beside it. */
const MOST_EXTRA = 3;
/**
 * The interval of the change, in the metric's own direction: `−0.048 … −0.014`; of a metric with a target, of how much nearer
 * or farther. `one run` where nobody can know it.
 */
function intervalCell(row, style) {
    const { evidence } = row;
    if (evidence === null || row.change === 'not-comparable')
        return _metric_row_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K$;
    if (evidence.interval === null)
        return evidence.reason.startsWith('one run') ? 'one run' : 'no test';
    const ends = changeEnds(row, evidence.interval);
    const fine = intervalStyle(row, ends, style);
    const text = (end) => (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_1__/* .isTarget */ .Ex)(row.better) ? distanceText(end, fine) : (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSigned */ .Gp)(end, fine);
    return `${text(ends[0])} … ${text(ends[1])}`;
}
function changeEnds(row, worsening) {
    return row.better === 'higher'
        ? [0 - worsening.upper, 0 - worsening.lower]
        : [worsening.lower, worsening.upper];
}
function distanceText(step, style) {
    if (step === 0)
        return '0';
    return `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`;
}
/**
 * Two digits of the interval's width are enough, and more than the values have say nothing; but an end beyond the limit, or
 * beyond 0, must not look as if it were on it.
 */
function intervalStyle(row, ends, style) {
    if (style.kind !== 'fixed')
        return style;
    const { allowed } = row.gate;
    const limit = row.better === 'higher' ? -(allowed ?? 0) : (allowed ?? 0);
    const collides = (decimals) => ends.some((end) => [limit, 0].some((mark) => end !== mark && Number(end.toFixed(decimals)) === Number(mark.toFixed(decimals))));
    const most = style.decimals + MOST_EXTRA;
    let decimals = Math.min(style.decimals, widthDecimals(ends));
    while (decimals < most && collides(decimals))
        decimals += 1;
    return { kind: 'fixed', decimals: collides(decimals) ? style.decimals : decimals };
}
function widthDecimals([lower, upper]) {
    const width = Math.abs(upper - lower);
    if (width === 0 || !Number.isFinite(width))
        return Infinity;
    return Math.max(0, 1 - Math.floor(Math.log10(width)));
}


/***/ }),

/***/ 66875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ orderRows),
/* harmony export */   q: () => (/* binding */ orderMetrics)
/* harmony export */ });
/* harmony import */ var _domain_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23230);

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
    return metrics.toSorted((left, right) => evaluationRank((0,_domain_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .metricKey */ .C)(left)) - evaluationRank((0,_domain_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .metricKey */ .C)(right)));
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


/***/ }),

/***/ 87999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ isTarget),
/* harmony export */   Hr: () => (/* binding */ worsening),
/* harmony export */   IT: () => (/* binding */ limitTexts),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   S7: () => (/* binding */ valueCell),
/* harmony export */   UQ: () => (/* binding */ nameCell),
/* harmony export */   XY: () => (/* binding */ allowedCell),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   cI: () => (/* binding */ candidateCell),
/* harmony export */   fd: () => (/* binding */ changeCell),
/* harmony export */   mu: () => (/* binding */ rowStyle)
/* harmony export */ });
/* unused harmony export relativeNote */
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43419);


/** Stands where there is nothing to say. */
const NOTHING = '–';
/** One precision for all numbers of the row. */
function rowStyle(row) {
    const values = [row.baseline, row.candidate].flatMap((metric) => {
        const value = valueOf(metric);
        return value === null ? [] : [value];
    });
    const target = isTarget(row.better) ? [row.better.target] : [];
    const limits = [row.gate.min, row.gate.max].filter((limit) => limit !== null);
    const { allowed } = row.gate;
    return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseStyle */ .h8)({ values, limits: [...limits, ...target], delta: row.delta, allowed });
}
function statusOf(row) {
    const word = wordOf(row);
    if (row.outcome === 'fail')
        return { icon: '❌', word: failedWord(row, word) };
    if (row.outcome === 'warn')
        return { icon: '⚠️', word: warnedWord(row, word) };
    if (row.outcome === 'info') {
        return { icon: row.change === 'new' ? '🆕' : '▫️', word: `${word}, shown only` };
    }
    if (row.change === 'new')
        return { icon: '🆕', word };
    if (row.judgement === 'uncertain' && isBeyondTolerance(row))
        return { icon: '✅', word: 'uncertain' };
    return { icon: '✅', word: word === 'worse' ? 'worse, in limit' : word };
}
const isBeyondTolerance = (row) => (worsening(row) ?? 0) > (row.gate.allowed ?? Infinity);
/** What a failing gate may do besides: to be not proven, or to fail by a limit while the metric moves the right way. */
function failedWord(row, word) {
    if (row.judgement === 'uncertain')
        return 'fail, uncertain';
    return MOVES.has(row.change) || row.change === 'new' ? 'fail' : word;
}
function warnedWord(row, word) {
    if (row.waiver !== null)
        return 'waived';
    if (row.judgement === 'uncertain')
        return 'uncertain';
    return row.judgement === 'fail' ? 'worse' : word;
}
const MOVES = new Set(['better', 'worse', 'same', 'changed']);
/** The metric's key with an arrow for the way it gets better. */
function nameCell(row) {
    const unit = (row.candidate ?? row.baseline)?.unit ?? null;
    const parts = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(row.key),
        ...(unit === null ? [] : [`(${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(unit, 24)})`]),
        ...directionMark(row),
    ];
    return parts.join(' ');
}
function valueCell(metric, style) {
    if (metric === null)
        return NOTHING;
    if (metric.value !== null)
        return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(metric.value.value, style);
    return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Number(metric.nonFinite ?? 'NaN'), style);
}
function candidateCell(row, style) {
    const text = row.candidate === null ? 'missing' : valueCell(row.candidate, style);
    return row.outcome === 'fail' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(text) : text;
}
/** The change from the unrounded values; for a target, how much nearer or farther. */
function changeCell(row, style) {
    if (row.delta === null)
        return NOTHING;
    const step = approach(row);
    if (step !== null) {
        if (step === 0)
            return '0';
        return `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`;
    }
    return `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSigned */ .Gp)(row.delta, style)}${relativeNote(row)}`;
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
function valueOf(metric) {
    return metric?.value?.value ?? null;
}
/** ` (−4.9%)` where a share says more than the difference: values above 1, tiny ones, relative tolerances. */
function relativeNote(row) {
    if (row.relative === null || row.delta === 0)
        return '';
    const size = Math.max(Math.abs(valueOf(row.baseline) ?? 0), Math.abs(valueOf(row.candidate) ?? 0));
    const telling = size > 1 || size < 1e-4 || (row.gate.rule?.tolerance?.rel ?? 0) > 0;
    return telling ? ` (${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(row.relative, true)})` : '';
}
function wordOf(row) {
    if (row.change === 'not-comparable')
        return row.partial === null ? 'not comparable' : 'partial';
    if (row.change === 'not-finite')
        return row.candidate?.nonFinite === 'NaN' ? 'NaN' : 'not finite';
    return isNoiseOnly(row) ? 'same' : row.change;
}
/** Whether the values differ by no more than the data would by themselves. */
const isNoiseOnly = ({ change, evidence }) => (change === 'better' || change === 'worse') &&
    evidence !== null &&
    evidence.test !== null &&
    !evidence.moved;
function directionMark({ better }) {
    if (better === 'higher')
        return ['↑'];
    if (better === 'lower')
        return ['↓'];
    return isTarget(better) ? [`→ ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(better.target, shortest(better.target))}`] : [];
}
const shortest = (value) => (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseStyle */ .h8)({ values: [value] });
const isTarget = (better) => typeof better === 'object' && better !== null;
/** Change of the distance to the target: negative is nearer. */
function approach(row) {
    const before = valueOf(row.baseline);
    const after = valueOf(row.candidate);
    if (!isTarget(row.better) || before === null || after === null)
        return null;
    const { target } = row.better;
    const step = Math.abs(after - target) - Math.abs(before - target);
    return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoise */ .ty)(step, Math.max(Math.abs(before), Math.abs(after), Math.abs(target))) ? 0 : step;
}
/** `−0.010`, `0.02 farther`, `no drop`; empty without a tolerance. */
function allowedChange(row, style) {
    const { allowed } = row.gate;
    if (allowed === null || row.better === null)
        return '';
    if (isTarget(row.better)) {
        return allowed === 0 ? 'not farther' : `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(allowed, style)} farther`;
    }
    if (allowed === 0)
        return row.better === 'lower' ? 'no rise' : 'no drop';
    return `${row.better === 'lower' ? '+' : _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5}${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(allowed, style)}`;
}
function limitTexts(row, style) {
    const { min, max } = row.gate;
    return [
        ...(min === null ? [] : [`≥ ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(min, style)}`]),
        ...(max === null ? [] : [`≤ ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(max, style)}`]),
    ];
}


/***/ }),

/***/ 43353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ paramText)
/* harmony export */ });
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67586);

/**
 * A parameter's value on one line, numbers with the digits of their file. A string that could be taken for a
 * value of another type is quoted.
 */
function paramText(value) {
    if (typeof value === 'string')
        return needsQuotes(value) ? JSON.stringify(value) : value;
    if (value === null || typeof value === 'boolean')
        return String(value);
    if ((0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(value))
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


/***/ }),

/***/ 11617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ changeSection)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16223);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68193);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43419);




/** What differs from the previous version: code, parameters, data. Empty for a first version. */
function changeSection(notes, limit) {
    const { comparison, previous } = notes;
    if (previous === null)
        return '';
    const lines = [codeLine(notes), ...(comparison === null ? [] : inputLines(comparison, limit))];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraphs */ .qN)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)(3, `What changed since ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(`v${previous.version}`)}`),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(lines),
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
    return `Code: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(range), (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .compareUrl */ .XH)(notes, previous.tag, manifest.model.tag))}`;
}
function inputLines(comparison, limit) {
    const { params, data, artifactChanged } = comparison;
    const cut = params.changes.length - Math.min(limit, params.changes.length);
    const unchanged = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .unchangedText */ .zD)(comparison);
    return [
        ...(params.changes.length + params.unchanged === 0 ? ['Parameters: no change.'] : []),
        ...(cut > 0 ? [`${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(cut, 'more changed parameter')} in \`manifest.json\`.`] : []),
        ...(data.changes.length + data.unchanged.length === 0 ? ['Data: no change.'] : []),
        ...(unchanged === '' ? [] : [`${unchanged}.`]),
        ...[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentText */ .HR)(comparison)].filter((line) => line !== ''),
        ...(artifactChanged === false
            ? ['Model files: byte for byte those of the previous version.']
            : []),
    ];
}
function inputTables(notes, comparison, limit) {
    const before = `v${notes.previous?.version ?? ''}`;
    const sides = { before, after: `v${notes.manifest.model.version}` };
    return [
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .paramTables */ .VT)(comparison.params.changes.slice(0, limit), sides),
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .dataTable */ .Jx)(comparison.data.changes.slice(0, limit), sides),
    ];
}


/***/ }),

/***/ 28492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ signedChecksumCommand),
/* harmony export */   TW: () => (/* binding */ pullCommand),
/* harmony export */   UE: () => (/* binding */ repositoryArgument),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   jy: () => (/* binding */ checksumCommand),
/* harmony export */   ub: () => (/* binding */ folderName),
/* harmony export */   x3: () => (/* binding */ signatureCommands),
/* harmony export */   zZ: () => (/* binding */ checksumLines)
/* harmony export */ });
/* harmony import */ var _domain_asset_slice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38091);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5151);


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
    return `sha256sum -c ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKSUMS_ASSET */ ._}`;
}
/** The same, when the list of digests is the one that the manifest, which is signed, names. */
function signedChecksumCommand() {
    const own = `"$(sha256sum < ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKSUMS_ASSET */ ._} | cut -c 1-64)"`;
    return `grep -q ${own} ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_ASSET */ .ny} && ${checksumCommand()}`;
}
/** The lines that `sha256sum` prints for the assets: what `sha256sum -c` reads. */
function checksumLines(notes, limit) {
    const own = `${notes.manifestDigest.replace(/^sha256:/, '')}  ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_ASSET */ .ny}`;
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
        `sed -n 's/.*"sig": *"\\([^"]*\\)".*/\\1/p' ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .BUNDLE_ASSET */ .cs} | base64 --decode > ../manifest.sig`,
        `{ printf '${PAYLOAD_HEAD} %s ' "$(($(wc -c < ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_ASSET */ .ny})))"; cat ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_ASSET */ .ny}; } |`,
        '  openssl dgst -sha256 -verify ../model-release.pub -signature ../manifest.sig',
    ];
    const cosign = [
        'cosign verify-blob-attestation --key ../model-release.pub --insecure-ignore-tlog',
        `--bundle ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .BUNDLE_ASSET */ .cs} --new-bundle-format --type ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_TYPE */ .b3}`,
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
        `cosign verify-blob-attestation --bundle ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .BUNDLE_ASSET */ .cs} --new-bundle-format`,
        `--type ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_TYPE */ .b3}`,
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
        `--bundle ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .BUNDLE_ASSET */ .cs} --predicate-type ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_TYPE */ .b3}`,
        `--cert-identity ${quote(signer)}`,
        ...(issuer === DEFAULT_ISSUER ? [] : [`--cert-oidc-issuer ${quote(issuer)}`]),
        ...(instance === 'custom' ? ['--custom-trusted-root ../trusted_root.jsonl'] : []),
    ];
    return [{ tool: 'gh 2.67 or newer', command: `${wrap(command)}\n${payloadCommand()}` }];
}
/** It wants the model's files under their own paths; a release gives nested ones another name. */
function modelSigningChecks({ manifest }, method, trust) {
    const signed = manifest.assets.some(({ name }) => name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_SIGNATURE_ASSET */ .KG);
    const flat = manifest.artifact.files.every((file) => (0,_domain_asset_slice_js__WEBPACK_IMPORTED_MODULE_1__/* .findWholeAsset */ .FT)(file) === file.path);
    if (!signed || !flat)
        return [];
    const command = [
        `model_signing verify ${method} . --signature ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MODEL_SIGNATURE_ASSET */ .KG} --ignore_unsigned_files`,
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
    return `jq -r .dsseEnvelope.payload ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .BUNDLE_ASSET */ .cs} | base64 --decode | cmp - ${_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_ASSET */ .ny}`;
}
// The subjects of the statement are the model's files, so that one of them is what cosign is given.
function cosignSubject(notes) {
    const [file] = notes.manifest.artifact.files;
    if (file === undefined)
        return '';
    const asset = (0,_domain_asset_slice_js__WEBPACK_IMPORTED_MODULE_1__/* .findWholeAsset */ .FT)(file);
    if (asset === undefined || file.size > COSIGN_LIMIT)
        return `--digest ${file.sha256} --digestAlg sha256`;
    return quote(asset);
}
/** An asset that is a file of the model. */
const findSubject = ({ manifest }) => manifest.artifact.files.map(_domain_asset_slice_js__WEBPACK_IMPORTED_MODULE_1__/* .findWholeAsset */ .FT).find((asset) => asset !== undefined);
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


/***/ }),

/***/ 59729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ environmentDetails)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68193);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43419);


const MOST_FILES = 20;
/** What the model was trained with, folded; empty where nothing but the runner is known. */
function environmentDetails({ environment }) {
    const { runner, runtimes, container, gpus = [], lockfiles } = environment;
    const named = Object.entries(runtimes).map(([name, version]) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(name, 30)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(version, 40)}`);
    const files = lockfiles
        .slice(0, MOST_FILES)
        .map(({ path, sha256 }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(path)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(sha256))}`);
    const more = lockfiles.length - files.length;
    if (named.length + gpus.length + lockfiles.length === 0 && container === undefined)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Environment', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([
        [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(runner.os, 30)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(runner.arch, 30)}`, ...named].join(', '),
        ...(container === undefined ? [] : [`Container: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(container)}`]),
        ...(gpus.length === 0
            ? []
            : [
                `GPU: ${gpus
                    .slice(0, 8)
                    .map((gpu) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(gpu, 60))
                    .join(', ')}`,
            ]),
        ...(files.length === 0
            ? []
            : [`Lock files: ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
    ]));
}


/***/ }),

/***/ 12009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ metricSummary)
});

// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(23230);
// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
// EXTERNAL MODULE: ./lib/render/fold.js
var fold = __webpack_require__(38093);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
// EXTERNAL MODULE: ./lib/render/metric-order.js
var metric_order = __webpack_require__(66875);
// EXTERNAL MODULE: ./lib/render/metric-row.js
var metric_row = __webpack_require__(87999);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(68193);
;// CONCATENATED MODULE: ./lib/render/release-evaluation.js




/** Gates and waivers that a page names; `manifest.json` has all of them. */
const MOST_NAMED = 5;
const MAX_REASON = 200;
const MAX_NOTE = 300;
/**
 * What became of the gates, in one line, and below it those that failed and the waivers that kept others from failing.
 * Empty when nothing was judged.
 */
function evaluationSection(release) {
    const { gates, waivers } = release.evaluation;
    if (gates.length === 0 && reasonOf(release) === '')
        return '';
    const failing = gates.filter(({ outcome }) => outcome === 'fail');
    const items = [
        ...nameSome(failing.map(describeFailure), 'gate that failed', 'gates that failed'),
        ...nameSome(waivers.map((waiver) => describeWaiver(waiver, release)), 'waiver', 'waivers'),
    ];
    return (0,markdown/* paragraphs */.qN)([headline(release), items.length === 0 ? '' : (0,markdown/* list */.p_)(items)]);
}
function nameSome(items, one, many) {
    const more = items.length - MOST_NAMED;
    if (more <= 0)
        return items;
    return [
        ...items.slice(0, MOST_NAMED),
        `${(0,number_format/* formatCount */.B4)(more)} more ${more === 1 ? one : many} in \`manifest.json\``,
    ];
}
function headline(release) {
    const { evaluation } = release;
    const counts = countRecords(evaluation);
    const parts = [
        [counts.failed, 'failed'],
        [counts.uncertain, 'uncertain'],
        [counts.waived, 'waived'],
        [counts.warned, 'with a warning'],
        [counts.passed, 'passed'],
        [counts.unlisted, 'more'],
    ];
    const said = parts
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${(0,number_format/* formatCount */.B4)(count)} ${word}`);
    const gates = said.length === 0 ? 'none' : said.join(', ');
    return `${iconOf(evaluation)} Gates: ${gates}, ${baselineText(release)}`;
}
function iconOf({ verdict, gates }) {
    if (verdict === 'fail')
        return '❌';
    if (verdict === 'uncertain')
        return '⚠️';
    if (gates.length === 0)
        return '▫️';
    return gates.every(({ outcome }) => outcome === 'pass') ? '✅' : '⚠️';
}
function baselineText(release) {
    const { baseline } = release.evaluation;
    const reason = reasonOf(release);
    if (baseline === null)
        return `without a baseline${reason === '' ? '' : `: ${reason}`}`;
    const address = (0,links/* releaseUrl */.XA)(release, (0,domain_version/* versionTag */.Vm)(release.model, baseline.version));
    const version = (0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(`v${baseline.version}`), address);
    return `against ${version}${reason === '' ? '' : ` (${reason})`}`;
}
function reasonOf({ evaluation, isFirst }) {
    const { note, baseline } = evaluation;
    return note === undefined || (isFirst && baseline === null) ? '' : (0,markdown/* escapeText */.X1)(note, MAX_NOTE);
}
/** Failing records come first, so that those which are left out behind one that passed have passed as well. */
function countRecords({ gates, omitted = 0 }) {
    const results = gates.map(resultOf);
    const count = (result) => results.filter((one) => one === result).length;
    const passing = results.at(-1) === 'passed';
    return {
        failed: count('failed'),
        uncertain: count('uncertain'),
        waived: count('waived'),
        warned: count('warned'),
        passed: count('passed') + (passing ? omitted : 0),
        unlisted: passing ? 0 : omitted,
    };
}
function resultOf({ outcome, waived, judgement, }) {
    if (outcome === 'fail')
        return 'failed';
    if (outcome === 'pass')
        return 'passed';
    if (waived === true)
        return 'waived';
    return judgement === 'uncertain' ? 'uncertain' : 'warned';
}
function describeFailure(gate) {
    const { value, baseline, allowed, min, max } = gate;
    const known = [value, baseline].filter((one) => one !== undefined);
    const limits = [min, max].filter((one) => one !== undefined);
    const style = (0,number_format/* chooseStyle */.h8)({ values: known, limits, allowed: allowed ?? null });
    const format = (one) => (0,number_format/* formatNumber */.ZV)(one, style);
    const sides = [
        ...(baseline === undefined ? [] : [`was ${format(baseline)}`]),
        ...(allowed === undefined ? [] : [`${format(allowed)} worse is allowed`]),
        ...(min === undefined ? [] : [`≥ ${format(min)}`]),
        ...(max === undefined ? [] : [`≤ ${format(max)}`]),
        ...(gate.test === undefined ? [] : [proofOf(gate)]),
    ];
    const found = value === undefined ? (gate.nonFinite ?? 'missing') : format(value);
    return `❌ ${(0,markdown/* codeSpan */.SS)(gate.metric)} ${found}${sides.length === 0 ? '' : ` (${sides.join('; ')})`}`;
}
function proofOf({ test, n }) {
    const size = n === undefined ? '' : `, n ${(0,number_format/* formatCount */.B4)(n)}`;
    return `${(0,markdown/* escapeText */.X1)(test ?? '', 40)}${size}`;
}
function describeWaiver(waiver, place) {
    const { match, floor, pullRequest, reason, approvedBy, expires } = waiver;
    const until = `to ${(0,number_format/* formatNumber */.ZV)(floor, (0,number_format/* chooseStyle */.h8)({ values: [floor] }))}, until ${(0,markdown/* escapeText */.X1)(expires)}`;
    const pull = pullRequest === null
        ? ''
        : `, for ${(0,markdown/* link */.nf)(`pull request ${pullRequest}`, `${(0,links/* repositoryUrl */.Ek)(place)}/pull/${pullRequest}`)}`;
    return `⚠️ Waived: ${(0,markdown/* codeSpan */.SS)(match)} ${until}${pull}, by ${(0,markdown/* escapeText */.X1)(approvedBy, 80)}: ${(0,markdown/* escapeText */.X1)(reason, MAX_REASON)}`;
}

;// CONCATENATED MODULE: ./lib/render/release-metrics.js







const moreMetrics = (count) => (0,number_format/* formatPlural */.yk)(count, 'more metric');
/** The metrics of the version, with the change against the previous one where there is one, and what its gates said. */
function metricSummary(notes, limit, isFirst = notes.previous === null) {
    const { comparison, manifest } = notes;
    const rows = comparison?.rows ?? [];
    const compared = comparison?.baseline ?? null;
    const total = compared === null ? manifest.metrics.length : rows.length;
    const { name: model } = manifest.model;
    const { serverUrl, repository } = notes;
    const gates = evaluationSection({
        serverUrl,
        repository,
        model,
        evaluation: manifest.evaluation,
        isFirst: notes.previous === null,
    });
    if (total === 0)
        return (0,markdown/* paragraphs */.qN)([(0,markdown/* heading */.R_)(3, 'Metrics'), 'This version has no metrics.', gates]);
    const first = isFirst ? 'First version: there is nothing to compare with.' : '';
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, 'Metrics'),
        gates,
        compared === null
            ? (0,fold/* foldAfter */.W)((0,metric_order/* orderMetrics */.q)(manifest.metrics).slice(0, limit), moreMetrics, plainTable)
            : changeTables(rows, limit, { before: compared.version, after: manifest.model.version }),
        total > limit ? `${(0,number_format/* formatPlural */.yk)(total - limit, 'more metric')} in \`manifest.json\`.` : '',
        first,
    ]);
}
/** What was judged stays open; the rest is folded, unless it is all there is. */
function changeTables(rows, limit, versions) {
    const { judged, shown } = (0,metric_order/* orderRows */.O)(rows);
    const render = (some) => changeTable(some, versions);
    if (judged.length === 0)
        return (0,fold/* foldAfter */.W)(shown.slice(0, limit), moreMetrics, render);
    const rest = shown.slice(0, Math.max(0, limit - judged.length));
    return (0,markdown/* paragraphs */.qN)([
        (0,fold/* foldAfter */.W)(judged.slice(0, limit), moreMetrics, render),
        rest.length === 0 ? '' : (0,markdown/* details */.zH)(`${moreMetrics(rest.length)}, shown only`, render(rest)),
    ]);
}
function changeTable(rows, { before, after }) {
    return (0,markdown/* table */.tp)(['metric', (0,markdown/* escapeText */.X1)(`v${before}`), (0,markdown/* escapeText */.X1)(`v${after}`), 'change', ''], ['left', 'right', 'right', 'right', 'left'], rows.map((row) => {
        const style = (0,metric_row/* rowStyle */.mu)(row);
        const { icon, word } = (0,metric_row/* statusOf */.c2)(row);
        return [
            (0,metric_row/* nameCell */.UQ)(row),
            (0,metric_row/* valueCell */.S7)(row.baseline, style),
            (0,metric_row/* candidateCell */.cI)(row, style),
            (0,metric_row/* changeCell */.fd)(row, style),
            `${icon} ${word}`,
        ];
    }));
}
function plainTable(metrics) {
    return (0,markdown/* table */.tp)(['metric', 'value'], ['left', 'right'], metrics.map((metric) => {
        const value = (0,metric_row/* valueOf */.RP)(metric);
        const style = (0,number_format/* chooseStyle */.h8)({ values: value === null ? [] : [value] });
        const unit = metric.unit === null ? '' : ` ${(0,markdown/* escapeText */.X1)(metric.unit, 24)}`;
        return [(0,markdown/* codeSpan */.SS)((0,domain_metric/* metricKey */.C)(metric)), `${(0,metric_row/* valueCell */.S7)(metric, style)}${unit}`];
    }));
}


/***/ }),

/***/ 92257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ modelDetails)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43419);


/** Names of one line. */
const MOST_NAMES = 12;
const MOST_TENSORS = 20;
/** What the model's files say of themselves; a file that can run code is named in the open. */
function modelDetails({ artifact, model }, limit) {
    const files = artifact.files.filter(({ format }) => format !== undefined).slice(0, limit);
    if (files.length === 0)
        return '';
    const rows = files.map((file) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(file.path),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(file.format ?? '', 40),
        parameterText(file),
        factText(file),
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraphs */ .qN)([
        executableAlert(files),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(summary(files), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraphs */ .qN)([
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['file', 'format', 'parameters', 'details'], ['left', 'left', 'right', 'left'], rows),
            signatureList(model.signature),
        ])),
    ]);
}
function summary(files) {
    const formats = [...new Set(files.map(({ format }) => format ?? ''))];
    return `Model: ${formats
        .slice(0, 3)
        .map((format) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(format, 40))
        .join(', ')}`;
}
function executableAlert(files) {
    const executable = files.filter((file) => file.executable === true);
    if (executable.length === 0)
        return '';
    const lines = executable.slice(0, 5).map((file) => {
        const imports = file.imports ?? [];
        const names = imports.slice(0, MOST_NAMES).map((name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(name));
        const more = imports.length > names.length ? ` and ${imports.length - names.length} more` : '';
        const what = names.length === 0 ? '' : `; it imports ${names.join(', ')}${more}`;
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(file.path)} can run code when it is loaded${what}.`;
    });
    const more = executable.length - lines.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .alert */ .xE)('CAUTION', [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)('Load only what you trust.')} ${lines.join(' ')}${more > 0 ? ` So can ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(more, 'other file')}.` : ''}`,
    ]);
}
function parameterText({ facts }) {
    const parameters = facts?.parameters;
    if (parameters === undefined)
        return '–';
    return typeof parameters === 'number' ? (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(parameters) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(parameters, 40);
}
function factText({ facts }) {
    if (facts === undefined)
        return '–';
    const parts = [
        ...(facts.tensors === undefined ? [] : [(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(facts.tensors, 'tensor')]),
        ...Object.entries(facts.dtypes ?? {}).map(([dtype, count]) => `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} × ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(dtype, 20)}`),
        ...Object.entries(facts.details ?? {}).map(([key, value]) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(key, 30)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(String(value).slice(0, 60))}`),
    ];
    return parts.slice(0, MOST_NAMES).join(', ') || '–';
}
function signatureList(signature) {
    if (signature === undefined)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([...sideLine('Inputs', signature.inputs), ...sideLine('Outputs', signature.outputs)]);
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
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(name === '' ? 'unnamed' : name)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(`${type}${dimensions}`, 80)}`;
}


/***/ }),

/***/ 93712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ renderReleaseNotes),
  g: () => (/* binding */ signatureText)
});

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(86223);
// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(68193);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
// EXTERNAL MODULE: ./lib/render/param-text.js
var param_text = __webpack_require__(43353);
// EXTERNAL MODULE: ./lib/render/release-changes.js
var release_changes = __webpack_require__(11617);
// EXTERNAL MODULE: ./lib/render/release-commands.js
var release_commands = __webpack_require__(28492);
// EXTERNAL MODULE: ./lib/render/inputs.js
var inputs = __webpack_require__(16223);
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
        (0,inputs/* dataSizeText */.fc)(set) || '–',
        `${(0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(set.digest))}${verifiedText(set)}`,
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

// EXTERNAL MODULE: ./lib/render/release-environment.js
var release_environment = __webpack_require__(59729);
// EXTERNAL MODULE: ./lib/domain/asset-body.js
var asset_body = __webpack_require__(20805);
// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __webpack_require__(38091);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var domain_manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/render/file-url.js
var file_url = __webpack_require__(18808);
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
var version = __webpack_require__(59416);
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
        `# Downloads ${model.tag} of ${(0,links/* repositoryUrl */.Ek)(facts)} and checks every byte: sh pull.sh [DIRECTORY]`,
        '# Run it again after a break and it goes on. It needs curl, and sha256sum or shasum. For a private repository it needs',
        '# gh (https://cli.github.com) and GITHUB_TOKEN in the environment.',
        'set -eu',
        `to=\${1:-${(0,release_commands/* quote */.hD)((0,release_commands/* folderName */.ub)(facts.manifest))}}`,
        `base=${(0,release_commands/* quote */.hD)(`${(0,links/* repositoryUrl */.Ek)(facts)}/releases/download`)}`,
        `repo=${(0,release_commands/* quote */.hD)((0,release_commands/* repositoryArgument */.UE)(facts))}`,
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
    const isForeign = ({ tag }) => tag !== null && (0,version/* parseTag */.ED)(model.name, tag) === undefined;
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
        `file ${(0,release_commands/* quote */.hD)(file.path)} ${file.sha256}`,
        ...(0,asset_slice/* slicesOf */.nu)(file).map(({ tag, asset, offset, whole, size, sha256 }) => partLine(tag ?? manifest.model.tag, asset, size, sha256, whole ? null : offset)),
        'join',
    ];
}
function partLine(tag, asset, size, sha256, offset) {
    const words = ['part', (0,release_commands/* quote */.hD)(tag), (0,release_commands/* quote */.hD)(asset), String(size), sha256];
    return [...words, ...(offset === null ? [] : [String(offset)])].join(' ');
}
const isArchive = (asset) => asset === domain_manifest/* TAR_ASSET */.H_ || (0,asset_body/* parsePartName */.Yg)(asset)?.of === domain_manifest/* TAR_ASSET */.H_;
const partNumber = (asset) => (0,asset_body/* parsePartName */.Yg)(asset)?.number ?? 0;
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
        const release = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(tag), (0,links/* releaseUrl */.XA)(notes, tag));
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
    const archived = files.map((file) => (0,asset_slice/* slicesOf */.nu)(file).flatMap(({ tag, asset }) => tag === null && (asset === domain_manifest/* TAR_ASSET */.H_ || (0,asset_body/* parsePartName */.Yg)(asset)?.of === domain_manifest/* TAR_ASSET */.H_)
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
        const command = (0,markdown/* codeSpan */.SS)(`cat ${(0,release_commands/* quote */.hD)(stem)}.part-* > ${(0,release_commands/* quote */.hD)(stem)}`);
        return `${(0,markdown/* codeSpan */.SS)(file.path)} is in ${(0,number_format/* formatPlural */.yk)((0,asset_slice/* slicesOf */.nu)(file).length, 'part')}: ${command}`;
    });
    const more = parted.length - lines.length;
    return more > 0 ? [...lines, `${(0,number_format/* formatPlural */.yk)(more, 'more file')} in parts, joined alike`] : lines;
}
/** What the names of a file's parts begin with; `undefined` for a file that is not in parts of this release. */
function findStem(file) {
    if (file.parts === undefined)
        return undefined;
    const stems = new Set((0,asset_slice/* slicesOf */.nu)(file).map(({ tag, asset, whole }) => tag === null && whole ? (0,asset_body/* parsePartName */.Yg)(asset)?.of : undefined));
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
        (0,markdown/* details */.zH)('All digests, as sha256sum prints them', (0,markdown/* codeBlock */.DV)('text', (0,release_commands/* checksumLines */.zZ)(notes, limit))),
    ]);
}
const release_files_isArchive = (asset) => asset === domain_manifest/* TAR_ASSET */.H_ || (0,asset_body/* parsePartName */.Yg)(asset)?.of === domain_manifest/* TAR_ASSET */.H_;
/** Files of the model that have neither an asset of this release to themselves nor a place in its archive. */
const listStored = (files) => files.filter((file) => (0,asset_slice/* findWholeAsset */.FT)(file) === undefined &&
    (0,asset_slice/* slicesOf */.nu)(file).some(({ tag, asset }) => tag !== null || !release_files_isArchive(asset)));
function storedRow(notes, file) {
    const { tag } = notes.manifest.model;
    const address = (0,file_url/* fileUrl */.i)(notes, tag, file);
    const name = (0,markdown/* codeSpan */.SS)(file.path);
    return [
        // A link to this very page would be none.
        address === (0,links/* releaseUrl */.XA)(notes, tag) ? name : (0,markdown/* link */.nf)(name, address),
        `model, ${storageWords(notes, file)}`,
        (0,number_format/* formatBytes */.z3)(file.size),
        (0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(file.sha256)),
    ];
}
function storageWords(notes, file) {
    const slices = (0,asset_slice/* slicesOf */.nu)(file);
    const tags = [...new Set(slices.flatMap(({ tag }) => tag ?? []))];
    const releases = tags
        .slice(0, 3)
        .map((tag) => (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(tag), (0,links/* releaseUrl */.XA)(notes, tag)))
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
    const address = (0,links/* assetUrl */.uq)(notes, notes.manifest.model.tag, asset.name);
    return [
        `${(0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(asset.name), address)}${origin}`,
        asset.role === 'model' ? modelWords(asset.name, use) : WORDS[asset.role],
        (0,number_format/* formatBytes */.z3)(asset.size),
        (0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(asset.sha256)),
    ];
}
function modelWords(asset, use) {
    const [path] = use?.files ?? [];
    if (use === undefined || path === undefined)
        return 'model';
    if (asset === domain_manifest/* TAR_ASSET */.H_)
        return `archive of ${(0,number_format/* formatPlural */.yk)(use.files.length, 'model file')}`;
    const part = (0,asset_body/* parsePartName */.Yg)(asset);
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
        (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(name), (0,links/* assetUrl */.uq)(notes, tag, name)),
        what,
        '',
        digest,
    ];
    const digest = (0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(notes.manifestDigest));
    return [
        row(domain_manifest/* MANIFEST_ASSET */.ny, 'manifest: all of this page, as data (in-toto)', digest),
        ...(notes.signing.mode === 'none'
            ? []
            : [row(domain_manifest/* BUNDLE_ASSET */.cs, 'signature of the manifest (Sigstore bundle)', '')]),
    ];
}

// EXTERNAL MODULE: ./lib/render/release-metrics.js + 1 modules
var release_metrics = __webpack_require__(12009);
// EXTERNAL MODULE: ./lib/render/release-model.js
var release_model = __webpack_require__(92257);
// EXTERNAL MODULE: ./lib/render/time.js
var time = __webpack_require__(12307);
;// CONCATENATED MODULE: ./lib/render/release-notes.js














/** Characters; GitHub refuses more. */
const BUDGET = 125_000;
/**
 * The release page of a version: its metrics and their change, what changed in code, data and parameters, the
 * files, and commands to pull and verify. At most 125,000 characters; what is left out is in `manifest.json`.
 */
function renderReleaseNotes(notes) {
    return (0,budget/* fitBudget */.Pz)(totals(notes), (limits) => `${marker(notes)}\n${body(notes, limits)}\n`, (text) => text.length <= BUDGET);
}
/** Who signed, in a few words; shouted when nobody did. */
function signatureText(notes) {
    const { mode, signer } = notes.signing;
    if (mode === 'none')
        return '⚠️ **UNSIGNED**';
    const who = signer === undefined ? '' : ` by ${(0,markdown/* codeSpan */.SS)((0,links/* shortSigner */.LM)(notes, signer))}`;
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
    const cuts = (0,budget/* countCuts */.Xj)(totals(notes), limits);
    return (0,markdown/* paragraphs */.qN)([
        lead(notes),
        notes.signing.mode === 'none' ? UNSIGNED : '',
        (0,release_metrics/* metricSummary */.Z)(notes, limit('metrics')),
        (0,release_changes/* changeSection */.k)(notes, limit('changes')),
        fileSection(notes, limit('files')),
        (0,release_model/* modelDetails */.E)(notes.manifest, limit('files')),
        verifySection(notes, limit('script') > 0),
        dataDetails(notes.manifest, limit('data')),
        (0,release_environment/* environmentDetails */.y)(notes.manifest),
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
        `from ${(0,links/* commitLink */.wn)(notes, code.commit)}${dirty}${made}`,
        (0,time/* formatTime */.f)(createdAt),
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
    const checks = (0,release_commands/* signatureCommands */.x3)(notes);
    const [first, ...others] = checks;
    const steps = [
        (0,release_commands/* pullCommand */.TW)(notes),
        ...(first === undefined ? [] : [`# who signed it (${first.tool})\n${first.command}`]),
        `# that every file is the one that the manifest lists\n${(0,release_commands/* signedChecksumCommand */.Bf)()}`,
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
        .map(([key, value]) => [(0,markdown/* codeSpan */.SS)(key), (0,markdown/* codeSpan */.SS)((0,param_text/* paramText */.$)(value))]);
    return (0,markdown/* details */.zH)((0,number_format/* formatPlural */.yk)(params.length, 'parameter'), (0,markdown/* table */.tp)(['parameter', 'value'], ['left', 'right'], rows));
}
function cutText(notes) {
    const address = (0,links/* assetUrl */.uq)(notes, notes.manifest.model.tag, 'manifest.json');
    return (0,markdown/* list */.p_)([
        `This page is cut to what GitHub stores; ${(0,markdown/* link */.nf)('`manifest.json`', address)} has everything.`,
    ]);
}
function footer(notes) {
    const address = (0,links/* assetUrl */.uq)(notes, notes.manifest.model.tag, 'manifest.json');
    return (0,markdown/* small */.EX)(`${(0,markdown/* link */.nf)('manifest.json', address)} · ${(0,markdown/* codeSpan */.SS)(notes.manifestDigest)}`);
}


/***/ }),

/***/ 39372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ renderReview)
});

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
;// CONCATENATED MODULE: ./lib/render/cut.js


/** What a report of too many metrics keeps, the most important first: the last ones are given up first. */
const KEEP_ORDER = [
    'models',
    'failing',
    'caveats',
    'warning',
    'notes',
    'provenance',
    'passing',
    'chart',
    'data',
    'params',
    'unchanged',
];
const NAMES = {
    models: ['model'],
    failing: ['failing metric'],
    caveats: ['remark about a baseline', 'remarks about baselines'],
    warning: ['metric with a warning', 'metrics with a warning'],
    notes: ['note'],
    provenance: ['line of the provenance', 'lines of the provenance'],
    passing: ['passing metric'],
    chart: ['chart'],
    data: ['line about data and code', 'lines about data and code'],
    params: ['changed parameter'],
    unchanged: ['unchanged or ungated metric'],
};
/** Says what was cut, and where it is to be read. */
function cutNotice(cuts, runUrl) {
    const lost = KEEP_ORDER.toReversed().flatMap((kind) => {
        const count = cuts.get(kind) ?? 0;
        return count === 0 ? [] : [(0,number_format/* formatPlural */.yk)(count, ...NAMES[kind])];
    });
    const full = (0,markdown/* link */.nf)('the run', runUrl);
    return `${(0,markdown/* bold */.Cr)('Too long for one text:')} ${lost.join(', ')} left out; the summary and report.html of ${full} have all.`;
}

// EXTERNAL MODULE: ./lib/render/failures.js
var failures = __webpack_require__(98305);
// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(86223);
;// CONCATENATED MODULE: ./lib/render/fit-pieces.js

function items(kind, of, render, joint = '\n') {
    const item = (index) => of
        .slice(index, index + 1)
        .map(render)
        .join('');
    return { type: 'items', kind, count: of.length, item, joint };
}
/** Parts with a blank line between them. */
const section = (pieces) => ({
    type: 'group',
    open: '',
    close: '',
    joint: '\n\n',
    pieces,
});
/** Bytes that are kept free for the notices of a text that does not fit. */
const NOTICE_ROOM = 1500;
/**
 * The fullest text that fits. Kinds are taken in the order of `order`, the most important first, and entry by entry in
 * turns from all places that hold any of the kind, so that no place has all and another none. The first entry for
 * which there is no room ends it: nothing that is less important comes after it.
 * @param budget UTF-8 bytes; only parts that are always there can go beyond
 */
function fitPieces(root, order, budget) {
    const leaves = [];
    const base = measure(root, null, leaves);
    if (!fill(leaves, order, budget - base)) {
        for (const leaf of leaves)
            leaf.reset();
        fill(leaves, order, budget - base - NOTICE_ROOM);
    }
    const cuts = countCuts(leaves);
    const taken = new Map(leaves.map((leaf) => [leaf.piece, leaf.taken()]));
    return { text: write(root, taken, cuts), cuts };
}
/** Bytes of what is always there; finds the entries of the rest. */
function measure(piece, parent, leaves, joint = '') {
    if (typeof piece === 'string') {
        if (piece === '')
            return 0;
        return (0,budget/* utf8Length */.wI)(piece) + (0,budget/* utf8Length */.wI)(joint) + openFixed(parent);
    }
    if (piece.type === 'notice')
        return 0;
    if (piece.type === 'items') {
        leaves.push(buildLeaf(piece, parent, joint));
        return 0;
    }
    const cost = (0,budget/* utf8Length */.wI)(piece.open) + (0,budget/* utf8Length */.wI)(piece.close) + (0,budget/* utf8Length */.wI)(joint);
    const frame = { parent, cost, fixed: false, open: false };
    const parts = piece.pieces.map((part) => measure(part, frame, leaves, piece.joint));
    return parts.reduce((sum, bytes) => sum + bytes, 0);
}
function openFixed(frame) {
    if (frame === null || frame.fixed)
        return 0;
    frame.fixed = true;
    frame.open = true;
    return frame.cost + openFixed(frame.parent);
}
function buildLeaf(piece, parent, outerJoint) {
    const made = [];
    const [inner, outer] = [(0,budget/* utf8Length */.wI)(piece.joint), (0,budget/* utf8Length */.wI)(outerJoint)];
    let count = 0;
    return {
        piece,
        take: (room) => {
            const text = (made[count] ??= piece.item(count));
            const joint = count === 0 ? outer : inner;
            const left = room - (0,budget/* utf8Length */.wI)(text) - joint - costToOpen(parent);
            if (left < 0)
                return left;
            count += 1;
            for (let frame = parent; frame !== null; frame = frame.parent)
                frame.open = true;
            return left;
        },
        taken: () => made.slice(0, count),
        done: () => count >= piece.count,
        reset: () => {
            count = 0;
            for (let frame = parent; frame !== null; frame = frame.parent)
                frame.open = frame.fixed;
        },
    };
}
const costToOpen = (frame) => frame === null || frame.open ? 0 : frame.cost + costToOpen(frame.parent);
/** Whether all fits. */
function fill(leaves, order, budget) {
    let room = budget;
    for (const kind of order) {
        let open = leaves.filter((leaf) => leaf.piece.kind === kind && !leaf.done());
        while (open.length > 0) {
            for (const leaf of open) {
                room = leaf.take(room);
                if (room < 0)
                    return false;
            }
            open = open.filter((leaf) => !leaf.done());
        }
    }
    return true;
}
function countCuts(leaves) {
    const cuts = new Map();
    for (const { piece, taken } of leaves) {
        const lost = piece.count - taken().length;
        if (lost > 0)
            cuts.set(piece.kind, (cuts.get(piece.kind) ?? 0) + lost);
    }
    return cuts;
}
function write(piece, taken, cuts) {
    if (typeof piece === 'string')
        return piece;
    if (piece.type === 'notice')
        return cuts.size === 0 ? '' : piece.text(cuts);
    if (piece.type === 'items')
        return (taken.get(piece) ?? []).join(piece.joint);
    const parts = piece.pieces.map((part) => write(part, taken, cuts)).filter((part) => part !== '');
    return parts.length === 0 ? '' : `${piece.open}${parts.join(piece.joint)}${piece.close}`;
}

// EXTERNAL MODULE: ./lib/render/fold.js
var fold = __webpack_require__(38093);
// EXTERNAL MODULE: ./lib/render/metric-row.js
var metric_row = __webpack_require__(87999);
// EXTERNAL MODULE: ./lib/render/interval-cell.js
var interval_cell = __webpack_require__(74264);
;// CONCATENATED MODULE: ./lib/render/chart-figures.js

const LARGEST = 1e15;
const MAX_DECIMALS = 18;
const MAX_LENGTH = 20;
/** Ten to the power of this is how many steps the span has at least. */
const SPAN_DIGITS = 3;
const MARGIN = 0.08;
/** Of the value's size, where all values are the same; 1 around zero. */
const FLAT_SPAN = 0.1;
/**
 * One precision for all, fine enough for the picture: a thousandth of the span of the numbers.
 * `null` when a number would need an exponent or more than 20 characters.
 * @param values finite, at least one
 * @param limit finite
 */
function renderChartFigures(values, limit) {
    const drawn = limit === null ? values : [...values, limit];
    const least = Math.min(...drawn);
    const most = Math.max(...drawn);
    const size = Math.max(Math.abs(least), Math.abs(most));
    if (size >= LARGEST)
        return null;
    const span = (0,number_format/* isNoise */.ty)(most - least, size) ? size * FLAT_SPAN || 1 : most - least;
    const decimals = Math.max(0, SPAN_DIGITS - Math.floor(Math.log10(span)));
    if (decimals > MAX_DECIMALS)
        return null;
    const margin = span * MARGIN;
    const render = (value) => renderDecimal(value, decimals);
    const figures = {
        values: values.map(render),
        limit: limit === null ? null : render(limit),
        // What is never negative has no negative part of an axis.
        lowest: render(least >= 0 ? Math.max(0, least - margin) : least - margin),
        highest: render(most + margin),
    };
    const texts = [...figures.values, figures.limit ?? '', figures.lowest, figures.highest];
    return texts.every((text) => text.length <= MAX_LENGTH) ? figures : null;
}
function renderDecimal(value, decimals) {
    const text = value.toFixed(decimals);
    const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
    return short === '-0' ? '0' : short;
}

// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(13184);
;// CONCATENATED MODULE: ./lib/render/metric-chart.js




const DEFAULT_PALETTE = {
    value: { hex: '#0969da', name: 'blue' },
    limit: { hex: '#cf222e', name: 'red' },
};
const FEWEST_POINTS = 3;
const MOST_POINTS = 12;
const MAX_TITLE = 60;
const MAX_AXIS = 24;
const MAX_COLOR_NAME = 12;
const LABEL_LENGTHS = { least: 8, most: 16 };
// In the pixels of the drawing, which a page scales down to its own width.
const WIDTHS = { least: 520, most: 960 };
const HEIGHT = 240;
const AXIS_WIDTH = 80;
const LETTER_WIDTH = 7;
/**
 * One fenced block with a Mermaid `xychart-beta` that Mermaid 10.9 and all later versions can parse: the values as
 * one line, the limit as another. It holds what a screen reader says, with all values in figures.
 *
 * Shows the last 12 points. A point that is no finite number is left out of the line and named in the description;
 * a limit that is none counts as no limit. `null` when there is nothing to draw: fewer than three finite points, a
 * candidate without a value, or numbers that need an exponent (xychart knows none) or more than 20 characters.
 *
 * @throws {TypeError} when a colour is not `#rrggbb`: a bug of the caller
 */
function renderMetricChart(chart) {
    const recent = chart.points.slice(-MOST_POINTS);
    const points = recent.filter(isDrawable);
    const last = recent.at(-1);
    if (points.length < FEWEST_POINTS || last === undefined || !isDrawable(last))
        return null;
    const limit = chart.limit !== null && Number.isFinite(chart.limit) ? chart.limit : null;
    const values = points.map(({ value }) => value);
    const figures = renderChartFigures(values, limit);
    if (figures === null)
        return null;
    const labels = renderLabels(points);
    const palette = chart.palette ?? DEFAULT_PALETTE;
    const title = safeText(chart.title, MAX_TITLE);
    const axis = safeText(chart.axis, MAX_AXIS);
    const missing = recent.filter((point) => !isDrawable(point));
    const lines = [
        ...renderConfig(palette, chooseWidth(labels)),
        'xychart-beta',
        `  accTitle: ${title}, ${labels[0]} to ${labels.at(-1)}`,
        `  accDescr: ${describe({ labels, values, limit, missing })}`,
        `  title "${title}${figures.limit === null ? '' : nameColors(palette)}"`,
        `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
        `  y-axis "${axis}" ${figures.lowest} --> ${figures.highest}`,
        `  line "value" [${figures.values.join(', ')}]`,
    ];
    if (figures.limit !== null)
        lines.push(`  line "limit" [${values.map(() => figures.limit).join(', ')}]`);
    return (0,markdown/* codeBlock */.DV)('mermaid', lines.join('\n'));
}
const isDrawable = ({ value }) => Number.isFinite(value);
function renderConfig({ value, limit }, width) {
    return [
        '---',
        'config:',
        '  xyChart:',
        `    width: ${width}`,
        `    height: ${HEIGHT}`,
        '    titleFontSize: 16',
        '    xAxis:',
        '      labelFontSize: 12',
        '    yAxis:',
        '      labelFontSize: 10',
        '      titleFontSize: 14',
        '  themeVariables:',
        '    xyChart:',
        // The page's own colour, whatever the theme is.
        '      backgroundColor: "transparent"',
        `      plotColorPalette: "${checkColor(value)}, ${checkColor(limit)}"`,
        '---',
    ];
}
function checkColor({ hex }) {
    if (!/^#[0-9a-f]{6}$/i.test(hex))
        throw new TypeError(`"${hex}" is no colour of the form #rrggbb`);
    return hex;
}
function nameColors({ value, limit }) {
    return ` (${safeText(value.name, MAX_COLOR_NAME)}), limit (${safeText(limit.name, MAX_COLOR_NAME)})`;
}
/** All different: points with the same label would be drawn one above the other. */
function renderLabels(points) {
    const room = Math.floor((WIDTHS.most - AXIS_WIDTH) / points.length / LETTER_WIDTH);
    const length = clamp(room, LABEL_LENGTHS);
    const taken = new Set();
    for (const point of points)
        taken.add(findFreeLabel(point.label, length, taken));
    return [...taken];
}
function findFreeLabel(label, length, taken) {
    let free = safeText(label, length);
    for (let number = 2; taken.has(free); number += 1) {
        const suffix = `~${number}`;
        free = `${safeText(label, length - suffix.length)}${suffix}`;
    }
    return free;
}
function chooseWidth(labels) {
    const longest = Math.max(...labels.map((label) => Array.from(label).length));
    return clamp(AXIS_WIDTH + labels.length * (longest + 1) * LETTER_WIDTH, WIDTHS);
}
function describe({ labels, values, limit, missing }) {
    const style = (0,number_format/* chooseStyle */.h8)({ values, limits: limit === null ? [] : [limit] });
    const figures = values.map((value, index) => `${labels[index]}: ${(0,number_format/* formatNumber */.ZV)(value, style)}`);
    const sentences = [figures.join(', ')];
    if (limit !== null)
        sentences.push(`Limit: ${(0,number_format/* formatNumber */.ZV)(limit, style)}`);
    const names = missing.map(({ label }) => safeText(label, LABEL_LENGTHS.most));
    if (names.length > 0)
        sentences.push(`Without a value: ${names.join(', ')}`);
    return `${sentences.join('. ')}.`;
}
/**
 * Text of any origin that can stand between quotation marks, where xychart knows no escape, and on a line of its
 * own; never empty, which xychart does not read. What has a meaning anywhere on the way becomes a sign that looks
 * like it: the mark itself, comments and directives (`%%`), character references (`&lt;`, `#35;` and Mermaid's
 * inner form of the latter), tags, a fence.
 */
function safeText(text, limit) {
    const safe = (0,visible_text/* visibleText */.Q)(text, limit)
        .replaceAll(/["`<>&;]|%(?=%)|(?<=%)%|(?<=ﬂ)°/g, (sign) => LOOKALIKES[sign] ?? '')
        // A no-break space would be drawn as `&nbsp;`.
        .replaceAll(/\p{Zs}+/gu, ' ')
        .trim();
    return safe === '' ? NOTHING : safe;
}
const NOTHING = '–';
const LOOKALIKES = {
    '"': '″',
    '`': 'ˋ',
    '<': '‹',
    '>': '›',
    '&': '＆',
    ';': '；',
    '%': '％',
    '°': '˚',
};
function clamp(value, { least, most }) {
    return Math.min(most, Math.max(least, value));
}

;// CONCATENATED MODULE: ./lib/render/sparkline.js

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const FLAT = '▄';
const GAP = '·';
const FEWEST = 2;
const MOST = 50;
/**
 * The course of a metric as a row of bars, the smallest value lowest and the largest highest; the last value is
 * the last bar. What is no finite number is a dot, so that it is no low bar. Values that are equal, but for the
 * noise of binary arithmetic, are a flat line. Of more than 50 values the last 50; of fewer than 2 nothing (`''`).
 */
function renderSparkline(values) {
    if (values.length < FEWEST)
        return '';
    const shown = values.slice(-MOST);
    const finite = shown.filter((value) => value !== null && Number.isFinite(value));
    const scale = chooseScale(finite.map(Number));
    return shown.map((value) => renderBar(value, scale)).join('');
}
function chooseScale(values) {
    const lowest = Math.min(...values);
    const highest = Math.max(...values);
    const flat = (0,number_format/* isNoise */.ty)(highest - lowest, Math.max(Math.abs(lowest), Math.abs(highest)));
    return { lowest, halfSpan: flat ? 0 : highest / 2 - lowest / 2 };
}
function renderBar(value, { lowest, halfSpan }) {
    if (value === null || !Number.isFinite(value))
        return GAP;
    if (halfSpan === 0)
        return FLAT;
    const share = (value / 2 - lowest / 2) / halfSpan;
    return BARS[Math.round(share * (BARS.length - 1))] ?? FLAT;
}

;// CONCATENATED MODULE: ./lib/render/metric-course.js



const metric_course_FEWEST = 3;
/** The metric's course as a row of bars in code; a dash when there are fewer than three values. */
function courseCell(row, comparison) {
    const values = coursePoints(row, comparison).map(({ value }) => value);
    if (values.filter((value) => Number.isFinite(value)).length < metric_course_FEWEST)
        return metric_row/* NOTHING */.K$;
    return `\`${renderSparkline(values)}\``;
}
/** The metric's course as a picture, with the limit that it is judged by; `null` when there is nothing to draw. */
function courseChart(row, report) {
    const { comparison } = report;
    if (comparison.history === null)
        return null;
    const metric = row.candidate ?? row.baseline;
    const label = report.pull === null ? 'this run' : `PR ${report.pull}`;
    const last = { label, value: (0,metric_row/* valueOf */.RP)(row.candidate) ?? Number.NaN };
    return renderMetricChart({
        title: `${comparison.model} ${row.key}`,
        axis: metric?.unit ?? metric?.name ?? '',
        points: [...coursePoints(row, comparison).slice(0, -1), last],
        limit: brokenLimit(row) ?? toleratedValue(row),
    });
}
/** Versions before the baseline, from the first that has a value; the baseline; the candidate. What has no value is NaN. */
function coursePoints(row, { history, baseline }) {
    if (history === null)
        return [];
    const before = history.map(({ version, metrics }) => ({
        label: `v${version}`,
        // The names of metrics come from files: `constructor` is none of an object's own.
        value: (Object.hasOwn(metrics, row.key) ? metrics[row.key] : null) ?? Number.NaN,
    }));
    const first = before.findIndex(({ value }) => Number.isFinite(value));
    const base = { label: `v${baseline?.version ?? ''}`, value: (0,metric_row/* valueOf */.RP)(row.baseline) ?? Number.NaN };
    return [
        ...(first === -1 ? [] : before.slice(first)),
        ...(baseline === null ? [] : [base]),
        { label: 'this run', value: (0,metric_row/* valueOf */.RP)(row.candidate) ?? Number.NaN },
    ];
}
function brokenLimit({ gate, candidate }) {
    const value = (0,metric_row/* valueOf */.RP)(candidate);
    const { min, max } = gate;
    if (value === null)
        return null;
    if (min !== null && value < min)
        return min;
    return max !== null && value > max ? max : null;
}
/** What the tolerance leaves of the baseline's value; of a metric with a target, on the side where the candidate is. */
function toleratedValue({ better, gate, baseline, candidate }) {
    const { allowed } = gate;
    const before = (0,metric_row/* valueOf */.RP)(baseline);
    if (allowed === null || before === null)
        return gate.min ?? gate.max;
    if (!(0,metric_row/* isTarget */.Ex)(better))
        return better === 'lower' ? before + allowed : before - allowed;
    const { target } = better;
    const reach = Math.abs(before - target) + allowed;
    return ((0,metric_row/* valueOf */.RP)(candidate) ?? target) < target ? target - reach : target + reach;
}

// EXTERNAL MODULE: ./lib/render/trim-zeros.js
var trim_zeros = __webpack_require__(93964);
;// CONCATENATED MODULE: ./lib/render/metric-table.js







/**
 * Without a baseline there are only the value and its limits, and without a history no course.
 * @param candidate heading of the candidate's column
 */
function metricColumns(comparison, candidate) {
    const { baseline, history } = comparison;
    if (baseline === null)
        return valueColumns(candidate);
    const confidence = commonConfidence(comparison.rows);
    const interval = confidence === null ? 'interval' : `${(0,number_format/* formatPercent */.l9)(confidence, false)} interval`;
    const tested = comparison.rows.some(({ evidence }) => evidence?.interval != null);
    const course = history !== null && comparison.rows.some((row) => courseOf(row, comparison) !== metric_row/* NOTHING */.K$);
    return {
        header: [
            '',
            'metric',
            (0,markdown/* escapeText */.X1)(`v${baseline.version}`),
            candidate,
            'change',
            ...(tested ? [interval] : []),
            'allowed',
            ...(course ? ['history'] : []),
        ],
        align: [
            ...['left', 'left', 'right', 'right', 'right'],
            ...(tested ? ['center'] : []),
            ...['right', 'left'],
        ],
        cells: (row) => {
            const style = (0,metric_row/* rowStyle */.mu)(row);
            const own = confidence === null ? ownConfidence(row) : '';
            return [
                statusCell(row),
                keyCell(row),
                (0,metric_row/* valueCell */.S7)(row.baseline, style),
                (0,metric_row/* candidateCell */.cI)(row, style),
                row.change === 'not-comparable' ? metric_row/* NOTHING */.K$ : (0,metric_row/* changeCell */.fd)(row, style),
                ...(tested ? [unbroken(`${(0,interval_cell/* intervalCell */.m)(row, style)}${own}`)] : []),
                limitCell(row, style),
                ...(course ? [courseOf(row, comparison)] : []),
            ];
        },
    };
}
function valueColumns(candidate) {
    return {
        header: ['', 'metric', candidate, 'limit'],
        align: ['left', 'left', 'right', 'right'],
        cells: (row) => {
            const style = (0,metric_row/* rowStyle */.mu)(row);
            return [statusCell(row), keyCell(row), (0,metric_row/* candidateCell */.cI)(row, style), limitCell(row, style)];
        },
    };
}
function statusCell(row) {
    const { icon, word } = (0,metric_row/* statusOf */.c2)(row);
    const { min, max } = row.gate;
    const kept = row.outcome === 'pass' && row.change === 'new' && (min ?? max) !== null;
    return kept ? `✅${NO_BREAK}new, in limit` : `${icon}${NO_BREAK}${wordOf(row, word)}`;
}
function wordOf(row, word) {
    if (row.outcome === 'fail')
        return (0,markdown/* bold */.Cr)((0,failures/* limitsBroken */.yu)(row).length > 0 ? 'fail' : word);
    if (row.outcome === 'warn')
        return warnedWord(row, word);
    // What the column of limits says need not stand here too.
    return row.outcome === 'info' ? word.replace(/, shown only$/, '') : word;
}
/** A metric that got better has another reason to be warned of than its word says. */
function warnedWord(row, word) {
    if (row.change !== 'better' || word !== 'better')
        return word;
    return (0,failures/* limitsBroken */.yu)(row).length > 0 ? 'beyond limit' : 'too good?';
}
/** A target stays beside its arrow. */
const keyCell = (row) => (0,metric_row/* nameCell */.UQ)(row).replace(/ → (?=[^ ]+$)/, ` →${NO_BREAK}`);
function limitCell(row, style) {
    if (row.outcome === 'info' && row.gate.support !== null)
        return 'too few rows';
    const text = (0,metric_row/* allowedCell */.XY)(row, style);
    if (text === metric_row/* NOTHING */.K$ && row.outcome === 'info')
        return 'no gate';
    const short = (0,trim_zeros/* trimZeros */.i)(text).replace(/≥ (\S+), ≤ (\S+)$/, '$1 … $2');
    return short.replaceAll(/(?<=[≥≤…]) | (?=…)/g, NO_BREAK);
}
/** The bars would compare what cannot be compared. */
const courseOf = (row, comparison) => row.change === 'not-comparable' ? metric_row/* NOTHING */.K$ : courseCell(row, comparison);
const NO_BREAK = '\u00A0';
const unbroken = (text) => text.replaceAll(' ', NO_BREAK);
/** That of all intervals; `null` when they differ. */
function commonConfidence(rows) {
    const found = new Set(rows.flatMap(({ evidence }) => evidence?.interval?.confidence ?? []));
    if (found.size > 1)
        return null;
    return [...found][0] ?? rows[0]?.gate.confidence ?? null;
}
const ownConfidence = ({ evidence }) => evidence?.interval == null ? '' : ` (${(0,number_format/* formatPercent */.l9)(evidence.interval.confidence, false)})`;

;// CONCATENATED MODULE: ./lib/render/table-pieces.js

/** A table whose rows, lines of `tableRow`, may be left out. */
function tablePieces(header, align, rows) {
    return {
        type: 'group',
        open: `${(0,markdown/* table */.tp)(header, align, [])}\n`,
        close: '',
        joint: '\n',
        pieces: rows,
    };
}
/** One line of a table; the header has as many cells. */
function tableRow(cells) {
    const blank = cells.map(() => '');
    return (0,markdown/* table */.tp)(blank, [], [cells]).split('\n').at(-1) ?? '';
}
/** A folded block whose content may be left out, and goes with all of it. */
function detailsPieces(summary, pieces) {
    // No control character is left in the summary.
    const [open = '', close = ''] = (0,markdown/* details */.zH)(summary, MARK).split(MARK);
    return { type: 'group', open, close, joint: '\n\n', pieces };
}
const MARK = '\u0000';

;// CONCATENATED MODULE: ./lib/render/metric-section.js








/** The metrics of each model, with its name above them where there are several. */
function metricSections(state, layout) {
    const candidate = state.review.pull === null ? 'this run' : 'this PR';
    const several = state.models.length > 1;
    return state.models.map((model) => {
        const { comparison } = model;
        const name = (0,markdown/* codeSpan */.SS)(comparison.model);
        if (comparison.rows.length === 0)
            return several ? `No metrics of ${name} were found.` : NO_METRICS;
        const columns = metricColumns(comparison, candidate);
        const rows = groupRows(model);
        const table = layout.terse ? { ...rows, failing: [] } : rows;
        const form = FORMS[layout.form]({
            columns,
            rows: table,
            title: several ? `${comparison.model}: ` : '',
        });
        const titled = several && layout.form !== 'folded';
        return {
            ...section([...(layout.terse ? [terseFailing(model)] : []), ...form]),
            open: titled ? `${(0,markdown/* heading */.R_)(4, name)}\n\n` : '',
        };
    });
}
const NO_METRICS = 'No metrics were found.';
function groupRows({ comparison, failing, warning }) {
    const { rows } = comparison;
    const of = (kind) => rows.filter((row) => rowKind(row) === kind);
    const passing = of('passing');
    return {
        all: rows,
        failing,
        warning,
        passing: [...passing.filter(hasRule), ...passing.filter((row) => !hasRule(row))],
        unchanged: of('unchanged'),
        shown: of('shown'),
    };
}
const hasRule = ({ gate }) => gate.rule !== null && gate.level !== 'info';
function rowKind(row) {
    if (row.outcome === 'fail')
        return 'failing';
    if (row.outcome === 'warn')
        return 'warning';
    if (row.outcome === 'info' && row.baseline !== null)
        return 'shown';
    return row.outcome === 'pass' && row.change === 'same' ? 'unchanged' : 'passing';
}
const FORMS = {
    open: ({ columns, rows, title }) => [
        tableOf(columns, [
            ...pressing(columns, rows),
            rowItems('passing', columns, rows.passing.slice(0, fold/* MOST_OPEN */.j)),
        ]),
        folded(`${title}${(0,number_format/* formatPlural */.yk)(rows.passing.length - fold/* MOST_OPEN */.j, 'more metric')}`, [
            tableOf(columns, [rowItems('passing', columns, rows.passing.slice(fold/* MOST_OPEN */.j))]),
        ]),
        folded(`${title}${(0,number_format/* formatPlural */.yk)(rows.unchanged.length, 'gated metric')} unchanged`, [
            items('unchanged', rows.unchanged, unchangedItem, ', '),
        ]),
        folded(`${title}${(0,number_format/* formatPlural */.yk)(rows.shown.length, 'metric')} not gated`, [
            tableOf(columns, [rowItems('unchanged', columns, rows.shown)]),
        ]),
    ],
    folded: ({ columns, rows, title }) => [
        folded(`${title === '' ? 'Metrics: ' : title}${countText(rows.all)}`, [
            tableOf(columns, everything(columns, rows)),
        ]),
    ],
    all: ({ columns, rows }) => [tableOf(columns, everything(columns, rows))],
};
const folded = (title, pieces) => detailsPieces(title, pieces);
const tableOf = ({ header, align }, rows) => tablePieces(header, align, rows);
const pressing = (columns, rows) => [
    rowItems('failing', columns, rows.failing),
    rowItems('warning', columns, rows.warning),
];
const everything = (columns, rows) => [
    ...pressing(columns, rows),
    rowItems('passing', columns, rows.passing),
    rowItems('unchanged', columns, [...rows.unchanged, ...rows.shown]),
];
const rowItems = (kind, { cells }, rows) => items(kind, rows, (row) => tableRow(cells(row)));
/** `` `test/mrr` 0.381 `` */
const unchangedItem = (row) => `${(0,markdown/* codeSpan */.SS)(row.key)} ${(0,metric_row/* valueCell */.S7)(row.candidate, (0,metric_row/* rowStyle */.mu)(row))}`;
/** A block of code: the shortest way to write a name that is not read as anything else. */
function terseFailing({ failing }) {
    return {
        type: 'group',
        open: `${(0,markdown/* bold */.Cr)((0,number_format/* formatPlural */.yk)(failing.length, 'failing metric'))}, before → after:\n\n\`\`\`\n`,
        // No line can end the block: each holds more than backticks.
        close: '\n```',
        joint: '\n',
        pieces: [items('failing', failing, terseItem)],
    };
}
function terseItem(row) {
    const style = (0,metric_row/* rowStyle */.mu)(row);
    const before = row.baseline === null ? '' : `${(0,metric_row/* valueCell */.S7)(row.baseline, style)}→`;
    const after = row.candidate === null ? 'missing' : (0,metric_row/* valueCell */.S7)(row.candidate, style);
    return `${(0,visible_text/* visibleText */.Q)(row.key)} ${before}${after}`;
}
/** `2 better, 1 unchanged, 3 not gated` */
function countText(rows) {
    const gated = rows.filter((row) => row.outcome !== 'info');
    const moved = (change) => gated.filter((row) => row.change === change).length;
    const known = [moved('better'), moved('worse'), moved('same')];
    const rest = known.reduce((left, some) => left - some, gated.length);
    const parts = [
        [known[0], 'better'],
        [known[1], 'worse within the limit'],
        [known[2], 'unchanged'],
        [rest, 'new'],
        [rows.length - gated.length, 'not gated'],
    ];
    return parts
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${(0,number_format/* formatCount */.B4)(count)} ${word}`)
        .join(', ');
}

// EXTERNAL MODULE: ./lib/render/time.js
var time = __webpack_require__(12307);
;// CONCATENATED MODULE: ./lib/render/model-table.js





/** A line for each model: what came of its gates, against which version, who signed that, and on which data. */
function modelTable({ models, review }) {
    return tablePieces(['', 'model', 'gates', 'baseline', 'test data'], ['left'], [
        items('models', models, (model) => tableRow(modelCells(model))),
        items('models', review.absent, (absent) => tableRow(absentCells(absent))),
    ]);
}
/** `[v2.3.0](…) (production), 12 days old, signature ✅ valid`; who signed is part of the provenance. */
function baselineText({ report, secondChoice }) {
    const { baseline } = report.comparison;
    if (baseline === null)
        return 'none';
    const version = (0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(`v${baseline.version}`), baseline.url.replaceAll('@', encodeURIComponent));
    const { chosenBy } = baseline;
    const choice = chosenBy === baseline.version ? '' : ` (${(0,markdown/* escapeText */.X1)(chosenBy, MAX_CHOICE)})`;
    const parts = [
        `${secondChoice ? '⚠️ ' : ''}${version}${choice}`,
        (0,time/* formatAge */.n)(baseline.createdAt, report.asOf),
        'signature ✅\u00A0valid',
    ];
    return parts.filter((part) => part !== '').join(', ');
}
const MAX_CHOICE = 40;
function modelCells(model) {
    const { comparison, counts } = model;
    return [
        verdictText(model),
        (0,markdown/* bold */.Cr)((0,markdown/* codeSpan */.SS)(comparison.model)),
        gatesText(counts),
        baselineText(model),
        comparison.baseline === null ? '–' : dataText(comparison.rows),
    ];
}
function absentCells({ model, count }) {
    const name = model === null ? (0,number_format/* formatPlural */.yk)(count, 'more result') : (0,markdown/* bold */.Cr)((0,markdown/* codeSpan */.SS)(model));
    return ['⏳ no result', name, 'not finished, failed or cancelled', '–', '–'];
}
function verdictText({ comparison, counts, secondChoice }) {
    if (comparison.verdict === 'fail')
        return '❌ fail';
    if (comparison.verdict === 'uncertain')
        return '⚠️ uncertain';
    const warned = counts.gated > counts.passed;
    if (warned)
        return '⚠️ warn';
    if (comparison.baseline === null)
        return '🆕 no baseline';
    if (counts.gated === 0)
        return 'ℹ️ no gate';
    return secondChoice ? '⚠️ pass' : '✅ pass';
}
function gatesText(counts) {
    if (counts.gated === 0)
        return 'none';
    const parts = [
        [counts.passed, 'pass'],
        [counts.failed, 'fail'],
        [counts.uncertain, 'uncertain'],
        [counts.incomparable, 'not comparable'],
        [counts.warned, 'warn'],
        [counts.waived, 'waived'],
    ];
    return parts
        .filter(([count]) => count > 0)
        .map(([count, word]) => {
        const text = `${(0,number_format/* formatCount */.B4)(count)} ${word}`;
        return word === 'fail' ? (0,markdown/* bold */.Cr)(text) : text;
    })
        .join(', ');
}
/** Whether both sides were scored on the same data, and what the tests made of it. */
function dataText(rows) {
    const gated = rows.filter(({ outcome, data }) => outcome !== 'info' && data !== null);
    const compared = gated.length > 0 ? gated : rows.filter(({ data }) => data !== null);
    if (compared.length === 0)
        return '–';
    const count = (data) => compared.filter((row) => row.data === data && row.partial === null).length;
    const partial = compared.filter((row) => row.partial !== null).length;
    const parts = [
        [count('different'), 'changed'],
        [partial, 'partial'],
        [count('unknown'), 'unknown'],
        [count('same'), SAME],
    ];
    const found = parts.filter(([some]) => some > 0);
    const warning = count('different') + partial > 0 ? '⚠️ ' : '';
    if (found.length > 1)
        return `${warning}${found.map(([some, word]) => `${(0,number_format/* formatCount */.B4)(some)} ${word}`).join(', ')}`;
    const [[, only] = [0, '–']] = found;
    return only === SAME ? `${only}, ${pairingText(compared)}` : `${warning}${only}`;
}
/** By their hash. */
const SAME = 'same';
const PAIRED = new Set(['mcnemar', 'bootstrap', 'delong', 'folds']);
const RUNS = new Set(['welch', 'mann-whitney', 'prediction']);
function pairingText(rows) {
    const tests = rows.flatMap(({ evidence }) => (evidence?.test == null ? [] : [evidence.test]));
    if (tests.length === 0)
        return 'one run';
    if (tests.some((test) => PAIRED.has(test)))
        return 'paired';
    return tests.some((test) => RUNS.has(test)) ? 'several runs' : 'not paired';
}

// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(68193);
// EXTERNAL MODULE: ./lib/render/evidence-text.js
var evidence_text = __webpack_require__(29579);
// EXTERNAL MODULE: ./lib/render/release-commands.js
var release_commands = __webpack_require__(28492);
;// CONCATENATED MODULE: ./lib/render/provenance.js









/** Where every number comes from, for the reader who wants to trust it; folded. */
function provenance(state) {
    const { models } = state;
    const verified = models.filter(({ comparison }) => comparison.baseline !== null).length;
    const baselines = verified === models.length
        ? 'verified'
        : `${(0,number_format/* formatCount */.B4)(verified)} of ${(0,number_format/* formatCount */.B4)(models.length)} verified`;
    const title = verified === 0
        ? 'Provenance: no baseline, candidate unsigned'
        : `Provenance: ${models.length === 1 ? 'baseline' : 'baselines'} ${baselines}${signerText(models)}, candidate unsigned`;
    const rows = [...models.flatMap(modelRows(models.length > 1)), ...runRows(state)];
    return detailsPieces(`🔏 ${title}`, [
        tablePieces(['', ''], ['left', 'left'], [items('provenance', rows, tableRow)]),
        verifyCommands(models),
    ]);
}
/** ` (train.yml@main)`, when it is the same for all. */
function signerText(models) {
    const signers = new Set(models.flatMap(({ comparison: { baseline }, report }) => baseline === null ? [] : [(0,links/* shortSigner */.LM)(report, baseline.signer)]));
    const [signer = ''] = signers;
    return signers.size === 1 ? ` (${(0,visible_text/* visibleText */.Q)(signer, MAX_SIGNER)})` : '';
}
const MAX_SIGNER = 60;
const modelRows = (several) => ({ comparison, report }) => {
    const { baseline, candidate, model } = comparison;
    const artifact = several ? `model files of ${(0,markdown/* codeSpan */.SS)(model)}` : 'model files';
    return [
        ...(baseline === null
            ? []
            : [
                [
                    `baseline ${(0,markdown/* codeSpan */.SS)(baseline.tag)}`,
                    `manifest ${(0,markdown/* codeSpan */.SS)(baseline.manifest)}, signed by ${(0,markdown/* codeSpan */.SS)(baseline.signer)}, verified in this run; ` +
                        `commit ${(0,links/* commitLink */.wn)(report, baseline.commit)}`,
                ],
            ]),
        [artifact, (0,markdown/* codeSpan */.SS)(candidate.artifact)],
    ];
};
function runRows(state) {
    const { review, models } = state;
    const gates = new Set(models.map(({ report }) => report.gatesFile));
    const files = [...gates]
        .slice(0, MOST_FILES)
        .map((file) => (file === null ? 'none configured' : (0,markdown/* escapeText */.X1)(file, 200)));
    const edited = models.some(({ report }) => report.gatesEdited);
    const change = edited ? 'this pull request changes it' : 'this pull request does not change it';
    const known = gates.size > 1 || !gates.has(null);
    return [
        [
            'candidate',
            `commit ${(0,links/* commitLink */.wn)(review, review.head)}, unsigned: signed only when it is released`,
        ],
        ['gates', `${files.join('; ')}${known && review.pull !== null ? `; ${change}` : ''}`],
        ['tests', testsText(models)],
        ...chanceRow(state),
        ['run', `${(0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(review.runId), review.runUrl)}, attempt ${review.attempt}`],
    ];
}
const MOST_FILES = 3;
/** How likely what has a box would be if nothing had got worse. */
function chanceRow(state) {
    const told = [...(0,failures/* boxedRows */.Y8)(state)].flatMap((row) => {
        const chance = (0,evidence_text/* chanceText */.y1)(row);
        return chance === '' ? [] : [`${(0,markdown/* codeSpan */.SS)(row.key)} ${chance}`];
    });
    return told.length === 0 ? [] : [['chance', told.join('; ')]];
}
const METHODS = {
    mcnemar: 'McNemar exact',
    bootstrap: 'paired bootstrap',
    delong: 'DeLong',
    welch: 'Welch',
    'mann-whitney': 'Mann-Whitney exact',
    prediction: 'prediction interval',
    folds: 'paired folds',
    newcombe: 'Newcombe',
    stderr: 'normal interval of reported standard errors',
};
const CORRECTIONS = {
    holm: 'Holm over the gates of level error',
    bh: 'Benjamini-Hochberg over the gates of level error',
    none: 'not corrected for their number',
};
/** `McNemar exact, paired bootstrap (B 10,000, seed 1); Holm over the gates of level error` */
function testsText(models) {
    const methods = new Map();
    for (const { comparison } of models) {
        for (const { evidence } of comparison.rows) {
            if (evidence === null || evidence.test === null || methods.has(evidence.test))
                continue;
            const { resamples, seed } = evidence;
            const chance = resamples === null ? '' : ` (B ${(0,number_format/* formatCount */.B4)(resamples)}, seed ${seed ?? 0})`;
            methods.set(evidence.test, `${METHODS[evidence.test]}${chance}`);
        }
    }
    if (models.every(({ comparison }) => comparison.baseline === null))
        return 'none: nothing to compare with';
    if (methods.size === 0)
        return 'none: one run of each side, so tolerances alone';
    const corrections = new Set(models.map(({ comparison }) => CORRECTIONS[comparison.correction]));
    return `${[...methods.values()].join(', ')}; ${[...corrections].join('; ')}`;
}
/** Lines to type for whoever does not believe this text. */
function verifyCommands(models) {
    return {
        type: 'group',
        open: '```sh\n',
        // No line can end the block: each begins with the name of the program.
        close: '\n```',
        joint: '\n',
        pieces: [
            items('provenance', models.filter(({ comparison }) => comparison.baseline !== null), verifyCommand),
        ],
    };
}
function verifyCommand({ comparison: { model, baseline }, report }) {
    if (baseline === null)
        return '';
    const words = [
        'model-release verify',
        (0,release_commands/* quote */.hD)(`${model}@${baseline.version}`),
        '--repo',
        (0,release_commands/* quote */.hD)((0,release_commands/* repositoryArgument */.UE)(report)),
        '--manifest-digest',
        (0,release_commands/* quote */.hD)(baseline.manifest),
    ];
    return (0,visible_text/* showInvisible */.j)(words.join(' '));
}

// EXTERNAL MODULE: ./lib/render/review-heading.js
var review_heading = __webpack_require__(31813);
// EXTERNAL MODULE: ./lib/render/data-change.js
var data_change = __webpack_require__(9335);
// EXTERNAL MODULE: ./lib/render/inputs.js
var inputs = __webpack_require__(16223);
;// CONCATENATED MODULE: ./lib/render/review-inputs.js








/** What went into the models: parameters, data, code, and whether their bytes changed. Absent without a baseline. */
function openInputs(state) {
    return {
        ...section(inputPieces(state)),
        open: `${(0,markdown/* heading */.R_)(4, 'What changed in the inputs')}\n\n`,
    };
}
/** The same, folded. */
function foldedInputs(state) {
    const compared = comparedModels(state);
    const sum = (count) => compared.reduce((all, { comparison }) => all + count(comparison), 0);
    const [params, data] = [
        sum((of) => of.params.changes.length),
        sum((of) => of.data.changes.length),
    ];
    const parts = [
        ...(params > 0 ? [(0,number_format/* formatPlural */.yk)(params, 'parameter')] : []),
        ...(data > 0 ? [(0,number_format/* formatPlural */.yk)(data, 'data set')] : []),
    ];
    const title = parts.length === 0
        ? 'Inputs: no parameter or data change'
        : `Inputs: ${parts.join(' and ')} changed`;
    return detailsPieces(title, inputPieces(state));
}
const comparedModels = ({ models }) => models.filter(({ comparison }) => comparison.baseline !== null);
function inputPieces(state) {
    const models = comparedModels(state);
    const several = state.models.length > 1;
    return [
        ...models.flatMap((model) => changeTables(model, state.review.pull === null ? 'this run' : 'this PR')),
        items('data', models, (model) => several ? (0,markdown/* list */.p_)([modelLine(model, several)]) : modelLine(model, several)),
    ];
}
/** Parameters and data sets of one model that differ, before and after; of a long list the rest is folded. */
function changeTables({ comparison }, candidate) {
    const { params, data, model, baseline } = comparison;
    const header = [(0,markdown/* codeSpan */.SS)(model), (0,markdown/* escapeText */.X1)(`v${baseline?.version ?? ''}`), candidate];
    const changed = params.changes.length + data.changes.length > 0;
    const same = changed ? data.unchanged.slice(0, MOST_SAME) : [];
    const tableOf = (rows) => tablePieces(header, ['left', 'left', 'left'], rows);
    const paramItems = (from, to) => items('params', params.changes.slice(from, to), (change) => named('param', (0,inputs/* paramCells */.TQ)(change)));
    const more = params.changes.length - fold/* MOST_OPEN */.j;
    return [
        tableOf([
            paramItems(0, fold/* MOST_OPEN */.j),
            items('data', data.changes, (change) => named('data', (0,inputs/* dataCells */.YU)(change))),
            items('data', same, (change) => named('data', (0,inputs/* sameDataCells */.CG)(change))),
        ]),
        detailsPieces(`${(0,number_format/* formatPlural */.yk)(more, 'more changed parameter')} of ${model}`, [
            tableOf([paramItems(fold/* MOST_OPEN */.j)]),
        ]),
        items('data', review_inputs_describe(data.changes), (line) => (0,markdown/* list */.p_)([line])),
    ];
}
/** Data sets that did not change are named when there are few. */
const MOST_SAME = 3;
const named = (what, [name = '', ...sides]) => tableRow([`${what} ${name}`, ...sides]);
const review_inputs_describe = (changes) => changes.flatMap(data_change/* describeDataChange */.a);
/** `**churn**: 23 parameters unchanged. Code: … Model files: changed, 48.1 kB.` */
function modelLine({ comparison, report }, several) {
    const { baseline, params, data } = comparison;
    if (baseline === null)
        return '';
    const unchanged = (0,inputs/* unchangedText */.zD)(comparison);
    const changed = params.changes.length + data.changes.length > 0;
    const alike = unchanged === '' ? '' : ` (${unchanged})`;
    const range = `v${baseline.version}...${(0,links/* shortCommit */.Ax)(report.head)}`;
    const code = `Code: ${(0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(range), (0,links/* compareUrl */.XH)(report, baseline.tag.toWellFormed(), report.head))}.`;
    const same = changed && unchanged !== '' ? `${unchanged}.` : '';
    const parts = [
        changed ? same : `No parameter or data change${alike}.`,
        (0,inputs/* environmentText */.HR)(comparison),
        code,
        artifactText(comparison),
    ];
    const text = parts.filter((part) => part !== '').join(' ');
    return several ? `${(0,markdown/* bold */.Cr)((0,markdown/* codeSpan */.SS)(comparison.model))}: ${text}` : text;
}
function artifactText({ artifactChanged, candidate }) {
    const size = (0,number_format/* formatBytes */.z3)(candidate.size);
    if (artifactChanged === null)
        return `Model files: ${size}.`;
    return artifactChanged
        ? `Model files: changed, ${size}.`
        : `Model files: byte for byte those of the baseline, ${size}.`;
}

// EXTERNAL MODULE: ./lib/render/headline.js
var headline = __webpack_require__(5818);
;// CONCATENATED MODULE: ./lib/render/review-notes.js






const MOST_REASONS = 10;
const MOST_NAMES = 5;
const MAX_NOTE = 400;
/** Code points: several versions may have been passed over. */
const MAX_BASELINE_NOTE = 1000;
/** Says aloud what the numbers do not: no baseline, another baseline, figures of a fork, gates that are being changed. */
function caveats(state) {
    const { models } = state;
    const edited = models.some(({ report }) => report.gatesEdited);
    return section([
        selfReported(models),
        edited ? EDITED : '',
        items('caveats', [...noBaseline(models), ...models.filter((model) => model.secondChoice).map(secondChoice)], (text) => text, '\n\n'),
    ]);
}
const EDITED = (0,markdown/* alert */.xE)('NOTE', [
    `${(0,markdown/* bold */.Cr)('This pull request changes the gates.')} They count only after the merge: it is judged by those of the base.`,
]);
const FORK_WORDS = 'self-reported by a fork**: its own run computed them, and nothing here could check them. ' +
    'Gates and baseline come from this repository.';
function selfReported(models) {
    const told = models.filter(({ report }) => report.selfReported);
    if (told.length === 0)
        return '';
    const all = told.length === models.length;
    const whose = all ? 'These metrics' : `The metrics of ${modelNames(told)}`;
    return (0,markdown/* alert */.xE)('WARNING', [`${whose} are **${FORK_WORDS}`]);
}
const ONLY_LIMITS = 'Only absolute limits (min, max) were checked; no metric was compared with an earlier version.';
function noBaseline(models) {
    const first = models.filter(({ comparison }) => comparison.baseline === null);
    if (first.length === 0)
        return [];
    const which = models.length === 1 ? 'No baseline.' : `No baseline for ${modelNames(first)}.`;
    const notes = new Set(first.map(baselineNote).filter((note) => note !== ''));
    return [(0,markdown/* alert */.xE)('NOTE', [`${(0,markdown/* bold */.Cr)(which)} ${ONLY_LIMITS}`, ...[...notes].slice(0, MOST_NAMES)])];
}
/** A signature can be taken away to have an older, worse version compared; passing gates must not hide that. */
function secondChoice(model) {
    const name = (0,markdown/* codeSpan */.SS)(model.comparison.model);
    return (0,markdown/* alert */.xE)('WARNING', [
        `${(0,markdown/* bold */.Cr)(`The baseline of ${name} is not the first choice.`)} ${baselineNote(model)}`,
        'A release or a signature may have been removed on purpose: find out why it is absent before you rely on this comparison.',
    ]);
}
function baselineNote({ comparison: { baselineNote: note } }) {
    if (note === null)
        return '';
    return (0,markdown/* escapeText */.X1)(note.split('; ').map(headline/* sentence */.e).join(' '), MAX_BASELINE_NOTE);
}
function modelNames(models) {
    const names = models.slice(0, MOST_NAMES).map(({ comparison }) => (0,markdown/* codeSpan */.SS)(comparison.model));
    const more = models.length - names.length;
    return more > 0 ? `${names.join(', ')} and ${(0,number_format/* formatPlural */.yk)(more, 'more model')}` : names.join(', ');
}
/** Things that are no gate, and that a reviewer should know. */
function noteSection(state) {
    const notes = modelNotes(state.models.length > 1, (0,failures/* boxedRows */.Y8)(state));
    return items('notes', state.models.flatMap(notes), (note) => (0,markdown/* list */.p_)([note]));
}
const modelNotes = (several, boxed) => (model) => {
    const { comparison } = model;
    const whose = several ? `${(0,markdown/* codeSpan */.SS)(comparison.model)}: ` : '';
    return [
        ...comparison.waivers.map((waiver) => `${whose}${waiverNote(waiver)}`),
        ...frozenNote(comparison.frozen, whose),
        ...reasonNotes(model, boxed).map((note) => `${note.icon} ${whose}${note.text}`),
        ...supportNote(comparison.rows, whose),
        ...comparison.warnings.map((warning) => `⚠️ ${whose}${(0,markdown/* escapeText */.X1)((0,headline/* sentence */.e)(warning), MAX_NOTE)}`),
    ];
};
function waiverNote(waiver) {
    const scope = waiver.pullRequest === null ? '' : ` in pull request ${waiver.pullRequest}`;
    return [
        `⚠️ ${(0,markdown/* bold */.Cr)('Waived')}: ${(0,markdown/* codeSpan */.SS)(waiver.match)}${scope}, no worse than ${waiver.floor},`,
        `until ${(0,markdown/* escapeText */.X1)(waiver.expires, 24)}, approved by ${(0,markdown/* codeSpan */.SS)(waiver.approvedBy)}:`,
        (0,markdown/* escapeText */.X1)((0,headline/* sentence */.e)(waiver.reason), MAX_NOTE),
    ].join(' ');
}
function frozenNote(keys, whose) {
    if (keys.length === 0)
        return [];
    const names = firstNames(keys.map(markdown/* codeSpan */.SS));
    const what = keys.length === 1 ? 'a parameter that should' : 'parameters that should';
    return [`⚠️ ${whose}${(0,markdown/* bold */.Cr)('Changed')} ${what} not change: ${names}.`];
}
/** Why rows that have no box of their own are no plain pass; at most ten of them, and how many more there are. */
function reasonNotes({ failing, warning }, boxed) {
    const told = [...failing, ...warning].filter((row) => !boxed.has(row) && row.waiver === null && (0,failures/* remarkText */.ab)(row) !== '');
    const more = told.length - MOST_REASONS;
    return [
        ...told.slice(0, MOST_REASONS).map((row) => ({
            icon: (0,metric_row/* statusOf */.c2)(row).icon,
            text: `${(0,markdown/* codeSpan */.SS)(row.key)}: ${(0,failures/* remarkText */.ab)(row)}`,
        })),
        ...(more > 0
            ? [{ icon: '⚠️', text: `${(0,number_format/* formatPlural */.yk)(more, 'more metric')} with a remark, in the table.` }]
            : []),
    ];
}
function supportNote(rows, whose) {
    const few = rows.filter(({ gate: { support } }) => support !== null && (support.found ?? 0) < support.needed);
    if (few.length === 0)
        return [];
    const names = few.slice(0, MOST_NAMES).map(({ key, gate }) => {
        const found = gate.support?.found ?? null;
        const needed = (0,number_format/* formatCount */.B4)(gate.support?.needed ?? 0);
        return `${(0,markdown/* codeSpan */.SS)(key)} (${found === null ? 'unknown' : (0,number_format/* formatCount */.B4)(found)} of ${needed})`;
    });
    const more = few.length - names.length;
    const rest = more > 0 ? ` and ${(0,number_format/* formatCount */.B4)(more)} more` : '';
    return [`▫️ ${whose}Too few examples for a gate, so only shown: ${names.join(', ')}${rest}.`];
}
function firstNames(names) {
    const more = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return more > 0 ? `${shown} and ${(0,number_format/* formatCount */.B4)(more)} more` : shown;
}

// EXTERNAL MODULE: ./lib/render/review-state.js
var review_state = __webpack_require__(8530);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/domain/name-glob.js + 1 modules
var name_glob = __webpack_require__(51087);
;// CONCATENATED MODULE: ./lib/render/waiver-hint.js





const waiver_hint_MOST = 3;
/** Characters: the entry of a longer name would be no help to copy. */
const MAX_MATCH = 200;
const DEFAULT_FILE = '.github/model-release.yml';
const INLINE = 'gates input';
const MONTH = 30 * 86_400_000;
/** How to let a drop pass that is wanted; empty when nothing failed that can be waived. */
function waiverHint({ models, review }) {
    const found = firstWaivable(models);
    const shown = found.filter(({ match }) => match.length <= MAX_MATCH).slice(0, waiver_hint_MOST);
    if (shown.length === 0)
        return '';
    const file = fileOf(found.map(({ row }) => row));
    const waivers = shown.map(({ row, match }) => ({
        match,
        ...(review.pull === null ? {} : { pull_request: review.pull }),
        floor: floorOf(row),
        reason: 'WHY THIS IS ACCEPTED',
        approved_by: 'WHO DECIDED IT',
        expires: expiryOf(review.asOf),
    }));
    const text = (0,dist/* stringify */.As)({ gates: { waivers } }, { lineWidth: 0 }).trimEnd();
    const what = found.length === 1 ? 'the change' : 'such changes';
    return (0,markdown/* details */.zH)(`To accept ${what}: a waiver in ${file} on the base branch`, [
        `Add this to ${(0,markdown/* codeSpan */.SS)(file)} on the base branch, by a pull request of its own, and run this again. It is written into the signed manifest.`,
        (0,markdown/* codeBlock */.DV)('yaml', text),
    ].join('\n\n'));
}
/** A few more than are shown, of which some may have names that are too long. */
function firstWaivable(models) {
    const found = [];
    for (const { comparison, failing } of models) {
        for (const row of failing) {
            if (found.length > 2 * waiver_hint_MOST)
                return found;
            if (isWaivable(row))
                found.push({ row, match: (0,name_glob/* escapeGlob */.y)(`${comparison.model}/${row.key}`) });
        }
    }
    return found;
}
/** Failing by a tolerance or a limit; what is missing, no number, or on other data is never waived. */
function isWaivable(row) {
    if (row.outcome !== 'fail' || (0,metric_row/* valueOf */.RP)(row.candidate) === null)
        return false;
    if (row.change === 'not-comparable')
        return false;
    return row.judgement === 'fail' || row.judgement === 'uncertain' || (0,failures/* limitsBroken */.yu)(row).length > 0;
}
function fileOf(rows) {
    const files = rows.flatMap(({ gate }) => gate.rule?.origin.file ?? []);
    return files.find((file) => file !== INLINE) ?? DEFAULT_FILE;
}
const DIGITS = 4;
/** Above its limit, or worse where lower is better. */
const isTooHigh = ({ candidate, gate: { min, max }, better }) => {
    const value = (0,metric_row/* valueOf */.RP)(candidate) ?? 0;
    if (max !== null && value > max)
        return true;
    return better === 'lower' && (min === null || value >= min);
};
/** The value, rounded to the side that it keeps. */
function floorOf(row) {
    const value = (0,metric_row/* valueOf */.RP)(row.candidate) ?? 0;
    const rounded = Number(value.toPrecision(DIGITS));
    if ((0,metric_row/* isTarget */.Ex)(row.better) || rounded === value)
        return value;
    const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1);
    const lower = isTooHigh(row);
    if (lower ? rounded > value : rounded < value)
        return rounded;
    const moved = Number((rounded + (lower ? step : -step)).toPrecision(DIGITS));
    return Number.isFinite(moved) ? moved : value;
}
function expiryOf(asOf) {
    const time = Date.parse(asOf);
    return Number.isNaN(time) ? 'YYYY-MM-DD' : new Date(time + MONTH).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/render/worst-metric.js


/** Metrics that are tried, since some have no history. */
const MOST_TRIED = 20;
/** One picture: of the failing metric that got worst, or else of the first uncertain one; none where neither can be drawn. */
function drawWorst({ models }) {
    const failing = models.flatMap((model) => worstOf(model, model.failing, severityOf));
    const uncertain = models.flatMap((model) => worstOf(model, model.warning.filter(isUncertain), () => 0));
    const wanted = failing.length > 0 ? failing : uncertain;
    const worst = wanted.toSorted((left, right) => right.severity - left.severity);
    for (const { model, row } of worst.slice(0, MOST_TRIED)) {
        const drawn = courseChart(row, model.report);
        if (drawn !== null)
            return [drawn];
    }
    return [];
}
const isUncertain = ({ judgement }) => judgement === 'uncertain';
/** The worst first, of equal ones the first. Few are held at a time, of however many. */
function worstOf(model, rows, measure) {
    const worst = [];
    for (const row of rows) {
        const severity = measure(row);
        const milder = worst.findIndex((one) => one.severity < severity);
        if (milder === -1 && worst.length >= MOST_TRIED)
            continue;
        worst.splice(milder === -1 ? worst.length : milder, 0, { model, row, severity });
        if (worst.length > MOST_TRIED)
            worst.pop();
    }
    return worst;
}
/** How much worse as a share of what it was; what is proven counts before what is not. */
function severityOf(row) {
    const size = Math.abs((0,metric_row/* valueOf */.RP)(row.baseline) ?? 0);
    const worse = (0,metric_row/* worsening */.Hr)(row) ?? 0;
    const share = Math.min(size > 0 ? worse / size : worse, 1);
    return row.judgement === 'fail' && row.evidence?.interval != null ? share + 1 : share;
}

;// CONCATENATED MODULE: ./lib/render/review-body.js















/**
 * Verdict, what broke, against what, why, and how far to trust it. What does not fit goes in the order of `KEEP_ORDER`;
 * failing metrics are written as bare lines before any of them goes.
 */
function renderReview(review, form) {
    const state = (0,review_state/* findState */.B)(review);
    const fit = (terse) => fitPieces(layOut(state, form, terse), KEEP_ORDER, form.budget);
    const full = fit(false);
    return full.cuts.has('failing') ? fit(true).text : full.text;
}
function layOut(state, form, terse) {
    const parts = chooseParts(state, form, terse);
    return {
        ...section([(0,review_heading/* reviewHeading */.v)(state), ...parts, notice(state), footer(state)]),
        open: form.head,
        close: '\n',
    };
}
function chooseParts(state, { detail }, terse) {
    if (detail === 'full')
        return openParts(state, { form: 'all', terse });
    if (!(0,review_state/* isQuiet */.r)(state))
        return openParts(state, { form: 'open', terse });
    if (state.kind === 'resolved')
        return resolvedParts(state);
    const hint = state.kind === 'ungated' ? UNGATED : '';
    return [hint, caveats(state), modelTable(state), noteSection(state), ...foldedParts(state)];
}
const UNGATED = `Nothing was judged: metrics get gates under ${(0,markdown/* codeSpan */.SS)('gates:')} in ${(0,markdown/* codeSpan */.SS)('.github/model-release.yml')}.`;
function openParts(state, layout) {
    return [
        ...(0,failures/* gateAlerts */.$z)(state),
        caveats(state),
        modelTable(state),
        ...metricSections(state, layout),
        noteSection(state),
        openInputs(state),
        chart(state),
        waiverHint(state),
        provenance(state),
    ];
}
const foldedParts = (state) => [
    ...metricSections(state, { form: 'folded', terse: false }),
    foldedInputs(state),
    provenance(state),
];
/** Nobody needs more than to know that it is over. */
function resolvedParts(state) {
    const [first] = state.models;
    const against = first === undefined || state.models.length > 1 ? '' : ` Baseline: ${baselineText(first)}.`;
    return [
        `An earlier commit had failed; nothing fails at ${(0,links/* commitLink */.wn)(state.review, state.review.head)}.${against}`,
        caveats(state),
        detailsPieces('Gates, baselines and test data', [modelTable(state), noteSection(state)]),
        ...foldedParts(state),
    ];
}
const chart = (state) => items('chart', drawWorst(state), (text) => text);
const notice = ({ review }) => ({
    type: 'notice',
    text: (cuts) => cutNotice(cuts, review.runUrl),
});
function footer({ review }) {
    const parts = [
        `Commit ${(0,links/* commitLink */.wn)(review, review.head)}`,
        `details: ${(0,markdown/* link */.nf)('full tables', review.runUrl)}, ${(0,markdown/* codeSpan */.SS)('report.html')} and ${(0,markdown/* codeSpan */.SS)('report.json')} in the run's artifacts`,
    ];
    return (0,markdown/* small */.EX)(parts.join(' · '));
}


/***/ }),

/***/ 31813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkTitle),
/* harmony export */   v: () => (/* binding */ reviewHeading)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _gate_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72774);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43419);
/* harmony import */ var _review_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8530);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13184);





/** `### ❌ Model gate: 1 of 8 failed, …`: what a reader of the mail's first line has to know. */
function reviewHeading(state) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, `${iconOf(state)} Model gate: ${describeState(state, MARKDOWN)}`);
}
/** The same as plain text: `1 of 8 gates failed: fraud-xgb test/recall`; at most 255 characters. */
function checkTitle(review) {
    const text = describeState((0,_review_state_js__WEBPACK_IMPORTED_MODULE_3__/* .findState */ .B)(review), PLAIN);
    const points = Array.from(text);
    const short = points.length <= MAX_TITLE ? text : `${points.slice(0, MAX_TITLE - 1).join('')}…`;
    return `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
}
/** GitHub's limit is 255 characters, of which one outside of the basic plane may count as two. */
const MAX_TITLE = 120;
const MARKDOWN = { name: _markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS, joint: ', ', gates: '' };
const PLAIN = { name: (text) => (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleText */ .Q)(text), joint: ': ', gates: ' gates' };
function iconOf(state) {
    if (state.kind === 'resolved')
        return state.models.some((model) => model.secondChoice) ? '⚠️' : '✅';
    if (state.kind === 'first')
        return state.counts.gated > state.counts.passed ? '⚠️' : '🆕';
    return ICONS[state.kind];
}
const ICONS = { failed: '❌', doubtful: '⚠️', passed: '✅', ungated: 'ℹ️' };
function describeState(state, writing) {
    const { counts, absent, kind } = state;
    const byName = uncertainLeads(state);
    const lead = byName ? uncertainText(state, writing) : LEADS[kind](state, writing);
    const tails = [
        ...(counts.uncertain > 0 && !byName ? [`${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(counts.uncertain)} uncertain`] : []),
        ...(kind === 'failed' || byName ? warningTexts(state) : []),
        ...secondChoiceText(state),
        ...(absent > 0 ? [`${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(absent, 'result')} absent`] : []),
    ];
    return [lead, ...tails].join('; ');
}
function warningTexts({ counts }) {
    const { waived, incomparable, warned } = counts;
    return [
        ...(waived > 0 ? [`${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(waived)} waived`] : []),
        ...(incomparable > 0 ? [`${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(incomparable)} not comparable`] : []),
        ...(warned > 0 ? [(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(warned, 'warning')] : []),
    ];
}
const uncertainLeads = ({ kind, counts }) => kind === 'doubtful' && counts.uncertain > 0;
const LEADS = {
    failed: (state, writing) => {
        const { failed, gated } = state.counts;
        if (failed === 0)
            return `failed${writing.joint}${modelNames(state, writing)}`;
        const share = `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(failed)} of ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(gated)}${writing.gates} failed`;
        return `${share}${writing.joint}${subjects(state, 'failed', writing)}`;
    },
    resolved: (state, writing) => `resolved, ${passedText(state, writing)}${writing.joint}${modelNames(state, writing)}`,
    first: (state, writing) => {
        const limits = state.counts.gated === 0 ? '' : `, ${passedText(state, writing)}`;
        return `no version of ${modelNames(state, writing)} to compare with${limits}`;
    },
    doubtful: (state, writing) => `${passedText(state, writing)}${writing.joint}${modelNames(state, writing)}`,
    passed: (state, writing) => `${passedText(state, writing)}${writing.joint}${modelNames(state, writing)}`,
    ungated: (state, writing) => `no metric is gated${writing.joint}${modelNames(state, writing)}`,
};
function uncertainText(state, writing) {
    const { uncertain, gated } = state.counts;
    const share = `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(uncertain)} of ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(gated)}${writing.gates} uncertain`;
    return `${share}${writing.joint}${subjects(state, 'uncertain', writing)}`;
}
function passedText(state, { gates }) {
    const { gated, passed } = state.counts;
    if (gated === 0)
        return 'no metric is gated';
    const what = passed === 1 ? gates.replace(/s$/, '') : gates;
    return [`${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(passed)}${what} passed`, ...warningTexts(state)].join(', ');
}
function secondChoiceText({ models }) {
    const second = models.filter((model) => model.secondChoice).length;
    if (second === 0)
        return [];
    const which = models.length === 1 ? '' : ` of ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(second, 'model')}`;
    return [`second-choice baseline${which}`];
}
const MOST_NAMES = 3;
/** Up to three metrics by name, or else the models with how many of theirs. */
function subjects(state, result, { name }) {
    const total = state.counts[result];
    const found = state.models.filter(({ counts }) => counts[result] > 0);
    if (total <= MOST_NAMES) {
        return found
            .map(({ comparison: { model, rows } }) => [model, ...rows.filter((row) => (0,_gate_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .resultOf */ .Bg)(row) === result).map(({ key }) => key)]
            .map(name)
            .join(' '))
            .join(', ');
    }
    const alone = state.models.length === 1;
    const names = found.map(({ comparison: { model }, counts }) => alone ? name(model) : `${name(model)} (${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(counts[result])})`);
    return firstNames(names);
}
const modelNames = ({ models }, { name }) => firstNames(models.map(({ comparison }) => name(comparison.model)));
function firstNames(names) {
    const more = names.length - MOST_NAMES;
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return more > 0 ? `${shown} and ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(more, 'more model')}` : shown;
}


/***/ }),

/***/ 8530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findState),
/* harmony export */   r: () => (/* binding */ isQuiet)
/* harmony export */ });
/* harmony import */ var _gate_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72774);

function findState(review) {
    const models = review.models.map(modelState);
    const counts = (0,_gate_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .sumGates */ .Oo)(models.map((model) => model.counts));
    const absent = review.absent.reduce((sum, { count }) => sum + count, 0);
    return { review, models, counts, absent, kind: kindOf(review, models, counts, absent) };
}
function modelState(report) {
    const { comparison } = report;
    const { rows, baseline, baselineNote } = comparison;
    return {
        report,
        comparison,
        counts: (0,_gate_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countGates */ .gp)(rows),
        failing: rows.filter(({ outcome }) => outcome === 'fail'),
        warning: rows.filter(({ outcome }) => outcome === 'warn'),
        secondChoice: baseline !== null && baselineNote !== null && baselineNote.trim() !== '',
    };
}
function kindOf({ resolved }, models, counts, absent) {
    const failed = counts.failed > 0 || models.some((model) => model.comparison.verdict === 'fail');
    if (failed)
        return 'failed';
    if (resolved)
        return 'resolved';
    if (models.every((model) => model.comparison.baseline === null))
        return 'first';
    if (absent > 0 || models.some(isDoubtful))
        return 'doubtful';
    return counts.gated === 0 ? 'ungated' : 'passed';
}
const isDoubtful = ({ comparison, warning, secondChoice }) => comparison.verdict === 'uncertain' || warning.length > 0 || secondChoice;
/** Whether no metric of any model asks for a reviewer's eyes. */
const isQuiet = ({ models, counts }) => counts.failed === 0 &&
    models.every(({ comparison: { baseline, verdict }, warning }) => baseline !== null && verdict !== 'fail' && verdict !== 'uncertain' && warning.length === 0);


/***/ }),

/***/ 96840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary),
/* harmony export */   O: () => (/* binding */ renderPublishSummary)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86223);
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68193);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43419);
/* harmony import */ var _release_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11617);
/* harmony import */ var _release_metrics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12009);
/* harmony import */ var _release_notes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93712);
/* harmony import */ var _review_body_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39372);








/** UTF-8 bytes. A step's summary above 1 MiB is dropped whole. */
const BUDGET = 1_000_000;
/** The whole comparison for the job's summary: every row, nothing folded. At most 1,000,000 bytes. */
function renderSummary(review) {
    return (0,_review_body_js__WEBPACK_IMPORTED_MODULE_6__/* .renderReview */ .F)(review, { head: '', detail: 'full', budget: BUDGET });
}
/** The result of a publishing run for the job's summary. At most 1,000,000 bytes. */
function renderPublishSummary(published) {
    const { manifest, comparison } = published;
    const inputs = [comparison?.params.changes.length ?? 0, comparison?.data.changes.length ?? 0];
    return (0,_budget_js__WEBPACK_IMPORTED_MODULE_7__/* .fitBudget */ .Pz)([
        ['params', Math.max(...inputs)],
        // Rows of metrics that are gone are shown as well.
        ['metrics', Math.max(manifest.metrics.length, comparison?.rows.length ?? 0)],
    ], (limits) => `${publishBody(published, limits)}\n`, (text) => (0,_budget_js__WEBPACK_IMPORTED_MODULE_7__/* .utf8Length */ .wI)(text) <= BUDGET);
}
function publishBody(published, limits) {
    const { model, artifact } = published.manifest;
    const title = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(model.name)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(model.version), (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUrl */ .XA)(published, model.tag))}`;
    const state = published.created
        ? `✅ Published ${title}`
        : `▫️ ${title} was already published, nothing was done`;
    const files = (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(artifact.files.length, 'file');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraphs */ .qN)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, state),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['', ''], ['left', 'left'], [
            ['release', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(model.tag), published.releaseUrl)],
            ['model files', `${files}, ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(artifact.size)}`],
            ['manifest', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(published.manifestDigest)],
            ['signature', (0,_release_notes_js__WEBPACK_IMPORTED_MODULE_5__/* .signatureText */ .g)(published)],
        ]),
        (0,_release_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .metricSummary */ .Z)(published, limits.get('metrics') ?? Infinity, 
        // Of a version that was there already nobody looked for the one before.
        published.created && published.previous === null),
        (0,_release_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .changeSection */ .k)(published, limits.get('params') ?? Infinity),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('Release page', published.releaseUrl)),
    ]);
}


/***/ }),

/***/ 12307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ formatTime),
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11539);

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
    return days === 0 ? 'today' : `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(days, 'day')} old`;
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


/***/ }),

/***/ 93964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ trimZeros)
/* harmony export */ });
/**
 * A text with numbers, without the zeros that end a fraction: `−0.01000, ≥ 0.80000` is `−0.01, ≥ 0.8`. For what a person
 * chose, where further digits say nothing.
 */
function trimZeros(text) {
    return text.replaceAll(/(?<=\d)\.(\d+)/g, (_, digits) => {
        const kept = digits.replace(/0+$/, '');
        return kept === '' ? '' : `.${kept}`;
    });
}


/***/ }),

/***/ 75380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ assess)
/* harmony export */ });
/* harmony import */ var _domain_judge_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45849);
/* harmony import */ var _domain_plan_comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93323);
/* harmony import */ var _build_comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9436);
/* harmony import */ var _find_baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57978);
/* harmony import */ var _render_links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68193);





/**
 * Compares a candidate with the version that it would replace, by gates of the base.
 * @throws ReleaseError as `findBaseline`; CONFIG_INVALID for gates that fit no metric
 */
async function assess(request, sources, ports) {
    const { model, policy } = request;
    const { facts } = sources;
    const { version, note, chosenBy } = await (0,_find_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .findBaseline */ .X)(request, ports);
    const before = version?.manifest.predicate ?? null;
    const plan = (0,_domain_plan_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .planComparison */ .d)({
        model,
        policy,
        candidate: facts.metrics,
        baseline: before?.metrics ?? null,
        data: before === null ? null : { before: before.data, after: facts.data },
    });
    const evidence = version === null ? NO_EVIDENCE : await sources.collectEvidence(plan, version);
    const circumstances = { pullRequests: [request.pull], today: request.now.slice(0, 10) };
    const comparison = (0,_build_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .buildComparison */ .O)({
        model,
        commit: request.head,
        candidate: facts,
        baseline: version,
        baselineNote: note,
        chosenBy,
        judged: (0,_domain_judge_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeComparison */ .t)(plan, evidence, policy, circumstances),
        history: request.history,
        policy,
        listings: await sources.readListings(version),
    });
    return withAgeWarning(withPage(comparison, request.repository), request);
}
const NO_EVIDENCE = new Map();
/** As everybody can type it, whatever address an API server gives its pages. */
function withPage(comparison, { serverUrl, name }) {
    const { baseline } = comparison;
    if (baseline === null)
        return comparison;
    const url = (0,_render_links_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseUrl */ .XA)({ serverUrl, repository: name }, baseline.tag);
    return { ...comparison, baseline: { ...baseline, url } };
}
function withAgeWarning(comparison, { maxAgeMs, now }) {
    if (maxAgeMs === null || comparison.baseline === null)
        return comparison;
    const age = Date.parse(now) - Date.parse(comparison.baseline.createdAt);
    if (age <= maxAgeMs)
        return comparison;
    const warning = `The baseline is ${describeAges(age, maxAgeMs)}.`;
    return { ...comparison, warnings: [...comparison.warnings, warning] };
}
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** In days where they tell the two apart, else in hours, of which every age in a configuration has a whole number. */
function describeAges(age, maxAge) {
    const days = Math.floor(age / DAY_MS);
    const told = maxAge % DAY_MS === 0 && days * DAY_MS > maxAge;
    return told
        ? `${days} days old; the configuration allows ${maxAge / DAY_MS}`
        : `${Math.ceil(age / HOUR_MS)} hours old; the configuration allows ${Math.floor(maxAge / HOUR_MS)}`;
}


/***/ }),

/***/ 9436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ buildComparison)
});

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
        ...compareMaps(named('container', before.container), named('container', after.container)),
        ...compareMaps(named('gpu', gpusOf(before)), named('gpu', gpusOf(after))),
        ...compareMaps(lockFilesOf(before), lockFilesOf(after)),
    ];
}
const named = (name, value) => value === undefined ? [] : [[name, value]];
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
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/domain/param-changes.js



/** Parameters that differ, by key; numbers are equal when their values are (`0.10` and `0.1`). */
function buildParamChanges(before, after) {
    if (before === null)
        return { changes: [], unchanged: 0 };
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(metric_diff/* byCodeUnit */.X);
    const sides = keys.map((key) => {
        const [old, now] = [param_changes_valueOf(before, key), param_changes_valueOf(after, key)];
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
const param_changes_valueOf = (params, key) => Object.hasOwn(params, key) ? params[key] : undefined;
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

// EXTERNAL MODULE: ./lib/domain/suspicious.js
var suspicious = __webpack_require__(51481);
;// CONCATENATED MODULE: ./lib/usecases/build-comparison.js




/** Everything that differs between one side and a published version, with the verdict on its metrics. */
function buildComparison(request) {
    const { baseline, candidate, judged, policy } = request;
    const before = baseline?.manifest.predicate ?? null;
    const changes = buildInputChanges(before, candidate, request.listings);
    const { digest, size } = candidate.artifact;
    return {
        model: request.model,
        verdict: judged.verdict,
        rows: judged.rows,
        baseline: baseline === null ? null : describeBaseline(baseline, request.chosenBy),
        baselineNote: request.baselineNote,
        candidate: { commit: request.commit, artifact: digest, size },
        artifactChanged: before === null ? null : before.artifact.digest !== digest,
        ...changes,
        history: before === null ? null : takeHistory(before.history, request.history),
        waivers: judged.waivers,
        frozen: (0,suspicious/* findFrozen */.M)(changes.params.changes, policy.suspicious.paramsFrozen),
        correction: policy.correction,
        warnings: judged.warnings,
    };
}
/** A manifest lists the newest version first. */
function takeHistory(history, points) {
    return points === 0 ? null : history.slice(0, points - 1).toReversed();
}
/** What went into the model, on both sides. */
function buildInputChanges(before, { params, data, environment }, listings) {
    return {
        params: buildParamChanges(before?.params ?? null, params),
        data: buildDataChanges(before?.data ?? null, data, listings),
        environment: buildEnvironmentChanges(before?.environment ?? null, environment),
    };
}
function describeBaseline({ release, manifest, digest, signer }, chosenBy) {
    const { model, code, createdAt } = manifest.predicate;
    return {
        chosenBy: chosenBy ?? model.version,
        version: model.version,
        tag: model.tag,
        manifest: digest,
        url: release.url,
        createdAt,
        commit: code.commit,
        signer: signer?.name ?? 'nobody whom this repository trusts',
    };
}


/***/ }),

/***/ 14224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _U: () => (/* binding */ collectAll),
/* harmony export */   tU: () => (/* binding */ isErrorList),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

/** Runs the task for every item, one after the other, and reports all that failed together. */
async function collectAll(items, task) {
    const results = [];
    const errors = [];
    for (const item of items) {
        try {
            // oxlint-disable-next-line no-await-in-loop -- hashing fills the machine by itself
            results.push(await task(item));
        }
        catch (error) {
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K))
                throw error;
            errors.push(...(isErrorList(error.cause) ? error.cause : [error]));
        }
    }
    if (errors.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .L)(errors).message, { cause: errors });
    return results;
}
const isErrorList = (cause) => Array.isArray(cause) && cause.every((one) => one instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K);
/** Puts the input's name before the message, once. */
async function within(input, task) {
    try {
        return await task();
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K))
            throw error;
        if (!isErrorList(error.cause))
            throw named(input, error);
        const errors = error.cause.map((one) => named(input, one));
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(error.code, (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .L)(errors).message, { cause: errors });
    }
}
const named = (input, error) => error.message.startsWith(`${input}:`)
    ? error
    : new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(error.code, `${input}: ${error.message}`, { cause: error.cause });


/***/ }),

/***/ 93256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ collectEvidence)
});

// EXTERNAL MODULE: ./lib/domain/require-finite.js
var require_finite = __webpack_require__(81703);
;// CONCATENATED MODULE: ./lib/domain/bootstrap-parts.js

/**
 * @param columns equally long, finite
 * @param groups index of each row's group from 0 on; `null` when each row is by itself
 * @throws RangeError for fewer than two rows or groups, NaN, infinities, and different lengths
 */
function bootstrapParts(columns, groups) {
    const rows = columns[0]?.length ?? 0;
    for (const column of columns) {
        (0,require_finite/* requirePaired */.dK)(column, { length: rows }, 'Columns');
        (0,require_finite/* requireFinite */.hp)(column, 'A column');
    }
    const parts = groups === null ? { count: rows, sizes: null, columns } : sumGroups(columns, groups, rows);
    (0,require_finite/* requireCount */.v6)(parts.count, 'The number of independent rows or groups', 2);
    return parts;
}
function sumGroups(columns, groups, rows) {
    const { of, count } = numberGroups(groups, rows);
    const sizes = new Float64Array(count);
    for (const part of of)
        sizes[part] = (sizes[part] ?? 0) + 1;
    return { count, sizes, columns: columns.map((column) => sumColumn(column, of, count)) };
}
function sumColumn(column, of, count) {
    const sums = new Float64Array(count);
    for (let row = 0; row < column.length; row += 1) {
        const part = of[row] ?? 0;
        sums[part] = (sums[part] ?? 0) + (column[row] ?? 0);
    }
    return sums;
}
/** Groups that occur, numbered without gaps. */
function numberGroups(groups, rows) {
    (0,require_finite/* requirePaired */.dK)(groups, { length: rows }, 'Rows and groups');
    const numbers = new Map();
    const of = groups.map((group) => {
        const number = numbers.get(group) ?? numbers.size;
        numbers.set(group, number);
        return number;
    });
    return { of, count: numbers.size };
}

;// CONCATENATED MODULE: ./lib/domain/bootstrap-units.js
/** Units up to which every one is drawn by itself. */
const MAX_UNITS = 10_000;
/**
 * More than 10,000 parts are put together at random into 10,000 units: sums of independent parts vary as their parts
 * do, so this costs an interval's width under 1 %.
 */
function bootstrapUnits(parts, random) {
    if (parts.count <= MAX_UNITS)
        return parts;
    const unitOf = dealUnits(parts.count, random);
    const sum = (valueOf) => {
        const sums = new Float64Array(MAX_UNITS);
        for (let part = 0; part < parts.count; part += 1) {
            const unit = unitOf[part] ?? 0;
            sums[unit] = (sums[unit] ?? 0) + valueOf(part);
        }
        return sums;
    };
    const { sizes, columns } = parts;
    return {
        count: MAX_UNITS,
        sizes: sum((part) => (sizes === null ? 1 : (sizes[part] ?? 0))),
        columns: columns.map((column) => sum((part) => column[part] ?? 0)),
    };
}
/** A unit for each part, all equally large but for one part, by shuffling (Fisher and Yates). */
function dealUnits(parts, random) {
    const units = Int32Array.from({ length: parts }, (_, part) => part % MAX_UNITS);
    const drawn = new Uint32Array(1);
    for (let last = parts - 1; last > 0; last -= 1) {
        random.draw(drawn, last + 1);
        const other = drawn[0] ?? 0;
        const kept = units[last] ?? 0;
        units[last] = units[other] ?? 0;
        units[other] = kept;
    }
    return units;
}

;// CONCATENATED MODULE: ./lib/domain/find-patterns.js
/** Cells of one table that joins columns; 16 MB. */
const MAX_PAIRS = 4_000_000;
/** Whole numbers below are looked up without a map. */
const SMALL = 256;
/**
 * Rows that are equal in all columns, counted. The order is that of the counts, of equal ones that of the rows.
 * @param columns equally long, no NaN
 * @param most patterns
 * @returns `undefined` where there are more, or where finding out would need much memory
 */
function findPatterns(columns, most) {
    const rows = columns[0]?.length ?? 0;
    const patterns = new Int32Array(rows);
    const codes = new Int32Array(rows);
    let count = 1;
    for (const column of columns) {
        const values = encode(column, codes, most);
        if (values === null || values * count > MAX_PAIRS)
            return undefined;
        const joined = values === 1 ? count : join(patterns, count, codes, values);
        if (joined > most)
            return undefined;
        count = joined;
    }
    return sortPatterns(patterns, count);
}
/** Numbers the different values from 0 on. @returns how many there are, `null` above `most` */
function encode(column, codes, most) {
    const small = new Int32Array(SMALL).fill(-1);
    const others = new Map();
    let count = 0;
    for (let row = 0; row < column.length; row += 1) {
        const value = column[row] ?? 0;
        const isSmall = (value & (SMALL - 1)) === value;
        let code = isSmall ? (small[value] ?? -1) : (others.get(value) ?? -1);
        if (code === -1) {
            if (count === most)
                return null;
            code = count;
            count += 1;
            if (isSmall)
                small[value] = code;
            else
                others.set(value, code);
        }
        codes[row] = code;
    }
    return count;
}
/** Splits patterns by one more column, in place. @returns how many there are then */
function join(patterns, count, codes, values) {
    const numbers = new Int32Array(count * values).fill(-1);
    let joined = 0;
    for (let row = 0; row < patterns.length; row += 1) {
        const pair = (patterns[row] ?? 0) * values + (codes[row] ?? 0);
        let number = numbers[pair] ?? 0;
        if (number === -1) {
            number = joined;
            numbers[pair] = number;
            joined += 1;
        }
        patterns[row] = number;
    }
    return joined;
}
function sortPatterns(patterns, count) {
    const counts = new Uint32Array(count);
    const examples = new Uint32Array(count);
    for (let row = 0; row < patterns.length; row += 1) {
        const pattern = patterns[row] ?? 0;
        if (counts[pattern] === 0)
            examples[pattern] = row;
        counts[pattern] = (counts[pattern] ?? 0) + 1;
    }
    const order = Uint32Array.from(counts.keys()).toSorted((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0) || (examples[left] ?? 0) - (examples[right] ?? 0));
    const inOrder = (values) => order.map((at) => values[at] ?? 0);
    return { counts: inOrder(counts), examples: inOrder(examples) };
}

;// CONCATENATED MODULE: ./lib/domain/binomial-draw.js

/** Expected successes from which rejection is quicker than adding up probabilities, and its constants hold. */
const REJECTION_FROM = 10;
const TWO_32 = 2 ** 32;
/**
 * How many of so many trials succeed: a random number of the binomial distribution, exact to about 1 in 2^32. Few
 * expected successes are drawn by inversion, many by Hörmann's transformed rejection with squeeze ("The generation of
 * binomial random variates", 1993, algorithm BTRS). Ratios of probabilities are products here, not logarithms:
 * sums, products, quotients and square roots are the same on every machine. The time grows with the square root of the
 * number of trials, slowly.
 * @param trials below 2^32
 * @param share chance of a success
 * @throws RangeError unless the trials are such a whole number, and the share is from 0 to 1
 */
function drawBinomial(random, trials, share) {
    (0,require_finite/* requireCount */.v6)(trials, 'The number of trials');
    if (trials >= TWO_32)
        throw new RangeError(`The number of trials is ${trials}, not below 2^32`);
    (0,require_finite/* requireShare */.Vv)(share, 'The chance of a success');
    return share > 0.5
        ? trials - drawUpToHalf(random, trials, 1 - share)
        : drawUpToHalf(random, trials, share);
}
const drawUpToHalf = (random, trials, share) => trials * share < REJECTION_FROM ? invert(random, trials, share) : reject(random, trials, share);
/** Between 0 and 1, neither of them. */
const drawUniform = (random) => (random.next() + 0.5) / TWO_32;
/** Takes one probability after the other, from that of no success on, until the drawn share is used up. */
function invert(random, trials, share) {
    const odds = share / (1 - share);
    let left = drawUniform(random);
    let probability = wholePower(1 - share, trials);
    let successes = 0;
    while (left > probability && successes < trials) {
        left -= probability;
        successes += 1;
        probability *= ((trials - successes + 1) / successes) * odds;
    }
    return successes;
}
/** `Math.pow` may differ between machines. */
function wholePower(base, exponent) {
    let power = 1;
    let square = base;
    for (let rest = exponent; rest !== 0; rest >>>= 1) {
        if ((rest & 1) === 1)
            power *= square;
        square *= square;
    }
    return power;
}
/** About nine tries of ten are taken, most of them without a probability. */
function reject(random, trials, share) {
    const odds = share / (1 - share);
    const mode = Math.floor((trials + 1) * share);
    const deviation = Math.sqrt(trials * share * (1 - share));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * share;
    const c = trials * share + 0.5;
    const alpha = (2.83 + 5.1 / b) * deviation;
    const squeeze = 0.92 - 4.2 / b;
    for (;;) {
        const v = drawUniform(random);
        const u = drawUniform(random) - 0.5;
        const us = 0.5 - Math.abs(u);
        const successes = Math.floor(((2 * a) / us + b) * u + c);
        if (us >= 0.07 && v <= squeeze)
            return successes;
        if (successes < 0 || successes > trials)
            continue;
        const limit = (v * alpha) / (a / (us * us) + b);
        if (isLikelier(successes, limit, { mode, trials, odds }))
            return successes;
    }
}
/** Whether the probability of so many successes is at least `limit` times that of the mode. */
function isLikelier(successes, limit, { mode, trials, odds }) {
    // Away from the mode every factor is at most 1, so what is below the limit stays there.
    let ratio = 1;
    for (let count = mode; count < successes && ratio >= limit; count += 1)
        ratio *= ((trials - count) / (count + 1)) * odds;
    for (let count = mode; count > successes && ratio >= limit; count -= 1)
        ratio *= count / ((trials - count + 1) * odds);
    return ratio >= limit;
}

;// CONCATENATED MODULE: ./lib/domain/pattern-resampler.js

/** Patterns of fewer parts are drawn part by part, which is quicker. */
const FREQUENT_FROM = 16;
/** Additions in the time of one binomial number. */
const BINOMIAL_WORK = 80;
/** Additions in the time of one drawn part. */
const PART_WORK = 6;
/** Parts drawn at once. */
const BATCH = 1024;
/**
 * How often each pattern is drawn is a multinomial number, so that many parts with few patterns cost a few numbers: one
 * binomial number for each pattern in turn, of the draws that are left (Devroye, "Non-uniform random variate
 * generation", 1986, XI.1.4). Rare patterns are drawn by their parts. It is the same distribution as drawing every part.
 * @param patterns of the parts' sizes and columns
 */
function patternResampler(parts, patterns, random) {
    const { counts } = patterns;
    const rare = rareParts(counts);
    const sums = patternSums(parts, patterns);
    const drawn = new Uint32Array(counts.length);
    const batch = new Uint32Array(BATCH);
    return {
        work: rare.first * BINOMIAL_WORK + rare.patterns.length * PART_WORK + 2 * sums.values.length,
        original: (means) => meansOf(counts, sums, means),
        resample: (means) => {
            const left = drawFrequent(random, parts.count, rare, counts, drawn);
            drawRare(random, left, rare, batch, drawn);
            meansOf(drawn, sums, means);
        },
    };
}
function rareParts(counts) {
    const found = counts.findIndex((count) => count < FREQUENT_FROM);
    const first = found === -1 ? counts.length : found;
    const patterns = new Uint32Array(counts.subarray(first).reduce((sum, count) => sum + count, 0));
    let start = 0;
    for (let pattern = first; pattern < counts.length; pattern += 1) {
        const end = start + (counts[pattern] ?? 0);
        patterns.fill(pattern, start, end);
        start = end;
    }
    return { first, patterns };
}
/** @returns draws that are left for rare patterns */
function drawFrequent(random, draws, { first }, counts, drawn) {
    let left = draws;
    let parts = draws;
    for (let pattern = 0; pattern < first; pattern += 1) {
        const count = counts[pattern] ?? 0;
        const times = drawBinomial(random, left, count / parts);
        drawn[pattern] = times;
        left -= times;
        parts -= count;
    }
    return left;
}
function drawRare(random, draws, { first, patterns }, batch, drawn) {
    drawn.fill(0, first);
    for (let left = draws; left > 0; left -= batch.length) {
        const some = left < batch.length ? batch.subarray(0, left) : batch;
        random.draw(some, patterns.length);
        for (const part of some) {
            const pattern = patterns[part] ?? 0;
            drawn[pattern] = (drawn[pattern] ?? 0) + 1;
        }
    }
}
function patternSums({ sizes, columns }, { examples }) {
    const ends = new Uint32Array(examples.length);
    const used = [];
    const values = [];
    for (const [pattern, part] of examples.entries()) {
        for (const [column, of] of columns.entries()) {
            const value = of[part] ?? 0;
            if (value === 0)
                continue;
            used.push(column);
            values.push(value);
        }
        ends[pattern] = values.length;
    }
    return {
        sizes: sizes === null ? null : Float64Array.from(examples, (part) => sizes[part] ?? 0),
        ends,
        columns: Uint32Array.from(used),
        values: Float64Array.from(values),
    };
}
function meansOf(times, sums, means) {
    const { sizes, ends, columns, values } = sums;
    means.fill(0);
    let rows = 0;
    let end = 0;
    for (let pattern = 0; pattern < times.length; pattern += 1) {
        const count = times[pattern] ?? 0;
        rows += count * (sizes?.[pattern] ?? 1);
        let at = end;
        for (end = ends[pattern] ?? 0; at < end; at += 1) {
            const column = columns[at] ?? 0;
            means[column] = (means[column] ?? 0) + count * (values[at] ?? 0);
        }
    }
    divide(means, rows);
}
function divide(means, rows) {
    for (let column = 0; column < means.length; column += 1)
        means[column] = (means[column] ?? 0) / rows;
}

;// CONCATENATED MODULE: ./lib/domain/unit-resampler.js

/** Additions in the time of drawing one unit. */
const DRAW_WORK = 3;
/** As `Resampler.work`, for any number of parts. */
const unitWork = (parts, columns) => Math.min(MAX_UNITS, parts) * (DRAW_WORK + columns);
/** Draws every unit by itself. */
function unitResampler(units, random) {
    const { count } = units;
    const drawn = new Uint32Array(count);
    return {
        work: unitWork(count, units.columns.length),
        original: (means) => {
            drawn.set(Uint32Array.from({ length: count }, (_, unit) => unit));
            unit_resampler_meansOf(units, drawn, means);
        },
        resample: (means) => {
            random.draw(drawn, count);
            unit_resampler_meansOf(units, drawn, means);
        },
    };
}
function unit_resampler_meansOf({ sizes, columns }, drawn, means) {
    const rows = sizes === null ? drawn.length : sumOf(sizes, drawn);
    for (let column = 0; column < columns.length; column += 1) {
        const values = columns[column];
        means[column] = values === undefined ? 0 : sumOf(values, drawn) / rows;
    }
}
/** Four sums side by side, since each addition waits for the one before; a hundred million of them count. */
function sumOf(values, drawn) {
    let [a, b, c, d] = [0, 0, 0, 0];
    const whole = drawn.length - (drawn.length % 4);
    for (let index = 0; index < whole; index += 4) {
        a += unit_resampler_valueOf(values, drawn, index);
        b += unit_resampler_valueOf(values, drawn, index + 1);
        c += unit_resampler_valueOf(values, drawn, index + 2);
        d += unit_resampler_valueOf(values, drawn, index + 3);
    }
    for (let index = whole; index < drawn.length; index += 1)
        a += unit_resampler_valueOf(values, drawn, index);
    return a + b + (c + d);
}
const unit_resampler_valueOf = (values, drawn, index) => values[drawn[index] ?? 0] ?? 0;

;// CONCATENATED MODULE: ./lib/domain/choose-resampler.js




/** Of all parts; with more nothing is gained. */
const MOST_PATTERNS_SHARE = 1 / 4;
const MAX_PATTERNS = 20_000;
/** Parts with few patterns are drawn by these, others by themselves; whichever is quicker. The distribution is the same. */
function chooseResampler(parts, random) {
    const { count, sizes, columns } = parts;
    const most = Math.min(MAX_PATTERNS, Math.floor(count * MOST_PATTERNS_SHARE));
    const patterns = findPatterns(sizes === null ? columns : [sizes, ...columns], most);
    if (patterns === undefined)
        return unitResampler(bootstrapUnits(parts, random), random);
    const byPatterns = patternResampler(parts, patterns, random);
    if (byPatterns.work <= unitWork(count, columns.length))
        return byPatterns;
    return unitResampler(bootstrapUnits(parts, random), random);
}

;// CONCATENATED MODULE: ./lib/domain/random-source.js

const random_source_TWO_32 = 2 ** 32;
/** Looked up once, which counts where it is called a hundred million times. */
const { imul } = Math;
/**
 * The generator xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), its state
 * from the seed by SplitMix64 (Steele, Lea and Flood 2014).
 * @param seed a whole number from 0 on
 * @throws RangeError for another one
 */
function random_source_randomSource(seed) {
    (0,require_finite/* requireCount */.v6)(seed, 'The seed');
    const state = seedState(seed);
    const one = new Uint32Array(1);
    return {
        next: () => {
            advance(state, one, 1);
            return one[0] ?? 0;
        },
        draw: (target, bound) => {
            (0,require_finite/* requireCount */.v6)(bound, 'The bound of random numbers', 1);
            if (bound > random_source_TWO_32)
                throw new RangeError(`The bound of random numbers is ${bound}, above 2^32`);
            advance(state, target, bound / random_source_TWO_32);
        },
    };
}
/** The state is in local variables meanwhile, which is several times faster. */
function advance(state, target, scale) {
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    for (let index = 0; index < target.length; index += 1) {
        const five = imul(b, 5);
        const drawn = imul((five << 7) | (five >>> 25), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
        target[index] = drawn * scale;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
}
const wrap = (value) => BigInt.asUintN(64, value);
function seedState(seed) {
    const state = new Int32Array(4);
    let counter = BigInt(seed);
    for (const half of [0, 2]) {
        counter = wrap(counter + 0x9e3779b97f4a7c15n);
        let mixed = wrap((counter ^ (counter >> 30n)) * 0xbf58476d1ce4e5b9n);
        mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
        mixed ^= mixed >> 31n;
        state[half] = Number(BigInt.asIntN(32, mixed));
        state[half + 1] = Number(BigInt.asIntN(32, mixed >> 32n));
    }
    return state;
}

;// CONCATENATED MODULE: ./lib/domain/bootstrap-distribution.js




const DEFAULT_RESAMPLES = 10_000;
const DEFAULT_SEED = 1;
/**
 * The statistic of rows drawn with replacement, as many as there are (Efron 1979); rows of a group stay together.
 * The same data, seed and number give the same result everywhere.
 * @throws RangeError for fewer than two rows or groups, values that are not finite, and a statistic that is not
 *   finite for some resample: the caller decides what 0 / 0 is
 */
function bootstrapDistribution({ columns, statistic, groups = null }, { resamples = DEFAULT_RESAMPLES, seed = DEFAULT_SEED, mostWork = Infinity, } = {}) {
    (0,require_finite/* requireCount */.v6)(resamples, 'The number of resamples', 1);
    const parts = bootstrapParts(columns, groups);
    const { work, original, resample } = chooseResampler(parts, random_source_randomSource(seed));
    const means = new Float64Array(columns.length);
    original(means);
    const estimate = requireNumber(statistic(means));
    const resampled = new Float64Array(affordResamples(work, resamples, mostWork));
    for (let round = 0; round < resampled.length; round += 1) {
        resample(means);
        resampled[round] = requireNumber(statistic(means));
    }
    return { estimate, resampled: resampled.toSorted(), independent: parts.count };
}
/** With so few the false alarms are still as promised. */
const FEWEST_RESAMPLES = 1000;
/** @param work of one resample */
const affordResamples = (work, wanted, mostWork) => Math.min(wanted, Math.max(FEWEST_RESAMPLES, Math.floor(mostWork / work)));
function requireNumber(value) {
    if (Number.isFinite(value))
        return value;
    throw new RangeError(`The statistic of a resample is ${value}`);
}
/**
 * As `bootstrapDistribution`, for any statistic; each resample costs a call with all rows.
 * @throws RangeError as `bootstrapDistribution`
 */
function bootstrapRows({ rows, statistic, groups = null }, { resamples = DEFAULT_RESAMPLES, seed = DEFAULT_SEED } = {}) {
    requireCount(resamples, 'The number of resamples', 1);
    const lists = groups === null ? null : listGroups(rows, groups);
    const independent = lists === null ? rows : lists.length;
    requireCount(independent, 'The number of independent rows or groups', 2);
    const random = randomSource(seed);
    const drawn = new Uint32Array(independent);
    const estimate = requireNumber(statistic(Uint32Array.from({ length: rows }, (_, row) => row)));
    const resampled = new Float64Array(resamples);
    let buffer = drawn;
    for (let round = 0; round < resamples; round += 1) {
        random.draw(drawn, independent);
        let used = independent;
        if (lists !== null) {
            used = drawn.reduce((sum, index) => sum + (lists[index]?.length ?? 0), 0);
            if (buffer === drawn || buffer.length < used)
                buffer = new Uint32Array(used);
            spreadGroups(lists, drawn, buffer);
        }
        resampled[round] = requireNumber(statistic(buffer.subarray(0, used)));
    }
    return { estimate, resampled: resampled.toSorted(), independent };
}
function spreadGroups(lists, drawn, buffer) {
    let start = 0;
    for (const index of drawn) {
        const list = lists[index];
        if (list === undefined)
            continue;
        buffer.set(list, start);
        start += list.length;
    }
}
/** The rows of each group. */
function listGroups(rows, groups) {
    if (groups.length !== rows)
        throw new RangeError(`${rows} rows with ${groups.length} groups`);
    const lists = new Map();
    for (const [row, group] of groups.entries()) {
        const list = lists.get(group);
        if (list === undefined)
            lists.set(group, [row]);
        else
            list.push(row);
    }
    return [...lists.values()].map((list) => Uint32Array.from(list));
}
/**
 * The value below which `share` of them are, linear between neighbours (Hyndman and Fan 1996, type 7).
 * @param sorted ascending, not empty
 */
function quantileOf(sorted, share) {
    const at = share * (sorted.length - 1);
    const low = Math.floor(at);
    const from = sorted[low] ?? 0;
    const to = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0;
    return from === to ? from : from + (to - from) * (at - low);
}
/** What is between both tails of the resampled statistics. */
function percentileInterval(resampled, confidence) {
    requireConfidence(confidence);
    return {
        lower: quantileOf(resampled, (1 - confidence) / 2),
        upper: quantileOf(resampled, (1 + confidence) / 2),
    };
}

// EXTERNAL MODULE: ./lib/domain/measure-names.js
var measure_names = __webpack_require__(78153);
// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(18924);
// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
;// CONCATENATED MODULE: ./lib/domain/evidence-plan.js




/**
 * Which metrics are tested and how far, the most important first: those that can fail the run, those that can warn, the
 * rest; within each by key. Metrics with nothing to compare are left out: absent or on other data on one side, or
 * without a direction.
 *
 * Drawing rows again is what takes long. Gates always get it, with fewer resamples where there are very many of them;
 * of the rest the first 40 do, as far as the work of all together stays below its bound. The same input gives the same
 * plan.
 */
function planEvidence({ facts }, rows) {
    const steps = facts
        .flatMap((fact) => describeStep(fact, rows))
        .toSorted((left, right) => left.rank - right.rank || (0,metric_diff/* byCodeUnit */.X)(left.step.key, right.step.key));
    let work = MOST_WORK;
    return [ERROR, WARN, SHOWN].flatMap((rank) => {
        const some = steps.filter((one) => one.rank === rank);
        const limited = rank === SHOWN ? limitShown(some, work) : limitGates(some, work);
        work = Math.max(0, work - limited.work);
        return limited.steps;
    });
}
/** Rows drawn in all, which takes about ten seconds; many classes, or groups, take several times as long. */
const MOST_WORK = 2e9;
/** Metrics without a gate whose rows are drawn again. */
const MOST_SHOWN = 40;
const SHOWN_RESAMPLES = 2000;
/** With so few the false alarms are still as promised. */
const evidence_plan_FEWEST_RESAMPLES = 1000;
/** Beyond, a resample takes no longer: rows are put together, or counted by what they have in common. */
const MOST_UNITS = { loss: 10_000, classes: 5000, class: 1000 };
const ERROR = 0;
const WARN = 1;
const SHOWN = 2;
const RANKS = { error: ERROR, warn: WARN, info: SHOWN };
function describeStep(fact, rows) {
    const { pair, settings, direction } = fact;
    const { key, baseline, candidate } = pair;
    const { better } = direction;
    if (baseline === null || candidate === null || better === null)
        return [];
    const rank = RANKS[settings.level];
    const changed = describeChanged(fact);
    if (changed !== null && settings.testDataChanged !== 'ignore')
        return [];
    const reason = changed ?? (fact.data === 'same' ? null : UNKNOWN_DATA);
    if (reason !== null)
        return [{ rank, units: 0, step: { kind: 'untested', key, reason } }];
    const { dataset } = candidate;
    const needsRows = NEEDS_ROWS.has(settings.test);
    const options = optionsOf(fact, better);
    const units = Math.min(mostUnits(candidate, settings.test), rows.get(dataset) ?? 0);
    const sides = { key, dataset, baseline, candidate };
    const step = { kind: 'tested', ...sides, options, needsRows, withoutResampling: null };
    return [{ rank, step, units }];
}
const optionsOf = ({ settings, allowed }, better) => ({
    better,
    test: settings.test,
    confidence: settings.confidence,
    margin: allowed ?? 0,
    seed: DEFAULT_SEED,
    resamples: DEFAULT_RESAMPLES,
});
const UNKNOWN_DATA = 'no test: it is not known whether both sides were scored on the same data, so the tolerance alone counts';
function describeChanged({ data, partial }) {
    if (data === 'different')
        return "no test: the evaluation data are not the baseline's, so the tolerance alone counts";
    if (partial === null)
        return null;
    const { side, samples, of } = partial;
    return `no test: the ${side} was scored on ${(0,number_format/* formatCount */.B4)(samples)} of ${(0,number_format/* formatCount */.B4)(of)} rows, so the tolerance alone counts`;
}
const NEEDS_ROWS = new Set(['auto', 'mcnemar', 'bootstrap', 'delong']);
const MAY_RESAMPLE = new Set(['auto', 'bootstrap']);
/** By the name alone, before anything is read: too many are no harm. An area has a test of its own. */
function mostUnits({ name, slice }, test) {
    if (!MAY_RESAMPLE.has(test))
        return 0;
    return Math.max(0, ...(0,measure_names/* measureNames */.L)(name).map((measure) => unitsOf(measure.name, slice)));
}
function unitsOf(measure, slice) {
    if (measure === 'roc_auc')
        return 0;
    if (LOSSES.has(measure))
        return MOST_UNITS.loss;
    // A slice is one class.
    return OF_ALL_CLASSES.has(measure) && slice === null ? MOST_UNITS.classes : MOST_UNITS.class;
}
/** Nearly every row has another value. */
const LOSSES = new Set([
    'log_loss',
    'brier',
    'mae',
    'mse',
    'rmse',
    'r2',
    'bias',
]);
/** Rows have as many kinds as there are triples of a class and two answers. */
const OF_ALL_CLASSES = new Set([
    'balanced_accuracy',
    'f1_macro',
]);
/** All with the same number of resamples, as far as the work reaches. */
function limitGates(ranked, most) {
    const units = ranked.reduce((sum, one) => sum + one.units, 0);
    const afforded = units === 0 ? DEFAULT_RESAMPLES : Math.floor(most / units / 100) * 100;
    const resamples = Math.min(DEFAULT_RESAMPLES, Math.max(evidence_plan_FEWEST_RESAMPLES, afforded));
    return {
        steps: ranked.map(({ step }) => withResamples(step, resamples)),
        work: units * resamples,
    };
}
function limitShown(ranked, most) {
    let work = 0;
    let drawn = 0;
    const steps = ranked.map(({ step, units }) => {
        const cost = units * SHOWN_RESAMPLES;
        const limit = describeLimit(drawn, work + cost > most);
        if (units > 0 && limit !== null)
            return withoutResampling(step, limit);
        work += cost;
        drawn += units > 0 ? 1 : 0;
        return withResamples(step, SHOWN_RESAMPLES);
    });
    return { steps, work };
}
function describeLimit(drawn, isBeyond) {
    if (drawn >= MOST_SHOWN)
        return `it is not one of the first ${MOST_SHOWN} metrics without a gate, whose rows are drawn again`;
    return isBeyond ? 'the gates take all the time that there is for drawing rows again' : null;
}
const withResamples = (step, resamples) => step.kind === 'untested' ? step : { ...step, options: { ...step.options, resamples } };
const withoutResampling = (step, reason) => step.kind === 'untested' ? step : { ...step, withoutResampling: reason };

;// CONCATENATED MODULE: ./lib/domain/log-gamma.js
const HALF_LOG_TWO_PI = 0.9189385332046727;
/** From here on seven terms of Stirling's series are exact to a double. */
const SERIES_FROM = 15;
/**
 * The natural logarithm of the gamma function, by Stirling's series after a shift by the recurrence
 * Γ(x + 1) = x Γ(x). The absolute error is about 1e-15 below 15 and one rounding of the result above.
 * @param x above 0
 * @throws RangeError for other numbers and NaN
 */
function logGamma(x) {
    if (!(x > 0))
        throw new RangeError(`The logarithm of gamma is not defined for ${x}`);
    if (x === Infinity)
        return Infinity;
    let shifted = x;
    let product = 1;
    while (shifted < SERIES_FROM) {
        product *= shifted;
        shifted += 1;
    }
    const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI;
    return stirling + stirlingSeries(shifted) - Math.log(product);
}
/**
 * What Stirling's formula lacks: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π. It stays small where both sides are
 * huge, so that ratios of factorials keep their digits (Loader, "Fast and accurate computation of binomial
 * probabilities", 2000).
 * @param x above 0
 */
function stirlingError(x) {
    let error = 0;
    let shifted = x;
    while (shifted < SERIES_FROM) {
        error += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
        shifted += 1;
    }
    return error + stirlingSeries(shifted);
}
function stirlingSeries(x) {
    const inverse = 1 / x;
    const square = inverse * inverse;
    let sum = 1 / 156;
    sum = sum * square - 691 / 360_360;
    sum = sum * square + 1 / 1188;
    sum = sum * square - 1 / 1680;
    sum = sum * square + 1 / 1260;
    sum = sum * square - 1 / 360;
    sum = sum * square + 1 / 12;
    return sum * inverse;
}

;// CONCATENATED MODULE: ./lib/domain/incomplete-beta.js

/** Far more than 1e9 rows need. */
const MAX_STEPS = 1_000_000;
const TINY = 1e-300;
/**
 * The regularised incomplete beta function I_x(a, b) and its complement: a continued fraction
 * times a factor in Loader's saddle-point form, which keeps 1e-13 relative also for parameters in the millions.
 * @param a above 0
 * @param b above 0
 * @param x from 0 to 1
 * @param y 1 − x, for callers who know it better than the subtraction does
 * @throws RangeError for anything else
 */
function regularizedBeta(a, b, x, y = 1 - x) {
    if (!(a > 0 && b > 0 && a + b < Infinity)) {
        throw new RangeError(`The beta function's parameters are ${a} and ${b}`);
    }
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
        throw new RangeError(`The beta function's argument is ${x}, its complement ${y}`);
    }
    if (x === 0)
        return { lower: 0, upper: 1 };
    if (y === 0)
        return { lower: 1, upper: 0 };
    if (x < (a + 1) / (a + b + 2)) {
        const lower = Math.min(1, betaKernel(a, b, x, y) * continuedFraction(a, b, x, y));
        return { lower, upper: 1 - lower };
    }
    const upper = Math.min(1, betaKernel(b, a, y, x) * continuedFraction(b, a, y, x));
    return { lower: 1 - upper, upper };
}
/** x^a y^b / B(a, b). Arguments as in `regularizedBeta`. */
function betaKernel(a, b, x, y) {
    return (binomialTerm(a, b, x, y) * a * b) / (a + b);
}
/**
 * x^a y^b (a + b)! / (a! b!): for whole numbers the probability of `a` successes in `a + b` trials (Loader 2000).
 * @param a 0 or more
 * @param b 0 or more
 */
function binomialTerm(a, b, x, y) {
    const trials = a + b;
    if (a === 0)
        return Math.exp(trials * (x < y ? Math.log1p(-x) : Math.log(y)));
    if (b === 0)
        return Math.exp(trials * (y < x ? Math.log1p(-y) : Math.log(x)));
    const exponent = stirlingError(trials) -
        stirlingError(a) -
        stirlingError(b) -
        deviance(a, trials * x) -
        deviance(b, trials * y);
    return Math.sqrt(trials / (2 * Math.PI) / a / b) * Math.exp(exponent);
}
/** value ln(value / mean) + mean − value, also where both are nearly equal. */
function deviance(value, mean) {
    const difference = value - mean;
    if (Math.abs(difference) >= 0.1 * (value + mean)) {
        return value * (Math.log(value) - Math.log(mean)) - difference;
    }
    const ratio = difference / (value + mean);
    const square = ratio * ratio;
    let sum = difference * ratio;
    let power = 2 * value * ratio;
    for (let odd = 3;; odd += 2) {
        power *= square;
        const next = sum + power / odd;
        if (next === sum)
            return sum;
        sum = next;
    }
}
/**
 * I_x(a, b) × B(a, b) / (x^a y^b) by the fraction of Didonato and Morris ("Significant digit computation of the
 * incomplete beta function ratios", 1992). It has a y − b x where others lose the digits of a small y in 1 − x. For
 * x below its mean it takes about √(a + b) steps.
 */
function continuedFraction(a, b, x, y) {
    const skew = a * y - b * x;
    let value = notZero((a * (skew + 1)) / (a + 1));
    let above = value;
    let below = 0;
    for (let step = 1; step <= MAX_STEPS; step += 1) {
        const before = a + 2 * step - 1;
        const reach = (step * (b - step) * x) / before;
        const top = ((a + step - 1) / before) * (a + b + step - 1) * x * reach;
        const bottom = step + reach + ((a + step) / (before + 2)) * (skew + 1 + step * (1 + y));
        below = 1 / notZero(bottom + top * below);
        above = notZero(bottom + top / above);
        const change = above * below;
        value *= change;
        if (Math.abs(change - 1) < 2 * Number.EPSILON)
            return 1 / value;
    }
    throw new RangeError(`The incomplete beta function does not converge for ${a}, ${b} and ${x}`);
}
const notZero = (value) => (Math.abs(value) < TINY ? TINY : value);

;// CONCATENATED MODULE: ./lib/domain/normal-distribution.js
const SQRT_TWO_PI = 2.5066282746310002;
/** exp(−z²/2) is 0 beyond. */
const MAX_Z = 39;
/** Within, the series from the middle keeps more digits than the tail's fraction. */
const CENTRE = 1;
/** Φ(1) − ½, so that quantiles and tails change methods at the same place. */
const CENTRE_SHARE = 0.3413447460685429;
/**
 * Density of the standard normal distribution. z² is split so that its rounding does not become a relative error of
 * z² roundings in the tail.
 */
function normalDensity(z) {
    if (Math.abs(z) > MAX_Z)
        return 0;
    const coarse = Math.round(z * 16) / 16;
    const rest = (z - coarse) * (z + coarse);
    return (Math.exp(-(coarse * coarse) / 2) * Math.exp(-rest / 2)) / SQRT_TWO_PI;
}
/**
 * P(Z > z), to about 1e-15 relative as far as doubles reach: the series of Φ from the middle, and Laplace's continued
 * fraction of Mills' ratio for the tail.
 * @throws RangeError for NaN
 */
function normalTail(z) {
    if (Number.isNaN(z))
        throw new RangeError('The normal distribution has no tail at NaN');
    if (Math.abs(z) <= CENTRE)
        return 0.5 - fromMiddle(z);
    if (z < 0)
        return 1 - normalTail(-z);
    if (z > MAX_Z)
        return 0;
    let fraction = 0;
    for (let step = Math.ceil(420 / (z * z)) + 20; step > 0; step -= 1) {
        fraction = step / (z + fraction);
    }
    return normalDensity(z) / (z + fraction);
}
/** P(Z ≤ z); see `normalTail`. */
const normalCdf = (z) => normalTail(-z);
/** Φ(z) − ½ for small z. */
function fromMiddle(z) {
    let term = z;
    let sum = z;
    for (let odd = 3;; odd += 2) {
        term *= (z * z) / odd;
        const next = sum + term;
        if (next === sum)
            return normalDensity(z) * sum;
        sum = next;
    }
}
/**
 * The z with P(Z ≤ z) = p, by Newton's method on the distribution itself: to about 1e-15 relative.
 * @param p from 0 to 1; these two give the infinities
 * @throws RangeError for other numbers and NaN
 */
function normal_distribution_normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`${p} is not a probability`);
    if (Math.abs(p - 0.5) <= CENTRE_SHARE)
        return nearMiddle(p - 0.5);
    return p < 0.5 ? -tailQuantile(p) : tailQuantile(1 - p);
}
function nearMiddle(share) {
    let z = share * SQRT_TWO_PI;
    for (let round = 0; round < 8; round += 1)
        z -= (fromMiddle(z) - share) / normalDensity(z);
    return z;
}
/** The z with P(Z > z) = p, for p below ½; the start is Hastings' approximation. */
function tailQuantile(p) {
    if (p === 0)
        return Infinity;
    const t = Math.sqrt(-2 * Math.log(p));
    const above = 2.515517 + t * (0.802853 + t * 0.010328);
    const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    let z = t - above / below;
    for (let round = 0; round < 5; round += 1) {
        const tail = normalTail(z);
        const density = normalDensity(z);
        // The last subnormal numbers have no density any more.
        if (tail === 0 || density === 0)
            return z;
        z += (Math.log(tail / p) * tail) / density;
    }
    return z;
}

;// CONCATENATED MODULE: ./lib/domain/student-t.js


/** Beyond, the tail is a power of t to every digit, and t² would overflow. */
const POWER_FROM = 1e60;
/** A double cannot tell the distribution from the normal one. */
const NORMAL_FROM = 1e17;
const MAX_ROUNDS = 200;
/**
 * P(T > t) of Student's t distribution, from the incomplete beta function.
 * @param df degrees of freedom, above 0, also fractions; Infinity is the normal distribution
 * @throws RangeError for other degrees of freedom and NaN
 */
function student_t_studentTTail(t, df) {
    requireDf(df);
    if (Number.isNaN(t))
        throw new RangeError("Student's t distribution has no tail at NaN");
    if (df >= NORMAL_FROM)
        return normalTail(t);
    const { lower, upper } = squareTails(Math.abs(t), df);
    return t >= 0 ? upper / 2 : 0.5 + lower / 2;
}
/** P(T ≤ t); see `studentTTail`. */
const studentTCdf = (t, df) => student_t_studentTTail(-t, df);
/**
 * The t with P(T ≤ t) = p, by a guarded Newton method on logarithms, since t can have any size.
 * @param p from 0 to 1; these two give the infinities, as do quantiles beyond the largest double
 * @param df as in `studentTTail`
 * @throws RangeError for anything else
 */
function student_t_studentTQuantile(p, df) {
    requireDf(df);
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`${p} is not a probability`);
    if (df >= NORMAL_FROM)
        return normal_distribution_normalQuantile(p);
    if (p === 0.5)
        return 0;
    const size = p === 0 || p === 1 ? Infinity : solveQuantile(p, df);
    return p < 0.5 ? -size : size;
}
function requireDf(df) {
    if (!(df > 0))
        throw new RangeError(`${df} degrees of freedom`);
}
/** P(T² < t²) and P(T² > t²), for t from 0 on. */
function squareTails(t, df) {
    if (t > POWER_FROM) {
        const start = squareTails(POWER_FROM, df).upper;
        const upper = start * Math.exp(df * (Math.log(POWER_FROM) - Math.log(t)));
        return { lower: 1 - upper, upper, growth: df * upper };
    }
    const square = t * t;
    const x = square / (df + square);
    const y = df / (df + square);
    return {
        ...regularizedBeta(0.5, df / 2, x, y),
        growth: t === 0 ? 0 : 2 * betaKernel(0.5, df / 2, x, y),
    };
}
/** |t|: solved for the smaller of both parts, the tail or what is between it and the middle. */
function solveQuantile(p, df) {
    const tail = Math.min(p, 1 - p);
    const middle = Math.abs(p - 0.5);
    const byTail = tail < 0.25;
    const target = 2 * (byTail ? tail : middle);
    let low = -745;
    let high = 709.78;
    let log = Math.log(Math.abs(normal_distribution_normalQuantile(p)));
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const t = Math.exp(log);
        const { lower, upper, growth } = squareTails(t, df);
        const part = byTail ? upper : lower;
        const off = Math.log(part / target);
        if (off > 0 === byTail)
            low = log;
        else
            high = log;
        const step = ((byTail ? off : -off) * part) / growth;
        const wanted = log + step;
        const next = wanted > low && wanted < high ? wanted : (low + high) / 2;
        if (Math.abs(step) < 1e-14)
            return Math.exp(wanted);
        if (high - low < 1e-15 * Math.max(1, Math.abs(log)))
            break;
        log = next;
    }
    return high > 709.7 ? Infinity : Math.exp(log);
}

;// CONCATENATED MODULE: ./lib/domain/evidence.js


const DEFAULT_CONFIDENCE = 0.95;
/** What applies where nothing is said. @throws RangeError for values that cannot be */
function evidenceOptions(options) {
    const { confidence = DEFAULT_CONFIDENCE, margin = 0 } = options;
    (0,require_finite/* requireConfidence */.yg)(confidence);
    (0,require_finite/* requireFinite */.hp)([margin], 'The margin');
    return { confidence, margin };
}
/** +1 where a larger value is worse, −1 where it is better. */
const worseningSign = (better) => (better === 'lower' ? 1 : -1);
/**
 * Estimate ± t × standard error, with the p-values of the same t: p ≤ (1 − confidence) / 2 exactly where the whole
 * interval is above the margin.
 */
function studentEvidence(from, options) {
    const { confidence, margin } = evidenceOptions(options);
    const { method, estimate, stderr, df, n } = from;
    (0,require_finite/* requireFinite */.hp)([estimate, stderr], 'Estimate and standard error');
    const reach = stderr === 0 ? 0 : student_t_studentTQuantile((1 + confidence) / 2, df) * stderr;
    const tail = (distance) => {
        if (stderr > 0)
            return student_t_studentTTail(distance / stderr, df);
        return distance > 0 ? 0 : 1;
    };
    return {
        method,
        estimate,
        interval: { lower: estimate - reach, upper: estimate + reach, confidence },
        margin,
        p: { oneSided: tail(estimate - margin), twoSided: Math.min(1, 2 * tail(Math.abs(estimate))) },
        n,
    };
}

;// CONCATENATED MODULE: ./lib/domain/kth-difference.js

/** Halvings of a range; what is left then holds one difference, or equal ones but for rounding. */
const HALVINGS = 100;
/**
 * The k-th smallest of all differences `left` − `right`, without listing them: halves the range and counts, each time
 * in one walk through both.
 * @param left ascending, finite
 * @param right ascending, finite
 * @param k from 1 to the number of pairs
 * @throws RangeError for another k
 */
function kthDifference(left, right, k) {
    (0,require_finite/* requireCount */.v6)(k, 'The rank of a difference', 1);
    (0,require_finite/* requireCount */.v6)(left.length * right.length - k, 'The number of larger differences');
    // `low` has fewer than k differences at or below it, `high` has k or more.
    let low = -Infinity;
    let high = (left.at(-1) ?? 0) - (right[0] ?? 0);
    let from = (left[0] ?? 0) - (right.at(-1) ?? 0);
    for (let round = 0; round < HALVINGS; round += 1) {
        const middle = from / 2 + high / 2;
        if (!(middle < high && middle > low))
            break;
        if (countUpTo(left, right, middle).count >= k) {
            high = middle;
        }
        else {
            low = middle;
            from = middle;
        }
    }
    for (;;) {
        const { count, next } = countUpTo(left, right, low);
        if (count >= k)
            return low;
        low = next;
    }
}
/** How many differences are at most `limit`, and the smallest one above it. */
function countUpTo(left, right, limit) {
    let count = 0;
    let next = Infinity;
    let start = 0;
    // A larger left side needs a larger right side, so `start` only moves on.
    for (let index = 0; index < left.length; index += 1) {
        const value = left[index] ?? 0;
        while (start < right.length && value - (right[start] ?? 0) > limit)
            start += 1;
        count += right.length - start;
        if (start > 0)
            next = Math.min(next, value - (right[start - 1] ?? 0));
    }
    return { count, next };
}

;// CONCATENATED MODULE: ./lib/domain/rank-sums.js
/** Ranks two samples together; both without NaN. */
function rankTogether(first, second) {
    const values = new Float64Array(first.length + second.length);
    values.set(first);
    values.set(second, first.length);
    const sorted = values.toSorted();
    const ranks = new Int32Array(values.length);
    for (let index = 0; index < values.length; index += 1) {
        const value = values[index] ?? 0;
        ranks[index] = countBelow(sorted, value, false) + countBelow(sorted, value, true) + 1;
    }
    return { ranks, ties: countTies(sorted) };
}
/**
 * @param sorted ascending
 * @returns how many are below the value; with `same` equal ones as well
 */
function countBelow(sorted, value, same) {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
        const middle = (from + to) >>> 1;
        const at = sorted[middle] ?? 0;
        if (at < value || (same && at === value))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}
function countTies(sorted) {
    let ties = 0;
    let start = 0;
    for (let index = 1; index <= sorted.length; index += 1) {
        if (index < sorted.length && sorted[index] === sorted[start])
            continue;
        const equal = index - start;
        ties += equal ** 3 - equal;
        start = index;
    }
    return ties;
}
/**
 * In how many ways `size` of the ranks have each sum: index of the result is the sum. Exact while the number of all
 * ways is below 2^53, as for any choice of up to 50 ranks.
 * @param ranks whole numbers, 0 or more
 */
function countRankSums(ranks, size) {
    const width = ranks
        .toSorted()
        .subarray(ranks.length - size)
        .reduce((sum, rank) => sum + rank, 1);
    const ways = new Float64Array((size + 1) * width);
    ways[0] = 1;
    let used = 0;
    for (const rank of ranks) {
        used = Math.min(size, used + 1);
        for (let chosen = used; chosen >= 1; chosen -= 1) {
            const to = chosen * width;
            const from = to - width - rank;
            for (let sum = width - 1; sum >= rank; sum -= 1) {
                ways[to + sum] = (ways[to + sum] ?? 0) + (ways[from + sum] ?? 0);
            }
        }
    }
    return ways.slice(size * width);
}

;// CONCATENATED MODULE: ./lib/domain/mann-whitney.js





/** Values of both sides together up to which p is exact. */
const EXACT_UP_TO = 50;
/** Runs of each side from which a two-sided p below 0.05 exists. */
const MANN_WHITNEY_MIN_RUNS = 4;
/**
 * Whether one sample tends to have larger values (Mann and Whitney 1947). Up to 50 values p is exact, with ties from
 * all permutations of the pooled mean ranks. Beyond, it is normal with corrections for ties and continuity.
 * @throws RangeError for an empty sample, NaN and infinities
 */
function mannWhitney(first, second) {
    requireSample(first);
    requireSample(second);
    const { ranks, ties } = rankTogether(first, second);
    let sum = 0;
    for (let index = 0; index < first.length; index += 1)
        sum += ranks[index] ?? 0;
    const u = sum / 2 - (first.length * (first.length + 1)) / 2;
    const exact = ranks.length <= EXACT_UP_TO;
    const tails = exact
        ? exactTails(ranks, first.length, sum)
        : normalTails(u, first.length, second.length, ties);
    return { u, ...tails, twoSided: Math.min(1, 2 * Math.min(tails.greater, tails.less)), exact };
}
function requireSample(sample) {
    (0,require_finite/* requireCount */.v6)(sample.length, 'The number of values', 1);
    (0,require_finite/* requireFinite */.hp)(sample, 'Values');
}
function exactTails(ranks, size, sum) {
    const ways = countRankSums(ranks, size);
    let below = 0;
    let above = 0;
    for (let at = 0; at < ways.length; at += 1) {
        if (at < sum)
            below += ways[at] ?? 0;
        else if (at > sum)
            above += ways[at] ?? 0;
    }
    const same = ways[sum] ?? 0;
    const all = below + same + above;
    return { greater: (above + same) / all, less: (below + same) / all };
}
function normalTails(u, first, second, ties) {
    const all = first + second;
    const mean = (first * second) / 2;
    const error = Math.sqrt(((first * second) / 12) * (all + 1 - ties / (all * (all - 1))));
    if (error === 0)
        return { greater: 1, less: 1 };
    return {
        greater: normalTail((u - mean - 0.5) / error),
        less: normalTail((mean - u - 0.5) / error),
    };
}
/**
 * The shift between two samples: the median of all differences `first` − `second` (Hodges and Lehmann 1963), and the
 * interval of all shifts that the test does not refuse. Where the samples are too small for the confidence, its ends
 * are infinite. Ties make it approximate.
 * @throws RangeError as `mannWhitney`, and for a confidence not between 0 and 1
 */
function shiftInterval(first, second, confidence) {
    (0,require_finite/* requireConfidence */.yg)(confidence);
    requireSample(first);
    requireSample(second);
    const left = Float64Array.from(first).toSorted();
    const right = Float64Array.from(second).toSorted();
    const pairs = left.length * right.length;
    const low = kthDifference(left, right, Math.ceil(pairs / 2));
    const shift = pairs % 2 === 1 ? low : (low + kthDifference(left, right, pairs / 2 + 1)) / 2;
    const rank = criticalRank(left.length, right.length, (1 - confidence) / 2);
    if (rank < 1)
        return { shift, interval: { lower: -Infinity, upper: Infinity, confidence } };
    const lower = kthDifference(left, right, rank);
    const upper = kthDifference(left, right, pairs + 1 - rank);
    return { shift, interval: { lower, upper, confidence } };
}
/** How many of the smallest differences are left out, plus one: the first U with P(U ≤ it) > `tail`; without ties. */
function criticalRank(first, second, tail) {
    if (first + second > EXACT_UP_TO) {
        const error = Math.sqrt((first * second * (first + second + 1)) / 12);
        return Math.floor((first * second + 1) / 2 + normal_distribution_normalQuantile(tail) * error);
    }
    const ways = countRankSums(Int32Array.from({ length: first + second }, (_, index) => index + 1), first);
    const limit = tail * ways.reduce((sum, count) => sum + count, 0);
    const smallest = (first * (first + 1)) / 2;
    let sum = 0;
    for (let at = smallest; at < ways.length; at += 1) {
        sum += ways[at] ?? 0;
        // A product with a rounded tail is not exact.
        if (sum > limit * (1 + 1e-12))
            return at - smallest;
    }
    return 0;
}
/** The smallest two-sided p that so many runs can give: 0.1 for three against three. */
function smallestMannWhitneyP(first, second) {
    requireCount(first, 'The number of runs', 1);
    requireCount(second, 'The number of runs', 1);
    let ways = 1;
    for (let index = 1; index <= first; index += 1)
        ways *= (second + index) / index;
    return Math.min(1, 2 / ways);
}
/**
 * Repeated runs whose values have heavy tails, `MANN_WHITNEY_MIN_RUNS` or more each. It asks for a shift: that both
 * sides have the same shape. With fewer runs the interval is infinite at 95 %.
 * @throws RangeError as `mannWhitney`
 */
function mannWhitneyEvidence(baseline, candidate, better, options = {}) {
    const { confidence, margin } = evidenceOptions(options);
    const sign = worseningSign(better);
    const after = Float64Array.from(candidate, (value) => sign * value);
    const before = Float64Array.from(baseline, (value) => sign * value);
    const allowed = before.map((value) => value + margin);
    const { shift, interval } = shiftInterval(after, before, confidence);
    return {
        method: 'mann-whitney',
        estimate: shift,
        interval,
        margin,
        p: {
            oneSided: mannWhitney(after, allowed).greater,
            twoSided: mannWhitney(after, before).twoSided,
        },
        n: before.length + after.length,
    };
}

;// CONCATENATED MODULE: ./lib/domain/choose-test.js


/** Runs from which a spread is worth anything. */
const MIN_RUNS = 3;
/**
 * Which test fits what is known: docs/statistics.md, "Which test when". What somebody wishes for is taken or refused,
 * never replaced by something else. Values on different data are not tested at all, and rows are paired only where
 * the data are known to be the same.
 */
function chooseTest(facts, wish) {
    if (wish === 'none')
        return none('no test is wished for');
    if (facts.data === 'different')
        return none("not comparable: the evaluation data are not the baseline's");
    if (wish !== 'auto')
        return WISHES[wish](facts);
    if (facts.paired !== null)
        return choosePaired(facts, facts.paired);
    const chosen = chooseRuns(facts) ?? chooseReported(facts) ?? none(describeNone(facts));
    const problem = facts.pairingProblem;
    if (problem === null)
        return chosen;
    return { ...chosen, reason: `${chosen.reason}; rows are not paired: ${problem}` };
}
const none = (reason) => ({ test: null, reason });
const WISHES = {
    mcnemar: (facts) => withPaired(facts, "McNemar's test", (paired) => {
        if (paired.kind !== 'share')
            return none("McNemar's test is for shares of rows, which this metric is not");
        if (facts.grouped)
            return none("McNemar's test takes rows as independent, and these come in groups");
        return choosePaired(facts, paired);
    }),
    bootstrap: (facts) => withPaired(facts, 'the paired bootstrap', (paired) => paired.kind === 'area'
        ? none('the area under the ROC curve is no mean over rows; its test is delong')
        : bootstrap(facts, paired)),
    delong: (facts) => withPaired(facts, "DeLong's test", (paired) => paired.kind === 'area'
        ? choosePaired(facts, paired)
        : none("DeLong's test is for the area under the ROC curve, which this metric is not")),
    welch: (facts) => chooseWelch(facts) ?? none(`Welch's test needs ${describeNeeds(facts)}`),
    'mann-whitney': chooseMannWhitney,
    prediction: (facts) => choosePrediction(facts) ??
        none(`a prediction interval needs ${MIN_RUNS} or more runs of the baseline that vary, and one of the candidate; known are ${describeRuns(facts)}`),
};
function withPaired({ paired, pairingProblem }, test, choose) {
    if (paired !== null)
        return choose(paired);
    return none(`${test} needs paired rows: ${pairingProblem ?? 'there are no predictions of both'}`);
}
function choosePaired(facts, paired) {
    const rows = `the same ${(0,number_format/* formatCount */.B4)(paired.rows)} rows`;
    if (paired.kind === 'area')
        return { test: 'delong', reason: `DeLong's test: ${rows}${ofGroups(facts)}` };
    if (paired.kind === 'share' && !facts.grouped)
        return { test: 'mcnemar', reason: `McNemar's exact test: ${rows}` };
    return bootstrap(facts, paired);
}
const bootstrap = (facts, { rows }) => ({
    test: 'bootstrap',
    reason: `paired bootstrap: the same ${(0,number_format/* formatCount */.B4)(rows)} rows${ofGroups(facts)}`,
});
const ofGroups = ({ grouped }) => (grouped ? ', in groups' : '');
const chooseRuns = (facts) => chooseWelch(facts) ?? choosePrediction(facts);
function chooseWelch({ baseline, candidate }) {
    if (baseline.runs < MIN_RUNS || candidate.runs < MIN_RUNS)
        return null;
    if (baseline.stderr === null || candidate.stderr === null)
        return null;
    if (baseline.stderr === 0 && candidate.stderr === 0)
        return null;
    return { test: 'welch', reason: `Welch's test: ${countRuns({ baseline, candidate })}` };
}
/** One run. Two have no spread of their own to speak of, and are no more certain than one. */
function choosePrediction({ baseline, candidate }) {
    if (baseline.runs < MIN_RUNS || candidate.runs >= MIN_RUNS)
        return null;
    if (baseline.stderr === null || baseline.stderr === 0)
        return null;
    return {
        test: 'prediction',
        reason: `prediction interval: ${countRuns({ baseline, candidate })}`,
    };
}
function chooseMannWhitney(facts) {
    const { baseline, candidate } = facts;
    const fewest = Math.min(baseline.runs, candidate.runs);
    if (fewest < MANN_WHITNEY_MIN_RUNS)
        return none(`the Mann-Whitney test needs ${MANN_WHITNEY_MIN_RUNS} or more runs of each side; known are ${describeRuns(facts)}`);
    if (baseline.runValues === null || candidate.runValues === null)
        return none('the Mann-Whitney test needs the value of each run, and only their mean is known');
    return { test: 'mann-whitney', reason: `Mann-Whitney test: ${countRuns(facts)}` };
}
/** One evaluation of each side, with something that says how certain its value is. */
function chooseReported({ grouped, baseline, candidate }) {
    if (grouped)
        return null;
    const [before, after] = [baseline.shareRows, candidate.shareRows];
    if (before !== null && after !== null) {
        const rows = `${(0,number_format/* formatCount */.B4)(Math.round(before))} and ${(0,number_format/* formatCount */.B4)(Math.round(after))} rows`;
        return { test: 'newcombe', reason: `Newcombe's interval: shares of ${rows}` };
    }
    if (!hasRowError(baseline) || !hasRowError(candidate))
        return null;
    return { test: 'stderr', reason: 'normal interval: both standard errors as reported' };
}
/** An error of 0 is what one row, or a share of 0 or 1, is reported with. */
const hasRowError = ({ runs, stderr }) => runs === 1 && stderr !== null && stderr > 0;
function describeNone(facts) {
    const { baseline, candidate, grouped } = facts;
    if (baseline.runs > 1 || candidate.runs > 1)
        return `no test for ${describeRuns(facts)}`;
    return grouped ? 'one run; its rows come in groups' : 'one run';
}
const countRuns = ({ baseline, candidate }) => `${runsText(candidate.runs)} against ${(0,number_format/* formatCount */.B4)(baseline.runs)} of the baseline`;
const runsText = (runs) => (runs === 1 ? 'one run' : `${(0,number_format/* formatCount */.B4)(runs)} runs`);
const describeNeeds = (facts) => `${MIN_RUNS} or more runs of each side, which vary; known are ${describeRuns(facts)}`;
/** `5 runs that do not vary of the baseline and one run of the candidate`. */
const describeRuns = ({ baseline, candidate }) => `${describeSide(baseline)} of the baseline and ${describeSide(candidate)} of the candidate`;
function describeSide({ runs, stderr }) {
    if (runs === 1)
        return 'one run';
    if (stderr === null)
        return `${(0,number_format/* formatCount */.B4)(runs)} runs without a standard error`;
    return stderr === 0 ? `${(0,number_format/* formatCount */.B4)(runs)} runs that do not vary` : `${(0,number_format/* formatCount */.B4)(runs)} runs`;
}

;// CONCATENATED MODULE: ./lib/domain/evidence-side.js
/**
 * Which way values get better that lie within a range. A target at an end of it or beyond is a plain direction.
 * @returns `null` for a target within
 */
function plainSide(better, [least, most]) {
    if (typeof better === 'string')
        return better;
    if (better.target >= most)
        return 'higher';
    return better.target <= least ? 'lower' : null;
}

;// CONCATENATED MODULE: ./lib/domain/paired-measure.js
/** Numbers in all columns together; 240 MB. */
const MAX_CELLS = 30_000_000;

;// CONCATENATED MODULE: ./lib/domain/class-counts-measure.js

/** What 0 / 0 is, is as in `computeMetrics`. */
const ratio = (part, whole) => (whole > 0 ? part / whole : 0);
const precision = (_, predicted, hits) => ratio(hits, predicted);
const npv = (support, predicted, hits) => ratio(1 - support - predicted + hits, 1 - predicted);
const f1 = (support, predicted, hits) => ratio(2 * hits, support + predicted);
const jaccard = (support, predicted, hits) => ratio(hits, support + predicted - hits);
const mcc = (support, predicted, hits) => ratio(hits - support * predicted, Math.sqrt(support * (1 - support) * predicted * (1 - predicted)));
const recall = (support, _, hits) => ratio(hits, support);
const OF_ONE_CLASS = new Map([
    ['precision', precision],
    ['npv', npv],
    ['f1', f1],
    ['jaccard', jaccard],
    ['mcc', mcc],
]);
/** Metrics of one class whose rows are not the same under both models, from five means. */
function classCountsMeasure(name, index, pairs) {
    const statistic = OF_ONE_CLASS.get(name);
    if (statistic === undefined)
        return null;
    const range = [name === 'mcc' ? -1 : 0, 1];
    return countsMeasure([index], pairs, range, (counts) => statistic(...countsOf(counts, 0)));
}
/** As for slices: more would take long, and say little. */
const MAX_CLASSES = 20;
/** Means over classes: of recall for those that rows are of, of F1 for those that occur at all. */
function macroMeasure(name, pairs) {
    const [statistic, counts] = name === 'f1_macro'
        ? [f1, (support, predicted) => support + predicted]
        : [recall, (support) => support];
    const indices = [...pairs.classes.keys()];
    if (indices.length > MAX_CLASSES)
        return null;
    return countsMeasure(indices, pairs, [0, 1], (means) => {
        let sum = 0;
        let present = 0;
        for (let at = 0; at < indices.length; at += 1) {
            const [support, predicted, hits] = countsOf(means, at);
            if (counts(support, predicted) === 0)
                continue;
            sum += statistic(support, predicted, hits);
            present += 1;
        }
        return ratio(sum, present);
    });
}
/** Support, and of each side what is predicted and hit. */
const COLUMNS_OF_CLASS = 5;
function countsOf({ means, offset }, at) {
    const start = at * COLUMNS_OF_CLASS;
    return [means[start] ?? 0, means[start + offset] ?? 0, means[start + offset + 1] ?? 0];
}
function countsMeasure(indices, { rows, labels, groups, baseline, candidate }, range, statistic) {
    if (rows * indices.length * COLUMNS_OF_CLASS > MAX_CELLS)
        return null;
    const columns = indices.flatMap((index) => {
        const support = indicator(labels, index);
        const answers = [baseline, candidate].flatMap(({ predicted }) => {
            const said = indicator(predicted, index);
            return [said, product(support, said)];
        });
        return [support, ...answers];
    });
    const before = (means) => statistic({ means, offset: 1 });
    const after = (means) => statistic({ means, offset: 3 });
    const means = Float64Array.from(columns, (column) => class_counts_measure_sumOf(column) / rows);
    return {
        kind: 'means',
        values: { baseline: before(means), candidate: after(means) },
        rows,
        groups,
        range,
        columns,
        baseline: before,
        candidate: after,
    };
}
// Plain loops, since there are up to 30 million numbers.
/** 1 for each row of the class, else 0. */
function indicator(classes, index) {
    const values = new Float64Array(classes.length);
    for (let row = 0; row < values.length; row += 1)
        if (classes[row] === index)
            values[row] = 1;
    return values;
}
function product(left, right) {
    const values = new Float64Array(left.length);
    for (let row = 0; row < values.length; row += 1)
        values[row] = (left[row] ?? 0) * (right[row] ?? 0);
    return values;
}
function class_counts_measure_sumOf(values) {
    let sum = 0;
    for (let row = 0; row < values.length; row += 1)
        sum += values[row] ?? 0;
    return sum;
}

// EXTERNAL MODULE: ./lib/domain/exact-sum.js
var exact_sum = __webpack_require__(45549);
// EXTERNAL MODULE: ./lib/domain/predictions.js
var predictions = __webpack_require__(26986);
// EXTERNAL MODULE: ./lib/domain/rank-scores.js
var rank_scores = __webpack_require__(27490);
;// CONCATENATED MODULE: ./lib/domain/class-measure.js




/** @returns `null` where these predictions do not give it */
function classMeasure(name, slice, pairs) {
    const index = focusOf(slice, pairs);
    if (index !== null) {
        const measure = shareOfClass(name, index, pairs) ?? classCountsMeasure(name, index, pairs);
        if (measure !== null)
            return measure;
    }
    return slice === null ? (OVERALL.get(name)?.(pairs) ?? null) : null;
}
/** The class that metrics of one class are about. */
function focusOf(slice, { classes, positive }) {
    if (slice === null)
        return positive === null ? null : 1;
    const index = classes.findIndex((name) => slice === `class=${name}`);
    return index === -1 ? null : index;
}
const OVERALL = new Map([
    ['accuracy', (pairs) => shareMeasure(pairs, isAny, (label, predicted) => label === predicted)],
    ['error', (pairs) => shareMeasure(pairs, isAny, (label, predicted) => label !== predicted)],
    ['balanced_accuracy', (pairs) => macroMeasure('balanced_accuracy', pairs)],
    ['f1_macro', (pairs) => macroMeasure('f1_macro', pairs)],
    ['roc_auc', (pairs) => areaMeasure(pairs)],
    ['log_loss', (pairs) => (pairs.positive === null ? manyClassLoss(pairs) : twoClassLoss(pairs))],
    ['brier', (pairs) => scoreMeasure(pairs, (label, score) => (score - label) ** 2)],
]);
const isAny = () => true;
/** Of one class: they are the same rows under both models. */
const SHARES = new Map([
    ['recall', ['class', true]],
    ['fnr', ['class', false]],
    ['specificity', ['others', false]],
    ['fpr', ['others', true]],
]);
function shareOfClass(name, index, pairs) {
    const share = SHARES.get(name);
    if (share === undefined)
        return null;
    const [of, said] = share;
    return shareMeasure(pairs, (label) => (label === index) === (of === 'class'), (_, predicted) => (predicted === index) === said);
}
function shareMeasure({ labels, groups, baseline, candidate }, isAbout, isHit) {
    const about = rowsWhere(labels, isAbout);
    const rows = about.length;
    if (rows === 0)
        return null;
    const hitsOf = ({ predicted }) => {
        const hits = new Uint8Array(rows);
        for (let at = 0; at < rows; at += 1) {
            const row = about[at] ?? 0;
            if (isHit(labels[row] ?? -1, predicted[row] ?? -1))
                hits[at] = 1;
        }
        return hits;
    };
    const [before, after] = [hitsOf(baseline), hitsOf(candidate)];
    const share = (hits) => hits.reduce((sum, hit) => sum + hit, 0) / rows;
    return {
        kind: 'share',
        values: { baseline: share(before), candidate: share(after) },
        rows,
        groups: groups === null ? null : about.map((row) => groups[row] ?? 0),
        range: [0, 1],
        baseline: before,
        candidate: after,
    };
}
function rowsWhere(labels, isAbout) {
    const found = new Int32Array(labels.length);
    let count = 0;
    for (let row = 0; row < labels.length; row += 1) {
        if (!isAbout(labels[row] ?? -1))
            continue;
        found[count] = row;
        count += 1;
    }
    return found.subarray(0, count);
}
function areaMeasure({ labels, rows, groups, baseline, candidate, }) {
    const positives = labels.reduce((count, label) => count + (label === 1 ? 1 : 0), 0);
    const { score: before } = baseline;
    const { score: after } = candidate;
    if (positives < 2 || rows - positives < 2 || before === null || after === null)
        return null;
    return {
        kind: 'area',
        values: {
            baseline: (0,rank_scores/* rankScores */.k)(labels, before).rocAuc ?? Number.NaN,
            candidate: (0,rank_scores/* rankScores */.k)(labels, after).rocAuc ?? Number.NaN,
        },
        rows,
        groups,
        range: [0, 1],
        labels,
        baseline: before,
        candidate: after,
    };
}
/** Of a double; as `computeMetrics` clips. */
const CLIP = Number.EPSILON;
const lossOf = (probability) => -Math.log(Math.min(1 - CLIP, Math.max(CLIP, probability)));
const twoClassLoss = (pairs) => scoreMeasure(pairs, (label, score) => lossOf(label === 1 ? score : 1 - score));
function scoreMeasure(pairs, valueOf) {
    return meanMeasure(pairs, ({ score }) => score === null || !(0,predictions/* isProbability */.O)(score)
        ? null
        : score.map((value, row) => valueOf(pairs.labels[row] ?? 0, value)));
}
function manyClassLoss(pairs) {
    return meanMeasure(pairs, ({ classScores }) => classScores === null || !classScores.every(predictions/* isProbability */.O)
        ? null
        : Float64Array.from(pairs.labels, (label, row) => lossOf(classScores[label]?.[row] ?? 0)));
}
function meanMeasure(pairs, valuesOf) {
    const baseline = valuesOf(pairs.baseline);
    const candidate = valuesOf(pairs.candidate);
    if (baseline === null || candidate === null)
        return null;
    const mean = (values) => (0,exact_sum/* meanOf */.h)(pairs.rows, (row) => values[row] ?? 0).mean;
    return {
        kind: 'mean',
        values: { baseline: mean(baseline), candidate: mean(candidate) },
        rows: pairs.rows,
        groups: pairs.groups,
        range: [0, Infinity],
        baseline,
        candidate,
    };
}

;// CONCATENATED MODULE: ./lib/domain/number-measure.js


const MEASURES = new Map([
    ['mae', (pairs) => number_measure_meanMeasure(pairs, Math.abs, [0, Infinity])],
    ['mse', (pairs) => number_measure_meanMeasure(pairs, square, [0, Infinity])],
    ['bias', (pairs) => number_measure_meanMeasure(pairs, (error) => error, [-Infinity, Infinity])],
    ['rmse', (pairs) => meansMeasure(pairs, [], [0, Infinity], Math.sqrt)],
    ['r2', (pairs) => determination(pairs)],
]);
/** Of a regression; `null` where it has no such metric, or would need too many numbers. */
const numberMeasure = (name, pairs) => MEASURES.get(name)?.(pairs) ?? null;
const square = (error) => error ** 2;
/** @param valueOf of the error, which is above 0 where too much is predicted */
function errorValues(labels, { predicted }, valueOf) {
    return labels.map((label, row) => valueOf((predicted[row] ?? Number.NaN) - label));
}
const meanOfColumn = (values) => (0,exact_sum/* meanOf */.h)(values.length, (row) => values[row] ?? 0).mean;
function number_measure_meanMeasure({ rows, labels, groups, ...sides }, valueOf, range) {
    const baseline = errorValues(labels, sides.baseline, valueOf);
    const candidate = errorValues(labels, sides.candidate, valueOf);
    return {
        kind: 'mean',
        values: { baseline: meanOfColumn(baseline), candidate: meanOfColumn(candidate) },
        rows,
        groups,
        range,
        baseline,
        candidate,
    };
}
/** From the mean squared error, and the means of more columns, which are of the labels alone. */
function meansMeasure({ rows, labels, groups, baseline, candidate }, more, range, statistic) {
    if (rows * (more.length + 2) > MAX_CELLS)
        return null;
    const columns = [
        errorValues(labels, baseline, square),
        errorValues(labels, candidate, square),
        ...more,
    ];
    const means = Float64Array.from(columns, meanOfColumn);
    const before = (of) => statistic(of[0] ?? 0, of);
    const after = (of) => statistic(of[1] ?? 0, of);
    return {
        kind: 'means',
        values: { baseline: before(means), candidate: after(means) },
        rows,
        groups,
        range,
        columns,
        baseline: before,
        candidate: after,
    };
}
/** A variance below this share of the mean square is what rounding leaves of none. */
const NO_VARIANCE = 1e-12;
/** 1 − squared error / variance; rows with one label have 1 without any error, else 0, as in `computeMetrics`. */
function determination(pairs) {
    if (pairs.rows < 2)
        return null;
    const centre = meanOfColumn(pairs.labels);
    const centred = pairs.labels.map((label) => label - centre);
    const squares = centred.map(square);
    return meansMeasure(pairs, [centred, squares], [-Infinity, 1], (squared, means) => {
        const mean = means[2] ?? 0;
        const total = means[3] ?? 0;
        const variance = total - mean ** 2;
        if (variance <= NO_VARIANCE * total)
            return squared === 0 ? 1 : 0;
        return 1 - squared / variance;
    });
}

;// CONCATENATED MODULE: ./lib/domain/build-measure.js


/**
 * @param slice `class=NAME`, as computed metrics have it; `null` for all rows
 * @returns `null` where these predictions do not give it, or too many rows and classes would be needed
 */
function buildMeasure(name, slice, pairs) {
    const measure = pairs.kind === 'classification'
        ? classMeasure(name, slice, pairs)
        : slice === null
            ? numberMeasure(name, pairs)
            : null;
    const finite = measure !== null && Object.values(measure.values).every(Number.isFinite);
    return finite ? measure : null;
}

;// CONCATENATED MODULE: ./lib/domain/reported-value.js
/** Numbers beyond have squares that are no numbers any more. */
const LARGEST = 1e150;
/** Whether squares and sums of such numbers still are numbers. */
const isTame = (value) => Math.abs(value) <= LARGEST;
/** Computed with 32 bits and summed, a value differs by so much of itself. */
const SINGLE_PRECISION = 1e-6;
const DIGITS = /^-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/**
 * Whether a computed number is what was reported, which may be rounded to the digits that were written. A whole
 * number below 10 counts as exact: `1` is written for `1.0`, and rarely for `0.6`.
 */
function isRounded(reported, computed) {
    const difference = Math.abs(reported.value - computed);
    return difference <= halfUnit(reported) + SINGLE_PRECISION * Math.abs(computed);
}
function halfUnit({ value, digits }) {
    const [, decimals = '', exponent] = DIGITS.exec(digits) ?? [];
    const whole = decimals === '' && exponent === undefined;
    if (whole && Math.abs(value) < 10)
        return 0;
    return 10 ** (Number(exponent ?? 0) - decimals.length) / 2;
}
const PERCENT = new Set(['%', 'percent', 'pct']);
/** 100 for shares that are written in percent, which their unit says, or a value above 1; else 1. */
function percentScale(...sides) {
    const percent = sides.some(({ unit, value }) => PERCENT.has(unit?.toLowerCase() ?? '') || Math.abs(value?.value ?? 0) > 1 + SINGLE_PRECISION);
    return percent ? 100 : 1;
}

;// CONCATENATED MODULE: ./lib/domain/match-measure.js





/**
 * The measure whose values from the paired rows are the reported ones, within their rounding: a metric's name alone
 * does not say how it was computed.
 * @returns a clause that says why there is none, where there is none
 */
function matchMeasure(baseline, candidate, pairs) {
    const { name, slice } = candidate;
    let problem = `predictions do not give ${(0,metric_diff/* quoteName */.AB)(name)}${slice === null ? '' : ` of ${(0,metric_diff/* quoteName */.AB)(slice)}`}`;
    let found = false;
    for (const { name: measureName, sign } of (0,measure_names/* measureNames */.L)(name)) {
        const measure = buildMeasure(measureName, slice, pairs);
        if (measure === null)
            continue;
        const isShare = measure.range.every((end) => Math.abs(end) <= 1);
        const scale = sign * (isShare ? percentScale(baseline, candidate) : 1);
        const wrong = describeWrong('baseline', baseline, scale * measure.values.baseline) ??
            describeWrong('candidate', candidate, scale * measure.values.candidate);
        if (wrong === null)
            return { measure, scale };
        if (!found)
            problem = wrong;
        found = true;
    }
    return { problem };
}
function describeWrong(side, { value }, computed) {
    if (value === null || isRounded(value, computed))
        return null;
    const style = (0,number_format/* chooseStyle */.h8)({
        values: [value.value, computed],
        delta: value.value - computed,
    });
    return `the ${side}'s predictions give ${(0,number_format/* formatNumber */.ZV)(computed, style)}, reported is ${(0,number_format/* formatNumber */.ZV)(value.value, style)}`;
}

;// CONCATENATED MODULE: ./lib/domain/adjusted-evidence.js

/**
 * Evidence about a distance to a target. A distance looks worse than it is where the value may lie on either side of
 * the target, so both ways of being off are counted: by halving the share of errors (Bonferroni).
 * @param compute evidence that the distance grew, for the options that it is given
 */
function targetEvidence(options, compute) {
    const { confidence } = evidenceOptions(options);
    const { interval, p, ...rest } = compute({ ...options, confidence: (1 + confidence) / 2 });
    return {
        ...rest,
        interval: { ...interval, confidence },
        p: { oneSided: twice(p.oneSided), twoSided: twice(p.twoSided) },
    };
}
const twice = (p) => Math.min(1, 2 * p);
/** The same evidence in another unit: 100 makes percent of a share. */
function scaleEvidence(evidence, scale) {
    if (scale === 1)
        return evidence;
    const { estimate, interval, margin } = evidence;
    return {
        ...evidence,
        estimate: estimate * scale,
        interval: { ...interval, lower: interval.lower * scale, upper: interval.upper * scale },
        margin: margin * scale,
    };
}

;// CONCATENATED MODULE: ./lib/domain/delong.js




/**
 * Two areas under the ROC curve on the same rows, and how they vary together (DeLong, DeLong and Clarke-Pearson 1988),
 * from each row's share of outranked rows of the other class; O(n log n), as Sun and Xu 2014. With groups the
 * variances are those of the groups' summed influences, after Obuchowski 1997.
 * @throws RangeError for fewer than two rows of a class or two groups, NaN, and different lengths
 */
function deLong({ labels, baseline, candidate, groups }) {
    (0,require_finite/* requirePaired */.dK)(labels, baseline, 'Labels and scores');
    (0,require_finite/* requirePaired */.dK)(labels, candidate, 'Labels and scores');
    const positives = labels.reduce((count, label) => count + (label === 1 ? 1 : 0), 0);
    const negatives = labels.length - positives;
    (0,require_finite/* requireCount */.v6)(positives, 'The number of positive rows', 2);
    (0,require_finite/* requireCount */.v6)(negatives, 'The number of negative rows', 2);
    const before = rankRows(labels, baseline, 'baseline');
    const after = rankRows(labels, candidate, 'candidate');
    const classes = { labels, positives, negatives };
    const vary = groups === undefined ? rowVariance(classes) : groupVariance(classes, groups);
    const baselineVariance = vary((row) => before.shares[row] ?? 0);
    const candidateVariance = vary((row) => after.shares[row] ?? 0);
    const differenceVariance = vary((row) => (after.shares[row] ?? 0) - (before.shares[row] ?? 0));
    return {
        baselineAuc: before.wins / (positives * negatives),
        candidateAuc: after.wins / (positives * negatives),
        baselineVariance,
        candidateVariance,
        covariance: (baselineVariance + candidateVariance - differenceVariance) / 2,
        differenceVariance,
        positives,
        negatives,
    };
}
/** Each row's share of pairs with rows of the other class in which the positive one is higher; and all such pairs. */
function rankRows(labels, scores, what) {
    if (scores.some(Number.isNaN))
        throw new RangeError(`A ${what} score is NaN`);
    const positive = scores.filter((_, row) => labels[row] === 1).toSorted();
    const negative = scores.filter((_, row) => labels[row] !== 1).toSorted();
    let wins = 0;
    const shares = scores.map((score, row) => {
        if (labels[row] === 1) {
            const won = pairsBelow(negative, score);
            wins += won;
            return won / negative.length;
        }
        return (positive.length - pairsBelow(positive, score)) / positive.length;
    });
    return { shares, wins };
}
/** How many are below the score, equal ones half. */
function pairsBelow(sorted, score) {
    const below = countBelow(sorted, score, false);
    return sorted[below] === score ? (below + countBelow(sorted, score, true)) / 2 : below;
}
/** Both classes are sampled independently: s²/m + s²/n. */
function rowVariance({ labels, positives, negatives }) {
    return (shareOf) => {
        const area = areaOf(labels, positives, shareOf);
        const squares = [(0,exact_sum/* exactSum */.d)(), (0,exact_sum/* exactSum */.d)()];
        for (let row = 0; row < labels.length; row += 1) {
            squares[labels[row] === 1 ? 1 : 0].add((shareOf(row) - area) ** 2);
        }
        return (squares[1].result() / (positives - 1) / positives +
            squares[0].result() / (negatives - 1) / negatives);
    };
}
/** Groups are sampled independently, and may have rows of both classes. */
function groupVariance({ labels, positives, negatives }, groups) {
    (0,require_finite/* requirePaired */.dK)(labels, groups, 'Rows and groups');
    const present = new Set(groups);
    const count = present.size;
    (0,require_finite/* requireCount */.v6)(count, 'The number of groups', 2);
    for (const group of present)
        (0,require_finite/* requireCount */.v6)(group, 'A group');
    const size = groups.reduce((largest, group) => Math.max(largest, group), 0) + 1;
    return (shareOf) => {
        const area = areaOf(labels, positives, shareOf);
        const influence = new Float64Array(size);
        for (let row = 0; row < labels.length; row += 1) {
            const group = groups[row] ?? 0;
            const weight = labels[row] === 1 ? positives : negatives;
            influence[group] = (influence[group] ?? 0) + (shareOf(row) - area) / weight;
        }
        const squares = (0,exact_sum/* exactSum */.d)();
        for (const value of influence)
            squares.add(value ** 2);
        return (squares.result() * count) / (count - 1);
    };
}
function areaOf(labels, positives, shareOf) {
    const sum = (0,exact_sum/* exactSum */.d)();
    for (let row = 0; row < labels.length; row += 1)
        if (labels[row] === 1)
            sum.add(shareOf(row));
    return sum.result() / positives;
}
/**
 * The fall of the area under the ROC curve, by the normal distribution. It is approximate with few rows of a class,
 * and says nothing where both models separate the classes perfectly: then the interval is a point.
 * @throws RangeError as `deLong`
 */
function deLongEvidence(rows, options = {}) {
    const { baselineAuc, candidateAuc, differenceVariance } = deLong(rows);
    const evidence = studentEvidence({
        method: 'delong',
        estimate: baselineAuc - candidateAuc,
        stderr: Math.sqrt(differenceVariance),
        df: Infinity,
        n: rows.labels.length,
    }, options);
    return rows.groups === undefined ? evidence : { ...evidence, groups: new Set(rows.groups).size };
}

;// CONCATENATED MODULE: ./lib/domain/binomial-test.js


/** Probabilities this close, relatively, are equally likely. */
const SAME = 1 + 1e-7;
/**
 * The exact binomial test: how unusual so many successes are. Without trials every p is 1.
 * @param share expected share of successes
 * @throws RangeError unless 0 ≤ successes ≤ trials are whole numbers and 0 ≤ share ≤ 1
 */
function binomialTest(successes, trials, share = 0.5) {
    (0,require_finite/* requireCount */.v6)(trials, 'The number of trials');
    (0,require_finite/* requireCount */.v6)(successes, 'The number of successes');
    (0,require_finite/* requireCount */.v6)(trials - successes, 'The number of failures');
    (0,require_finite/* requireShare */.Vv)(share, 'The expected share');
    const tails = binomialTails(successes, trials, share);
    return { ...tails, twoSided: twoSided(successes, trials, share, tails) };
}
function binomialTails(successes, trials, share) {
    return {
        atMost: successes === trials
            ? 1
            : regularizedBeta(trials - successes, successes + 1, 1 - share, share).lower,
        atLeast: successes === 0
            ? 1
            : regularizedBeta(successes, trials - successes + 1, share, 1 - share).lower,
    };
}
function twoSided(successes, trials, share, { atMost, atLeast }) {
    if (share === 0.5)
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    const mean = trials * share;
    if (successes === mean)
        return 1;
    const likely = (count) => binomialTerm(count, trials - count, share, 1 - share);
    const limit = likely(successes) * SAME;
    // Beyond the mean probabilities fall, so the first or last count that is as unlikely can be searched by halves.
    if (successes < mean) {
        const first = firstWhere(Math.ceil(mean), trials + 1, (count) => likely(count) <= limit);
        const far = first > trials ? 0 : binomialTails(first, trials, share).atLeast;
        return Math.min(1, atMost + far);
    }
    const above = firstWhere(0, Math.floor(mean) + 1, (count) => likely(count) > limit);
    const far = above === 0 ? 0 : binomialTails(above - 1, trials, share).atMost;
    return Math.min(1, atLeast + far);
}
/** @returns the first of `low` … `high` − 1 that matches, when all after a match do as well; else `high` */
function firstWhere(low, high, matches) {
    let from = low;
    let to = high;
    while (from < to) {
        const middle = Math.floor((from + to) / 2);
        if (matches(middle))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

;// CONCATENATED MODULE: ./lib/domain/paired-proportions.js


/** Halvings until neighbouring doubles. */
const paired_proportions_HALVINGS = 80;
/** @throws RangeError unless they are whole numbers, and at least one row */
function requirePairedCounts({ rows, lost, gained }) {
    (0,require_finite/* requireCount */.v6)(rows, 'The number of rows', 1);
    (0,require_finite/* requireCount */.v6)(lost, 'The number of rows that got worse');
    (0,require_finite/* requireCount */.v6)(gained, 'The number of rows that got better');
    (0,require_finite/* requireCount */.v6)(rows - lost - gained, 'The number of rows that stayed');
}
/**
 * Interval of the fall of a share of right rows, (lost − gained) / rows in the long run: all falls that Tango's score
 * test does not refuse ("Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design", 1998). It is not empty when no row changed: n rows cannot show that none ever will.
 * @throws RangeError for counts that cannot be, and a confidence not between 0 and 1
 */
function pairedProportionInterval(counts, confidence) {
    requirePairedCounts(counts);
    (0,require_finite/* requireConfidence */.yg)(confidence);
    const z = normal_distribution_normalQuantile((1 + confidence) / 2);
    return { lower: solveScore(counts, z), upper: solveScore(counts, -z), confidence };
}
/**
 * One-sided p of the same score test: how likely so many losses are when the true fall is `fall` or less.
 * @param fall between −1 and 1; at 1 and above p is 1, at −1 and below 0
 */
function pairedProportionTail(counts, fall) {
    requirePairedCounts(counts);
    if (Number.isNaN(fall))
        throw new RangeError('The fall is not a number');
    if (fall >= 1)
        return 1;
    return fall <= -1 ? 0 : normalTail(scoreOf(counts, fall));
}
/** The fall with that score. The score falls steadily from −1 to 1. */
function solveScore(counts, score) {
    let low = -1;
    let high = 1;
    for (let round = 0; round < paired_proportions_HALVINGS; round += 1) {
        const middle = (low + high) / 2;
        if (middle === low || middle === high)
            break;
        if (scoreOf(counts, middle) > score)
            low = middle;
        else
            high = middle;
    }
    // No data exclude an end whose score they do not reach.
    if (low === -1)
        return -1;
    return high === 1 ? 1 : (low + high) / 2;
}
/** Distance of the counts from a fall, in standard errors under that fall. */
function scoreOf({ rows, lost, gained }, fall) {
    const distance = lost - gained - rows * fall;
    const gain = likelyGain(rows, lost, gained, fall);
    const variance = rows * (2 * gain + fall * (1 - fall));
    if (variance > 0)
        return distance / Math.sqrt(variance);
    return distance === 0 ? 0 : distance * Infinity;
}
/** The share of gained rows that is most likely when the fall is given: the larger root of a quadratic equation. */
function likelyGain(rows, lost, gained, fall) {
    const linear = (2 * rows - lost + gained) * fall - lost - gained;
    const constant = -gained * fall * (1 - fall);
    const root = Math.sqrt(Math.max(0, linear * linear - 8 * rows * constant));
    const gain = linear <= 0 ? (root - linear) / (4 * rows) : (-2 * constant) / (root + linear);
    return Math.max(0, gain, -fall);
}

;// CONCATENATED MODULE: ./lib/domain/mcnemar.js




/**
 * McNemar's exact test: under no change, each row that differs is as likely lost as gained.
 * @returns one-sided: that the candidate is worse; 1 both where no row differs
 */
function mcnemar(lost, gained) {
    const { atLeast, twoSided } = binomialTest(lost, lost + gained);
    return { oneSided: atLeast, twoSided };
}
/**
 * @param baseline 1 for each row that is right, 0 for wrong
 * @param candidate the same rows in the same order
 * @throws RangeError for other values and different lengths
 */
function countPairs(baseline, candidate) {
    (0,require_finite/* requirePaired */.dK)(baseline, candidate, 'Correctness');
    let lost = 0;
    let gained = 0;
    for (let row = 0; row < baseline.length; row += 1) {
        const before = baseline[row];
        const after = candidate[row];
        if ((before !== 0 && before !== 1) || (after !== 0 && after !== 1)) {
            throw new RangeError(`Row ${row}: ${before} and ${after} are not both 0 or 1`);
        }
        if (before > after)
            lost += 1;
        else if (after > before)
            gained += 1;
    }
    return { rows: baseline.length, lost, gained };
}
/**
 * The fall of a share of right rows (accuracy, recall over the positive rows, exact match). Rows have to be
 * independent; with groups use `pairedBootstrap`. p is the exact test's. With a margin above 0 it is that of the
 * score test behind the interval, where that is larger.
 * @throws RangeError for counts that cannot be, and no rows
 */
function mcnemarEvidence(counts, options = {}) {
    requirePairedCounts(counts);
    const { confidence, margin } = evidenceOptions(options);
    const { rows, lost, gained } = counts;
    const exact = mcnemar(lost, gained);
    const score = margin === 0 ? 0 : pairedProportionTail(counts, margin);
    return {
        method: 'mcnemar',
        estimate: (lost - gained) / rows,
        interval: pairedProportionInterval(counts, confidence),
        margin,
        p: {
            oneSided: margin < 0 ? score : Math.max(exact.oneSided, score),
            twoSided: exact.twoSided,
        },
        n: rows,
    };
}

;// CONCATENATED MODULE: ./lib/domain/paired-bootstrap.js







/**
 * The worsening of a metric that is a mean over rows: a loss, a score, correctness. Quick for any number of rows.
 * @throws RangeError for fewer than two rows or groups, different lengths, NaN and infinities
 */
function pairedBootstrap({ baseline, candidate, groups = null }, better, options = {}) {
    (0,require_finite/* requirePaired */.dK)(baseline, candidate, 'Scores');
    const sign = worseningSign(better);
    const worsening = new Float64Array(baseline.length);
    for (let row = 0; row < worsening.length; row += 1) {
        worsening[row] = sign * ((candidate[row] ?? Number.NaN) - (baseline[row] ?? Number.NaN));
    }
    return pairedStatistic({ columns: [worsening], baseline: () => 0, candidate: ([mean = 0]) => mean, groups }, 'lower', options);
}
/**
 * The worsening of a metric that is not a mean itself.
 * @throws RangeError as `bootstrapDistribution`
 */
function pairedStatistic({ columns, baseline, candidate, groups = null }, better, options = {}) {
    const sign = worseningSign(better);
    const statistic = (means) => sign * (candidate(means) - baseline(means));
    const evidence = resampledEvidence(bootstrapDistribution({ columns, statistic, groups }, options), options);
    const { n, ...rest } = evidence;
    const rows = columns[0]?.length ?? n;
    return groups === null ? evidence : { ...rest, n: rows, groups: n };
}
/**
 * Evidence from resampled worsenings. The percentile interval, with tails as far out as Student's t has them for so
 * many rows or groups (Hesterberg, "What teachers should know about the bootstrap", 2015), and nowhere narrower than
 * estimate ± t × the resamples' standard deviation: where few rows differ, percentiles alone give false alarms. p is
 * the larger one of both: of the share of resamples on the other side of the margin, and of that t.
 */
function resampledEvidence({ estimate, resampled, independent }, options) {
    const { confidence, margin } = evidenceOptions(options);
    const df = independent - 1;
    const shrink = Math.sqrt(df / independent);
    const t = student_t_studentTQuantile((1 + confidence) / 2, df);
    const { stderr } = (0,exact_sum/* meanOf */.h)(resampled.length, (index) => resampled[index] ?? 0);
    const deviation = ((stderr ?? 0) * Math.sqrt(resampled.length)) / shrink;
    const reach = deviation === 0 ? 0 : t * deviation;
    const tail = normalTail(t / shrink);
    // The chance of `beyond` resamples on the other side of a limit at that distance. None of them says little.
    const probability = (beyond, distance) => {
        const fitted = deviation > 0 ? distance / deviation : distance > 0 ? Infinity : -Infinity;
        const counted = -normal_distribution_normalQuantile((beyond + 1) / (resampled.length + 1)) * shrink;
        return student_t_studentTTail(beyond === 0 ? fitted : Math.min(fitted, counted), df);
    };
    const worse = (limit) => {
        const beyond = countBelow(resampled, limit, true);
        return probability(beyond, estimate - limit);
    };
    const better = probability(resampled.length - countBelow(resampled, 0, false), -estimate);
    return {
        method: 'bootstrap',
        estimate,
        interval: {
            lower: Math.min(estimate - reach, quantileOf(resampled, tail)),
            upper: Math.max(estimate + reach, quantileOf(resampled, 1 - tail)),
            confidence,
        },
        margin,
        p: { oneSided: worse(margin), twoSided: Math.min(1, 2 * Math.min(worse(0), better)) },
        n: independent,
        seed: options.seed ?? DEFAULT_SEED,
        resamples: resampled.length,
    };
}

;// CONCATENATED MODULE: ./lib/domain/paired-evidence.js






/** Why a measure cannot be tested on its rows: a clause for a report; `null` when it can. */
function describeUntestable({ measure, scale }, better) {
    const independent = measure.groups === null ? measure.rows : new Set(measure.groups).size;
    if (independent < 2)
        return `there is only one ${measure.groups === null ? 'row' : 'group'}`;
    if (measure.kind === 'area' && measureSide({ measure, scale }, better) === null)
        return 'no test is known for the distance of an area to a target';
    return columnsOf(measure).every((column) => column.every(isTame))
        ? null
        : 'values of rows are too large for any test';
}
function columnsOf(measure) {
    if (measure.kind === 'means')
        return measure.columns;
    return measure.kind === 'mean' ? [measure.baseline, measure.candidate] : [];
}
/**
 * The evidence of a test that `chooseTest` chose for this measure, in the metric's unit.
 * @throws RangeError for another test, which is a bug
 */
function pairedEvidence(test, { measure, scale }, options) {
    const size = Math.abs(scale);
    const better = unscaledBetter(options.better, scale);
    const margin = (options.margin ?? 0) / size;
    return scaleEvidence(measureEvidence(test, measure, better, { ...options, margin }), size);
}
/** Which way the measure itself gets better; `null` for a target within its range. */
const measureSide = ({ measure, scale }, better) => plainSide(unscaledBetter(better, scale), measure.range);
function unscaledBetter(better, scale) {
    if (typeof better === 'object')
        return { target: better.target / scale };
    if (scale > 0)
        return better;
    return better === 'higher' ? 'lower' : 'higher';
}
function measureEvidence(test, measure, better, options) {
    const side = plainSide(better, measure.range);
    if (test === 'mcnemar' && measure.kind === 'share' && side !== null)
        return shareEvidence(measure, side, options);
    if (test === 'delong' && measure.kind === 'area' && side !== null)
        return areaEvidence(measure, side, options);
    if (test === 'bootstrap' && measure.kind !== 'area')
        return bootstrapEvidence(measure, better, options);
    throw new RangeError(`${test} cannot be computed for a metric of the kind ${measure.kind}`);
}
/** McNemar's test, on rows that are independent. */
function shareEvidence({ baseline, candidate }, better, options) {
    const { rows, lost, gained } = countPairs(baseline, candidate);
    const counts = better === 'higher' ? { rows, lost, gained } : { rows, lost: gained, gained: lost };
    return mcnemarEvidence(counts, options);
}
/** DeLong's test. */
function areaEvidence({ labels, groups, ...scores }, better, options) {
    const [baseline, candidate] = better === 'higher' ? [scores.baseline, scores.candidate] : [scores.candidate, scores.baseline];
    const rows = { labels, baseline, candidate };
    return deLongEvidence(groups === null ? rows : { ...rows, groups }, options);
}
/** The paired bootstrap; of groups where the rows have some. */
function bootstrapEvidence(measure, better, options) {
    const limited = { ...options, mostWork: paired_evidence_MOST_WORK };
    const side = plainSide(better, measure.range);
    if (side !== null && measure.kind !== 'means')
        return pairedBootstrap(measure, side, limited);
    const statistic = asStatistic(measure);
    if (side !== null)
        return pairedStatistic(statistic, side, limited);
    const target = typeof better === 'string' ? 0 : better.target;
    const distance = (value) => Math.abs(value - target);
    const { baseline, candidate } = statistic;
    return targetEvidence(limited, (strict) => pairedStatistic({
        ...statistic,
        baseline: (means) => distance(baseline(means)),
        candidate: (means) => distance(candidate(means)),
    }, 'lower', strict));
}
function asStatistic(measure) {
    if (measure.kind === 'means')
        return measure;
    return {
        columns: [Float64Array.from(measure.baseline), Float64Array.from(measure.candidate)],
        baseline: (means) => means[0] ?? 0,
        candidate: (means) => means[1] ?? 0,
        groups: measure.groups,
    };
}
/** Additions that a bootstrap may take, about half a second. The number of resamples is in the evidence. */
const paired_evidence_MOST_WORK = 5e8;

;// CONCATENATED MODULE: ./lib/domain/side-numbers.js



/**
 * What tests may use of a metric's own numbers. Those that contradict each other are left out.
 * @param value the metric's, which is finite
 * @param scale what a share from 0 to 1 is multiplied by in the metric's unit
 */
function sideNumbers(metric, value, scale) {
    const runValues = listRunValues(metric);
    const runs = runValues?.length ?? side_numbers_countRuns(metric);
    const stderr = reportedError(metric);
    return {
        value,
        stderr: runValues === null ? stderr : errorOfRuns(runValues),
        runs,
        runValues,
        shareRows: countShareRows(metric, { share: value / scale, error: (stderr ?? 0) / scale, runs }),
        samples: metric.samples,
    };
}
/** A manifest of somebody else may say anything. */
const side_numbers_countRuns = ({ repeats }) => repeats !== null && Number.isSafeInteger(repeats) && repeats > 0 ? repeats : 1;
/** Below, a standard error's square is 0. */
const SMALLEST_ERROR = 1e-150;
function reportedError({ stderr }) {
    const error = stderr?.value ?? null;
    if (error === null || error === 0)
        return error;
    return error >= SMALLEST_ERROR && isTame(error) ? error : null;
}
/** Only values whose mean is what the metric says. */
function listRunValues({ value, runValues }) {
    if (runValues === undefined || runValues.length < 2 || value === null)
        return null;
    if (!runValues.every((one) => Number.isFinite(one) && isTame(one)))
        return null;
    const { mean } = (0,exact_sum/* meanOf */.h)(runValues.length, (run) => runValues[run] ?? 0);
    return isRounded(value, mean) ? runValues : null;
}
const errorOfRuns = (values) => (0,exact_sum/* meanOf */.h)(values.length, (run) => values[run] ?? 0).stderr;
/** A standard error that is larger than the rows' number makes it says that they are not independent. */
const ROUNDED_ERROR = 0.98;
/**
 * How many independent rows a share is of: the samples of an accuracy, what the standard error says of a recall. Where
 * both are known the smaller number counts.
 */
function countShareRows(metric, { share, error, runs }) {
    if ((0,measure_names/* shareOf */.t)(metric.name) === null || share < 0 || share > 1)
        return null;
    const counted = countSamples(metric);
    const variance = share * (1 - share);
    if (runs > 1 || error === 0 || variance === 0)
        return counted;
    const independent = variance / error ** 2;
    // No share has such an error.
    if (independent < 1 || independent > Number.MAX_SAFE_INTEGER)
        return null;
    return counted === null || independent < counted * ROUNDED_ERROR ? independent : counted;
}
/** `null` where the samples are other rows than those that the metric is a share of. */
function countSamples({ name, samples, slice }) {
    const kind = (0,measure_names/* shareOf */.t)(name);
    const counts = kind === 'all' || (kind === 'class' && (slice ?? '').startsWith('class='));
    return counts && samples !== null && samples > 0 ? samples : null;
}

;// CONCATENATED MODULE: ./lib/domain/smallest-provable.js


/**
 * How much worse than the margin a metric has to be seen before this interval's width proves it: the reach of the
 * interval below its estimate. Infinity where the data prove nothing.
 */
const smallestProvable = ({ estimate, interval }) => estimate - interval.lower;
/**
 * For the same rows under two models.
 * @param differing share of rows on which one is right and the other wrong; 0.02 to 0.1 between retrained models
 */
function provablePaired(rows, differing, options) {
    requireShare(differing, 'The share of rows that differ');
    return reach(differing / requireRows(rows), options);
}
/**
 * For two independent sets of rows.
 * @param share about the metric's value, from 0 to 1
 */
function provableUnpaired(share, baselineRows, candidateRows, options) {
    requireShare(share, 'The share');
    const variance = share * (1 - share);
    return reach(variance / requireRows(baselineRows) + variance / requireRows(candidateRows), options);
}
/**
 * For a mean over paired rows or groups.
 * @param deviation standard deviation of the differences between both models, in the metric's unit
 */
function provableMean(rows, deviation, options) {
    requireFinite([deviation], 'The standard deviation');
    if (deviation < 0)
        throw new RangeError(`A standard deviation of ${deviation}`);
    return reach(deviation ** 2 / requireRows(rows), options);
}
function requireRows(rows) {
    if (rows > 0 && rows < Infinity)
        return rows;
    throw new RangeError(`${rows} rows prove nothing`);
}
/** (z of the confidence + z of the power) × standard error. */
function reach(variance, { confidence, power }) {
    requireConfidence(confidence);
    requireConfidence(power);
    const needed = normalQuantile((1 + confidence) / 2) + normalQuantile(power);
    return Math.max(0, needed) * Math.sqrt(variance);
}

;// CONCATENATED MODULE: ./lib/domain/wilson-interval.js


/**
 * The score interval of a share of independent rows (Wilson 1927). Never empty, never outside 0 to 1.
 * @throws RangeError for a share outside 0 to 1, rows not above 0, and a confidence not between 0 and 1
 */
function wilsonInterval(proportion, confidence) {
    requireConfidence(confidence);
    const [lower, upper] = wilsonEnds(proportion, normalQuantile((1 + confidence) / 2));
    return { lower, upper, confidence };
}
/** Both ends at `z` standard errors; it contains the share, also after rounding. */
function wilsonEnds({ share, rows }, z) {
    (0,require_finite/* requireShare */.Vv)(share, 'The share');
    (0,require_finite/* requireFinite */.hp)([rows], 'The number of rows');
    if (rows <= 0)
        throw new RangeError(`A share of ${rows} rows`);
    const weight = (z * z) / rows;
    const centre = (share + weight / 2) / (1 + weight);
    const reach = (z * Math.sqrt((share * (1 - share) + weight / 4) / rows)) / (1 + weight);
    return [
        share === 0 ? 0 : Math.min(share, Math.max(0, centre - reach)),
        share === 1 ? 1 : Math.max(share, Math.min(1, centre + reach)),
    ];
}

;// CONCATENATED MODULE: ./lib/domain/newcombe-interval.js




/** Beyond, the normal distribution's tail is 0. */
const newcombe_interval_MAX_Z = 38;
const newcombe_interval_HALVINGS = 60;
/**
 * Interval of `first` − `second` of two independent shares, from their Wilson intervals (Newcombe, "Interval
 * estimation for the difference between independent proportions", 1998, method 10).
 * @throws RangeError as `wilsonInterval`
 */
function newcombeInterval(first, second, confidence) {
    (0,require_finite/* requireConfidence */.yg)(confidence);
    const z = normal_distribution_normalQuantile((1 + confidence) / 2);
    const [lower, upper] = newcombeEnds(first, second, z);
    return { lower, upper, confidence };
}
function newcombeEnds(first, second, z) {
    const difference = first.share - second.share;
    const [firstLow, firstHigh] = wilsonEnds(first, z);
    const [secondLow, secondHigh] = wilsonEnds(second, z);
    return [
        difference - Math.hypot(first.share - firstLow, secondHigh - second.share),
        difference + Math.hypot(firstHigh - first.share, second.share - secondLow),
    ];
}
/**
 * Two shares of which only value and number of rows are known. On the same rows it is cautious, since it ignores
 * that they are paired. p is that of the narrowest interval that does not reach above the margin.
 * @throws RangeError as `wilsonInterval`
 */
function newcombeEvidence(baseline, candidate, better, options = {}) {
    const { confidence, margin } = evidenceOptions(options);
    const [worse, good] = worseningSign(better) === 1 ? [candidate, baseline] : [baseline, candidate];
    const estimate = worse.share - good.share;
    const [larger, smaller] = estimate >= 0 ? [worse, good] : [good, worse];
    const twoSided = estimate === 0 ? 1 : Math.min(1, 2 * newcombeTail(larger, smaller, 0));
    return {
        method: 'newcombe',
        estimate,
        interval: newcombeInterval(worse, good, confidence),
        margin,
        p: { oneSided: newcombeTail(worse, good, margin), twoSided },
        n: Math.min(baseline.rows, candidate.rows),
    };
}
/** P(Z > z) for the z whose interval ends at `margin`: the lower end below the estimate, else the upper end. */
function newcombeTail(first, second, margin) {
    const above = first.share - second.share > margin;
    let low = 0;
    let high = newcombe_interval_MAX_Z;
    for (let round = 0; round < newcombe_interval_HALVINGS; round += 1) {
        const z = (low + high) / 2;
        const [lower, upper] = newcombeEnds(first, second, z);
        if (above ? lower > margin : upper < margin)
            low = z;
        else
            high = z;
    }
    return normalTail(above ? low : -low);
}

;// CONCATENATED MODULE: ./lib/domain/welch-test.js




/** @throws RangeError for fewer than two values, NaN and infinities, and a spread that overflows */
function spreadOf(sample, what) {
    (0,require_finite/* requireCount */.v6)(sample.length, `The number of ${what}`, 2);
    (0,require_finite/* requireFinite */.hp)(sample, what);
    const { mean, stderr } = (0,exact_sum/* meanOf */.h)(sample.length, (row) => sample[row] ?? 0);
    if (stderr === null)
        throw new RangeError(`${what} are too large for their spread to be a number`);
    return { mean, error: stderr ** 2, count: sample.length };
}
/**
 * Compares two means whose spreads may differ (Welch 1947).
 * @throws RangeError for fewer than two values on a side, NaN and infinities
 */
function welchTest(first, second, confidence = 0.95) {
    requireConfidence(confidence);
    const { difference, stderr, df } = compareMeans(spreadOf(first, 'first values'), spreadOf(second, 'second values'));
    const t = difference === 0 ? 0 : difference / stderr;
    const reach = stderr === 0 ? 0 : studentTQuantile((1 + confidence) / 2, df) * stderr;
    return {
        difference,
        stderr,
        df,
        t,
        twoSided: Math.min(1, 2 * studentTTail(Math.abs(t), df)),
        interval: { lower: difference - reach, upper: difference + reach, confidence },
    };
}
function compareMeans(first, second) {
    const error = first.error + second.error;
    // As shares, since squares of small errors vanish.
    const share = error === 0 ? 0 : first.error / error;
    const df = 1 / (share ** 2 / (first.count - 1) + (1 - share) ** 2 / (second.count - 1));
    return {
        difference: first.mean - second.mean,
        stderr: Math.sqrt(error),
        df: error === 0 ? Infinity : df,
    };
}
/**
 * Repeated runs (seeds) of baseline and candidate, three or more each. Runs have to be independent: for folds of one
 * cross-validation use `foldEvidence`. With two runs of a side it computes, and proves little.
 * @throws RangeError as `welchTest`
 */
function welchEvidence(baseline, candidate, better, options = {}) {
    const { difference, stderr, df } = compareMeans(spreadOf(candidate, 'candidate values'), spreadOf(baseline, 'baseline values'));
    const estimate = worseningSign(better) * difference;
    const n = baseline.length + candidate.length;
    return studentEvidence({ method: 'welch', estimate, stderr, df, n }, options);
}

;// CONCATENATED MODULE: ./lib/domain/prediction-interval.js




/**
 * Where one more run of the same kind falls: m ± t s √(1 + 1/k), for k runs with mean m and standard deviation s.
 * @throws RangeError for fewer than two runs, NaN and infinities
 */
function predictionInterval(runs, confidence) {
    requireConfidence(confidence);
    const { mean, error } = newRun(runs);
    const reach = studentTQuantile((1 + confidence) / 2, runs.length - 1) * error;
    return { lower: mean - reach, upper: mean + reach, confidence };
}
/** Mean of the runs, and the standard error of one more run's distance from it. */
function newRun(runs) {
    const { mean, error, count } = spreadOf(runs, 'recorded runs');
    return { mean, error: Math.sqrt(error * (count + 1)) };
}
/**
 * One candidate run against k recorded runs of the baseline: whether it could be one more of them. It assumes that
 * the candidate's runs vary as the baseline's do, and about normally; one run cannot show otherwise. Recorded runs
 * without any spread give an interval that is a point.
 * @throws RangeError as `predictionInterval`, and for a candidate that is not finite
 */
function predictionEvidence(baseline, candidate, better, options = {}) {
    (0,require_finite/* requireFinite */.hp)([candidate], 'The candidate');
    const { mean, error } = newRun(baseline);
    return studentEvidence({
        method: 'prediction',
        estimate: worseningSign(better) * (candidate - mean),
        stderr: error,
        df: baseline.length - 1,
        n: baseline.length + 1,
    }, options);
}

;// CONCATENATED MODULE: ./lib/domain/run-summary.js


/**
 * What `welchEvidence` gives for the runs themselves.
 * @throws RangeError for fewer than two runs, numbers that are not finite, and a standard error below 0
 */
function welchSummaryEvidence(baseline, candidate, better, options = {}) {
    requireRuns(baseline);
    requireRuns(candidate);
    const stderr = Math.hypot(baseline.stderr, candidate.stderr);
    // As a share, since squares of small errors vanish.
    const share = stderr === 0 ? 0 : (baseline.stderr / stderr) ** 2;
    const df = 1 / (share ** 2 / (baseline.runs - 1) + (1 - share) ** 2 / (candidate.runs - 1));
    return studentEvidence({
        method: 'welch',
        estimate: worseningSign(better) * (candidate.mean - baseline.mean),
        stderr,
        df: stderr === 0 ? Infinity : df,
        n: baseline.runs + candidate.runs,
    }, options);
}
/**
 * What `predictionEvidence` gives for the runs themselves.
 * @throws RangeError as `welchSummaryEvidence`
 */
function predictionSummaryEvidence(baseline, candidate, better, options = {}) {
    requireRuns(baseline);
    return studentEvidence({
        method: 'prediction',
        estimate: worseningSign(better) * (candidate - baseline.mean),
        stderr: baseline.stderr * Math.sqrt(baseline.runs + 1),
        df: baseline.runs - 1,
        n: baseline.runs + 1,
    }, options);
}
function requireRuns({ mean, stderr, runs }) {
    (0,require_finite/* requireCount */.v6)(runs, 'The number of runs', 2);
    (0,require_finite/* requireFinite */.hp)([mean, stderr], 'Mean and standard error');
    if (stderr < 0)
        throw new RangeError(`A standard error of ${stderr}`);
}

;// CONCATENATED MODULE: ./lib/domain/stderr-difference.js


/**
 * Two reported values with standard errors (lm-evaluation-harness and others), as two normal and independent ones. On
 * the same rows this is cautious, since pairing would take away the errors that both share.
 * @throws RangeError for values that are not finite, and a standard error below 0
 */
function stderrEvidence(baseline, candidate, better, options = {}) {
    (0,require_finite/* requireFinite */.hp)([baseline.value, candidate.value], 'Reported values');
    (0,require_finite/* requireFinite */.hp)([baseline.stderr, candidate.stderr], 'Reported standard errors');
    if (baseline.stderr < 0 || candidate.stderr < 0) {
        throw new RangeError(`Standard errors of ${baseline.stderr} and ${candidate.stderr}`);
    }
    const estimate = worseningSign(better) * (candidate.value - baseline.value);
    const stderr = Math.hypot(baseline.stderr, candidate.stderr);
    const n = Math.min(baseline.rows, candidate.rows);
    return studentEvidence({ method: 'stderr', estimate, stderr, df: Infinity, n }, options);
}

;// CONCATENATED MODULE: ./lib/domain/unpaired-evidence.js









/**
 * The evidence of a test that `chooseTest` chose for the numbers of both sides, in the metric's unit.
 * @throws RangeError where the numbers that the test needs are not there, which is a bug
 */
function unpairedEvidence(test, numbers, options) {
    const { baseline, candidate, scale } = numbers;
    const { better } = options;
    if (test === 'newcombe')
        return unpaired_evidence_shareEvidence(numbers, options);
    if (typeof better === 'string')
        return sidedEvidence(test, numbers, better, options);
    const { target } = better;
    const distances = {
        baseline: distanceTo(baseline, target),
        candidate: distanceTo(candidate, target),
        scale,
    };
    return targetEvidence(options, (strict) => sidedEvidence(test, distances, 'lower', strict));
}
/** Runs are measured from the side on which their mean is, so that their spread stays what it is. */
function distanceTo(side, target) {
    const sign = side.value < target ? -1 : 1;
    return {
        ...side,
        value: sign * (side.value - target),
        runValues: side.runValues?.map((value) => sign * (value - target)) ?? null,
    };
}
function unpaired_evidence_shareEvidence({ baseline, candidate, scale }, options) {
    const side = plainSide(options.better, [0, scale]);
    if (side === null || baseline.shareRows === null || candidate.shareRows === null)
        throw missing('newcombe');
    const evidence = newcombeEvidence({ share: baseline.value / scale, rows: baseline.shareRows }, { share: candidate.value / scale, rows: candidate.shareRows }, side, { ...options, margin: (options.margin ?? 0) / scale });
    return scaleEvidence({ ...evidence, n: Math.round(evidence.n) }, scale);
}
function sidedEvidence(test, { baseline, candidate }, better, options) {
    if (test === 'welch')
        return meansEvidence(baseline, candidate, better, options);
    if (test === 'prediction')
        return baseline.runValues === null
            ? predictionSummaryEvidence(summaryOf(baseline), candidate.value, better, options)
            : predictionEvidence(baseline.runValues, candidate.value, better, options);
    if (test === 'mann-whitney' && baseline.runValues !== null && candidate.runValues !== null)
        return mannWhitneyEvidence(baseline.runValues, candidate.runValues, better, options);
    if (test === 'stderr' && baseline.stderr !== null && candidate.stderr !== null) {
        const reported = ({ value, samples }, stderr) => ({
            value,
            stderr,
            rows: samples ?? 0,
        });
        return stderrEvidence(reported(baseline, baseline.stderr), reported(candidate, candidate.stderr), better, options);
    }
    throw missing(test);
}
function meansEvidence(baseline, candidate, better, options) {
    if (baseline.runValues !== null && candidate.runValues !== null)
        return welchEvidence(baseline.runValues, candidate.runValues, better, options);
    return welchSummaryEvidence(summaryOf(baseline), summaryOf(candidate), better, options);
}
function summaryOf({ value, stderr, runs, runValues }) {
    if (stderr === null)
        throw missing('the spread of runs');
    const mean = runValues === null ? value : (0,exact_sum/* meanOf */.h)(runs, (run) => runValues[run] ?? 0).mean;
    return { mean, stderr, runs };
}
const missing = (what) => new RangeError(`${what} was chosen without the numbers that it needs`);

;// CONCATENATED MODULE: ./lib/domain/metric-evidence.js










/**
 * Chooses a test for a metric and computes it. All numbers are in the metric's unit; of a metric with a target they are
 * about its distance. Rows are paired only where they give the metric's reported values again.
 * @throws RangeError for options that cannot be
 */
function findEvidence(pair, predictions, options) {
    const numbers = unpairedNumbers(pair);
    if ('problem' in numbers)
        return metric_evidence_none(numbers.problem);
    const paired = findPaired(pair, predictions, options);
    const choice = chooseTest(buildFacts(pair, numbers, predictions, paired, options), options.test);
    if (choice.test === null)
        return metric_evidence_none(choice.reason);
    const { margin } = evidenceOptions(options);
    const limited = { ...options, margin: Math.min(margin, LARGEST_MARGIN) };
    if (paired === null || 'problem' in paired)
        return found(unpairedEvidence(choice.test, numbers, limited), choice.reason);
    const reason = `${choice.reason}${describeAlone(predictions)}`;
    return found(pairedEvidence(choice.test, paired, limited), reason);
}
/** A value's distance from it still is a number; no tame value gets worse by so much. */
const LARGEST_MARGIN = 1e200;
function found(evidence, reason) {
    const smallest = smallestProvable(evidence);
    return {
        evidence,
        test: evidence.method,
        reason,
        smallest: Number.isFinite(smallest) ? smallest : null,
    };
}
const metric_evidence_none = (reason) => ({
    evidence: null,
    test: null,
    reason,
    smallest: null,
});
function unpairedNumbers({ baseline, candidate }) {
    const scale = percentScale(baseline, candidate);
    const before = numbersOf('baseline', baseline, scale);
    if ('problem' in before)
        return before;
    const after = numbersOf('candidate', candidate, scale);
    return 'problem' in after ? after : { baseline: before, candidate: after, scale };
}
function numbersOf(side, metric, scale) {
    if (metric.value === null)
        return { problem: `the ${side} is ${metric.nonFinite ?? 'NaN'}` };
    const { value } = metric.value;
    return isTame(value)
        ? sideNumbers(metric, value, scale)
        : { problem: `the ${side} is too large for any test` };
}
const metric_evidence_NEEDS_ROWS = new Set(['auto', 'mcnemar', 'bootstrap', 'delong']);
/** `null` where nobody could expect any: without predictions, and for tests that do not ask for them. */
function findPaired({ baseline, candidate, data }, predictions, { better, test }) {
    if (predictions === null || data === 'different' || !metric_evidence_NEEDS_ROWS.has(test))
        return null;
    if (data === 'unknown')
        return { problem: 'it is not known whether both sides were scored on the same data' };
    if (predictions.kind === 'unpaired')
        return predictions;
    const matched = matchMeasure(baseline, candidate, predictions);
    if ('problem' in matched)
        return matched;
    const problem = describeUntestable(matched, better);
    return problem === null ? matched : { problem };
}
function buildFacts({ data }, { baseline, candidate, scale }, predictions, paired, { better }) {
    // Only of a plain direction is the difference of two shares that of their distances.
    const asShare = plainSide(better, [0, scale]) !== null;
    const sideOf = (side) => (asShare ? side : { ...side, shareRows: null });
    const facts = {
        data,
        grouped: isGrouped(predictions),
        baseline: sideOf(baseline),
        candidate: sideOf(candidate),
    };
    if (paired === null)
        return { ...facts, paired: null, pairingProblem: null };
    if ('problem' in paired)
        return { ...facts, paired: null, pairingProblem: paired.problem };
    const { kind, rows } = paired.measure;
    const direct = kind !== 'mean' && measureSide(paired, better) !== null;
    return { ...facts, paired: { kind: direct ? kind : 'means', rows }, pairingProblem: null };
}
function isGrouped(predictions) {
    if (predictions === null)
        return false;
    return predictions.kind === 'unpaired' ? predictions.grouped : predictions.groups !== null;
}
/** Rows that are not in the test. */
function describeAlone(predictions) {
    if (predictions === null || predictions.kind === 'unpaired')
        return '';
    const { alone, joined } = predictions;
    const order = joined === 'row' ? '; they have no common ids and are paired in their order' : '';
    if (alone.baseline + alone.candidate === 0)
        return order;
    return `${order}; ${(0,number_format/* formatCount */.B4)(alone.baseline)} rows of the baseline and ${(0,number_format/* formatCount */.B4)(alone.candidate)} of the candidate have no partner`;
}

// EXTERNAL MODULE: ./lib/domain/byte-source.js
var byte_source = __webpack_require__(4500);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
;// CONCATENATED MODULE: ./lib/domain/join-rows.js


/**
 * By ids, which may not come twice. Ids that have nothing in common join by position, where both sides have the same
 * number of rows. Labels have to agree.
 */
function joinRows(baseline, candidate, sameLabel) {
    const twice = describeTwice('baseline', baseline.ids) ?? describeTwice('candidate', candidate.ids);
    if (twice !== null)
        return { problem: twice };
    const join = joinIds(baseline.ids, candidate.ids);
    if (join.before.length > 0) {
        const others = countOthers(join, sameLabel);
        if (others === 0)
            return join;
        return {
            problem: `${others} of ${join.before.length} rows with the same id have another label`,
        };
    }
    const ids = `no id of both sides is the same (the first are ${firstId(baseline)} and ${firstId(candidate)})`;
    if (baseline.rows !== candidate.rows)
        return { problem: `${ids}, and there are ${baseline.rows} rows against ${candidate.rows}` };
    const order = Int32Array.from({ length: baseline.rows }, (_, row) => row);
    const byRow = { joined: 'row', before: order, after: order };
    const others = countOthers(byRow, sameLabel);
    return others === 0 ? byRow : { problem: `${ids}, and the labels are not in the same order` };
}
const firstId = ({ ids }) => (0,metric_diff/* quoteName */.AB)(String(ids[0] ?? ''));
function countOthers({ before, after }, sameLabel) {
    return before.reduce((sum, row, index) => sum + (sameLabel(row, after[index] ?? 0) ? 0 : 1), 0);
}
function describeTwice(side, ids) {
    if (ids instanceof Float64Array && isAscending(ids))
        return null;
    const known = new Set();
    for (const id of ids) {
        if (known.has(id))
            return `the ${side}'s id ${(0,metric_diff/* quoteName */.AB)(String(id))} comes twice`;
        known.add(id);
    }
    return null;
}
/** As the reader keeps them: then nobody needs a set of ten million ids. */
function isAscending(ids) {
    for (let row = 1; row < ids.length; row += 1) {
        if (!((ids[row - 1] ?? 0) < (ids[row] ?? 0)))
            return false;
    }
    return true;
}
function joinIds(baseline, candidate) {
    const findRow = rowFinder(candidate);
    const before = new Int32Array(Math.min(baseline.length, candidate.length));
    const after = new Int32Array(before.length);
    let count = 0;
    for (let row = 0; row < baseline.length; row += 1) {
        const other = findRow(baseline[row] ?? '');
        if (other === undefined)
            continue;
        before[count] = row;
        after[count] = other;
        count += 1;
    }
    return { joined: 'id', before: before.subarray(0, count), after: after.subarray(0, count) };
}
/** An id is the same as a number and as its text. */
function rowFinder(ids) {
    if (ids instanceof Float64Array && isAscending(ids))
        return (id) => {
            const value = Number(id);
            const row = countBelow(ids, value, false);
            return ids[row] === value && String(value) === String(id) ? row : undefined;
        };
    const rows = new Map();
    for (let row = 0; row < ids.length; row += 1)
        rows.set(String(ids[row]), row);
    return (id) => rows.get(String(id));
}

;// CONCATENATED MODULE: ./lib/domain/pair-predictions.js

/**
 * Joins predictions of one data set by their ids. Ids that have nothing in common join by position, where both sides
 * have the same number of rows and the same labels. Rows that belong together have to have the same label and, where
 * both sides have groups, the same group: anything else is another data set.
 */
function pairPredictions(baseline, candidate) {
    const pairs = pairTables(baseline, candidate);
    if (!('problem' in pairs))
        return pairs;
    const grouped = baseline.groups !== null || candidate.groups !== null;
    return { kind: 'unpaired', problem: pairs.problem, grouped };
}
function pairTables(baseline, candidate) {
    if (baseline.kind === 'classification' && candidate.kind === 'classification')
        return pairClasses(baseline, candidate);
    if (baseline.kind === 'regression' && candidate.kind === 'regression')
        return pairNumbers(baseline, candidate);
    return {
        problem: `the baseline's predictions are of a ${baseline.kind}, the candidate's of a ${candidate.kind}`,
    };
}
function pairNumbers(baseline, candidate) {
    const join = joinRows(baseline, candidate, (before, after) => isSameNumber(baseline.labels[before] ?? Number.NaN, candidate.labels[after] ?? Number.NaN));
    if ('problem' in join)
        return join;
    const rows = describeRows(join, baseline, candidate);
    if ('problem' in rows)
        return rows;
    return {
        kind: 'regression',
        ...rows,
        labels: takeNumbers(baseline.labels, join.before),
        baseline: { predicted: takeNumbers(baseline.predicted, join.before) },
        candidate: { predicted: takeNumbers(candidate.predicted, join.after) },
    };
}
/** A float32 and a float64 of one label differ by 6e-8 of it. */
const SAME_LABEL = 1e-6;
const isSameNumber = (left, right) => Math.abs(left - right) <= SAME_LABEL * Math.max(Math.abs(left), Math.abs(right));
function takeNumbers(values, rows) {
    const taken = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
        taken[index] = values[rows[index] ?? 0] ?? Number.NaN;
    }
    return taken;
}
function describeRows(join, baseline, candidate) {
    const rows = join.before.length;
    const groups = pairGroups(join, baseline, candidate);
    if (groups !== null && 'problem' in groups)
        return groups;
    const alone = { baseline: baseline.rows - rows, candidate: candidate.rows - rows };
    return { rows, joined: join.joined, alone, groups };
}
function pairGroups({ before, after }, baseline, candidate) {
    const [old, now] = [baseline.groups, candidate.groups];
    if (now === null)
        return old === null ? null : before.map((row) => old.of[row] ?? 0);
    if (old !== null) {
        const others = before.reduce((sum, row, index) => {
            const same = old.names[old.of[row] ?? -1] === now.names[now.of[after[index] ?? 0] ?? -1];
            return sum + (same ? 0 : 1);
        }, 0);
        if (others > 0)
            return { problem: `${others} of ${before.length} rows have another group` };
    }
    return after.map((row) => now.of[row] ?? 0);
}
function pairClasses(baseline, candidate) {
    const join = joinRows(baseline, candidate, (before, after) => baseline.classes[baseline.labels[before] ?? -1] ===
        candidate.classes[candidate.labels[after] ?? -1]);
    if ('problem' in join)
        return join;
    const rows = describeRows(join, baseline, candidate);
    if ('problem' in rows)
        return rows;
    const all = [...new Set([...baseline.classes, ...candidate.classes])];
    const positive = all.length === 2 ? commonPositive(baseline, candidate) : null;
    const classes = positive !== null && positive === all[0] ? all.toReversed() : all;
    return {
        kind: 'classification',
        ...rows,
        classes,
        positive,
        labels: takeClasses(baseline.labels, join.before, indicesIn(classes, baseline)),
        baseline: answersOf(baseline, join.before, classes, positive),
        candidate: answersOf(candidate, join.after, classes, positive),
    };
}
/** One side may have nothing that tells. */
function commonPositive({ positive: before }, { positive: after }) {
    return before === null || after === null || before === after ? (before ?? after) : null;
}
function indicesIn(classes, { classes: names }) {
    const indices = new Map(classes.map((name, index) => [name, index]));
    return names.map((name) => indices.get(name) ?? -1);
}
function takeClasses(values, rows, indices) {
    return rows.map((row) => indices[values[row] ?? -1] ?? -1);
}
function answersOf(table, rows, classes, positive) {
    const { score, classScores } = table;
    const speaks = score !== null && positive !== null && table.positive === positive;
    const columnOf = new Map(table.classes.map((name, index) => [name, classScores?.[index]]));
    const columns = classes.flatMap((name) => columnOf.get(name) ?? []);
    return {
        predicted: takeClasses(table.predicted, rows, indicesIn(classes, table)),
        score: speaks ? takeNumbers(score, rows) : null,
        classScores: columns.length === classes.length ? columns.map((column) => takeNumbers(column, rows)) : null,
    };
}

// EXTERNAL MODULE: ./lib/usecases/collect-all.js
var collect_all = __webpack_require__(14224);
// EXTERNAL MODULE: ./lib/usecases/read-predictions.js
var read_predictions = __webpack_require__(75137);
;// CONCATENATED MODULE: ./lib/usecases/read-prediction-pair.js








/** Larger predictions of a release are not fetched, since they are held whole. Bytes. */
const MAX_PREDICTIONS_BYTES = 512 * 1024 * 1024;
/** By data set, the rows that both sides may have in common; data sets without predictions of both are absent. */
function countPairedRows({ baseline, candidate, }) {
    const known = new Map(listSets(baseline).map(({ dataset, rows }) => [dataset, rows]));
    return new Map(listSets(candidate).flatMap(({ dataset, rows }) => {
        const before = known.get(dataset);
        return before === undefined ? [] : [[dataset, Math.min(before, rows)]];
    }));
}
const listSets = (side) => 'manifest' in side ? (side.manifest.predicate.predictions ?? []) : side.predictions;
/**
 * The rows of one data set under both models. Those of a release are downloaded and compared with its manifest; nothing
 * of them is kept. What cannot be had is said in the log and in the result.
 * @returns `null` when neither side has predictions
 * @throws DIGEST_MISMATCH when an asset is not what the manifest says; FORMAT_INVALID and LIMIT_EXCEEDED, with its name,
 *   when it cannot be read; FILE_CHANGED when the candidate's file is another one by now; GITHUB_FAILED
 */
async function readPredictionPair(dataset, sides, ports) {
    const baseline = openSide('baseline', sides.baseline, dataset, ports);
    const candidate = openSide('candidate', sides.candidate, dataset, ports);
    if (baseline.digest === null && candidate.digest === null)
        return null;
    const after = await candidate.read();
    const isSame = baseline.digest === candidate.digest && !('problem' in after);
    const before = isSame ? after : await baseline.read();
    const pair = pairSides(before, after);
    tellPair(pair, dataset, ports.log);
    return pair;
}
function pairSides(before, after) {
    if (!('problem' in before) && !('problem' in after))
        return pairPredictions(before, after);
    // Rows in groups say less than their number, whether or not they can be paired.
    const grouped = [before, after].some((side) => !('problem' in side) && side.hasGroup);
    const problems = [before, after].flatMap((side) => ('problem' in side ? [side.problem] : []));
    return { kind: 'unpaired', problem: problems.join(', and '), grouped };
}
function tellPair(pair, dataset, log) {
    const name = dataset === null ? 'Predictions' : `Predictions ${(0,metric_diff/* quoteName */.AB)(dataset)}`;
    log.info(pair.kind === 'unpaired'
        ? `${name} are not paired: ${pair.problem}`
        : `${name}: ${(0,number_format/* formatCount */.B4)(pair.rows)} rows paired with the baseline's by ${pair.joined === 'id' ? 'their ids' : 'their order'}`);
}
function openSide(side, from, dataset, ports) {
    const ofDataset = (one) => one.dataset === dataset;
    const set = 'manifest' in from ? from.manifest.predicate.predictions?.find(ofDataset) : undefined;
    if ('manifest' in from && set !== undefined)
        return { digest: set.sha256, read: () => readPublished(from, set, ports) };
    const file = 'manifest' in from ? undefined : from.predictions.find(ofDataset);
    if (file !== undefined)
        return { digest: file.source.sha256, read: () => readCaptured(file) };
    const problem = `the ${side} has no predictions of this data set`;
    return { digest: null, read: async () => ({ problem }) };
}
const readCaptured = ({ content }) => (0,collect_all/* within */.ux)('predictions', () => (0,read_predictions/* readTable */.xz)(content));
async function readPublished({ release }, set, { releases, log }) {
    const name = set.asset;
    const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded');
    const problem = asset === undefined
        ? `${release.tag} has lost its asset ${name}`
        : asset.size > MAX_PREDICTIONS_BYTES
            ? `the asset ${name} of ${release.tag} has ${(0,number_format/* formatCount */.B4)(asset.size)} bytes; at most ${(0,number_format/* formatCount */.B4)(MAX_PREDICTIONS_BYTES)} are read`
            : null;
    if (asset === undefined || problem !== null) {
        log.warning(`predictions: ${problem}; metrics are compared without pairing rows.`);
        return { problem: problem ?? name };
    }
    const bytes = await releases.download(asset, MAX_PREDICTIONS_BYTES);
    if ((0,digest/* sha256 */.sc)(bytes) !== set.sha256)
        throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `${release.tag}: the asset ${name} is not what its manifest says: SHA-256 ${(0,digest/* sha256 */.sc)(bytes)}, not ${set.sha256}. ` +
            'Somebody replaced it. Take another version as the baseline, and publish this one again.');
    return await (0,collect_all/* within */.ux)(`predictions of ${release.tag}`, () => (0,read_predictions/* readTable */.xz)((0,byte_source/* bytesSource */.X)(name, bytes)));
}

;// CONCATENATED MODULE: ./lib/usecases/collect-evidence.js



/**
 * What the data say about each metric of a comparison: predictions of both sides where they give the reported numbers
 * again, else those numbers themselves. Predictions of one data set at a time are held. The same input gives the same
 * result, chance included.
 * @returns by `metricKey`; absent are metrics with nothing to compare: without a value on both sides, comparable data,
 *   or a direction
 * @throws as `readPredictionPair`
 */
async function collectEvidence(plan, sides, ports) {
    const unmoved = sides.sameModel ? plan.facts.filter(isUnmoved) : [];
    const found = new Map(unmoved.map(({ pair }) => [pair.key, SAME_MODEL]));
    const facts = plan.facts.filter(({ pair }) => !found.has(pair.key));
    const steps = planEvidence({ facts }, countPairedRows(sides));
    for (const part of Map.groupBy(steps, datasetOf).values()) {
        // oxlint-disable-next-line no-await-in-loop -- one at a time, since each may fill the memory
        for (const [key, evidence] of await takeSteps(part, sides, ports))
            found.set(key, evidence);
    }
    return found;
}
/** The same model with the same value: there is no chance in it that a test could be about. */
const isUnmoved = ({ pair: { baseline, candidate }, data }) => data === 'same' &&
    typeof baseline?.value?.value === 'number' &&
    baseline.value.value === candidate?.value?.value;
const SAME_MODEL = {
    evidence: null,
    test: null,
    reason: "no test: the model's files are byte for byte the baseline's, and the value is the same",
    smallest: null,
};
/** An untested metric asks for none; which one it is counted with does not matter. */
const datasetOf = (step) => step.kind === 'tested' ? step.dataset : null;
/** Of one data set, whose predictions nobody holds afterwards. */
async function takeSteps(steps, sides, ports) {
    const asking = steps.find((step) => step.kind === 'tested' && step.needsRows);
    const pair = asking === undefined ? null : await readPredictionPair(datasetOf(asking), sides, ports);
    return steps.map((step) => [step.key, takeStep(step, pair)]);
}
function takeStep(step, pair) {
    if (step.kind === 'untested')
        return { evidence: null, test: null, reason: step.reason, smallest: null };
    const { withoutResampling } = step;
    if (withoutResampling === null || pair === null || pair.kind === 'unpaired')
        return testStep(step, pair);
    // One resample tells which test it is at almost no cost.
    const once = testStep({ ...step, options: { ...step.options, resamples: 1 } }, pair);
    if (once.test !== 'bootstrap')
        return once;
    const grouped = pair.groups !== null;
    return testStep(step, { kind: 'unpaired', problem: withoutResampling, grouped });
}
const testStep = ({ baseline, candidate, options }, pair) => findEvidence({ baseline, candidate, data: 'same' }, pair, options);


/***/ }),

/***/ 71844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ describeReview)
});

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(13184);
;// CONCATENATED MODULE: ./lib/render/html-markup.js

/** Markup of which every tag stands in this program: made by `html`, `joinHtml` and, of constants alone, `trustedHtml`. */
class Html {
    markup;
    constructor(markup) {
        this.markup = markup;
    }
}
/**
 * A template of which all texts that are put in are only text, in an element and between the quotes of an attribute alike.
 * An attribute's value always has quotes around it.
 */
function html(parts, ...values) {
    const [first = '', ...rest] = tighten(parts);
    let markup = first;
    for (const [index, value] of values.entries())
        markup += write(value) + (rest[index] ?? '');
    return new Html(markup);
}
const tightened = new WeakMap();
/** Without the indentation of the source, which would be a third of the page. */
function tighten(parts) {
    const known = tightened.get(parts);
    if (known !== undefined)
        return known;
    const tight = parts.map((part) => part.replaceAll(/\n\s*/g, '\n'));
    tightened.set(parts, tight);
    return tight;
}
/** Parts one after the other; a `joint` that is a string is text. */
const joinHtml = (parts, joint = '') => new Html(parts.map(({ markup }) => markup).join(write(joint)));
/** A constant of this program as it is. Nothing that was read may come here. */
const trustedHtml = (markup) => new Html(markup);
const NO_HTML = new Html('');
/** Seen only where the page keeps its lines. */
const LINE_BREAK = new Html('\n');
/** Whether there is anything to see. */
const isSomething = ({ markup }) => markup !== '';
/** Text of any origin as text of a page, with what is invisible in it made visible. A line break becomes a sign as well. */
function escapeHtml(text) {
    if (PLAIN.test(text))
        return text;
    return (0,visible_text/* showInvisible */.j)(text).replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
/** Visible signs without a meaning: most names and all numbers, of which a page has a million. */
const PLAIN = /^[\w ./:,;+=()[\]%@#~^!?*{}|$\\\u00A0–…−→↑↓≥≤∞-]*$/;
function write(value) {
    if (typeof value === 'string')
        return escapeHtml(value);
    if (typeof value === 'number')
        return String(value);
    return value instanceof Html ? value.markup : joinHtml(value).markup;
}

// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(68193);
;// CONCATENATED MODULE: ./lib/render/html-links.js


/** A link to the server that the report is of; any other address leaves the content alone. */
function linkTo(place, content, url) {
    const text = content instanceof Html ? content : html `${content}`;
    const address = addressOf(place, url);
    return address === undefined ? text : html `<a href="${address}" rel="noreferrer">${text}</a>`;
}
/** Characters. */
const MAX_ADDRESS = 2_000;
/** The address with all that could be no part of one as percent codes; `undefined` when it is not on the server. */
function addressOf({ serverUrl }, url) {
    if (!/^https?:\/\/[^/]/i.test(serverUrl) || !url.startsWith(`${serverUrl}/`))
        return undefined;
    const address = URL.parse(url)?.href;
    return address === undefined || address.length > MAX_ADDRESS ? undefined : address;
}
const isCommit = (commit) => /^[0-9a-f]{40,64}$/.test(commit) && !/^0+$/.test(commit);
/** The short SHA as a link; of a working tree without a checkout there is none. */
function commitLinkHtml(place, commit) {
    if (!isCommit(commit))
        return html `no commit`;
    return linkTo(place, html `<code>${(0,links/* shortCommit */.Ax)(commit)}</code>`, (0,links/* commitUrl */.Bg)(place, commit));
}
/** The run that made the report; empty for a comparison of the command line, which no run made. */
const hasRun = ({ runId }) => !/^0*$/.test(runId);
const candidateName = ({ pull, runId }) => {
    if (pull !== null)
        return 'this PR';
    return hasRun({ runId }) ? 'this run' : 'candidate';
};

// EXTERNAL MODULE: ./lib/render/time.js
var time = __webpack_require__(12307);
;// CONCATENATED MODULE: ./lib/render/html-baseline.js






const MAX_CHOICE = 40;
const MAX_SIGNER = 120;
/** `v2.3.0, 12 days old, production, ✓ signature verified: train.yml@main`. */
function baselineHtml(model) {
    const { report, secondChoice } = model;
    const { baseline } = report.comparison;
    if (baseline === null)
        return html `no earlier version`;
    const version = linkTo(report, (0,visible_text/* visibleText */.Q)(`v${baseline.version}`, MAX_CHOICE), (0,links/* releaseUrl */.XA)(report, baseline.tag.toWellFormed()));
    const facts = [
        html `<strong>${version}</strong>`,
        ...[
            (0,time/* formatAge */.n)(baseline.createdAt, report.asOf),
            baseline.chosenBy === baseline.version ? '' : (0,visible_text/* visibleText */.Q)(baseline.chosenBy, MAX_CHOICE),
        ]
            .filter((text) => text !== '')
            .map((text) => html `${text}`),
    ];
    const second = secondChoice ? html ` <span class="s w">second choice</span>` : NO_HTML;
    return html `${joinHtml(facts, ', ')}${second} ${signatureHtml(model)}`;
}
function signatureHtml({ report }) {
    const signer = report.comparison.baseline?.signer ?? '';
    if (!isVerified(signer))
        return html `<span class="s w">not verified</span> signed by ${signer}`;
    const name = (0,visible_text/* visibleText */.Q)((0,links/* shortSigner */.LM)(report, signer), MAX_SIGNER);
    return html `<span class="s p">signature verified</span> <code>${name}</code>`;
}
/** A command line that was told to trust nobody names no signer but says so. */
const isVerified = (signer) => signer !== '' && !signer.startsWith('nobody ');
/** Whether both sides were scored on the same data, and what could be made of it. */
function testDataHtml(rows) {
    const gated = rows.filter(({ outcome, data }) => outcome !== 'info' && data !== null);
    const compared = gated.length > 0 ? gated : rows.filter(({ data }) => data !== null);
    const whole = compared.filter(({ partial }) => partial === null);
    const count = (data) => whole.filter((row) => row.data === data).length;
    const parts = [
        [count('same'), 'same data', 'p'],
        [count('different'), 'other data', 'w'],
        [count('unknown'), 'not known whether the same', 'i'],
        [compared.length - whole.length, 'only a part', 'w'],
    ];
    const found = parts.filter(([some]) => some > 0);
    if (found.length === 0)
        return html `–`;
    const labels = found.map(([some, word, tone]) => html `<span class="s ${tone}">${word}</span
        >${found.length > 1 ? html ` ${(0,number_format/* formatCount */.B4)(some)}` : ''}`);
    return html `${joinHtml(labels, ' ')}${count('same') > 0 ? `, ${pairing(compared)}` : ''}`;
}
const PAIRED = new Set(['mcnemar', 'bootstrap', 'delong', 'folds']);
const RUNS = new Set(['welch', 'mann-whitney', 'prediction']);
function pairing(rows) {
    const tests = rows.flatMap(({ evidence }) => (evidence?.test == null ? [] : [evidence.test]));
    if (tests.length === 0)
        return 'one run of each';
    if (tests.some((test) => PAIRED.has(test)))
        return 'compared row by row';
    return tests.some((test) => RUNS.has(test)) ? 'several runs' : 'not row by row';
}

;// CONCATENATED MODULE: ./lib/render/html-facts.js

/** Names with what is known of each; a fact without content is left out. */
function factList(facts) {
    const known = facts.filter(([, content]) => isSomething(content));
    return html `<dl class="facts">
    ${known.map(([name, content]) => html `<dt>${name}</dt>
          <dd>${content}</dd> `)}
  </dl> `;
}
/** One below the other; a single one by itself. */
function lines(items) {
    const [only, ...more] = items;
    if (only === undefined)
        return html ``;
    return more.length === 0
        ? only
        : html `<ul>
        ${items.map((item) => html `<li>${item}</li>`)}
      </ul>`;
}
/** A table that scrolls within itself. */
function plainTable(caption, header, rows) {
    const heads = header.map((title) => html `<th scope="col">${title}</th>`);
    const body = rows.map(([name, ...cells]) => name === undefined
        ? html ``
        : html `<tr>
          <th scope="row">${name}</th>
          ${cells.map((cell) => html `<td>${cell}</td>`)}
        </tr> `);
    return html `<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `;
}

;// CONCATENATED MODULE: ./lib/render/html-scale.js

/**
 * @param values finite, at least one
 * @param from place of the smallest value
 * @param to place of the largest; all values are in the middle when they are the same
 */
function buildScale(values, from, to) {
    const [least, most] = ends(values);
    const flat = (0,number_format/* isNoise */.ty)(most - least, Math.max(Math.abs(least), Math.abs(most)));
    // Halves, since the distance of two huge numbers may be no number.
    const half = most / 2 - least / 2;
    return (value) => {
        const share = flat || half === 0 ? 0.5 : (value / 2 - least / 2) / half;
        return Math.round((from + share * (to - from)) * 10) / 10;
    };
}
function ends(values) {
    let least = values[0] ?? 0;
    let most = least;
    for (const value of values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
    }
    return [least, most];
}

// EXTERNAL MODULE: ./lib/render/metric-row.js
var metric_row = __webpack_require__(87999);
;// CONCATENATED MODULE: ./lib/render/html-status.js




const TONES = {
    fail: 'f',
    warn: 'w',
    pass: 'p',
    info: 'i',
};
const toneOf = ({ outcome }) => TONES[outcome];
/** The word on its colour; the sign in front of it comes from the style. */
const statusLabel = (row) => {
    const tone = row.change === 'new' && row.outcome !== 'fail' && row.outcome !== 'warn' ? 'n' : toneOf(row);
    // That it is only shown is said by its grey, and by the table's caption.
    const word = (0,metric_row/* statusOf */.c2)(row).word.replace(/, shown only$/, '');
    return html `<span class="s ${tone}">${word}</span>`;
};
/** Code points of a metric's, a parameter's or a file's name. */
const MAX_NAME = 200;
const MAX_UNIT = 24;
const nameHtml = (name) => html `<code>${name.length > MAX_NAME ? (0,visible_text/* visibleText */.Q)(name, MAX_NAME) : name}</code>`;
/** The metric's key, its unit, and an arrow for the way it gets better. */
function metricName(row) {
    const unit = (row.candidate ?? row.baseline)?.unit ?? '';
    const mark = directionMark(row);
    const parts = [unit === '' ? '' : `(${(0,visible_text/* visibleText */.Q)(unit, MAX_UNIT)})`, mark].filter((part) => part !== '');
    return parts.length === 0
        ? nameHtml(row.key)
        : html `${nameHtml(row.key)} <span class="m nw">${parts.join(' ')}</span>`;
}
function directionMark({ better }) {
    if (better === 'higher')
        return '↑';
    if (better === 'lower')
        return '↓';
    if (!(0,metric_row/* isTarget */.Ex)(better))
        return '';
    return `→ ${(0,number_format/* formatNumber */.ZV)(better.target, (0,number_format/* chooseStyle */.h8)({ values: [better.target] }))}`;
}

;// CONCATENATED MODULE: ./lib/render/html-chart.js





// Units of the drawing, of about a pixel each on a phone.
const WIDTH = 360;
const HEIGHT = 168;
const [TOP, RIGHT, BOTTOM] = [20, 16, 28];
const LETTER = 6.2;
const MOST_LETTERS = 14;
const MARGIN = 0.12;
/** The metric's value from version to version, with the limit that the candidate is judged by. */
function courseFigure(row, course, candidate) {
    const chart = layOut(row, course, candidate);
    const mark = directionMark(row);
    return html `<figure>
    <figcaption>
      <span>${nameHtml(row.key)}${mark === '' ? '' : html ` <span class="m">${mark}</span>`}</span
      >${statusLabel(row)}
    </figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
      <title>${(0,visible_text/* visibleText */.Q)(row.key)}, version by version</title>
      <desc>${describe(chart)}</desc>
      ${gridLines(chart)}${limitLine(chart)}
      <path class="course" d="${pathOf(chart)}" />
      ${chart.points.map((point, index) => dot(chart, point, index))}${versionLabels(chart)}
    </svg>
  </figure> `;
}
function layOut(row, course, candidate) {
    const values = course.points.map(({ value }) => value);
    const drawn = course.limit === null ? values : [...values, course.limit];
    const style = (0,number_format/* chooseStyle */.h8)({ values, limits: course.limit === null ? [] : [course.limit] });
    const text = (value) => (0,visible_text/* visibleText */.Q)((0,number_format/* formatNumber */.ZV)(value, style), MOST_LETTERS);
    const longest = Math.max(...drawn.map((value) => text(value).length));
    const left = Math.ceil(longest * LETTER + 10);
    const room = (HEIGHT - TOP - BOTTOM) * MARGIN;
    return {
        ...course,
        row,
        candidate,
        left,
        x: buildScale([0, course.points.length - 1], left + 8, WIDTH - RIGHT),
        y: buildScale(drawn, HEIGHT - BOTTOM - room, TOP + room),
        text,
    };
}
const pathOf = ({ points, x, y }) => points.map(({ value }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join('');
/** A line at the lowest and at the highest value. */
function gridLines({ points, left, y, text }) {
    const values = points.map(({ value }) => value);
    const places = new Map([Math.min(...values), Math.max(...values)].map((value) => [y(value), value]));
    return joinHtml([...places].map(([place, value]) => html `<path class="grid" d="M${left} ${place}H${WIDTH}" /><text
            x="${left - 6}"
            y="${place + 4}"
            text-anchor="end"
            >${text(value)}</text
          >`));
}
function limitLine({ limit, left, y, text, points }) {
    if (limit === null)
        return NO_HTML;
    const place = y(limit);
    const near = points.at(-1)?.value ?? limit;
    // On the side of the line that the candidate is not on.
    const below = near > limit;
    return html `<path class="limit" d="M${left} ${place}H${WIDTH}" /><text
      x="${left + 6}"
      y="${place + (below ? 14 : -6)}"
      >limit ${text(limit)}</text
    >`;
}
function dot({ points, x, y, text, candidate, limit }, point, index) {
    const [cx, cy] = [x(index), y(point.value)];
    if (index < points.length - 1)
        return html `<circle class="dot" cx="${cx}" cy="${cy}" r="3"
      ><title>${(0,visible_text/* visibleText */.Q)(point.label, MOST_LETTERS)}: ${text(point.value)}</title></circle
    >`;
    const before = points.at(-2)?.value ?? point.value;
    const falls = point.value < before || (limit !== null && point.value < limit);
    return html `<path class="now" d="M${cx} ${cy - 7}l7 7l-7 7l-7-7z"
      ><title>${candidate}: ${text(point.value)}</title></path
    ><text class="b" x="${WIDTH - 2}" y="${cy + (falls ? 19 : -11)}" text-anchor="end"
      >${text(point.value)}</text
    >`;
}
/** The first, the last, and of those between as many as there is room for. */
function versionLabels({ points, x, candidate }) {
    const labels = points.map(({ label }) => label === '' ? candidate : (0,visible_text/* visibleText */.Q)(label, MOST_LETTERS));
    const last = labels.length - 1;
    const y = HEIGHT - 6;
    const shown = [];
    let free = 0;
    const end = x(last) + RIGHT - candidate.length * LETTER - 10;
    for (const [index, label] of labels.entries()) {
        const half = (label.length * LETTER) / 2;
        const place = x(index);
        if (index === last || place - half < free || place + half > end)
            continue;
        shown.push(html `<text x="${place}" y="${y}" text-anchor="middle">${label}</text>`);
        free = place + half + 8;
    }
    return html `${shown}<text class="b" x="${WIDTH - 2}" y="${y}" text-anchor="end"
      >${candidate}</text
    >`;
}
function describe({ points, text, candidate, limit }) {
    const values = points.map(({ label, value }) => `${label === '' ? candidate : (0,visible_text/* visibleText */.Q)(label, MOST_LETTERS)} ${text(value)}`);
    return `${values.join(', ')}.${limit === null ? '' : ` Limit ${text(limit)}.`}`;
}
const [SPARK_WIDTH, SPARK_HEIGHT, SPARK_EDGE] = [96, 22, 4];
/** The same in the size of a word, without the limit. */
function sparkline({ points }) {
    const values = points.map(({ value }) => value);
    const x = buildScale([0, values.length - 1], SPARK_EDGE, SPARK_WIDTH - SPARK_EDGE);
    const y = buildScale(values, SPARK_HEIGHT - SPARK_EDGE, SPARK_EDGE);
    const places = values.map((value, index) => `${x(index)} ${y(value)}`);
    const style = (0,number_format/* chooseStyle */.h8)({ values });
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const label = `${values.length} values from ${(0,number_format/* formatNumber */.ZV)(least, style)} to ${(0,number_format/* formatNumber */.ZV)(most, style)}`;
    return html `<svg
    class="spark"
    viewBox="0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}"
    role="img"
    aria-label="${label}"
  >
    <path d="M${places.join('L')}" />
    <path d="M${places.at(-1) ?? ''}h0" />
  </svg>`;
}

;// CONCATENATED MODULE: ./lib/render/html-course.js

const FEWEST = 3;
const MOST = 30;
/** `undefined` when fewer than three versions have a value, or the candidate has none. */
function findCourse(row, comparison) {
    const { history, baseline } = comparison;
    const now = (0,metric_row/* valueOf */.RP)(row.candidate);
    if (history === null || now === null)
        return undefined;
    const before = (0,metric_row/* valueOf */.RP)(row.baseline);
    const points = [];
    for (const { version, metrics } of history) {
        // The names of metrics come from files: `constructor` is none of an object's own.
        const value = Object.hasOwn(metrics, row.key) ? metrics[row.key] : null;
        if (typeof value === 'number' && Number.isFinite(value))
            points.push({ label: `v${version}`, value });
    }
    if (baseline !== null && before !== null)
        points.push({ label: `v${baseline.version}`, value: before });
    points.push({ label: '', value: now });
    return points.length < FEWEST ? undefined : { points: points.slice(-MOST), limit: limitOf(row) };
}
function limitOf(row) {
    return brokenLimit(row) ?? toleratedValue(row);
}
function brokenLimit({ gate, candidate }) {
    const value = (0,metric_row/* valueOf */.RP)(candidate);
    if (value === null)
        return null;
    if (gate.min !== null && value < gate.min)
        return gate.min;
    return gate.max !== null && value > gate.max ? gate.max : null;
}
/** What the tolerance leaves of the baseline's value; of a metric with a target, on the side where the candidate is. */
function toleratedValue({ better, gate, baseline, candidate }) {
    const before = (0,metric_row/* valueOf */.RP)(baseline);
    if (gate.allowed === null || before === null)
        return gate.min ?? gate.max;
    if (!(0,metric_row/* isTarget */.Ex)(better))
        return better === 'lower' ? before + gate.allowed : before - gate.allowed;
    const reach = Math.abs(before - better.target) + gate.allowed;
    return ((0,metric_row/* valueOf */.RP)(candidate) ?? better.target) < better.target
        ? better.target - reach
        : better.target + reach;
}

// EXTERNAL MODULE: ./lib/render/difference-text.js
var difference_text = __webpack_require__(62129);
// EXTERNAL MODULE: ./lib/render/evidence-text.js
var evidence_text = __webpack_require__(29579);
;// CONCATENATED MODULE: ./lib/render/html-worsening.js


/** How much worse the candidate is, in the metric's unit; below 0 it is better. `null` when that cannot be known. */
function worseningOf(row) {
    const { delta, better } = row;
    if (delta === null || better === null)
        return null;
    if (!(0,metric_row/* isTarget */.Ex)(better))
        return better === 'lower' ? delta : 0 - delta;
    const [before, after] = [(0,metric_row/* valueOf */.RP)(row.baseline), (0,metric_row/* valueOf */.RP)(row.candidate)];
    if (before === null || after === null)
        return null;
    const step = Math.abs(after - better.target) - Math.abs(before - better.target);
    return (0,number_format/* isNoise */.ty)(step, Math.max(Math.abs(before), Math.abs(after), Math.abs(better.target)))
        ? 0
        : step;
}

;// CONCATENATED MODULE: ./lib/render/html-interval-plot.js








// Units of the drawing, of about a pixel each on a phone.
const html_interval_plot_WIDTH = 360;
const html_interval_plot_HEIGHT = 112;
/** Room for the labels beside the ends of the interval. */
const SIDE = 62;
const [html_interval_plot_TOP, MIDDLE, html_interval_plot_BOTTOM] = [24, 56, 84];
const CAP = 6;
const LABEL_WIDTH = 80;
/**
 * How much worse it got with its interval, against no change and against what is allowed. Empty where there is no interval or no
 * tolerance. Lines differ by their form and each has its words, so that no colour has to be told from another.
 */
function intervalPlot(row) {
    const interval = row.evidence?.interval ?? null;
    const estimate = worseningOf(row);
    const { allowed } = row.gate;
    if (interval === null || estimate === null || allowed === null)
        return NO_HTML;
    return drawPlot({ row, interval, estimate, allowed });
}
function drawPlot(plot) {
    const { interval, estimate, allowed } = plot;
    const finite = [0, allowed, estimate, interval.lower, interval.upper].filter(Number.isFinite);
    const scale = buildScale(finite, SIDE, html_interval_plot_WIDTH - SIDE);
    const [zero, limit] = [scale(0), scale(allowed)];
    return html `<svg class="plot" viewBox="0 0 ${html_interval_plot_WIDTH} ${html_interval_plot_HEIGHT}" role="img">
    <title>${titleOf(plot)}</title>
    <desc>${html_interval_plot_describe(plot)}</desc>
    <rect
      class="beyond"
      x="${limit}"
      y="${html_interval_plot_TOP}"
      width="${round(html_interval_plot_WIDTH - limit)}"
      height="${html_interval_plot_BOTTOM - html_interval_plot_TOP}"
    />
    <path class="grid" d="M0 ${html_interval_plot_BOTTOM}H${html_interval_plot_WIDTH}" />
    <path class="zero" d="M${zero} ${html_interval_plot_TOP}V${html_interval_plot_BOTTOM}" />
    <path class="limit" d="M${limit} ${html_interval_plot_TOP - 4}V${html_interval_plot_BOTTOM}" />
    ${lineLabels(plot, zero, limit)}${intervalBar(plot, scale)}
    <text x="0" y="${html_interval_plot_HEIGHT - 8}">← ${(0,metric_row/* isTarget */.Ex)(plot.row.better) ? 'nearer' : 'better'}</text>
    <text x="${html_interval_plot_WIDTH}" y="${html_interval_plot_HEIGHT - 8}" text-anchor="end">
      ${(0,metric_row/* isTarget */.Ex)(plot.row.better) ? 'farther' : 'worse'} →
    </text>
  </svg>`;
}
/** Words of both lines, on the sides that turn away from each other. */
function lineLabels(plot, zero, limit) {
    const text = differences(plot);
    const y = html_interval_plot_TOP - 9;
    if (plot.allowed === 0)
        return html `<text class="b" x="${zero}" y="${y}" text-anchor="middle"
      >no change: all that is allowed</text
    >`;
    const inside = limit > html_interval_plot_WIDTH - LABEL_WIDTH - 10;
    const anchor = inside && limit - zero > 2 * LABEL_WIDTH ? 'end' : 'start';
    return html `<text x="${round(zero - 4)}" y="${y}" text-anchor="end">no change</text
    ><text
      class="b"
      x="${inside ? limit : round(limit + 4)}"
      y="${y}"
      text-anchor="${inside ? 'middle' : anchor}"
      >allowed ${text(plot.allowed)}</text
    >`;
}
function intervalBar(plot, scale) {
    const { interval, estimate } = plot;
    const text = differences(plot);
    const left = Number.isFinite(interval.lower) ? scale(interval.lower) : 0;
    const right = Number.isFinite(interval.upper) ? scale(interval.upper) : html_interval_plot_WIDTH;
    const caps = [
        [interval.lower, left],
        [interval.upper, right],
    ];
    const at = scale(estimate);
    return html `<path
      class="bar"
      d="M${left} ${MIDDLE}H${right}${caps
        .filter(([end]) => Number.isFinite(end))
        .map(([, x]) => `M${x} ${MIDDLE - CAP}V${MIDDLE + CAP}`)
        .join('')}"
    />
    <circle class="point" cx="${at}" cy="${MIDDLE}" r="5" /><text
      class="b"
      x="${at}"
      y="${MIDDLE - 13}"
      text-anchor="middle"
      >${text(estimate)}</text
    >
    ${endLabels(plot, left, right)}`;
}
/** Below the bar where it is long enough, else beside it. */
function endLabels(plot, left, right) {
    const text = differences(plot);
    const below = right - left > 2 * LABEL_WIDTH - 30;
    const y = below ? MIDDLE + 20 : MIDDLE + 4;
    const [from, to] = below ? [left, right] : [round(left - 9), round(right + 9)];
    const [first, second] = below ? ['start', 'end'] : ['end', 'start'];
    return html `<text x="${from}" y="${y}" text-anchor="${first}">${text(plot.interval.lower)}</text
    ><text x="${to}" y="${y}" text-anchor="${second}">${text(plot.interval.upper)}</text>`;
}
function differences({ row, allowed, estimate }) {
    const { plain, unit } = (0,difference_text/* differenceText */.L)(row, [Math.abs(estimate), allowed]);
    return (value) => `${plain(value)}${unit}`;
}
const html_interval_plot_MAX_NAME = 80;
const titleOf = ({ row, interval }) => `${(0,visible_text/* visibleText */.Q)(row.key, html_interval_plot_MAX_NAME)}: ${(0,number_format/* formatPercent */.l9)(interval.confidence, false)} interval of the ${(0,evidence_text/* worseNoun */.dh)(row)}`;
function html_interval_plot_describe(plot) {
    const text = differences(plot);
    const { interval, estimate, allowed } = plot;
    return `${text(interval.lower)} to ${text(interval.upper)}, seen ${text(estimate)}; allowed ${text(allowed)}. Above 0 is worse.`;
}
const round = (value) => Math.round(value * 10) / 10;

// EXTERNAL MODULE: ./lib/render/failures.js
var failures = __webpack_require__(98305);
// EXTERNAL MODULE: ./lib/render/headline.js
var headline = __webpack_require__(5818);
;// CONCATENATED MODULE: ./lib/render/html-story.js






const MAX_TEST = 200;
const MAX_REASON = 400;
const html_story_MAX_NAME = 200;
function tellRow(row) {
    return {
        moved: movedText(row),
        amount: [(0,evidence_text/* worseText */.EJ)(row), ...(0,failures/* limitsBroken */.yu)(row)].filter((part) => part !== '').join('; '),
        noise: noiseText(row),
        test: row.evidence?.interval == null ? '' : (0,visible_text/* visibleText */.Q)(row.evidence.reason, MAX_TEST),
        reasons: reasonsOf(row),
        origin: originText(row),
    };
}
/** Empty where the numbers say the same. */
const reasonsOf = (row) => (0,failures/* reasonText */.uV)(row) === '' ? '' : (0,visible_text/* visibleText */.Q)(row.reasons.map(headline/* sentence */.e).join(' '), MAX_REASON);
function movedText(row) {
    const style = (0,metric_row/* rowStyle */.mu)(row);
    const before = (0,metric_row/* valueCell */.S7)(row.baseline, style);
    if (row.candidate === null)
        return `missing, ${before} in the baseline`;
    const after = (0,metric_row/* valueCell */.S7)(row.candidate, style);
    return row.baseline === null ? after : `${before} → ${after}`;
}
/** Without the clause of the test, which stands by itself: that text may be of a file. */
function noiseText(row) {
    const { evidence } = row;
    if (evidence === null)
        return '';
    if (evidence.interval === null) {
        const clause = (0,visible_text/* visibleText */.Q)(evidence.reason, MAX_TEST);
        return `No test (${clause}): whether this is noise is not known.`;
    }
    return (0,evidence_text/* evidenceText */.rS)({ ...row, evidence: { ...evidence, reason: '' } }).replace(' ()', '');
}
function originText({ gate }) {
    if (gate.rule === null)
        return '';
    const { match, origin } = gate.rule;
    return `Gate ${(0,visible_text/* visibleText */.Q)(match, html_story_MAX_NAME)}, ${(0,visible_text/* visibleText */.Q)(origin.file, html_story_MAX_NAME)} line ${(0,number_format/* formatCount */.B4)(origin.line)}`;
}
/** Whether it is noise, in as few words as can be. */
function noiseInShort(row) {
    const { evidence, judgement } = row;
    if (evidence === null)
        return '';
    if (evidence.interval === null)
        return 'One run: whether it is noise is not known.';
    if (judgement === 'uncertain')
        return 'It may be noise: the data prove neither.';
    if (judgement !== 'fail')
        return '';
    return 'Beyond noise: a re-run will not clear it.';
}

;// CONCATENATED MODULE: ./lib/render/html-gate-card.js





const MOST_FAILING = 20;
const MOST_WARNING = 10;
/** The rows that get a card; the table has all of them. */
const cardRows = ({ failing, warning }) => [
    ...failing.slice(0, MOST_FAILING),
    ...warning.slice(0, MOST_WARNING),
];
/** A card for each gate that fails or needs a look: what moved, by how much, and whether it is noise. */
function gateCards(model) {
    const rows = cardRows(model);
    if (rows.length === 0)
        return NO_HTML;
    const more = model.failing.length + model.warning.length - rows.length;
    const rest = more > 0
        ? html `<p class="m">And ${(0,number_format/* formatPlural */.yk)(more, 'more metric')} in the table below.</p>`
        : NO_HTML;
    const title = model.failing.length > 0 ? 'What broke' : 'What needs a look';
    return html `<h3>${title}</h3>
    <div class="cards">${joinHtml(rows.map(gateCard))}</div>
    ${rest}`;
}
function gateCard(row) {
    const { moved, amount, noise, test, reasons, origin } = tellRow(row);
    const from = [test, origin].filter((text) => text !== '').join('. ');
    return html `<article class="card ${toneOf(row)}">
    <div>
      <h4>${statusLabel(row)} <span>${metricName(row)}</span></h4>
      ${paragraph(moved, 'move')}${paragraph(amount === '' ? '' : `${amount}.`)}
      ${paragraph(noise)}${paragraph(reasons)}${paragraph(from, 'm')}
    </div>
    ${intervalPlot(row)}
  </article> `;
}
function paragraph(text, kind = 'plain') {
    return text === '' ? NO_HTML : html `<p class="${kind}">${text}</p>`;
}

// EXTERNAL MODULE: ./lib/render/inputs.js
var inputs = __webpack_require__(16223);
// EXTERNAL MODULE: ./lib/render/param-text.js
var param_text = __webpack_require__(43353);
;// CONCATENATED MODULE: ./lib/render/html-inputs.js









const MAX_VALUE = 200;
const MAX_VERSION = 40;
const MOST_ROWS = 1_000;
const MOST_NAMES = 20;
/** What went into the model, before and now: code, data, parameters, environment. */
function inputSection({ comparison, report }, id) {
    const { baseline, params, data, environment = [] } = comparison;
    if (baseline === null)
        return html `<h3 id="${id}-inputs">Inputs</h3>
      <p>There is no earlier version to compare the inputs with.</p>`;
    const sides = [(0,visible_text/* visibleText */.Q)(`v${baseline.version}`, MAX_VERSION), candidateName(report)];
    const same = joinHtml(data.unchanged.slice(0, MOST_NAMES).map(({ name }) => nameHtml(name)), ', ');
    return html `<h3 id="${id}-inputs">What changed in the inputs</h3>
    <ul class="plain">
      <li>Code: ${codeHtml({ comparison, report })}</li>
      <li>Model files: ${artifactText(comparison)}</li>
      <li>Parameters: ${changedText(params.changes.length, params.unchanged)}</li>
      <li>
        Data sets:
        ${changedText(data.changes.length, data.unchanged.length)}${data.unchanged.length === 0 ? '' : html ` (the same: ${same})`}
      </li>
    </ul>
    ${changeTable('Parameters that changed', ['parameter', ...sides], params.changes.map(paramCells))}${changeTable('Data that changed', ['data set', ...sides, 'in detail'], data.changes.map(dataCells))}${changeTable('Environment that changed', ['what', ...sides], environment.map(({ what, before, after }) => [
        nameHtml(what),
        sideText(before),
        sideText(after),
    ]))}`;
}
function codeHtml({ comparison, report }) {
    const { baseline, candidate } = comparison;
    if (baseline === null)
        return NO_HTML;
    if (!isCommit(candidate.commit) || !isCommit(baseline.commit))
        return html `commit not known`;
    if (baseline.commit === candidate.commit)
        return html `the same commit <code>${(0,links/* shortCommit */.Ax)(baseline.commit)}</code>`;
    const range = html `<code>${(0,links/* shortCommit */.Ax)(baseline.commit)}…${(0,links/* shortCommit */.Ax)(candidate.commit)}</code>`;
    return linkTo(report, range, (0,links/* compareUrl */.XH)(report, baseline.commit, candidate.commit));
}
function artifactText({ artifactChanged, candidate }) {
    const size = (0,number_format/* formatBytes */.z3)(candidate.size);
    if (artifactChanged === null)
        return size;
    return artifactChanged ? `changed, ${size}` : `byte for byte the same, ${size}`;
}
function changedText(changed, unchanged) {
    if (changed + unchanged === 0)
        return 'none';
    return changed === 0
        ? `no change (${(0,number_format/* formatCount */.B4)(unchanged)})`
        : `${(0,number_format/* formatCount */.B4)(changed)} changed, ${(0,number_format/* formatCount */.B4)(unchanged)} the same`;
}
function changeTable(caption, header, rows) {
    if (rows.length === 0)
        return NO_HTML;
    const more = rows.length - MOST_ROWS;
    const rest = more > 0 ? `; ${(0,number_format/* formatCount */.B4)(more)} more are in report.json` : '';
    return html `<div class="gap">
    ${plainTable(`${caption}${rest}`, header, rows.slice(0, MOST_ROWS))}
  </div>`;
}
const paramCells = (change) => [
    nameHtml(change.key),
    paramHtml(change.before, 'not set'),
    html `<strong>${paramHtml(change.after, 'removed')}</strong>`,
];
const paramHtml = (value, absent) => value === undefined
    ? html `<span class="m">${absent}</span>`
    : html `<code>${(0,visible_text/* visibleText */.Q)((0,param_text/* paramText */.$)(value), MAX_VALUE)}</code>`;
function sideText(side) {
    if (side === null)
        return html `–`;
    const text = /^[0-9a-f]{64}$/.test(side) ? (0,links/* shortDigest */.VK)(side) : side;
    return html `<code>${(0,visible_text/* visibleText */.Q)(text, MAX_VALUE)}</code>`;
}
function dataCells(change) {
    const { name, role, before, after } = change;
    const part = role === null || role === name ? '' : html ` <span class="m">(${(0,visible_text/* visibleText */.Q)(role, 24)})</span>`;
    return [
        html `${nameHtml(name)}${part}`,
        before === null ? html `–` : dataSide(before, ''),
        after === null
            ? html `<strong>removed</strong>`
            : html `${dataSide(after, growthText(before, after))}${before === null ? ', new' : ''}`,
        joinHtml(detailTexts(change).map((text) => html `<div>${text}</div>`)),
    ];
}
const dataSide = (side, growth) => html `<code>${(0,visible_text/* visibleText */.Q)((0,links/* shortDigest */.VK)(side.digest))}</code>
    <span class="m">${(0,inputs/* dataSizeText */.fc)(side, growth)}</span>`;
function growthText(before, after) {
    const [old, now] = [before?.size ?? 0, after.size ?? 0];
    return old === 0 || now === 0 || old === now ? '' : ` (${(0,number_format/* formatPercent */.l9)((now - old) / old, true)})`;
}
function detailTexts({ files, schema, before, after }) {
    const texts = [
        ...(files === undefined ? [] : fileTexts(files)),
        ...rowText(before, after),
        ...(schema === undefined ? [] : schemaTexts(schema)),
    ];
    return texts.length === 0 ? ['–'] : texts;
}
function fileTexts({ added, removed, changed, examples }) {
    const kinds = [
        [added, 'added', examples.added],
        [removed, 'removed', examples.removed],
        [changed, 'changed', examples.changed],
    ];
    return kinds
        .filter(([count]) => count > 0)
        .map(([count, word, names]) => `${(0,number_format/* formatPlural */.yk)(count, 'file')} ${word}${someNames(names, count)}`);
}
function rowText(before, after) {
    const [old, now] = [before?.rows, after?.rows];
    if (old === undefined || now === undefined || old === now)
        return [];
    return [`${(0,number_format/* formatPlural */.yk)(Math.abs(now - old), 'row')} ${now > old ? 'more' : 'fewer'}`];
}
function schemaTexts({ added, removed, changed, reordered }) {
    const types = changed
        .slice(0, MOST_NAMES)
        .map(({ name, before, after }) => `column ${(0,visible_text/* visibleText */.Q)(name)} was ${(0,visible_text/* visibleText */.Q)(before)}, is ${(0,visible_text/* visibleText */.Q)(after)}`);
    const more = changed.length - types.length;
    return [
        ...columnTexts(added, 'added'),
        ...columnTexts(removed, 'removed'),
        ...types,
        ...(more > 0 ? [`${(0,number_format/* formatCount */.B4)(more)} more types changed`] : []),
        ...(reordered ? ['columns in another order'] : []),
    ];
}
function columnTexts(columns, word) {
    if (columns.length === 0)
        return [];
    const names = columns.map(({ name }) => name);
    return [`${(0,number_format/* formatPlural */.yk)(names.length, 'column')} ${word}${someNames(names, names.length)}`];
}
function someNames(names, count) {
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,visible_text/* visibleText */.Q)(name));
    if (shown.length === 0)
        return '';
    return `: ${shown.join(', ')}${count > shown.length ? ', …' : ''}`;
}

;// CONCATENATED MODULE: ./lib/render/html-notes.js







const MAX_NOTE = 400;
const MAX_BASELINE_NOTE = 1_000;
const MOST_NOTES = 50;
const html_notes_MOST_NAMES = 20;
/** Says aloud what no number does: figures of a fork, gates that are being changed. */
function reviewCaveats({ models }) {
    const told = models.filter(({ report }) => report.selfReported);
    const whose = told.length === models.length
        ? html `These metrics`
        : html `The metrics of ${names(told.map(({ comparison }) => comparison.model))}`;
    const self = told.length === 0
        ? NO_HTML
        : html `<p class="note w">
          ${whose} are <strong>self-reported by a fork</strong>: its own run computed them, and
          nothing here could check them. Gates and baseline come from this repository.
        </p> `;
    const edited = models.some(({ report }) => report.gatesEdited)
        ? html `<p class="note">
        <strong>This pull request changes the gates.</strong> They count only after the merge: it is
        judged by those of the base.
      </p> `
        : NO_HTML;
    return html `${self}${edited}`;
}
/** About the baseline of one model. */
function baselineCaveat({ comparison, secondChoice }) {
    const note = (0,visible_text/* visibleText */.Q)((comparison.baselineNote ?? '').split('; ').map(headline/* sentence */.e).join(' '), MAX_BASELINE_NOTE);
    if (comparison.baseline === null)
        return html `<p class="note">
      <strong>No baseline.</strong> Only absolute limits (min, max) were checked; no metric was
      compared with an earlier version. ${note === '.' ? '' : note}
    </p> `;
    if (!secondChoice)
        return NO_HTML;
    return html `<p class="note w">
    <strong>The baseline is not the first choice.</strong> ${note} A release or a signature may have
    been removed on purpose: find out why it is absent before you rely on this comparison.
  </p> `;
}
/** What a reviewer should know besides; empty when there is nothing. */
function noteSection(model, told) {
    const { comparison, failing, warning } = model;
    const remarks = [...failing, ...warning].flatMap((row) => {
        if (told.has(row) || row.waiver !== null)
            return [];
        const reasons = reasonsOf(row);
        return reasons === '' ? [] : [remark(row, reasons)];
    });
    const notes = [
        ...frozenNote(comparison.frozen),
        ...comparison.warnings.map((text) => html `${(0,visible_text/* visibleText */.Q)((0,headline/* sentence */.e)(text), MAX_NOTE)}`),
        ...supportNote(comparison.rows),
        ...remarks,
    ];
    const waivers = waiverTable(comparison.waivers);
    if (notes.length === 0)
        return waivers;
    const more = notes.length - MOST_NOTES;
    const rest = more > 0
        ? html `<li>${(0,number_format/* formatPlural */.yk)(more, 'more note')}: report.json has all of them.</li>`
        : NO_HTML;
    return html `<h3>Notes</h3>
    <ul class="plain">
      ${notes.slice(0, MOST_NOTES).map((note) => html `<li>${note}</li> `)}${rest}
    </ul>
    ${waivers}`;
}
const remark = (row, reasons) => html `${statusLabel(row)} ${nameHtml(row.key)}: ${reasons}`;
function frozenNote(keys) {
    if (keys.length === 0)
        return [];
    const what = keys.length === 1
        ? 'A parameter that should not change did'
        : 'Parameters that should not change did';
    return [html `<span class="s w">changed</span> ${what}: ${names(keys)}.`];
}
function supportNote(rows) {
    const few = rows.filter(({ gate, outcome }) => gate.support !== null && outcome === 'info');
    if (few.length === 0)
        return [];
    const shown = few.slice(0, html_notes_MOST_NAMES).map(({ key, gate }) => {
        const found = gate.support?.found ?? null;
        const needed = (0,number_format/* formatCount */.B4)(gate.support?.needed ?? 0);
        return html `${nameHtml(key)} (${found === null ? 'unknown' : (0,number_format/* formatCount */.B4)(found)} of ${needed})`;
    });
    const more = few.length - shown.length;
    return [
        html `Too few examples for a gate, so only shown:
    ${joinHtml(shown, ', ')}${more > 0 ? ` and ${(0,number_format/* formatCount */.B4)(more)} more` : ''}.`,
    ];
}
function waiverTable(waivers) {
    if (waivers.length === 0)
        return NO_HTML;
    const rows = waivers.map((waiver) => [
        nameHtml(waiver.match),
        html `${(0,number_format/* formatNumber */.ZV)(waiver.floor, (0,number_format/* chooseStyle */.h8)({ values: [waiver.floor] }))}`,
        html `${waiver.pullRequest === null ? 'any' : `#${waiver.pullRequest}`}`,
        html `${(0,visible_text/* visibleText */.Q)(waiver.approvedBy)}`,
        html `<span class="nw">${(0,visible_text/* visibleText */.Q)(waiver.expires, 24)}</span>`,
        html `${(0,visible_text/* visibleText */.Q)(waiver.reason, MAX_NOTE)}`,
        html `<code>${(0,visible_text/* visibleText */.Q)(waiver.origin.file)}</code> line ${(0,number_format/* formatCount */.B4)(waiver.origin.line)}`,
    ]);
    return html `<h3>Waivers</h3>
    ${plainTable('Reviewed exceptions that keep a gate from failing', [
        'gates',
        'no worse than',
        'pull request',
        'approved by',
        'until the end of',
        'reason',
        'written in',
    ], rows)}`;
}
function names(all) {
    const shown = joinHtml(all.slice(0, html_notes_MOST_NAMES).map(nameHtml), ', ');
    const more = all.length - html_notes_MOST_NAMES;
    return more > 0 ? html `${shown} and ${(0,number_format/* formatCount */.B4)(more)} more` : shown;
}

// EXTERNAL MODULE: ./lib/render/release-commands.js
var release_commands = __webpack_require__(28492);
;// CONCATENATED MODULE: ./lib/render/html-provenance.js








const MAX_TEXT = 200;
/** A command that is cut would be another one. */
const MAX_COMMAND = 1_000;
/** Where every number comes from, and what to type to see it for oneself. */
function provenanceSection(model, id) {
    const { report, comparison } = model;
    const { candidate } = comparison;
    const facts = [
        ...baselineFacts(model),
        [
            'Candidate',
            html `commit ${commitLinkHtml(report, candidate.commit)}, model files
        <code>${candidate.artifact}</code>, ${(0,number_format/* formatBytes */.z3)(candidate.size)}; signed only when it is
        released`,
        ],
        ['Gates', gatesHtml(model)],
        ['Tests', testsHtml(comparison.rows)],
        ['Correction', html `${CORRECTIONS[comparison.correction]}`],
        ['Run', runHtml(model)],
    ];
    return html `<h3 id="${id}-provenance">Provenance</h3>
    ${factList(facts)}${commandBlock(model)}`;
}
function baselineFacts({ report, comparison }) {
    const { baseline } = comparison;
    if (baseline === null)
        return [['Baseline', html `none`]];
    const tag = linkTo(report, html `<code>${(0,visible_text/* visibleText */.Q)(baseline.tag, MAX_TEXT)}</code>`, (0,links/* releaseUrl */.XA)(report, baseline.tag.toWellFormed()));
    return [
        [
            'Baseline',
            html `${tag}, commit ${commitLinkHtml(report, baseline.commit)}, published
      ${(0,time/* formatTime */.f)((0,visible_text/* visibleText */.Q)(baseline.createdAt))}`,
        ],
        ['Its manifest', html `<code>${baseline.manifest}</code>`],
        ['Signed by', html `<code>${(0,visible_text/* visibleText */.Q)(baseline.signer, MAX_TEXT)}</code>`],
    ];
}
function gatesHtml({ report }) {
    if (report.gatesFile === null)
        return html `none configured: the defaults`;
    const change = report.gatesEdited
        ? 'this pull request changes it'
        : 'this pull request does not change it';
    return html `<code>${(0,visible_text/* visibleText */.Q)(report.gatesFile, MAX_TEXT)}</code
    >${report.pull === null ? '' : `; ${change}`}`;
}
function runHtml({ report }) {
    if (!hasRun(report))
        return NO_HTML;
    const run = linkTo(report, (0,visible_text/* visibleText */.Q)(report.runId), report.runUrl);
    return html `${run}, attempt ${report.attempt}, ${(0,time/* formatTime */.f)((0,visible_text/* visibleText */.Q)(report.asOf))}`;
}
const METHODS = {
    mcnemar: 'McNemar’s exact test',
    bootstrap: 'paired bootstrap',
    delong: 'DeLong’s test',
    welch: 'Welch’s test',
    'mann-whitney': 'exact Mann-Whitney test',
    prediction: 'prediction interval',
    folds: 'paired folds',
    newcombe: 'Newcombe’s interval',
    stderr: 'reported standard errors',
};
const CORRECTIONS = {
    holm: 'Holm, over the gates of the level error',
    bh: 'Benjamini-Hochberg, over the gates of the level error',
    none: 'none: each gate is judged as if it were the only one',
};
function testsHtml(rows) {
    const used = new Map();
    for (const { evidence } of rows) {
        if (evidence === null || evidence.test === null)
            continue;
        const { test, resamples, seed } = evidence;
        const chance = resamples === null ? '' : `, ${(0,number_format/* formatCount */.B4)(resamples)} resamples, seed ${seed ?? 0}`;
        const before = used.get(test);
        used.set(test, { count: (before?.count ?? 0) + 1, chance: before?.chance ?? chance });
    }
    if (used.size === 0)
        return html `none: one run of each side, so the tolerances alone decide`;
    const texts = [...used].map(([test, { count, chance }]) => html `${METHODS[test]} (${(0,number_format/* formatCount */.B4)(count)}${chance})`);
    return joinHtml(texts, ', ');
}
function commandBlock({ report, comparison }) {
    const { baseline, model } = comparison;
    if (baseline === null)
        return NO_HTML;
    const repository = (0,release_commands/* quote */.hD)((0,release_commands/* repositoryArgument */.UE)(report));
    const commands = [
        `model-release verify ${(0,release_commands/* quote */.hD)(`${model}@${baseline.version}`)} --repo ${repository} --manifest-digest ${(0,release_commands/* quote */.hD)(baseline.manifest)}`,
        `gh release download ${(0,release_commands/* quote */.hD)(baseline.tag)} --repo ${repository} --pattern manifest.json && sha256sum manifest.json`,
    ];
    if (commands.some(({ length }) => length > MAX_COMMAND))
        return NO_HTML;
    return html `<details>
    <summary>Check the baseline yourself</summary>
    <pre tabindex="0"><code>${joinHtml(commands.map((command) => html `${command}`), LINE_BREAK)}</code></pre>
  </details> `;
}

// EXTERNAL MODULE: ./lib/render/interval-cell.js
var interval_cell = __webpack_require__(74264);
;// CONCATENATED MODULE: ./lib/render/html-table.js









/** Rows of a model; those that fail, warn or are gated are there in any number. */
const html_table_MOST_ROWS = 2_000;
/** Later rows have no drawing of their course, so that the page still opens. */
const MOST_SPARKLINES = 2_000;
/** A longer table scrolls by itself, so that what follows it can be reached. */
const LONG = 30;
const FEWEST_TOOLS = 8;
const html_table_MAX_VERSION = 40;
/** Every metric in one table, failing ones first, and what filters it. */
function metricTable(table) {
    const { comparison, id } = table;
    if (comparison.rows.length === 0)
        return html `<p>No metrics were found.</p>`;
    const rows = orderRows(comparison.rows);
    const shown = keepRows(rows);
    const columns = chooseColumns(table);
    const heads = columns.map(({ title, sort }) => html `<th scope="col" ${sort === null ? '' : html ` data-sort="${sort}"`}>${title}</th>`);
    const long = shown.length > LONG ? ' long' : '';
    return html `<div data-metrics>
    ${tools(rows, shown, id)}
    <div class="wide${long}" tabindex="0" role="region" aria-label="Metrics of ${id}">
      <table class="metrics">
        <caption>
          <span>${captionText(rows, shown)}</span>
        </caption>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${joinHtml(shown.map((row, index) => tableRow(row, index, columns)))}
        </tbody>
      </table>
    </div>
  </div> `;
}
/** Failing ones, warnings, passing ones, others; within each as they come. */
function orderRows(rows) {
    const of = (outcome) => rows.filter((row) => row.outcome === outcome);
    return [...of('fail'), ...of('warn'), ...of('pass'), ...of('info')];
}
function keepRows(rows) {
    let room = html_table_MOST_ROWS - rows.filter(isKept).length;
    return rows.filter((row) => {
        if (isKept(row))
            return true;
        room -= 1;
        return room >= 0;
    });
}
const isKept = ({ outcome, gate }) => outcome !== 'info' || gate.rule !== null || gate.support !== null;
function captionText(rows, shown) {
    const gated = rows.filter(({ outcome }) => outcome !== 'info').length;
    const cut = rows.length - shown.length;
    const counts = [
        (0,number_format/* formatPlural */.yk)(gated, 'gated metric'),
        ...(gated === rows.length ? [] : [`${(0,number_format/* formatCount */.B4)(rows.length - gated)} only shown`]),
    ];
    const left = cut === 0
        ? ''
        : ` ${(0,number_format/* formatPlural */.yk)(cut, 'metric')} that no gate judges ${cut === 1 ? 'is' : 'are'} left out here: report.json has all of them.`;
    const chances = rows.some(({ evidence }) => evidence?.adjustedP != null)
        ? ' p is corrected for all that were judged together.'
        : '';
    return `${counts.join(', ')}. ↑ higher is better, ↓ lower is better, → nearer is better.${chances}${left}`;
}
function tools(rows, shown, id) {
    if (rows.length < FEWEST_TOOLS)
        return NO_HTML;
    const count = (isCounted) => (0,number_format/* formatCount */.B4)(shown.filter(isCounted).length);
    const views = [
        ['all', 'All', (0,number_format/* formatCount */.B4)(shown.length)],
        ['gated', 'Gated', count(({ outcome }) => outcome !== 'info')],
        ['open', 'Not passing', count(({ outcome }) => outcome === 'fail' || outcome === 'warn')],
    ];
    const choices = views.map(([value, word, number]) => html `<label
        ><input
          type="radio"
          name="view-${id}"
          value="${value}"
          ${value === 'all' ? html ` checked` : ''}
        />${word} <span class="m">${number}</span></label
      >`);
    return html `<div class="tools" data-tools hidden>
    <label
      ><span class="vh">Metrics whose name contains</span
      ><input type="search" placeholder="Filter by name"
    /></label>
    <fieldset class="seg">
      <legend class="vh">Metrics to show</legend>
      ${choices}
    </fieldset>
    <output class="m" aria-live="polite"></output>
  </div> `;
}
function tableRow(row, index, columns) {
    const style = (0,metric_row/* rowStyle */.mu)(row);
    return html `<tr class="${toneOf(row)}">
    ${columns.map(({ cell }) => cell(row, style, index))}
  </tr> `;
}
const STATUS = {
    title: 'Status',
    sort: 'rank',
    cell: (row) => html `<td>${statusLabel(row)}</td>`,
};
const NAME = {
    title: 'Metric',
    sort: 'text',
    cell: (row) => html `<th scope="row">${metricName(row)}</th>`,
};
function chooseColumns({ comparison, candidate }) {
    const { baseline, rows } = comparison;
    const after = {
        title: candidate,
        sort: 'number',
        cell: (row, style) => {
            const text = row.candidate === null ? 'missing' : (0,metric_row/* valueCell */.S7)(row.candidate, style);
            return html `<td class="n now">${text}</td>`;
        },
    };
    const course = rows.some((row) => findCourse(row, comparison) !== undefined);
    const history = course ? [historyColumn(comparison)] : [];
    if (baseline === null)
        return [STATUS, NAME, after, allowedColumn('limit'), ...history];
    const tested = rows.some(({ evidence }) => evidence?.test != null);
    return [
        STATUS,
        NAME,
        number((0,visible_text/* visibleText */.Q)(`v${baseline.version}`, html_table_MAX_VERSION), (row, style) => (0,metric_row/* valueCell */.S7)(row.baseline, style)),
        after,
        broken('change', metric_row/* changeCell */.fd, / (?=\()/),
        ...(tested ? [intervalColumn(rows)] : []),
        allowedColumn('allowed'),
        ...history,
        ...(tested ? TESTS : []),
    ];
}
const number = (title, text) => ({
    title,
    sort: 'number',
    cell: (row, style) => numberCell(text(row, style)),
});
const EMPTY = html `<td class="n">${metric_row/* NOTHING */.K$}</td>`;
const numberCell = (text) => text === metric_row/* NOTHING */.K$ ? EMPTY : html `<td class="n">${text}</td>`;
const allowedColumn = (title) => broken(title, metric_row/* allowedCell */.XY, /(?<=,) /);
/** A number in two parts, which may stand one below the other: the table has many columns. */
const broken = (title, text, gap) => ({
    title,
    sort: 'number',
    cell: (row, style) => {
        const whole = text(row, style);
        if (!whole.includes(' '))
            return numberCell(whole);
        const parts = whole.split(gap).map((part) => part.replaceAll(' ', NO_BREAK));
        return html `<td class="n y">${parts.join(' ')}</td>`;
    },
});
const NO_BREAK = '\u00A0';
const historyColumn = (comparison) => ({
    title: 'history',
    sort: null,
    cell: (row, _, index) => {
        const course = index < MOST_SPARKLINES ? findCourse(row, comparison) : undefined;
        return html `<td>${course === undefined ? metric_row/* NOTHING */.K$ : sparkline(course)}</td>`;
    },
});
/** Short names, for a narrow column. */
const html_table_METHODS = {
    mcnemar: 'McNemar',
    bootstrap: 'bootstrap',
    delong: 'DeLong',
    welch: 'Welch',
    'mann-whitney': 'Mann-Whitney',
    prediction: 'prediction',
    folds: 'folds',
    newcombe: 'Newcombe',
    stderr: 'stderr',
};
const TESTS = [
    {
        title: 'test',
        sort: 'text',
        cell: ({ evidence }) => html `<td>${evidence?.test == null ? metric_row/* NOTHING */.K$ : html_table_METHODS[evidence.test]}</td>`,
    },
    number('p', ({ evidence }) => chanceText(evidence?.adjustedP)),
    number('n', ({ evidence }) => sizeText(evidence)),
];
const chanceText = (p) => p == null ? metric_row/* NOTHING */.K$ : (0,evidence_text/* pText */.C6)(p).replace(/^p (?:= )?/, '');
function sizeText(evidence) {
    if (evidence?.n == null)
        return metric_row/* NOTHING */.K$;
    const groups = evidence.groups === null ? '' : ` in ${(0,number_format/* formatPlural */.yk)(evidence.groups, 'group')}`;
    return `${(0,number_format/* formatCount */.B4)(evidence.n)}${groups}`;
}
/** With the confidence of each row where they differ. */
function intervalColumn(rows) {
    const confidence = commonConfidence(rows);
    const own = ({ evidence }) => confidence !== null || evidence?.interval == null
        ? ''
        : ` (${(0,number_format/* formatPercent */.l9)(evidence.interval.confidence, false)})`;
    const title = confidence === null ? 'interval' : `${(0,number_format/* formatPercent */.l9)(confidence, false)} interval`;
    return number(title, (row, style) => `${(0,interval_cell/* intervalCell */.m)(row, style)}${own(row)}`);
}
function commonConfidence(rows) {
    const found = new Set();
    for (const { evidence } of rows)
        if (evidence?.interval != null)
            found.add(evidence.interval.confidence);
    const [only, ...others] = found;
    return only === undefined || others.length > 0 ? null : only;
}

;// CONCATENATED MODULE: ./lib/render/html-verdict.js


function reviewVerdict({ kind, counts, models }) {
    if (kind === 'failed')
        return { tone: 'f', word: 'Failed' };
    if (kind === 'first')
        return counts.gated > counts.passed
            ? { tone: 'w', word: 'First version, with warnings' }
            : { tone: 'i', word: 'First version' };
    if (kind === 'doubtful')
        return { tone: 'w', word: doubtWord(counts) };
    if (kind === 'ungated')
        return { tone: 'i', word: 'No gates' };
    const second = models.some(({ secondChoice }) => secondChoice);
    return { tone: second ? 'w' : 'p', word: kind === 'resolved' ? 'Resolved' : 'Passed' };
}
const doubtWord = ({ uncertain }) => uncertain > 0 ? 'Uncertain' : 'Passed, with warnings';
function modelVerdict({ comparison, counts, secondChoice }) {
    if (comparison.verdict === 'fail')
        return { tone: 'f', word: 'Failed' };
    if (comparison.verdict === 'uncertain')
        return { tone: 'w', word: 'Uncertain' };
    if (counts.gated > counts.passed)
        return { tone: 'w', word: 'Passed, with warnings' };
    if (comparison.baseline === null)
        return { tone: 'i', word: 'First version' };
    if (counts.gated === 0)
        return { tone: 'i', word: 'No gates' };
    return { tone: secondChoice ? 'w' : 'p', word: 'Passed' };
}
/** `1 failed, 6 passed` */
function gateCountsHtml(counts) {
    const parts = [
        [counts.failed, 'failed'],
        [counts.uncertain, 'uncertain'],
        [counts.incomparable, 'not comparable'],
        [counts.warned, 'with a warning'],
        [counts.waived, 'waived'],
        [counts.passed, 'passed'],
    ];
    const said = parts.filter(([count]) => count > 0);
    if (said.length === 0)
        return html `none`;
    return joinHtml(said.map(([count, word]) => {
        const text = html `${(0,number_format/* formatCount */.B4)(count)} ${word}`;
        return word === 'failed' ? html `<strong>${text}</strong>` : text;
    }), ', ');
}

;// CONCATENATED MODULE: ./lib/render/html-model.js
















const MOST_CHARTS = 24;
const MAX_GATES_FILE = 200;
/** All of one model. Its parts can be linked to as `ID-metrics`, `ID-charts`, `ID-inputs` and `ID-provenance`. */
function modelSection(model, id) {
    const { comparison, report } = model;
    const { tone, word } = modelVerdict(model);
    const candidate = candidateName(report);
    return html `<section class="model" id="${id}" aria-labelledby="${id}-title">
    <div class="title">
      <h2 id="${id}-title">${nameHtml(comparison.model)}</h2>
      <span class="s ${tone}">${word}</span>
    </div>
    <div class="box">${modelFacts(model)}${baselineCaveat(model)}</div>
    ${gateCards(model)}
    <h3 id="${id}-metrics">Metrics</h3>
    ${metricTable({ comparison, candidate, id })}${chartSection(model, id, candidate)}${noteSection(model, new Set(cardRows(model)))}${inputSection(model, id)}
    ${provenanceSection(model, id)}
  </section> `;
}
function modelFacts(model) {
    const { comparison, counts, report } = model;
    const { candidate, baseline } = comparison;
    const manifest = baseline === null
        ? NO_HTML
        : html `<br /><span class="m">manifest <code>${(0,links/* shortDigest */.VK)(baseline.manifest)}</code></span>`;
    return factList([
        ['Gates', html `${gateCountsHtml(counts)}${gatesPlace(report.gatesFile)}`],
        ['Baseline', html `${baselineHtml(model)}${manifest}`],
        [
            'Candidate',
            html `${commitLinkHtml(report, candidate.commit)}, model files
        <code>${(0,links/* shortDigest */.VK)(candidate.artifact)}</code>,
        ${(0,number_format/* formatBytes */.z3)(candidate.size)}${sameText(model)}`,
        ],
        ['Test data', baseline === null ? NO_HTML : testDataHtml(comparison.rows)],
    ]);
}
const gatesPlace = (file) => file === null
    ? html ` <span class="m">by the defaults, since none are configured</span>`
    : html ` <span class="m">by ${(0,visible_text/* visibleText */.Q)(file, MAX_GATES_FILE)}</span>`;
function sameText({ comparison: { artifactChanged } }) {
    return artifactChanged === false ? ', byte for byte those of the baseline' : '';
}
/** Gated metrics that have a past, failing ones first; empty when there are none. */
function chartSection({ comparison }, id, candidate) {
    const ranked = [
        ...comparison.rows.filter(isUrgent),
        ...comparison.rows.filter((row) => isCalm(row)),
    ];
    const figures = [];
    for (const row of ranked) {
        if (figures.length === MOST_CHARTS)
            break;
        const course = findCourse(row, comparison);
        if (course !== undefined)
            figures.push(courseFigure(row, course, candidate));
    }
    if (figures.length === 0)
        return NO_HTML;
    const rest = figures.length < MOST_CHARTS
        ? NO_HTML
        : html `<p class="m">The first ${MOST_CHARTS}; the table has the course of the others.</p>`;
    return html `<h3 id="${id}-charts">History of gated metrics</h3>
    <div class="charts">${figures}</div>
    ${rest}`;
}
const isUrgent = ({ outcome }) => outcome === 'fail' || outcome === 'warn';
const isCalm = ({ outcome }) => outcome === 'pass';

// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
;// CONCATENATED MODULE: ./lib/render/html-script.js
/**
 * The page's only script. All content is there without it: it adds what sorts, filters and switches. It reads and moves what is in
 * the page, as text, and asks for nothing.
 */
const SCRIPT = `(() => {
  'use strict'
  const all = (selector, from = document) => [...from.querySelectorAll(selector)]
  const root = document.documentElement
  for (const tools of all('[data-tools]')) tools.hidden = false

  const theme = document.getElementById('theme')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches)
  const name = () => { theme.textContent = isDark() ? 'Light' : 'Dark' }
  theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; name() })
  dark.addEventListener('change', name)
  name()

  const numberOf = (text) => {
    const plain = text.replaceAll('\\u2212', '-').replaceAll(',', '')
    const found = /[-+]?(?:\\d+(?:\\.\\d+)?(?:e-?\\d+)?|\\u221e)/.exec(plain)
    if (found === null) return NaN
    const value = Number(found[0].replace('\\u221e', 'Infinity'))
    return plain.includes('nearer') ? -value : value
  }
  const ranks = ['f', 'w', 'p', 'i']
  const keyOf = (kind, row, column) => {
    if (kind === 'rank') return ranks.indexOf(row.className)
    const text = row.cells[column].textContent.trim()
    return kind === 'number' ? numberOf(text) : text
  }
  const compare = (left, right) => {
    if (typeof left === 'string') return left < right ? -1 : left > right ? 1 : 0
    return left - right
  }
  const sort = (table, header, kind) => {
    const up = header.getAttribute('aria-sort') !== 'ascending'
    const column = header.cellIndex
    const body = table.tBodies[0]
    const keyed = [...body.rows].map((row) => [keyOf(kind, row, column), row])
    const known = keyed.filter(([key]) => key === key)
    const unknown = keyed.filter(([key]) => key !== key)
    known.sort(([left], [right]) => (up ? compare(left, right) : compare(right, left)))
    body.append(...[...known, ...unknown].map(([, row]) => row))
    for (const other of all('th[aria-sort]', table)) other.removeAttribute('aria-sort')
    header.setAttribute('aria-sort', up ? 'ascending' : 'descending')
  }
  for (const header of all('th[data-sort]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...header.childNodes)
    header.append(button)
    button.addEventListener('click', () => sort(header.closest('table'), header, header.dataset.sort))
  }

  const wanted = { all: 'fwpi', gated: 'fwp', open: 'fw' }
  for (const box of all('[data-metrics]')) {
    const search = box.querySelector('input[type=search]')
    const count = box.querySelector('output')
    if (search === null) continue
    const rows = [...box.querySelector('tbody').rows]
    const show = () => {
      const view = wanted[box.querySelector('input[type=radio]:checked').value]
      const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== '')
      let shown = 0
      for (const row of rows) {
        const name = row.cells[1].textContent.toLowerCase()
        row.hidden = !view.includes(row.className) || !words.every((word) => name.includes(word))
        if (!row.hidden) shown += 1
      }
      count.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown'
    }
    search.addEventListener('input', show)
    for (const radio of all('input[type=radio]', box)) radio.addEventListener('change', show)
    show()
  }
})()
`;

;// CONCATENATED MODULE: ./lib/render/html-theme.js
const LIGHT = {
    page: '#f5f6f8',
    box: '#ffffff',
    soft: '#f5f6f8',
    line: '#dde1e7',
    text: '#1a1f27',
    muted: '#56606d',
    link: '#0a5cb8',
    fail: '#b3261e',
    failSoft: '#fdeeec',
    warn: '#855300',
    warnSoft: '#fdf3dc',
    pass: '#1b6b3d',
    passSoft: '#e8f5ec',
    info: '#56606d',
    infoSoft: '#eef0f3',
};
const DARK = {
    page: '#0e1217',
    box: '#161b22',
    soft: '#1c222b',
    line: '#2f3742',
    text: '#e4e8ee',
    muted: '#9ea8b5',
    link: '#7cb8ff',
    fail: '#ff9a90',
    failSoft: '#3a1c1d',
    warn: '#f2c063',
    warnSoft: '#352a12',
    pass: '#7fd69b',
    passSoft: '#16301f',
    info: '#a9b2be',
    infoSoft: '#252c36',
};
/** The colours as custom properties: `--fail-soft:#fdeeec`. */
function themeProperties(theme) {
    return Object.entries(theme)
        .map(([name, color]) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${color}`)
        .join(';');
}

;// CONCATENATED MODULE: ./lib/render/html-style.js

/** Follows the reader's own choice of light or dark, until the button says otherwise. */
const COLORS = `
:root{color-scheme:light;${themeProperties(LIGHT)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${themeProperties(DARK)}}}
:root[data-theme=dark]{color-scheme:dark;${themeProperties(DARK)}}
`;
const TEXT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
main,header.top,footer{max-width:1240px;margin:0 auto;padding:0 28px}
h1,h2,h3{line-height:1.25;margin:0;font-weight:650;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:28px;letter-spacing:-.012em}
h2{font-size:21px}
h2 code{font:inherit}
h3{font-size:16px;margin:32px 0 12px}
p,ul,dl,pre,figure{margin:0}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.88em;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
.m{color:var(--muted)}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.nw{white-space:nowrap}
`;
const PARTS = `
header.top{display:flex;align-items:center;gap:6px 18px;flex-wrap:wrap;padding-top:18px;color:var(--muted);font-size:13.5px}
header.top .who{flex:1;overflow-wrap:anywhere;min-width:0}
button{font:inherit;color:inherit;cursor:pointer}
#theme{background:var(--box);border:1px solid var(--line);border-radius:7px;padding:3px 12px}
.box{background:var(--box);border:1px solid var(--line);border-radius:12px;padding:26px 30px;margin-top:18px}
.lead{border-left:6px solid var(--tone)}
.lead.f{--tone:var(--fail)}.lead.w{--tone:var(--warn)}.lead.p{--tone:var(--pass)}.lead.i{--tone:var(--info)}
.lead h1{margin-top:10px}
.s{display:inline-block;border-radius:6px;padding:1px 8px;font-size:13px;font-weight:600;white-space:nowrap;line-height:1.5}
.s::before{display:inline-block;margin-right:.45em;font-weight:700}
.s.f{color:var(--fail);background:var(--fail-soft)}.s.f::before{content:"\\2715";content:"\\2715" / ""}
.s.w{color:var(--warn);background:var(--warn-soft)}.s.w::before{content:"!";content:"!" / ""}
.s.p{color:var(--pass);background:var(--pass-soft)}.s.p::before{content:"\\2713";content:"\\2713" / ""}
.s.i{color:var(--info);background:var(--info-soft);font-weight:500}.s.i::before{content:"\\00b7";content:"\\00b7" / ""}
.s.n{color:var(--link);background:var(--info-soft)}.s.n::before{content:"+";content:"+" / ""}
.lead .s.big{font-size:14px;padding:3px 11px}
.facts{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:11px 26px;margin-top:20px}
.box:not(.lead)>.facts:first-child{margin-top:0}
.facts dt{color:var(--muted);font-size:13.5px;padding-top:1px}
.facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
.facts dd+dd{grid-column:2}
@media (min-width:960px){.model>.box>.facts{gap:9px 22px;grid-template-columns:max-content 1fr max-content 1fr}.model>.box>.facts dd+dd{grid-column:auto}}
.facts ul{list-style:none;padding:0;display:grid;gap:7px}
.links{display:flex;flex-wrap:wrap;gap:2px 18px}
.note{border-left:4px solid var(--tone,var(--info));background:var(--box);border-radius:0 8px 8px 0;padding:11px 18px;margin-top:14px;overflow-wrap:anywhere}
.note.w{--tone:var(--warn)}.note.f{--tone:var(--fail)}
.box .note{background:var(--soft)}
section.model{margin-top:44px;scroll-margin-top:12px}
.title{display:flex;align-items:center;gap:8px 14px;flex-wrap:wrap}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:16px}
.card{border:1px solid var(--line);border-top:4px solid var(--tone);border-radius:10px;padding:16px 22px 20px;min-width:0;background:var(--box)}
.card.f{--tone:var(--fail)}.card.w{--tone:var(--warn)}
.card h4{margin:0;font-size:15px;font-weight:600;display:flex;gap:6px 10px;flex-wrap:wrap;align-items:center}
.card p{margin-top:9px;overflow-wrap:anywhere}
.card .move{font-size:19px;font-weight:600}
.card .m{font-size:13.5px}
@media (min-width:860px){.card:only-child:has(svg){display:grid;grid-template-columns:minmax(0,1fr) minmax(0,480px);gap:36px;align-items:center}}
ul.plain{padding-left:20px;display:grid;gap:6px;overflow-wrap:anywhere}
pre{background:var(--soft);border:1px solid var(--line);border-radius:8px;padding:13px 16px;overflow-x:auto;line-height:1.6;overflow-wrap:normal;margin-top:8px}
details{margin-top:14px}
summary{cursor:pointer;color:var(--link);padding:3px 0}
footer{color:var(--muted);font-size:13px;padding-top:32px;padding-bottom:48px;overflow-wrap:anywhere}
`;
const TABLES = `
.gap{margin-top:14px}
.wide{overflow:auto;border:1px solid var(--line);border-radius:10px;background:var(--box)}
.wide.long{max-height:min(75vh,860px)}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:13.5px}
caption{text-align:left;color:var(--muted);font-size:13px}
caption span{display:inline-block;position:sticky;left:0;padding:11px 14px;max-width:min(100%,calc(100vw - 34px))}
th,td{text-align:left;padding:8px 10px;border-top:1px solid var(--line);vertical-align:baseline}
thead th{position:sticky;top:0;z-index:2;background:var(--soft);color:var(--muted);font-weight:600;font-size:13px;white-space:nowrap;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
tbody tr:first-child>*{border-top:0}
tbody th{font-weight:400}
.wide table:not(.metrics){min-width:620px}.wide table:not(.metrics) tbody th{min-width:120px}
tr>:first-child{padding-left:14px}tr>:last-child{padding-right:14px}
.metrics tbody th{min-width:170px;max-width:360px;position:sticky;left:0;background:var(--box);z-index:1}
.metrics thead th:nth-child(2){left:0;z-index:3}
.metrics tr.f>*{background:var(--fail-soft)}
.metrics td{white-space:nowrap}
th[data-sort=number],.metrics td.n{text-align:right}
.metrics td.y{white-space:normal}
tr.f td.now{font-weight:700}
th button{background:none;border:0;padding:0;margin:0;font:inherit;color:inherit;white-space:nowrap}
th button:hover{color:var(--text);text-decoration:underline;text-underline-offset:3px}
th[aria-sort] button{color:var(--text)}
th[aria-sort=ascending] button::after{content:" \\2191"}
th[aria-sort=descending] button::after{content:" \\2193"}
.tools{display:flex;flex-wrap:wrap;gap:10px 18px;align-items:center;margin-bottom:12px}
.tools[hidden]{display:none}
.tools input[type=search]{font:inherit;color:var(--text);background:var(--box);border:1px solid var(--line);border-radius:8px;padding:6px 12px;width:230px;max-width:100%}
.seg{position:relative;max-width:100%;display:flex;border:1px solid var(--line);border-radius:8px;padding:0;margin:0;overflow:hidden;background:var(--box)}
.seg label{padding:6px 13px;cursor:pointer;white-space:nowrap}
.seg label+label{border-left:1px solid var(--line)}
.seg input{position:absolute;opacity:0;width:1px;height:1px}
.seg label:has(:checked){background:var(--info-soft);font-weight:600}
.seg label:has(:focus-visible){outline:2px solid var(--link);outline-offset:-2px}
`;
const PICTURES = `
svg{display:block;max-width:100%}
svg text{fill:var(--muted);font:11px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--box);stroke-width:3.5px;stroke-linejoin:round}
svg text.b{fill:var(--text);font-weight:650}
.plot{width:100%;max-width:480px;margin-top:14px}
.plot .beyond{fill:var(--fail-soft)}
.grid,.axis,.zero,.limit,.bar,.course{fill:none;stroke:var(--line)}
.zero{stroke:var(--muted);stroke-width:1.2}
.limit{stroke:var(--text);stroke-width:1.6;stroke-dasharray:5 3.5}
.bar{stroke:var(--link);stroke-width:3;stroke-linecap:round}
.point{fill:var(--box);stroke:var(--link);stroke-width:2.6}
.course{stroke:var(--link);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.dot{fill:var(--link)}
.now{fill:var(--text);stroke:var(--box);stroke-width:2}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr));gap:16px}
.charts figure{border:1px solid var(--line);border-radius:10px;padding:14px 16px 10px;background:var(--box);min-width:0}
.charts figcaption{display:flex;gap:4px 10px;flex-wrap:wrap;align-items:center;justify-content:space-between;margin-bottom:8px;overflow-wrap:anywhere}
.charts svg{width:100%}
.spark{width:88px;height:20px;max-width:none;vertical-align:middle}
.spark path{fill:none;stroke:var(--muted);stroke-width:1.5;stroke-linejoin:round;stroke-linecap:round}
.spark path+path{stroke:var(--text);stroke-width:5}
`;
const SIZES = `
@media (max-width:640px){
body{font-size:14.5px}
main,header.top,footer{padding-left:14px;padding-right:14px}
header.top{padding-top:10px;font-size:13px}
h1{font-size:21px}h2{font-size:19px}
.box{padding:16px 16px;margin-top:10px;border-radius:10px}
.lead h1{margin-top:6px}
.facts{grid-template-columns:1fr;gap:1px;margin-top:10px}
.box:not(.lead)>.facts:first-child{margin-top:0}
.facts dt{margin-top:8px;font-size:12.5px}
.facts dd+dd{grid-column:1}
section.model{margin-top:32px}
th,td{padding:7px 10px}
.metrics tbody th{min-width:128px;max-width:150px}
.tools input[type=search]{width:100%}
.tools>label{width:100%}
.seg label{padding:6px 10px}
}
@media print{.wide table:not(.metrics){min-width:0}.tools,#theme{display:none}.wide,.wide.long{overflow:visible;max-height:none}.box,.card,figure{break-inside:avoid}}
`;
/** Of the whole page; no markup has a `style` of its own. */
const STYLE = [COLORS, TEXT, PARTS, TABLES, PICTURES, SIZES].join('');

;// CONCATENATED MODULE: ./lib/render/html-page.js




/**
 * A page that is whole by itself: nothing is loaded, no form is sent, and no script or style but the two of this program counts,
 * whatever the body holds.
 */
function renderPage({ title, body }) {
    const page = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${trustedHtml(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${body} ${trustedHtml(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
    return `${page.markup.trimEnd()}\n`;
}
const POLICY = [
    "default-src 'none'",
    `style-src ${sourceOf(STYLE)}`,
    `script-src ${sourceOf(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** CSP level 3, `hash-source`: the digest of the element's text. */
function sourceOf(text) {
    return `'sha256-${Buffer.from((0,digest/* sha256 */.sc)(text), 'hex').toString('base64')}'`;
}

// EXTERNAL MODULE: ./lib/render/review-heading.js
var review_heading = __webpack_require__(31813);
;// CONCATENATED MODULE: ./lib/render/html-summary.js












const html_summary_MOST_ROWS = 3;
const MOST_MODELS = 3;
const MOST_CHANGES = 3;
/** What a reviewer asks first, on the first screen: verdict, what broke, against what, what changed, where the rest is. */
function summaryBox(state) {
    const { review } = state;
    const { tone, word } = reviewVerdict(state);
    const broken = brokenHtml(state);
    return html `<div class="box lead ${tone}">
    <span class="s big ${tone}">${word}</span>${selfLabel(state)}
    <h1>${(0,review_heading/* checkTitle */.T)(review)}</h1>
    ${factList([
        [broken.title, broken.content],
        ['Compared with', perModel(state, baselineHtml, 'its own baseline')],
        ['What changed', perModel(state, changesHtml, 'its own changes')],
        ['Details', detailLinks(state)],
    ])}
  </div> `;
}
function brokenHtml({ models, counts }) {
    const failing = models.flatMap((model) => model.failing.map((row) => ({ model, row })));
    const warning = models.flatMap((model) => model.warning.map((row) => ({ model, row })));
    const all = failing.length > 0 ? failing : warning;
    const several = models.length > 1;
    if (all.length === 0)
        return { title: 'What broke', content: html `Nothing. ${calmText(models, counts.gated)}` };
    const items = all
        .slice(0, all.length > html_summary_MOST_ROWS ? html_summary_MOST_ROWS - 1 : html_summary_MOST_ROWS)
        .map(({ model, row }) => html `${several ? html `${nameHtml(model.comparison.model)} ` : NO_HTML}${brokenRow(row)}`);
    const more = all.length - items.length;
    const rest = more > 0
        ? [html `<span class="m">and ${(0,number_format/* formatPlural */.yk)(more, 'more metric')}, in the tables below</span>`]
        : [];
    const title = failing.length > 0 ? 'What broke' : 'What needs a look';
    return { title, content: lines([...items, ...rest]) };
}
function brokenRow(row) {
    const { moved, amount, reasons } = tellRow(row);
    const what = amount === '' ? reasons : `${amount}.`;
    const noise = row.judgement === null || what === '' ? '' : noiseInShort(row);
    const rest = [
        html `${amount === '' ? '.' : ','} ${what}`,
        noise === '' ? NO_HTML : html ` <span class="m">${noise}</span>`,
    ];
    const label = row.outcome === 'fail' ? NO_HTML : html `${statusLabel(row)} `;
    return html `${label}<strong>${nameHtml(row.key)} ${moved}</strong>${what === '' ? NO_HTML : rest}`;
}
/** Of what the passing gates are sure. */
function calmText(models, gated) {
    if (gated === 0)
        return 'No metric is gated.';
    const passing = models.flatMap(({ comparison }) => comparison.rows.filter(({ outcome }) => outcome === 'pass'));
    const count = (isCounted) => passing.filter(isCounted).length;
    const proven = count(({ evidence, judgement }) => evidence?.test != null && judgement === 'pass');
    const compared = count(({ gate }) => gate.allowed !== null);
    const parts = [
        [proven, 'proven by a test'],
        [compared - proven, 'by the tolerance alone, so noise is not known'],
        [passing.length - compared, 'by an absolute limit, or with nothing to compare'],
    ];
    const said = parts
        .filter(([some]) => some > 0)
        .map(([some, how]) => `${(0,number_format/* formatCount */.B4)(some)} ${how}`);
    return `${(0,number_format/* formatPlural */.yk)(passing.length, 'gate')} within ${passing.length === 1 ? 'its limit' : 'their limits'}: ${said.join('; ')}.`;
}
function perModel(state, tell, own) {
    const { models } = state;
    const told = models.map((model) => ({ model, content: tell(model) }));
    const [first] = told;
    if (first === undefined)
        return NO_HTML;
    const alike = told.every(({ content }) => content.markup === first.content.markup);
    if (alike && models.length > 1)
        return html `all ${(0,number_format/* formatCount */.B4)(models.length)} models: ${first.content}`;
    if (models.length === 1)
        return first.content;
    if (models.length > MOST_MODELS)
        return html `${(0,number_format/* formatCount */.B4)(models.length)} models, each with ${own}: see below`;
    return lines(told.map(({ model, content }) => html `${nameHtml(model.comparison.model)} ${content}`));
}
/** `4 parameters: learning_rate 0.1 → 0.3, …; 1 data set: train; code 51d0aa72…9f31c2e8` */
function changesHtml(model) {
    const { params, data, baseline, environment = [] } = model.comparison;
    if (baseline === null)
        return html `not known without an earlier version`;
    const parts = [
        html `code ${codeHtml(model)}`,
        counted(data.changes.map(({ name, before, after }) => html `${nameHtml(name)}${before === null ? ' new' : ''}${after === null ? ' removed' : ''}`), 'data set'),
        counted(params.changes.map(html_summary_paramHtml), 'parameter'),
        ...(environment.length === 0
            ? []
            : [
                counted(environment.map(({ what }) => nameHtml(what)), 'part of the environment', 'parts of the environment'),
            ]),
    ];
    return joinHtml(parts, '; ');
}
function html_summary_paramHtml({ key, before, after, }) {
    if (after === undefined)
        return html `${nameHtml(key)} removed`;
    const now = (0,visible_text/* visibleText */.Q)((0,param_text/* paramText */.$)(after), html_summary_MAX_VALUE);
    if (before === undefined)
        return html `${nameHtml(key)} added`;
    return html `${nameHtml(key)} ${(0,visible_text/* visibleText */.Q)((0,param_text/* paramText */.$)(before), html_summary_MAX_VALUE)} → ${now}`;
}
const html_summary_MAX_VALUE = 24;
function counted(items, one, many = `${one}s`) {
    if (items.length === 0)
        return html `same ${many}`;
    const shown = joinHtml(items.slice(0, MOST_CHANGES), ', ');
    return html `<strong>${(0,number_format/* formatPlural */.yk)(items.length, one, many)}</strong>:
    ${shown}${items.length > MOST_CHANGES ? ', …' : ''}`;
}
const html_summary_PARTS = [
    ['metrics', 'Metrics'],
    ['inputs', 'Inputs'],
    ['provenance', 'Provenance'],
];
const MOST_LINKS = 12;
function detailLinks({ models, review }) {
    const run = hasRun(review) ? [linkTo(review, 'Workflow run', review.runUrl)] : [];
    const inside = models.length === 1
        ? html_summary_PARTS.map(([part, word]) => html `<a href="#m1-${part}">${word}</a>`)
        : models
            .slice(0, MOST_LINKS)
            .map(({ comparison }, index) => html `<a href="#m${index + 1}">${nameHtml(comparison.model)}</a>`);
    return html `<span class="links"
    >${[...inside, ...run].map((link) => html `<span>${link}</span>`)}</span
  >`;
}
const selfLabel = ({ models }) => models.some(({ report }) => report.selfReported)
    ? html ` <span class="s big w">self-reported by a fork</span>`
    : NO_HTML;

// EXTERNAL MODULE: ./lib/render/review-state.js
var review_state = __webpack_require__(8530);
;// CONCATENATED MODULE: ./lib/render/report-html.js
















/**
 * The whole report as one page that loads nothing: every model with its gates, metrics, history, inputs and provenance. All of it
 * can be read without a script; with the page's own one, tables can be sorted and filtered. Text of files is only text.
 *
 * Of a model with more than 2,000 metrics, those that neither fail, warn nor are gated are left out beyond that number, and the
 * page says so.
 */
function renderReportHtml(review) {
    const state = (0,review_state/* findState */.B)(review);
    return renderPage({
        title: `${(0,review_heading/* checkTitle */.T)(review)} · ${(0,visible_text/* visibleText */.Q)(review.repository)}`,
        body: html `${pageHead(review)}
      <main>
        ${summaryBox(state)}${reviewCaveats(state)}${modelOverview(state)}${state.models.map((model, index) => modelSection(model, `m${index + 1}`))}
      </main>
      ${pageFoot(review)}`,
    });
}
function pageHead(review) {
    const { repository, pull, head } = review;
    const about = pull === null
        ? NO_HTML
        : html ` · ${linkTo(review, `pull request ${pull}`, `${(0,links/* repositoryUrl */.Ek)(review)}/pull/${pull}`)}`;
    const commit = isCommit(head) ? html ` · ${commitLinkHtml(review, head)}` : NO_HTML;
    return html `<header class="top">
    <span class="who"
      >Model gate ·
      ${linkTo(review, (0,visible_text/* visibleText */.Q)(repository), (0,links/* repositoryUrl */.Ek)(review))}${about}${commit}</span
    ><span data-tools hidden><button type="button" id="theme">Dark</button></span>
  </header> `;
}
/** A line for each model, where there are several or one is absent. */
function modelOverview({ models, review }) {
    if (models.length + review.absent.length < 2)
        return NO_HTML;
    const rows = [...models.map(overviewCells), ...review.absent.map(absentCells)];
    return html `<h3>Models</h3>
    ${plainTable('One row for each model', ['model', 'verdict', 'gates', 'baseline', 'test data'], rows)}`;
}
function overviewCells(model, index) {
    const { comparison, counts } = model;
    const { tone, word } = modelVerdict(model);
    return [
        html `<a href="#m${index + 1}">${nameHtml(comparison.model)}</a>`,
        html `<span class="s ${tone}">${word}</span>`,
        gateCountsHtml(counts),
        baselineHtml(model),
        comparison.baseline === null ? html `–` : testDataHtml(comparison.rows),
    ];
}
const absentCells = ({ model, count }) => [
    model === null ? html `${(0,number_format/* formatPlural */.yk)(count, 'more result')}` : nameHtml(model),
    html `<span class="s w">No result</span>`,
    html `not run, not done or broken off`,
    html `–`,
    html `–`,
];
function pageFoot(review) {
    const run = hasRun(review)
        ? html ` by ${linkTo(review, `run ${(0,visible_text/* visibleText */.Q)(review.runId)}`, review.runUrl)}, attempt
      ${review.attempt}`
        : NO_HTML;
    return html `<footer>
    Computed ${(0,time/* formatTime */.f)((0,visible_text/* visibleText */.Q)(review.asOf))}${run}. Numbers are rounded here and exact in
    report.json. Intervals are of how much worse a metric got.
  </footer>`;
}

// EXTERNAL MODULE: ./lib/render/summary.js
var summary = __webpack_require__(96840);
;// CONCATENATED MODULE: ./lib/usecases/describe-review.js


/**
 * A review for people who open the job or its artifact: Markdown of at most 1,000,000 bytes for the job's summary, or a
 * page that needs nothing else.
 */
function describeReview(review, form) {
    return form === 'html' ? renderReportHtml(review) : (0,summary/* renderSummary */.B)(review);
}


/***/ }),

/***/ 57978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ findBaseline)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/domain/registry.js
var registry = __webpack_require__(65629);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(54646);
;// CONCATENATED MODULE: ./lib/usecases/find-stage-baseline.js




/** The version with the largest share of a stage; `undefined` when it holds none that serves. */
function findStageBaseline(model, stage, { state }) {
    const holder = (0,registry/* findPrimary */.WM)(state.stages.get(stage) ?? []);
    if (holder === undefined)
        return undefined;
    const known = state.versions.get(holder.version);
    return {
        holder,
        tag: (0,domain_version/* versionTag */.Vm)(model, holder.version),
        yanked: known?.yanked ?? null,
        deprecated: known?.deprecated ?? null,
    };
}
/**
 * A tag and a release can be made again; the event names the manifest under a signature.
 * @throws DIGEST_MISMATCH
 */
function refuseOtherManifest(stage, { holder, tag }, { digest }) {
    if (digest === holder.manifest)
        return;
    throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `Event ${holder.sequence} put ${tag} into the stage ${stage} with the manifest ${holder.manifest}, and the release of ` +
        `that tag has ${digest}: it was made again. Promote the version that is meant, or name another baseline.`);
}
const MAX_REASON = 200;
/** Why nobody should use it, as a clause. */
const describeYanked = (stage, { tag }, { reason }) => `${tag}, which the stage ${stage} still holds, was withdrawn: ${(0,strict_json/* quoteText */.ol)(reason, MAX_REASON)}`;

// EXTERNAL MODULE: ./lib/usecases/known-versions.js
var known_versions = __webpack_require__(44849);
// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(18924);
;// CONCATENATED MODULE: ./lib/usecases/list-other-models.js


/** As in `parseModelName`: a tag of another kind is no version of anything. */
const MODEL_TAG = /^([A-Za-z0-9][A-Za-z0-9._/-]{0,99})@v/;
/**
 * Models that have a version tag in the repository, those first whose names begin as the given one does, which is not among
 * them. One request.
 */
async function listOtherModels(model, releases) {
    const names = new Set();
    for (const { tag } of await releases.listTags('')) {
        const name = MODEL_TAG.exec(tag)?.[1];
        if (name !== undefined && name !== model && (0,domain_version/* parseTag */.ED)(name, tag) !== undefined)
            names.add(name);
    }
    return [...names].toSorted((left, right) => sharedStart(right, model) - sharedStart(left, model) || (0,metric_diff/* byCodeUnit */.X)(left, right));
}
/** UTF-16 code units that two names begin with alike. */
function sharedStart(left, right) {
    let length = 0;
    while (length < left.length && left[length] === right[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./lib/usecases/list-reachable.js
/** Five pages of 100 commits; after them the newest versions are asked for one by one. */
const MAX_ANCESTOR_PAGES = 5;
const MAX_ASKED_VERSIONS = 5;
/**
 * The versions whose commits the merge base of two commits can reach, newest first as far as one page of commits goes.
 * @param versions newest first
 */
function listReachable(versions, fork, history) {
    return walk(versions, fork, history);
}
async function* walk(versions, { base, head }, history) {
    if (versions.length === 0)
        return;
    const mergeBase = base === head ? base : await history.readMergeBase(base, head);
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

// EXTERNAL MODULE: ./lib/usecases/read-registry.js + 1 modules
var read_registry = __webpack_require__(38933);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(41279);
;// CONCATENATED MODULE: ./lib/usecases/find-baseline.js








/** Unsigned versions that are passed over before the search ends. */
const MAX_SKIPPED = 5;
/** Models that a note names. */
const MAX_OTHER_MODELS = 5;
/**
 * The signature-checked version that a pull request or a release is compared with: the first choice that resolves. A stage
 * that holds nothing is no mistake.
 * @throws INPUT_INVALID for an exact version that does not exist, or one that a stage holds and nobody published;
 * SIGNATURE_INVALID, MANIFEST_INVALID or DIGEST_MISMATCH when the version that would serve or the events of the model were
 * tampered with: silently taking an older one would hide that
 */
async function findBaseline(request, ports) {
    const search = await beginSearch(request, ports);
    for (const choice of request.from) {
        // oxlint-disable-next-line no-await-in-loop -- the first choice that resolves ends it
        const found = await findChoice(choice, search);
        if (found === undefined)
            continue;
        const said = search.remarks.filter(({ usual }) => !usual);
        return { ...found, note: renderNote(said) };
    }
    return { version: null, note: await explainNone(search), chosenBy: null, reachable: null };
}
async function beginSearch(request, ports) {
    const { model, signers } = request;
    const versions = request.versions ?? (0,known_versions/* listVersions */.yO)(model, await ports.releases.listTags((0,domain_version/* tagPrefix */.B3)(model)));
    let reading;
    const readEvents = () => (reading ??= (0,read_registry/* readRegistry */._)({ model, signers }, ports));
    return { request, ports, versions, readEvents, remarks: [] };
}
const renderNote = (remarks) => remarks.length === 0 ? null : remarks.map(({ text }) => text).join('; ');
async function findChoice(choice, search) {
    if (choice.kind === 'latest')
        return await findLatest(search);
    if (choice.kind === 'stage')
        return await findHeld(choice.stage, search);
    const version = await readExact(choice.version, search);
    return { version, chosenBy: choice.version, reachable: null };
}
/** A model of a new name has no baseline, and whoever renamed it should not believe that its gates were passed. */
async function explainNone({ request, ports, versions, remarks }) {
    if (versions.length > 0)
        return renderNote(remarks);
    const others = await listOtherModels(request.model, ports.releases);
    if (others.length === 0)
        return renderNote(remarks);
    const named = others.slice(0, MAX_OTHER_MODELS).join(', ');
    const more = others.length > MAX_OTHER_MODELS ? ` and ${others.length - MAX_OTHER_MODELS} more` : '';
    return `there is no version of ${request.model}; the repository has versions of ${named}${more}: was it renamed?`;
}
async function readExact(version, search) {
    const { model } = search.request;
    const tag = (0,domain_version/* versionTag */.Vm)(model, version);
    const found = await readPublished(tag, search);
    if (found !== undefined)
        return found;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `baseline: ${tag} is not a published version of ${model}. See the release page for those that are.`);
}
/** `undefined` where the tag has no release of ours. */
async function readPublished(tag, { request, ports }) {
    const release = await findRelease(tag, request, ports);
    if (release === undefined || !(0,read_version/* isVersion */.lF)(release))
        return undefined;
    return await readChecked(release, request, ports);
}
const findRelease = async (tag, { known }, { releases }) => known?.release.tag === tag ? known.release : await releases.findPublished(tag);
/** The newest one that anybody signed. One that was never signed is passed over aloud; a bad signature ends the run. */
async function findLatest(search) {
    const { request, ports, versions, remarks } = search;
    const eligible = versions.filter((one) => request.prerelease || !(0,domain_version/* isPrerelease */.V1)(one.version));
    let skipped = 0;
    for await (const { tag } of listReachable(eligible, request, ports.history)) {
        if (skipped >= MAX_SKIPPED)
            break;
        const release = await findRelease(tag, request, ports);
        if (release !== undefined && (0,read_version/* isVersion */.lF)(release) && (0,read_version/* isSigned */.JI)(release)) {
            const version = await readChecked(release, request, ports);
            return { version, chosenBy: 'latest', reachable: true };
        }
        const found = `${tag} is ${describeUnusable(release)}`;
        ports.log.warning(`${found}: it is passed over as a baseline.`);
        remarks.push({ text: found, usual: false });
        skipped += 1;
    }
    remarks.push({
        text: `no published version with a signature is reachable from the ${nameStart(request)}`,
        usual: false,
    });
    return undefined;
}
const nameStart = ({ base, head }) => base === head ? 'commit' : 'merge base';
function describeUnusable(release) {
    if (release === undefined)
        return 'a tag without a published release';
    return (0,read_version/* isVersion */.lF)(release) ? 'not signed' : 'a release without a manifest';
}
/** What a stage holds is what serves, so it counts wherever its commit is. */
async function findHeld(stage, search) {
    const { request, remarks } = search;
    const held = findStageBaseline(request.model, stage, await search.readEvents());
    if (held === undefined) {
        remarks.push({ text: `the stage ${stage} holds no version`, usual: true });
        return undefined;
    }
    const version = await readPublished(held.tag, search);
    if (version === undefined)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `baseline: the stage ${stage} holds ${held.tag}, which is not published (any more). Promote another version, or name another baseline.`);
    refuseOtherManifest(stage, held, version);
    sayNotices(stage, held, search);
    const reachable = await isReachable(version, search);
    if (reachable === false)
        remarks.push({
            text: `${held.tag}, which the stage ${stage} holds, is newer than the ${nameStart(request)}, or of another branch`,
            usual: false,
        });
    return { version, chosenBy: stage, reachable };
}
function sayNotices(stage, held, { ports, remarks }) {
    const { yanked, deprecated, tag } = held;
    if (deprecated !== null)
        ports.log.info(`${tag}, the baseline, is deprecated: ${deprecated.reason}`);
    if (yanked === null)
        return;
    const text = describeYanked(stage, held, yanked);
    ports.log.warning(`${text}.`);
    remarks.push({ text, usual: false });
}
/** By one question; only for a remark, so a commit that GitHub does not know any more is no reason to end the run. */
async function isReachable({ manifest }, { request, ports }) {
    const { commit } = manifest.predicate.code;
    if (commit === request.head)
        return true;
    try {
        return await ports.history.isAncestor(commit, request.head);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        ports.log.info(`Whether ${commit} is part of ${request.head} is not known: ${error.message}`);
        return null;
    }
}
async function readChecked(release, request, ports) {
    const { known, signers } = request;
    const version = known?.release.id === release.id ? known : await (0,read_version/* readVersion */.$4)(release, signers, ports);
    await refuseMovedTag(version, ports);
    return version;
}
/** A tag can be moved where releases are not immutable; the manifest says where it belongs. */
async function refuseMovedTag({ manifest, release }, ports) {
    const tagged = await ports.releases.readTagCommit(release.tag);
    const { commit } = manifest.predicate.code;
    if (tagged === commit)
        return;
    throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The tag ${release.tag} points to ${tagged ?? 'nothing'}, but its signed manifest says ${commit}: the tag was moved. ` +
        'Restore it, or name another baseline.');
}


/***/ }),

/***/ 93983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ postComment),
  z: () => (/* binding */ worstVerdict)
});

// EXTERNAL MODULE: ./lib/render/comment-marker.js
var comment_marker = __webpack_require__(20440);
// EXTERNAL MODULE: ./lib/render/review-body.js + 15 modules
var review_body = __webpack_require__(39372);
;// CONCATENATED MODULE: ./lib/render/comment.js


/** UTF-8 bytes. GitHub refuses more than 65,536 characters. */
const BUDGET = 60_000;
/**
 * The sticky comment of a pull request: marker, verdict, what broke, against what, why, and how far to trust it, of all
 * models. When all is well only the heading and a line for each model are open. At most 60,000 bytes: first unchanged
 * metrics go, failing ones last, and the text says so.
 */
function renderComment(review) {
    const head = `${(0,comment_marker/* renderCommentMarker */.WU)(review)}\n`;
    return (0,review_body/* renderReview */.F)(review, { head, detail: 'brief', budget: BUDGET });
}

// EXTERNAL MODULE: ./lib/usecases/find-own-comments.js
var find_own_comments = __webpack_require__(92027);
// EXTERNAL MODULE: ./lib/usecases/put-comment.js
var put_comment = __webpack_require__(89729);
// EXTERNAL MODULE: ./lib/usecases/withdraw-notice.js
var withdraw_notice = __webpack_require__(2237);
;// CONCATENATED MODULE: ./lib/usecases/post-comment.js





/**
 * Creates or updates the one comment of this key. An own comment is one by its first line and by its author; a newer
 * run's is left alone, and that of another job of this run which knew more models; a duplicate is removed. Once posted,
 * a comment is always kept current. `resolved` of the review is decided here.
 */
async function postComment(review, options, ports) {
    if (options.mode === 'never')
        return { kind: 'skipped', why: 'comment: never' };
    return await (0,put_comment/* catchRefusals */.pM)(() => post(review, options, ports), ports.log);
}
/** The worst of all models. */
function worstVerdict(review) {
    const verdicts = new Set(review.models.map(({ comparison }) => comparison.verdict));
    return WORST_FIRST.find((verdict) => verdicts.has(verdict)) ?? 'none';
}
const WORST_FIRST = ['fail', 'uncertain', 'pass'];
async function post(review, { mode, minimizeResolved }, ports) {
    const { pullRequest } = ports;
    const all = await (0,find_own_comments/* listOwnComments */.lY)(pullRequest);
    const own = (0,find_own_comments/* ofKey */.bM)(all, review.key);
    const newest = (0,find_own_comments/* findNewest */.Ok)(own);
    if (newest === undefined && !isWorthPosting(review, mode))
        return { kind: 'skipped', why: `comment: ${mode}, and there is nothing to report` };
    const ours = (0,comment_marker/* markReview */.M5)(review);
    const stale = await (0,find_own_comments/* findStaleness */.k1)(ours, own, pullRequest);
    if (stale !== undefined) {
        // Nobody else may come to say that this run is not under way any more.
        if (stale.movedTo !== null)
            await (0,withdraw_notice/* withdrawNotice */.t)(review, stale.movedTo, own, ports);
        return { kind: 'skipped', why: stale.why };
    }
    const resolved = newest !== undefined && worstVerdict(review) !== 'fail' && (0,find_own_comments/* hadFailed */.Ds)(newest, ours);
    const posted = await publish({ ...review, resolved }, own, minimizeResolved, ports);
    if (posted.kind === 'posted')
        await (0,put_comment/* removeComments */.N5)(findReplaced(review, all), 'an earlier report of one model alone', ports);
    return posted;
}
/**
 * Comments whose place this one takes, since reports of a run can be shared again, or cannot any more: those of one of its
 * models alone, and where it is alone a notice of an earlier run that stands over no report.
 */
function findReplaced(review, all) {
    const ours = (0,comment_marker/* markReview */.M5)(review);
    const models = review.models.map(({ comparison }) => comparison.model);
    const alone = new Set(models.map((model) => (0,find_own_comments/* aloneKey */.dj)(review.key, model)));
    const [model = ''] = models.length === 1 ? models : [];
    return all.filter(({ marker }) => {
        const order = (0,find_own_comments/* compareRuns */.qB)(marker, ours);
        if (alone.has(marker.key))
            return order <= 0;
        const bare = marker.state !== undefined && marker.below === undefined;
        return bare && order < 0 && (0,find_own_comments/* aloneKey */.dj)(marker.key, model) === review.key;
    });
}
async function publish(review, own, minimizeResolved, ports) {
    const { pullRequest, log } = ports;
    const [oldest] = own;
    const body = renderComment(review);
    if (oldest === undefined)
        return await (0,put_comment/* putComment */.jW)(own, (0,comment_marker/* markReview */.M5)(review), body, ports);
    const { nodeId } = oldest.comment;
    const verdict = worstVerdict(review);
    const calm = verdict === 'pass' || verdict === 'none';
    // A comment that was folded away as resolved must not hide the next failure.
    if (!calm && !(0,find_own_comments/* tellsFailure */.BT)(oldest))
        await (0,put_comment/* tryOnComment */.AX)('shown', () => pullRequest.showComment(nodeId), log);
    const posted = await (0,put_comment/* putComment */.jW)(own, (0,comment_marker/* markReview */.M5)(review), body, ports);
    if (posted.kind === 'posted' && minimizeResolved && review.resolved && calm)
        await (0,put_comment/* tryOnComment */.AX)('hidden', () => pullRequest.hideComment(nodeId), log);
    return posted;
}
function isWorthPosting(review, mode) {
    if (mode === 'always' || worstVerdict(review) === 'fail')
        return true;
    return mode === 'changed' && review.models.some(({ comparison }) => hasMoved(comparison));
}
function hasMoved({ rows, params, data }) {
    const moved = rows.some((row) => row.change !== 'same');
    return moved || params.changes.length > 0 || data.changes.length > 0;
}


/***/ }),

/***/ 56266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* reexport */ put_check/* checkName */.I3),
  Y: () => (/* binding */ publishReview)
});

// EXTERNAL MODULE: ./lib/usecases/post-comment.js + 1 modules
var post_comment = __webpack_require__(93983);
// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
// EXTERNAL MODULE: ./lib/domain/safe-path.js
var safe_path = __webpack_require__(20235);
// EXTERNAL MODULE: ./lib/render/metric-row.js
var metric_row = __webpack_require__(87999);
// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(13184);
;// CONCATENATED MODULE: ./lib/render/check-annotations.js




/** GitHub takes fifty in a request. */
const MAX_ANNOTATIONS = 200;
const MAX_REASONS = 10;
const MAX_REASON = 300;
const MAX_LINE = 2 ** 31 - 1;
const MAX_CUTS = 10;
const GATES_INPUT = 'gates input';
/**
 * What a check run says in files: of each metric whose gate failed, is not decided or is waived, on the line of its
 * gate, and on that of the file that the number is from. Failing ones first; at most 200 in all.
 * @param tracked line of a file in the repository, by its path; a source that names its own line has that one
 */
function checkAnnotations(review, tracked) {
    const found = review.models.flatMap((report) => report.comparison.rows.flatMap((row) => {
        const level = levelOf(row);
        return level === null ? [] : [{ report, row, level }];
    }));
    const ordered = LEVELS.flatMap((wanted) => found.filter(({ level }) => level === wanted));
    const annotations = [];
    let told = 0;
    for (const { report, row, level } of ordered) {
        const places = placesOf(report, row, tracked);
        if (annotations.length + places.length > MAX_ANNOTATIONS)
            break;
        const text = { level, title: titleOf(report, row, level), message: messageOf(report, row) };
        annotations.push(...places.map((place) => ({ ...place, ...text })));
        told += 1;
    }
    return { annotations, omitted: ordered.length - told };
}
const LEVELS = ['failure', 'warning', 'notice'];
/** `null`: a metric that nobody has to look at. */
function levelOf(row) {
    if (row.outcome === 'fail')
        return 'failure';
    if (row.waiver !== null)
        return 'notice';
    if (row.judgement !== 'uncertain' || row.outcome === 'info')
        return null;
    return row.outcome === 'warn' ? 'warning' : 'notice';
}
function placesOf({ gatesEdited }, row, tracked) {
    const origin = row.gate.rule?.origin ?? row.waiver?.origin;
    // The gate was read on the base: on the head another one may stand on its line.
    const gate = origin === undefined || origin.file === GATES_INPUT || gatesEdited
        ? []
        : [{ path: origin.file, line: origin.line }];
    const source = (row.candidate ?? row.baseline)?.source ?? '';
    return [...gate, ...findSource(source, tracked)].filter(isPlace);
}
const isPlace = ({ path, line }) => (0,safe_path/* findPathProblem */.W)(path) === undefined && Number.isInteger(line) && line >= 1 && line <= MAX_LINE;
/** A `#` may be part of the file's own name. */
function findSource(source, tracked) {
    const parts = source.split('#').slice(0, MAX_CUTS);
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join('#'));
    const path = paths.find((candidate) => tracked.has(candidate));
    const line = path === undefined ? undefined : (tracked.get(source) ?? tracked.get(path));
    if (path === undefined || line === undefined)
        return [];
    const own = /^#L(\d{1,9})$/.exec(source.slice(path.length))?.[1];
    return [{ path, line: own === undefined ? line : Number(own) }];
}
const WORDS = {
    failure: 'failed',
    warning: 'uncertain',
    notice: 'uncertain',
};
function titleOf({ comparison }, row, level) {
    const word = level !== 'failure' && row.waiver !== null ? 'waived' : WORDS[level];
    return `${(0,visible_text/* visibleText */.Q)(comparison.model)} ${(0,visible_text/* visibleText */.Q)(row.key)}: ${word}`;
}
function messageOf({ comparison }, row) {
    const reasons = row.reasons.slice(0, MAX_REASONS).map((reason) => (0,visible_text/* visibleText */.Q)(reason, MAX_REASON));
    const lines = [
        `${(0,visible_text/* visibleText */.Q)(comparison.model)} ${(0,visible_text/* visibleText */.Q)(row.key)}: ${whatHappened(row)}`,
        ...reasons.map((reason) => (/[.!?…]$/.test(reason) ? reason : `${reason}.`)),
        intervalText(row),
        waiverText(row),
        originText(row),
    ];
    return lines.filter((line) => line !== '').join('\n');
}
function whatHappened(row) {
    const style = (0,metric_row/* rowStyle */.mu)(row);
    const sides = [row.baseline, row.candidate].filter((metric) => metric !== null);
    const values = sides.map((metric) => (0,metric_row/* valueCell */.S7)(metric, style)).join(' → ');
    if (row.candidate === null)
        return `missing; ${values} in the baseline.`;
    const worse = (0,metric_row/* worsening */.Hr)(row);
    const { allowed } = row.gate;
    const limits = (0,metric_row/* limitTexts */.IT)(row, style);
    const parts = [
        ...(worse === null || allowed === null
            ? []
            : [`${(0,number_format/* formatNumber */.ZV)(worse, style)} worse; allowed ${(0,number_format/* formatNumber */.ZV)(allowed, style)}`]),
        ...(limits.length === 0 ? [] : [`limits: ${limits.join(' and ')}`]),
    ];
    return `${[values, ...parts].join('; ')}.`;
}
function intervalText(row) {
    const interval = row.evidence?.interval ?? null;
    if (interval === null)
        return '';
    const style = (0,metric_row/* rowStyle */.mu)(row);
    const [lower, upper] = [interval.lower, interval.upper].map((end) => (0,number_format/* formatNumber */.ZV)(end, style));
    return `${(0,number_format/* formatPercent */.l9)(interval.confidence, false)} interval of how much worse it is: ${lower} to ${upper}.`;
}
function waiverText({ waiver }) {
    if (waiver === null)
        return '';
    const [reason, approver] = [waiver.reason, waiver.approvedBy].map((text) => (0,visible_text/* visibleText */.Q)(text, MAX_REASON));
    return `Waived until ${(0,visible_text/* visibleText */.Q)(waiver.expires)} (${reason}), approved by ${approver}.`;
}
function originText({ gate }) {
    if (gate.rule === null)
        return '';
    const { match, origin } = gate.rule;
    return `Gate "${(0,visible_text/* visibleText */.Q)(match)}", ${(0,visible_text/* visibleText */.Q)(origin.file)} line ${origin.line}.`;
}

// EXTERNAL MODULE: ./lib/render/review-heading.js
var review_heading = __webpack_require__(31813);
// EXTERNAL MODULE: ./lib/render/review-body.js + 15 modules
var review_body = __webpack_require__(39372);
;// CONCATENATED MODULE: ./lib/render/check-summary.js


/** UTF-8 bytes. GitHub refuses more than 65,535 characters. */
const BUDGET = 60_000;
/** The check run `model-gate`: its title says what failed, its summary what the comment says. */
function checkSummary(review) {
    const summary = (0,review_body/* renderReview */.F)(review, { head: '', detail: 'brief', budget: BUDGET });
    return { title: (0,review_heading/* checkTitle */.T)(review), summary };
}

// EXTERNAL MODULE: ./lib/render/comment-marker.js
var comment_marker = __webpack_require__(20440);
// EXTERNAL MODULE: ./lib/usecases/find-own-comments.js
var find_own_comments = __webpack_require__(92027);
// EXTERNAL MODULE: ./lib/usecases/put-check.js
var put_check = __webpack_require__(24148);
// EXTERNAL MODULE: ./lib/usecases/put-comment.js
var put_comment = __webpack_require__(89729);
;// CONCATENATED MODULE: ./lib/usecases/publish-check.js








/**
 * Says the verdict beside the commit, as a check run with remarks in files. While results are absent and may still come it
 * is under way, since a rule that requires it takes all but a failure for passed; after a job of this run that failed without
 * a report, or when nobody reports after this, it is a failure. The last one of the same name and key is updated as long
 * as all of its remarks still hold, since GitHub lets nobody take one away. Otherwise, as when a second attempt of a run
 * finds something else, a new one takes its place; the old one, which GitHub may go on counting, says the same verdict
 * from then on.
 * @returns `skipped` when a newer run, or another job of this run that knew more models, has spoken
 */
async function publishCheck(review, facts, ports) {
    return await (0,put_comment/* catchRefusals */.pM)(() => publish(review, facts, ports.checks), ports.log);
}
async function publish(review, { name, tracked, final = false }, checks) {
    const { head, key } = review;
    const { annotations, omitted } = checkAnnotations(review, tracked);
    const known = await (0,put_check/* findChecks */.T2)({ name, head, key }, checks);
    const ours = (0,comment_marker/* markReview */.M5)(review);
    const ahead = known.flatMap(({ mark }) => mark ?? []).find((mark) => (0,find_own_comments/* outranks */.w0)(mark, ours));
    if (ahead !== undefined)
        return { kind: 'skipped', why: (0,find_own_comments/* describeAhead */.ZW)(ahead, ours) };
    const failed = known.filter((one) => (0,put_check/* isOfRun */.NG)(one, ours) && one.check.conclusion === 'failure');
    const lost = failed.some(tellsLoss);
    const conclusion = lost ? 'failure' : concludeFrom(review, final || failed.length > 0);
    const report = describe(review, { name, omitted, conclusion, lost });
    const last = known.at(-1);
    const there = last === undefined ? [] : await checks.listAnnotations(last.check.id);
    const added = subtract(annotations, there);
    const holds = subtract(there, annotations).length === 0;
    const kept = findKept(last, { ours, holds, conclusion });
    return await (0,put_check/* putCheck */.Ye)(report, kept === undefined ? annotations : added, { known, kept }, checks);
}
/** Who reports later cannot make up for a job that has ended without a report. */
const tellsLoss = ({ mark }) => mark?.lost === true || mark?.state === 'failed' || mark?.state === 'cancelled';
/** What other jobs of the same run remarked holds as well, though this one may not know on which lines. */
function findKept(last, { ours, holds, conclusion }) {
    if (last === undefined || (conclusion === null && !(0,put_check/* isUnderWay */.gn)(last.check)))
        return undefined;
    const shared = (0,put_check/* isOfRun */.NG)(last, ours) && last.mark?.by === ours.by;
    return holds || shared ? last.check : undefined;
}
function describe(review, { name, omitted, conclusion, lost }) {
    const { title, summary } = checkSummary(review);
    const rest = omitted === 0 ? '' : `\n${omitted} more metrics have no annotation.\n`;
    return {
        name,
        head: review.head,
        key: review.key,
        conclusion,
        detailsUrl: review.runUrl,
        title: conclusion === 'failure' ? nameAbsent(review, title, lost) : title,
        // The marker is how a later job of the same run, and an older run that ends later, know what was said.
        summary: `${(0,comment_marker/* renderCommentMarker */.WU)({ ...(0,comment_marker/* markReview */.M5)(review), ...(lost ? { lost } : {}) })}\n${summary}${rest}`,
    };
}
/** GitHub takes 255 characters in all. */
const MAX_TITLE = 200;
/** Why it is a failure comes first where no gate is the reason. */
function nameAbsent(review, title, lost) {
    const count = countAbsent(review);
    if (count === 0)
        return lost ? `A job ended without a report; ${title.slice(0, MAX_TITLE)}` : title;
    const absent = `${(0,number_format/* formatPlural */.yk)(count, 'result')} absent`;
    if ((0,post_comment/* worstVerdict */.z)(review) === 'fail' && title.includes(absent))
        return title;
    return `${absent}; ${title.replace(`; ${absent}`, '')}`;
}
const countAbsent = ({ absent }) => absent.reduce((sum, { count }) => sum + count, 0);
/** Green is only what was judged, wholly, and passed. */
function concludeFrom(review, settled) {
    if ((0,post_comment/* worstVerdict */.z)(review) === 'fail')
        return 'failure';
    if (countAbsent(review) > 0)
        return settled ? 'failure' : null;
    const passes = review.models.every(({ comparison }) => comparison.verdict === 'pass');
    return passes ? 'success' : 'neutral';
}
function subtract(from, those) {
    const known = new Set(those.map(identify));
    return from.filter((annotation) => !known.has(identify(annotation)));
}
const identify = ({ path, line, level, title, message }) => JSON.stringify([path, line, level, title, message.trim()]);

;// CONCATENATED MODULE: ./lib/usecases/publish-review.js



/**
 * Tells a review on its pull request: the comment, and the check beside the commit. Each has a permission of its own; what
 * the token may not is in the result.
 */
async function publishReview(review, options, ports) {
    const comment = await (0,post_comment/* postComment */.G)(review, options, ports);
    tellComment(comment, ports.log);
    const first = await publishCheck(review, options, ports);
    // A missing check lets a rule wait for ever, and what is there already is not made twice.
    const check = first.kind === 'failed' ? await publishCheck(review, options, ports) : first;
    tellCheck(check, options.name, ports.log);
    return { comment, check };
}
function tellComment(comment, log) {
    if (comment.kind === 'skipped')
        log.info(`No comment: ${comment.why}.`);
    else if (comment.kind === 'denied')
        log.info('No comment: "pull-requests: write" is not among the permissions of the job, or the conversation is locked.');
}
function tellCheck(check, name, log) {
    if (check.kind === 'skipped')
        log.info(`No check "${name}": ${check.why}.`);
    else if (check.kind === 'denied')
        log.info(`No check "${name}" beside the commit: add "checks: write" to the permissions of the job to have one.`);
    else if (check.kind === 'failed')
        log.warning(`The check "${name}": ${check.error.message}`);
}


/***/ }),

/***/ 63939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aL: () => (/* binding */ readFragments),
  bx: () => (/* binding */ readModelReports)
});

// UNUSED EXPORTS: readFragment

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/fragment-name.js
var fragment_name = __webpack_require__(28844);
// EXTERNAL MODULE: ./lib/domain/map-parallel.js
var map_parallel = __webpack_require__(29612);
// EXTERNAL MODULE: ./lib/domain/build-report.js
var build_report = __webpack_require__(3939);
// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./lib/domain/json-shape.js
var json_shape = __webpack_require__(53784);
// EXTERNAL MODULE: ./lib/domain/report-json-schema.js + 1 modules
var report_json_schema = __webpack_require__(75269);
;// CONCATENATED MODULE: ./lib/domain/check-report.js



/** @throws TypeError where the schema has no such list, which is a bug */
function longListFacts(list) {
    let shape = report_json_schema/* reportShape */.c;
    for (const name of list.split('/'))
        shape = shape?.kind === 'record' ? shape.members[name] : undefined;
    const most = shape?.kind === 'list' ? shape.limits['maxItems'] : undefined;
    if (shape?.kind === 'list' && typeof most === 'number')
        return { shape: shape.items, most };
    throw new TypeError(`${list} is no list with a limit`);
}
/** As for manifests: the schema is our own, and few documents are read. */
const OPTIONS = {
    strict: false,
    // Not implied: a number that no double holds is none.
    strictNumbers: true,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
};
const compiled = new Map();
/**
 * What of a value does not fit the schema, each with its path.
 * @param of the report, which may have its long lists empty, or an item of one
 * @param isAll whether all problems are wanted, and not only the first
 */
function checkReport(value, of, { isAll, path = '' }) {
    const validator = validatorOf(of, isAll);
    if (validator(value))
        return [];
    return (validator.errors ?? []).map((error) => `${`${path}${error.instancePath}` || '/'} ${error.message}`);
}
function validatorOf(of, allErrors) {
    const name = `${of} ${allErrors}`;
    const known = compiled.get(name);
    if (known !== undefined)
        return known;
    const validator = new ajv.Ajv({ ...OPTIONS, allErrors }).compile(schemaFor(of));
    compiled.set(name, validator);
    return validator;
}
const schemaFor = (of) => of === 'report' ? report_json_schema/* reportJsonSchema */.G : (0,json_shape/* schemaOf */.pP)(longListFacts(of).shape);

;// CONCATENATED MODULE: ./lib/domain/cut-lists.js
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** Above are no spaces of JSON. */
const SPACE = 0x20;
/** Levels above the items: an object, an object in it, the list. */
const DEPTH = 3;
const MAX_DEPTH = 100;
/** A name that is not ASCII is none that is looked for. */
const LATIN = new TextDecoder('latin1');
/**
 * Takes long lists out of a JSON text, so that their items can be read one after the other, with the memory of one. The text
 * is JSON when the rest and each item are. A list whose path is written with escapes stays where it is, and so do all
 * where brackets do not fit each other, or are nested more than 100 deep.
 * @param bytes UTF-8, or nothing that is worth reading: no check
 * @param paths of lists, each of two names
 */
function cutLists(bytes, paths) {
    const lists = new Map();
    const kept = [];
    const walk = { bytes, open: [], names: ['', ''], awaitsName: false, at: 0 };
    let from = 0;
    while (walk.at < bytes.length) {
        const path = findList(walk, paths);
        if (path === undefined) {
            if (!step(walk))
                return { rest: bytes, lists: new Map() };
            continue;
        }
        const begin = walk.at + 1;
        const spans = takeItems(walk);
        if (spans === undefined)
            return { rest: bytes, lists: new Map() };
        lists.set(path, spans);
        kept.push(bytes.subarray(from, begin));
        from = walk.at - 1;
    }
    return { rest: join([...kept, bytes.subarray(from)]), lists };
}
function join(parts) {
    const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
        joined.set(part, at);
        at += part.length;
    }
    return joined;
}
/** The path of a wanted list that begins here. */
function findList({ bytes, open, names, at }, paths) {
    if (bytes[at] !== OPEN_ARRAY || open.length !== DEPTH - 1)
        return undefined;
    const path = names.join('/');
    return open.every((kind) => kind === OPEN_OBJECT) && paths.has(path) ? path : undefined;
}
/** Goes on behind one byte, or behind one string; `false` where brackets are not as they should be. */
function step(walk) {
    const { bytes, open } = walk;
    const unit = bytes[walk.at];
    if (unit === QUOTE) {
        takeString(walk);
        return true;
    }
    if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
        if (open.push(unit) > MAX_DEPTH)
            return false;
        walk.awaitsName = unit === OPEN_OBJECT;
    }
    else if (unit === COMMA) {
        walk.awaitsName = open.at(-1) === OPEN_OBJECT;
    }
    else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) {
        if (open.pop() !== (unit === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY))
            return false;
        walk.awaitsName = false;
    }
    walk.at += 1;
    return true;
}
function takeString(walk) {
    const { bytes, open, awaitsName } = walk;
    const start = walk.at + 1;
    let end = start;
    while (end < bytes.length && bytes[end] !== QUOTE)
        end += bytes[end] === BACKSLASH ? 2 : 1;
    if (awaitsName && (open.length === 1 || open.length === 2))
        walk.names[open.length - 1] = LATIN.decode(bytes.subarray(start, end));
    walk.awaitsName = false;
    walk.at = end + 1;
}
/** Of the list that begins here; `undefined` when it does not end. */
function takeItems(walk) {
    const { bytes, open } = walk;
    const spans = [];
    open.push(OPEN_ARRAY);
    walk.at += 1;
    let from = walk.at;
    while (walk.at < bytes.length) {
        const unit = bytes[walk.at];
        const isOutside = open.length === DEPTH;
        if (isOutside && unit === CLOSE_ARRAY) {
            if (spans.length > 0 || !isBlank(bytes, from, walk.at))
                spans.push([from, walk.at]);
            step(walk);
            return spans;
        }
        if (isOutside && unit === COMMA) {
            spans.push([from, walk.at]);
            from = walk.at + 1;
        }
        if (!step(walk))
            return undefined;
    }
    return undefined;
}
function isBlank(bytes, start, end) {
    for (let at = start; at < end; at += 1)
        if ((bytes[at] ?? 0) > SPACE)
            return false;
    return true;
}

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/domain/restore-item.js


/**
 * The same as `restoreShape` for one of very many items: what is right already stays as it is, and what it has in common with
 * others is shared with them.
 * @param value fits the schema of the shape, and belongs to nobody else: it is changed
 */
function restoreItem(shape, value, same) {
    if (typeof value === 'string' && shape.kind !== 'real')
        return same.text(value);
    if (shape.kind === 'list' && Array.isArray(value)) {
        if (value.length === 0)
            return NOTHING;
        return value.map((item) => restoreItem(shape.items, item, same));
    }
    if (!isMembers(value))
        return (0,json_shape/* restoreShape */.I_)(shape, value);
    if (shape.kind === 'choice')
        return restoreItem(shape.other, value, same);
    if (shape.kind === 'record')
        return restoreMembers(shape.members, value, same);
    return (0,json_shape/* restoreShape */.I_)(shape, value);
}
const NOTHING = [];
const isMembers = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(0,numeral/* isNumeral */.NW)(value);
/** Mostly the same for many metrics. */
const SHARED = new Set(['rule', 'waiver', 'gate', 'evidence']);
function restoreMembers(members, value, same) {
    let isWhole = true;
    for (const name of Object.keys(value)) {
        const shape = Object.hasOwn(members, name) ? members[name] : undefined;
        if (shape === undefined) {
            isWhole = false;
            continue;
        }
        const restored = restoreItem(shape, value[name], same);
        // Also an equal text: it is another one in memory.
        value[name] =
            SHARED.has(name) && isMembers(restored) && isPlain(restored)
                ? same.object(restored)
                : restored;
    }
    if (isWhole)
        return value;
    // Even `__proto__` is a member like any other.
    return Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(members, name)));
}
/** A number of its own is hardly another metric's. */
const isPlain = ({ allowed = null, interval = null, p = null }) => allowed === null && interval === null && p === null;

;// CONCATENATED MODULE: ./lib/domain/same-values.js
/** More texts are different ones: remembering them would cost what it saves. */
const MOST_TEXTS = 100_000;
const MOST_OBJECTS = 1000;
const MAX_CHARACTERS = 2000;
/** Remembers what it has seen for as long as somebody holds it. */
function sameValues() {
    const texts = new Map();
    const objects = new Map();
    return {
        text: (text) => remember(texts, text, text, MOST_TEXTS),
        object: (value) => {
            const key = JSON.stringify(value);
            if (key.length > MAX_CHARACTERS)
                return value;
            const known = remember(objects, key, value, MOST_OBJECTS);
            assertAlike(known, value);
            return known;
        },
    };
}
function remember(known, key, value, most) {
    const found = known.get(key);
    if (found !== undefined)
        return found;
    if (known.size < most)
        known.set(key, value);
    return value;
}
// Both have the same JSON.
function assertAlike(_known, _value) { }

// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(54646);
;// CONCATENATED MODULE: ./lib/domain/parse-report.js










/** Room for 20,000 metrics with everything that is known of them. */
const parse_report_MAX_REPORT_BYTES = 64 * 1024 * 1024;
const MAX_ITEMS = 2_500_000;
/** Of one item of a long list, which itself is three levels deep. */
const ITEM_LIMITS = { maxItems: 10_000, maxDepth: 97 };
const MAX_REPORTED = 5;
const MAX_PROBLEM_CHARACTERS = 300;
/** Above this only the first failing path is looked for. */
const MAX_EXPLAINED_BYTES = 256 * 1024;
/** Nothing that ends an address in Markdown, HTML or a log line. */
const URL_CHARACTERS = /^[\w.~:/?#@!$&*+,;=%-]+$/;
/**
 * Reads `report.json` from wherever it comes, a fork's run included: refuses what is too long, JSON that others could read
 * differently, what does not fit the schema (which bounds every count and length), and addresses that lead out of the
 * repository that the document names. What the schema does not name is dropped. Whether the document may speak for this
 * repository, pull request and commit is for the caller to ask.
 * @throws FORMAT_INVALID naming each failing path, LIMIT_EXCEEDED for more than `maxBytes` (64 MiB unless given)
 */
function parse_report_parseReportDocument(bytes, { maxBytes = parse_report_MAX_REPORT_BYTES, same = sameValues() } = {}) {
    return readDocument(bytes, maxBytes, { same, drops: null });
}
/** The same without what it was computed from: that is checked as well, and takes no memory. */
function parseModelReport(bytes, { maxBytes = parse_report_MAX_REPORT_BYTES, same = sameValues() } = {}) {
    return (0,build_report/* toModelReport */.nO)(readDocument(bytes, maxBytes, { same, drops: METRICS }));
}
const ROWS = 'comparison/rows';
const METRICS = 'candidate/metrics';
const LONG_LISTS = new Set([ROWS, METRICS]);
/** Long lists are read item by item: the whole text, and all of it as objects, would take many times its bytes. */
function readDocument(bytes, maxBytes, reading) {
    if (bytes.length > maxBytes)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `report.json has ${bytes.length} bytes; at most ${maxBytes} are read. Compare fewer metrics.`);
    const { rest, lists } = cutLists(bytes, LONG_LISTS);
    const text = decode(rest);
    const unlike = (0,strict_json/* findJsonProblem */.Nd)(text, { maxItems: MAX_ITEMS });
    if (unlike !== undefined)
        throw invalid([unlike]);
    const isAll = bytes.length <= MAX_EXPLAINED_BYTES;
    const problems = [...checkReport(parseJson(text), 'report', { isAll })];
    const readItems = (list) => {
        const spans = lists.get(list);
        return spans === undefined
            ? null
            : readList(bytes, spans, list, { ...reading, isAll, problems });
    };
    const [rows, metrics] = [readItems(ROWS), readItems(METRICS)];
    if (problems.length > 0)
        throw invalid(problems);
    const document = (0,json_shape/* restoreShape */.I_)(report_json_schema/* reportShape */.c, parseDigits(text));
    assertReport(document);
    const { comparison, candidate } = document;
    const whole = {
        ...document,
        comparison: { ...comparison, rows: rows ?? comparison.rows },
        candidate: { ...candidate, metrics: metrics ?? candidate.metrics },
    };
    assertReport(whole);
    const contradictions = findContradictions(whole);
    if (contradictions.length > 0)
        throw invalid(contradictions);
    return whole;
}
function readList(bytes, spans, list, { same, drops, isAll, problems }) {
    const { shape, most } = longListFacts(list);
    if (spans.length > most)
        problems.push(`/${list} must NOT have more than ${most} items`);
    const items = [];
    for (const [index, [start, end]] of spans.entries()) {
        if (problems.length > 0 && !isAll)
            break;
        const path = `/${list}/${index}`;
        const item = decode(bytes.subarray(start, end));
        const unlike = (0,strict_json/* findJsonProblem */.Nd)(item, ITEM_LIMITS);
        if (unlike !== undefined)
            throw invalid([`${path}${unlike.startsWith('/') ? '' : ': '}${unlike}`]);
        const value = parseJson(item);
        const found = checkReport(value, list, { isAll, path });
        problems.push(...found);
        if (found.length > 0)
            continue;
        if (drops !== list)
            items.push(restoreItem(shape, hasOwnDigits(item) ? parseDigits(item) : value, same));
        else if (isValueless(value))
            problems.push(VALUELESS);
    }
    return items;
}
function decode(bytes) {
    try {
        return DECODER.decode(bytes);
    }
    catch {
        throw invalid(['it is not UTF-8']);
    }
}
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function parseJson(text, reviver) {
    try {
        return JSON.parse(text, reviver);
    }
    catch (cause) {
        throw invalid([cause instanceof Error ? cause.message : 'it is not JSON']);
    }
}
/** Most numbers are written as the program would write them; an object for each would be most of the memory. */
const keepDigits = (_key, value, context) => typeof value === 'number' &&
    Number.isFinite(value) &&
    context?.source !== undefined &&
    context.source !== String(value)
    ? (0,numeral/* numeral */.Dx)(value, context.source)
    : value;
const parseDigits = (text) => parseJson(text, keepDigits);
/** Whether JSON has a number that is not written as the program would: asking the parser takes five times as long. */
function hasOwnDigits(json) {
    let at = 0;
    while (at < json.length) {
        const unit = json.charCodeAt(at);
        const start = at;
        at += 1;
        if (unit === parse_report_QUOTE) {
            while (at < json.length && json.charCodeAt(at) !== parse_report_QUOTE)
                at += json.charCodeAt(at) === parse_report_BACKSLASH ? 2 : 1;
            at += 1;
        }
        else if (isDigit(unit) || unit === MINUS) {
            while (isOfNumber(json.charCodeAt(at)))
                at += 1;
            const source = json.slice(start, at);
            if (String(Number(source)) !== source)
                return true;
        }
    }
    return false;
}
const parse_report_QUOTE = 0x22;
const parse_report_BACKSLASH = 0x5c;
const MINUS = 0x2d;
const isDigit = (unit) => unit >= 0x30 && unit <= 0x39;
/** A digit, or one of `-.+Ee`. */
const isOfNumber = (unit) => isDigit(unit) ||
    unit === MINUS ||
    unit === 0x2e ||
    unit === 0x2b ||
    unit === 0x45 ||
    unit === 0x65;
// The schema has just been checked on the same text; only the numbers differ, by the shape that the schema is made of.
function assertReport(_value) { }
function findContradictions(document) {
    const { comparison } = document;
    const addresses = [
        ['/runUrl', document.runUrl],
        ...(comparison.baseline === null
            ? []
            : [['/comparison/baseline/url', comparison.baseline.url]]),
    ];
    const keyless = comparison.rows.findIndex(({ candidate, baseline }) => candidate === null && baseline === null);
    const valueless = document.candidate.metrics.some(isValueless) ||
        comparison.rows.some(({ candidate, baseline }) => isValueless(candidate) || isValueless(baseline));
    return [
        ...addresses.flatMap(([path, url]) => url !== undefined && isWithin(url, document)
            ? []
            : [
                `${path} is not an address of ${(0,strict_json/* quoteText */.ol)(`${document.serverUrl}/${document.repository}`)}`,
            ]),
        ...(keyless === -1 ? [] : [`/comparison/rows/${keyless} has a metric on neither side`]),
        ...(valueless ? [VALUELESS] : []),
    ];
}
const VALUELESS = 'a metric has neither a value nor says what it is instead';
/** @param metric fits the schema; its number may not have been read yet */
function isValueless(metric) {
    if (typeof metric !== 'object' || metric === null || !('value' in metric))
        return false;
    return metric.value === null && !('nonFinite' in metric && metric.nonFinite !== undefined);
}
/** Compared after the parser has resolved `..` and escapes, as a browser would. */
function isWithin(text, { serverUrl, repository }) {
    const url = URL_CHARACTERS.test(text) ? URL.parse(text) : null;
    const server = URL.parse(serverUrl);
    return (url !== null &&
        server !== null &&
        url.origin === server.origin &&
        url.username === '' &&
        url.password === '' &&
        url.pathname.startsWith(`/${repository}/`));
}
function invalid(problems) {
    const shown = problems
        .slice(0, MAX_REPORTED)
        .map((problem) => (0,strict_json/* showInvisible */.jQ)((0,strict_json/* cutText */.IN)(problem, MAX_PROBLEM_CHARACTERS)))
        .join('; ');
    const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : '';
    return new errors/* ReleaseError */.K('FORMAT_INVALID', `report.json is not a report of this kind: ${shown}${more}. It was changed, cut off or written by another version.`);
}

// EXTERNAL MODULE: ./lib/domain/byte-source.js
var byte_source = __webpack_require__(4500);
// EXTERNAL MODULE: ./lib/formats/zip-archive.js
var zip_archive = __webpack_require__(2352);
;// CONCATENATED MODULE: ./lib/usecases/unpack-artifact.js



/** A report's artifact has two files. */
const MAX_ENTRIES = 10;
/**
 * Files of an artifact, by name; only those that are asked for are unpacked, into memory and nowhere else, so that paths and
 * links in the archive lead nowhere. A name that the archive has not is left out.
 * @param label names the archive in messages
 * @param maxBytes of one file, unpacked
 * @throws FORMAT_INVALID for an archive that is damaged, LIMIT_EXCEEDED for more than 10 entries or a larger file
 */
async function unpackArtifact(label, archive, names, maxBytes) {
    const zip = await (0,zip_archive/* readZipArchive */.i5)((0,byte_source/* bytesSource */.X)(label, archive));
    if (zip.entries.size > MAX_ENTRIES)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${label} holds ${zip.entries.size} files; a report's artifact has at most ${MAX_ENTRIES}.`);
    const files = new Map();
    for (const name of names) {
        const size = zip.entries.get(name);
        if (size === undefined)
            continue;
        if (size > maxBytes)
            throw tooLarge(label, name, maxBytes);
        // oxlint-disable-next-line no-await-in-loop -- one file after the other keeps less in memory
        const file = await zip.open(name, maxBytes);
        // What lies in the archive uncompressed is as long as it is, whatever the directory says.
        if (file.size > maxBytes)
            throw tooLarge(label, name, maxBytes);
        files.set(name, file.read(0, file.size));
    }
    return files;
}
const tooLarge = (label, name, maxBytes) => new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${name} in ${label} has more than the ${maxBytes} bytes that are read of it.`);

;// CONCATENATED MODULE: ./lib/usecases/read-fragments.js







/** Downloads at a time. */
const PARALLEL = 2;
/** Bytes of all reports that are read at once: a row takes as much memory as its text, or less. */
const MAX_TOTAL_BYTES = 16 * parse_report_MAX_REPORT_BYTES;
const USUAL_LIMITS = { maxBytes: parse_report_MAX_REPORT_BYTES, totalBytes: MAX_TOTAL_BYTES };
/**
 * The report of one artifact, whoever left it.
 * @param maxBytes of the archive, and of the report in it
 * @throws ReleaseError for what is no report (FORMAT_INVALID), or one of another model, key or attempt than the artifact's
 * name says; LIMIT_EXCEEDED, GITHUB_FAILED
 */
async function readFragment(ref, read, maxBytes = MAX_REPORT_BYTES) {
    const archive = await read(ref, maxBytes);
    const budget = openBudget(maxBytes);
    return await unpack(ref, archive, { parse: parseReportDocument, maxBytes, budget });
}
async function unpack(ref, archive, { parse, maxBytes, budget, tidy }) {
    const label = `the artifact ${(0,strict_json/* quoteText */.ol)(ref.name)}`;
    const files = await unpackArtifact(label, archive, [fragment_name/* REPORT_FILE */.Uq], maxBytes);
    const bytes = files.get(fragment_name/* REPORT_FILE */.Uq);
    if (bytes === undefined)
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${label} has no file ${fragment_name/* REPORT_FILE */.Uq}.`);
    const size = bytes.length;
    budget.take(label, size);
    const report = parse(bytes, { maxBytes });
    letGo(bytes);
    tidy?.(size);
    if ((0,fragment_name/* buildFragmentName */.Gm)(report) === ref.name)
        return report;
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `The report in ${label} is of another model, key or attempt than the name of the artifact says.`);
}
/** Tens of megabytes at once, not when the next collection of garbage is due. A part of an archive belongs to that. */
function letGo({ buffer, byteLength }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
        buffer.transfer(0);
}
function openBudget(totalBytes) {
    let left = totalBytes;
    return {
        take(label, bytes) {
            if (bytes > left)
                throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${label} is not read: all reports together have more than ${totalBytes} bytes. Compare fewer metrics or models.`);
            left -= bytes;
        },
    };
}
/** The reports of several artifacts, in their order; one that cannot be had is left out, and a warning says why. */
async function readFragments(refs, read, ports, limits = USUAL_LIMITS) {
    return await readAll(refs, read, ports, { ...limits, parse: parse_report_parseReportDocument });
}
/** The same for those who only tell what others found: without what it was computed from, and with as little memory as can be. */
const readModelReports = async (refs, read, ports, limits = USUAL_LIMITS) => await readAll(refs, read, ports, { ...limits, parse: parseModelReport });
async function readAll(refs, read, { log, tidy }, { maxBytes, totalBytes, parse }) {
    const budget = openBudget(totalBytes);
    const same = sameValues();
    const inTurn = takeTurns();
    const unpacking = {
        parse: (bytes, options) => parse(bytes, { ...options, same }),
        tidy,
        maxBytes,
        budget,
    };
    const reports = await (0,map_parallel/* mapParallel */.E)(refs, PARALLEL, async (ref) => {
        try {
            const archive = await read(ref, maxBytes);
            return await inTurn(() => unpack(ref, archive, unpacking));
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K))
                throw error;
            log.warning(`A report of this run is left out: ${error.message}`);
            return null;
        }
    });
    return reports.filter((report) => report !== null);
}
/** Only one is unpacked at a time: each may be tens of megabytes. */
function takeTurns() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work, work);
        last = next;
        return next;
    };
}


/***/ }),

/***/ 75137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ readPredictions),
/* harmony export */   by: () => (/* binding */ addComputed),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _domain_metric_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23230);
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67586);
/* harmony import */ var _collect_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14224);
/* harmony import */ var _source_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);





/** The rows of one file. @throws as the reader in `formats`, which is loaded only when it is needed */
async function readTable(source) {
    const { readPredictions: read } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(5361), __webpack_require__.e(1650), __webpack_require__.e(2496)]).then(__webpack_require__.bind(__webpack_require__, 82496));
    return await read(source);
}
/**
 * Reads the files of the input `predictions`.
 * @throws ReleaseError with every file that cannot be read; INPUT_INVALID for two files of one data set
 */
async function readPredictions(specs, ports) {
    if (specs.length === 0)
        return [];
    const read = await (0,_collect_all_js__WEBPACK_IMPORTED_MODULE_2__/* .collectAll */ ._U)(specs, (spec) => (0,_collect_all_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)('predictions', () => readFile(spec, ports)));
    refuseTwice(read);
    return read;
}
async function readFile({ dataset, pattern }, ports) {
    const { computeMetrics } = await __webpack_require__.e(/* import() */ 5173).then(__webpack_require__.bind(__webpack_require__, 55173));
    const [file, ...others] = ports.capture.select([pattern], 2).files;
    if (file === undefined || others.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `"${pattern}" is ${file === undefined ? 'no file' : 'more than one file'}. Name one file for each data set: DATASET=FILE.`);
    const reader = (0,_source_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceReader */ .T2)('predictions', ports);
    const content = reader.open(file);
    const table = await readTable(content);
    const source = await reader.keep(file);
    if (source === null)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `"${file.path}" is 2 GiB or larger. Write Parquet, or fewer columns.`);
    const metrics = computeMetrics(table).map((computed) => ({
        name: computed.name,
        dataset,
        slice: computed.slice,
        ...(Number.isFinite(computed.value)
            ? { value: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .numeral */ .Dx)(computed.value) }
            : { value: null, nonFinite: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .nonFiniteName */ .ox)(computed.value) }),
        better: computed.better,
        unit: null,
        samples: computed.samples,
        stderr: computed.stderr === null ? null : (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .numeral */ .Dx)(computed.stderr),
        repeats: null,
        source: `${file.path}#computed`,
    }));
    const positive = table.kind === 'classification' ? table.positive : null;
    ports.log.info(`Predictions ${dataset ?? file.path}: ${table.rows} rows, ${table.kind}${positive === null ? '' : `, positive class ${JSON.stringify(positive)}`}`);
    return { dataset, kind: table.kind, rows: table.rows, positive, source, content, metrics };
}
function refuseTwice(all) {
    const seen = new Set();
    for (const { dataset, source } of all) {
        if (seen.has(dataset))
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `predictions: "${source.path}" is a second file for ${dataset === null ? 'no data set' : `the data set "${dataset}"`}. ` +
                'Give each file a data set of its own: DATASET=FILE.');
        seen.add(dataset);
    }
}
/** Computed metrics count only for data sets of which no metrics file says anything: a file knows better. */
function addComputed(reported, predictions) {
    const known = new Set(reported.map(({ dataset }) => dataset));
    const keys = new Set(reported.map(_domain_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C));
    const unknown = predictions.filter(({ dataset, metrics }) => 
    // A file may write the data set into the name: `test/accuracy`.
    !known.has(dataset) && !metrics.some((metric) => keys.has((0,_domain_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C)(metric))));
    return [...reported, ...unknown.flatMap(({ metrics }) => metrics)];
}


/***/ }),

/***/ 98915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachOnce),
/* harmony export */   T2: () => (/* binding */ sourceReader)
/* harmony export */ });
/* unused harmony exports textSource, fileSource */
/* harmony import */ var _domain_byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4500);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);
/* harmony import */ var _domain_stable_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97984);



function textSource(role, { path, bytes }) {
    return {
        role,
        path,
        size: bytes.length,
        sha256: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes),
        pieces: [{ kind: 'bytes', bytes }],
    };
}
/** A file that may be too large to hold. */
function fileSource(role, { file, path, size }, hash) {
    return { role, path, size, sha256: hash, pieces: [{ kind: 'file', path: file, start: 0, size }] };
}
/** One asset a file, also when two lines name the same one. */
const eachOnce = (files) => [
    ...new Map(files.map((file) => [file.path, file])).values(),
];
/** Files up to this are read once and held, so that the numbers and the asset are of the same bytes. Bytes. */
const MAX_HELD_BYTES = 16 * 1024 * 1024;
/** Of all held files together; beyond it a file is read twice. */
const MAX_ALL_HELD_BYTES = 256 * 1024 * 1024;
/** Assets of one folder. */
const MAX_FOLDER_ASSETS = 20;
/** Bytes. */
const MAX_KEPT_BYTES = 2 * 1024 * 1024 * 1024 - 1;
function sourceReader(role, ports) {
    const hold = holdFiles(ports);
    const openLarge = openOnce(ports);
    const keep = async (file) => {
        const bytes = hold(file);
        if (bytes !== null)
            return textSource(role, { path: file.path, bytes });
        if (file.size <= MAX_KEPT_BYTES) {
            const hash = await ports.capture.hash(file);
            // Throws when the file is not what the numbers were read from.
            openLarge(file).read(0, 1);
            return fileSource(role, file, hash);
        }
        ports.log.warning(`${role}: "${file.path}" has ${file.size} bytes, more than GitHub stores; it is not kept with the version.`);
        return null;
    };
    return {
        open: (file) => {
            const bytes = hold(file);
            return bytes === null ? openLarge(file) : (0,_domain_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesSource */ .X)(file.path, bytes);
        },
        keep,
        keepFolder: async (files, root) => {
            const bundled = files.length > MAX_FOLDER_ASSETS ? bundle(files, hold) : null;
            // No file of a workspace has such a path.
            if (bundled !== null)
                return [textSource(role, { path: `${root}//files.json`, bytes: bundled })];
            const kept = [];
            for (const file of files) {
                // oxlint-disable-next-line no-await-in-loop -- few files
                const source = await keep(file);
                if (source !== null)
                    kept.push(source);
            }
            return kept;
        },
    };
}
/** Reads a small file once; `null` for what is too large, alone or with all others. */
function holdFiles({ capture }) {
    const held = new Map();
    let total = 0;
    return (file) => {
        const known = held.get(file.path);
        if (known !== undefined)
            return known;
        if (file.size > MAX_HELD_BYTES || total + file.size > MAX_ALL_HELD_BYTES)
            return null;
        const bytes = capture.open(file).read(0, file.size);
        total += bytes.length;
        held.set(file.path, bytes);
        return bytes;
    };
}
/** The same source for the same file, so that a change between two of its reads is noticed. */
function openOnce({ capture }) {
    const opened = new Map();
    return (file) => {
        const source = opened.get(file.path) ?? capture.open(file);
        opened.set(file.path, source);
        return source;
    };
}
/** `null` when a file is no UTF-8 text, or too large to hold. */
function bundle(files, hold) {
    const texts = [];
    for (const file of files) {
        const bytes = hold(file);
        if (bytes === null || !isUtf8(bytes))
            return null;
        texts.push([file.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]);
    }
    return (0,_domain_stable_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stableJson */ ._)(Object.fromEntries(texts));
}
function isUtf8(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
