"""Every order of some lines that compiles, the nearest to the given one first.

Compiles, and does not run anything. A part of the driver: Rust puts the two files together.
"""
import ast
import codeop
import heapq

PREFIXES = 50_000  # beginnings looked at: some seconds
BEGINNING = codeop.PyCF_ALLOW_INCOMPLETE_INPUT | codeop.PyCF_DONT_IMPLY_DEDENT | ast.PyCF_ONLY_AST


class TooMany(Exception):
    """There are more beginnings than are looked at."""


def orders(lines):
    """Yields index lists, by how many pairs of lines stand the other way round than in `lines`."""
    heap = [(0, 0, ())]
    looked_at = 0
    while heap:
        swapped, _, begun = heapq.heappop(heap)
        if len(begun) == len(lines):
            if compiles(lines, begun):
                yield list(begun)
            continue
        looked_at += 1
        if looked_at > PREFIXES:
            raise TooMany
        # Most orders cannot be compiled from their second or third line on.
        if begun and not can_go_on(lines, begun):
            continue
        left = [index for index in range(len(lines)) if index not in begun]
        for place, index in enumerate(left):
            # Equal lines are one and the same to the learner.
            if all(lines[index] != lines[other] for other in left[:place]):
                heapq.heappush(heap, (swapped + place, -len(begun), (*begun, index)))


def text(lines, indexes):
    return "\n".join(lines[index] for index in indexes)


def compiles(lines, indexes):
    try:
        compile(text(lines, indexes), "code", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def can_go_on(lines, begun):
    """Whether no syntax error stands before the end."""
    try:
        compile(text(lines, begun) + "\n", "code", "exec", BEGINNING, dont_inherit=True)
    except SyntaxError as error:
        # Python 3.12 has a message of its own for an open f-string.
        return "incomplete input" in error.msg or "unterminated triple-quoted" in error.msg
    return True
