export const id = 496;
export const ids = [496];
export const modules = {

/***/ 2496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPredictions: () => (/* binding */ readPredictions)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/formats/model-cursor.js
var model_cursor = __webpack_require__(5076);
// EXTERNAL MODULE: ./lib/formats/parquet-fault.js
var parquet_fault = __webpack_require__(1913);
;// CONCATENATED MODULE: ./lib/formats/parquet-bits.js

/** Wider indices would be of a dictionary that is no dictionary. */
const MAX_BIT_WIDTH = 24;
const MAX_VARINT_BYTES = 10;
/**
 * Parquet's "RLE / bit-packing hybrid": exactly `count` numbers of `width` bits.
 * @param count bounded by the caller
 * @throws {ParquetFault} when the bytes end before
 */
function readHybrid(cursor, width, count) {
    if (width > MAX_BIT_WIDTH)
        throw new parquet_fault/* ParquetFault */.t(`indices of ${width} bits`);
    const values = new Int32Array(count);
    for (let filled = 0; filled < count;) {
        const head = readVarint(cursor);
        const length = Math.floor(head / 2) * (head % 2 === 1 ? 8 : 1);
        if (length === 0)
            throw new parquet_fault/* ParquetFault */.t('a run of no values');
        const end = Math.min(count, filled + length);
        if (head % 2 === 1)
            unpack(cursor, width, values.subarray(filled, end), length);
        else
            values.fill(readRepeated(cursor, width), filled, end);
        filled = end;
    }
    return values;
}
function readRepeated(cursor, width) {
    let value = 0;
    for (let shift = 0; shift < width; shift += 8)
        value |= takeByte(cursor) << shift;
    return value & (2 ** width - 1);
}
/** @param length values that are packed, of which the last may be padding */
function unpack(cursor, width, into, length) {
    const { bytes, at } = cursor;
    const needed = Math.ceil((into.length * width) / 8);
    if (needed > bytes.length - at)
        throw new parquet_fault/* ParquetFault */.t('packed numbers are cut off');
    const mask = 2 ** width - 1;
    for (let index = 0; index < into.length; index += 1) {
        const bit = index * width;
        const first = at + Math.floor(bit / 8);
        // 24 bits and the seven before them are in four bytes.
        const word = (bytes[first] ?? 0) |
            ((bytes[first + 1] ?? 0) << 8) |
            ((bytes[first + 2] ?? 0) << 16) |
            ((bytes[first + 3] ?? 0) << 24);
        into[index] = (word >>> (bit % 8)) & mask;
    }
    cursor.at = Math.min(bytes.length, at + (length / 8) * width);
}
/** Exact up to 2^53. */
function readVarint(cursor) {
    let value = 0;
    for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
        const byte = takeByte(cursor);
        value += (byte & 0x7f) * 2 ** (7 * index);
        if ((byte & 0x80) === 0)
            return value;
    }
    throw new parquet_fault/* ParquetFault */.t(`a number of more than ${MAX_VARINT_BYTES} bytes`);
}
function takeByte(cursor) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined)
        throw new parquet_fault/* ParquetFault */.t('a page is cut off');
    cursor.at += 1;
    return byte;
}
/** A view, not a copy. */
function takeBytes(cursor, length) {
    if (length < 0 || length > cursor.bytes.length - cursor.at)
        throw new parquet_fault/* ParquetFault */.t(`${length} bytes are announced, ${cursor.bytes.length - cursor.at} are left`);
    cursor.at += length;
    return cursor.bytes.subarray(cursor.at - length, cursor.at);
}
function takeUint32(cursor) {
    const bytes = takeBytes(cursor, 4);
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/formats/parquet-snappy.js

/** What a byte of Snappy can stand for at most, rounded up. */
const MAX_RATIO = 64;
/**
 * Snappy's block format, as Parquet uses it. Our own, since the library's loops for hours over a length with the
 * highest bit set.
 * @param size bytes that have to come out; compared with the input before they are allocated
 * @throws {ParquetFault} when other bytes come out
 */
function unpackSnappy(input, size) {
    if (size > input.length * MAX_RATIO)
        throw new parquet_fault/* ParquetFault */.t(`${size} bytes from ${input.length} bytes`);
    const output = new Uint8Array(size);
    let at = skipLength(input);
    let filled = 0;
    while (at < input.length) {
        const tag = input[at] ?? 0;
        at += 1;
        if ((tag & 3) === 0) {
            const extra = Math.max(0, (tag >> 2) - 59);
            const length = (extra === 0 ? tag >> 2 : readNumber(input, at, extra)) + 1;
            at += extra;
            if (length > input.length - at || length > size - filled)
                throw new parquet_fault/* ParquetFault */.t(`a literal of ${length} bytes`);
            output.set(input.subarray(at, at + length), filled);
            at += length;
            filled += length;
        }
        else {
            const width = copyWidth(tag);
            const low = readNumber(input, at, width);
            at += width;
            const short = width === 1;
            const offset = short ? low + ((tag >> 5) << 8) : low;
            const length = short ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
            copyBack(output, filled, offset, length);
            filled += length;
        }
    }
    if (filled === size)
        return output;
    throw new parquet_fault/* ParquetFault */.t(`a page unpacks to ${filled} bytes, its header says ${size}`);
}
/** The length that Snappy repeats at its start; the header's is the one that counts. */
function skipLength(input) {
    for (let at = 0; at < 5; at += 1) {
        if (((input[at] ?? 0x80) & 0x80) === 0)
            return at + 1;
    }
    throw new parquet_fault/* ParquetFault */.t('no length at the start of a page');
}
/** Bytes of the offset of a copy. */
function copyWidth(tag) {
    if ((tag & 3) === 3)
        return 4;
    return tag & 3;
}
/** Little endian, not negative. */
function readNumber(input, at, width) {
    let value = 0;
    for (let index = 0; index < width; index += 1) {
        const byte = input[at + index];
        if (byte === undefined)
            throw new parquet_fault/* ParquetFault */.t('a page is cut off');
        value += byte * 256 ** index;
    }
    return value;
}
/** Byte by byte, since a copy may reach into itself. */
function copyBack(output, filled, offset, length) {
    if (offset === 0 || offset > filled || length > output.length - filled)
        throw new parquet_fault/* ParquetFault */.t(`a copy of ${length} bytes from ${offset} bytes before`);
    for (let index = filled; index < filled + length; index += 1) {
        output[index] = output[index - offset] ?? 0;
    }
}

// EXTERNAL MODULE: ./lib/formats/parquet-thrift.js
var parquet_thrift = __webpack_require__(8598);
;// CONCATENATED MODULE: ./lib/formats/parquet-page.js




/** Writers make pages of 1 MiB. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024;
/** A header holds a few numbers and statistics. */
const MAX_HEADER_VALUES = 10_000;
/**
 * @param bytes of one column in one row group
 * @throws {ParquetFault}
 */
function readPage(bytes, at) {
    const cursor = { bytes, at, values: MAX_HEADER_VALUES };
    const header = (0,parquet_thrift/* readThriftStruct */.$)(cursor);
    const size = numberOf(header, 2, 'the size of a page');
    const packed = numberOf(header, 3, 'the size of a page');
    if (size > MAX_PAGE_BYTES)
        throw new parquet_fault/* ParquetFault */.t(`a page of ${size} bytes`);
    if (packed > bytes.length - cursor.at)
        throw new parquet_fault/* ParquetFault */.t(`a page of ${packed} bytes, ${bytes.length - cursor.at} are left`);
    const end = cursor.at + packed;
    return { ...readPageKind(header), size, body: bytes.subarray(cursor.at, end), end };
}
function readPageKind(header) {
    const type = numberOf(header, 1, 'the type of a page');
    const version2 = type === 3;
    const own = header.get(new Map([
        [0, 5],
        [2, 7],
        [3, 8],
    ]).get(type) ?? -1);
    const none = { values: 0, encoding: 0, levels: 0, compressed: true };
    if (type === 1)
        return { kind: 'other', ...none };
    if (typeof own !== 'object')
        throw new parquet_fault/* ParquetFault */.t(`a page of the type ${type} without its header`);
    const values = numberOf(own, 1, 'the values of a page');
    const encoding = numberOf(own, version2 ? 4 : 2, 'the encoding of a page');
    if (!version2)
        return { ...none, kind: type === 0 ? 'data' : 'dictionary', values, encoding };
    if (numberOf(own, 6, 'the levels of a page') !== 0)
        throw new parquet_fault/* ParquetFault */.t('a nested column');
    const levels = numberOf(own, 5, 'the levels of a page');
    return { kind: 'data-v2', values, encoding, levels, compressed: own.get(7) !== false };
}
function numberOf(fields, id, what) {
    const value = fields.get(id);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw new parquet_fault/* ParquetFault */.t(`${what} is not said`);
}
/**
 * @param size bytes that have to come out
 * @throws {ParquetFault} when other bytes come out, or the codec is none that is read
 */
function unpackPage(body, codec, size) {
    const bytes = unpackBytes(body, codec, size);
    if (bytes.length === size)
        return bytes;
    throw new parquet_fault/* ParquetFault */.t(`a page unpacks to ${bytes.length} bytes, its header says ${size}`);
}
function unpackBytes(body, codec, size) {
    if (codec === 'UNCOMPRESSED')
        return body;
    if (size === 0)
        return new Uint8Array(0);
    if (codec === 'SNAPPY')
        return unpackSnappy(body, size);
    const options = { maxOutputLength: size };
    try {
        if (codec === 'GZIP')
            return (0,external_node_zlib_.gunzipSync)(body, options);
        if (codec === 'ZSTD')
            return (0,external_node_zlib_.zstdDecompressSync)(body, options);
        if (codec === 'BROTLI')
            return (0,external_node_zlib_.brotliDecompressSync)(body, options);
    }
    catch (cause) {
        throw new parquet_fault/* ParquetFault */.t(`a page that ${codec} does not unpack`, { cause });
    }
    throw new parquet_fault/* ParquetFault */.t(`the compression ${codec} is not read; write it with snappy, zstd, gzip or brotli`);
}

;// CONCATENATED MODULE: ./lib/formats/parquet-values.js


const PLAIN = 0;
const PLAIN_DICTIONARY = 2;
const RLE = 3;
const DELTA_BINARY_PACKED = 5;
const DELTA_LENGTH_BYTE_ARRAY = 6;
const RLE_DICTIONARY = 8;
const BYTE_STREAM_SPLIT = 9;
const WIDTHS = new Map([
    ['INT32', 4],
    ['INT64', 8],
    ['FLOAT', 4],
    ['DOUBLE', 8],
]);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * The values of one data page, without nulls.
 * @param count bounded by the rows of the file
 * @throws {ParquetFault} for an encoding that is not read or bytes that end before
 */
function readValues(cursor, encoding, kind, count, dictionary) {
    if (encoding === PLAIN)
        return readPlain(cursor, kind, count);
    if (encoding === PLAIN_DICTIONARY || encoding === RLE_DICTIONARY)
        return readIndexed(cursor, count, dictionary);
    if (encoding === RLE && kind.physical === 'BOOLEAN') {
        takeUint32(cursor);
        return Array.from(readHybrid(cursor, 1, count), (bit) => bit === 1);
    }
    if (encoding === DELTA_BINARY_PACKED && /^INT(?:32|64)$/.test(kind.physical))
        return readDeltas(cursor, count).map((value) => narrow(value, kind));
    if (encoding === DELTA_LENGTH_BYTE_ARRAY && kind.physical === 'BYTE_ARRAY')
        return readDeltas(cursor, count).map((length) => readText(cursor, Number(length)));
    if (encoding === BYTE_STREAM_SPLIT && WIDTHS.has(kind.physical))
        return readSplit(cursor, kind, count);
    throw new parquet_fault/* ParquetFault */.t(`values in the encoding ${encoding}, which is not read`);
}
/** @throws {ParquetFault} */
function readPlain(cursor, kind, count) {
    const { physical } = kind;
    if (physical === 'BOOLEAN')
        return readBits(cursor, count);
    if (physical === 'BYTE_ARRAY') {
        // Each has four bytes of length.
        if (count > (cursor.bytes.length - cursor.at) / 4)
            throw new parquet_fault/* ParquetFault */.t(`${count} texts in ${cursor.bytes.length - cursor.at} bytes`);
        return Array.from({ length: count }, () => readText(cursor, takeUint32(cursor)));
    }
    const width = WIDTHS.get(physical);
    if (width === undefined)
        throw new parquet_fault/* ParquetFault */.t(`values of the type ${physical}, which is not read`);
    const bytes = takeBytes(cursor, count * width);
    return readFixed(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), kind, width, count);
}
function readFixed(view, kind, width, count) {
    const values = [];
    const { physical, unsigned } = kind;
    for (let at = 0; at < count * width; at += width) {
        if (physical === 'DOUBLE')
            values.push(view.getFloat64(at, true));
        else if (physical === 'FLOAT')
            values.push(view.getFloat32(at, true));
        else if (physical === 'INT32')
            values.push(unsigned ? view.getUint32(at, true) : view.getInt32(at, true));
        else
            values.push(narrow(view.getBigInt64(at, true), kind));
    }
    return values;
}
function readBits(cursor, count) {
    const bytes = takeBytes(cursor, Math.ceil(count / 8));
    return Array.from({ length: count }, (_, index) => (((bytes[index >> 3] ?? 0) >> (index % 8)) & 1) === 1);
}
function readText(cursor, length) {
    const bytes = takeBytes(cursor, length);
    try {
        return decoder.decode(bytes);
    }
    catch (cause) {
        throw new parquet_fault/* ParquetFault */.t('a text that is not UTF-8', { cause });
    }
}
function readIndexed(cursor, count, dictionary) {
    if (dictionary === null)
        throw new parquet_fault/* ParquetFault */.t('a page of indices without a dictionary');
    if (count === 0)
        return [];
    const width = takeByte(cursor);
    const indices = width === 0 ? new Int32Array(count) : readHybrid(cursor, width, count);
    return Array.from(indices, (index) => {
        const value = dictionary[index];
        if (value === undefined)
            throw new parquet_fault/* ParquetFault */.t(`the index ${index} in a dictionary of ${dictionary.length}`);
        return value;
    });
}
/** The bytes of all values are apart: first all first bytes, then all second ones. */
function readSplit(cursor, kind, count) {
    const width = WIDTHS.get(kind.physical) ?? 0;
    const split = takeBytes(cursor, count * width);
    const bytes = new Uint8Array(count * width);
    for (let at = 0; at < bytes.length; at += 1) {
        bytes[(at % count) * width + Math.floor(at / count)] = split[at] ?? 0;
    }
    return readFixed(new DataView(bytes.buffer), kind, width, count);
}
/** Parquet's DELTA_BINARY_PACKED: blocks of small blocks of differences. */
function readDeltas(cursor, count) {
    const blockSize = readVarint(cursor);
    const parts = readVarint(cursor);
    const total = readVarint(cursor);
    if (total !== count)
        throw new parquet_fault/* ParquetFault */.t(`${total} differences for ${count} values`);
    const partSize = blockSize / parts;
    if (!(partSize > 0 && partSize % 32 === 0 && blockSize <= 65_536))
        throw new parquet_fault/* ParquetFault */.t(`blocks of ${blockSize} values in ${parts} parts`);
    const values = [];
    let last = readZigzag(cursor);
    if (count > 0)
        values.push(last);
    while (values.length < count) {
        const least = readZigzag(cursor);
        const widths = takeBytes(cursor, parts);
        for (const width of widths) {
            if (values.length >= count)
                break;
            for (const delta of readPart(cursor, width, partSize)) {
                if (values.length >= count)
                    break;
                last = BigInt.asIntN(64, last + least + delta);
                values.push(last);
            }
        }
    }
    return values;
}
/** @param size values, a multiple of 32 */
function* readPart(cursor, width, size) {
    if (width > 64)
        throw new parquet_fault/* ParquetFault */.t(`differences of ${width} bits`);
    const bytes = takeBytes(cursor, (size / 8) * width);
    const mask = (1n << BigInt(width)) - 1n;
    let held = 0n;
    let bits = 0;
    let at = 0;
    for (let index = 0; index < size; index += 1) {
        while (bits < width) {
            held |= BigInt(bytes[at] ?? 0) << BigInt(bits);
            bits += 8;
            at += 1;
        }
        yield held & mask;
        held >>= BigInt(width);
        bits -= width;
    }
}
function readZigzag(cursor) {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
        const byte = takeByte(cursor);
        value |= BigInt(byte & 0x7f) << shift;
        if ((byte & 0x80) === 0)
            return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
    }
    throw new parquet_fault/* ParquetFault */.t('a number of more than 10 bytes');
}
function narrow(value, { physical, unsigned }) {
    const bits = physical === 'INT32' ? 32 : 64;
    const whole = unsigned ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value);
    const number = Number(whole);
    return Number.isSafeInteger(number) ? number : String(whole);
}

