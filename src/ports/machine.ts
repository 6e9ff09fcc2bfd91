/** What the machine says of itself beside the runner. */
export interface MachineFacts {
  /** Name to version: `python` to `3.11.7`. Only what is installed and answers. */
  readonly runtimes: Readonly<Record<string, string>>
  /** Names of the graphics processors, in the driver's order. */
  readonly gpus: readonly string[]
}

/** Never throws: what does not answer in time is not known. */
export interface Machine {
  read(): Promise<MachineFacts>
}
