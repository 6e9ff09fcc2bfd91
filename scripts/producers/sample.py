"""What one producer leaves: files, and what a reader has to find in them."""

import importlib.metadata
import json
import math
from pathlib import Path


def plain(value):
    """JSON without NaN: a number that is not finite becomes its name."""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return value
    number = float(value)
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return number


class Sample:
    """A folder of one producer. Expected values come from the objects in memory, never from the files."""

    def __init__(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.checks = []

    def path(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write_json(self, name: str, value) -> Path:
        path = self.path(name)
        path.write_text(json.dumps(value, indent=2))
        return path

    def expect(self, read: str, path: str, expected, **options) -> None:
        self.checks.append({"read": read, "path": path, **options, "expected": plain(expected)})

    def finish(self, distributions) -> None:
        versions = {}
        for name in distributions:
            try:
                versions[name] = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                versions[name] = "unknown"
        text = json.dumps({"versions": versions, "checks": self.checks}, indent=2)
        (self.folder / "expected.json").write_text(text + "\n")


def last_of_each(results) -> dict:
    """`dataset/metric` to the last value of its list."""
    return {
        f"{dataset}/{metric}": values[-1]
        for dataset, metrics in results.items()
        for metric, values in metrics.items()
    }
