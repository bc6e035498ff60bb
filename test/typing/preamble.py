"""What snippets of the README and the guides take for granted; each is checked as if pasted below this."""

import openai_realtime

client = openai_realtime.RealtimeClient()
offer = "v=0"
"""The SDP offer of a browser."""
body = b"{}"
"""The body of a webhook."""
headers: dict[str, str] = {}
"""The headers of a webhook."""
