"""What a build logs, for those who show it or say it again. This is no hook."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import BufferingHandler


@contextmanager
def listening(level: int) -> Iterator[list[logging.LogRecord]]:
    """What is logged meanwhile, of this level or above it."""
    handler = BufferingHandler(capacity=sys.maxsize)
    handler.setLevel(level)
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        yield handler.buffer
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)
