export const id = 14;
export const ids = [14];
export const modules = {

/***/ 5633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderReportHtml: () => (/* binding */ renderReportHtml)
});

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(1539);
// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(3184);
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
var links = __webpack_require__(8193);
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
var time = __webpack_require__(2307);
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
var metric_row = __webpack_require__(7999);
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

;// CONCATENATED MODULE: ./lib/render/difference-text.js


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
        const style = (0,metric_row/* rowStyle */.mu)(row);
        return { plain: (difference) => (0,number_format/* formatNumber */.ZV)(difference, style), unit: '' };
    }
    const points = exact.map((difference) => difference * PERCENT);
    const style = { kind: 'fixed', decimals: pointDecimals(points) };
    return { plain: (difference) => (0,number_format/* formatNumber */.ZV)(difference * PERCENT, style), unit: ' pp' };
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
        const others = points.slice(index + 1).filter((other) => !(0,number_format/* isNoise */.ty)(other - point, PERCENT));
        return near && others.every((other) => other.toFixed(decimals) !== text);
    });
}
/** The size of the values that the differences come from. */
const PERCENT = 100;
const LOWER_SHARES = /(?:^|[/_\s-])(?:rate|error|err|fpr|fnr|wer|cer|eer|ece)$/i;
/** Values from 0 to 1 that people know as percentages: those that are better high, and rates of errors. */
function isShare(row) {
    const values = [(0,metric_row/* valueOf */.RP)(row.baseline), (0,metric_row/* valueOf */.RP)(row.candidate)].filter((value) => value !== null);
    if (values.length === 0 || values.some((value) => value < 0 || value > 1))
        return false;
    const metric = row.candidate ?? row.baseline;
    if (metric?.unit != null && metric.unit !== '')
        return false;
    return (row.better === 'higher' || (row.better === 'lower' && LOWER_SHARES.test(metric?.name ?? '')));
}

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(3419);
;// CONCATENATED MODULE: ./lib/render/evidence-text.js




const MAX_REASON = 200;
/**
 * Whether it is noise, in words: the interval of the drop, what was compared, and what follows from it. Empty where nothing
 * was compared. The test's name and p are for those who ask: `chanceText`.
 */
function evidence_text_evidenceText(row) {
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
function evidence_text_worseText(row) {
    const worse = (0,metric_row/* worsening */.Hr)(row);
    const { allowed } = row.gate;
    if (worse === null || allowed === null)
        return '';
    const { plain, unit } = differenceText(row, [worse, allowed]);
    const share = unit === '' && row.relative !== null ? ` (${(0,number_format/* formatPercent */.l9)(Math.abs(row.relative), false)})` : '';
    const limit = allowed === 0 ? 'none' : `${plain(allowed)}${unit}`;
    return `${plain(worse)}${unit}${share} worse; allowed ${limit}`;
}
/** What a change for the worse is called. */
function worseNoun({ better }) {
    if ((0,metric_row/* isTarget */.Ex)(better))
        return 'distance';
    return better === 'lower' ? 'rise' : 'drop';
}
function untestedText({ reason }) {
    const why = reason.replace(/^no test: /, '');
    return `Whether this is noise is not known: ${(0,markdown/* escapeText */.X1)(why, MAX_REASON)}.`;
}
function intervalText(row, evidence) {
    const { interval } = evidence;
    if (interval === null)
        return '';
    const { plain, unit } = differenceText(row, exactOf(row));
    const range = `${plain(interval.lower)} to ${plain(interval.upper)}${unit}`;
    const noun = (0,metric_row/* isTarget */.Ex)(row.better) ? 'how much farther it is' : `the ${worseNoun(row)}`;
    const confidence = (0,number_format/* formatPercent */.l9)(interval.confidence, false);
    return `${confidence} interval of ${noun}: ${range} (${(0,markdown/* escapeText */.X1)(comparedText(evidence), MAX_REASON)}).`;
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
    const { plain, unit } = differenceText(row, exactOf(row));
    const noun = (0,metric_row/* isTarget */.Ex)(row.better) ? 'distances grown by' : `${worseNoun(row)}s of`;
    return `It may be noise: these data can prove ${noun} about ${plain(allowed + smallest)}${unit} and more.`;
}
function exactOf(row) {
    return [(0,metric_row/* worsening */.Hr)(row), row.gate.allowed].filter((difference) => difference !== null);
}

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
    const { plain, unit } = differenceText(row, [Math.abs(estimate), allowed]);
    return (value) => `${plain(value)}${unit}`;
}
const html_interval_plot_MAX_NAME = 80;
const titleOf = ({ row, interval }) => `${(0,visible_text/* visibleText */.Q)(row.key, html_interval_plot_MAX_NAME)}: ${(0,number_format/* formatPercent */.l9)(interval.confidence, false)} interval of the ${worseNoun(row)}`;
function html_interval_plot_describe(plot) {
    const text = differences(plot);
    const { interval, estimate, allowed } = plot;
    return `${text(interval.lower)} to ${text(interval.upper)}, seen ${text(estimate)}; allowed ${text(allowed)}. Above 0 is worse.`;
}
const round = (value) => Math.round(value * 10) / 10;

