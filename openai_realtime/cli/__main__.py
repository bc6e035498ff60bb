"""`python -m openai_realtime.cli` is `openai-realtime`."""

import sys

from openai_realtime.cli import main

sys.exit(main())
