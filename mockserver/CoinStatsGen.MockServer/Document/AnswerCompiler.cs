using System.Globalization;
using System.Text;
using System.Text.Json;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using DocumentedResponse = CoinStatsGen.OpenApi.Model.ApiResponse;

namespace CoinStats.MockServer.Document;

/// <summary>Turns a documented response into bytes.</summary>
internal sealed class AnswerCompiler(ExampleBuilder examples)
{
    /// <summary>The status a response is answered with: its own, or the first of its range; 500 for <c>default</c>.</summary>
    public static int StatusOf(DocumentedResponse response) => response.StatusCode
        ?? (response.Status.Length == 3 && char.IsAsciiDigit(response.Status[0]) ? (response.Status[0] - '0') * 100 : 500);

    /// <summary>One answer for each example; one where there is none. Then what was observed, and the forms of an answer with nothing in it.</summary>
    public DocumentedAnswer[] Compile(ApiOperation operation, DocumentedResponse response)
    {
        var status = StatusOf(response);
        var headers = Headers(operation, response);
        var media = response.Content.FirstOrDefault(m => m.Kind == MediaKind.Json) ?? (response.Content.Count > 0 ? response.Content[0] : null);
        if (media is null)
        {
            return [new DocumentedAnswer(status, string.Empty, contentType: null, headers, body: null)];
        }

        var contentType = MediaType.Parse(media.MediaType).IsConcrete ? media.MediaType : media.NameToSend;
        var answers = media.Examples.Select(example => Answer(example.Name, example.Json)).ToList();
        if (answers.Count == 0)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{operation.Id}/{status}");
            answers.Add(Answer(string.Empty, media.Schema is null ? null : examples.Build(media.Schema, place)));
        }

        answers.AddRange(media.Observed.Select(observed => Answer(observed.Name, observed.Json)));
        if (media.Kind == MediaKind.Json && ReferenceEquals(response, operation.Responses.FirstOrDefault(r => r.IsSuccess)))
        {
            answers.AddRange(operation.EmptyForms.Select(form => Answer(EmptyFormName.Of(form), form)));
        }

        return [.. answers.DistinctBy(answer => answer.ExampleName)];

        DocumentedAnswer Answer(string name, string? json)
            => new(status, name, contentType, headers, json is null ? null : Template(media, json));
    }

    private static AnswerTemplate Template(ApiMediaType media, string json)
    {
        if (media.Kind == MediaKind.Json)
        {
            return AnswerTemplate.FromJson(json);
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
        var text = document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : json;
        return AnswerTemplate.FromBytes(Encoding.UTF8.GetBytes(text));
    }

    private HeaderField[] Headers(ApiOperation operation, DocumentedResponse response) =>
    [
        .. response.Headers
            .Where(h => !h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && !HeaderRules.IsFraming(h.Name) && HeaderRules.IsName(h.Name))
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
