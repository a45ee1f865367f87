"""Fetches distributions with pip and unpacks their files. Nothing of a distribution is run: pip's own commands would ask
its build backend for metadata, so that only pip's finder and its session are used here.

Reads from standard input a list of {package, version, archive?, sha256?} as JSON; the one argument is the folder to fill:
<folder>/<archive> is the archive, <folder>/<archive>.files/ what it holds. Prints one line of JSON for each: with archive and
sha256, or with an error.
"""

import hashlib
import json
import pathlib
import shutil
import sys
import tarfile
import zipfile

from pip._internal.commands import create_command


def finder_and_session():
    """pip's own, with the index, the proxy and the certificates that pip is set to use."""
    command = create_command("download")
    options, _ = command.parse_args(["--no-deps"])
    session = command._build_session(options)
    return command._build_package_finder(options, session, ignore_requires_python=True), session


def links_of(finder, package, version):
    """The archives of a version, source distributions before wheels."""
    found = [each.link for each in finder.find_all_candidates(package) if str(each.version) == version]
    return sorted(found, key=lambda link: (link.filename.endswith(".whl"), link.filename))


def download(finder, session, wanted):
    links = links_of(finder, wanted["package"], wanted["version"])
    named = [link for link in links if wanted.get("archive") in (None, link.filename)]
    if not named:
        there = ", ".join(link.filename for link in links) or "no archive"
        raise LookupError(f"no {wanted.get('archive') or 'archive'}; the index has {there}")
    link = named[0]
    if link.is_file:
        return link.filename, pathlib.Path(link.file_path).read_bytes()
    answer = session.get(link.url_without_fragment)
    answer.raise_for_status()
    return link.filename, answer.content


def members(archive):
    """Name and bytes of every plain file of an archive; links, devices and the like are left out."""
    if archive.name.endswith((".whl", ".zip")):
        with zipfile.ZipFile(archive) as opened:
            yield from ((each.filename, opened.read(each)) for each in opened.infolist() if not each.is_dir())
        return
    with tarfile.open(archive) as opened:
        yield from ((each.name, opened.extractfile(each).read()) for each in opened if each.isfile())


def unpack(archive):
    """Writes the files beside the archive, those of a source distribution without their common first folder."""
    folder = archive.with_name(archive.name + ".files")
    part = archive.with_name(archive.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    for name, content in members(archive):
        steps = pathlib.PurePosixPath(name).parts[0 if archive.name.endswith(".whl") else 1 :]
        if not steps or name.startswith("/") or ".." in steps:
            continue
        path = part.joinpath(*steps)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)


def fetched(finder, session, folder, wanted):
    name, content = download(finder, session, wanted)
    sha256 = hashlib.sha256(content).hexdigest()
    if wanted.get("sha256") not in (None, sha256):
        raise ValueError(f"{name} has the checksum {sha256}, not the one it is pinned by")
    archive = folder / name
    archive.write_bytes(content)
    unpack(archive)
    return {"archive": name, "sha256": sha256}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    finder, session = finder_and_session()
    for wanted in json.load(sys.stdin):
        try:
            said = fetched(finder, session, folder, wanted)
        except Exception as error:  # of whatever kind: the others are fetched all the same
            said = {"error": str(error)}
        print(json.dumps({**wanted, **said}), flush=True)


main()