;// CONCATENATED MODULE: ./lib/formats/parquet-column.js






/** Bytes of one column in one row group. */
const MAX_CHUNK_BYTES = 1024 * 1024 * 1024;
/** Bytes that one column of one row group may unpack to: what ten million rows of long texts have. */
const MAX_UNPACKED_BYTES = 2 * 1024 * 1024 * 1024;
/**
 * The values of one plain column in one row group.
 * @param group its rows are bounded by the caller
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a nested column, damaged pages, or an encoding or
 * compression that is not read
 */
function readParquetColumn(source, group, column) {
    if (group.rows === 0)
        return [];
    const chunk = group.chunks.find(({ path }) => path.length === 1 && path[0] === column.name);
    if (chunk === undefined || column.physical === null)
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}: the column ${JSON.stringify(column.name)} is ${column.type}${chunk === undefined ? ', nested or encrypted' : ''}, ` +
            'which is not read. Write plain numbers or texts.');
    const bytes = readChunkBytes(source, chunk);
    const kind = { physical: column.physical, unsigned: column.unsigned };
    const walk = { codec: chunk.codec, kind, optional: column.optional, rows: group.rows };
    return readPages(source, chunk, bytes, { ...walk, values: [], dictionary: null, unpacked: 0 });
}
function readChunkBytes(source, chunk) {
    if (chunk.length > source.size - chunk.start)
        throw (0,model_cursor/* byteFault */.te)(source, chunk.start, `a column takes ${chunk.length} bytes, beyond the end of the file: it is damaged.`);
    if (chunk.length > MAX_CHUNK_BYTES)
        throw (0,model_cursor/* byteExcess */.UR)(source, chunk.start, `a column of ${chunk.length} bytes; at most ${MAX_CHUNK_BYTES} are read. Write smaller row groups.`);
    return source.read(chunk.start, chunk.length);
}
function readPages(source, chunk, bytes, walk) {
    let at = 0;
    try {
        while (walk.values.length < walk.rows) {
            const page = readPage(bytes, at);
            walk.unpacked += page.size;
            if (walk.unpacked > MAX_UNPACKED_BYTES)
                throw (0,model_cursor/* byteExcess */.UR)(source, chunk.start + at, `a column unpacks to more than ${MAX_UNPACKED_BYTES} bytes.`);
            takePage(page, walk);
            at = page.end;
        }
        return walk.values;
    }
    catch (error) {
        if (!(error instanceof parquet_fault/* ParquetFault */.t))
            throw error;
        throw (0,model_cursor/* byteFault */.te)(source, chunk.start + at, `${error.message}. Write the file again.`);
    }
}
function takePage(page, walk) {
    if (page.kind === 'dictionary') {
        const bytes = unpackPage(page.body, walk.codec, page.size);
        walk.dictionary = readPlain({ bytes, at: 0 }, walk.kind, page.values);
    }
    else if (page.kind !== 'other')
        takeData(page, walk);
}
function takeData(page, walk) {
    const left = walk.rows - walk.values.length;
    if (page.values === 0 || page.values > left)
        throw new parquet_fault/* ParquetFault */.t(`a page of ${page.values} values where ${left} rows are left`);
    const { levels, bytes } = page.kind === 'data' ? unpackData(page, walk) : unpackData2(page, walk);
    const present = levels === null ? page.values : levels.reduce((sum, level) => sum + level, 0);
    const values = readValues({ bytes, at: 0 }, page.encoding, walk.kind, present, walk.dictionary);
    let next = 0;
    for (let row = 0; row < page.values; row += 1) {
        const there = levels === null || levels[row] === 1;
        walk.values.push(there ? (values[next] ?? null) : null);
        if (there)
            next += 1;
    }
}
function unpackData(page, walk) {
    const bytes = unpackPage(page.body, walk.codec, page.size);
    if (!walk.optional)
        return { levels: null, bytes };
    const cursor = { bytes, at: 0 };
    const levels = takeBytes(cursor, takeUint32(cursor));
    return {
        levels: readHybrid({ bytes: levels, at: 0 }, 1, page.values),
        bytes: bytes.subarray(cursor.at),
    };
}
function unpackData2(page, walk) {
    const cursor = { bytes: page.body, at: 0 };
    const levels = takeBytes(cursor, page.levels);
    const body = page.body.subarray(cursor.at);
    const size = page.size - page.levels;
    if (size < 0)
        throw new parquet_fault/* ParquetFault */.t('levels longer than their page');
    return {
        levels: walk.optional ? readHybrid({ bytes: levels, at: 0 }, 1, page.values) : null,
        bytes: unpackPage(body, page.compressed ? walk.codec : 'UNCOMPRESSED', size),
    };
}

// EXTERNAL MODULE: ./lib/formats/parquet-footer.js + 1 modules
var parquet_footer = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/domain/predictions.js
var predictions = __webpack_require__(6986);
// EXTERNAL MODULE: ./lib/formats/number-text.js
var number_text = __webpack_require__(5375);
;// CONCATENATED MODULE: ./lib/formats/predictions-values.js

const MAX_CLASSES = 10_000;
const FIRST_LENGTH = 1024;
/** @returns `null` for what is no number; NaN and infinities are numbers */
function parseNumber(cell) {
    if (typeof cell === 'number')
        return cell;
    if (typeof cell !== 'string')
        return null;
    const text = cell.trim();
    return number_text/* NUMBER_TEXT */.c.test(text) ? Number(text) : (number_text/* NON_FINITE_TEXTS */.x.get(text.toLowerCase()) ?? null);
}
/**
 * The same text in memory of its own: a piece of a record keeps the whole record alive.
 * @param text a cell that is kept
 */
function ownText(text) {
    // UTF-8 has no half of a surrogate pair.
    const encoding = text.isWellFormed() ? 'utf8' : 'utf16le';
    return Buffer.from(text, encoding).toString(encoding);
}
function textOfCell(cell) {
    return cell === null ? '' : String(cell).trim();
}
function numberList() {
    let values = new Float64Array(FIRST_LENGTH);
    let count = 0;
    return {
        push: (value) => {
            if (count === values.length) {
                const longer = new Float64Array(count * 2);
                longer.set(values);
                values = longer;
            }
            values[count] = value;
            count += 1;
        },
        result: () => values.subarray(0, count),
    };
}
function valueColumn() {
    const known = new Map();
    const values = [];
    const codes = numberList();
    const numbers = numberList();
    let numeric = true;
    let few = true;
    /** @returns the value as a number */
    function pushCode(text) {
        let code = known.get(text);
        if (code === undefined) {
            if (known.size >= MAX_CLASSES) {
                few = false;
                return parseNumber(text);
            }
            code = known.size;
            known.set(ownText(text), code);
            values.push(parseNumber(text));
        }
        if (few)
            codes.push(code);
        return values[code] ?? null;
    }
    return {
        push: (text) => {
            const value = pushCode(text);
            if (value === null)
                numeric = false;
            if (numeric)
                numbers.push(value ?? Number.NaN);
        },
        result: () => ({
            numbers: numeric ? numbers.result() : null,
            texts: [...known.keys()],
            codes: few ? Int32Array.from(codes.result()) : null,
        }),
    };
}

;// CONCATENATED MODULE: ./lib/formats/predictions-classes.js

/** As pandas, R and JSON write truths, and as they come back from a column of numbers. */
const TRUTHS = new Map([
    ['true', 'true'],
    ['false', 'false'],
    ['1', 'true'],
    ['0', 'false'],
    ['1.0', 'true'],
    ['0.0', 'false'],
]);
/** What the other class is called where a file has rows of one class only. */
const PAIRS = [
    ['0', '1'],
    ['false', 'true'],
];
/**
 * The labels and predictions say how classes are written; a column `score_norm` beside the labels 0 and 1 is no class.
 * @param columns different values of the labels, and of the predictions
 * @param scored names of the columns `score_CLASS` where they are the predictions: those written as a class are one
 * @param single whether there is one score for two classes, so that two classes are known to exist
 */
function classNaming(columns, scored, single) {
    const texts = columns.flat();
    const notation = findNotation(texts);
    const nameOf = (text) => canonical(text, notation);
    const fits = (name) => notation !== 'number' || integerOf(name) !== null;
    const found = new Set([...texts, ...scored.filter(fits)].map(nameOf));
    const pair = PAIRS.find((names) => names.some((name) => found.has(name)));
    if (single && found.size === 1)
        pair?.forEach((name) => found.add(name));
    const classes = [...found].toSorted(notation === 'number' ? (left, right) => Number(left) - Number(right) : byCodeUnit);
    const indices = new Map(classes.map((name, index) => [name, index]));
    return { classes, indexOf: (text) => (fits(text) ? (indices.get(nameOf(text)) ?? -1) : -1) };
}
function findNotation(texts) {
    if (texts.every((text) => Number.isSafeInteger(parseNumber(text))))
        return 'number';
    return texts.every((text) => TRUTHS.has(text.toLowerCase())) ? 'boolean' : 'text';
}
/** Also of a column `score_true` beside labels 0 and 1. */
function integerOf(text) {
    const truth = TRUTHS.get(text.toLowerCase());
    const value = parseNumber(text) ?? (truth === undefined ? null : Number(truth === 'true'));
    return Number.isSafeInteger(value) ? value : null;
}
function canonical(text, notation) {
    if (notation === 'number')
        return String((integerOf(text) ?? 0) + 0);
    return notation === 'boolean' ? (TRUTHS.get(text.toLowerCase()) ?? text) : text;
}
function byCodeUnit(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/formats/predictions-positive.js
const POSITIVE = new Set('true yes y t positive pos 1'.split(' '));
const NEGATIVE = new Set('false no n f negative neg 0 -1'.split(' '));
/**
 * Index of the class that a score speaks for, `null` when nothing tells: two texts such as `churn` and `stay` have no
 * order that means anything, and a guess would turn a perfect score into the worst one.
 *
 * Numbers and usual words speak for themselves (`0` and `1`, `no` and `yes`); else the one class that has a score
 * column; else the class whose predictions have the higher scores.
 */
function findPositive(evidence) {
    const { classes, scored } = evidence;
    if (classes.length !== 2)
        return null;
    return byName(classes) ?? byColumn(scored) ?? byAgreement(evidence);
}
function byName(classes) {
    if (classes.every((name) => /^-?\d+$/.test(name)))
        return 1;
    const words = classes.map((name) => name.trim().toLowerCase());
    const [first = '', second = ''] = words;
    if (NEGATIVE.has(first) && POSITIVE.has(second))
        return 1;
    return POSITIVE.has(first) && NEGATIVE.has(second) ? 0 : null;
}
function byColumn(scored) {
    const [first = false, second = false] = scored;
    if (first === second)
        return null;
    return first ? 0 : 1;
}
function byAgreement({ score, predicted }) {
    if (score === null || predicted === null)
        return null;
    const sums = [0, 0];
    const counts = [0, 0];
    predicted.forEach((index, row) => {
        sums[index] = (sums[index] ?? 0) + (score[row] ?? 0);
        counts[index] = (counts[index] ?? 0) + 1;
    });
    const [first = 0, second = 0] = sums.map((sum, index) => sum / (counts[index] ?? 0));
    // NaN where a class was never predicted: then nothing tells.
    if (first === second || !Number.isFinite(first) || !Number.isFinite(second))
        return null;
    return first > second ? 0 : 1;
}

;// CONCATENATED MODULE: ./lib/formats/predictions-table.js





/**
 * Regression when all labels and predictions are numbers and one of them has a fraction, and no column is a class's
 * score; else classification. A column `score_X` is a class's when X is among the labels or predictions; where such
 * columns alone say what was predicted, also when X is written as the labels are. Other ones are passed over. Labels that are integers stay classes even if there are many: write `3.5`, or
 * predictions with a fraction, where numbers are meant.
 *
 * A missing `pred` is the class with the highest score (the first one of equals); with one score and two classes it is
 * the positive class (`findPositive`) above 0.5 for scores from 0 to 1, above 0 for others.
 * @throws {ReleaseError}
 */
function buildPredictionTable(path, raw) {
    if (raw.rows === 0)
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${path} has a header but no row. Check that the evaluation ran.`);
    const scored = findClasses(path, raw);
    return buildRegression(path, raw, scored) ?? buildClassification(path, raw, scored);
}
function findClasses(path, raw) {
    const columns = raw.preds === null ? [raw.labels] : [raw.labels, raw.preds];
    const alone = raw.preds === null && raw.score === null;
    const naming = classNaming(columns.map(({ texts }) => texts), alone ? raw.classScores.map(({ name }) => name) : [], raw.score !== null);
    const byClass = naming.classes.map(() => undefined);
    for (const column of raw.classScores) {
        const index = naming.indexOf(column.name);
        if (index >= 0)
            byClass[index] ??= column;
    }
    if (alone && !byClass.some(isScored))
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${path} has no prediction, and no score column is called after a label. Add the column pred, or a column score_CLASS for each class.`);
    return { columns, naming, byClass };
}
function buildRegression(path, raw, { byClass }) {
    const labels = raw.labels.numbers;
    const predicted = raw.preds === null ? raw.score : raw.preds.numbers;
    if (labels === null || predicted === null || byClass.some(isScored))
        return null;
    const fractions = raw.preds === null ? [labels] : [labels, predicted];
    if (!fractions.some((values) => values.some(hasFraction)))
        return null;
    const bad = labels.findIndex((label) => !Number.isFinite(label));
    if (bad >= 0)
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${path}, row ${bad + 1} without the header: the label is ${labels[bad]}. Leave such rows out.`);
    const { rows, ids, groups } = raw;
    return {
        kind: 'regression',
        rows,
        ids,
        groups,
        classes: null,
        hasScore: false,
        hasGroup: groups !== null,
        labels,
        predicted,
    };
}
const isScored = (column) => column !== undefined;
const hasFraction = (value) => Number.isFinite(value) && !Number.isInteger(value);
function buildClassification(path, raw, { columns, naming, byClass }) {
    const { rows, ids, groups } = raw;
    if (columns.some(({ codes }) => codes === null))
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${path} has more than ${MAX_CLASSES} classes. If its labels are numbers, write them as such, with a fraction: 3.0 is a class, 3.5 is not.`);
    for (const column of byClass)
        if (column !== undefined && column.fault !== null)
            throw column.fault;
    const order = orderClasses(path, raw, { columns, naming, byClass });
    const { classes, positive, encode, columnsOf } = order;
    const named = columnsOf(byClass);
    const score = positive === null ? null : (raw.score ?? named[1]?.scores ?? null);
    const scored = named.flatMap((column) => column?.scores ?? []);
    return {
        kind: 'classification',
        rows,
        ids,
        groups,
        classes,
        positive,
        hasScore: score !== null || scored.length > 0,
        hasGroup: groups !== null,
        labels: encode(raw.labels),
        predicted: raw.preds === null ? predictFromScores(path, rows, classes, score, named) : encode(raw.preds),
        score,
        classScores: scored.length === classes.length ? scored : null,
    };
}
/** @throws {ReleaseError} when one score is all that was predicted and nothing tells which class it speaks for */
function orderClasses(path, raw, { naming, byClass }) {
    const encode = ({ texts, codes }) => {
        const indices = texts.map(naming.indexOf);
        return (codes ?? new Int32Array(0)).map((code) => indices[code] ?? 0);
    };
    const { classes } = naming;
    const index = findPositive({
        classes,
        scored: byClass.map(isScored),
        score: raw.score,
        predicted: raw.preds === null ? null : encode(raw.preds),
    });
    if (index === null && classes.length === 2 && raw.score !== null && raw.preds === null)
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${path}: nothing says whether the score speaks for ${classes.map((name) => JSON.stringify(name)).join(' or ')}. Call the ` +
            'column score_CLASS after the class, add the column pred, or write the labels as 0 and 1.');
    if (index !== 0)
        return { classes, positive: classes[index ?? -1] ?? null, encode, columnsOf: (same) => same };
    return {
        classes: classes.toReversed(),
        positive: classes[0] ?? null,
        encode: (column) => encode(column).map((one) => 1 - one),
        columnsOf: (values) => values.toReversed(),
    };
}
function predictFromScores(path, rows, classes, score, byClass) {
    const scored = byClass.flatMap((column, index) => column === undefined ? [] : [{ index, scores: column.scores }]);
    if (scored.length > 1)
        return highestScores(rows, scored);
    if (score !== null) {
        const threshold = (0,predictions/* isProbability */.O)(score) ? 0.5 : 0;
        return Int32Array.from(score, (value) => (value > threshold ? 1 : 0));
    }
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${path} has ${classes.length} class(es) and one score, which does not say what was predicted. Add the column pred, ` +
        'or a column score_CLASS for each class.');
}
function highestScores(rows, scored) {
    const predicted = new Int32Array(rows);
    for (let row = 0; row < rows; row += 1) {
        let best = Number.NEGATIVE_INFINITY;
        predicted[row] = scored[0]?.index ?? 0;
        for (const { index, scores } of scored) {
            const value = scores[row] ?? best;
            if (value > best) {
                best = value;
                predicted[row] = index;
            }
        }
    }
    return predicted;
}

;// CONCATENATED MODULE: ./lib/formats/predictions-ids.js

const INTEGER = /^(?:0|[1-9]\d{0,15})$/;
/** While the ids are ascending integers, as of a table in its own order, nothing but the numbers is kept. */
function idList() {
    const numbers = numberList();
    let last = -1;
    let known = null;
    let texts = [];
    return {
        push: (id) => {
            if (known === null) {
                const value = INTEGER.test(id) ? Number(id) : -1;
                if (value > last && Number.isSafeInteger(value)) {
                    last = value;
                    numbers.push(value);
                    return true;
                }
                texts = Array.from(numbers.result(), String);
                known = new Set(texts);
            }
            if (known.has(id))
                return false;
            const own = ownText(id);
            known.add(own);
            texts.push(own);
            return true;
        },
        result: () => (known === null ? numbers.result() : texts),
    };
}

// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/predictions-builder.js





const MAX_ROWS = 10_000_000;
/** Numbers in the columns `score_CLASS`, all together. */
const MAX_CLASS_SCORES = 100_000_000;
/** How many rows of a file with these columns are read. */
const maxRowsOf = ({ classScores }) => Math.min(MAX_ROWS, Math.floor(MAX_CLASS_SCORES / Math.max(1, classScores.length)));
/** @param unit what the numbers of messages count */
function predictionsBuilder(path, plan, unit) {
    const columns = openColumns(plan);
    const maxRows = maxRowsOf(plan);
    let rows = 0;
    return {
        add: (number, cells) => {
            rows += 1;
            if (rows > maxRows)
                throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${path} has more than ${maxRows} rows. Write a sample of them.`);
            columns.push(rowReader(`${path}, ${unit} ${number}`, cells));
        },
        result: () => buildPredictionTable(path, columns.result(rows)),
    };
}
function rowReader(place, cells) {
    const fault = (message) => new errors/* ReleaseError */.K('FORMAT_INVALID', `${place}: ${message}`);
    return {
        fault,
        text: (index, role) => {
            const text = textOfCell(cells[index] ?? null);
            if (text !== '' || role === 'group')
                return text;
            throw fault(`the ${role} is empty. Leave rows without one out.`);
        },
        score: (index, name) => {
            const cell = cells[index] ?? null;
            const value = parseNumber(cell);
            if (value !== null && !Number.isNaN(value))
                return value;
            return fault(`${name} is ${(0,text_file/* quoteText */.ol)(textOfCell(cell))}, not a number.`);
        },
    };
}
/** Whether the column is a class's is known at the end; what cannot be a score is no fault before. */
function pushScore(column, row) {
    if (column.fault !== null)
        return;
    const value = row.score(column.index, `the score of ${(0,text_file/* quoteText */.ol)(column.name)}`);
    if (typeof value === 'number')
        column.list.push(value);
    else
        column.fault = value;
}
function openColumns(plan) {
    const ids = idList();
    const labels = valueColumn();
    const preds = valueColumn();
    const score = numberList();
    const groups = groupColumn();
    const classScores = plan.classScores.map((column) => ({
        ...column,
        list: numberList(),
        fault: null,
    }));
    return {
        push: (row) => {
            const id = row.text(plan.id, 'id');
            if (!ids.push(id))
                throw row.fault(`the id ${(0,text_file/* quoteText */.ol)(id)} comes twice. Give each row its own.`);
            labels.push(row.text(plan.label, 'label'));
            if (plan.pred !== null)
                preds.push(row.text(plan.pred, 'prediction'));
            if (plan.score !== null) {
                const value = row.score(plan.score, 'score');
                if (typeof value !== 'number')
                    throw value;
                score.push(value);
            }
            if (plan.group !== null)
                groups.push(row.text(plan.group, 'group'));
            for (const column of classScores)
                pushScore(column, row);
        },
        result: (rows) => ({
            rows,
            ids: ids.result(),
            labels: labels.result(),
            preds: plan.pred === null ? null : preds.result(),
            score: plan.score === null ? null : score.result(),
            classScores: classScores.map(({ name, list, fault }) => ({
                name,
                scores: list.result(),
                fault,
            })),
            groups: plan.group === null ? null : groups.result(),
        }),
    };
}
function groupColumn() {
    const known = new Map();
    const codes = numberList();
    return {
        push: (name) => {
            const code = known.get(name) ?? known.size;
            if (code === known.size)
                known.set(ownText(name), code);
            codes.push(code);
        },
        result: () => ({ names: [...known.keys()], of: Int32Array.from(codes.result()) }),
    };
}

