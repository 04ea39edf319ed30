"""Runs pieces of a deck's code, each in a process, an empty folder and a namespace of its own.

Reads JSON requests, one a line, until the end of its input; answers each by one line. It knows
how to run and to report, and does not know which results are wanted.
"""
import contextlib
import ctypes
import gc
import importlib
import importlib.util
import io
import json
import linecache
import os
import re
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
import types

MEMORY = 2 << 30  # address space; threads reserve far more than they use
OUTPUT = 1 << 20
WAITING = 4  # times the limit of computing time
ORDER_MS = 250  # computing time for one order of lines; most that fail by never ending would use up any limit
# Every access of Landlock that changes files, and from which version of it on (linux/landlock.h).
WRITING = ((1, 0x1FF2), (2, 1 << 13), (3, 1 << 14))
# Where a program may write besides its own folder: what it writes there is gone, or is memory that locks need.
SINKS = (os.devnull, "/dev/shm")
# Slow to import and free of side effects, so worth importing once, before forking.
PRELOAD = (
    "abc argparse array asyncio bisect collections contextlib contextvars copy csv dataclasses "
    "datetime decimal enum fractions functools hashlib heapq inspect itertools json logging math "
    "operator pathlib pickle re statistics string threading types typing unittest weakref "
    "concurrent.futures concurrent.futures.thread collections.abc unittest.mock"
).split()


def raises(Error, function):
    """The helper that every check may use."""
    try:
        function()
    except Error:
        return True
    return False


class Stopped(Exception):
    """A piece of the deck's code raised; carries the report."""


def fresh_main(path):
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__builtins__ = __builtins__
    sys.modules["__main__"] = module
    return module.__dict__


def report(error, names):
    """Class, message and the last place inside the deck's own code."""
    found = {"class": type(error).__name__, "message": str(error)[:300], "part": None, "line": None}
    if isinstance(error, SyntaxError) and error.filename in names:
        found["part"], found["line"] = error.filename, error.lineno
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name in names:
            found["part"], found["line"] = name, trace.tb_lineno
        trace = trace.tb_next
    return found


def run_parts(parts, space):
    """Executes named pieces one after the other in one namespace."""
    names = [name for name, _ in parts]
    for name, source in parts:
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        try:
            exec(compile(source, name, "exec", dont_inherit=True), space)
        except BaseException as error:
            raise Stopped(report(error, names)) from None


def value_of(source, name, space, parts=None):
    """The value of an expression; with the parts that ran before it, an error says whether it is a slip."""
    space.setdefault("raises", raises)
    try:
        return eval(compile(source.strip(), name, "eval", dont_inherit=True), space)
    except BaseException as error:
        slip = parts is not None and is_slip(error, source.strip(), name, parts)
        raise Stopped({**report(error, [name]), "slip": slip}) from None


