# Words of: terminal.
