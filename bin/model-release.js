#!/usr/bin/env node
const NEEDED = 24
const found = process.versions.node
if (Number(found.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `model-release: It needs Node ${NEEDED} or newer, and this is ${found}. Try: npx -p node@${NEEDED} -c 'model-release …'\n`,
  )
  process.exit(2)
}
await import('../dist/cli/index.js')
