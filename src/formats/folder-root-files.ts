/** What a metrics file in the root of a folder is called. */
const METRICS = /\.(?:jsonl?|ndjson|ya?ml|toml|csv|tsv)$/
/** Hidden files, settings of a training, and what a project keeps: none of them holds results. */
const SETTINGS: readonly RegExp[] = [
  /^\./,
  /(?:^|[._-])(?:configs?|settings|hparams|hyper_?param(?:eter)?s|args|arguments)\.(?:json|ya?ml|toml)$/,
  /^(?:params|opt|hyp|data|meta|metadata|overrides|dvc|conda|conda-environment|environment|python_env)\.(?:json|ya?ml|toml)$/,
  /^(?:package|package-lock|tsconfig|composer|pyproject|cargo|ruff|mkdocs|(?:docker-)?compose)\.(?:json|ya?ml|toml)$/,
]
/** What a model consists of: its weights' index, its tokenizer, its labels. */
const MODEL: readonly RegExp[] = [
  /\.index\.json$/,
  /(?:^|[._-])model\.json$/,
  /^(?:tokenizer|vocab|added_tokens|special_tokens_map|chat_template|modules|config_sentence_transformers)\.json$/,
  /^(?:input_example|serving_input_example|wandb-metadata|label2id|id2label)\.json$/,
]

/** Files in the root of a folder that may hold metrics, by their names alone. */
export function listRootMetrics(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    if (path.includes('/')) return false
    const name = path.toLowerCase()
    return METRICS.test(name) && ![...SETTINGS, ...MODEL].some((pattern) => pattern.test(name))
  })
}
