# Generated from openapi.yaml by `make generate`: do not edit.

"""The endpoints of the group Realtime: what each sends, and what it gives back.

The classes do no I/O of their own; a transport sends what `RealtimeRequests` describes.
"""

from __future__ import annotations

import typing as t

from openai_realtime.transport.answers import model_answer, no_answer, text_answer
from openai_realtime.transport.request import ApiRequest, JsonBody, Part, form_body

if t.TYPE_CHECKING:
    from openai_realtime import models, params
    from openai_realtime.transport.request import AsyncTransport, RequestOptions, TextAnswer, Transport


class RealtimeRequests:
    """Describes each request; sends nothing."""

    @staticmethod
    def accept_realtime_call(
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
    ) -> ApiRequest[None]:
        """Accepts an incoming SIP call."""
        return ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/accept",
            parse=no_answer,
            path_params={
                "call_id": call_id,
            },
            body=JsonBody("RealtimeSessionCreateRequestGA", body),
        )

    @staticmethod
    def create_realtime_call(
        sdp: str,
        session: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam | None = None,
        content_type: t.Literal[
            "multipart/form-data",
            "application/sdp",
        ] = "multipart/form-data",
    ) -> ApiRequest[TextAnswer]:
        """Starts a WebRTC call."""
        return ApiRequest(
            method="POST",
            path="/realtime/calls",
            parse=text_answer,
            body=form_body(
                content_type,
                Part("sdp", "application/sdp", sdp),
                Part("session", "application/json", session, "RealtimeSessionCreateRequestGA"),
            ),
        )

    @staticmethod
    def create_realtime_client_secret(
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
    ) -> ApiRequest[models.RealtimeCreateClientSecretResponse]:
        """Creates a client secret for realtime or transcription sessions."""
        return ApiRequest(
            method="POST",
            path="/realtime/client_secrets",
            parse=model_answer("RealtimeCreateClientSecretResponse"),
            body=JsonBody("RealtimeCreateClientSecretRequest", body),
            repeatable=True,
        )

    @staticmethod
    def create_realtime_session(
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
    ) -> ApiRequest[models.RealtimeSessionCreateResponse]:
        """Creates a flat (beta) session and its client secret."""
        return ApiRequest(
            method="POST",
            path="/realtime/sessions",
            parse=model_answer("RealtimeSessionCreateResponse"),
            body=JsonBody("RealtimeSessionCreateRequest", body),
            repeatable=True,
        )

    @staticmethod
    def create_realtime_transcription_session(
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
    ) -> ApiRequest[models.RealtimeTranscriptionSessionCreateResponse]:
        """Creates a flat (beta) transcription session and its client secret."""
        return ApiRequest(
            method="POST",
            path="/realtime/transcription_sessions",
            parse=model_answer("RealtimeTranscriptionSessionCreateResponse"),
            body=JsonBody("RealtimeTranscriptionSessionCreateRequest", body),
            repeatable=True,
        )

    @staticmethod
    def create_realtime_translation_client_secret(
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
    ) -> ApiRequest[models.RealtimeTranslationClientSecretCreateResponse]:
        """Creates a client secret for translation sessions."""
        return ApiRequest(
            method="POST",
            path="/realtime/translations/client_secrets",
            parse=model_answer("RealtimeTranslationClientSecretCreateResponse"),
            body=JsonBody("RealtimeTranslationClientSecretCreateRequest", body),
            repeatable=True,
        )

    @staticmethod
    def hangup_realtime_call(
        call_id: str,
    ) -> ApiRequest[None]:
        """Ends a call."""
        return ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/hangup",
            parse=no_answer,
            path_params={
                "call_id": call_id,
            },
        )

    @staticmethod
    def refer_realtime_call(
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
    ) -> ApiRequest[None]:
        """Transfers a SIP call."""
        return ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/refer",
            parse=no_answer,
            path_params={
                "call_id": call_id,
            },
            body=JsonBody("RealtimeCallReferRequest", body),
        )

    @staticmethod
    def reject_realtime_call(
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
    ) -> ApiRequest[None]:
        """Declines an incoming SIP call."""
        return ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/reject",
            parse=no_answer,
            path_params={
                "call_id": call_id,
            },
            body=None if body is None else JsonBody("RealtimeCallRejectRequest", body),
        )


