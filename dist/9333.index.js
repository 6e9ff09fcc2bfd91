export const id = 9333;
export const ids = [9333];
export const modules = {

/***/ 84785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ findWritten)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58910);

/** Runs a write; `undefined` when the token may not do it. */
async function findWritten(action, request) {
    try {
        return await request();
    }
    catch (error) {
        // A rate limit is 403 as well, but then another try, not another permission, is what helps.
        const limited = error instanceof Error && /rate limit/i.test(error.message);
        if ((0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 403 && !limited)
            return undefined;
        return await (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)(action, () => Promise.reject(error));
    }
}


/***/ }),

/***/ 12907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ githubPullRequest)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/adapters/github-client.js + 1 modules
var github_client = __webpack_require__(813);
// EXTERNAL MODULE: ./lib/adapters/github-denial.js
var github_denial = __webpack_require__(84785);
// EXTERNAL MODULE: ./lib/adapters/github-error.js
var github_error = __webpack_require__(58910);
// EXTERNAL MODULE: ./lib/adapters/github-viewer.js
var github_viewer = __webpack_require__(28944);
;// CONCATENATED MODULE: ./lib/adapters/hide-comment.js



const STATE = 'query($id: ID!) { node(id: $id) { ... on IssueComment { isMinimized minimizedReason } } }';
const HIDE = 'mutation($input: MinimizeCommentInput!) { minimizeComment(input: $input) { minimizedComment { isMinimized } } }';
const SHOW = 'mutation($input: UnminimizeCommentInput!) { unminimizeComment(input: $input) { unminimizedComment { isMinimized } } }';
/**
 * Folds a comment away as resolved, or shows one that was folded away for that reason. Only GraphQL does it.
 * @throws ReleaseError `PERMISSION_MISSING` when GraphQL refuses
 */
async function hideComment({ octokit }, id, wanted) {
    await asked(`change whether the comment is ${wanted}`, async () => {
        const { hidden, reason } = parseState(await octokit.graphql(STATE, { id }));
        if (wanted === 'hidden' && !hidden)
            await octokit.graphql(HIDE, { input: { subjectId: id, classifier: 'RESOLVED' } });
        if (wanted === 'shown' && hidden && reason === 'resolved')
            await octokit.graphql(SHOW, { input: { subjectId: id } });
    });
}
async function asked(action, request) {
    try {
        await (0,github_error/* explained */.to)(action, request);
    }
    catch (error) {
        if (!(0,github_viewer/* isGraphqlRefusal */.eH)(error))
            throw error;
        throw new errors/* ReleaseError */.K('PERMISSION_MISSING', `Cannot ${action}: ${error.message}`, {
            cause: error,
        });
    }
}
function parseState(reply) {
    const node = fieldOf(reply, 'node');
    const reason = fieldOf(node, 'minimizedReason');
    return {
        hidden: fieldOf(node, 'isMinimized') === true,
        reason: typeof reason === 'string' ? reason.toLowerCase() : '',
    };
}
const fieldOf = (value, name) => typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

;// CONCATENATED MODULE: ./lib/adapters/github-pull-request.js






/** GitHub itself takes no more than 2,500 on one conversation. */
const MAX_COMMENTS = 10_000;
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
            viewer ??= (0,github_viewer/* readViewer */.n)(client);
            return await listComments(client, number, await viewer);
        }),
        createComment: (body) => write('comment on the pull request', async () => {
            const reply = await octokit.rest.issues.createComment({
                ...where,
                issue_number: number,
                body,
                request: github_client/* NO_RETRY */.PE,
            });
            return reply.data.html_url;
        }),
        updateComment: (id, body) => write('update the comment', async () => {
            const reply = await octokit.rest.issues.updateComment({ ...where, comment_id: id, body });
            return reply.data.html_url;
        }),
        deleteComment: (id) => write('delete a duplicate comment', async () => {
            await removeComment(client, id);
            return '';
        }),
        hideComment: (nodeId) => hideComment(client, nodeId, 'hidden'),
        showComment: (nodeId) => hideComment(client, nodeId, 'shown'),
    };
}
async function listComments({ octokit, owner, repo }, number, own) {
    const found = [];
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
    });
    for await (const { data } of pages) {
        for (const comment of data)
            found.push({
                id: comment.id,
                nodeId: comment.node_id,
                body: comment.body ?? '',
                url: comment.html_url,
                own: isSameAccount(comment.user, own),
            });
        if (found.length > MAX_COMMENTS)
            throw new errors/* ReleaseError */.K('GITHUB_FAILED', `Pull request #${number} has more than ${MAX_COMMENTS} comments.`);
    }
    return found;
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
    return user.login === login || (mayBe && (0,github_viewer/* bareLogin */.cY)(user.login) === (0,github_viewer/* bareLogin */.cY)(login));
}
async function write(action, request) {
    const url = await (0,github_denial/* findWritten */.r)(action, request);
    return url === undefined ? { kind: 'denied' } : { kind: 'written', url };
}


