export const id = 3986;
export const ids = [3986];
export const modules = {

/***/ 15076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TV: () => (/* binding */ ByteCursor),
/* harmony export */   UR: () => (/* binding */ byteExcess),
/* harmony export */   te: () => (/* binding */ byteFault)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

/** Bytes. */
const WINDOW_BYTES = 64 * 1024;
const NO_BYTES = new Uint8Array(0);
/**
 * Reads a binary file forward, in windows. Every read that would pass the end throws a `FORMAT_INVALID` with the
 * byte offset; `what` names in it what is read.
 */
class ByteCursor {
    source;
    /** Whether a read has failed because the file ends too early. */
    cut = false;
    #littleEndian;
    #bytes = NO_BYTES;
    #view = viewOf(NO_BYTES);
    /** Offset of the window in the file. */
    #start;
    /** Next byte, counted from the window's start. */
    #at = 0;
    constructor(source, offset = 0, littleEndian = true) {
        this.source = source;
        this.#start = offset;
        this.#littleEndian = littleEndian;
    }
    get path() {
        return this.source.path;
    }
    /** Offset of the next byte in the file. */
    position() {
        return this.#start + this.#at;
    }
    /** Bytes up to the end. */
    remaining() {
        return Math.max(0, this.source.size - this.position());
    }
    seek(offset) {
        const inside = offset - this.#start;
        if (inside >= 0 && inside <= this.#bytes.length) {
            this.#at = inside;
            return;
        }
        this.#bytes = NO_BYTES;
        this.#start = offset;
        this.#at = 0;
    }
    skip(length, what) {
        if (length > this.remaining())
            throw this.#cutOff(length, what);
        this.seek(this.position() + length);
    }
    u8(what) {
        const at = this.#take(1, what);
        return this.#view.getUint8(at);
    }
    u16(what) {
        const at = this.#take(2, what);
        return this.#view.getUint16(at, this.#littleEndian);
    }
    u32(what) {
        const at = this.#take(4, what);
        return this.#view.getUint32(at, this.#littleEndian);
    }
    i32(what) {
        const at = this.#take(4, what);
        return this.#view.getInt32(at, this.#littleEndian);
    }
    u64(what) {
        const at = this.#take(8, what);
        return this.#view.getBigUint64(at, this.#littleEndian);
    }
    f32(what) {
        const at = this.#take(4, what);
        return this.#view.getFloat32(at, this.#littleEndian);
    }
    f64(what) {
        const at = this.#take(8, what);
        return this.#view.getFloat64(at, this.#littleEndian);
    }
    /** A copy. The caller bounds `length`. */
    bytes(length, what) {
        const at = this.#take(length, what);
        return this.#bytes.slice(at, at + length);
    }
    /** Up to the next line feed, which is eaten and no part of the answer; `null` for a line beyond `limit` bytes. */
    line(limit, what) {
        const start = this.position();
        let end = this.#bytes.indexOf(10, this.#at);
        if (end < 0) {
            this.#load(start, limit + 1);
            end = this.#bytes.indexOf(10);
        }
        if (end < 0) {
            this.#passLine(start, what);
            return null;
        }
        const found = this.#bytes.slice(this.#at, end);
        this.#at = end + 1;
        return found.length > limit ? null : found;
    }
    #passLine(start, what) {
        for (let at = start + this.#bytes.length; at < this.source.size; at += WINDOW_BYTES) {
            this.#load(at, WINDOW_BYTES);
            const end = this.#bytes.indexOf(10);
            if (end < 0)
                continue;
            this.#at = end + 1;
            return;
        }
        this.cut = true;
        throw byteFault(this, start, `the line of ${what} has no end`);
    }
    #take(length, what) {
        if (this.#at + length > this.#bytes.length) {
            if (length > this.remaining())
                throw this.#cutOff(length, what);
            this.#load(this.position(), Math.max(length, WINDOW_BYTES));
            if (length > this.#bytes.length)
                throw this.#cutOff(length, what);
        }
        const at = this.#at;
        this.#at += length;
        return at;
    }
    #load(start, length) {
        const left = Math.max(0, this.source.size - start);
        this.#bytes = left === 0 ? NO_BYTES : this.source.read(start, Math.min(length, left));
        this.#view = viewOf(this.#bytes);
        this.#start = start;
        this.#at = 0;
    }
    #cutOff(length, what) {
        const left = this.remaining();
        this.cut = true;
        return byteFault(this, this.position(), `${what} takes ${length} bytes, but only ${left} are left: the file is cut off or damaged. Let the job finish writing it.`);
    }
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** A `FORMAT_INVALID` that names the file and the byte. */
function byteFault(file, at, message) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${file.path}, byte ${at}: ${message}`);
}
/** The same for what is valid but more than is read. */
function byteExcess(file, at, message) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${file.path}, byte ${at}: ${message}`);
}


