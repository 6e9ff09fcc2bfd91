export const id = 488;
export const ids = [488];
export const modules = {

/***/ 82615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ githubChecks)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(813);
/* harmony import */ var _github_denial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84785);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58910);
/* harmony import */ var _github_viewer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28944);





/** Of one name beside one commit, over all apps and runs. */
const MAX_CHECKS = 1000;
const MAX_ANNOTATIONS = 1000;
/** Check runs over the REST API; only apps make them, `GITHUB_TOKEN` being one's. */
function githubChecks(client) {
    const { octokit, owner, repo } = client;
    const where = { owner, repo };
    let app;
    return {
        listChecks: (wanted) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explained */ .to)('list the check runs of the commit', async () => {
            app ??= (0,_github_viewer_js__WEBPACK_IMPORTED_MODULE_4__/* .readViewer */ .n)(client).then(({ login }) => (0,_github_viewer_js__WEBPACK_IMPORTED_MODULE_4__/* .bareLogin */ .cY)(login));
            return await listChecks(client, wanted, await app);
        }),
        listAnnotations: (id) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .explained */ .to)('list the annotations of the check run', () => listAnnotations(client, id)),
        createCheck: (report, annotations) => write('create the check run', async () => {
            const fields = { ...toFields(report, annotations), head_sha: report.head };
            const { data } = await octokit.rest.checks.create({
                ...where,
                ...fields,
                request: _github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RETRY */ .PE,
            });
            return data;
        }),
        updateCheck: (id, report, annotations) => write('update the check run', async () => {
            const fields = { ...where, ...toFields(report, annotations), check_run_id: id };
            // Sent twice, annotations would be there twice.
            const once = annotations.length > 0 ? { request: _github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_RETRY */ .PE } : {};
            const { data } = await octokit.rest.checks.update({ ...fields, ...once });
            return data;
        }),
    };
}
async function listChecks({ octokit, owner, repo }, { name, head, key }, app) {
    const found = [];
    let seen = 0;
    const pages = octokit.paginate.iterator(octokit.rest.checks.listForRef, {
        owner,
        repo,
        ref: head,
        check_name: name,
        filter: 'all',
        per_page: 100,
    });
    for await (const { data } of pages) {
        for (const { id, html_url, details_url, output, conclusion, ...run } of data) {
            if (run.external_id !== key || run.app?.slug !== app || run.name !== name)
                continue;
            const url = html_url ?? details_url ?? '';
            const { title, summary } = output;
            found.push({
                id,
                url,
                conclusion: conclusion ?? '',
                title: title ?? '',
                summary: summary ?? '',
            });
        }
        seen += data.length;
        refuseMany(seen, MAX_CHECKS, 'check runs of this name beside the commit');
    }
    return found.toSorted((one, other) => one.id - other.id);
}
async function listAnnotations({ octokit, owner, repo }, id) {
    const found = [];
    const pages = octokit.paginate.iterator(octokit.rest.checks.listAnnotations, {
        owner,
        repo,
        check_run_id: id,
        per_page: 100,
    });
    for await (const { data } of pages) {
        for (const { path, start_line, annotation_level, title, message } of data)
            found.push({
                path,
                line: start_line,
                level: LEVELS.find((level) => level === annotation_level) ?? 'notice',
                title: title ?? '',
                message: message ?? '',
            });
        refuseMany(found.length, MAX_ANNOTATIONS, 'annotations');
    }
    return found;
}
const LEVELS = ['failure', 'warning', 'notice'];
function refuseMany(count, most, what) {
    if (count > most)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('GITHUB_FAILED', `There are more than ${most} ${what}.`);
}
function toFields(report, annotations) {
    const { name, key, conclusion, detailsUrl, title, summary } = report;
    const listed = annotations.map(({ line, level, ...annotation }) => ({
        ...annotation,
        start_line: line,
        end_line: line,
        annotation_level: level,
    }));
    return {
        name,
        external_id: key,
        details_url: detailsUrl,
        ...(conclusion === null
            ? { status: 'in_progress' }
            : { status: 'completed', conclusion }),
        output: { title, summary, ...(listed.length === 0 ? {} : { annotations: listed }) },
    };
}
async function write(action, request) {
    const written = await (0,_github_denial_js__WEBPACK_IMPORTED_MODULE_2__/* .findWritten */ .r)(action, request);
    if (written === undefined)
        return { kind: 'denied' };
    return { kind: 'written', id: written.id, url: written.html_url ?? '' };
}


