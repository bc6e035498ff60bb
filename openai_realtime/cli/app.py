"""The commands: what each takes, which call of the SDK it makes, and how its outcome becomes an exit code."""

import contextlib
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from openai_realtime import redact
from openai_realtime._version import __version__
from openai_realtime.cli import inputs, lint, migrate, show, talk
from openai_realtime.errors import ConfigurationError, InvalidArgumentError, OpenAIError
from openai_realtime.schema.untyped import untyped
from openai_realtime.settings.checks import Dialect
from openai_realtime.settings.config import webhook_secret_from_environment

if TYPE_CHECKING:
    from openai_realtime.client import RealtimeClient

DONE, REFUSED, BAD_INPUT = 0, 1, 2
CHANGES = REFUSED  # what `migrate --check` says

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
session_app = typer.Typer(rich_markup_mode=None, help="Sessions in the flat vocabulary (RealtimeSession).")
secret_app = typer.Typer(rich_markup_mode=None, help="Client secrets: keys for browsers and phones.")
app.add_typer(session_app, name="session")
app.add_typer(secret_app, name="secret")

Model = Annotated[str | None, typer.Option(help="The model, such as gpt-realtime.")]
Voice = Annotated[str | None, typer.Option(help="The voice of spoken answers, such as marin.")]
Instructions = Annotated[str | None, typer.Option(help="The system message.")]
FromJson = Annotated[
    str | None,
    typer.Option(metavar="FILE|-", help="A JSON object to start from, - for standard input; options go over it."),
]
ExpiresAfter = Annotated[int | None, typer.Option(metavar="SECONDS", help="How long the key lives: 10 to 7200.")]
BaseUrl = Annotated[str | None, typer.Option(help="The API's address; OPENAI_BASE_URL by default.")]
Timeout = Annotated[float | None, typer.Option(metavar="SECONDS", help="How long to wait for the connection and data.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the whole answer as JSON, the key included.")]
ShowKey = Annotated[bool, typer.Option("--show-key", help="Print the whole key in the table.")]


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code; errors are told in one line on standard error."""
    try:
        code = app(args=arguments, prog_name="openai-realtime", standalone_mode=False)
    except (inputs.InputError, InvalidArgumentError, ConfigurationError) as error:
        return _fail(str(error), BAD_INPUT)
    except (OpenAIError, talk.NoAnswerError, OSError, ImportError) as error:
        return _fail(str(error), REFUSED)
    except Exception as error:
        # The class of typer's usage errors has moved from version to version; what they have in common is this method.
        usage = getattr(error, "format_message", None)
        if usage is None:
            raise
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
    """OpenAI's Realtime API from the command line. The API key is read from OPENAI_API_KEY."""


@session_app.command("create")
def create_session(
    model: Model = None,
    voice: Voice = None,
    instructions: Instructions = None,
    modality: Annotated[list[str] | None, typer.Option(help="text or audio; may be given twice.")] = None,
    input_audio_format: Annotated[str | None, typer.Option(help="pcm16, g711_ulaw or g711_alaw.")] = None,
    output_audio_format: Annotated[str | None, typer.Option(help="pcm16, g711_ulaw or g711_alaw.")] = None,
    speed: Annotated[float | None, typer.Option(help="The speed of speech: 0.25 to 1.5.")] = None,
    temperature: Annotated[float | None, typer.Option(help="The sampling temperature: 0.6 to 1.2.")] = None,
    tool_choice: Annotated[str | None, typer.Option(help="auto, none, required, or a function's name.")] = None,
    max_response_output_tokens: Annotated[
        str | None, typer.Option(metavar="N|inf", help="Tokens of one response: 1 to 4096, or inf.")
    ] = None,
    expires_after: ExpiresAfter = None,
    from_json: FromJson = None,
    wire: Annotated[
        Dialect, typer.Option(help="What goes over the wire; beta is for servers that still speak it.")
    ] = "ga",
    base_url: BaseUrl = None,
    timeout: Timeout = None,
    as_json: AsJson = False,
    show_key: ShowKey = False,
) -> None:
    """Create a session in the flat vocabulary, and an ephemeral key for it."""
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
    type: Annotated[Literal["realtime", "transcription"] | None, typer.Option(help="The type of session.")] = None,
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
    """Mint a client secret (POST /realtime/client_secrets)."""
    session = inputs.ga_session(
        inputs.read_object(from_json), type=type, model=model, voice=voice, instructions=instructions
    )
    with _client(base_url, timeout) as client:
        secret = client.client_secrets.create(session=untyped(session), expires_after=expires_after).to_dict()
    show.session(secret.get("session"), secret, as_json=as_json, show_key=show_key, whole=secret)


