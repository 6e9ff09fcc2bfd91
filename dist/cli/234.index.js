export const id = 234;
export const ids = [234];
export const modules = {

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ chooseFormat),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   lS: () => (/* binding */ explainGuess)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);

/** Enough to tell formats apart. Bytes. */
const HEAD = 64 * 1024;
/**
 * The format of a file: what the caller says, else what the file name says, else what the content looks like.
 * The table's order is the order of the questions.
 * @throws {TypeError} when no format takes the file: a bug, for the last of a table takes all
 */
function chooseFormat(formats, source) {
    const path = source.path.toLowerCase();
    const found = source.format === null
        ? (formats.find(([, { claims }]) => claims(path)) ?? guessFormat(formats, source.bytes))
        : formats.find(([name]) => name === source.format);
    if (found === undefined)
        throw new TypeError(`no format for ${source.path}`);
    return found;
}
function guessFormat(formats, bytes) {
    const head = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD));
    return formats.find(([, { resembles }]) => resembles(head));
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no known format */
function parseFormat(formats, name) {
    if (name === null)
        return null;
    const found = formats.find((format) => format === name.toLowerCase());
    if (found !== undefined)
        return found;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `the format ${JSON.stringify(name)} is not known. Use one of ${formats.join(', ')}, or "./" before a file name with a colon.`);
}
/** Adds, to an error of a file whose format only its content told, how to name another. */
function explainGuess(error, format, { claims }, path) {
    const mendable = error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K && error.code === 'FORMAT_INVALID';
    if (!mendable || claims(path.toLowerCase()))
        return error;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${error.message} (Read as ${format}; to read it as another format, write FORMAT:${path}.)`, { cause: error });
}


/***/ }),

/***/ 4023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ csvMetrics)
});

// EXTERNAL MODULE: ./lib/formats/csv-layout.js + 1 modules
var csv_layout = __webpack_require__(8966);
// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(5682);
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(7586);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/metric-columns.js



/**
 * The columns of a long table that describe its metrics: `better` (`higher`, `lower`, `target=1`) or
 * `higher_is_better` (`true`, `false`), `unit`, `samples` or `n`, `stderr`, `repeats`. An empty cell is `null`.
 * @throws {ReleaseError} with the line for a cell of the wrong kind
 */
function readCsvFields(table, row) {
    const unit = textOf(table, row, ['unit']);
    const stderr = numberOf(table, row, ['stderr'], 'a number from 0', (value) => value >= 0);
    return {
        better: readBetter(table, row),
        unit,
        samples: countOf(table, row, ['samples', 'n']),
        stderr: stderr === null ? null : (0,numeral/* numeral */.Dx)(stderr.value, stderr.digits ?? undefined),
        repeats: countOf(table, row, ['repeats']),
    };
}
function readBetter(table, row) {
    const flag = textOf(table, row, ['higher_is_better'])?.toLowerCase();
    const text = textOf(table, row, ['better']);
    if (text === null) {
        if (flag === undefined)
            return null;
        if (flag === 'true')
            return 'higher';
        if (flag === 'false')
            return 'lower';
        throw wrongCell(table, row, 'higher_is_better', flag, 'true or false');
    }
    if (text === 'higher' || text === 'lower')
        return text;
    const target = /^target\s*[=:]\s*(\S+)$/.exec(text)?.[1];
    const value = target === undefined ? Number.NaN : Number(target);
    if (Number.isFinite(value))
        return { target: value };
    throw wrongCell(table, row, 'better', text, 'higher, lower or target=NUMBER');
}
function textOf(table, row, names) {
    const text = row.cells[(0,csv_table/* findColumn */.kn)(table, names)] ?? '';
    return text === '' ? null : text;
}
function countOf(table, row, names) {
    return numberOf(table, row, names, 'a whole number from 0', isCount)?.value ?? null;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/** A missing cell, and a number that is not finite, are `null`. */
function numberOf(table, row, names, wanted, allowed) {
    const column = (0,csv_table/* findColumn */.kn)(table, names);
    if (column < 0)
        return null;
    const cell = (0,csv_table/* readCell */.$$)(table, row, column);
    if (cell.kind === 'missing')
        return null;
    if (cell.kind === 'number' && !Number.isFinite(cell.value))
        return null;
    if (cell.kind === 'number' && allowed(cell.value))
        return cell;
    throw wrongCell(table, row, names.join(' or '), row.cells[column] ?? '', wanted);
}
function wrongCell(table, row, name, found, wanted) {
    const message = `column ${(0,text_file/* quoteText */.ol)(name)} is ${(0,text_file/* quoteText */.ol)(found)}, not ${wanted}`;
    return (0,csv_table/* faultInLine */._D)(table.file, row.line, message);
}

// EXTERNAL MODULE: ./lib/formats/metric-fields.js
var metric_fields = __webpack_require__(4314);
// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(7172);
// EXTERNAL MODULE: ./lib/formats/metrics-reading.js
var metrics_reading = __webpack_require__(1644);
// EXTERNAL MODULE: ./lib/formats/metrics-training-order.js
var metrics_training_order = __webpack_require__(8125);
// EXTERNAL MODULE: ./lib/formats/metrics-tables.js + 1 modules
var metrics_tables = __webpack_require__(4147);
;// CONCATENATED MODULE: ./lib/formats/metrics-csv.js









/**
 * Metrics of a table: of one tool's (`TABLES`), or in one of these layouts:
 *
 * - long: columns `metric` and `value`, also `dataset`, `slice`, `better`, `unit`, `samples`, `stderr`,
 *   `repeats`, `step`; also two columns without a header, or with the unnamed index that pandas writes
 * - wide: every other column is a metric; one row, or one per `dataset`, `slice` or unnamed label
 * - steps: wide with `epoch`, `step` or the like; of each column the last value counts, because loggers fill
 *   some columns per row only
 */
const csvMetrics = {
    claims: (path) => /\.(?:csv|tsv)$/.test(path),
    resembles: (text) => /^[^\n:={[]*[,;\t]/.test(text.trimStart()),
    read: ({ path, bytes, dataset }) => {
        const table = namePairs((0,csv_table/* parseCsvTable */.oN)((0,text_file/* decodeText */.g7)(path, bytes)));
        const shape = metrics_tables/* TABLES */.C.find(([, { matches }]) => matches(table))?.[1];
        if (shape !== undefined)
            return shape.readTable(table, dataset);
        (0,csv_layout/* checkHeader */.eb)(table);
        (0,csv_layout/* checkRows */.Uu)(table);
        const layout = (0,csv_layout/* findLayout */.w5)(table);
        const walk = { table, layout, dataset, collector: (0,metrics_reading/* collectMetrics */.IE)(path) };
        if (layout.metric >= 0)
            readLong(walk);
        else
            readWide(walk);
        return walk.collector.finish();
    },
};
/** Two columns whose first line already is a pair have no header. */
function namePairs(table) {
    const { header, rows } = table;
    if (header.cells.length !== 2 || header.cells[0] === '')
        return table;
    const kinds = header.cells.map((_, column) => (0,csv_table/* readCell */.$$)(table, header, column).kind);
    if (kinds[0] !== 'text' || kinds[1] !== 'number')
        return table;
    return {
        ...table,
        header: { line: header.line, cells: ['metric', 'value'] },
        rows: [header, ...rows],
    };
}
function readLong(walk) {
    const { table, layout } = walk;
    const { metric, value, dataset, slice, step } = layout;
    // Without a step the same name twice is a mistake, which the collector reports.
    const groups = step < 0
        ? table.rows.map((row) => ({ rows: [row] }))
        : (0,csv_layout/* groupRows */.fD)(table, [metric, dataset, slice].filter((column) => column >= 0));
    for (const { rows } of groups) {
        const row = (0,metrics_training_order/* sortTraining */.J)(table, rows, step).at(-1);
        if (row === undefined)
            continue;
        const fields = readCsvFields(table, row);
        addCell(walk, row, { column: value, keys: [row.cells[metric] ?? ''], fields });
    }
}
function readWide(walk) {
    const { table, layout } = walk;
    const { dataset, slice, step, label } = layout;
    const places = [dataset, slice, label].filter((column) => column >= 0);
    const roles = (0,csv_layout/* roleColumns */.ol)(table, layout);
    const groups = (0,csv_layout/* groupRows */.fD)(table, places);
    for (const { rows } of groups) {
        const [first, second] = rows;
        if (second !== undefined && step < 0)
            throw indistinct(table, first ?? second, second);
        const ordered = (0,metrics_training_order/* sortTraining */.J)(table, rows, step);
        table.header.cells.forEach((name, column) => {
            if (roles.has(column))
                return;
            const row = (0,csv_layout/* lastFilled */.PH)(table, ordered, column);
            if (row === undefined)
                return;
            const above = label >= 0 ? [row.cells[label] ?? ''] : [];
            addCell(walk, row, { column, keys: [...above, name], fields: metric_fields/* NO_FIELDS */.eL });
        });
    }
}
function indistinct(table, first, second) {
    return (0,csv_table/* faultInLine */._D)(table.file, second.line, `nothing tells this row from the one in line ${first.line}. Add a column "dataset", or one of ${csv_layout/* STEP_COLUMNS */.PK.join(', ')}, or write "metric,value".`);
}
function addCell(walk, row, spot) {
    const { table, collector } = walk;
    const cell = (0,csv_table/* readCell */.$$)(table, row, spot.column);
    if (cell.kind !== 'number') {
        const what = cell.kind === 'missing' ? 'no value' : `the text ${(0,text_file/* quoteText */.ol)(cell.text)}`;
        collector.passOver(`L${row.line}`, `${(0,text_file/* quoteText */.ol)(spot.keys.join('/'))} is ${what}`);
        return;
    }
    collector.add({
        ...placeCell(walk, row, spot.keys),
        ...(0,metrics_reading/* metricValue */.a3)(cell.value, cell.digits),
        ...spot.fields,
        ...(0,csv_layout/* stepOf */.cg)(table, row, [walk.layout.step]),
        source: `${table.file.path}#L${row.line}`,
    });
}
function placeCell(walk, row, keys) {
    const { table, layout } = walk;
    const clean = (text) => {
        const cleaned = (0,metric_name/* cleanName */.$t)(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, cleaned.problem);
    };
    const place = (0,metric_name/* placeMetric */.OO)(keys.map(clean), walk.dataset);
    const stated = cellText(row, layout.dataset);
    if (stated !== null && walk.dataset !== null && stated !== walk.dataset) {
        const column = (0,text_file/* quoteText */.ol)(table.header.cells[layout.dataset] ?? '');
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, `the column ${column} says ${(0,text_file/* quoteText */.ol)(stated)}, the input line says ${walk.dataset}=. Drop one of them.`);
    }
    // A data set of its own frees the label of the row, which then belongs to the name.
    const named = stated === null ? place : (0,metric_name/* placeMetric */.OO)(keys.map(clean), stated);
    const slice = cellText(row, layout.slice);
    return {
        name: clean(named.name),
        dataset: named.dataset === null ? null : clean(named.dataset),
        slice: slice === null ? named.slice : clean(slice),
    };
}
function cellText(row, column) {
    const text = column < 0 ? '' : (row.cells[column] ?? '');
    return text === '' ? null : text;
}


