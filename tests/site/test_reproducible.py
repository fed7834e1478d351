"""Two builds of the same sources are the same to the byte."""

from hashlib import sha256

from .conftest import build


def digests(folder):
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_byte_identical(site, tmp_path):
    build(tmp_path)
    assert digests(tmp_path) == digests(site)
