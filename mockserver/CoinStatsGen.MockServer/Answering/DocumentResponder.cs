using System.Globalization;
using CoinStats.MockServer.Validating;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Answering;

/// <summary>
/// Answers from the document where something comes before the success. First that applies: no such path or method; the caller's
/// <c>Prefer</c>; no key, or a test key; a request that breaks the document.
/// </summary>
internal sealed class DocumentResponder(CompiledDocument document, bool strict)
{
    /// <summary>Answers a request; null where nothing stands before the success of its operation.</summary>
    public MockReply? Answer(ServedRequest request)
    {
        var match = Match(request);
        if (match.Operation is not { } operation)
        {
            return Unrouted(request, match.Allow);
        }

        request.Operation = operation;
        if (
            request.Headers.TryGetValue("Prefer", out var prefer)
            && Preferred(request, operation, PreferHeader.Parse(prefer)) is { } preferred
        )
        {
            request.Reason = AnswerReason.Preferred;
            return preferred;
        }

        if (operation.Keys.IsNeeded)
        {
            if (operation.Keys.Find(request) is not { } key)
            {
                request.Reason = AnswerReason.NoKey;
                return Error(request, operation, 401);
            }

            if (KeyCheck.IsTestKey(key, out var status))
            {
                request.Reason = AnswerReason.TestKey;
                return operation.Answer(status)?.For(request) ?? Undocumented(request, operation, $"the key '{key}' asks for", status);
            }

            request.Key = key;
        }

        var faults = operation.Validator.Validate(request, strict, out var warning);
        request.Warning = warning ?? operation.Note;
        if (faults is not null)
        {
            request.Reason = AnswerReason.BrokenRequest;
            return Error(request, operation, 400, $"Bad Request: {faults}");
        }

        request.Reason = AnswerReason.Example;
        return null;
    }

    /// <summary>Finds the operation of a request.</summary>
    public RouteMatch Match(ServedRequest request)
    {
        var match = document.Routes.Match(request);
        if (
            match is { Operation: null, Allow: null }
            && !strict
            && document.CommonPrefix.Length > 0
            && !request.Path.StartsWith(document.CommonPrefix, StringComparison.Ordinal)
        )
        {
            request.RouteBelow(document.CommonPrefix);
            match = document.Routes.Match(request);
        }

        return match;
    }

    private MockReply Unrouted(ServedRequest request, string? allow)
    {
        var path = request.PathText;
        request.Reason = allow is null ? AnswerReason.UnknownPath : AnswerReason.WrongMethod;
        return allow is null
            ? ErrorEnvelope.Reply(
                404,
                $"Not Found: the document has no path "
                    + $"{FaultList.Quote(path)}{(NearPath.Of(document, path) is { } near ? $"; it has {near}" : "")}",
                path
            )
            : ErrorEnvelope.Reply(
                405,
                $"Method Not Allowed: {FaultList.Quote(path)} answers {allow}, not {FaultList.Quote(request.Method)}",
                path,
                new HeaderField("Allow", allow)
            );
    }

    private static MockReply? Preferred(ServedRequest request, CompiledOperation operation, PreferHeader prefer)
    {
        if (prefer.Code is null && prefer.Example is null)
        {
            return null;
        }

        var status = operation.Success.Status;
        if (prefer.Code is { } code && !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out status))
        {
            return Error(
                request,
                operation,
                400,
                $"Bad Request: header Prefer must carry a status such as code=429, but has {FaultList.Quote(code)}"
            );
        }

        if (operation.Answer(status) is not { } answer)
        {
            return Undocumented(request, operation, "header Prefer asks for", status);
        }

        if (prefer.Example is null)
        {
            return answer.For(request);
        }

        var names = string.Join(", ", operation.ExampleNames(status));
        return operation.Answer(status, prefer.Example)?.For(request)
            ?? Error(
                request,
                operation,
                400,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Bad Request: header Prefer asks for the example {FaultList.Quote(prefer.Example)}; status {status} of "
                        + $"{operation.Id} has {(names.Length == 0 ? "no named examples" : names)}"
                )
            );
    }

    private static MockReply Undocumented(ServedRequest request, CompiledOperation operation, string who, int status) =>
        Error(
            request,
            operation,
            400,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Bad Request: {who} status {status}, which {operation.Id} does not document; it documents "
                    + $"{string.Join(", ", operation.Statuses)}"
            )
        );

    private static MockReply Error(ServedRequest request, CompiledOperation operation, int status, string? message = null)
    {
        if (operation.Answer(status) is { } documented)
        {
            if (message is null)
            {
                return documented.For(request);
            }

            // A body that has no member for the reason leaves it to a header and the journal.
            request.Warning =
                documented.TellsMessage ? request.Warning
                : request.Warning is null ? message
                : $"{message}; {request.Warning}";
            return documented.For(request, message);
        }

        return ErrorEnvelope.Reply(status, message ?? "Unauthorized", request.PathText);
    }
}