/***/ }),

/***/ 5234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeMetrics: () => (/* binding */ mergeMetrics),
  parseMetricsFormat: () => (/* binding */ parseMetricsFormat),
  parseMetricsSource: () => (/* binding */ parseMetricsSource)
});

// UNUSED EXPORTS: parseMetrics

// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(3230);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/formats/format-table.js
var format_table = __webpack_require__(1132);
// EXTERNAL MODULE: ./lib/formats/json-tree.js
var json_tree = __webpack_require__(7793);
// EXTERNAL MODULE: ./lib/formats/metrics-csv.js + 1 modules
var metrics_csv = __webpack_require__(4023);
// EXTERNAL MODULE: ./lib/formats/metrics-formats.js
var metrics_formats = __webpack_require__(6743);
// EXTERNAL MODULE: ./lib/formats/metrics-json.js
var metrics_json = __webpack_require__(3812);
// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/formats/add-metrics.js
var add_metrics = __webpack_require__(6323);
// EXTERNAL MODULE: ./lib/formats/metric-fields.js
var metric_fields = __webpack_require__(4314);
// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(7172);
// EXTERNAL MODULE: ./lib/formats/metrics-document.js + 1 modules
var metrics_document = __webpack_require__(1910);
// EXTERNAL MODULE: ./lib/formats/metrics-housekeeping.js
var metrics_housekeeping = __webpack_require__(1389);
// EXTERNAL MODULE: ./lib/formats/metrics-reading.js
var metrics_reading = __webpack_require__(1644);
// EXTERNAL MODULE: ./lib/formats/node-members.js
var node_members = __webpack_require__(2619);
// EXTERNAL MODULE: ./lib/formats/split-name.js
var split_name = __webpack_require__(4322);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/metrics-jsonl.js