/***/ }),

/***/ 1456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   P6: () => (/* binding */ buildModelFacts),
/* harmony export */   Sh: () => (/* binding */ MAX_SPECS),
/* harmony export */   o0: () => (/* binding */ looseText),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   rE: () => (/* binding */ MAX_WARNINGS)
/* harmony export */ });
/** UTF-16 code units of a text that a file brings. */
const MAX_TEXT = 200;
/** The same of a sentence about a file, which may name several such texts. */
const MAX_SENTENCE = 1_000;
/** Members of `details`, and of `dtypes`. */
const MAX_MEMBERS = 100;
const MAX_IMPORTS = 1_000;
const MAX_RANK = 64;
const MAX_WARNINGS = 40;
/** Inputs or outputs. */
const MAX_SPECS = 1_000;
/**
 * Facts that a manifest can hold, whatever a hostile file says. Texts are well formed, of one line, at most 200 UTF-16
 * code units and not blank (but for the name of an input or output, which may be missing); numbers are finite, counts
 * are whole. Members are sorted; of what is more than the limits the first are kept, and a warning says how many not.
 */
function buildModelFacts(found) {
    const { format, executable } = found;
    const own = [];
    const measured = buildMeasures(found, own);
    const listed = buildLists(found, own);
    const warnings = cleanWarnings(found.warnings ?? [], own);
    return { format, executable, ...measured, ...listed, warnings };
}
function buildMeasures({ framework, signature, parameters, tensors }, warnings) {
    const known = framework && cleanFramework(framework);
    const specs = signature && cleanSignature(signature, warnings);
    const values = parameters === undefined ? undefined : cleanCount(parameters, warnings);
    const count = safeCount(tensors);
    return {
        ...(known && { framework: known }),
        ...(specs && { signature: specs }),
        ...(values !== undefined && { parameters: values }),
        ...(count !== undefined && { tensors: count }),
    };
}
function buildLists(found, warnings) {
    const dtypes = buildMembers(found.dtypes ?? [], 'element types', safeCount, warnings);
    const details = buildMembers(found.details ?? [], 'details', cleanDetail, warnings);
    const imports = cleanImports(found.imports ?? [], warnings);
    const external = found.externalFiles ?? [];
    return {
        ...(dtypes && { dtypes }),
        ...(details && { details }),
        ...(imports.length > 0 && { imports }),
        ...(external.length > 0 && { externalFiles: external }),
    };
}
function cleanWarnings(told, own) {
    const room = MAX_WARNINGS - own.length;
    const left = told.length > room ? told.length - room + 1 : 0;
    const kept = told.slice(0, told.length - left).map((text) => lineOf(text, MAX_SENTENCE));
    return [...kept, ...(left > 0 ? [`${left} more warnings are left out`] : []), ...own];
}
function cleanImports(names, warnings) {
    const imports = [...new Set([...names].map((name) => nonBlank(name) ?? '?'))].toSorted(byCode);
    if (imports.length > MAX_IMPORTS) {
        warnings.push(`${imports.length - MAX_IMPORTS} of ${imports.length} imports are left out`);
    }
    return imports.slice(0, MAX_IMPORTS);
}
function cleanCount(value, warnings) {
    const count = value < 0n ? undefined : countOf(value);
    if (typeof count !== 'string' || count.length <= MAX_TEXT)
        return count;
    warnings.push(`the number of parameters has ${count.length} digits and is left out`);
    return undefined;
}
function safeCount(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value + 0 : undefined;
}
/** A number that JSON cannot hold becomes a text, `NaN`; a blank text is none. */
function cleanDetail(value) {
    if (typeof value === 'string')
        return nonBlank(value);
    // Minus zero becomes zero.
    if (typeof value === 'number')
        return Number.isFinite(value) ? value + 0 : `${value}`;
    return value;
}
/** Keys by code unit; entries without a value are left out; `undefined` when none is left. */
function buildMembers(entries, what, clean, warnings) {
    const kept = new Map();
    let left = 0;
    for (const [name, raw] of entries) {
        const key = nonBlank(name);
        const value = clean(raw);
        if (key === undefined || value === undefined)
            continue;
        if (kept.size < MAX_MEMBERS || kept.has(key))
            kept.set(key, value);
        else
            left += 1;
    }
    if (left > 0)
        warnings.push(`${left} of ${left + MAX_MEMBERS} ${what} are left out`);
    if (kept.size === 0)
        return undefined;
    // `fromEntries` defines its keys, so that `__proto__` is one like the others.
    return Object.fromEntries([...kept].toSorted(([one], [two]) => byCode(one, two)));
}
function cleanFramework({ name: raw, version: text = '' }) {
    const name = nonBlank(raw);
    const version = nonBlank(text);
    if (name === undefined)
        return undefined;
    return version === undefined ? { name } : { name, version };
}
function cleanSignature({ inputs, outputs }, warnings) {
    return {
        inputs: cleanSpecs(inputs, 'inputs', warnings),
        outputs: cleanSpecs(outputs, 'outputs', warnings),
    };
}
function cleanSpecs(specs, what, warnings) {
    const left = specs.length - MAX_SPECS;
    if (left > 0)
        warnings.push(`${left} of ${specs.length} ${what} are left out`);
    return specs.slice(0, MAX_SPECS).map(({ name, type, shape }) => ({
        name: shortText(name),
        type: nonBlank(type) ?? 'unknown',
        ...(shape && { shape: shape.slice(0, MAX_RANK).map(cleanDimension) }),
    }));
}
function cleanDimension(size) {
    if (typeof size === 'string')
        return nonBlank(size) ?? -1;
    return Number.isSafeInteger(size) ? size + 0 : -1;
}
function nonBlank(text) {
    const line = shortText(text);
    return line.trim() === '' ? undefined : line;
}
/** A number, or its decimal text where a double would lose digits. */
function countOf(value) {
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : `${value}`;
}
/** A text of the file for people: one line, well formed, shortened. */
function shortText(text) {
    return lineOf(text, MAX_TEXT);
}
function lineOf(text, limit) {
    const line = text.slice(0, limit + 1).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
    const short = line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
    return short.toWellFormed();
}
/** UTF-8, with a replacement character for what is not: a name may be damaged where its file is not. */
function looseText(bytes) {
    return (bytes.length <= SHORT_BYTES ? asciiText(bytes) : null) ?? DECODER.decode(bytes);
}
/** A pickle brings millions of short names, for which a call of the decoder costs more than its work. */
const SHORT_BYTES = 64;
function asciiText(bytes) {
    let text = '';
    for (const byte of bytes) {
        if (byte >= 0x80)
            return null;
        text += String.fromCharCode(byte);
    }
    return text;
}
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
function tally(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
function byCode(one, two) {
    if (one === two)
        return 0;
    return one < two ? -1 : 1;
}


/***/ }),

