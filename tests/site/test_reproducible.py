"""Two builds of the same sources are the same to the byte."""

import re
from hashlib import sha256

import pytest

pytestmark = pytest.mark.slow

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')  # MkDocs and ProperDocs name themselves


def digests(folder):
    return {
        path.relative_to(folder).as_posix(): sha256(GENERATOR.sub(b"", path.read_bytes())).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_byte_identical(site, site_again):
    assert digests(site)
    assert digests(site_again) == digests(site)
