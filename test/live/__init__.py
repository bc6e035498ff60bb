"""`make live`: the same turns on a server and on the emulator, compared. See docs/guide/live.md."""
