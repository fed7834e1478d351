"""Each language has what the plugins write once for the whole site."""

import zlib

import pytest


def inventory(path):
    """The lines of a Sphinx inventory: name, kind, priority, address, title."""
    return zlib.decompress(path.read_bytes().split(b"\n", 4)[4]).decode().splitlines()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_inventory_of_the_api_has_the_addresses_of_its_language(site, folder):
    addresses = [line.split()[3] for line in inventory(site / folder / "objects.inv")]
    assert addresses
    assert [address for address in addresses if not address.startswith(f"{folder}reference/")] == []


def test_no_page_links_a_stylesheet_twice(documents):
    for path, document in documents.items():
        styles = document.xpath("//link[@rel='stylesheet']/@href")
        assert styles
        assert sorted(styles) == sorted(set(styles)), path
