"""How requests reach the wire: descriptions of requests, pure encoding and decoding, and the HTTP shells."""