/***/ }),

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
        updateComment: (id, body) => rewrite(async () => {
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
async function rewrite(request) {
    let gone = false;
    const written = await write('update the comment', async () => {
        try {
            return await request();
        }
        catch (error) {
            // It was listed a moment ago, so that the token may see it.
            if ((0,github_error/* statusOf */.c2)(error) !== 404)
                throw error;
            gone = true;
            return '';
        }
    });
    return gone ? { kind: 'gone' } : written;
}


/***/ }),

/***/ 28944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cY: () => (/* binding */ bareLogin),
/* harmony export */   eH: () => (/* binding */ isGraphqlRefusal),
/* harmony export */   n: () => (/* binding */ readViewer)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58910);


const ACTIONS = { login: 'github-actions[bot]', id: null };
/**
 * Over REST only people may ask who they are; GraphQL also tells `GITHUB_TOKEN` and the tokens of apps. A server that
 * does not answer it, or not to this token, has no apps of its own, so that the Actions bot is left.
 * @throws ReleaseError `GITHUB_FAILED` when GraphQL fails for another reason, such as a rate limit
 */
async function readViewer({ octokit }) {
    try {
        const reply = await octokit.graphql('{ viewer { login databaseId } }');
        return parseViewer(reply) ?? ACTIONS;
    }
    catch (error) {
        if (refusesToTell(error))
            return ACTIONS;
        if (!isGraphqlRefusal(error))
            throw error;
        const message = `Cannot ask whose token it is: ${error.message} Run the job again later.`;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('GITHUB_FAILED', message, { cause: error });
    }
}
function refusesToTell(error) {
    const status = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error);
    if (status === 401 || status === 404)
        return true;
    if (!(error instanceof Error) || (status !== 403 && !isGraphqlRefusal(error)))
        return false;
    return /resource not accessible/i.test(error.message) || isForbidden(error);
}
/** GraphQL gives its errors a type. */
function isForbidden(error) {
    const errors = 'errors' in error ? error.errors : undefined;
    return Array.isArray(errors) && errors.some((one) => Object(one).type === 'FORBIDDEN');
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

/***/ 12156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ reviewKey)
/* harmony export */ });
/**
 * What a comment and its check are found by: the workflow's file, and the key that a person chose. Two workflows never share
 * one, since neither knows what the other found.
 */
const reviewKey = (workflow, chosen) => chosen === null ? workflow : `${workflow} / ${chosen}`;


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
    String.raw `(?: models=(\d{1,9}))?(?: state=(running|failed|cancelled|skipped))?(?: was=(fail))?`,
    '(?: by=(door))?(?: lost=(1))?',
    `(?: below=([0-9a-f]{40})@${RUN})? -->$`,
].join(''));
/** The first line of a comment; of a review it is `markReview`. */
function renderCommentMarker(of) {
    const marker = 'absent' in of ? markReview(of) : of;
    const { key, head, models, state, was, by, lost, below } = marker;
    const parts = [
        `model-release:report v1 key=${encodeKey(key)} head=${head} run=${runText(marker)}`,
        ...(models === undefined ? [] : [`models=${models}`]),
        ...(state === undefined ? [] : [`state=${state}`]),
        ...(was === undefined ? [] : [`was=${was}`]),
        ...(by === undefined ? [] : [`by=${by}`]),
        ...(lost === undefined ? [] : ['lost=1']),
        ...(below === undefined ? [] : [`below=${below.head}@${runText(below)}`]),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenLine */ .re)(parts.join(' '));
}
/** The marker of a report. */
function markReview(review) {
    const { key, head, runId, attempt, models, resolved, followed } = review;
    return {
        key,
        head,
        runId,
        attempt,
        models: models.length,
        ...(resolved ? { was: 'fail' } : {}),
        ...(followed ? { by: 'door' } : {}),
    };
}
/** Reads the first line alone, and only what `renderCommentMarker` writes: a quoted marker is none. */
function parseCommentMarker(body) {
    const line = (body.split('\n', 1)[0] ?? '').replace(/\r$/, '');
    const found = MARKER.exec(line);
    if (found === null)
        return null;
    const [, key = '', head, runId, attempt, models, state, was, by, lost, ...below] = found;
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
        ...readFlags({ was, by, lost }),
        ...(under === null ? {} : { below: under }),
    };
    return renderCommentMarker(marker) === line ? marker : null;
}
function readFlags(flags) {
    return {
        ...(flags.was === undefined ? {} : { was: 'fail' }),
        ...(flags.by === undefined ? {} : { by: 'door' }),
        ...(flags.lost === undefined ? {} : { lost: true }),
    };
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
const KINDS = ['running', 'failed', 'cancelled', 'skipped'];
const isNoticeKind = (text) => text !== undefined && KINDS.includes(text);
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

/***/ 21886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderNotice),
/* harmony export */   N: () => (/* binding */ renderNoticeCheck)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86223);
/* harmony import */ var _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20440);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68193);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43419);