/**
 * JSON Lines: one object per line, as training loops log (Detectron2's `metrics.json` too). Of each key the last value
 * counts, by `epoch`, then `step` (or `global_step`, `iteration`, …), then line. Lines `{"metric" or "name": …,
 * "value": …}` are one metric each, with the fields of a metric object. A last line that is cut off is skipped.
 * @throws {ReleaseError} `FORMAT_INVALID` for any other line that is not JSON
 */
const jsonlMetrics = {
    claims: (path) => /\.(?:jsonl|ndjson|jsonlines)$/.test(path),
    resembles: (text) => {
        const objects = [...firstLines(text, 2)].filter(isWholeObject);
        return objects.length === 2;
    },
    read: ({ path, bytes, dataset }) => {
        const file = (0,text_file/* decodeText */.g7)(path, bytes);
        const collector = (0,metrics_reading/* collectMetrics */.IE)(path);
        readLines(file, { file, dataset, collector });
        return collector.finish();
    },
};
function* firstLines(text, count) {
    let found = 0;
    for (const { text: line } of listLines(text)) {
        yield line;
        found += 1;
        if (found === count)
            return;
    }
}
function isWholeObject(line) {
    if (!/^\s*\{/.test(line) || !/\}\s*$/.test(line.slice(-1000)))
        return false;
    try {
        return (0,json_tree/* parseJsonTree */.U)({ path: '', text: line }).kind === 'object';
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return false;
        throw error;
    }
}
/** Lines that are not blank. */
function* listLines(text) {
    let start = 0;
    for (let number = 1; start <= text.length; number += 1) {
        const feed = text.indexOf('\n', start);
        const end = feed < 0 ? text.length : feed;
        const line = text.slice(start, end);
        if (line.trim() !== '')
            yield { number, start, text: line };
        start = end + 1;
    }
}
function readLines(file, document) {
    const latest = new Map();
    const skipped = new Map();
    let objects = 0;
    for (const line of listLines(file.text)) {
        const root = parseLine(line, file, objects > 0);
        if (root?.kind === 'object') {
            objects += 1;
            readObject(root, line, { file, latest, skipped });
        }
        else {
            const what = root === undefined ? 'the last line, which is cut off' : (0,document_tree/* describeNode */.WQ)(root);
            document.collector.passOver(`L${line.number}`, what);
        }
    }
    addLatest(latest, document);
    for (const [pointer, [line, why]] of skipped) {
        if (!latest.has(pointer))
            document.collector.passOver(`L${line.number}`, why);
    }
}
function parseLine(line, file, mayBeCut) {
    try {
        return (0,json_tree/* parseJsonTree */.U)({ path: file.path, text: line.text });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        const last = line.start + line.text.length === file.text.length;
        if (last && mayBeCut && error.code === 'FORMAT_INVALID')
            return undefined;
        // Once more, for a message with the line of the file.
        const text = '\n'.repeat(line.number - 1) + line.text;
        return (0,json_tree/* parseJsonTree */.U)({ path: file.path, text });
    }
}
function readObject(root, line, log) {
    const members = (0,node_members/* listMembers */.YV)(root);
    const order = orderOf(members);
    const name = (0,node_members/* findText */.Vw)(members.get('metric')) ?? (0,node_members/* findText */.Vw)(members.get('name'));
    const value = members.get('value');
    if (name !== undefined && value !== undefined) {
        const dataset = (0,node_members/* findText */.Vw)(members.get('dataset')) ?? (0,node_members/* findText */.Vw)(members.get('split')) ?? null;
        const slice = (0,node_members/* findText */.Vw)(members.get('slice')) ?? null;
        const key = JSON.stringify([dataset, slice, name]);
        if (value.kind !== 'number')
            log.skipped.set(key, [line, `${(0,text_file/* quoteText */.ol)(name)} is ${(0,document_tree/* describeNode */.WQ)(value)}`]);
        else {
            const fields = readFields(root, line, log.file);
            keep(log, key, { keys: [name], dataset, slice, node: value, line, order, fields });
        }
        return;
    }
    visit(root, { keys: [], pointer: '' }, (keys, pointer, node) => {
        const why = whySkipped(keys.at(-1) ?? '', node, order);
        if (why !== null)
            log.skipped.set(pointer, [line, `${pointer} is ${why}`]);
        else if (node.kind === 'number') {
            const place = { keys, dataset: null, slice: null, fields: metric_fields/* NO_FIELDS */.eL };
            keep(log, pointer, { ...place, node, line, order });
        }
    });
}
/** @throws {ReleaseError} with the line of the file, for a field of the wrong kind */
function readFields(root, line, file) {
    const shifted = root.members.map(({ key, node }) => ({
        key,
        node: { ...node, at: node.at === null ? null : node.at + line.start },
    }));
    return (0,metric_fields/* readMetricFields */.k9)(file, { ...root, at: line.start, members: shifted });
}
function visit(node, spot, see) {
    for (const { key, node: member } of node.members) {
        const keys = [...spot.keys, key];
        const pointer = `${spot.pointer}/${(0,metrics_document/* escapePointer */.l)(key)}`;
        if (member.kind === 'object' && member.members.length > 0)
            visit(member, { keys, pointer }, see);
        else
            see(keys, pointer, member);
    }
}
const LOGGED_BESIDE = new Set('lr learning_rate time data_time rank_data_time eta_seconds timestamp wall_time walltime'.split(' '));
function whySkipped(name, node, { epoch, step }) {
    if (node.kind !== 'number')
        return (0,document_tree/* describeNode */.WQ)(node);
    const beside = (epoch !== null || step !== null) && LOGGED_BESIDE.has(name.toLowerCase());
    return beside || (0,metrics_housekeeping/* isHousekeeping */.W)(name)
        ? `${(0,document_tree/* describeNode */.WQ)(node)}, which says how far or how fast training was`
        : null;
}
const STEPS = ['step', 'global_step', '_step', 'iteration', 'iter'];
function orderOf(members) {
    const read = (key) => {
        const node = members.get(key);
        return node?.kind === 'number' && Number.isFinite(node.value) ? node.value : null;
    };
    const step = STEPS.find((key) => read(key) !== null);
    return { epoch: read('epoch'), step: step === undefined ? null : read(step) };
}
function keep({ latest }, key, next) {
    const before = latest.get(key);
    if (before === undefined || !isEarlier(next.order, before.order))
        latest.set(key, next);
}
/** Steps may begin anew with each epoch, so the epoch comes first. */
function isEarlier(a, b) {
    if (a.epoch !== null && b.epoch !== null && a.epoch !== b.epoch)
        return a.epoch < b.epoch;
    return a.step !== null && b.step !== null && a.step < b.step;
}
function addLatest(latest, document) {
    const flat = [...latest.values()].flatMap(({ keys }) => (keys.length === 1 ? keys : []));
    const split = (0,split_name/* splitNames */.b)(new Set(flat));
    for (const { keys, dataset: own, slice, node, line, order, fields } of latest.values()) {
        const parts = keys.length === 1 && own === null ? (split.get(keys[0] ?? '') ?? keys) : keys;
        refuseContradiction(own, line, document);
        const place = own === null ? (0,metric_name/* placeMetric */.OO)(parts, document.dataset) : { name: parts.join('/'), dataset: own };
        const at = node.at === null ? null : node.at + line.start;
        const number = { value: node.value, digits: node.digits, at };
        const step = order.step ?? order.epoch;
        const found = {
            ...place,
            ...(slice === null ? {} : { slice }),
            number,
            pointer: `L${line.number}`,
            fields,
            step: step === null ? undefined : wholeStep(step),
        };
        (0,add_metrics/* addMetrics */.l)([found], document);
    }
}
function wholeStep(step) {
    return (0,node_members/* findCount */.vD)({ kind: 'number', at: null, value: step, digits: null, bigInteger: null });
}
function refuseContradiction(own, line, document) {
    if (own === null || document.dataset === null || own === document.dataset)
        return;
    throw (0,text_file/* fault */.DG)(document.file, line.start, `this line says ${JSON.stringify(own.slice(0, 80))} as data set, the input line says ${document.dataset}=. Drop one of them.`);
}

