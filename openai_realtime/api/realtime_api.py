# Generated from openapi.yaml by `make generate`: do not edit.

"""The endpoints of the group Realtime.

`RealtimeRequests` builds the requests, and a transport sends them.
"""

from __future__ import annotations

import typing as t

from openai_realtime.redact import sensitive
from openai_realtime.transport.answers import model_answer, no_answer, text_answer
from openai_realtime.transport.request import ApiRequest, JsonBody, Part, form_body

if t.TYPE_CHECKING:
    from openai_realtime import models, params
    from openai_realtime.transport.request import AsyncTransport, RequestOptions, TextAnswer, Transport


class RealtimeRequests:
    """Describe each request, without sending it."""

    @staticmethod
    def accept_realtime_call(
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
    ) -> ApiRequest[None]:
        """Accept an incoming SIP call."""
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
        """Start a WebRTC call."""
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
        """Create a client secret for realtime or transcription sessions."""
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
        """Create a flat (beta) session and its client secret."""
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
        """Create a flat (beta) transcription session and its client secret."""
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
        """Create a client secret for translation sessions."""
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
        """End a call."""
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
        """Transfer a SIP call."""
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
        """Reject an incoming SIP call."""
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
    """The endpoints over a sync transport. Every method accepts `RequestOptions` as keyword arguments."""

    def __init__(self, transport: Transport) -> None:
        """Send the requests through `transport`."""
        self._transport = transport

    @sensitive
    def accept_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Accept an incoming SIP call.

        Accept a call announced by the webhook `realtime.call.incoming` and connect the caller to a session. To monitor and control the session, open a WebSocket with `call_id`.

        Endpoint: `POST /realtime/calls/{call_id}/accept`

        Args:
            call_id: ID of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Settings of the session, applied before the caller is connected.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.accept_realtime_call(
            call_id,
            body,
        )
        return self._transport.send(request, options)

    @sensitive
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
        """Start a WebRTC call.

        Send the SDP offer of a WebRTC peer and return the server's SDP answer. The session settings come with the form or from the client secret that authorizes the request.

        Endpoint: `POST /realtime/calls`

        Args:
            sdp: SDP offer of the peer, as text.
            session: Settings of the session; absent if they come from a client secret.
            content_type: Media type of the body; `application/sdp` sends the SDP alone.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_call(sdp, session, content_type)
        return self._transport.send(request, options)

    @sensitive
    def create_realtime_client_secret(
        self,
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeCreateClientSecretResponse:
        """Create a client secret for realtime or transcription sessions.

        Create a short-lived key (`ek_…`) for a browser or mobile client, so that the API key stays on the server. The session settings apply to every session opened with it, and the client may override them.

        Endpoint: `POST /realtime/client_secrets`

        Args:
            body: Lifetime of the secret and settings of the session; `{}` uses the defaults.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_client_secret(
            body,
        )
        return self._transport.send(request, options)

    @sensitive
    def create_realtime_session(
        self,
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeSessionCreateResponse:
        """Create a flat (beta) session and its client secret.

        Create a session with the settings of the beta's `session.update` and return it with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it. Its GA successor is `POST /realtime/client_secrets`.

        Endpoint: `POST /realtime/sessions`

        Args:
            body: Settings of the flat session and lifetime of its client secret.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_session(
            body,
        )
        return self._transport.send(request, options)

    @sensitive
    def create_realtime_transcription_session(
        self,
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranscriptionSessionCreateResponse:
        """Create a flat (beta) transcription session and its client secret.

        Create a session with the settings of `transcription_session.update` and return it with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it. Its GA successor is `POST /realtime/client_secrets` with a `transcription` session.

        Endpoint: `POST /realtime/transcription_sessions`

        Args:
            body: Settings of the flat transcription session; `{}` uses the defaults.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_transcription_session(
            body,
        )
        return self._transport.send(request, options)

    @sensitive
    def create_realtime_translation_client_secret(
        self,
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranslationClientSecretCreateResponse:
        """Create a client secret for translation sessions.

        Create a short-lived key (`ek_…`) that opens translation sessions from a browser or mobile client, so that the API key stays on the server.

        Endpoint: `POST /realtime/translations/client_secrets`

        Args:
            body: Lifetime of the secret and settings of the translation session.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_translation_client_secret(
            body,
        )
        return self._transport.send(request, options)

    @sensitive
    def hangup_realtime_call(self, call_id: str, **options: t.Unpack[RequestOptions]) -> None:
        """End a call.

        End a running SIP or WebRTC call. An unknown call causes an error with the code `call_id_not_found`.

        Endpoint: `POST /realtime/calls/{call_id}/hangup`

        Args:
            call_id: ID of the call, from the webhook `realtime.call.incoming` for SIP or from the `Location` header for WebRTC.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.hangup_realtime_call(
            call_id,
        )
        return self._transport.send(request, options)

    @sensitive
    def refer_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Transfer a SIP call.

        Transfer a running SIP call to another destination with SIP REFER.

        Endpoint: `POST /realtime/calls/{call_id}/refer`

        Args:
            call_id: ID of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Destination of the transfer.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.refer_realtime_call(
            call_id,
            body,
        )
        return self._transport.send(request, options)

    @sensitive
    def reject_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Reject an incoming SIP call.

        Reject a call announced by the webhook `realtime.call.incoming`, with a SIP status code for the caller.

        Endpoint: `POST /realtime/calls/{call_id}/reject`

        Args:
            call_id: ID of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: SIP status code; 603 (Decline) if there is no body.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.reject_realtime_call(
            call_id,
            body,
        )
        return self._transport.send(request, options)


class AsyncRealtimeApi:
    """The endpoints over an asyncio transport. Every method accepts `RequestOptions` as keyword arguments."""

    def __init__(self, transport: AsyncTransport) -> None:
        """Send the requests through `transport`."""
        self._transport = transport

    @sensitive
    async def accept_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Accept an incoming SIP call.

        Accept a call announced by the webhook `realtime.call.incoming` and connect the caller to a session. To monitor and control the session, open a WebSocket with `call_id`.

        Endpoint: `POST /realtime/calls/{call_id}/accept`

        Args:
            call_id: ID of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Settings of the session, applied before the caller is connected.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.accept_realtime_call(
            call_id,
            body,
        )
        return await self._transport.send(request, options)

    @sensitive
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
        """Start a WebRTC call.

        Send the SDP offer of a WebRTC peer and return the server's SDP answer. The session settings come with the form or from the client secret that authorizes the request.

        Endpoint: `POST /realtime/calls`

        Args:
            sdp: SDP offer of the peer, as text.
            session: Settings of the session; absent if they come from a client secret.
            content_type: Media type of the body; `application/sdp` sends the SDP alone.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_call(sdp, session, content_type)
        return await self._transport.send(request, options)

    @sensitive
    async def create_realtime_client_secret(
        self,
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeCreateClientSecretResponse:
        """Create a client secret for realtime or transcription sessions.

        Create a short-lived key (`ek_…`) for a browser or mobile client, so that the API key stays on the server. The session settings apply to every session opened with it, and the client may override them.

        Endpoint: `POST /realtime/client_secrets`

        Args:
            body: Lifetime of the secret and settings of the session; `{}` uses the defaults.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_client_secret(
            body,
        )
        return await self._transport.send(request, options)

    @sensitive
    async def create_realtime_session(
        self,
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeSessionCreateResponse:
        """Create a flat (beta) session and its client secret.

        Create a session with the settings of the beta's `session.update` and return it with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it. Its GA successor is `POST /realtime/client_secrets`.

        Endpoint: `POST /realtime/sessions`

        Args:
            body: Settings of the flat session and lifetime of its client secret.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_session(
            body,
        )
        return await self._transport.send(request, options)

    @sensitive
    async def create_realtime_transcription_session(
        self,
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranscriptionSessionCreateResponse:
        """Create a flat (beta) transcription session and its client secret.

        Create a session with the settings of `transcription_session.update` and return it with a short-lived key in `client_secret`. OpenAI retired this endpoint on 2026-05-12, but Azure previews and compatible servers still offer it. Its GA successor is `POST /realtime/client_secrets` with a `transcription` session.

        Endpoint: `POST /realtime/transcription_sessions`

        Args:
            body: Settings of the flat transcription session; `{}` uses the defaults.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_transcription_session(
            body,
        )
        return await self._transport.send(request, options)

    @sensitive
    async def create_realtime_translation_client_secret(
        self,
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> models.RealtimeTranslationClientSecretCreateResponse:
        """Create a client secret for translation sessions.

        Create a short-lived key (`ek_…`) that opens translation sessions from a browser or mobile client, so that the API key stays on the server.

        Endpoint: `POST /realtime/translations/client_secrets`

        Args:
            body: Lifetime of the secret and settings of the translation session.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.create_realtime_translation_client_secret(
            body,
        )
        return await self._transport.send(request, options)

    @sensitive
    async def hangup_realtime_call(self, call_id: str, **options: t.Unpack[RequestOptions]) -> None:
        """End a call.

        End a running SIP or WebRTC call. An unknown call causes an error with the code `call_id_not_found`.

        Endpoint: `POST /realtime/calls/{call_id}/hangup`

        Args:
            call_id: ID of the call, from the webhook `realtime.call.incoming` for SIP or from the `Location` header for WebRTC.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.hangup_realtime_call(
            call_id,
        )
        return await self._transport.send(request, options)

    @sensitive
    async def refer_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Transfer a SIP call.

        Transfer a running SIP call to another destination with SIP REFER.

        Endpoint: `POST /realtime/calls/{call_id}/refer`

        Args:
            call_id: ID of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: Destination of the transfer.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.refer_realtime_call(
            call_id,
            body,
        )
        return await self._transport.send(request, options)

    @sensitive
    async def reject_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
        **options: t.Unpack[RequestOptions],
    ) -> None:
        """Reject an incoming SIP call.

        Reject a call announced by the webhook `realtime.call.incoming`, with a SIP status code for the caller.

        Endpoint: `POST /realtime/calls/{call_id}/reject`

        Args:
            call_id: ID of the call, `data.call_id` of the webhook `realtime.call.incoming`.
            body: SIP status code; 603 (Decline) if there is no body.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        request = RealtimeRequests.reject_realtime_call(
            call_id,
            body,
        )
        return await self._transport.send(request, options)