/** UTF-8 bytes: a report of 60,000 and what stands above it. GitHub refuses more than 65,536 characters. */
const BUDGET = 62_000;
const FOLD = '<details><summary>';
/**
 * Says that a run is under way, or that it left no result, with the earlier report folded below. A notice takes the
 * place of an earlier one, and keeps the report below that. Where the report is too long to stand here, a link to its
 * run does. `skipped` puts the report back, as that of its own run.
 */
function renderNotice(notice, earlier) {
    const restored = notice.kind === 'skipped' && earlier !== null ? restore(notice, earlier) : null;
    if (restored !== null)
        return restored;
    const below = earlier === null ? null : reportBelow(earlier);
    const marker = (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCommentMarker */ .WU)(markNotice(notice, earlier, below));
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, TITLES[notice.kind]((0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(notice.context.head)));
    const render = (fold) => `${marker}\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraphs */ .qN)([title, sentences(notice, below, fold !== ''), fold])}\n`;
    const fold = earlier === null ? '' : foldOf(earlier);
    const whole = render(fold);
    return (0,_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8Length */ .wI)(whole) <= BUDGET ? whole : render('');
}
const TITLES = {
    running: (head) => `⏳ Model gate: running for ${head}`,
    failed: (head) => `💥 Model gate: no result for ${head}, job failed`,
    cancelled: (head) => `🚫 Model gate: no result for ${head}, job cancelled`,
    skipped: (head) => `⏭️ Model gate: nothing compared for ${head}`,
};
/** What the run did, also where it compared and could only not say so here. */
function describeRun({ kind, context, movedTo = null }) {
    if (kind !== 'skipped')
        return STATES[kind];
    if (movedTo === null)
        return 'did not compare';
    const [then, now] = [context.head, movedTo].map((head) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(head)));
    return `was of ${then}, and the pull request has moved on to ${now}`;
}
const STATES = {
    running: 'is under way',
    failed: 'failed, and there is no report of it here; its log says why',
    cancelled: 'was cancelled, and there is no report of it here',
};
/** @param rest what the check said of this run before, without its marker */
function renderNoticeCheck(notice, rest) {
    const { context } = notice;
    const how = notice.kind === 'cancelled' ? 'was cancelled' : 'failed';
    const marker = (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCommentMarker */ .WU)(markNotice(notice, null, null));
    const text = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`Run ${context.runId}`, context.runUrl)} ${describeRun(notice)}.`;
    return {
        title: `No result: the job ${how} before the comparison`,
        summary: `${marker}\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraphs */ .qN)([text, rest.trim()])}\n`,
    };
}
function markNotice({ kind, context }, earlier, below) {
    const { key, head, runId, attempt } = context;
    const by = earlier?.marker.by;
    const failed = earlier !== null && (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .knowsFailure */ .xN)(earlier.marker, earlier.body);
    return {
        key,
        head,
        runId,
        attempt,
        state: kind,
        ...(failed ? { was: 'fail' } : {}),
        ...(by === undefined ? {} : { by }),
        ...(below === null ? {} : { below }),
    };
}
function reportBelow({ marker }) {
    if (marker.state !== undefined)
        return marker.below ?? null;
    const { head, runId, attempt } = marker;
    return { head, runId, attempt };
}
function sentences(notice, below, shown) {
    const { context } = notice;
    const run = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`Run ${context.runId}`, context.runUrl)} ${describeRun(notice)}.`;
    if (below === null)
        return run;
    const report = shown
        ? 'What follows is the report'
        : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('The last report', runUrl(context, below))} is that`;
    if (below.head === context.head)
        return `${run} ${report} of an earlier run.`;
    const [then, now] = [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(below.head)), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(context.head))];
    return `${run} ${report} of ${then} and may not hold for ${now}.`;
}
const runUrl = (context, { runId, attempt }) => `${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryUrl */ .Ek)(context)}/actions/runs/${runId}/attempts/${attempt}`;
/** The earlier report, folded under its own heading; `''` when the comment does not hold it. */
function foldOf({ marker, body }) {
    const [, ...lines] = body.replaceAll('\r\n', '\n').split('\n');
    const text = lines.join('\n').trim();
    if (marker.state !== undefined) {
        const at = text.indexOf(`\n${FOLD}`);
        return at === -1 ? '' : text.slice(at + 1);
    }
    const title = (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .headingOf */ .Wm)(text);
    const rest = text
        .replace(`### ${title}`, () => '')
        .trim()
        .replace(PUT_BACK_LINE, '');
    const summary = plainText(title);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(summary === '' ? `Report of ${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(marker.head)}` : summary, rest);
}
/** Ends the line above a report that was put back, which holds no longer than that. */
const PUT_BACK = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .hiddenLine */ .re)('model-release:put-back');
const PUT_BACK_LINE = new RegExp(`^.* ${PUT_BACK}(?:\n+|$)`);
const FOLDED = /^<details><summary>(.*)<\/summary>\n\n([^]*)\n\n<\/details>$/;
/** The report below a notice as it stood before, but for the marks of its heading; `null` when the notice holds none. */
function restore(notice, earlier) {
    const { below, by } = earlier.marker;
    const [, summary, report = ''] = FOLDED.exec(foldOf(earlier)) ?? [];
    if (below === undefined || summary === undefined)
        return null;
    const { context } = notice;
    const { head, runId, attempt } = below;
    const marker = { key: context.key, head, runId, attempt, ...(by === undefined ? {} : { by }) };
    const run = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)('This run', context.runUrl)} ${describeRun(notice)}`;
    const line = `${run}; the report is of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCommit */ .Ax)(head))}. ${PUT_BACK}`;
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(decodeReferences(summary), MAX_TITLE));
    return `${(0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCommentMarker */ .WU)(marker)}\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraphs */ .qN)([title, line, report])}\n`;
}
/** A summary is shorter. */
const MAX_TITLE = 1000;
/** A heading of ours as the text that a reader sees; `details` makes it harmless again. */
function plainText(markdown) {
    return markdown
        .replaceAll(/<\/?(?:code|sub)>|\*\*|`|\u200B/g, '')
        .replaceAll(REFERENCE, decodeReference)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
        .trim();
}
const REFERENCE = /&#(\d{1,6});/g;
const decodeReference = (_, code) => String.fromCodePoint(Number(code));
const decodeReferences = (html) => html.replaceAll('\u200B', '').replaceAll(REFERENCE, decodeReference);


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

