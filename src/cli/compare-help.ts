export const COMPARE_HELP = `Usage: model-release compare MODEL[@VERSION|:STAGE] [MODEL[@VERSION|:STAGE]] [options]
       model-release compare MODEL --trend [--last N] [options]
       model-release compare MODEL@VERSION MODEL@VERSION … --trend [options]

Compares two versions, or a version with the working tree: metrics with what the gates say of them, parameters, data,
environment, code. The first one is the baseline. A model alone is compared as on a pull request: with the baseline that the
gates name. Exit code 0: done, 1: a gate failed.

The working tree is the checkout that this runs in; its files are those of models.MODEL in the configuration, or these:
  --path FILE           model files: file, directory or glob, "!" excludes; each of these may be given more than once
  --metrics FILE        metrics files; DATASET=FILE
  --params FILE         parameter files, or NAME=VALUE
  --data NAME=SOURCE    data sets
  --predictions FILE    predictions for each example; DATASET=FILE

  --gates CLAUSES       gates before those of the configuration: "test/f1 >= 0.9, latency_ms <= +10%"
  --fail-on VERDICT     fail (default), uncertain (also when the data prove nothing), never
  --format FORMAT       table (default), markdown, json, html
  --json                the same as --format json
  --all                 also metrics that did not change and are not judged
  --metric GLOB         shows only these metrics ("test/**", "recall"); may be given more than once; all are judged
  --trend               versions side by side, one column each, the newest last; judges nothing
  --last N              how many of them (default: 10, at most 50)

  --repo OWNER/NAME     the repository (default: origin of the checkout)
  --signer TEXT         who may have signed it, as for "model-release verify"; may be given more than once
  --config FILE         configuration with gates, models and trust (default: .github/model-release.yml)
  --trusted-root FILE   Sigstore's trusted roots, as "model-release trusted-root" writes them
  --no-verify           asks for no signature: nobody knows whose numbers these are
  --help                shows this text

On a terminal the table has colours, but for NO_COLOR; FORCE_COLOR=1 asks for them elsewhere: docs/compare.md.
The token comes from GITHUB_TOKEN or GH_TOKEN, else from gh (gh auth token); a public repository needs none.
`