;// CONCATENATED MODULE: ./lib/formats/predictions-columns.js


/** In lower case, the first that is there wins. The last ones are what pandas calls an index without a name. */
const IDS = ['id', 'example_id', 'index', '__index_level_0__', 'unnamed: 0', ''];
const LABELS = ['label', 'y_true', 'target', 'actual'];
const PREDICTIONS = ['pred', 'prediction', 'y_pred', 'predicted'];
const SCORES = ['score', 'prob', 'probability', 'y_score', 'proba'];
const GROUPS = ['group', 'group_id'];
const CLASS_SCORE = /^(?:score|prob|probability|y_score|proba)_(.+)$/i;
const MAX_SHOWN = 20;
/**
 * @param place names the file, and the line where it helps
 * @throws {ReleaseError} `FORMAT_INVALID` that says which columns were found and which are missing
 */
function planColumns(place, names) {
    const known = new Map();
    names.forEach((name, index) => {
        const key = name.trim().toLowerCase();
        if (!known.has(key))
            known.set(key, index);
    });
    const find = (synonyms) => {
        const name = synonyms.find((synonym) => known.has(synonym));
        return name === undefined ? null : (known.get(name) ?? null);
    };
    const plan = {
        id: find(IDS),
        label: find(LABELS),
        pred: find(PREDICTIONS),
        score: find(SCORES),
        group: find(GROUPS),
        classScores: listClassScores(place, names),
    };
    const { id, label } = plan;
    const answers = plan.pred !== null || plan.score !== null || plan.classScores.length > 0;
    if (id !== null && label !== null && answers)
        return { ...plan, id, label };
    const missing = [
        ...(id === null ? ['id'] : []),
        ...(label === null ? ['label'] : []),
        ...(answers ? [] : ['pred or score']),
    ];
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${place} has no column ${missing.join(', ')}; found ${describeNames(names)}. ` +
        `Needed are id (${IDS.slice(1, 3).join(', ')}), label (${LABELS.slice(1).join(', ')}) and pred ` +
        `(${PREDICTIONS.slice(1).join(', ')}) or score (${SCORES.slice(1).join(', ')}).`);
}
/** Indices of the columns that have a role. */
const usedColumns = ({ id, label, pred, score, group, classScores, }) => [id, label, pred, score, group, ...classScores.map(({ index }) => index)].filter((index) => index !== null);
function listClassScores(place, names) {
    const found = names.flatMap((raw, index) => {
        const [, name] = CLASS_SCORE.exec(raw.trim()) ?? [];
        return name === undefined ? [] : [{ name, index }];
    });
    if (new Set(found.map(({ name }) => name)).size === found.length)
        return found;
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${place} has two score columns for one class; found ${describeNames(names)}. Keep one of them.`);
}
function describeNames(names) {
    const shown = names.slice(0, MAX_SHOWN).map((name) => (0,text_file/* quoteText */.ol)(name));
    const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return shown.length === 0 ? 'none' : `${shown.join(', ')}${more}`;
}