/***/ 11:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ failCheck)
/* harmony export */ });
/* harmony import */ var _render_comment_notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21886);
/* harmony import */ var _find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92027);
/* harmony import */ var _put_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24148);
/* harmony import */ var _put_comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89729);




/**
 * Concludes the check of a run as failed when one of its jobs ended without a report, so that a rule that requires the
 * check need not wait for what will not come, nor pass by what the others found. A newer run is left alone.
 */
async function failCheck(notice, name, ports) {
    return await (0,_put_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .catchRefusals */ .pM)(() => fail(notice, name, ports.checks), ports.log);
}
async function fail(notice, name, checks) {
    const { kind, context } = notice;
    const { key, head, runId, attempt, runUrl } = context;
    const ours = { key, head, runId, attempt, state: kind };
    const known = await (0,_put_check_js__WEBPACK_IMPORTED_MODULE_2__/* .findChecks */ .T2)({ name, head, key }, checks);
    const newer = known.find(({ mark }) => mark !== null && (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRuns */ .qB)(mark, ours) > 0);
    if (newer?.mark)
        return { kind: 'skipped', why: (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .describeAhead */ .ZW)(newer.mark, ours) };
    const own = known.findLast((one) => (0,_put_check_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfRun */ .NG)(one, ours));
    if (own?.check.conclusion === 'failure')
        return { kind: 'skipped', why: 'the check has failed already' };
    const report = {
        name,
        head,
        key,
        conclusion: 'failure',
        detailsUrl: runUrl,
        ...(0,_render_comment_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNoticeCheck */ .N)(notice, own === undefined ? '' : textOf(own)),
    };
    const kept = own?.check ?? (await findBare(known, checks));
    return await (0,_put_check_js__WEBPACK_IMPORTED_MODULE_2__/* .putCheck */ .Ye)(report, [], { known, kept }, checks);
}
/** What the other jobs of this run have found is not lost. */
const textOf = ({ check }) => check.summary.replace(/^[^\n]*\n/, '');
/** The last one, unless it has remarks of another run: none can be taken away. */
async function findBare(known, checks) {
    const last = known.at(-1)?.check;
    if (last === undefined)
        return undefined;
    const there = await checks.listAnnotations(last.id);
    return there.length === 0 ? last : undefined;
}