/***/ }),

/***/ 28944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cY: () => (/* binding */ bareLogin),
/* harmony export */   eH: () => (/* binding */ isGraphqlRefusal),
/* harmony export */   n: () => (/* binding */ readViewer)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58910);

const ACTIONS = { login: 'github-actions[bot]', id: null };
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
        const status = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error);
        const refused = status === 401 || status === 403 || status === 404;
        if (refused || isGraphqlRefusal(error))
            return ACTIONS;
        throw error;
    }
}
/** An answer 200 with `errors` in it. */
const isGraphqlRefusal = (error) => error instanceof Error && error.name === 'GraphqlResponseError';
/** The name of a bot's app, and of a person itself. */
const bareLogin = (login) => login.replace(/\[bot\]$/, '');
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


/***/ }),

/***/ 86223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ fitBudget),
/* harmony export */   Xj: () => (/* binding */ countCuts),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
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


/***/ }),

/***/ 20440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ markReview),
/* harmony export */   WU: () => (/* binding */ renderCommentMarker),
/* harmony export */   Wm: () => (/* binding */ headingOf),
/* harmony export */   Zv: () => (/* binding */ parseCommentMarker),
/* harmony export */   xN: () => (/* binding */ knowsFailure)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);

const RUN = String.raw `(\d{1,20})\.(\d{1,9})`;
const MARKER = new RegExp([
    String.raw `^<!-- model-release:report v1 key=([\w.~%-]*) head=([0-9a-f]{40}) run=${RUN}`,
    String.raw `(?: models=(\d{1,9}))?(?: state=(running|failed|cancelled))?(?: was=(fail))?`,
    `(?: below=([0-9a-f]{40})@${RUN})? -->$`,
].join(''));
/** The first line of a comment; of a review it is `markReview`. */
function renderCommentMarker(of) {
    const marker = 'absent' in of ? markReview(of) : of;
    const { key, head, models, state, was, below } = marker;
    const parts = [
        `model-release:report v1 key=${encodeKey(key)} head=${head} run=${runText(marker)}`,
        ...(models === undefined ? [] : [`models=${models}`]),
        ...(state === undefined ? [] : [`state=${state}`]),
        ...(was === undefined ? [] : [`was=${was}`]),
        ...(below === undefined ? [] : [`below=${below.head}@${runText(below)}`]),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenLine */ .re)(parts.join(' '));
}
/** The marker of a report. */
function markReview(review) {
    const { key, head, runId, attempt, models, resolved } = review;
    const marker = { key, head, runId, attempt, models: models.length };
    return resolved ? { ...marker, was: 'fail' } : marker;
}
/** Reads the first line alone, and only what `renderCommentMarker` writes: a quoted marker is none. */
function parseCommentMarker(body) {
    const line = (body.split('\n', 1)[0] ?? '').replace(/\r$/, '');
    const found = MARKER.exec(line);
    if (found === null)
        return null;
    const [, key = '', head, runId, attempt, models, state, was, ...below] = found;
    const decoded = decodeKey(key);
    const run = readRun(head, runId, attempt);
    if (decoded === null || run === null)
        return null;
    const under = readRun(...below);
    const marker = {
        key: decoded,
        ...run,
        ...(models === undefined ? {} : { models: Number(models) }),
        ...(isNoticeKind(state) ? { state } : {}),
        ...(was === undefined ? {} : { was: 'fail' }),
        ...(under === null ? {} : { below: under }),
    };
    return renderCommentMarker(marker) === line ? marker : null;
}
/** What a comment's heading says, as Markdown without the signs of a heading; `''` when it has none. */
function headingOf(body) {
    return /^### (.*?)\r?$/m.exec(body)?.[1] ?? '';
}
/** Whether the last report that this comment knows of had failed. */
function knowsFailure(marker, body) {
    return marker.state === undefined ? headingOf(body).startsWith('❌') : marker.was === 'fail';
}
const runText = ({ runId, attempt }) => `${runId}.${attempt}`;
function readRun(head, runId, attempt) {
    if (head === undefined || runId === undefined || attempt === undefined)
        return null;
    return { head, runId, attempt: Number(attempt) };
}
const isNoticeKind = (text) => text === 'running' || text === 'failed' || text === 'cancelled';
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