// EXTERNAL MODULE: ./lib/formats/table-csv.js + 1 modules
var table_csv = __webpack_require__(6754);
// EXTERNAL MODULE: ./lib/formats/table-json-lines.js
var table_json_lines = __webpack_require__(2909);
;// CONCATENATED MODULE: ./lib/formats/predictions-file.js









/**
 * Predictions of one evaluation: CSV or TSV with a header, JSON Lines or Parquet, with the columns
 * `id`, `label`, `pred` or `score` (or `score_CLASS` for each class) and `group`, in any case and order. Other columns
 * are passed over. `buildPredictionTable` says how the task is told.
 * @throws {ReleaseError} `FORMAT_INVALID` with the line (the row in Parquet) for missing columns, ids that come twice,
 * empty labels and scores that are no numbers; `LIMIT_EXCEEDED` above 10,000,000 rows
 */
async function readPredictions(source) {
    if (/\.parquet$/i.test(source.path) || (0,parquet_footer/* isParquet */.P)(source))
        return readParquet(source);
    if (/\.(?:jsonl|ndjson)$/i.test(source.path))
        return readJsonl(source);
    if (/\.(?:csv|tsv|txt)$/i.test(source.path))
        return readCsv(source);
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}: predictions are read from .csv, .tsv, .jsonl, .ndjson and .parquet. Write one of these.`);
}
function readCsv(source) {
    const records = (0,table_csv/* readCsvRecords */.Jx)(source, (0,table_csv/* readDialect */.ts)(source));
    const { value: header } = records.next();
    if (header === undefined)
        throw noRows(source);
    const plan = planColumns(`${source.path}, line ${header.line},`, header.cells);
    const builder = predictionsBuilder(source.path, plan, 'line');
    for (const { line, cells } of records) {
        if (cells.length !== header.cells.length)
            throw (0,table_json_lines/* lineFault */.fD)(source.path, line, `${cells.length} cells, but the header has ${header.cells.length}. The line may be cut off.`);
        builder.add(line, cells);
    }
    return builder.result();
}
/** The keys of the first object are the columns. */
function readJsonl(source) {
    let rows = null;
    for (const line of (0,table_json_lines/* readJsonLines */.sS)(source)) {
        const node = (0,table_json_lines/* parseJsonLine */.wz)(source.path, line);
        if (node.kind !== 'object')
            throw (0,table_json_lines/* lineFault */.fD)(source.path, line.line, `${(0,document_tree/* describeNode */.WQ)(node)}, not an object. Write one object a line.`);
        rows ??= openJsonRows(source, line.line, node);
        rows.builder.add(line.line, cellsOf(source.path, line.line, node, rows));
    }
    if (rows === null)
        throw noRows(source);
    return rows.builder.result();
}
function openJsonRows(source, line, first) {
    const names = first.members.map(({ key }) => key);
    const plan = planColumns(`${source.path}, line ${line},`, names);
    return {
        builder: predictionsBuilder(source.path, plan, 'line'),
        used: usedColumns(plan).map((index) => [index, names[index] ?? '']),
    };
}
/** A key that is not there is an empty cell. */
function cellsOf(path, line, node, { used }) {
    const values = new Map(node.members.map(({ key, node: value }) => [key, value]));
    const cells = [];
    for (const [index, name] of used) {
        const value = values.get(name);
        cells[index] = value === undefined ? null : cellOf(path, line, name, value);
    }
    return cells;
}
function cellOf(path, line, name, node) {
    if (node.kind === 'string')
        return node.text;
    if (node.kind === 'number')
        return node.bigInteger ?? node.value;
    if (node.kind === 'boolean')
        return node.value;
    if (node.kind === 'null')
        return null;
    throw (0,table_json_lines/* lineFault */.fD)(path, line, `${(0,text_file/* quoteText */.ol)(name)} is ${(0,document_tree/* describeNode */.WQ)(node)}, not a value. Write score_CLASS for each class.`);
}
function readParquet(source) {
    const { rows, columns, groups } = (0,parquet_footer/* readParquetFooter */.e)(source);
    const names = columns.map(({ name }) => name);
    const plan = planColumns(source.path, names);
    if (rows > maxRowsOf(plan))
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${source.path} has ${rows} rows; at most ${maxRowsOf(plan)} are read. Write a sample of them.`);
    const builder = predictionsBuilder(source.path, plan, 'row');
    const used = usedColumns(plan);
    let row = 0;
    for (const part of groups) {
        const read = used.map((index) => [index, readColumn(source, part, columns[index])]);
        for (let at = 0; at < part.rows; at += 1) {
            const cells = [];
            for (const [index, values] of read)
                cells[index] = values[at] ?? null;
            row += 1;
            builder.add(row, cells);
        }
    }
    return builder.result();
}
const readColumn = (source, group, column) => column === undefined ? [] : readParquetColumn(source, group, column);
const noRows = (source) => new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path} ${source.size === 0 ? 'is empty (0 bytes)' : 'has no row'}. Check that the evaluation ran.`);


/***/ })

};
