import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { ComparedPair, ComparedSide } from '../../src/render/compared-pair.ts'
import { aComparison, BASE, HEAD } from './reports.ts'

export const PLACE = { serverUrl: 'https://github.com', repository: 'acme/ml' }

export const aVersion = (over: Partial<ComparedSide> = {}): ComparedSide => ({
  model: 'churn',
  version: '1.0.0',
  tag: 'churn@v1.0.0',
  commit: BASE,
  dirty: false,
  createdAt: '2026-11-11T10:00:00Z',
  manifest: digestOf(sha256('manifest')),
  signer: 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main',
  artifact: { digest: digestOf(sha256('weights')), size: 45_000 },
  ...over,
})

/** Two versions of which the second fails by its recall. */
export const aPair = (over: Partial<ComparedPair> = {}): ComparedPair => ({
  comparison: aComparison(),
  before: aVersion(),
  after: aVersion({ version: '1.1.0', tag: 'churn@v1.1.0', commit: HEAD }),
  ...over,
})

export const theTree: ComparedSide = aVersion({
  version: null,
  tag: null,
  createdAt: null,
  manifest: null,
  signer: null,
  commit: HEAD,
  dirty: true,
})
