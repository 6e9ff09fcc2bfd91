export const id = 9404;
export const ids = [9404];
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

/***/ 17915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ readSourceFields),
/* harmony export */   Sw: () => (/* binding */ readPackedVarints),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _model_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15076);

const NOWHERE = { path: 'message', offset: 0 };
const FIXED_BYTES = new Map([
    [1, 8],
    [5, 4],
]);
/**
 * The fields of one message in memory, in the order of the bytes, repeated ones each by itself. `bytes` of a field
 * are a view of the argument, not a copy.
 * @throws {ReleaseError} `FORMAT_INVALID` for a length beyond the end, a varint of more than 10 bytes, field number
 * 0, and the groups (wire types 3 and 4) that proto3 does not have
 */
function* readFields(bytes, place = NOWHERE) {
    const source = {
        path: place.path,
        size: bytes.length,
        read: (offset, length) => bytes.subarray(offset, offset + length),
    };
    const cursor = new _model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteCursor */ .TV(source);
    while (cursor.remaining() > 0) {
        const { field, wire } = readTag(cursor, place.offset);
        if (wire === 0) {
            yield { field, wire, value: readVarint(cursor, place.offset) };
            continue;
        }
        const length = lengthOf(cursor, wire, bytes.length, place.offset);
        const start = cursor.position();
        cursor.seek(start + length);
        yield { field, wire, bytes: bytes.subarray(start, start + length) };
    }
}
/**
 * The fields between two offsets of a file. What wire type 2 holds is not read, only located; while the generator
 * rests the cursor may be moved, also by another generator over an inner message.
 * @throws {ReleaseError} as `readFields`
 */
function* readSourceFields(cursor, start, end) {
    let next = start;
    while (next < end) {
        cursor.seek(next);
        const at = next;
        const { field, wire } = readTag(cursor, 0);
        if (wire === 0) {
            const value = readVarint(cursor, 0);
            next = cursor.position();
            if (next > end)
                throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, at, `field ${field} runs beyond its message`);
            yield { field, wire, value, at };
            continue;
        }
        const length = lengthOf(cursor, wire, end, 0);
        const from = cursor.position();
        next = from + length;
        yield { field, wire, at, start: from, end: next };
    }
}
/** A varint of type int32, int64 or enum: two's complement of 64 bits. */
function signed(value) {
    return BigInt.asIntN(64, value);
}
/** A packed list of varints, such as the dimensions of a tensor. */
function* readPackedVarints(bytes, place = NOWHERE) {
    const cursor = new _model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteCursor */ .TV({
        path: place.path,
        size: bytes.length,
        read: (offset, length) => bytes.subarray(offset, offset + length),
    });
    while (cursor.remaining() > 0)
        yield readVarint(cursor, place.offset);
}
function readTag(cursor, base) {
    const at = cursor.position();
    const tag = readVarint(cursor, base);
    const field = Number(tag >> 3n);
    const wire = Number(tag & 7n);
    if (field === 0 || field > 0x1fffffff) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, `${field} is no field number of protobuf`);
    }
    if (wire === 0 || wire === 1 || wire === 2 || wire === 5)
        return { field, wire };
    throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, `field ${field} has the wire type ${wire}, which is not read`);
}
function lengthOf(cursor, wire, end, base) {
    const at = cursor.position();
    const fixed = FIXED_BYTES.get(wire);
    const length = fixed === undefined ? readVarint(cursor, base) : BigInt(fixed);
    const left = end - cursor.position();
    if (length > BigInt(Math.max(0, left))) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, `a field of ${length} bytes stands where ${Math.max(0, left)} are left: the message is cut off or damaged`);
    }
    return Number(length);
}
function readVarint(cursor, base) {
    const at = cursor.position();
    let low = 0;
    let value = 0n;
    for (let index = 0; index < 10; index += 1) {
        if (cursor.remaining() === 0) {
            throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, 'the message ends inside a number: it is cut off');
        }
        const byte = cursor.u8('a number');
        // The first four groups fit a small integer: most numbers are short, and big integers are slow.
        if (index < 4)
            low |= (byte & 0x7f) << (7 * index);
        else
            value |= BigInt(byte & 0x7f) << BigInt(7 * index);
        if (byte < 0x80)
            return BigInt.asUintN(64, value | BigInt(low));
    }
    throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, 'a number of more than 10 bytes, which protobuf does not have');
}