// EXTERNAL MODULE: ./lib/formats/metrics-model-card.js
var metrics_model_card = __webpack_require__(6840);
// EXTERNAL MODULE: ./lib/formats/metrics-shapes.js + 11 modules
var metrics_shapes = __webpack_require__(2436);
// EXTERNAL MODULE: ./lib/formats/metrics-tables.js + 1 modules
var metrics_tables = __webpack_require__(4147);
// EXTERNAL MODULE: ./lib/formats/metrics-toml.js
var metrics_toml = __webpack_require__(4946);
// EXTERNAL MODULE: ./lib/formats/metrics-yaml.js
var metrics_yaml = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/formats/shaped-document.js
var shaped_document = __webpack_require__(103);
// EXTERNAL MODULE: ./lib/formats/tensorboard-events.js + 5 modules
var tensorboard_events = __webpack_require__(9404);
// EXTERNAL MODULE: ./lib/formats/toml-tree.js + 1 modules
var toml_tree = __webpack_require__(2732);
// EXTERNAL MODULE: ./lib/formats/yaml-tree.js
var yaml_tree = __webpack_require__(2938);
;// CONCATENATED MODULE: ./lib/formats/metrics-file.js



















/**
 * Every syntax of metrics files, one line each, in the order in which they are asked whether a file is theirs: the
 * special before the general.
 */
