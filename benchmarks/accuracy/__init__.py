"""`make accuracy`: the worst errors of xentlib and of other libraries, on the same arguments."""