@app.command()
def emulator(
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 0,
    api_key: Annotated[str | None, typer.Option(help="The key that clients must present; random by default.")] = None,
    unknown_calls: Annotated[
        Literal["accept", "reject"], typer.Option(help="Whether calls that nobody created exist.")
    ] = "reject",
    beta: Annotated[bool, typer.Option("--beta", help="Speak the beta to clients that ask for it.")] = False,
    pace: Annotated[float, typer.Option(metavar="SECONDS", help="The time between two steps of a response.")] = 0.0,
    webhook_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Where to post webhooks of incoming calls; signed with OPENAI_WEBHOOK_SECRET, or a random secret.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the address, key and secret as JSON.")] = False,
) -> None:
    """Serve a local Realtime API until Ctrl-C (SIGINT) or SIGTERM."""
    from openai_realtime.emulator import Emulator

    ending = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ending.set())
    own_secret = None if webhook_url is None else webhook_secret_from_environment()
    try:
        served = Emulator(
            port=port,
            api_key=api_key,
            unknown_calls=unknown_calls,
            beta=beta,
            pace=pace,
            webhook_url=webhook_url,
            webhook_secret=own_secret,
        )
    except ValueError as error:
        raise inputs.InputError(str(error)) from error
    key = show.Secret(served.api_key, given=api_key is not None)
    webhook_secret = None if webhook_url is None else show.Secret(served.webhook_secret, given=own_secret is not None)
    with served:
        show.emulator(served.base_url, key, webhook_secret, as_json=as_json)
        while not ending.wait(0.5):  # a wait without end could not be interrupted on Windows
            pass


@app.command("talk")
def talk_to_model(
    model: Model = None,
    voice: Voice = None,
    instructions: Instructions = None,
    wav: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Have the answers spoken as well, and write the speech here.")
    ] = None,
    base_url: BaseUrl = None,
    timeout: Timeout = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print each answer as one line of JSON.")] = False,
) -> None:
    """Talk to a model: each line of input is answered."""
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
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="JSON, or JSON lines; - for standard input.")],
    dialect: Annotated[
        Dialect | None, typer.Option(help="The vocabulary; recognised from the fields by default.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> int:
    """Check session configurations before they are sent."""
    return REFUSED if lint.check(files, dialect, strict=strict, as_json=as_json) else DONE


@app.command("migrate")
def migrate_file(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="JSON, or JSON lines; - for standard input.")],
    type: Annotated[
        migrate.SessionType, typer.Option(help="The type of sessions that do not say it themselves.")
    ] = "realtime",
    check: Annotated[
        bool, typer.Option("--check", help="Print no JSON; exit with 1 if something would change.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the JSON and what became of it as one object.")
    ] = False,
) -> int:
    """Convert sessions, requests and events of the beta to GA's shape."""
    if check and as_json:
        raise inputs.InputError("--check prints no JSON; leave out --json")
    migration = migrate.migrate(file, type)
    try:
        show.migration(migration, as_json=as_json, check=check)
    except RecursionError as error:  # JSON can be read a little deeper than it can be written
        raise inputs.InputError(f"FILE: {inputs.name_of(file)} is nested too deep") from error
    return CHANGES if check and migration.findings else DONE


def _client(base_url: str | None, timeout: float | None) -> "RealtimeClient":
    from openai_realtime.client import RealtimeClient

    return RealtimeClient(base_url=base_url, timeout=timeout)


def _fail(message: str, code: int) -> int:
    print(f"openai-realtime: {redact.text(' '.join(message.split()))}", file=sys.stderr)
    return code