/***/ }),

/***/ 29404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y6: () => (/* binding */ boardMetrics),
  P3: () => (/* binding */ isEventFile),
  Te: () => (/* binding */ openBoard),
  zh: () => (/* binding */ readEventFile),
  aL: () => (/* binding */ readScalars)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/formats/model-cursor.js
var model_cursor = __webpack_require__(15076);
// EXTERNAL MODULE: ./lib/formats/metric-fields.js
var metric_fields = __webpack_require__(94314);
// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(97172);
// EXTERNAL MODULE: ./lib/formats/metrics-housekeeping.js
var metrics_housekeeping = __webpack_require__(1389);
// EXTERNAL MODULE: ./lib/formats/metrics-reading.js
var metrics_reading = __webpack_require__(51644);
// EXTERNAL MODULE: ./lib/formats/split-name.js
var split_name = __webpack_require__(24322);
;// CONCATENATED MODULE: ./lib/formats/tensorboard-crc.js
/** Castagnoli's polynomial, bits reversed (RFC 3720 appendix B.4). */
const POLYNOMIAL = 0x82f63b78;
const MASK_DELTA = 0xa282ead8;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1)
        value = (value >>> 1) ^ (value & 1 ? POLYNOMIAL : 0);
    return value;
});
function crc32c(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
    return (crc ^ 0xffffffff) >>> 0;
}
/** The checksum as a TFRecord keeps it: turned and shifted, so that a checksum of checksums is no special case. */
function maskedCrc32c(bytes) {
    const crc = crc32c(bytes);
    return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}

;// CONCATENATED MODULE: ./lib/formats/tensorboard-records.js


/** Bytes. */
const WINDOW_BYTES = 1024 * 1024;
/** Bytes. Scalars take a hundred; a longer record is a film or a graph, and is not loaded. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024;
/** u64 length and its checksum. */
const RECORD_HEADER_BYTES = 12;
/** The checksum of the data. */
const FOOTER_BYTES = 4;
/** Whether the file starts with the header of a TFRecord: a length with its checksum. */
function startsWithRecord(source) {
    const header = source.read(0, RECORD_HEADER_BYTES);
    return header.length === RECORD_HEADER_BYTES && isHeader(header);
}
/**
 * The records in file order. A record that the end of the file cuts off is `skipped`, for a job that was stopped leaves
 * one; so is one of more than `MAX_RECORD_BYTES`, whose checksum is not looked at. `data` is valid until the next.
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a wrong checksum
 */