/***/ }),

/***/ 92027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ tellsFailure),
/* harmony export */   Ds: () => (/* binding */ hadFailed),
/* harmony export */   Ok: () => (/* binding */ findNewest),
/* harmony export */   Y0: () => (/* binding */ isAhead),
/* harmony export */   ZW: () => (/* binding */ describeAhead),
/* harmony export */   bM: () => (/* binding */ ofKey),
/* harmony export */   dj: () => (/* binding */ aloneKey),
/* harmony export */   gP: () => (/* binding */ findOwnComments),
/* harmony export */   k1: () => (/* binding */ findStaleness),
/* harmony export */   lY: () => (/* binding */ listOwnComments),
/* harmony export */   qB: () => (/* binding */ compareRuns),
/* harmony export */   w0: () => (/* binding */ outranks)
/* harmony export */ });
/* harmony import */ var _render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20440);

/** Of all keys, over all pages, oldest first. */
async function listOwnComments({ listComments, }) {
    const comments = await listComments();
    return comments.flatMap((comment) => {
        const marker = comment.own ? (0,_render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommentMarker */ .Zv)(comment.body) : null;
        return marker === null ? [] : [{ comment, marker }];
    });
}
/** Over all pages, oldest first. Two of one key are there after a race. */
async function findOwnComments(key, pullRequest) {
    return ofKey(await listOwnComments(pullRequest), key);
}
const ofKey = (own, key) => own.filter(({ marker }) => marker.key === key);
/** The key of a report that could not be shared with the other jobs of its run, and is about one model alone. */
const aloneKey = (key, model) => `${key} ${model}`;
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
const RANKS = { skipped: 0, running: 0, cancelled: 1, failed: 2, report: 3 };
/** Above 0: the first is newer. */
function compareRuns(one, other) {
    const [first, second] = [toRunNumber(one.runId), toRunNumber(other.runId)];
    return first === second ? one.attempt - other.attempt : first > second ? 1 : -1;
}
const toRunNumber = (runId) => (/^\d{1,20}$/.test(runId) ? BigInt(runId) : 0n);
/**
 * Whether a comment keeps this run from speaking. Of the same commit a report says more than that another run is under
 * way, also when that one is newer: its runner may have died.
 */
