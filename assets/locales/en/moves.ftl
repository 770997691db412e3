# Words of: moves.
