"""The commands: their options, the SDK calls they make, and their exit codes."""

import contextlib
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from openai_realtime._version import __version__
from openai_realtime.cli import inputs, lint, migrate, show, talk, terminal
from openai_realtime.errors import ConfigurationError, InvalidArgumentError, OpenAIError
from openai_realtime.schema.untyped import untyped
from openai_realtime.settings.checks import Dialect
from openai_realtime.settings.config import ClientConfig, webhook_secret_from_environment

if TYPE_CHECKING:
    from openai_realtime.client import RealtimeClient

DONE, REFUSED, BAD_INPUT = 0, 1, 2
CHANGES = REFUSED  # the exit code of `migrate --check`

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
session_app = typer.Typer(rich_markup_mode=None, help="Create flat sessions (RealtimeSession).")
secret_app = typer.Typer(rich_markup_mode=None, help="Create client secrets, keys for browsers and phones.")
app.add_typer(session_app, name="session")
app.add_typer(secret_app, name="secret")

Model = Annotated[str | None, typer.Option(help="Model, such as gpt-realtime.")]
Voice = Annotated[str | None, typer.Option(help="Voice of the audio output, such as marin.")]
Instructions = Annotated[str | None, typer.Option(help="System instructions.")]
FromJson = Annotated[
    str | None,
    typer.Option(metavar="FILE|-", help="Start from a JSON object, - for standard input; options override its fields."),
]
ExpiresAfter = Annotated[int | None, typer.Option(metavar="SECONDS", help="Lifetime of the key: 10 to 7200.")]
BaseUrl = Annotated[str | None, typer.Option(help="Base URL of the API; OPENAI_BASE_URL by default.")]
Timeout = Annotated[float | None, typer.Option(metavar="SECONDS", help="Timeout for connecting and for each read.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the complete response as JSON, including the key.")]
ShowKey = Annotated[bool, typer.Option("--show-key", help="Show the key unmasked in the table.")]


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code; errors are one line on standard error."""
    terminal.forget()
    try:
        with terminal.log_handler():
            code = app(args=arguments, prog_name="openai-realtime", standalone_mode=False)
    except (inputs.InputError, InvalidArgumentError, ConfigurationError) as error:
        return _fail(str(error), BAD_INPUT)
    except (OpenAIError, talk.NoAnswerError, OSError, ImportError) as error:
        return _fail(str(error), REFUSED)
    except typer.Abort:
        return _fail("interrupted", REFUSED)
    except Exception as error:  # noqa: BLE001
        # The class of typer's usage errors differs between versions; they all have this method.
        usage = getattr(error, "format_message", None)
        if usage is None:  # a defect: the traceback may quote what a server sent
            print(terminal.block(traceback.format_exc()), end="", file=sys.stderr)
            return REFUSED
        return _fail(usage(), BAD_INPUT)
    return code if isinstance(code, int) else DONE


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"openai-realtime {__version__}")
        raise typer.Exit


@app.callback()
def options_for_all(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Use OpenAI's Realtime API from the command line. The API key is read from OPENAI_API_KEY."""


@session_app.command("create")
def create_session(
    model: Model = None,
    voice: Voice = None,
    instructions: Instructions = None,
    modality: Annotated[list[str] | None, typer.Option(help="Output modality, text or audio; can be repeated.")] = None,
    input_audio_format: Annotated[str | None, typer.Option(help="Input format: pcm16, g711_ulaw or g711_alaw.")] = None,
    output_audio_format: Annotated[
        str | None, typer.Option(help="Output format: pcm16, g711_ulaw or g711_alaw.")
    ] = None,
    speed: Annotated[float | None, typer.Option(help="Speed of the audio output: 0.25 to 1.5.")] = None,
    temperature: Annotated[float | None, typer.Option(help="Sampling temperature: 0.6 to 1.2.")] = None,
    tool_choice: Annotated[str | None, typer.Option(help="auto, none, required, or the name of a function.")] = None,
    max_response_output_tokens: Annotated[
        str | None, typer.Option(metavar="N|inf", help="Maximum number of tokens per response: 1 to 4096, or inf.")
    ] = None,
    expires_after: ExpiresAfter = None,
    from_json: FromJson = None,
    wire: Annotated[
        Dialect, typer.Option(help="API to use on the wire; beta for servers that still support it.")
    ] = "ga",
    base_url: BaseUrl = None,
    timeout: Timeout = None,
    as_json: AsJson = False,
    show_key: ShowKey = False,
) -> None:
    """Create a flat session with an ephemeral key."""
    options = {
        "model": model,
        "voice": voice,
        "instructions": instructions,
        "modalities": modality or None,
        "input_audio_format": input_audio_format,
        "output_audio_format": output_audio_format,
        "speed": speed,
        "temperature": temperature,
        "tool_choice": tool_choice,
        "max_response_output_tokens": inputs.tokens(max_response_output_tokens),
    }
    body = inputs.flat_session(inputs.read_object(from_json), options, expires_after)
    with _client(base_url, timeout) as client:
        fields, extra = inputs.split_known(body, client.sessions.create)
        with show.dialect_warnings():
            session = client.sessions.create(wire=wire, **fields, extra_body=extra).to_dict()
    show.session(session, session.get("client_secret"), as_json=as_json, show_key=show_key, whole=session)


