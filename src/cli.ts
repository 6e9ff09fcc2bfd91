import { run } from './cli/run.ts'
import { keepHeapSmall } from './cli/small-heap.ts'

keepHeapSmall()
process.exitCode = await run(process.argv.slice(2))
