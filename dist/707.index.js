export const id = 707;
export const ids = [707];
export const modules = {

/***/ 60707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeParams: () => (/* binding */ mergeParams),
  parseParams: () => (/* binding */ parseParams),
  parseParamsFormat: () => (/* binding */ parseParamsFormat)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/formats/format-table.js
var format_table = __webpack_require__(81132);
// EXTERNAL MODULE: ./lib/formats/json-tree.js
var json_tree = __webpack_require__(17793);
// EXTERNAL MODULE: ./lib/formats/metrics-json.js
var metrics_json = __webpack_require__(23812);
// EXTERNAL MODULE: ./lib/formats/metrics-toml.js
var metrics_toml = __webpack_require__(24946);
// EXTERNAL MODULE: ./lib/formats/metrics-yaml.js
var metrics_yaml = __webpack_require__(48149);
// EXTERNAL MODULE: ./lib/formats/csv-layout.js
var csv_layout = __webpack_require__(59479);
// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(23301);
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
// EXTERNAL MODULE: ./lib/formats/metrics-csv.js + 1 modules
var metrics_csv = __webpack_require__(24023);
;// CONCATENATED MODULE: ./lib/formats/params-reading.js

const MAX_PARAMS = 100_000;
/** UTF-16 code units of one dotted key. */
const MAX_KEY_LENGTH = 1000;
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
/** What is wrong with a dotted key, `null` when nothing is. */
function keyProblem(key) {
    if (key.split('.').some((part) => part.trim() === ''))
        return 'is empty or has an empty part';
    if (UNPRINTABLE.test(key))
        return 'holds control characters';
    return key.length > MAX_KEY_LENGTH ? `has more than ${MAX_KEY_LENGTH} characters` : null;
}
/**
 * A record with own keys only, also for `__proto__`, sorted by UTF-16 code units. Keys of digits alone come
 * first, by number: that is how JavaScript keeps them.
 */
function sortParams(params) {
    return Object.fromEntries([...params].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
/** Numbers are the same by value: `1` and `1.0` do not contradict each other. */
function isSameParam(a, b) {
    if ((0,numeral/* isNumeral */.NW)(a) && (0,numeral/* isNumeral */.NW)(b))
        return a.value === b.value;
    if ((0,numeral/* isNumeral */.NW)(a) || (0,numeral/* isNumeral */.NW)(b))
        return false;
    if (isList(a) && isList(b)) {
        return a.length === b.length && a.every((item, index) => isSameParam(item, b[index] ?? null));
    }
    if (isMarked(a) && isMarked(b))
        return a.nonFinite === b.nonFinite;
    return a === b;
}
function isList(value) {
    return Array.isArray(value);
}
function isMarked(value) {
    return typeof value === 'object' && value !== null && 'nonFinite' in value;
}

// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(50628);
;// CONCATENATED MODULE: ./lib/formats/params-csv.js






/**
 * Parameters of a table: columns `param` (or `parameter`, `name`, `key`) and `value`, or one row whose columns
 * are the parameters. `true`/`false` are booleans, an empty cell is `null`, an integer above 2^53 a text.
 */
const csvParams = {
    claims: metrics_csv/* csvMetrics */.U.claims,
    resembles: metrics_csv/* csvMetrics */.U.resembles,
    read: ({ path, bytes }) => {
        const table = (0,csv_table/* parseCsvTable */.oN)((0,text_file/* decodeText */.g7)(path, bytes));
        (0,csv_layout/* checkHeader */.eb)(table);
        const name = (0,csv_table/* findColumn */.kn)(table, ['param', 'parameter', 'name', 'key']);
        const value = (0,csv_table/* findColumn */.kn)(table, ['value']);
        return name >= 0 && value >= 0 ? readLong(table, name, value) : readWide(table);
    },
};
function readLong(table, name, value) {
    const params = new Map();
    for (const row of table.rows)
        addParam(params, table, row, row.cells[name] ?? '', value);
    return params;
}
function readWide(table) {
    const params = new Map();
    const [row, second] = table.rows;
    if (row === undefined) {
        throw (0,csv_table/* faultInLine */._D)(table.file, table.header.line, 'a header without a row of values follows it');
    }
    if (second !== undefined) {
        throw (0,csv_table/* faultInLine */._D)(table.file, second.line, 'a second row of values. Parameters are one row, or the columns "param" and "value".');
    }
    table.header.cells.forEach((key, column) => {
        // An unnamed first column is the index that pandas writes.
        if (key !== '')
            addParam(params, table, row, key, column);
    });
    return params;
}
function addParam(params, table, row, key, column) {
    const problem = keyProblem(key) ?? (params.has(key) ? 'comes twice' : null);
    if (problem !== null) {
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, `the parameter ${(0,text_file/* quoteText */.ol)(key)} ${problem}`);
    }
    params.set(key, cellParam(table, row, column));
}
function cellParam(table, row, column) {
    const text = row.cells[column] ?? '';
    if (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) {
        return text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
    }
    const cell = (0,csv_table/* readCell */.$$)(table, row, column);
    if (cell.kind === 'missing')
        return null;
    if (cell.kind === 'text')
        return /^(?:true|false)$/i.test(text) ? /^t/i.test(text) : text;
    if (Number.isFinite(cell.value))
        return (0,numeral/* numeral */.Dx)(cell.value, cell.digits ?? undefined);
    return { nonFinite: (0,numeral/* nonFiniteName */.ox)(cell.value) };
}

// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(55436);
;// CONCATENATED MODULE: ./lib/formats/params-document.js




/**
 * Parameters of a nested document: objects become dotted keys (`model.max_depth`), lists of plain values stay
 * lists, lists with objects become numbered keys (`layers.0.units`). Types are kept; an integer above 2^53 is
 * a text of its digits. An object without members has no parameter.
 */
function readDocumentParams(parseTree) {
    return ({ path, bytes }) => {
        const file = (0,text_file/* decodeText */.g7)(path, bytes);
        const root = parseTree(file);
        if (root.kind !== 'object') {
            throw (0,text_file/* fault */.DG)(file, root.at, `found ${(0,document_tree/* describeNode */.WQ)(root)}; parameters are named values, such as {"lr": 0.1}`);
        }
        const walk = { file, params: new Map() };
        flatten(root, '', walk);
        return walk.params;
    };
}
function flatten(node, key, walk) {
    if (node.kind === 'object') {
        for (const { key: step, node: member } of node.members) {
            if (step.trim() === '')
                throw (0,text_file/* fault */.DG)(walk.file, member.at, `a key under ${(0,text_file/* quoteText */.ol)(key)} is empty`);
            flatten(member, key === '' ? step : `${key}.${step}`, walk);
        }
        return;
    }
    if (node.kind === 'array' && node.items.some(holdsObject)) {
        node.items.forEach((item, index) => flatten(item, `${key}.${index}`, walk));
        return;
    }
    params_document_addParam(key, node, walk);
}
function holdsObject(node) {
    return node.kind === 'object' || (node.kind === 'array' && node.items.some(holdsObject));
}
function params_document_addParam(key, node, { file, params }) {
    const problem = keyProblem(key);
    if (problem !== null)
        throw (0,text_file/* fault */.DG)(file, node.at, `the key ${(0,text_file/* quoteText */.ol)(key)} ${problem}`);
    if (params.has(key)) {
        throw (0,text_file/* fault */.DG)(file, node.at, `two parameters are called ${(0,text_file/* quoteText */.ol)(key)} once keys are dotted`);
    }
    if (params.size >= MAX_PARAMS)
        throw (0,text_file/* excess */.Mm)(file, node.at, `more than ${MAX_PARAMS} parameters`);
    params.set(key, paramValue(node));
}
function paramValue(node) {
    if (node.kind === 'number')
        return numberParam(node);
    if (node.kind === 'string')
        return node.text;
    if (node.kind === 'boolean')
        return node.value;
    return node.kind === 'array' ? node.items.map(paramValue) : null;
}
function numberParam({ value, digits, bigInteger }) {
    if (bigInteger !== null)
        return bigInteger;
    if (!Number.isFinite(value))
        return { nonFinite: (0,numeral/* nonFiniteName */.ox)(value) };
    return (0,numeral/* numeral */.Dx)(value, digits ?? undefined);
}

// EXTERNAL MODULE: ./lib/formats/toml-tree.js + 1 modules
var toml_tree = __webpack_require__(62732);
// EXTERNAL MODULE: ./lib/formats/yaml-tree.js
var yaml_tree = __webpack_require__(12938);
;// CONCATENATED MODULE: ./lib/formats/params-file.js











/** Every parameter format, one line each; the order is that of the metrics formats. */
const READERS = [
    ['toml', { ...metrics_toml/* tomlMetrics */._, read: readDocumentParams(toml_tree/* parseTomlTree */.S) }],
    ['json', { ...metrics_json/* jsonMetrics */.G, read: readDocumentParams(json_tree/* parseJsonTree */.U) }],
    ['csv', csvParams],
    ['yaml', { ...metrics_yaml/* yamlMetrics */.D, read: readDocumentParams(yaml_tree/* parseYamlTree */.N) }],
];
/**
 * Flattened parameters with dotted keys, types kept, sorted by key.
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken or of another
 * format; `LIMIT_EXCEEDED` for too much of it
 */
function parseParams(source) {
    const [format, reader] = (0,format_table/* chooseFormat */.H8)(READERS, source);
    try {
        return sortParams(reader.read(source));
    }
    catch (error) {
        throw source.format === null ? (0,format_table/* explainGuess */.lS)(error, format, reader, source.path) : error;
    }
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no parameter format */
function parseParamsFormat(name) {
    return (0,format_table/* parseFormat */.Xc)(READERS, name);
}
/**
 * The parameters of all files of one model.
 * @throws {ReleaseError} `INPUT_INVALID` when two files give one key different values; the message names both
 */
function mergeParams(all) {
    const merged = new Map();
    const origins = new Map();
    for (const { path, params } of all) {
        for (const [key, value] of Object.entries(params)) {
            const earlier = merged.get(key);
            if (earlier !== undefined && !isSameParam(earlier, value)) {
                throw new errors/* ReleaseError */.K('INPUT_INVALID', `the parameter ${JSON.stringify(key)} has one value in ${origins.get(key)} and another in ${path}. Leave it in one of them, or name only the file that counts.`);
            }
            if (earlier === undefined) {
                merged.set(key, value);
                origins.set(key, path);
            }
        }
    }
    return sortParams(merged);
}


/***/ })

};