/***/ 46065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readSafetensorsHeader),
/* harmony export */   I: () => (/* binding */ readSafetensors)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55436);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17793);
/* harmony import */ var _model_cursor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15076);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1456);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50628);






/** Bytes of the header; the limit of the reference library. */
const MAX_HEADER_BYTES = 100_000_000;
const MAX_RANK = 64;
const U64_END = 1n << 64n;
/** Bits of one element. */
const DTYPE_BITS = new Map([
    ['BOOL', 8n],
    ['U8', 8n],
    ['I8', 8n],
    ['F4', 4n],
    ['F6_E2M3', 6n],
    ['F6_E3M2', 6n],
    ['F8_E5M2', 8n],
    ['F8_E4M3', 8n],
    ['F8_E8M0', 8n],
    ['F8_E4M3FNUZ', 8n],
    ['F8_E5M2FNUZ', 8n],
    ['I16', 16n],
    ['U16', 16n],
    ['F16', 16n],
    ['BF16', 16n],
    ['I32', 32n],
    ['U32', 32n],
    ['F32', 32n],
    ['C64', 64n],
    ['F64', 64n],
    ['I64', 64n],
    ['U64', 64n],
]);
/** What `__metadata__` says of the framework that wrote the file. */
const FRAMEWORKS = new Map([
    ['pt', 'pytorch'],
    ['tf', 'tensorflow'],
    ['flax', 'flax'],
    ['np', 'numpy'],
    ['mlx', 'mlx'],
    ['paddle', 'paddlepaddle'],
]);
/**
 * A safetensors file by its header, held to the rules of the reference library.
 * @throws {ReleaseError} `FORMAT_INVALID` naming the rule that is broken
 */