function isAhead(there, ours) {
    const awaited = there.state === 'running' && there.head === ours.head;
    if (awaited && ours.state === undefined)
        return false;
    return outranks(there, ours);
}
/** Why this run must not speak: another one has said more, or the pull request has moved on. */
async function findStaleness(ours, own, { readHead }) {
    const ahead = own.find(({ marker }) => isAhead(marker, ours));
    if (ahead !== undefined)
        return { why: describeAhead(ahead.marker, ours), movedTo: null };
    const head = await readHead();
    if (head === ours.head)
        return undefined;
    const why = `the pull request has moved on to ${head.slice(0, 8)}; this run judged ${ours.head.slice(0, 8)}`;
    return { why, movedTo: head };
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

/***/ 99837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ postNotice)
/* harmony export */ });
/* harmony import */ var _render_comment_notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21886);
/* harmony import */ var _find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92027);
/* harmony import */ var _put_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89729);
/* harmony import */ var _withdraw_notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2237);




/**
 * Keeps a comment honest while a run is under way, and after one that left no result: its head and heading are those
 * of this run, and the earlier report is folded below. Where there is no comment yet none is made, but after a failure
 * with the mode `always`. A report of this run or of a newer one is left alone. `skipped` takes back that this run is
 * under way.
 */
async function postNotice(notice, mode, ports) {
    if (mode === 'never')
        return { kind: 'skipped', why: 'comment: never' };
    return await (0,_put_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .catchRefusals */ .pM)(() => post(notice, mode, ports), ports.log);
}
async function post(request, mode, ports) {
    const { pullRequest, log } = ports;
    const { key, own } = choose(request, await (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .listOwnComments */ .lY)(pullRequest));
    const notice = { ...request, context: { ...request.context, key } };
    const { kind, context } = notice;
    if (kind === 'skipped')
        return await (0,_withdraw_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .withdrawNotice */ .t)(context, null, own, ports);
    const newest = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .findNewest */ .Ok)(own);
    if (newest === undefined && (kind === 'running' || mode !== 'always'))
        return { kind: 'skipped', why: 'there is no comment to keep current' };
    const { head, runId, attempt } = context;
    const ours = { key, head, runId, attempt, state: kind };
    const stale = await (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .findStaleness */ .k1)(ours, own, pullRequest);
    if (stale !== undefined) {
        if (stale.movedTo !== null && kind !== 'running')
            await (0,_withdraw_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .withdrawNotice */ .t)(context, stale.movedTo, own, ports);
        return { kind: 'skipped', why: stale.why };
    }
    // A comment that was folded away as resolved would hide that there is no result any more.
    const [oldest] = own;
    if (oldest !== undefined && kind === 'failed' && !(0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .tellsFailure */ .BT)(oldest))
        await (0,_put_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .tryOnComment */ .AX)('shown', () => pullRequest.showComment(oldest.comment.nodeId), log);
    const earlier = newest === undefined ? null : { marker: newest.marker, body: newest.comment.body };
    return await (0,_put_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .putComment */ .jW)(own, ours, (0,_render_comment_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNotice */ .B)(notice, earlier), ports);
}
/** The comment of all models, or where there is none that of this one. */
function choose({ context: { key }, model = null }, all) {
    const shared = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .ofKey */ .bM)(all, key);
    if (shared.length > 0 || model === null)
        return { key, own: shared };
    const alone = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .aloneKey */ .dj)(key, model);
    const own = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .ofKey */ .bM)(all, alone);
    return own.length > 0 ? { key: alone, own } : { key, own };
}


/***/ }),

/***/ 24148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   NG: () => (/* binding */ isOfRun),
/* harmony export */   T2: () => (/* binding */ findChecks),
/* harmony export */   Ye: () => (/* binding */ putCheck),
/* harmony export */   gn: () => (/* binding */ isUnderWay)
/* harmony export */ });
/* harmony import */ var _render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20440);
/* harmony import */ var _find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92027);


