"""Lets real tools write small files, and says what a reader has to find in them.

Usage: write-samples.py OUT [PRODUCER...]. Prints one JSON line per producer:
{"producer": "mlflow", "status": "ok" | "skipped" | "failed", "reason": "..."}.
Each leaves its files and an expected.json in OUT/PRODUCER. A producer that is not installed is skipped; one that
raises is failed, with the reason.
"""

import contextlib
import json
import os
import shutil
import sys
import tempfile
import traceback
import warnings
from pathlib import Path

import file_tools
import tracking_tools
import training_tools
from sample import Sample

PRODUCERS = {**training_tools.PRODUCERS, **tracking_tools.PRODUCERS, **file_tools.PRODUCERS}


def produce(name: str, out: Path) -> dict:
    write, distributions = PRODUCERS[name]
    folder = out / name
    shutil.rmtree(folder, ignore_errors=True)
    sample = Sample(folder)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            write(sample)
    except ImportError as error:
        shutil.rmtree(folder, ignore_errors=True)
        return {"producer": name, "status": "skipped", "reason": f"not installed: {error}"}
    except Exception as error:  # a tool may raise anything
        traceback.print_exc()
        shutil.rmtree(folder, ignore_errors=True)
        return {"producer": name, "status": "failed", "reason": f"{type(error).__name__}: {error}"}
    sample.finish(distributions)
    return {"producer": name, "status": "ok", "reason": ""}


def main() -> None:
    warnings.simplefilter("ignore")
    out = Path(sys.argv[1]).resolve()
    # DVCLive makes a DVC repository of the git repository that it runs in.
    os.chdir(tempfile.mkdtemp())
    for name in sys.argv[2:] or PRODUCERS:
        print(json.dumps(produce(name, out)), flush=True)


main()