const READERS = [
    ['model-card', metrics_model_card/* modelCardMetrics */.n],
    ['toml', metrics_toml/* tomlMetrics */._],
    ['jsonl', jsonlMetrics],
    ['json', metrics_json/* jsonMetrics */.G],
    ['csv', metrics_csv/* csvMetrics */.U],
    ['yaml', metrics_yaml/* yamlMetrics */.D],
];
/** The syntaxes that a tool's shape can have. */
const TREES = [
    ['toml', { ...metrics_toml/* tomlMetrics */._, parseTree: toml_tree/* parseTomlTree */.S }],
    ['json', { ...metrics_json/* jsonMetrics */.G, parseTree: json_tree/* parseJsonTree */.U }],
    ['yaml', { ...metrics_yaml/* yamlMetrics */.D, parseTree: yaml_tree/* parseYamlTree */.N }],
];
/**
 * The metrics of a file that may be too large to hold.
 * @throws {ReleaseError} as `parseMetrics`
 */
function parseMetricsSource({ source, format, dataset, }) {
    if (format === 'tensorboard' || (format === null && (0,tensorboard_events/* isEventFile */.P3)(source)))
        return (0,tensorboard_events/* readEventFile */.zh)(source, dataset);
    (0,text_file.refuseLarge)(source);
    const bytes = source.read(0, source.size);
    return parseMetrics({ path: source.path, bytes, format, dataset });
}
/**
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken, of another
 * format, or without a single metric; `LIMIT_EXCEEDED` for too much of it
 */
