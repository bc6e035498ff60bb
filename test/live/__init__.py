"""`make live`: run the same turns on a server and on the emulator, and compare. See docs/guide/live.md."""
