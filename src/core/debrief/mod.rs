//! What a call teaches: the curve, the turns that mattered, what was met and missed.
