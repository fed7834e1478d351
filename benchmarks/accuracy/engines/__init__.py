"""Engines beyond those of the tests: other libraries' answers under xentlib's names, where they have one.

Rows of logits are two-dimensional here, classes last, and every array already has the dtype it is to be computed in.
"""
