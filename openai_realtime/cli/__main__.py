"""Entry point of `python -m openai_realtime.cli`."""

import sys

from openai_realtime.cli import main

sys.exit(main())