function* readRecords(source) {
    const window = { bytes: new Uint8Array(0), start: 0 };
    let offset = 0;
    while (offset < source.size) {
        const left = source.size - offset;
        const header = take(source, window, offset, RECORD_HEADER_BYTES);
        if (left < RECORD_HEADER_BYTES || header.length < RECORD_HEADER_BYTES) {
            yield { kind: 'skipped', offset, why: `the file ends ${left} bytes into a record` };
            return;
        }
        if (!isHeader(header))
            throw brokenLength(source, offset);
        const length = viewOf(header).getBigUint64(0, true);
        const whole = length + BigInt(RECORD_HEADER_BYTES + FOOTER_BYTES);
        if (whole > BigInt(left)) {
            const why = `the file ends in a record: ${left} of its ${whole} bytes are there`;
            yield { kind: 'skipped', offset, why };
            return;
        }
        yield readRecord(source, window, offset, Number(length));
        offset += RECORD_HEADER_BYTES + Number(length) + FOOTER_BYTES;
    }
}
function readRecord(source, window, offset, length) {
    if (length > MAX_RECORD_BYTES) {
        const why = `a record of ${length} bytes, more than the ${MAX_RECORD_BYTES} that are read`;
        return { kind: 'skipped', offset, why };
    }
    const start = offset + RECORD_HEADER_BYTES;
    const taken = take(source, window, start, length + FOOTER_BYTES);
    if (taken.length < length + FOOTER_BYTES) {
        return { kind: 'skipped', offset, why: 'the file became shorter while it was read' };
    }
    const data = taken.subarray(0, length);
    const stated = viewOf(taken).getUint32(length, true);
    if (maskedCrc32c(data) === stated)
        return { kind: 'record', offset, data };
    throw (0,model_cursor/* byteFault */.te)(source, start, `the checksum of a record of ${length} bytes is wrong: the file is damaged. Copy it again, or let the job write it anew.`);
}
function brokenLength(source, offset) {
    const what = offset === 0
        ? 'no TensorBoard event file: it does not start with a record'
        : 'the checksum of the length of a record is wrong: the file is damaged. Copy it again, or let the job write it anew';
    return (0,model_cursor/* byteFault */.te)(source, offset, `${what}.`);
}
function isHeader(header) {
    return maskedCrc32c(header.subarray(0, 8)) === viewOf(header).getUint32(8, true);
}
/** Bytes of the window, which moves when they are not all in it; longer ones are read by themselves. */
function take(source, window, offset, length) {
    const at = offset - window.start;
    if (at >= 0 && at + length <= window.bytes.length)
        return window.bytes.subarray(at, at + length);
    if (length > WINDOW_BYTES)
        return takeLong(source, offset, length);
    window.bytes = source.read(offset, Math.min(WINDOW_BYTES, source.size - offset));
    window.start = offset;
    return window.bytes.subarray(0, length);
}
/** @param length at most `MAX_RECORD_BYTES` and what the file has */
function takeLong(source, offset, length) {
    const bytes = new Uint8Array(Math.min(length, source.size - offset));
    let filled = 0;
    while (filled < bytes.length) {
        const part = source.read(offset + filled, Math.min(WINDOW_BYTES, bytes.length - filled));
        if (part.length === 0)
            return bytes.subarray(0, filled);
        bytes.set(part, filled);
        filled += part.length;
    }
    return bytes;
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// EXTERNAL MODULE: ./lib/formats/protobuf-wire.js
var protobuf_wire = __webpack_require__(17915);
;// CONCATENATED MODULE: ./lib/formats/tensorboard-number.js
function float64Number(value) {
    return Number.isFinite(value) ? { value, digits: String(value) } : { value, digits: null };
}
/**
 * A float of 32 bits by the shortest decimal number that gives the same float: 0.912, where the nearest double reads
 * 0.9120000004768372.
 */
function float32Number(value) {
    return shortest(value, 9, (decimal) => Math.fround(decimal) === value);
}
/** IEEE 754 binary16. */
function float16Number(bits) {
    return smallFloat(bits, { exponentBits: 5, fractionBits: 10 });
}
/** The upper half of a float of 32 bits. */
function bfloat16Number(bits) {
    return smallFloat(bits, { exponentBits: 8, fractionBits: 7 });
}
function integerNumber(value) {
    return { value: Number(value), digits: String(value) };
}
function smallFloat(bits, { exponentBits, fractionBits }) {
    const sign = (bits >>> (exponentBits + fractionBits)) & 1 ? -1 : 1;
    const highest = 2 ** exponentBits - 1;
    const exponent = (bits >>> fractionBits) & highest;
    const fraction = bits & (2 ** fractionBits - 1);
    if (exponent === highest) {
        return { value: fraction === 0 ? sign * Infinity : Number.NaN, digits: null };
    }
    const bias = 2 ** (exponentBits - 1) - 1;
    const unit = 2 ** (Math.max(1, exponent) - bias - fractionBits);
    const value = sign * (fraction + (exponent === 0 ? 0 : 2 ** fractionBits)) * unit;
    return shortest(value, 6, (decimal) => Math.abs(decimal - value) < unit / 4);
}
function shortest(value, most, isSame) {
    if (!Number.isFinite(value))
        return { value, digits: null };
    for (let precision = 1; precision < most; precision += 1) {
        const decimal = Number(value.toPrecision(precision));
        if (isSame(decimal))
            return float64Number(decimal);
    }
    return float64Number(Number(value.toPrecision(most)));
}

;// CONCATENATED MODULE: ./lib/formats/tensorboard-tensor.js


/** `DataType` of TensorFlow's types.proto. */
const FLOAT = 1;
const DOUBLE = 2;
const BFLOAT16 = 14;
const HALF = 19;
/** The bytes that a number of a type takes in `tensor_content`, and what they are. */
const FLOATS = new Map([
    [FLOAT, [4, (view) => lazy(float32Number, view.getFloat32(0, true))]],
    [DOUBLE, [8, (view) => lazy(float64Number, view.getFloat64(0, true))]],
    [HALF, [2, (view) => lazy(float16Number, view.getUint16(0, true))]],
    [BFLOAT16, [2, (view) => lazy(bfloat16Number, view.getUint16(0, true))]],
]);
/** Signed and unsigned integers by the bytes that one takes; negative for signed ones. */
const INTEGERS = new Map([
    [3, -4],
    [4, 1],
    [5, -2],
    [6, -1],
    [9, -8],
    [17, 2],
    [22, 4],
    [23, 8],
]);
const EMPTY = new Uint8Array(0);
const MAX_VARINT_BYTES = 10;
/** Fields of `TensorProto` that list numbers: float, double, int, int64, half, uint32 and uint64. */
const LISTS = new Set([5, 6, 7, 10, 13, 16, 17]);
/** A `TensorProto` without dimensions that holds one number, else `null`. */
function readTensorNumber(bytes, place) {
    let type = 0;
    let content = EMPTY;
    let one = null;
    for (const field of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (field.field === 1 && field.wire === 0)
            type = Number(field.value);
        else if (field.field === 2 && field.wire === 2) {
            if (hasDimensions(field.bytes, place))
                return null;
        }
        else if (field.field === 4 && field.wire === 2)
            content = field.bytes;
        else if (LISTS.has(field.field)) {
            if (one !== null)
                return null;
            one = field;
        }
    }
    return content.length > 0 ? fromBytes(type, content) : fromField(type, one, place);
}
/** `2 dim` of a `TensorShapeProto`. */
function hasDimensions(bytes, place) {
    for (const { field } of (0,protobuf_wire/* readFields */.qU)(bytes, place))
        if (field === 2)
            return true;
    return false;
}
function fromField(type, field, place) {
    if (field === null)
        return null;
    return field.wire === 0 ? fromInteger(type, field.value) : fromList(type, field.bytes, place);
}
/** One number in little endian, else `null`. */
function fromBytes(type, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [size, read] = FLOATS.get(type) ?? [];
    if (read !== undefined)
        return bytes.length === size ? read(view) : null;
    const width = INTEGERS.get(type);
    if (width === undefined || bytes.length !== Math.abs(width))
        return null;
    let value = 0n;
    for (const byte of bytes.toReversed())
        value = (value << 8n) | BigInt(byte);
    return lazy(integerNumber, width < 0 ? BigInt.asIntN(8 * bytes.length, value) : value);
}
/** `float_val` and `double_val`, packed or not, and packed lists of varints. */
function fromList(type, bytes, place) {
    if (type === FLOAT || type === DOUBLE)
        return fromBytes(type, bytes);
    if (bytes.length === 0 || bytes.length > MAX_VARINT_BYTES)
        return null;
    const [value, second] = [...(0,protobuf_wire/* readPackedVarints */.Sw)(bytes, place)];
    return value === undefined || second !== undefined ? null : fromInteger(type, value);
}
function fromInteger(type, value) {
    if (type === HALF)
        return lazy(float16Number, Number(BigInt.asUintN(16, value)));
    if (type === BFLOAT16)
        return lazy(bfloat16Number, Number(BigInt.asUintN(16, value)));
    const width = INTEGERS.get(type);
    if (width === undefined)
        return null;
    return lazy(integerNumber, width < 0 ? (0,protobuf_wire/* signed */.x8)(value) : value);
}
/** `simple_value` of a summary: a float of 32 bits. */
function simpleNumber(bytes) {
    return fromBytes(FLOAT, bytes);
}
function lazy(show, value) {
    return () => show(value);
}

;// CONCATENATED MODULE: ./lib/formats/tensorboard-scalar.js


const tensorboard_scalar_EMPTY = new Uint8Array(0);
/** Bytes. Of a plugin's name. */
const MAX_PLUGIN_BYTES = 100;
/**
 * `1 wall_time` and `2 step` of an `Event` (event.proto).
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for what is no such message
 */
function readEventTime(bytes, place) {
    let wallTime = 0;
    let step = 0;
    for (const field of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (field.field === 1 && field.wire === 1) {
            wallTime = new DataView(field.bytes.buffer, field.bytes.byteOffset).getFloat64(0, true);
        }
        else if (field.field === 2 && field.wire === 0)
            step = Number((0,protobuf_wire/* signed */.x8)(field.value));
    }
    return { wallTime, step };
}
/**
 * `5 summary { 1 value }` of an `Event`, one by one: a record may hold millions.
 * @throws {ReleaseError} as `readEventTime`
 */
function* readSummary(bytes, place) {
    for (const field of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (field.field !== 5 || field.wire !== 2)
            continue;
        const inner = within(place, bytes, field.bytes);
        for (const one of (0,protobuf_wire/* readFields */.qU)(field.bytes, inner)) {
            if (one.field === 1 && one.wire === 2)
                yield readValue(one.bytes, within(inner, field.bytes, one.bytes));
        }
    }
}
/** `1 tag`, `2 simple_value`, `8 tensor`, `9 metadata` of summary.proto. */
function readValue(bytes, place) {
    let tag = tensorboard_scalar_EMPTY;
    let plugin = null;
    let number = null;
    for (const field of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (field.wire === 2) {
            const inner = within(place, bytes, field.bytes);
            if (field.field === 1)
                tag = field.bytes;
            else if (field.field === 8)
                number = readTensorNumber(field.bytes, inner);
            else if (field.field === 9)
                plugin = readPlugin(field.bytes, inner);
        }
        else if (field.field === 2 && field.wire === 5)
            number = simpleNumber(field.bytes);
    }
    return { tag, plugin, number };
}
/** `1 plugin_data { 1 plugin_name }`. */
function readPlugin(bytes, place) {
    const data = findBytes(bytes, place);
    const name = data === undefined ? undefined : findBytes(data, within(place, bytes, data));
    if (name === undefined || name.length > MAX_PLUGIN_BYTES)
        return null;
    return new TextDecoder().decode(name);
}
/** Field 1 of a message. */
function findBytes(bytes, place) {
    for (const field of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (field.field === 1 && field.wire === 2)
            return field.bytes;
    }
    return undefined;
}
function within(place, outer, inner) {
    return { path: place.path, offset: place.offset + inner.byteOffset - outer.byteOffset };
}

;// CONCATENATED MODULE: ./lib/formats/tensorboard-events.js









const MAX_TAGS = 100_000;
/** Bytes. Longer than any name that a metric can have. */
const MAX_TAG_BYTES = 1000;
/** Notes about what was left out, per run: a job may write thousands of histograms. */
const MAX_NOTES = 1000;
const UTF8 = new TextDecoder();
const EVENT_FILE = /(?:^|\/)[^/]*\.tfevents\.[^/]*$/;
/** Whether a file is one of TensorBoard's, by its name or its first record. */
function isEventFile(source) {
    return EVENT_FILE.test(source.path) || startsWithRecord(source);
}
/**
 * The scalars of a TensorBoard event file: of each tag the value with the highest step, of those the latest. A tag
 * `val/accuracy`, `accuracy/val` or `val_accuracy` is `accuracy` of the data set `val` (`splitNames`). Sources are
 * `FILE#tag=TAG`. A record that the end of the file cuts off, images, histograms and texts are passed over.
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a damaged file, or one without scalars;
 * `LIMIT_EXCEEDED` for more than 100,000 tags
 */
function readEventFile(source, dataset) {
    const board = openBoard();
    readScalars(source, board);
    return boardMetrics(source.path, [[board, { dataset, folder: null }]]);
}
function openBoard() {
    return { scalars: new Map(), others: new Map(), skipped: [] };
}
/** Adds the scalars of one more event file of the same run. */
function readScalars(source, board) {
    if (source.size === 0) {
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path} is empty (0 bytes). Let the job close its summary writer before the file is read.`);
    }
    for (const record of readRecords(source)) {
        const { offset } = record;
        if (record.kind === 'skipped')
            passOver(board, `byte ${offset}`, record.why);
        else {
            const place = { path: source.path, offset: offset + RECORD_HEADER_BYTES };
            const time = readEventTime(record.data, place);
            for (const value of readSummary(record.data, place)) {
                addValue(value, time, { source, offset, board });
            }
        }
    }
}
function addValue(value, time, { source, offset, board }) {
    if (value.tag.length > MAX_TAG_BYTES) {
        passOver(board, `byte ${offset}`, `a tag of ${value.tag.length} bytes`);
        return;
    }
    const tag = UTF8.decode(value.tag);
    if (!isScalar(tag, value, board) || value.number === null)
        return;
    const earlier = board.scalars.get(tag);
    if (earlier !== undefined && isOlder(time, earlier))
        return;
    if (earlier === undefined && board.scalars.size >= MAX_TAGS)
        throw tooMany(source, offset);
    board.scalars.set(tag, { ...time, path: source.path, number: value.number });
}
/** The first event of a tag says whose it is; what says nothing is a scalar when it is one number. */
function isScalar(tag, { plugin, number }, board) {
    const other = plugin !== null && plugin !== 'scalars' ? plugin : null;
    if (board.others.has(tag))
        return false;
    if (other === null && number !== null)
        return true;
    if (board.others.size < MAX_TAGS) {
        board.others.set(tag, other ?? '');
        passOver(board, `tag=${tag}`, other === null ? 'no single number' : `of the plugin ${other}`);
    }
    return false;
}
function isOlder(one, other) {
    return one.step < other.step || (one.step === other.step && one.wallTime < other.wallTime);
}
function passOver(board, pointer, why) {
    if (board.skipped.length < MAX_NOTES)
        board.skipped.push({ pointer, why });
}
function tooMany(source, offset) {
    const message = `more than ${MAX_TAGS} tags. Write a summary of the run and name that file.`;
    return (0,model_cursor/* byteExcess */.UR)(source, offset, message);
}
/**
 * The metrics of a run's boards, one for each of its folders.
 * @throws {ReleaseError} `FORMAT_INVALID` when there is no scalar
 */
function boardMetrics(path, boards) {
    const collector = (0,metrics_reading/* collectMetrics */.IE)(path);
    for (const [board, { dataset, folder }] of boards) {
        for (const { pointer, why } of board.skipped)
            collector.passOver(pointer, why);
        const split = (0,split_name/* splitNames */.b)(board.scalars.keys());
        for (const [tag, scalar] of board.scalars) {
            const keys = folder === null ? (split.get(tag) ?? [tag]) : [folder, tag];
            addScalar(tag, scalar, placeScalar(tag, keys, dataset), collector);
        }
    }
    return collector.finish();
}
/** Why a tag is no metric, else where it belongs. */
function placeScalar(tag, keys, dataset) {
    if ((0,metrics_housekeeping/* isHousekeeping */.W)(tag) || (0,metrics_housekeeping/* isHousekeeping */.W)(keys.at(-1) ?? ''))
        return 'says how far training was';
    const names = [];
    for (const key of keys) {
        const cleaned = (0,metric_name/* cleanName */.$t)(key);
        if ('problem' in cleaned)
            return cleaned.problem;
        names.push(cleaned.name);
    }
    const place = (0,metric_name/* placeMetric */.OO)(names, dataset);
    const whole = (0,metric_name/* cleanName */.$t)(place.name);
    return 'problem' in whole ? whole.problem : place;
}
function addScalar(tag, { path, step, number }, place, collector) {
    if (typeof place === 'string') {
        collector.passOver(`tag=${tag}`, place);
        return;
    }
    const { value, digits } = number();
    const source = `${path}#tag=${tag}`;
    collector.add({ ...place, ...(0,metrics_reading/* metricValue */.a3)(value, digits), ...metric_fields/* NO_FIELDS */.eL, step, source });
}


/***/ })

};