function parseMetrics(source) {
    if (source.format !== null)
        return readNamed(source, source.format);
    const [format, reader] = isJsonLines(source)
        ? ['jsonl', jsonlMetrics]
        : (0,format_table/* chooseFormat */.H8)(READERS, { ...source, format: null });
    try {
        return reader.read(source);
    }
    catch (error) {
        throw (0,format_table/* explainGuess */.lS)(error, format, reader, source.path);
    }
}
/** Detectron2 and others write JSON lines into a file called `.json`. */
const isJsonLines = ({ path, bytes }) => /\.json$/i.test(path) &&
    jsonlMetrics.resembles(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)));
/** Enough to tell two lines. */
const HEAD_BYTES = 64 * 1024;
const isSameValue = (one, other) => one.value?.value === other.value?.value && one.nonFinite === other.nonFinite;
function readNamed(source, format) {
    const readers = [...READERS, ...metrics_tables/* TABLES */.C];
    const reader = readers.find(([name]) => name === format)?.[1];
    if (reader !== undefined)
        return reader.read(source);
    const shapes = metrics_shapes/* SHAPES */.H;
    const shape = shapes.find(([name]) => name === format)?.[1];
    if (shape !== undefined) {
        const [, { parseTree }] = (0,format_table/* chooseFormat */.H8)(TREES, { ...source, format: null });
        return (0,shaped_document/* readShapedMetrics */.T)(parseTree, shape)(source);
    }
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}: the format ${format} is that of a folder, and this is a file. Name the folder: ${format}:FOLDER.`);
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no metrics format */
function parseMetricsFormat(name) {
    return (0,format_table/* parseFormat */.Xc)(metrics_formats/* METRICS_FORMAT_NAMES */.N, name);
}
/**
 * The metrics of all files of one model, in the order given.
 * @throws {ReleaseError} `FORMAT_INVALID` when two files give one metric different values; the message names both
 */
function mergeMetrics(all) {
    const found = new Map();
    for (const metric of all.flatMap((reading) => reading.metrics)) {
        const key = (0,domain_metric/* metricKey */.C)(metric);
        const other = found.get(key);
        // Tools write the same number into several files: `all_results.json` repeats `eval_results.json`.
        if (other !== undefined && !isSameValue(metric, other))
            (0,metrics_reading/* refuseDuplicate */.cG)(metric, new Map([[key, other.source]]));
        if (other === undefined)
            found.set(key, metric);
    }
    return [...found.values()];
}


/***/ }),

/***/ 6743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ METRICS_FORMAT_NAMES)
/* harmony export */ });
/**
 * The names of all metrics formats, as `FORMAT:` prefixes and the configuration's `format` have them. Their readers
 * are in `metrics-file.ts`, `metrics-shapes.ts` and `metrics-folder.ts`; this list is by itself because reading a
 * configuration must not load them.
 */
const METRICS_FORMAT_NAMES = [
    'json',
    'yaml',
    'toml',
    'csv',
    'jsonl',
    'benchmark',
    'dvc-diff',
    'dvclive',
    'eval-results',
    'evals-result',
    'huggingface',
    'keras',
    'keras-history',
    'lightning',
    'lm-eval',
    'mlflow',
    'model-card',
    'sagemaker',
    'sklearn',
    'tensorboard',
    'trainer-state',
    'ultralytics',
    'wandb',
];


/***/ }),

/***/ 3812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ jsonMetrics)
/* harmony export */ });
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7793);
/* harmony import */ var _shaped_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(103);


/** Nested JSON, also with Python's `NaN`, `Infinity` and `-Infinity`. */
const jsonMetrics = {
    claims: (path) => path.endsWith('.json'),
    resembles: (text) => /^\s*[[{]/.test(text),
    read: (0,_shaped_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readShapedMetrics */ .T)(_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonTree */ .U),
};


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ TABLES)
});

// EXTERNAL MODULE: ./lib/formats/metrics-table-history.js
var metrics_table_history = __webpack_require__(37);
;// CONCATENATED MODULE: ./lib/formats/metrics-table-keras.js

/**
 * What Keras' `CSVLogger` writes: `epoch` first, then a column per logged name, in order of the alphabet, and `NA`
 * where an epoch has no value. `val_loss` is `loss` of the data set `val`, every other column one of `train`. Learning
 * rates are no metrics.
 */
const kerasMetrics = (0,metrics_table_history/* historyTable */.f)({
    matches: (table) => {
        const [first = '', ...names] = table.header.cells;
        return first === 'epoch' && hasPairs(names) && isCounted(table);
    },
    steps: ['epoch'],
    isOwn: (column) => /^(?:lr|learning_rate)$/.test(column),
    keysOf: (columns) => new Map(columns.map((name) => [
        name,
        /^val_./.test(name) ? ['val', name.slice('val_'.length)] : ['train', name],
    ])),
});
/** Whether columns come as `x` and `val_x`, both in order. */
function hasPairs(names) {
    const known = new Set(names);
    const validated = names.filter((name) => name.startsWith('val_'));
    const trained = names.filter((name) => !name.startsWith('val_'));
    return (validated.length > 0 &&
        validated.every((name) => known.has(name.slice('val_'.length))) &&
        isSorted(validated) &&
        isSorted(trained));
}
function isSorted(names) {
    return names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
}
/** Whether the epochs are 0, 1, 2 … from any start. */
function isCounted({ rows }) {
    const start = Number(rows[0]?.cells[0]);
    return rows.every(({ cells }, index) => /^\d+$/.test(cells[0] ?? '') && Number(cells[0]) === start + index);
}

// EXTERNAL MODULE: ./lib/formats/metrics-table-lightning.js
var metrics_table_lightning = __webpack_require__(5823);
// EXTERNAL MODULE: ./lib/formats/metrics-table-ultralytics.js
var metrics_table_ultralytics = __webpack_require__(5693);
;// CONCATENATED MODULE: ./lib/formats/metrics-tables.js



/** The tables of single tools, in the order in which they are asked: the special before the general. */
const TABLES = [
    ['ultralytics', metrics_table_ultralytics/* ultralyticsMetrics */.Q],
    ['lightning', metrics_table_lightning/* lightningMetrics */.g],
    ['keras', kerasMetrics],
];


/***/ }),

/***/ 4946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ tomlMetrics)
/* harmony export */ });
/* unused harmony export resemblesToml */
/* harmony import */ var _shaped_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);
/* harmony import */ var _toml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2732);


/** Nested TOML. */
const tomlMetrics = {
    claims: (path) => path.endsWith('.toml'),
    resembles: resemblesToml,
    read: (0,_shaped_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readShapedMetrics */ .T)(_toml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTomlTree */ .S),
};
/** Whether the first line that is no comment is a table header or an assignment. */
function resemblesToml(text) {
    const first = /^\s*(?:#[^\n]*\n\s*)*([^\n]*)/.exec(text)?.[1] ?? '';
    const header = /^\[\[?\s*[\w"'][^[\]{},]*\]\]?\s*(?:#.*)?$/.test(first) && /^[^\n]*=/m.test(text);
    return header || /^[\w"'][\w."' -]*=/.test(first);
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ yamlMetrics)
/* harmony export */ });
/* harmony import */ var _shaped_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2938);


/** Nested YAML. Any text is YAML of some kind, so this reader comes last. */
const yamlMetrics = {
    claims: (path) => /\.ya?ml$/.test(path),
    resembles: () => true,
    read: (0,_shaped_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readShapedMetrics */ .T)(_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlTree */ .N),
};


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ parseTomlTree)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/toml-numbers.js
const NUMBER = /^[+-]?(?:inf|nan|0x[\dA-Fa-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?)$/;
const COMMENT = /#[^\n]*/y;
const BARE = /[\w+.:-]+/y;
/**
 * Puts every number of a valid TOML document (v1.0.0 §Integer, §Float) into quotes, so that a second parse
 * gives the digits as written at the place where the first gave a double.
 */
function quoteTomlNumbers(text) {
    const out = [];
    /** Open `[` and `{` of values. */
    const open = [];
    let inValue = false;
    let at = 0;
    while (at < text.length) {
        const skipped = matchAt(COMMENT, text, at) ?? quotedAt(text, at);
        const bare = skipped === null ? matchAt(BARE, text, at) : null;
        const token = skipped ?? bare ?? text.slice(at, at + 1);
        at += token.length;
        out.push(bare !== null && inValue && NUMBER.test(bare) ? `"${bare}"` : token);
        if (skipped === null && bare === null)
            inValue = stepInto(token, open, inValue);
    }
    return out.join('');
}
/** Whether the next token is a value, after one character of structure. */
function stepInto(char, open, inValue) {
    if (char === '=')
        return true;
    if (char === '\n')
        return inValue && open.length > 0;
    if (char === ',')
        return open.at(-1) === '[';
    // Outside values brackets are table headers, which hold keys only.
    if (!inValue && open.length === 0)
        return false;
    if (char === '[' || char === '{') {
        open.push(char);
        return char === '[';
    }
    if (char === ']' || char === '}') {
        open.pop();
        return open.length > 0;
    }
    return inValue;
}
function matchAt(sticky, text, at) {
    sticky.lastIndex = at;
    return sticky.exec(text)?.[0] ?? null;
}
/** A loop, not a pattern: the backtracking stack of a pattern overflows on a text of some megabytes. */
function quotedAt(text, start) {
    const quote = text[start];
    if (quote !== '"' && quote !== "'")
        return null;
    const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
    let at = start + fence.length;
    while (at < text.length && !text.startsWith(fence, at)) {
        at += quote === '"' && text[at] === '\\' ? 2 : 1;
    }
    at += fence.length;
    // Up to two quotes may stand before the closing three.
    for (let more = 0; fence.length === 3 && more < 2 && text[at] === quote; more += 1)
        at += 1;
    return text.slice(start, at);
}

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
;// CONCATENATED MODULE: ./lib/formats/toml-tree.js





/** TOML 1.0. Dates and times become text. Nodes carry no position: the parser does not tell. */
function parseTomlTree(file) {
    const document = parseDocument(file, file.text);
    const written = parseDocument(file, quoteTomlNumbers(file.text));
    return readValue(document, written, 0, { file, nodes: 0 });
}
function parseDocument(file, text) {
    try {
        return (0,dist/* parse */.qg)(text, { integersAsBigInt: 'asNeeded', maxDepth: document_tree/* MAX_DEPTH */.lr + 1 });
    }
    catch (cause) {
        if (!(cause instanceof dist/* TomlError */.zx))
            throw cause;
        const [first = ''] = cause.message.replace('Invalid TOML document: ', '').split('\n', 1);
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file.path}, line ${cause.line}, column ${cause.column}: not TOML: ${first}${hint(file, cause)}`, { cause });
    }
}
function hint(file, error) {
    const last = (0,text_file/* positionAt */.t$)(file.text.trimEnd(), file.text.length).line;
    return error.line >= last ? ' (the file may be cut off here)' : '';
}
/** @param written the same place of the document whose numbers are text */
function readValue(value, written, depth, budget) {
    (0,document_tree/* spend */.Rf)(budget, depth, null);
    const at = null;
    if (typeof value === 'number' || typeof value === 'bigint') {
        return (0,document_tree/* numberNode */.sJ)(Number(value), typeof written === 'string' ? written : String(value), at);
    }
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    if (value instanceof dist/* TomlDate */.PJ)
        return { kind: 'string', at, text: value.toISOString() };
    if (Array.isArray(value)) {
        const digits = Array.isArray(written) ? written : [];
        const items = value.map((item, index) => readValue(item, digits[index], depth + 1, budget));
        return { kind: 'array', at, items };
    }
    if (typeof value === 'object' && value !== null) {
        const digits = new Map(Object.entries(written ?? {}));
        const members = Object.entries(value).map(([key, item]) => ({
            key,
            node: readValue(item, digits.get(key), depth + 1, budget),
        }));
        return { kind: 'object', at, members };
    }
    return { kind: 'string', at, text: (0,document_tree/* wholeText */.r0)(budget.file, String(value), at) };
}


/***/ })

};
