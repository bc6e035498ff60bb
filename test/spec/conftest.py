"""Make the steps of spec preparation importable, as `spec/prepare.py` does."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "spec"))