class RealtimeApi:
    """The endpoints, over a blocking transport. Every method takes the options of `RequestOptions` by keyword."""

    def __init__(self, transport: Transport) -> None:
        """`transport` sends the requests."""
        self._transport = transport

    def accept_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Accepts an incoming SIP call.

        Picks up a call that the webhook `realtime.call.incoming` announced, and connects the caller to a session. To follow and steer it, join its events by WebSocket with `call_id`. Sends `POST /realtime/calls/{call_id}/accept`.

        Args:
            call_id: Identifier of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Settings of the session, in force before the caller is connected.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.accept_realtime_call(
            call_id,
            body,
        )
        return self._transport.send(request, options)

    def create_realtime_call(
        self,
        sdp: str,
        session: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam | None = None,
        content_type: t.Literal[
            "multipart/form-data",
            "application/sdp",
        ] = "multipart/form-data",
        **options: t.Unpack[RequestOptions],
    ) -> TextAnswer:
        """Starts a WebRTC call.

        Sends the SDP offer of a WebRTC peer and returns the server's answer, with which the peer connects. The session comes as a part of the form, or from the client secret that authorizes the request. Sends `POST /realtime/calls`.

        Args:
            sdp: SDP offer of the peer, as text.
            session: Settings of the session; absent when a client secret brings them.
            content_type: how the body is sent; as `application/sdp` it is the SDP alone.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_call(sdp, session, content_type)
        return self._transport.send(request, options)

    def create_realtime_client_secret(
        self,
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeCreateClientSecretResponse:
        """Creates a client secret for realtime or transcription sessions.

        Mints a short-lived key (`ek_…`) for a browser or mobile client, so that the API key stays on the server. Sessions opened with it start from the settings given here, which the client may override. Sends `POST /realtime/client_secrets`.

        Args:
            body: Lifetime of the secret and settings of the session; `{}` takes the defaults.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_client_secret(
            body,
        )
        return self._transport.send(request, options)

    def create_realtime_session(
        self,
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeSessionCreateResponse:
        """Creates a flat (beta) session and its client secret.

        Takes the settings of the beta's `session.update` and returns the session with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it; the GA successor is `POST /realtime/client_secrets`. Sends `POST /realtime/sessions`.

        Args:
            body: Settings of the flat session and lifetime of its client secret.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_session(
            body,
        )
        return self._transport.send(request, options)

    def create_realtime_transcription_session(
        self,
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranscriptionSessionCreateResponse:
        """Creates a flat (beta) transcription session and its client secret.

        Takes the settings of `transcription_session.update` and returns the session with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it; the GA successor is `POST /realtime/client_secrets` with a `transcription` session. Sends `POST /realtime/transcription_sessions`.

        Args:
            body: Settings of the flat transcription session; `{}` takes the defaults.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_transcription_session(
            body,
        )
        return self._transport.send(request, options)

    def create_realtime_translation_client_secret(
        self,
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranslationClientSecretCreateResponse:
        """Creates a client secret for translation sessions.

        Mints a short-lived key (`ek_…`) with which a browser or mobile client opens translation sessions, so that the API key stays on the server. Sends `POST /realtime/translations/client_secrets`.

        Args:
            body: Lifetime of the secret and settings of the translation session.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_translation_client_secret(
            body,
        )
        return self._transport.send(request, options)

    def hangup_realtime_call(self, call_id: str, **options: t.Unpack[RequestOptions]) -> None:
        """Ends a call.

        Ends a running call, whether SIP or WebRTC. An unknown call is an error with code `call_id_not_found`. Sends `POST /realtime/calls/{call_id}/hangup`.

        Args:
            call_id: Identifier of the call, from the webhook `realtime.call.incoming` for SIP, from the header `Location` for WebRTC.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.hangup_realtime_call(
            call_id,
        )
        return self._transport.send(request, options)

    def refer_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Transfers a SIP call.

        Hands a running SIP call over to another destination by SIP REFER. Sends `POST /realtime/calls/{call_id}/refer`.

        Args:
            call_id: Identifier of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Destination of the transfer.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.refer_realtime_call(
            call_id,
            body,
        )
        return self._transport.send(request, options)

    def reject_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Declines an incoming SIP call.

        Turns down a call that the webhook `realtime.call.incoming` announced, with a SIP status for the caller. Sends `POST /realtime/calls/{call_id}/reject`.

        Args:
            call_id: Identifier of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: SIP status; without a body the caller gets 603 (Decline).

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.reject_realtime_call(
            call_id,
            body,
        )
        return self._transport.send(request, options)


class AsyncRealtimeApi:
    """The endpoints, over an asyncio transport. Every method takes the options of `RequestOptions` by keyword."""

    def __init__(self, transport: AsyncTransport) -> None:
        """`transport` sends the requests."""
        self._transport = transport

    async def accept_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Accepts an incoming SIP call.

        Picks up a call that the webhook `realtime.call.incoming` announced, and connects the caller to a session. To follow and steer it, join its events by WebSocket with `call_id`. Sends `POST /realtime/calls/{call_id}/accept`.

        Args:
            call_id: Identifier of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Settings of the session, in force before the caller is connected.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.accept_realtime_call(
            call_id,
            body,
        )
        return await self._transport.send(request, options)

    async def create_realtime_call(
        self,
        sdp: str,
        session: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam | None = None,
        content_type: t.Literal[
            "multipart/form-data",
            "application/sdp",
        ] = "multipart/form-data",
        **options: t.Unpack[RequestOptions],
    ) -> TextAnswer:
        """Starts a WebRTC call.

        Sends the SDP offer of a WebRTC peer and returns the server's answer, with which the peer connects. The session comes as a part of the form, or from the client secret that authorizes the request. Sends `POST /realtime/calls`.

        Args:
            sdp: SDP offer of the peer, as text.
            session: Settings of the session; absent when a client secret brings them.
            content_type: how the body is sent; as `application/sdp` it is the SDP alone.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_call(sdp, session, content_type)
        return await self._transport.send(request, options)

    async def create_realtime_client_secret(
        self,
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeCreateClientSecretResponse:
        """Creates a client secret for realtime or transcription sessions.

        Mints a short-lived key (`ek_…`) for a browser or mobile client, so that the API key stays on the server. Sessions opened with it start from the settings given here, which the client may override. Sends `POST /realtime/client_secrets`.

        Args:
            body: Lifetime of the secret and settings of the session; `{}` takes the defaults.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_client_secret(
            body,
        )
        return await self._transport.send(request, options)

    async def create_realtime_session(
        self,
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeSessionCreateResponse:
        """Creates a flat (beta) session and its client secret.

        Takes the settings of the beta's `session.update` and returns the session with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it; the GA successor is `POST /realtime/client_secrets`. Sends `POST /realtime/sessions`.

        Args:
            body: Settings of the flat session and lifetime of its client secret.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_session(
            body,
        )
        return await self._transport.send(request, options)

    async def create_realtime_transcription_session(
        self,
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranscriptionSessionCreateResponse:
        """Creates a flat (beta) transcription session and its client secret.

        Takes the settings of `transcription_session.update` and returns the session with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it; the GA successor is `POST /realtime/client_secrets` with a `transcription` session. Sends `POST /realtime/transcription_sessions`.

        Args:
            body: Settings of the flat transcription session; `{}` takes the defaults.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_transcription_session(
            body,
        )
        return await self._transport.send(request, options)

    async def create_realtime_translation_client_secret(
        self,
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranslationClientSecretCreateResponse:
        """Creates a client secret for translation sessions.

        Mints a short-lived key (`ek_…`) with which a browser or mobile client opens translation sessions, so that the API key stays on the server. Sends `POST /realtime/translations/client_secrets`.

        Args:
            body: Lifetime of the secret and settings of the translation session.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.create_realtime_translation_client_secret(
            body,
        )
        return await self._transport.send(request, options)

    async def hangup_realtime_call(self, call_id: str, **options: t.Unpack[RequestOptions]) -> None:
        """Ends a call.

        Ends a running call, whether SIP or WebRTC. An unknown call is an error with code `call_id_not_found`. Sends `POST /realtime/calls/{call_id}/hangup`.

        Args:
            call_id: Identifier of the call, from the webhook `realtime.call.incoming` for SIP, from the header `Location` for WebRTC.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.hangup_realtime_call(
            call_id,
        )
        return await self._transport.send(request, options)

    async def refer_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Transfers a SIP call.

        Hands a running SIP call over to another destination by SIP REFER. Sends `POST /realtime/calls/{call_id}/refer`.

        Args:
            call_id: Identifier of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Destination of the transfer.

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.refer_realtime_call(
            call_id,
            body,
        )
        return await self._transport.send(request, options)

    async def reject_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Declines an incoming SIP call.

        Turns down a call that the webhook `realtime.call.incoming` announced, with a SIP status for the caller. Sends `POST /realtime/calls/{call_id}/reject`.

        Args:
            call_id: Identifier of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: SIP status; without a body the caller gets 603 (Decline).

        Raises:
            InvalidArgumentError: the input breaks the document; nothing was sent.
            APIConnectionError: there was no answer.
            APIStatusError: the server refused.
        """
        request = RealtimeRequests.reject_realtime_call(
            call_id,
            body,
        )
        return await self._transport.send(request, options)
