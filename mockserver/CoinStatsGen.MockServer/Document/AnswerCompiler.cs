using System.Globalization;
using System.Text;
using System.Text.Json;
using CoinStats.MockServer.Examples;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Document;

/// <summary>Turns a documented response into bytes.</summary>
internal sealed class AnswerCompiler(ExampleBuilder examples)
{
    // They say how the bytes are sent. A document describes how the service sends its own; these here are sent otherwise.
    private static readonly string[] OfTransport =
    [
        "Content-Type",
        "Content-Encoding",
        "Connection",
        "Keep-Alive",
        "Proxy-Connection",
        "TE",
        "HTTP2-Settings",
    ];

    /// <summary>
    /// The status a response is answered with: its own, or the first of its range. <c>default</c> is the success where the document
    /// describes no other, else 500.
    /// </summary>
    public static int StatusOf(ApiOperation operation, OperationResponse response) =>
        response.StatusCode
        ?? (
            response.Status.Length == 3 && char.IsAsciiDigit(response.Status[0]) ? (response.Status[0] - '0') * 100
            : operation.Responses.Any(static r => r.IsSuccess) ? 500
            : 200
        );

    /// <summary>
    /// One answer for each example; one where there is none. Then what was observed, and the forms of an answer with nothing in it.
    /// </summary>
    public DocumentedAnswer[] Compile(ApiOperation operation, OperationResponse response)
    {
        var status = StatusOf(operation, response);
        if (status < 200)
        {
            return [Unspoken(status)];
        }

        var headers = Headers(operation, response);
        var media = response.Content.FirstOrDefault(m => m.Kind == MediaKind.Json)
            ?? (response.Content.Count > 0 ? response.Content[0] : null);
        if (media is null)
        {
            return [new DocumentedAnswer(status, "", contentType: null, headers, body: null)];
        }

        var contentType = MediaType.Parse(media.MediaType).IsConcrete ? media.MediaType : media.NameToSend;
        var answers = media.Examples.Select(example => Answer(example.Name, Shown(media, example.Json))).ToList();
        if (answers.Count == 0)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{operation.Id}/{status}");
            answers.Add(Answer("", Built(media, place)));
        }

        answers.AddRange(media.Observed.Select(observed => Answer(observed.Name, observed.Json)));
        if (media.Kind == MediaKind.Json && ReferenceEquals(response, operation.Responses.FirstOrDefault(r => r.IsSuccess)))
        {
            answers.AddRange(operation.EmptyForms.Select(form => Answer(EmptyFormName.Of(form), form)));
        }

        return [.. answers.DistinctBy(answer => answer.ExampleName)];

        DocumentedAnswer Answer(string name, string? json) =>
            new(status, name, contentType, headers, json is null ? null : Template(media, json));
    }

    private string? Built(ApiMediaType media, string place)
    {
        if ((media.ItemSchema ?? media.Schema) is not { } schema)
        {
            return null;
        }

        var json = examples.Build(schema, place);
        return StreamText.Of(media, json) is { } text ? StreamText.AsJson(text) : json;
    }

    // An example may be JSON in a text.
    private string Shown(ApiMediaType media, string json) =>
        media.Kind == MediaKind.Json ? GivenExample.Unwrapped(examples.Resolve(media.Schema), json) : json;

    // What a server says before its answer, and with which another protocol begins, is no answer: a client would wait for one for ever.
    private static DocumentedAnswer Unspoken(int status) =>
        new(
            501,
            "",
            "application/json",
            [],
            AnswerTemplate.FromJson(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"statusCode":501,"message":"Not Implemented: the document answers {{status}} here, which begins another protocol"}"""
                )
            )
        );

    private static AnswerTemplate Template(ApiMediaType media, string json)
    {
        if (media.Kind == MediaKind.Json)
        {
            return AnswerTemplate.FromJson(json);
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
        var text =
            document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : StreamText.Of(media, json) ?? json;
        return AnswerTemplate.FromBytes(Encoding.UTF8.GetBytes(text));
    }

    private HeaderField[] Headers(ApiOperation operation, OperationResponse response) =>
        [
            .. response
                .Headers.Where(h =>
                    !OfTransport.Contains(h.Name, StringComparer.OrdinalIgnoreCase)
                    && !HeaderRules.IsFraming(h.Name)
                    && HeaderRules.IsName(h.Name)
                )
                .Select(h => new HeaderField(h.Name, HeaderText(h, $"{operation.Id}/{response.Status}/headers/{h.Name}"))),
        ];

    private string HeaderText(ApiParameter header, string place)
    {
        var json = header.Examples.Count > 0 ? header.Examples[0].Json : examples.Build(header.Schema, place);
        using var document = JsonDocument.Parse(json);
        var text = document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : json;
        return HeaderRules.Value(text);
    }
}
