# Words of: window.