@secret_app.command("create")
def create_secret(
    type: Annotated[Literal["realtime", "transcription"] | None, typer.Option(help="Type of the session.")] = None,
    model: Model = None,
    voice: Voice = None,
    instructions: Instructions = None,
    expires_after: ExpiresAfter = None,
    from_json: FromJson = None,
    base_url: BaseUrl = None,
    timeout: Timeout = None,
    as_json: AsJson = False,
    show_key: ShowKey = False,
) -> None:
    """Create a client secret (POST /realtime/client_secrets)."""
    session = inputs.ga_session(
        inputs.read_object(from_json), type=type, model=model, voice=voice, instructions=instructions
    )
    with _client(base_url, timeout) as client:
        secret = client.client_secrets.create(session=untyped(session), expires_after=expires_after).to_dict()
    show.session(secret.get("session"), secret, as_json=as_json, show_key=show_key, whole=secret)


@app.command()
def emulator(
    port: Annotated[int, typer.Option(help="Port to listen on; 0 for any free port.")] = 0,
    api_key: Annotated[
        str | None,
        typer.Option(
            help="API key that clients must send; OPENAI_EMULATOR_API_KEY or a random one by default. Other users can "
            "see it among the processes.",
        ),
    ] = None,
    api_key_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Read the API key that clients must send from this file.")
    ] = None,
    allowed_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="Another host name that clients may use, or web pages come from; can be repeated."
        ),
    ] = None,
    unknown_calls: Annotated[
        Literal["accept", "reject"], typer.Option(help="How to handle unknown call ids.")
    ] = "reject",
    beta: Annotated[bool, typer.Option("--beta", help="Support the beta API for clients that request it.")] = False,
    pace: Annotated[float, typer.Option(metavar="SECONDS", help="Delay between the steps of a response.")] = 0.0,
    webhook_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="URL for webhooks of incoming calls, signed with OPENAI_WEBHOOK_SECRET or a random secret.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the base URL, key and secret as JSON.")] = False,
) -> None:
    """Run a local emulator of the API until Ctrl-C or SIGTERM."""
    from openai_realtime.emulator import Emulator

    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    api_key = inputs.emulator_key(api_key, api_key_file)
    own_secret = None if webhook_url is None else webhook_secret_from_environment()
    running = Emulator(
        port=port,
        api_key=api_key,
        unknown_calls=unknown_calls,
        beta=beta,
        pace=pace,
        webhook_url=webhook_url,
        webhook_secret=own_secret,
        allowed_hosts=allowed_host or (),
    )
    key = show.Secret(running.api_key, own=api_key is not None)
    webhook_secret = None if webhook_url is None else show.Secret(running.webhook_secret, own=own_secret is not None)
    with running:
        show.emulator(running.base_url, key, webhook_secret, as_json=as_json)
        while not stopped.wait(0.5):  # an unlimited wait cannot be interrupted on Windows
            pass


@app.command("talk")
def talk_to_model(
    model: Model = None,
    voice: Voice = None,
    instructions: Instructions = None,
    wav: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Request audio output, and write it to this WAV file.")
    ] = None,
    base_url: BaseUrl = None,
    timeout: Timeout = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print each response as a line of JSON.")] = False,
) -> None:
    """Talk to a model: each line of input gets a response."""
    session = talk.session(instructions, voice, spoken=wav is not None)
    recording = None if wav is None else talk.Recording(wav)
    seconds = talk.DEFAULT_TIMEOUT if timeout is None else timeout
    with (
        contextlib.suppress(KeyboardInterrupt),
        _client(base_url, timeout) as client,
        client.connect(model=model or talk.DEFAULT_MODEL) as connection,
    ):
        connection.session.update(session=untyped(session))
        talk.converse(connection, talk.lines(), recording, timeout=seconds, as_json=as_json)


@app.command("lint")
def lint_configurations(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="JSON or JSON Lines file; - for standard input.")],
    dialect: Annotated[
        Dialect | None, typer.Option(help="Dialect of the files; detected from the fields by default.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> int:
    """Check session configurations before sending them."""
    return REFUSED if lint.check(files, dialect, strict=strict, as_json=as_json) else DONE


@app.command("migrate")
def migrate_file(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="JSON or JSON Lines file; - for standard input.")],
    type: Annotated[
        migrate.SessionType, typer.Option(help="Type of sessions without a type of their own.")
    ] = "realtime",
    check: Annotated[
        bool, typer.Option("--check", help="Print no JSON; exit with 1 if anything would change.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result and the notes as one JSON object.")] = False,
) -> int:
    """Convert sessions, requests and events from the beta to GA."""
    if check and as_json:
        raise inputs.InputError("--check prints no JSON; omit --json")
    migration = migrate.migrate(file, type)
    try:
        show.migration(migration, as_json=as_json, check=check)
    except RecursionError as error:  # JSON can be read a little deeper than it can be written
        raise inputs.InputError(f"FILE: {inputs.name_of(file)} is nested too deeply") from error
    return CHANGES if check and migration.findings else DONE


def _client(base_url: str | None, timeout: float | None) -> "RealtimeClient":
    from openai_realtime.client import RealtimeClient

    key = ClientConfig.resolve(base_url=base_url, timeout=timeout).api_key
    if isinstance(key, str):
        terminal.hide(key)
    return RealtimeClient(base_url=base_url, timeout=timeout)


def _fail(message: str, code: int) -> int:
    terminal.print_error(message)
    return code
