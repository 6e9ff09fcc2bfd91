/** A file of the registry branch that has the name of an event. Nothing of it is verified. */
export interface EventFile {
  /** That its name says. */
  readonly sequence: number
  /** From the root of the branch. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The event files of one model, as they are at one commit. */
export interface EventFiles {
  /** Of the branch, 40 hexadecimal digits: what a writer builds on, and compares before it moves the branch. */
  readonly commit: string
  readonly count: number
  /**
   * In the order of their numbers, whichever there are; read while they are asked for.
   * @throws GITHUB_FAILED
   */
  readonly files: AsyncIterable<EventFile>
}

/** The append-only chains of events on the branch `model-registry` (manifest.md §4). */
export interface RegistryLog {
  /**
   * `undefined` when the repository has no such branch.
   * @throws LIMIT_EXCEEDED for more than MAX_EVENTS, or one of more than MAX_EVENT_BYTES; FILE_REFUSED for a file in their folder
   * that cannot be an event; GITHUB_FAILED, also when the repository cannot be seen
   */
  readEvents(model: string): Promise<EventFiles | undefined>
}
