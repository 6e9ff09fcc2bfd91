/**
 * Modules and functions that a model has no use for, but a payload has: they run commands, load code, reach files or
 * the network. A name matches an import that equals it or lies below it.
 */
const DANGEROUS: readonly string[] = [
  'os',
  'posix',
  'nt',
  'posixpath',
  'ntpath',
  'sys',
  'subprocess',
  'pty',
  'commands',
  'popen2',
  'platform.popen',
  'socket',
  'ssl',
  'http',
  'httplib',
  'urllib',
  'urllib2',
  'requests',
  'aiohttp',
  'ftplib',
  'smtplib',
  'telnetlib',
  'webbrowser',
  'antigravity',
  'shutil',
  'pathlib',
  'tempfile',
  'glob',
  'io',
  '_io',
  'fileinput',
  'linecache',
  'runpy',
  'importlib',
  'imp',
  'pkgutil',
  'pydoc',
  'zipimport',
  'code',
  'codeop',
  'types.CodeType',
  'types.FunctionType',
  'marshal',
  'pickle',
  '_pickle',
  'cPickle',
  'dill',
  'cloudpickle',
  'ctypes',
  '_ctypes',
  'cffi',
  'mmap',
  'signal',
  'threading',
  '_thread',
  'multiprocessing',
  'asyncio',
  'concurrent',
  'bdb',
  'pdb',
  'cProfile',
  'profile',
  'timeit',
  'trace',
  'doctest',
  'inspect',
  'gc',
  'atexit',
  'sched',
  'site',
  'venv',
  'ensurepip',
  'pip',
  'setuptools',
  'distutils',
  'unittest',
  'test.support',
  'functools.partial',
  'functools.reduce',
  'operator.attrgetter',
  'operator.itemgetter',
  'operator.methodcaller',
  '_operator.attrgetter',
  '_operator.itemgetter',
  '_operator.methodcaller',
  'torch.hub',
  'torch.load',
  'torch.jit.load',
  'torch.utils.collect_env',
  'torch.utils.cpp_extension',
  'torch.distributed',
  'torch._dynamo',
  'torch._inductor',
  'torch.serialization.load',
  'numpy.load',
  'numpy.testing',
  'numpy.f2py',
  'numpy.core.multiarray.fromfile',
  'joblib.load',
  'joblib.numpy_pickle.load',
  'pandas.read_pickle',
  'pandas.eval',
  'keras.models.load_model',
]

/** Functions of `builtins` (in Python 2 `__builtin__`) that open the way to everything else. */
const DANGEROUS_BUILTINS: ReadonlySet<string> = new Set([
  'eval',
  'exec',
  'execfile',
  'compile',
  'open',
  'file',
  'input',
  'raw_input',
  '__import__',
  'getattr',
  'setattr',
  'delattr',
  'vars',
  'globals',
  'locals',
  'dir',
  'breakpoint',
  'apply',
  'map',
  'filter',
  'type',
  'memoryview',
  'help',
  'exit',
  'quit',
])

/** Imports named in one warning. */
const MAX_NAMED = 10

/**
 * Imports that can run commands, load code, or reach files and the network. A list of names is never complete: no
 * hit says nothing about safety.
 */
export function findDangerousImports(imports: Iterable<string>): readonly string[] {
  return [...imports].filter(isDangerous).toSorted()
}

/** Warnings for people about what a pickle imports. */
export function describeImports(imports: Iterable<string>, unresolved: number): readonly string[] {
  const warnings: string[] = []
  const found = findDangerousImports(imports)
  if (found.length > 0) {
    const more = found.length > MAX_NAMED ? ` and ${found.length - MAX_NAMED} more` : ''
    warnings.push(
      `imports ${found.slice(0, MAX_NAMED).join(', ')}${more}, which a model does not need: do not load the file before you know why`,
    )
  }
  if (unresolved > 0) {
    warnings.push(
      `${unresolved} imports are computed while loading, so their names are not known ("?")`,
    )
  }
  return warnings
}

function isDangerous(name: string): boolean {
  const [, builtin] = /^(?:builtins|__builtin__|__builtins__)\.([^.]*)/.exec(name) ?? []
  if (builtin !== undefined) return DANGEROUS_BUILTINS.has(builtin) || name.includes('.__')
  // A dotted name walks through attributes, which reaches any module from any other.
  if (/\.__(?:globals|builtins|subclasses|import|dict|class|reduce)/.test(name)) return true
  return DANGEROUS.some((entry) => name === entry || name.startsWith(`${entry}.`))
}