def is_slip(error, source, name, parts):
    """Whether an expression fails by how it is written and not by its meaning: it is no Python, or uses a name that is
    written nowhere else. A name that the parts delete, keep local or leave undefined on purpose is written in them.
    """
    if isinstance(error, SyntaxError):
        return error.filename == name
    trace = error.__traceback__
    while trace.tb_next is not None:
        trace = trace.tb_next
    if type(error) is not NameError or error.name is None or trace.tb_frame.f_code.co_filename != name:
        return False
    nodes = ast.walk(ast.parse(source, mode="eval"))
    own = {node.arg if isinstance(node, ast.arg) else node.id for node in nodes
           if isinstance(node, ast.arg) or isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return error.name not in own and not any(re.search(rf"\b{re.escape(error.name)}\b", text) for _, text in parts)


def run_program(request, path):
    space = fresh_main(path)
    parts = request["parts"]
    if request["test"] is not None:
        run_parts(parts, space)
        space.setdefault("raises", raises)
        run_parts([["test", request["test"]]], space)
    else:
        run_parts(parts, space)
    if request["check"] is not None:
        return {"value": bool(value_of(request["check"], "check", space, parts))}
    return {}


def run_sides(request, path):
    """Both sides of a rewrite, each in its own copy of the setup, then the check over both."""
    seen = {}
    for side in ("before", "after"):
        space = fresh_main(path)
        run_parts(request["parts"], space)
        out, error = io.StringIO(), None
        with contextlib.redirect_stdout(out):
            try:
                run_parts([[side, request[side]]], space)
            except Stopped as stopped:
                error = stopped.args[0]
        seen[side] = types.SimpleNamespace(**{k: v for k, v in space.items() if k != "__builtins__"})
        seen[side].out = out.getvalue()
        seen[side].error = None if error is None else class_called(error["class"], space)
    space = fresh_main(path)
    run_parts(request["parts"], space)
    space.update(seen)
    return {"value": bool(value_of(request["check"], "check", space))}


def class_called(name, space):
    import builtins
    return space.get(name) or getattr(builtins, name, Exception)


def run_tests(request, path):
    """The tests of a `code` item in order, up to the first that fails."""
    for index, test in enumerate(request["tests"]):
        space = fresh_main(path)
        try:
            run_parts(request["parts"], space)
            if test["setup"] is not None:
                run_parts([["test setup", test["setup"]]], space)
        except Stopped as stopped:
            return {"failed": index, "error": stopped.args[0]}
        # What is wanted is worked out first, so that the learner's code cannot change it.
        want = None if test["expect"] is None else value_of(test["expect"], "expect", space)
        try:
            got = value_of(test["call"], "call", space)
        except Stopped as stopped:
            error = stopped.args[0]
            if test["raises"] == error["class"]:
                continue
            return {"failed": index, "error": error}
        if test["raises"] is not None or not got == want:
            return {"failed": index, "got": repr(got)[:120]}
    return {}


def compiled(request):
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if request["fragment"] else 0
    try:
        compile(request["parts"][0][1], "code", "exec", flags, dont_inherit=True)
    except SyntaxError as error:
        return {"error": report(error, ["code"])}
    return {}


def run_orders(request):
    """The other orders of the lines that pass the test, out of the nearest ones that compile."""
    lines, known = request["order"]["lines"], request["order"]["known"]

    def passes(indexes, limit_ms):
        parts = [*request["parts"], ["code", text(lines, indexes)]]
        outcome = run({**request, "kind": "program", "parts": parts, "limit_ms": limit_ms})
        return not outcome.get("error") and not outcome.get("timeout")

    # Where the right order needs longer, any other may; where it fails, that is reported by itself.
    right = list(range(len(lines)))
    limit_ms = next((limit for limit in (ORDER_MS, request["limit_ms"]) if passes(right, limit)), None)
    accepted = {text(lines, indexes) for indexes in [right, *known]}
    others, tried = [], 0
    if limit_ms is None:
        return {}
    try:
        for indexes in orders(lines):
            if text(lines, indexes) in accepted:
                continue
            if tried == request["order"]["most"]:
                raise TooMany
            tried += 1
            if passes(indexes, limit_ms):
                others.append(indexes)
    except TooMany:
        return {"others": others, "tried": tried, "untried": True}
    return {"others": others, "tried": tried}


KINDS = {"program": run_program, "sides": run_sides, "tests": run_tests}


class Rules(ctypes.Structure):
    _fields_ = [("handled", ctypes.c_uint64)]


class Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def stay_within(folder):
    """Lets this process and its children write nowhere but in `folder`, where the system can see to it: Linux from 5.13 on."""
    if not sys.platform.startswith("linux"):
        return
    call = ctypes.CDLL(None).syscall
    version = call(444, None, ctypes.c_size_t(0), 1)
    handled = sum(access for since, access in WRITING if since <= version)
    if not handled:
        return
    rules = call(444, ctypes.byref(Rules(handled)), ctypes.c_size_t(8), 0)
    for place in (folder, *SINKS):
        with contextlib.suppress(OSError):
            parent = os.open(place, os.O_PATH)
            allowed = handled if os.path.isdir(place) else handled & (1 << 1 | 1 << 14)
            call(445, rules, 1, ctypes.byref(Beneath(allowed, parent)), 0)
            os.close(parent)
    ctypes.CDLL(None).prctl(38, 1, 0, 0, 0)
    call(446, rules, 0)
    os.close(rules)


def child(request, folder, answer):
    """Runs one request; a program whose output counts then ends as any other, so that exit code runs too."""
    os.setsid()
    seconds = max(1, request["limit_ms"] // 1000)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    if request["limit_ms"] < 1000:
        signal.setitimer(signal.ITIMER_PROF, request["limit_ms"] / 1000)
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT, OUTPUT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    path = os.path.join(folder, "main.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(source for _, source in request["parts"]))
    os.mkdir(os.path.join(folder, "empty"))
    os.chdir(os.path.join(folder, "empty"))
    for fd, name, flags in ((0, os.devnull, os.O_RDONLY), (1, "../out", os.O_WRONLY | os.O_CREAT), (2, os.devnull, os.O_WRONLY)):
        opened = os.open(name, flags)
        os.dup2(opened, fd)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)
    sys.argv = ["main.py"]
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    stay_within(folder)
    try:
        result = KINDS[request["kind"]](request, path)
    except Stopped as stopped:
        result = {"error": stopped.args[0]}
    os.write(answer, json.dumps(result).encode() + b"\n")
    os.close(answer)
    if request["kind"] != "program" or request["check"] or request["test"]:
        os._exit(0)


def run(request):
    """Forks, waits within the limit and reads what was printed; None in the child itself."""
    folder = tempfile.mkdtemp()
    answer, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(answer)
        child(request, folder, write)
        return None
    os.close(write)
    # The limit is one of computing time, so that a busy machine changes no verdict; who only waits gets longer.
    deadline = time.monotonic() + WAITING * request["limit_ms"] / 1000
    text = read_line(answer, deadline)
    status = wait(pid, deadline)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    if status is None:
        os.waitpid(pid, 0)
    os.close(answer)
    result = json.loads(text) if text.endswith(b"\n") else {}
    if status is None or os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGPROF):
        result["timeout"] = True
    elif not text:
        result["error"] = {"class": "SystemExit", "message": "the process ended early", "part": None, "line": None}
    out = os.path.join(folder, "out")
    if os.path.exists(out):
        with open(out, encoding="utf-8", errors="replace", newline="") as file:
            result["out"] = file.read(1 << 16)
    shutil.rmtree(folder, ignore_errors=True)
    return result


def read_line(fd, deadline):
    text = b""
    while not text.endswith(b"\n"):
        ready, _, _ = select.select([fd], [], [], max(0, deadline - time.monotonic()))
        piece = os.read(fd, 65536) if ready else b""
        if not piece:
            break
        text += piece
    return text


def wait(pid, deadline):
    """The status of the ended process; None when it has not ended in time."""
    pause = 0.0002
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return status
        if time.monotonic() > deadline:
            return None
        time.sleep(pause)
        pause = min(pause * 2, 0.01)


def preload(text):
    for name in PRELOAD:
        if re.search(rf"\b{re.escape(name)}\b", text):
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
    gc.collect()
    gc.freeze()


def main():
    lines = sys.stdin.read().splitlines()
    preload("\n".join(line for line in lines if "import" in line))
    for line in lines:
        message = json.loads(line)
        request = message["run"]
        absent = [name for name in request["packages"] if importlib.util.find_spec(name) is None]
        if absent:
            result = {"absent": absent[0]}
        elif request["kind"] == "compile":
            result = compiled(request)
        elif request["kind"] == "orders":
            result = run_orders(request)
        else:
            result = run(request)
            if result is None:
                return
        sys.stdout.write(json.dumps({"key": message["key"], "outcome": result}) + "\n")
        sys.stdout.flush()


main()