/***/ }),

/***/ 68193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Bg: () => (/* binding */ commitUrl),
/* harmony export */   Ek: () => (/* binding */ repositoryUrl),
/* harmony export */   LM: () => (/* binding */ shortSigner),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   XA: () => (/* binding */ releaseUrl),
/* harmony export */   XH: () => (/* binding */ compareUrl),
/* harmony export */   uq: () => (/* binding */ assetUrl),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43419);

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
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(shortCommit(commit)), commitUrl(place, commit));
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


/***/ }),

/***/ 92027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ tellsFailure),
/* harmony export */   Ds: () => (/* binding */ hadFailed),
/* harmony export */   Ok: () => (/* binding */ findNewest),
/* harmony export */   ZW: () => (/* binding */ describeAhead),
/* harmony export */   gP: () => (/* binding */ findOwnComments),
/* harmony export */   k1: () => (/* binding */ findStaleness),
/* harmony export */   w0: () => (/* binding */ outranks)
/* harmony export */ });
/* unused harmony export compareRuns */
/* harmony import */ var _render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20440);

/** Over all pages, oldest first. Two of one key are there after a race. */
async function findOwnComments(key, pullRequest) {
    const comments = await pullRequest.listComments();
    return comments.flatMap((comment) => {
        const marker = comment.own ? (0,_render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommentMarker */ .Zv)(comment.body) : null;
        return marker === null || marker.key !== key ? [] : [{ comment, marker }];
    });
}
/** The one that knows most, which need not be the oldest, that stays. */
function findNewest(own) {
    return own.reduce((best, one) => (best === undefined || outranks(one.marker, best.marker) ? one : best), undefined);
}
/** Whether the first knows more than the second: a newer run, or more models of the same one. */
function outranks(one, other) {
    const order = compareRuns(one, other);
    if (order !== 0)
        return order > 0;
    const [rank, otherRank] = [RANKS[one.state ?? 'report'], RANKS[other.state ?? 'report']];
    if (rank !== otherRank)
        return rank > otherRank;
    return one.head === other.head && (one.models ?? 0) > (other.models ?? 0);
}
/** Of the same run, what one leg of a matrix says is not undone by another one that says less. */
const RANKS = { running: 0, cancelled: 1, failed: 2, report: 3 };
/** Above 0: the first is newer. */
function compareRuns(one, other) {
    const [first, second] = [toRunNumber(one.runId), toRunNumber(other.runId)];
    return first === second ? one.attempt - other.attempt : first > second ? 1 : -1;
}
const toRunNumber = (runId) => (/^\d{1,20}$/.test(runId) ? BigInt(runId) : 0n);
/** Why this run must not speak: another one has said more, or the pull request has moved on. */
async function findStaleness(ours, markers, { readHead }) {
    const ahead = markers.find((marker) => outranks(marker, ours));
    if (ahead !== undefined)
        return describeAhead(ahead, ours);
    const head = await readHead();
    if (head === ours.head)
        return undefined;
    return `the pull request has moved on to ${head.slice(0, 8)}; this run judged ${ours.head.slice(0, 8)}`;
}
function describeAhead(ahead, ours) {
    if (compareRuns(ahead, ours) !== 0)
        return `run ${ahead.runId}, which is newer than this one, has already reported`;
    if (ahead.state !== undefined || ours.state !== undefined)
        return 'another job of this run has already reported';
    return `another job of this run has already reported ${ahead.models} models, and this one knew of ${ours.models ?? 0}`;
}
/** Whether the report of the run before had failed, whatever this run has said in the meantime. */
function hadFailed({ comment, marker }, ours) {
    const sameRun = marker.state === undefined && compareRuns(marker, ours) === 0;
    return sameRun ? marker.was === 'fail' : (0,_render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .knowsFailure */ .xN)(marker, comment.body);
}
/** Whether the last report that a comment knows of had failed. */
const tellsFailure = ({ comment, marker }) => (0,_render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .knowsFailure */ .xN)(marker, comment.body);


/***/ }),

/***/ 8867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ postNotice)
});

// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(86223);
// EXTERNAL MODULE: ./lib/render/comment-marker.js
var comment_marker = __webpack_require__(20440);
// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(68193);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
;// CONCATENATED MODULE: ./lib/render/comment-notice.js




/** UTF-8 bytes: a report of 60,000 and what stands above it. GitHub refuses more than 65,536 characters. */
const BUDGET = 62_000;
const FOLD = '<details><summary>';
/**
 * Says that a run is under way, or that it left no result, with the earlier report folded below. A notice takes the
 * place of an earlier one, and keeps the report below that. Where the report is too long to stand here, a link to its
 * run does.
 */
function renderNotice(notice, earlier) {
    const below = earlier === null ? null : reportBelow(earlier);
    const marker = (0,comment_marker/* renderCommentMarker */.WU)(markNotice(notice, earlier, below));
    const title = (0,markdown/* heading */.R_)(3, TITLES[notice.kind]((0,links/* shortCommit */.Ax)(notice.context.head)));
    const render = (fold) => `${marker}\n${(0,markdown/* paragraphs */.qN)([title, sentences(notice, below, fold !== ''), fold])}\n`;
    const fold = earlier === null ? '' : foldOf(earlier);
    const whole = render(fold);
    return (0,budget/* utf8Length */.wI)(whole) <= BUDGET ? whole : render('');
}
const TITLES = {
    running: (head) => `⏳ Model gate: running for ${head}`,
    failed: (head) => `💥 Model gate: no result for ${head}, the job failed before the comparison`,
    cancelled: (head) => `🚫 Model gate: no result for ${head}, the job was cancelled before the comparison`,
};
const STATES = {
    running: 'is under way.',
    failed: 'failed; its log says why.',
    cancelled: 'was cancelled.',
};
function markNotice({ kind, context }, earlier, below) {
    const { key, head, runId, attempt } = context;
    const failed = earlier !== null && (0,comment_marker/* knowsFailure */.xN)(earlier.marker, earlier.body);
    return {
        key,
        head,
        runId,
        attempt,
        state: kind,
        ...(failed ? { was: 'fail' } : {}),
        ...(below === null ? {} : { below }),
    };
}
function reportBelow({ marker }) {
    if (marker.state !== undefined)
        return marker.below ?? null;
    const { head, runId, attempt } = marker;
    return { head, runId, attempt };
}
function sentences({ kind, context }, below, shown) {
    const run = `${(0,markdown/* link */.nf)(`Run ${context.runId}`, context.runUrl)} ${STATES[kind]}`;
    if (below === null)
        return run;
    const report = shown
        ? 'What follows is the report'
        : `${(0,markdown/* link */.nf)('The last report', runUrl(context, below))} is that`;
    if (below.head === context.head)
        return `${run} ${report} of an earlier run.`;
    const [then, now] = [(0,markdown/* codeSpan */.SS)((0,links/* shortCommit */.Ax)(below.head)), (0,markdown/* codeSpan */.SS)((0,links/* shortCommit */.Ax)(context.head))];
    return `${run} ${report} of ${then} and may not hold for ${now}.`;
}
const runUrl = (context, { runId, attempt }) => `${(0,links/* repositoryUrl */.Ek)(context)}/actions/runs/${runId}/attempts/${attempt}`;
/** The earlier report, folded under its own heading; `''` when the comment does not hold it. */
function foldOf({ marker, body }) {
    const [, ...lines] = body.replaceAll('\r\n', '\n').split('\n');
    const text = lines.join('\n').trim();
    if (marker.state !== undefined) {
        const at = text.indexOf(`\n${FOLD}`);
        return at === -1 ? '' : text.slice(at + 1);
    }
    const title = (0,comment_marker/* headingOf */.Wm)(text);
    const rest = text.replace(`### ${title}`, () => '').trim();
    const summary = plainText(title);
    return (0,markdown/* details */.zH)(summary === '' ? `Report of ${(0,links/* shortCommit */.Ax)(marker.head)}` : summary, rest);
}
/** A heading of ours as the text that a reader sees; `details` makes it harmless again. */
function plainText(markdown) {
    return markdown
        .replaceAll(/<\/?(?:code|sub)>|\*\*|`|\u200B/g, '')
        .replaceAll(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
        .trim();
}

// EXTERNAL MODULE: ./lib/usecases/find-own-comments.js
var find_own_comments = __webpack_require__(92027);
// EXTERNAL MODULE: ./lib/usecases/put-comment.js
var put_comment = __webpack_require__(89729);
;// CONCATENATED MODULE: ./lib/usecases/post-notice.js



/**
 * Keeps a comment honest while a run is under way, and after one that left no result: its head and heading are those
 * of this run, and the earlier report is folded below. Where there is no comment yet none is made, but after a failure
 * with the mode `always`. A report of this run or of a newer one is left alone.
 */
async function postNotice(notice, mode, ports) {
    if (mode === 'never')
        return { kind: 'skipped', why: 'comment: never' };
    return await (0,put_comment/* catchRefusals */.pM)(() => post(notice, mode, ports), ports.log);
}
async function post(notice, mode, ports) {
    const { kind, context } = notice;
    const { head, runId, attempt, key } = context;
    const { pullRequest, log } = ports;
    const own = await (0,find_own_comments/* findOwnComments */.gP)(key, pullRequest);
    const [oldest] = own;
    const newest = (0,find_own_comments/* findNewest */.Ok)(own);
    if (newest === undefined && (kind === 'running' || mode !== 'always'))
        return { kind: 'skipped', why: 'there is no comment to keep current' };
    const ours = { key, head, runId, attempt, state: kind };
    const why = await (0,find_own_comments/* findStaleness */.k1)(ours, own.map(({ marker }) => marker), pullRequest);
    if (why !== undefined)
        return { kind: 'skipped', why };
    // A comment that was folded away as resolved would hide that there is no result any more.
    if (oldest !== undefined && kind === 'failed' && !(0,find_own_comments/* tellsFailure */.BT)(oldest))
        await (0,put_comment/* tryOnComment */.AX)('shown', () => pullRequest.showComment(oldest.comment.nodeId), log);
    const earlier = newest === undefined ? null : { marker: newest.marker, body: newest.comment.body };
    return await (0,put_comment/* putComment */.jW)(own, ours, renderNotice(notice, earlier), ports);
}


/***/ }),

/***/ 89729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ tryOnComment),
/* harmony export */   jW: () => (/* binding */ putComment),
/* harmony export */   pM: () => (/* binding */ catchRefusals)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92027);


/**
 * Writes one comment of a key and removes the others: the oldest stays, so that links to it do. One that says the same
 * already is left as it is.
 */
async function putComment(own, marker, body, ports) {
    const [oldest, ...duplicates] = own;
    if (oldest === undefined)
        return await createFirst(marker, body, ports);
    const { id, url } = oldest.comment;
    if (!saysSame(oldest.comment.body, body)) {
        const written = await ports.pullRequest.updateComment(id, body);
        if (written.kind === 'denied')
            return written;
    }
    await removeComments(duplicates, ports);
    return { kind: 'posted', url };
}
async function createFirst(marker, body, ports) {
    const written = await ports.pullRequest.createComment(body);
    if (written.kind === 'denied')
        return written;
    const own = await (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .findOwnComments */ .gP)(marker.key, ports.pullRequest);
    // Another run may have looked, found none and created one at the same time.
    const newest = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .findNewest */ .Ok)(own);
    const [oldest] = own;
    if (newest === undefined || oldest === undefined)
        return { kind: 'posted', url: written.url };
    const best = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .outranks */ .w0)(newest.marker, marker) ? newest.comment.body : body;
    return await putComment(own, marker, best, ports);
}
/** GitHub may keep a body with other line ends, and without the blanks at its end. */
const saysSame = (one, other) => plain(one) === plain(other);
const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
async function removeComments(duplicates, { pullRequest, log }) {
    for (const { comment } of duplicates) {
        log.info(`Removing a duplicate of the report (comment ${comment.id}).`);
        // oxlint-disable-next-line no-await-in-loop -- one at most, after a race
        await pullRequest.deleteComment(comment.id);
    }
}
/** Hiding and showing is a courtesy: a server or a token that does not do it is for the log. */
async function tryOnComment(action, change, log) {
    try {
        await change();
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K))
            throw error;
        log.info(`The comment could not be ${action}: ${error.message}`);
    }
}
/** The report still reaches the job's summary, so a missing right is no failure, and another one is for the caller. */
async function catchRefusals(action, log) {
    try {
        return await action();
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K))
            throw error;
        if (error.code === 'GITHUB_FAILED')
            return { kind: 'failed', error };
        if (error.code !== 'PERMISSION_MISSING')
            throw error;
        log.debug(error.message);
        return { kind: 'denied' };
    }
}


/***/ })

};