function readSafetensors(source) {
    const header = readSafetensorsHeader(source);
    if (header === null)
        return null;
    return typeof header === 'string'
        ? (0,_model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .buildModelFacts */ .P6)({ format: 'safetensors', executable: false, warnings: [header] })
        : describe(header);
}
/**
 * The header: every tensor's bytes are its shape times its type, and together they cover the rest of the file without
 * gap or overlap.
 * @returns `null` for another format; a warning where the header is more than is read
 * @throws {ReleaseError} `FORMAT_INVALID` naming the rule that is broken
 */
function readSafetensorsHeader(source) {
    if (!resembles(source))
        return null;
    const cursor = new _model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteCursor */ .TV(source);
    const length = cursor.u64('the length of the header');
    if (length > BigInt(MAX_HEADER_BYTES) || length > BigInt(source.size - 8)) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .byteFault */ .te)(source, 0, `the safetensors header has ${length} bytes; ${source.size - 8} follow and at most ${MAX_HEADER_BYTES} are allowed. The file is cut off or damaged.`);
    }
    const size = 8 + Number(length);
    const limited = readHeader(source, Number(length));
    if (typeof limited === 'string')
        return limited;
    const { file, root } = limited;
    const tensors = root.members
        .filter(({ key }) => key !== '__metadata__')
        .map(({ key, node }) => readTensor(file, key, node));
    checkCover(source, tensors, BigInt(source.size - size));
    return { size, tensors, metadata: readMetadata(file, root) };
}
function resembles(source) {
    const head = source.read(0, 10);
    const [, , , , , five, six, seven, brace, next] = head;
    const zeros = five === 0 && six === 0 && seven === 0;
    return (zeros && brace === 0x7b && next !== undefined && '"} \n\r\t'.includes(String.fromCharCode(next)));
}
/** The warning where the header is more than is read. */
function readHeader(source, bytes) {
    if (bytes > _text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_TEXT_BYTES */ .$D) {
        return `the header has ${bytes} bytes; at most ${_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_TEXT_BYTES */ .$D} are read, so tensors are not listed`;
    }
    const file = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeText */ .g7)(`${source.path} (header)`, source.read(8, bytes));
    try {
        const root = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonTree */ .U)(file);
        if (root.kind === 'object')
            return { file, root };
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K && error.code === 'LIMIT_EXCEEDED') {
            return 'the header holds more values than are read, so tensors are not listed';
        }
        throw error;
    }
    throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, 0, 'the header is no JSON object');
}
function readTensor(file, name, node) {
    const wrong = (what) => (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, node.at, `the tensor ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)} ${what}`);
    if (node.kind !== 'object')
        throw wrong('is no object');
    const dtype = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'dtype');
    if (dtype?.kind !== 'string')
        throw wrong('has no "dtype"');
    const bits = DTYPE_BITS.get(dtype.text);
    if (bits === undefined)
        throw wrong(`has the unknown dtype ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(dtype.text)}`);
    const shape = naturals((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'shape'), MAX_RANK);
    if (shape === null)
        throw wrong('has no "shape" of whole numbers');
    const [start, end] = naturals((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'data_offsets'), 2) ?? [];
    if (start === undefined || end === undefined || start > end) {
        throw wrong('has no "data_offsets" of a begin and an end');
    }
    const elements = shape.reduce((product, size) => product * size, 1n);
    if (elements >= U64_END)
        throw wrong('has more elements than 64 bits can count');
    if (elements * bits !== (end - start) * 8n) {
        throw wrong(`has ${end - start} bytes of data where its shape and dtype ${dtype.text} ask for ${elements * bits} bits`);
    }
    return { name, dtype: dtype.text, elements, start, end };
}
function naturals(node, limit) {
    if (node?.kind !== 'array' || node.items.length > limit)
        return null;
    const numbers = [];
    for (const item of node.items) {
        const digits = item.kind === 'number' ? item.digits : null;
        if (digits === null || !/^\d{1,20}$/.test(digits))
            return null;
        numbers.push(BigInt(digits));
    }
    return numbers;
}
function checkCover(source, tensors, size) {
    const sorted = tensors.toSorted((one, two) => order(one.start, two.start) || order(one.end, two.end));
    let covered = 0n;
    for (const { name, start, end } of sorted) {
        if (start !== covered) {
            const problem = start < covered ? 'overlaps the tensor before it' : 'leaves a gap before it';
            throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .byteFault */ .te)(source, 8, `the tensor ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)} begins at ${start} of the data where ${covered} is expected: it ${problem}`);
        }
        covered = end;
    }
    if (covered !== size) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .byteFault */ .te)(source, 8, `the tensors cover ${covered} bytes, but ${size} follow the header: the file is cut off or something was appended`);
    }
}
function order(one, two) {
    if (one === two)
        return 0;
    return one < two ? -1 : 1;
}
function readMetadata(file, root) {
    const node = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(root, '__metadata__');
    const metadata = new Map();
    if (node === undefined || node.kind === 'null')
        return metadata;
    if (node.kind !== 'object')
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, node.at, '"__metadata__" is no object');
    for (const { key, node: value } of node.members) {
        if (value.kind !== 'string') {
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, value.at, `"__metadata__" holds ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(key)}, which is no text`);
        }
        metadata.set(key, value.text);
    }
    return metadata;
}
function describe({ tensors, metadata }) {
    const dtypes = new Map();
    let parameters = 0n;
    for (const { dtype, elements } of tensors) {
        (0,_model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .tally */ .N4)(dtypes, dtype);
        parameters += elements;
    }
    const framework = FRAMEWORKS.get(metadata.get('format') ?? '');
    return (0,_model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .buildModelFacts */ .P6)({
        format: 'safetensors',
        executable: false,
        framework: framework === undefined ? undefined : { name: framework },
        parameters,
        tensors: tensors.length,
        dtypes,
        details: [...metadata].map(([key, value]) => [`metadata.${key}`, value]),
    });
}


/***/ }),

/***/ 33986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTensorIndex: () => (/* binding */ readTensorIndex)
/* harmony export */ });
/* harmony import */ var _model_safetensors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46065);

/**
 * The tensors of a safetensors file.
 * @returns `null` for another format, and for a header that is larger than is read
 * @throws {ReleaseError} `FORMAT_INVALID` for a safetensors file that is damaged
 */
function readTensorIndex(source) {
    const header = (0,_model_safetensors_js__WEBPACK_IMPORTED_MODULE_0__/* .readSafetensorsHeader */ .D)(source);
    if (header === null || typeof header === 'string')
        return null;
    const tensors = header.tensors
        .map(({ name, dtype, start, end }) => ({
        name,
        dtype,
        start: header.size + Number(start),
        size: Number(end - start),
    }))
        // One without bytes comes before the one that begins where it does.
        .toSorted((left, right) => left.start - right.start || left.size - right.size);
    return { headerSize: header.size, tensors };
}


/***/ })

};
