# Generated from openapi.yaml by `make generate`: do not edit.

"""The endpoints of the group Realtime.

`RealtimeRequests` builds the requests, and a transport sends them.
"""

from __future__ import annotations

import typing as t

from openai_realtime.redact import sensitive
from openai_realtime.transport import answers, request

if t.TYPE_CHECKING:
    from openai_realtime import models, params


class RealtimeRequests:
    """Describe each request, without sending it."""

    @staticmethod
    def accept_realtime_call(
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
    ) -> request.ApiRequest[None]:
        """Accept an incoming SIP call."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/accept",
            parse=answers.no_answer,
            path_params={"call_id": call_id},
            body=request.JsonBody("RealtimeSessionCreateRequestGA", body),
        )

    @staticmethod
    def create_realtime_call(
        sdp: str,
        session: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam | None = None,
        content_type: t.Literal["multipart/form-data", "application/sdp"] = "multipart/form-data",
    ) -> request.ApiRequest[request.TextAnswer]:
        """Start a WebRTC call."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/calls",
            parse=answers.text_answer,
            body=request.form_body(
                content_type,
                request.Part("sdp", "application/sdp", sdp),
                request.Part("session", "application/json", session, "RealtimeSessionCreateRequestGA"),
            ),
            accept="application/sdp",
        )

    @staticmethod
    def create_realtime_client_secret(
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
    ) -> request.ApiRequest[models.RealtimeCreateClientSecretResponse]:
        """Create a client secret for realtime or transcription sessions."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/client_secrets",
            parse=answers.model_answer("RealtimeCreateClientSecretResponse"),
            body=request.JsonBody("RealtimeCreateClientSecretRequest", body),
            repeatable=True,
        )

    @staticmethod
    def create_realtime_session(
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
    ) -> request.ApiRequest[models.RealtimeSessionCreateResponse]:
        """Create a flat (beta) session and its client secret."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/sessions",
            parse=answers.model_answer("RealtimeSessionCreateResponse"),
            body=request.JsonBody("RealtimeSessionCreateRequest", body),
            repeatable=True,
        )

    @staticmethod
    def create_realtime_transcription_session(
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
    ) -> request.ApiRequest[models.RealtimeTranscriptionSessionCreateResponse]:
        """Create a flat (beta) transcription session and its client secret."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/transcription_sessions",
            parse=answers.model_answer("RealtimeTranscriptionSessionCreateResponse"),
            body=request.JsonBody("RealtimeTranscriptionSessionCreateRequest", body),
            repeatable=True,
        )

    @staticmethod
    def create_realtime_translation_client_secret(
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
    ) -> request.ApiRequest[models.RealtimeTranslationClientSecretCreateResponse]:
        """Create a client secret for translation sessions."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/translations/client_secrets",
            parse=answers.model_answer("RealtimeTranslationClientSecretCreateResponse"),
            body=request.JsonBody("RealtimeTranslationClientSecretCreateRequest", body),
            repeatable=True,
        )

    @staticmethod
    def hangup_realtime_call(
        call_id: str,
    ) -> request.ApiRequest[None]:
        """End a call."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/hangup",
            parse=answers.no_answer,
            path_params={"call_id": call_id},
        )

    @staticmethod
    def refer_realtime_call(
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
    ) -> request.ApiRequest[None]:
        """Transfer a SIP call."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/refer",
            parse=answers.no_answer,
            path_params={"call_id": call_id},
            body=request.JsonBody("RealtimeCallReferRequest", body),
        )

    @staticmethod
    def reject_realtime_call(
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
    ) -> request.ApiRequest[None]:
        """Reject an incoming SIP call."""
        return request.ApiRequest(
            method="POST",
            path="/realtime/calls/{call_id}/reject",
            parse=answers.no_answer,
            path_params={"call_id": call_id},
            body=None if body is None else request.JsonBody("RealtimeCallRejectRequest", body),
        )