const BATCH = 50;
/** The check of every review is called so, or has the key behind it where a person chose the key. */
const checkName = (chosenKey) => chosenKey === null ? 'model-gate' : `model-gate / ${chosenKey}`;
async function findChecks(wanted, checks) {
    const known = await checks.listChecks(wanted);
    return known.map((check) => ({ check, mark: (0,_render_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommentMarker */ .Zv)(check.summary) }));
}
/** Whether the same attempt of the same run has said it. */
const isOfRun = ({ mark }, ours) => mark !== null && (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRuns */ .qB)(mark, ours) === 0;
const isUnderWay = ({ conclusion }) => conclusion === '';
/** Writes one check run, and lets the others of its name and key, which GitHub may go on counting, say the same verdict. */
async function putCheck(report, annotations, { known, kept }, checks) {
    const others = known.map(({ check }) => check).filter((check) => check !== kept);
    if (await align(others, report, checks))
        return { kind: 'denied' };
    if (kept !== undefined && annotations.length === 0 && saysSame(kept, report))
        return { kind: 'posted', url: kept.url };
    return await write(kept, report, annotations, checks);
}
/** Whether the token may not. */
async function align(others, report, checks) {
    for (const other of others) {
        // What is completed cannot be under way again.
        if (saysSame(other, report) || (report.conclusion === null && !isUnderWay(other)))
            continue;
        // oxlint-disable-next-line no-await-in-loop -- one at most, but after many attempts
        const { kind } = await checks.updateCheck(other.id, report, []);
        if (kind === 'denied')
            return true;
    }
    return false;
}
const saysSame = (check, report) => check.conclusion === (report.conclusion ?? '') &&
    check.title === report.title &&
    check.summary.trimEnd() === report.summary.trimEnd();
async function write(kept, report, annotations, checks) {
    const first = annotations.slice(0, BATCH);
    let written = kept === undefined
        ? await checks.createCheck(report, first)
        : await checks.updateCheck(kept.id, report, first);
    for (let at = BATCH; at < annotations.length && written.kind === 'written'; at += BATCH)
        // oxlint-disable-next-line no-await-in-loop -- each adds to what is there
        written = await checks.updateCheck(written.id, report, annotations.slice(at, at + BATCH));
    return written.kind === 'denied' ? written : { kind: 'posted', url: written.url };
}


/***/ }),

/***/ 89729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ tryOnComment),
/* harmony export */   N5: () => (/* binding */ removeComments),
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
        // A person has deleted it since this run looked.
        if (written.kind === 'gone')
            return await putComment(duplicates, marker, body, ports);
    }
    await removeComments(duplicates, 'a duplicate of the report', ports);
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
    const best = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .isAhead */ .Y0)(newest.marker, marker) ? newest.comment.body : body;
    return await putComment(own, marker, best, ports);
}
/** GitHub may keep a body with other line ends, and without the blanks at its end. */
const saysSame = (one, other) => plain(one) === plain(other);
const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
/** @param what for the log, with its article */
async function removeComments(comments, what, { pullRequest, log }) {
    for (const { comment } of comments) {
        log.info(`Removing ${what} (comment ${comment.id}).`);
        // oxlint-disable-next-line no-await-in-loop -- one at most, after a race or after an outage
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


/***/ }),

/***/ 2237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withdrawNotice)
/* harmony export */ });
/* harmony import */ var _render_comment_notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21886);
/* harmony import */ var _find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92027);
/* harmony import */ var _put_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89729);



/**
 * Takes back what a comment says of this run, that it is under way, where no report of it will follow: the report before
 * is put back, and a line says why it is not of this run.
 * @param own of one key
 * @param movedTo the head where the pull request has moved on; `null`: this run compared nothing
 */
async function withdrawNotice(context, movedTo, own, ports) {
    const newest = (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .findNewest */ .Ok)(own);
    if (newest === undefined || !isAwaited(newest, context))
        return { kind: 'skipped', why: 'no comment says that this run is under way' };
    const { head, runId, attempt } = context;
    const { marker, comment } = newest;
    const ours = { key: marker.key, head, runId, attempt, state: 'skipped' };
    const notice = { kind: 'skipped', context: { ...context, key: marker.key }, movedTo };
    return await (0,_put_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .putComment */ .jW)(own, ours, (0,_render_comment_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNotice */ .B)(notice, { marker, body: comment.body }), ports);
}
function isAwaited({ marker }, context) {
    const { key } = marker;
    const { head, runId, attempt } = context;
    return marker.state === 'running' && (0,_find_own_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRuns */ .qB)(marker, { key, head, runId, attempt }) === 0;
}


/***/ })

};
