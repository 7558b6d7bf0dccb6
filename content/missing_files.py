"""Says of files that are missing what to do: most often one is there under another name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from content.frozen import frozen
from content.spelling import quoted, suggestion
from content.value import Value

_MOST_NAMED = 5

_OWN = {"brochure.yaml", "sources.yaml", "glossary.yaml", "statistics.yaml"}
"""Names that say what is in a file: none of them is another one misspelt."""

_WHAT_FOR = {
    "brochure.yaml": "make it, or choose the folder that has one",
    "glossary.yaml": "make it: the words for what glossary.yaml lists",
    "statistics.yaml": "make it: the words for what stands in statistics/",
}


@frozen(kw_only=True)
class Missing:
    """What is said of missing files, at the word that names them or else at ``file``.

    ``meant`` are files that are there and probably the ones looked for.
    """

    file: str
    named: Value | None
    message: str
    hint: str
    meant: tuple[str, ...]


def explain(
    missing: Mapping[str, Value | None], there: Collection[str], unwanted: Collection[str]
) -> Iterator[Missing]:
    """Say what to do about ``missing`` files, each with the word that names it, if one does.

    ``there`` are all files of a pack, ``unwanted`` those that nothing asked for.
    """
    folders = {"", *map(_folder, there)}
    for folder in dict.fromkeys(map(_folder, missing)):
        if folder not in folders:
            files = [name for name in missing if _folder(name) == folder]
            named = next(filter(None, (missing[file] for file in files)), None)
            yield _no_folder(folder, files, named, unwanted)
    groups: dict[object, list[str]] = {}
    for name, named in missing.items():
        if _folder(name) in folders:
            groups.setdefault(named or name, []).append(name)
    for files in groups.values():
        yield _no_files(files, missing[files[0]], there, unwanted)


def _no_folder(
    folder: str, files: Sequence[str], named: Value | None, unwanted: Collection[str]
) -> Missing:
    names = {_name(file) for file in files}
    meant = tuple(file for file in unwanted if _name(file) in names)
    likely = {_folder(file) for file in meant}
    listed = ", ".join(_name(file) for file in files[:_MOST_NAMED])
    listed += ", …" if len(files) > _MOST_NAMED else ""
    return Missing(
        file=folder,
        named=named,
        message=f"there is no folder {folder}/",
        hint=f"is it {likely.pop()}/?" if len(likely) == 1 else f"make it, with {listed}",
        meant=meant,
    )


def _no_files(
    files: Sequence[str], named: Value | None, there: Collection[str], unwanted: Collection[str]
) -> Missing:
    meant = tuple(other for file in files for other in _like(file, there, unwanted))
    them = "it" if len(files) == 1 else "them"
    if meant:
        both = "both" if len(meant) == 1 else "all"
        hint = f"{' and '.join(meant)} {'is' if len(meant) == 1 else 'are'} there"
        hint += f": give {both} one name" if named else f": call it {quoted(_name(files[0]))}"
    elif named:
        hint = f"make {them}, or delete {quoted(named.text())} here"
    else:
        hint = _WHAT_FOR.get(_name(files[0]), "make it")
    return Missing(
        file=files[0],
        named=named,
        message=f"there is no file {' and no file '.join(files)}",
        hint=hint,
        meant=meant,
    )


def _like(file: str, there: Collection[str], unwanted: Collection[str]) -> tuple[str, ...]:
    """Return the file that is probably the one that is missing, if there is one."""
    stem = file.removesuffix(".yaml")
    same = [other for other in there if other.lower().startswith(f"{stem.lower()}.")]
    beside = {_name(other): other for other in unwanted if _folder(other) == _folder(file)}
    stems = {_stem(name): other for name, other in beside.items() if name not in _OWN}
    near = [
        other for name, other in stems.items() if quoted(name) in suggestion(_stem(file), stems)
    ]
    return tuple((same or near)[:1])


def _folder(file: str) -> str:
    folder = str(PurePosixPath(file).parent)
    return "" if folder == "." else folder


def _name(file: str) -> str:
    return PurePosixPath(file).name


def _stem(file: str) -> str:
    return PurePosixPath(file).stem