class RealtimeApi:
    """The endpoints over a sync transport. Every method accepts `RequestOptions` as keyword arguments."""

    def __init__(self, transport: request.Transport) -> None:
        """Send the requests through `transport`."""
        self._transport = transport

    @sensitive
    def accept_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
        **options: t.Unpack[request.RequestOptions],
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
        return self._transport.send(RealtimeRequests.accept_realtime_call(call_id, body), options)

    @sensitive
    def create_realtime_call(
        self,
        sdp: str,
        session: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam | None = None,
        content_type: t.Literal["multipart/form-data", "application/sdp"] = "multipart/form-data",
        **options: t.Unpack[request.RequestOptions],
    ) -> request.TextAnswer:
        """Start a WebRTC call.

        Send the SDP offer of a WebRTC peer and return the server's SDP answer. The session settings come with the form or from the client secret that authorizes the request.

        Endpoint: `POST /realtime/calls`

        Args:
            sdp: SDP offer of the peer, as text.
            session: Settings of the session; absent if they come from a client secret.
            content_type: Media type of the body; `application/sdp` sends that part alone.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        return self._transport.send(RealtimeRequests.create_realtime_call(sdp, session, content_type), options)

    @sensitive
    def create_realtime_client_secret(
        self,
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return self._transport.send(RealtimeRequests.create_realtime_client_secret(body), options)

    @sensitive
    def create_realtime_session(
        self,
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return self._transport.send(RealtimeRequests.create_realtime_session(body), options)

    @sensitive
    def create_realtime_transcription_session(
        self,
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return self._transport.send(RealtimeRequests.create_realtime_transcription_session(body), options)

    @sensitive
    def create_realtime_translation_client_secret(
        self,
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return self._transport.send(RealtimeRequests.create_realtime_translation_client_secret(body), options)

    @sensitive
    def hangup_realtime_call(self, call_id: str, **options: t.Unpack[request.RequestOptions]) -> None:
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
        return self._transport.send(RealtimeRequests.hangup_realtime_call(call_id), options)

    @sensitive
    def refer_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return self._transport.send(RealtimeRequests.refer_realtime_call(call_id, body), options)

    @sensitive
    def reject_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
        **options: t.Unpack[request.RequestOptions],
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
        return self._transport.send(RealtimeRequests.reject_realtime_call(call_id, body), options)


class AsyncRealtimeApi:
    """The endpoints over an asyncio transport. Every method accepts `RequestOptions` as keyword arguments."""

    def __init__(self, transport: request.AsyncTransport) -> None:
        """Send the requests through `transport`."""
        self._transport = transport

    @sensitive
    async def accept_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam,
        **options: t.Unpack[request.RequestOptions],
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
        return await self._transport.send(RealtimeRequests.accept_realtime_call(call_id, body), options)

    @sensitive
    async def create_realtime_call(
        self,
        sdp: str,
        session: models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam | None = None,
        content_type: t.Literal["multipart/form-data", "application/sdp"] = "multipart/form-data",
        **options: t.Unpack[request.RequestOptions],
    ) -> request.TextAnswer:
        """Start a WebRTC call.

        Send the SDP offer of a WebRTC peer and return the server's SDP answer. The session settings come with the form or from the client secret that authorizes the request.

        Endpoint: `POST /realtime/calls`

        Args:
            sdp: SDP offer of the peer, as text.
            session: Settings of the session; absent if they come from a client secret.
            content_type: Media type of the body; `application/sdp` sends that part alone.
            options: Timeout, retries and other options of this request.

        Raises:
            InvalidArgumentError: The arguments do not match the OpenAPI document; nothing was sent.
            APIConnectionError: No response was received.
            APIStatusError: The server returned an error status.
        """
        return await self._transport.send(RealtimeRequests.create_realtime_call(sdp, session, content_type), options)

    @sensitive
    async def create_realtime_client_secret(
        self,
        body: models.RealtimeCreateClientSecretRequest | params.RealtimeCreateClientSecretRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return await self._transport.send(RealtimeRequests.create_realtime_client_secret(body), options)

    @sensitive
    async def create_realtime_session(
        self,
        body: models.RealtimeSessionCreateRequest | params.RealtimeSessionCreateRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return await self._transport.send(RealtimeRequests.create_realtime_session(body), options)

    @sensitive
    async def create_realtime_transcription_session(
        self,
        body: models.RealtimeTranscriptionSessionCreateRequest | params.RealtimeTranscriptionSessionCreateRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return await self._transport.send(RealtimeRequests.create_realtime_transcription_session(body), options)

    @sensitive
    async def create_realtime_translation_client_secret(
        self,
        body: models.RealtimeTranslationClientSecretCreateRequest
        | params.RealtimeTranslationClientSecretCreateRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return await self._transport.send(RealtimeRequests.create_realtime_translation_client_secret(body), options)

    @sensitive
    async def hangup_realtime_call(self, call_id: str, **options: t.Unpack[request.RequestOptions]) -> None:
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
        return await self._transport.send(RealtimeRequests.hangup_realtime_call(call_id), options)

    @sensitive
    async def refer_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallReferRequest | params.RealtimeCallReferRequestParam,
        **options: t.Unpack[request.RequestOptions],
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
        return await self._transport.send(RealtimeRequests.refer_realtime_call(call_id, body), options)

    @sensitive
    async def reject_realtime_call(
        self,
        call_id: str,
        body: models.RealtimeCallRejectRequest | params.RealtimeCallRejectRequestParam | None = None,
        **options: t.Unpack[request.RequestOptions],
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
        return await self._transport.send(RealtimeRequests.reject_realtime_call(call_id, body), options)
