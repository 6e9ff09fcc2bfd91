import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
// This file runs as it is beside the bundle, so it imports nothing but node:*.
const BUFFER_BYTES = 1024 * 1024;
/** Opening a pipe that took a file's place would wait for a writer. Windows has no such flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const CHANGED = { kind: 'changed', reason: '' };
const IRREGULAR = { kind: 'failed', reason: 'it is not a regular file' };
let shared;
/**
 * Hashes a file by synchronous reads into one buffer of 1 MiB, which every call reuses, and pauses after each with the
 * number of bytes. Nothing of the buffer is needed then, so whoever drives it may do anything in between. The file's
 * size and times are compared before and after, so that a digest never mixes two states.
 */
export function* hashSteps(file, other = null) {
    let descriptor;
    try {
        descriptor = openSync(file, READ_ONLY);
        const before = fstatSync(descriptor);
        if (!before.isFile())
            return IRREGULAR;
        const size = before.size;
        const digests = size < BUFFER_BYTES && other === null
            ? hashAtOnce(descriptor, size)
            : yield* hashChunks(descriptor, size, other);
        if (digests === null || !isSame(before, fstatSync(descriptor)))
            return CHANGED;
        return { kind: 'hashed', ...digests, size };
    }
    catch (error) {
        return failed(error);
    }
    finally {
        if (descriptor !== undefined)
            closeSync(descriptor);
    }
}
/** The same without pauses. */
export const hashFile = (file, other = null) => finish(hashSteps(file, other), () => undefined);
/** The digests of the parts of a file, in one pass. Pauses as `hashSteps` does. */
export function* partSteps(file, partBytes) {
    let descriptor;
    try {
        descriptor = openSync(file, READ_ONLY);
        const before = fstatSync(descriptor);
        const { size } = before;
        if (!before.isFile())
            return IRREGULAR;
        const sha256 = [];
        for (let start = 0; start < size || start === 0; start += partBytes) {
            const part = yield* hashRange(descriptor, Math.min(partBytes, size - start));
            if (part === null)
                return CHANGED;
            sha256.push(part);
        }
        if (!isSame(before, fstatSync(descriptor)))
            return CHANGED;
        return { kind: 'parts', sha256, size };
    }
    catch (error) {
        return failed(error);
    }
    finally {
        if (descriptor !== undefined)
            closeSync(descriptor);
    }
}
const failed = (error) => ({
    kind: 'failed',
    reason: error instanceof Error ? error.message : String(error),
});
/** Times as numbers are exact to 250 ns, which is less than these calls take; as big integers they take longer. */
const isSame = (before, after) => before.mtimeMs === after.mtimeMs && before.ctimeMs === after.ctimeMs && before.size === after.size;
/** Fills the buffer from where the file stands: some file systems give less than they are asked for. */
function fill(descriptor, buffer, limit) {
    let filled = 0;
    for (let count = -1; count !== 0 && filled < limit; filled += count)
        count = readSync(descriptor, buffer, filled, limit - filled, null);
    return filled;
}
/** One call into the library instead of three. The buffer is larger than the file, so a file that grew shows. */
function hashAtOnce(descriptor, size) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let count = readSync(descriptor, shared, 0, BUFFER_BYTES, null);
    if (count < size)
        count += fill(descriptor, shared.subarray(count), BUFFER_BYTES - count);
    if (count !== size)
        return null;
    return { sha256: hash('sha256', shared.subarray(0, count), 'hex'), md5: null };
}
function* hashChunks(descriptor, size, other) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const sha256 = createHash('sha256');
    const md5 = other === null ? null : createHash('md5');
    let total = 0;
    while (total <= size) {
        const count = fill(descriptor, shared, BUFFER_BYTES);
        if (count === 0)
            break;
        const chunk = count === BUFFER_BYTES ? shared : shared.subarray(0, count);
        sha256.update(chunk);
        md5?.update(other === 'md5-dos2unix' && isText(chunk) ? unixLines(chunk) : chunk);
        total += count;
        yield count;
    }
    if (total !== size)
        return null;
    return { sha256: sha256.digest('hex'), md5: md5?.digest('hex') ?? null };
}
function* hashRange(descriptor, length) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const sha256 = createHash('sha256');
    for (let rest = length; rest > 0;) {
        const count = readSync(descriptor, shared, 0, Math.min(BUFFER_BYTES, rest), null);
        if (count === 0)
            return null;
        sha256.update(count === BUFFER_BYTES ? shared : shared.subarray(0, count));
        rest -= count;
        yield count;
    }
    return sha256.digest('hex');
}
const TEXT_SAMPLE_BYTES = 512;
const MAX_ODD_SHARE = 0.3;
const [LF, CR] = [10, 13];
/** Backspace, tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([8, 9, 10, 12, 13]);
/** As DVC 2 asks every chunk of 1 MiB by itself. */
function isText(chunk) {
    const sample = chunk.subarray(0, TEXT_SAMPLE_BYTES);
    let odd = 0;
    for (const byte of sample) {
        if (byte === 0)
            return false;
        if ((byte < 32 || byte > 126) && !TEXT_CONTROLS.has(byte))
            odd += 1;
    }
    return odd / sample.length <= MAX_ODD_SHARE;
}
/** Turns CR LF into LF, in place. */
function unixLines(chunk) {
    const first = chunk.indexOf('\r\n');
    if (first === -1)
        return chunk;
    let end = first;
    for (let index = first; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (byte === CR && chunk[index + 1] === LF)
            continue;
        chunk[end] = byte;
        end += 1;
    }
    return chunk.subarray(0, end);
}
function finish(steps, advance) {
    let step = steps.next();
    while (step.done !== true) {
        advance(step.value);
        step = steps.next();
    }
    return step.value;
}
/** A job of files of unknown size is cut here: the rest goes back, since it may be enough for all threads. */
const STOP_BYTES = 4 * 1024 * 1024;
function answerFiles(job, advance) {
    const unread = [];
    const sizes = [];
    const found = [];
    let bytes = 0;
    for (const [index, file] of job.files.split('\0').entries()) {
        let stepped = 0;
        const outcome = finish(hashSteps(file, job.other), (count) => {
            stepped += count;
            advance(count);
        });
        const expected = job.sizes[index] ?? -1;
        if (outcome.kind === 'hashed' && (expected === -1 || outcome.size === expected)) {
            advance(outcome.size - stepped);
            bytes += outcome.size;
            sizes.push(outcome.size);
            found.push(outcome);
        }
        else {
            sizes.push(0);
            found.push(BLANK);
            unread.push([index, outcome.kind === 'hashed' ? CHANGED : outcome]);
        }
        if (expected === -1 && bytes >= STOP_BYTES)
            break;
    }
    return {
        kind: 'files',
        id: job.id,
        sizes,
        sha256: found.map((one) => one.sha256).join(''),
        md5: job.other === null ? '' : found.map((one) => one.md5).join(''),
        unread,
    };
}
const BLANK = { sha256: ' '.repeat(64), md5: ' '.repeat(32) };
function listen(port, data) {
    const progress = new Float64Array(data.progress);
    // Nobody else writes to this slot.
    const advance = (bytes) => {
        progress[data.slot] = (progress[data.slot] ?? 0) + bytes;
    };
    const answer = (job) => {
        if (job.kind === 'files')
            return answerFiles(job, advance);
        const outcome = finish(partSteps(job.file, job.partBytes), () => undefined);
        return { kind: 'parts', id: job.id, outcome };
    };
    port.on('message', (job) => port.postMessage(answer(job)));
}
// The main thread of a bundle has no port; a thread of somebody else has no such data.
const data = workerData;
if (parentPort !== null && isThreadData(data))
    listen(parentPort, data);
function isThreadData(value) {
    return typeof value === 'object' && value !== null && 'progress' in value && 'slot' in value;
}
