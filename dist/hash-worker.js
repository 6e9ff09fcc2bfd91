import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
// This file runs as it is beside the bundle, so it imports nothing but node:*.
const BUFFER_BYTES = 1024 * 1024;
let shared;
/**
 * SHA-256 of a file by synchronous reads into one buffer of 1 MiB, which every call reuses. The file's size and
 * times are compared before and after, so that a digest never mixes two states of a file.
 */
export function hashFile(file) {
    let descriptor;
    try {
        descriptor = openSync(file, 'r');
        return hashOpenFile(descriptor);
    }
    catch (error) {
        return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    finally {
        if (descriptor !== undefined)
            closeSync(descriptor);
    }
}
function hashOpenFile(descriptor) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const before = fstatSync(descriptor, { bigint: true });
    if (!before.isFile())
        return { kind: 'failed', reason: 'it is not a regular file' };
    const hash = createHash('sha256');
    let size = 0;
    for (;;) {
        const count = readSync(descriptor, shared, 0, BUFFER_BYTES, null);
        if (count === 0)
            break;
        hash.update(count === BUFFER_BYTES ? shared : shared.subarray(0, count));
        size += count;
    }
    const after = fstatSync(descriptor, { bigint: true });
    const same = before.mtimeNs === after.mtimeNs &&
        before.ctimeNs === after.ctimeNs &&
        before.size === after.size &&
        after.size === BigInt(size);
    return same ? { kind: 'hashed', sha256: hash.digest('hex'), size } : { kind: 'changed' };
}
const port = parentPort;
port?.on('message', (batch) => {
    const answer = { id: batch.id, outcomes: batch.files.map((file) => hashFile(file)) };
    port.postMessage(answer);
});