;// CONCATENATED MODULE: ./lib/render/gate-counts.js
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
        const result = gate_counts_resultOf(row);
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
function gate_counts_resultOf(row) {
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

// EXTERNAL MODULE: ./lib/render/headline.js
var headline = __webpack_require__(5818);
;// CONCATENATED MODULE: ./lib/render/trim-zeros.js
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

;// CONCATENATED MODULE: ./lib/render/failures.js







const MOST_FAILING = 5;
const MOST_UNCERTAIN = 3;
const failures_MAX_REASON = 300;
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
const isOpenDrop = (row) => resultOf(row) === 'uncertain' && worsening(row) !== null;
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
        ...boxLines(row, several ? `${codeSpan(model.comparison.model)} ` : ''),
    ]);
    return [
        alert(kind, lines).replaceAll(/^> $/gm, '>'),
        ...(more > 0 ? [`And ${formatPlural(more, `more ${word} metric`)}, in the tables below.`] : []),
    ];
}
function boxLines(row, whose) {
    const unit = (row.candidate ?? row.baseline)?.unit ?? null;
    const name = `${whose}${codeSpan(row.key)}${unit === null ? '' : ` (${escapeText(unit, 24)})`}`;
    const lines = [
        bold(`${name}: ${whatHappened(row)}`),
        evidenceText(row),
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
    const style = rowStyle(row);
    const after = valueCell(row.candidate, style);
    const before = valueCell(row.baseline, style);
    if (row.candidate === null)
        return `missing, ${before} in the baseline.`;
    if (row.candidate.value === null) {
        const from = row.baseline === null ? '' : `${before} → `;
        return `${from}${after}, not a finite number.`;
    }
    const moved = row.baseline === null ? after : `${before} → ${after}`;
    const parts = [worseText(row), ...limitsBroken(row), openText(row)].filter((part) => part !== '');
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
    const value = (0,metric_row/* valueOf */.RP)(row.candidate);
    const { min, max } = row.gate;
    if (value === null)
        return [];
    const broken = (min !== null && value < min) || (max !== null && value > max);
    return broken ? [`must be ${(0,metric_row/* limitTexts */.IT)(row, (0,metric_row/* rowStyle */.mu)(row)).map(trimZeros).join(' and ')}`] : [];
}
/** Empty where the numbers beside it say the same: a reason repeats them in words. */
function reasonText(row) {
    if (isSaidByNumbers(row))
        return '';
    return (0,markdown/* escapeText */.X1)(row.reasons.map(headline/* sentence */.e).join(' '), failures_MAX_REASON);
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
    return `Gate: ${codeSpan(origin.file)} line ${formatCount(origin.line)}.`;
}

;// CONCATENATED MODULE: ./lib/render/html-story.js






const MAX_TEST = 200;
const html_story_MAX_REASON = 400;
const html_story_MAX_NAME = 200;
function tellRow(row) {
    return {
        moved: movedText(row),
        amount: [evidence_text_worseText(row), ...limitsBroken(row)].filter((part) => part !== '').join('; '),
        noise: noiseText(row),
        test: row.evidence?.interval == null ? '' : (0,visible_text/* visibleText */.Q)(row.evidence.reason, MAX_TEST),
        reasons: reasonsOf(row),
        origin: html_story_originText(row),
    };
}
/** Empty where the numbers say the same. */
const reasonsOf = (row) => reasonText(row) === '' ? '' : (0,visible_text/* visibleText */.Q)(row.reasons.map(headline/* sentence */.e).join(' '), html_story_MAX_REASON);
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
    return evidence_text_evidenceText({ ...row, evidence: { ...evidence, reason: '' } }).replace(' ()', '');
}
function html_story_originText({ gate }) {
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





const html_gate_card_MOST_FAILING = 20;
const MOST_WARNING = 10;
/** The rows that get a card; the table has all of them. */
const cardRows = ({ failing, warning }) => [
    ...failing.slice(0, html_gate_card_MOST_FAILING),
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

// EXTERNAL MODULE: ./lib/render/inputs.js + 2 modules
var inputs = __webpack_require__(8935);
// EXTERNAL MODULE: ./lib/render/param-text.js
var param_text = __webpack_require__(3353);
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
var release_commands = __webpack_require__(8492);
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
var interval_cell = __webpack_require__(4264);
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
    number('p', ({ evidence }) => html_table_chanceText(evidence?.adjustedP)),
    number('n', ({ evidence }) => sizeText(evidence)),
];
const html_table_chanceText = (p) => p == null ? metric_row/* NOTHING */.K$ : pText(p).replace(/^p (?:= )?/, '');
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

;// CONCATENATED MODULE: ./lib/render/review-state.js

function findState(review) {
    const models = review.models.map(modelState);
    const counts = sumGates(models.map((model) => model.counts));
    const absent = review.absent.reduce((sum, { count }) => sum + count, 0);
    return { review, models, counts, absent, kind: kindOf(review, models, counts, absent) };
}
function modelState(report) {
    const { comparison } = report;
    const { rows, baseline, baselineNote } = comparison;
    return {
        report,
        comparison,
        counts: countGates(rows),
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

;// CONCATENATED MODULE: ./lib/render/review-heading.js





/** `### ❌ Model gate: 1 of 8 failed, …`: what a reader of the mail's first line has to know. */
function reviewHeading(state) {
    return heading(3, `${iconOf(state)} Model gate: ${describeState(state, MARKDOWN)}`);
}
/** The same as plain text: `1 of 8 gates failed: fraud-xgb test/recall`; at most 255 characters. */
function checkTitle(review) {
    const text = describeState(findState(review), review_heading_PLAIN);
    const points = Array.from(text);
    const short = points.length <= MAX_TITLE ? text : `${points.slice(0, MAX_TITLE - 1).join('')}…`;
    return `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
}
/** GitHub's limit is 255 characters, of which one outside of the basic plane may count as two. */
const MAX_TITLE = 120;
const MARKDOWN = { name: markdown/* codeSpan */.SS, joint: ', ', gates: '' };
const review_heading_PLAIN = { name: (text) => (0,visible_text/* visibleText */.Q)(text), joint: ': ', gates: ' gates' };
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
        ...(counts.uncertain > 0 && !byName ? [`${(0,number_format/* formatCount */.B4)(counts.uncertain)} uncertain`] : []),
        ...(kind === 'failed' || byName ? warningTexts(state) : []),
        ...secondChoiceText(state),
        ...(absent > 0 ? [`${(0,number_format/* formatPlural */.yk)(absent, 'result')} absent`] : []),
    ];
    return [lead, ...tails].join('; ');
}
function warningTexts({ counts }) {
    const { waived, incomparable, warned } = counts;
    return [
        ...(waived > 0 ? [`${(0,number_format/* formatCount */.B4)(waived)} waived`] : []),
        ...(incomparable > 0 ? [`${(0,number_format/* formatCount */.B4)(incomparable)} not comparable`] : []),
        ...(warned > 0 ? [(0,number_format/* formatPlural */.yk)(warned, 'warning')] : []),
    ];
}
const uncertainLeads = ({ kind, counts }) => kind === 'doubtful' && counts.uncertain > 0;
const LEADS = {
    failed: (state, writing) => {
        const { failed, gated } = state.counts;
        if (failed === 0)
            return `failed${writing.joint}${modelNames(state, writing)}`;
        const share = `${(0,number_format/* formatCount */.B4)(failed)} of ${(0,number_format/* formatCount */.B4)(gated)}${writing.gates} failed`;
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
    const share = `${(0,number_format/* formatCount */.B4)(uncertain)} of ${(0,number_format/* formatCount */.B4)(gated)}${writing.gates} uncertain`;
    return `${share}${writing.joint}${subjects(state, 'uncertain', writing)}`;
}
function passedText(state, { gates }) {
    const { gated, passed } = state.counts;
    if (gated === 0)
        return 'no metric is gated';
    const what = passed === 1 ? gates.replace(/s$/, '') : gates;
    return [`${(0,number_format/* formatCount */.B4)(passed)}${what} passed`, ...warningTexts(state)].join(', ');
}
function secondChoiceText({ models }) {
    const second = models.filter((model) => model.secondChoice).length;
    if (second === 0)
        return [];
    const which = models.length === 1 ? '' : ` of ${(0,number_format/* formatPlural */.yk)(second, 'model')}`;
    return [`second-choice baseline${which}`];
}
const review_heading_MOST_NAMES = 3;
/** Up to three metrics by name, or else the models with how many of theirs. */
function subjects(state, result, { name }) {
    const total = state.counts[result];
    const found = state.models.filter(({ counts }) => counts[result] > 0);
    if (total <= review_heading_MOST_NAMES) {
        return found
            .map(({ comparison: { model, rows } }) => [model, ...rows.filter((row) => gate_counts_resultOf(row) === result).map(({ key }) => key)]
            .map(name)
            .join(' '))
            .join(', ');
    }
    const alone = state.models.length === 1;
    const names = found.map(({ comparison: { model }, counts }) => alone ? name(model) : `${name(model)} (${(0,number_format/* formatCount */.B4)(counts[result])})`);
    return firstNames(names);
}
const modelNames = ({ models }, { name }) => firstNames(models.map(({ comparison }) => name(comparison.model)));
function firstNames(names) {
    const more = names.length - review_heading_MOST_NAMES;
    const shown = names.slice(0, review_heading_MOST_NAMES).join(', ');
    return more > 0 ? `${shown} and ${(0,number_format/* formatPlural */.yk)(more, 'more model')}` : shown;
}

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
    <h1>${checkTitle(review)}</h1>
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

;// CONCATENATED MODULE: ./lib/render/report-html.js
















/**
 * The whole report as one page that loads nothing: every model with its gates, metrics, history, inputs and provenance. All of it
 * can be read without a script; with the page's own one, tables can be sorted and filtered. Text of files is only text.
 *
 * Of a model with more than 2,000 metrics, those that neither fail, warn nor are gated are left out beyond that number, and the
 * page says so.
 */
function renderReportHtml(review) {
    const state = findState(review);
    return renderPage({
        title: `${checkTitle(review)} · ${(0,visible_text/* visibleText */.Q)(review.repository)}`,
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


/***/ })

};
