"""Installs what a reference script needs into the project's cache, once, and makes it importable."""

import hashlib
import os
import pathlib
import subprocess
import sys


def need(*requirements: str) -> None:
    """Requirements as pip spells them, such as "pandas==2.3.3". Fails with pip's own words."""
    root = pathlib.Path(__file__).resolve().parents[3]
    key = hashlib.sha256("\n".join([sys.version, *requirements]).encode()).hexdigest()[:12]
    place = root / ".cache" / "references" / key
    done = place / ".complete"
    if not done.exists():
        place.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*command, "--target", str(place), *requirements], check=True, stdout=sys.stderr)
        done.touch()
    sys.path.insert(0, str(place))
    # Compiled libraries pick their kernels by these; the machine's own may be meant for others.
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        os.environ.pop(name, None)
